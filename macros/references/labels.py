"""Labels: how a work is named in a citation so that no two works have the same name.

A label is worked out over all the entries at once and does not depend on their order. In this order
the styles tell works apart: initials for different people of one surname, more names before "et al.",
and at last a letter after the year, given in the order of the reference list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import takewhile

from ..entry import Entry, Person
from ..language import Language
from .dates import State, day, state
from .names import family, in_words, initials
from .order import sort_key
from .style import Style
from .terms import term
from .titles import title, title_case
from .works import Work


@dataclass(frozen=True)
class Label:
    """How one work is told apart from the others, the same in both languages."""

    shown: int
    """How many names stand before et al."""
    initials: frozenset[int] = frozenset()
    """Which of the names have initials."""
    suffix: str = ""
    """The letter after the year."""


def labels(entries: Iterable[Entry], style: Style) -> Mapping[str, Label]:
    """Citation key → label, for all the entries."""
    ordered = sorted(entries, key=lambda entry: sort_key(entry, style))
    found = {entry.key: Label(_shown(entry, style)) for entry in ordered}
    if style is Style.APA:
        _tell_first_authors_apart(ordered, found)
    _show_more_names(ordered, found, style)
    if style is Style.HARVARD:
        _add_initials(ordered, found, style)
    _add_suffixes(ordered, found, style)
    return found


def author_text(
    entry: Entry, label: Label, language: Language, style: Style, *, narrative: bool = True
) -> str:
    """The names in a citation: Jones and Evans, Jones et al.; a title where there are none."""
    work = Work(entry, language)
    people = work.cited_names
    if not people:
        return _title_text(work, style)
    names = [_name(person, number in label.initials) for number, person in enumerate(people)]
    shown = names[: label.shown]
    if len(shown) < len(names) or work.has_others:
        comma = "," if len(shown) > 1 and language is Language.EN else ""
        return f"{', '.join(shown)}{comma} {term('et al', language)}"
    is_apa = style is Style.APA
    return in_words(shown, language, ampersand=is_apa and not narrative, serial_comma=is_apa)


def year_text(entry: Entry, label: Label, language: Language, style: Style) -> str:
    """The year in a citation with its letter: 2020a, n.d.-a, no date a."""
    found = day(entry)
    if found:
        return f"{found.year}{f'–{found.last_year}' if found.last_year else ''}{label.suffix}"
    words = term(_UNDATED_TERMS[state(entry)], language)
    if state(entry) is State.UNDATED and style is Style.HARVARD:
        words = term("no date", language)
    # A lone "a" would be read as "and" in Welsh, so Welsh has the hyphen in both styles.
    gap = " " if style is Style.HARVARD and language is Language.EN else "-"
    return f"{words}{gap}{label.suffix}" if label.suffix else words


_UNDATED_TERMS = {State.UNDATED: "n.d.", State.FORTHCOMING: "forthcoming", State.IN_PRESS: "in press"}


def _title_text(work: Work, style: Style) -> str:
    short = work.text("shorttitle")
    text = short or "".join(span.text for span in title(work))
    is_part = bool(work.raw("booktitle") or work.raw("journal") or work.raw("journaltitle"))
    if style is Style.APA and work.language_of_work == "en" and not work.is_official("title"):
        text = title_case(text)
    opening, closing = "“”" if style is Style.APA else "‘’"
    return f"{opening}{text}{closing}" if is_part else text


def _name(person: Person, with_initials: bool) -> str:
    first = initials(person, spaced=True) if with_initials else ""
    return f"{first} {family(person)}".strip()


def _names(entry: Entry) -> tuple[Person, ...]:
    return Work(entry, Language.EN).cited_names


def _shown(entry: Entry, style: Style) -> int:
    return 1 if _is_abbreviated(entry, style) else max(len(_names(entry)), 1)


def _is_abbreviated(entry: Entry, style: Style) -> bool:
    has_others = Work(entry, Language.EN).has_others
    return has_others or len(_names(entry)) > style.most_cited_names


def _groups(entries: Iterable[Entry], by: Callable[[Entry], Hashable]) -> list[list[Entry]]:
    """The entries that have the same value, where there is more than one."""
    groups: dict[Hashable, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[by(entry)].append(entry)
    return [group for group in groups.values() if len(group) > 1]


def _when(entry: Entry) -> Hashable:
    found = day(entry)
    return (found.year, found.last_year) if found else state(entry)


def _tell_first_authors_apart(entries: list[Entry], found: dict[str, Label]) -> None:
    """APA 8.20: first authors of one surname always have their initials."""
    named = [entry for entry in entries if _names(entry) and not _names(entry)[0].corporate]
    for group in _groups(named, lambda entry: family(_names(entry)[0]).casefold()):
        if len({initials(_names(entry)[0], spaced=True) for entry in group}) > 1:
            for entry in group:
                found[entry.key] = replace(found[entry.key], initials=frozenset({0}))


def _same_citation(
    found: Mapping[str, Label], style: Style, language: Language = Language.EN
) -> Callable[[Entry], Hashable]:
    """What two citations have in common when they look the same, but for the letter after the year."""
    return lambda entry: (author_text(entry, found[entry.key], language, style), _when(entry))


def _show_more_names(entries: list[Entry], found: dict[str, Label], style: Style) -> None:
    """APA 8.18: as many names as it takes; et al. never stands for one name only."""
    abbreviated = [entry for entry in entries if _is_abbreviated(entry, style)]
    for group in _groups(abbreviated, _same_citation(found, style)):
        lists = {entry.key: tuple(map(family, _names(entry))) for entry in group}
        for entry in group:
            own = lists[entry.key]
            others = [names for names in lists.values() if names != own]
            shown = 1 + max((_common(own, names) for names in others), default=0)
            is_last = shown >= len(own) - 1 and not Work(entry, Language.EN).has_others
            shown = len(own) if is_last else min(shown, len(own))
            found[entry.key] = replace(found[entry.key], shown=shown if others else 1)


def _common(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    return len(list(takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))))


def _add_initials(entries: list[Entry], found: dict[str, Label], style: Style) -> None:
    """Harvard: initials where names and year are the same and the people are not."""
    for group in _groups(entries, _same_citation(found, style)):
        shown = min(found[entry.key].shown for entry in group)
        positions = {
            number
            for number in range(shown)
            if len(
                {
                    initials(person, spaced=True)
                    for entry in group
                    for person in _names(entry)[number : number + 1]
                }
            )
            > 1
        }
        for entry in group:
            found[entry.key] = replace(found[entry.key], initials=frozenset(positions))


def _add_suffixes(entries: list[Entry], found: dict[str, Label], style: Style) -> None:
    """Letters for works that would have the same label in either language."""
    places = {entry.key: place for place, entry in enumerate(entries)}
    for group in _clashing(entries, found, style):
        for number, key in enumerate(sorted(group, key=places.__getitem__)):
            found[key] = replace(found[key], suffix=_letter(number))


def _clashing(entries: list[Entry], found: Mapping[str, Label], style: Style) -> list[set[str]]:
    """Sets of keys that share a label in Welsh or in English, directly or through a third work."""
    belongs: dict[str, set[str]] = {}
    for language in Language:
        for group in _groups(entries, _same_citation(found, style, language)):
            united: set[str] = set().union(*(belongs.get(entry.key, {entry.key}) for entry in group))
            belongs |= dict.fromkeys(united, united)
    return list({id(group): group for group in belongs.values()}.values())


def _letter(number: int) -> str:
    """A, b … z, aa, ab …, in small letters."""
    before, last = divmod(number, 26)
    return (_letter(before - 1) if before else "") + chr(ord("a") + last)
