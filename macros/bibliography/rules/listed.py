"""All rules, each listed once; what they say of an entry, and what they make of a value."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from ...problems import NOTHING, Place, Problem, Said, excerpt, phrases
from ..entry import Entry
from .capitals import NOT_IN_CAPITALS, PROTECTED_NAMES
from .dates import DATES, YEARS, YEARS_AGREE
from .identifiers import ADDRESSES, BARE_DOIS, DOIS, DOIS_IN_PLACE
from .languages import WELSH_IS_NAMED
from .marks import NO_COMMANDS, NO_ENTITIES, NO_HTML, NO_TEMPLATE, hidden
from .names import AND_OTHERS
from .needs import KEYS, NEEDED_FIELDS
from .organisations import BRACES, BRACES_EVERYWHERE
from .pages import DASHES
from .readings import BY_WHOM, READINGS
from .rule import EntryRule, Value, ValueRule

RULES: tuple[ValueRule, ...] = (
    NO_ENTITIES,
    NO_HTML,
    NO_TEMPLATE,
    NO_COMMANDS,
    DASHES,
    DOIS,
    BARE_DOIS,
    DOIS_IN_PLACE,
    ADDRESSES,
    YEARS,
    DATES,
    YEARS_AGREE,
    AND_OTHERS,
    BRACES,
    BRACES_EVERYWHERE,
    NOT_IN_CAPITALS,
    PROTECTED_NAMES,
    WELSH_IS_NAMED,
    READINGS,
    BY_WHOM,
)
"""The rules for the values of fields, in the order in which a value is mended."""
ENTRY_RULES: tuple[EntryRule, ...] = (KEYS, NEEDED_FIELDS)


def _rules_for(name: str) -> tuple[ValueRule, ...]:
    return tuple(rule for rule in RULES if rule.looks_at(name))


def _values(entry: Entry, organisations: Collection[str] = frozenset()) -> Iterator[Value]:
    """The values that an entry has of itself, without what it takes from others by crossref."""
    for name in entry.places:
        yield Value(name, entry.fields[name], entry.fields, organisations)


def problems(
    path: str, entry: Entry, *, house: bool, organisations: Collection[str] = frozenset()
) -> Iterator[Problem]:
    """What the rules for the values of every file, or those of our house, find in an entry."""
    for value in _values(entry, organisations):
        place = Place(path, *entry.places[value.name])
        for rule in _rules_for(value.name):
            for mistake in rule.find(value) if rule.house is house else ():
                yield mistake.at(place, offer(rule, value), key=entry.key, field=excerpt(value.name))


def problems_of_whole(place: Place, entry: Entry, *, is_broken: bool) -> Iterator[Problem]:
    """What the rules for entries find in the one at a place, which if broken was not read to its end."""
    for rule in ENTRY_RULES:
        for mistake in rule.find(entry) if not (rule.whole and is_broken) else ():
            yield mistake.at(place, key=entry.key)


def offer(rule: ValueRule, value: Value) -> Said:
    """The sentence that offers the command, if the rule has a mend for the value."""
    new = rule.mend(value)
    is_mended = new is not None and (bool(rule.into) or new != value.text != mended(value))
    return phrases.FIX_DOES_THAT if is_mended else NOTHING


def mended(value: Value) -> str:
    """The value as it should be written, LaTeX and line breaks included.

    Mending twice changes nothing more, and a mend that would bring in another mistake is not made.
    """
    new = value
    for rule in _rules_for(value.name):
        text = None if rule.into else rule.mend(new)
        new = new if text is None else replace(new, text=text)
    is_worse = new != value and _mistakes(new) - _mistakes(value)
    return value.text if is_worse else new.text


def moved(value: Value) -> str:
    """What of a value belongs in a field of its own, a DOI in a web address; nothing if nothing does."""
    found = (rule.mend(value) for rule in _rules_for(value.name) if rule.into)
    return next(filter(None, found), "")


def _mistakes(value: Value) -> set[str]:
    """Codes of what is wrong with a value: a mend must bring in neither markup nor invisible characters."""
    rules = (rule for rule in _rules_for(value.name) if not rule.house)
    found = {mistake.code.id for rule in rules for mistake in rule.find(value)}
    found |= {mistake.code.id for _, mistake in hidden(value.text.replace("\r", " "))}
    return found if _is_balanced(value.text) else found | {"bibtex-syntax"}


def _is_balanced(text: str) -> bool:
    depth = 0
    for mark in text:
        depth += (mark == "{") - (mark == "}")
        if depth < 0:
            return False
    return depth == 0
