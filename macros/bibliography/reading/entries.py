"""`bibliography.bib` → entries and problems."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pybtex.bibtex.utils import split_name_list
from pybtex.database import Person as BibtexPerson
from pybtex.exceptions import PybtexError

from ...problems import Problem
from .. import mends
from .. import rules as entryrules
from ..entry import GENRES, NAMES, Entry, Genre, Person
from ..latex import decode, is_braced
from .file import BibFile
from .parser import Raw, parse

ROLES = (*NAMES, "shortauthor", "shortauthor_cy", "shortauthor_en")
"""The fields that hold names, in full or short."""


def read(path: str, text: str) -> tuple[dict[str, Entry], list[Problem]]:
    """The entries by citation key, and the problems of the file; `path` is its name in problems.

    A mistake costs only the entry that it is in, and that entry is kept as far as it could be read:
    citations of it must not be reported as unknown on top.
    """
    file = BibFile(path, text)
    found = list(parse(file))
    raws = _distinct(file, found)
    entries = {}
    for offset, fault in entryrules.hidden(file.text):
        file.report(offset, *fault)
    for raw in found:
        fields = _inherited(file, raw, raws)
        _check(file, raw, fields)
        entry = _entry(file, raw, fields)
        if raw is raws.get(raw.key.casefold()):
            entries[raw.key] = entry
    return entries, sorted(set(file.problems))


def _distinct(file: BibFile, found: Iterable[Raw]) -> dict[str, Raw]:
    """The first entry for each key; the keys are in lower case, as capitals make no difference."""
    kept: dict[str, Raw] = {}
    for raw in found:
        first = kept.setdefault(raw.key.casefold(), raw) if raw.key else raw
        if first is not raw:
            message = f"The citation key '{raw.key}' is taken by the entry in line {file.line(first.start)}."
            remedy = "Give one of the two another key; capitals make no difference."
            file.report(raw.start, "bibtex-duplicate-key", message, remedy)
    return kept


_NOT_INHERITED = frozenset(
    {"crossref", "title", "shorttitle", "title_cy", "title_en", "url", "doi", "pages", "note", "keywords"}
)
_PARTS = (Genre.CHAPTER, Genre.PAPER)
_DEEPEST = 5
"""How many crossrefs are followed one after another."""


def _inherited(file: BibFile, raw: Raw, raws: dict[str, Raw]) -> dict[str, str]:
    """The entry's fields together with those of the entries that its crossref leads to."""
    fields = dict(raw.fields)
    seen, child = {raw.key.casefold()}, raw
    while target := child.fields.get("crossref", "").strip().casefold():
        parent = raws.get(target)
        if parent is None or target in seen:
            if child is raw or target == raw.key.casefold():
                _report_crossref(file, raw, parent, raws)
            break
        if len(seen) > _DEEPEST or file.room < 0:
            message = "The crossrefs from here are too many to follow."
            file.report(raw.places["crossref"].value, "bibtex-bad-field", message, "Write the fields out.")
            break
        heritage = _heritage(raw, parent)
        file.room -= sum(len(name) + len(value) for name, value in heritage.items())
        if "date" in fields or "year" in fields:
            heritage = {
                name: value for name, value in heritage.items() if name not in {"date", "year", "month"}
            }
        fields = heritage | fields
        seen.add(target)
        child = parent
    return fields


def _heritage(raw: Raw, parent: Raw) -> dict[str, str]:
    fields = {name: value for name, value in parent.fields.items() if name not in _NOT_INHERITED}
    if GENRES.get(raw.type) in _PARTS:
        fields |= {
            f"book{name}": parent.fields[name] for name in ("title", "title_cy") if name in parent.fields
        }
        # The authors of a book are not the authors of a chapter that names its own.
        if "author" in raw.fields or "editor" in fields:
            fields.pop("author", None)
    return fields


def _report_crossref(file: BibFile, raw: Raw, parent: Raw | None, raws: dict[str, Raw]) -> None:
    target = raw.fields["crossref"].strip()
    if parent is None:
        message = f"The crossref '{target[:60]}' is not the key of an entry."
        remedy = file.suggest(target, raws)
    else:
        message, remedy = (
            f"The crossref '{target}' leads back to the entry itself.",
            "Delete one of the crossrefs.",
        )
    file.report(raw.places["crossref"].value, "bibtex-bad-field", message, remedy)


def _check(file: BibFile, raw: Raw, fields: dict[str, str]) -> None:
    for fault in entryrules.bad_key(raw.key):
        file.report(raw.start, *fault)
    if raw.type not in GENRES:
        message = f"The toolkit cannot print entries of the type @{raw.type}."
        remedy = file.suggest(raw.type, GENRES) or "Use @misc, or @online for a web page."
        file.report(raw.start, "bibtex-unknown-type", message, remedy)
    elif not raw.broken:
        for fault in entryrules.missing(raw.type, fields):
            file.report(raw.start, *fault)
    for name, (code, message, remedy) in entryrules.malformed(raw.fields):
        value = raw.fields[name]
        offer = mends.offer(name, value) if code == "bibtex-bad-field" else ""
        file.report(raw.places[name].value, code, message, remedy + offer)


def _entry(file: BibFile, raw: Raw, fields: dict[str, str]) -> Entry:
    persons: dict[str, tuple[Person, ...]] = {}
    others = set()
    for role in ROLES:
        names = [name for name in split_name_list(fields.get(role, "")) if name]
        if len(names) > 1 and names[-1] == "others":
            others.add(role)
            names.pop()
        if names:
            persons[role] = tuple(_person(file, raw, role, name) for name in names)
    places = {name: file.position(place.value) for name, place in raw.places.items()}
    return Entry(raw.key, raw.type, fields, persons, frozenset(others), file.line(raw.start), places)


def _person(file: BibFile, raw: Raw, role: str, name: str) -> Person:
    if is_braced(name):
        return Person(_text([name]), corporate=True)
    try:
        parsed = BibtexPerson(name)
    except (PybtexError, IndexError):
        message = f"The name '{name[:60]}' has too many commas."
        remedy = "Write Family, Given, with 'and' between two names."
        offset = raw.places[role].value if role in raw.places else raw.start
        file.report(offset, "bibtex-bad-field", message, remedy)
        return Person(_text([name]))
    return Person(
        family=_text(parsed.last_names),
        given=_text(parsed.bibtex_first_names),
        particle=_text(parsed.prelast_names),
        suffix=_text(parsed.lineage_names),
    )


def _text(parts: list[str]) -> str:
    return re.sub(r"\s+", " ", decode(" ".join(parts))).strip()
