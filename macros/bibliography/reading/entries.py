"""`bibliography.bib` → entries and problems."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pybtex.bibtex.utils import split_name_list
from pybtex.database import Person as BibtexPerson
from pybtex.exceptions import PybtexError

from ...problems import Problem, codes
from .. import rules
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
    for offset, mistake in rules.hidden(file.text):
        file.problems.append(mistake.at(file.place(offset)))
    for raw in found:
        fields = _inherited(file, raw, raws)
        entry = _entry(file, raw, fields)
        _check(file, raw, entry)
        if raw is raws.get(raw.key.casefold()):
            entries[raw.key] = entry
    return entries, sorted(set(file.problems))


def _distinct(file: BibFile, found: Iterable[Raw]) -> dict[str, Raw]:
    """The first entry for each key; the keys are in lower case, as capitals make no difference."""
    kept: dict[str, Raw] = {}
    for raw in found:
        first = kept.setdefault(raw.key.casefold(), raw) if raw.key else raw
        if first is not raw:
            line = file.line(first.start)
            file.report(raw.start, codes.BIBTEX_DUPLICATE_KEY, key=raw.key, line=line)
    return kept


_NOT_INHERITED = frozenset(
    {
        "crossref",
        "title",
        "subtitle",
        "shorttitle",
        "title_cy",
        "title_en",
        "url",
        "doi",
        "pages",
        "note",
        "keywords",
        "read",
        "read_in",
        "annote",
    }
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
            file.report(raw.places["crossref"].value, codes.BIBTEX_BAD_FIELD, "crossref-depth")
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
            f"book{name}": parent.fields[name]
            for name in ("title", "subtitle", "title_cy")
            if name in parent.fields
        }
        # The authors of a book are not the authors of a chapter that names its own.
        if "author" in raw.fields or "editor" in fields:
            fields.pop("author", None)
    return fields


def _report_crossref(file: BibFile, raw: Raw, parent: Raw | None, raws: dict[str, Raw]) -> None:
    offset, target = raw.places["crossref"].value, raw.fields["crossref"].strip()
    if parent is None:
        near = file.nearest(target, raws)
        file.report(offset, codes.BIBTEX_BAD_FIELD, "crossref", near=near, key=target[:60])
    else:
        file.report(offset, codes.BIBTEX_BAD_FIELD, "crossref-circle", key=target)


def _check(file: BibFile, raw: Raw, entry: Entry) -> None:
    if raw.type not in GENRES:
        near = file.nearest(raw.type, GENRES)
        file.report(raw.start, codes.BIBTEX_UNKNOWN_TYPE, near=near, type=raw.type)
    file.problems += rules.problems_of_whole(file.place(raw.start), entry, is_broken=raw.broken)
    file.problems += rules.problems(file.path, entry, house=False)


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
        offset = raw.places[role].value if role in raw.places else raw.start
        file.report(offset, codes.BIBTEX_BAD_FIELD, "commas", name=name[:60])
        return Person(_text([name]))
    return Person(
        family=_text(parsed.last_names),
        given=_text(parsed.bibtex_first_names),
        particle=_text(parsed.prelast_names),
        suffix=_text(parsed.lineage_names),
    )


def _text(parts: list[str]) -> str:
    return re.sub(r"\s+", " ", decode(" ".join(parts))).strip()
