"""A BibTeX file with its mechanical mistakes mended, and every other character as it was."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from ...problems import Place, visible
from .. import dois, rules
from ..rules import Value
from .entryparser import FieldPlace
from .file import BibFile
from .parser import Raw, parse


@dataclass(frozen=True)
class Change:
    """One field that was mended."""

    place: Place
    """Where the value stood before."""
    key: str
    """The citation key of its entry."""
    before: str
    """The field as it was, in one line: `pages 120-139`."""
    after: str

    def __str__(self) -> str:
        return visible(f"{self.place}: {self.key}: {self.before} → {self.after}")


_GAP = re.compile(r"(?:\r\n|\r|\n)?[ \t]*\Z")
"""What stands between a field and the one before: a line end and an indentation, or nothing."""


class _Edit(NamedTuple):
    """Characters of the file that are replaced; offsets count in the text with all its line ends."""

    start: int
    end: int
    new: str


def mend(path: str, text: str) -> tuple[str, list[Change]]:
    """The text with what is mechanical mended, and what was changed; `path` is its name in places.

    `text` has its own line ends and may begin with a byte-order mark; both stay. A file that cannot be
    read to its end, or that would not read the same apart from the mended fields, comes back as it is.
    """
    file = BibFile(path, text)
    raws = list(parse(file))
    if any(problem.code == "bibtex-syntax" for problem in file.problems):
        return text, []
    known = rules.known_organisations(raw.fields for raw in raws)
    mending = _Mending(file, text, known)
    for raw in raws:
        mending.entry(raw)
    mended = mending.result()
    if not _is_sound(raws, list(parse(BibFile(path, mended))), mending.fields):
        return text, []
    return mended, mending.changes


def _is_sound(before: Sequence[Raw], after: Sequence[Raw], mended: Collection[tuple[str, str]]) -> bool:
    """Whether two readings have the same entries, apart from the mended fields (citation key and name)."""

    def kept(raw: Raw) -> tuple[str, str, dict[str, str]]:
        fields = {name: value for name, value in raw.fields.items() if (raw.key, name) not in mended}
        return raw.type, raw.key, fields

    return list(map(kept, before)) == list(map(kept, after))


class _Mending:
    """The edits of one file and what they change."""

    def __init__(self, file: BibFile, text: str, organisations: Collection[str]) -> None:
        self.file, self.text, self.organisations = file, text, organisations
        self.changes: list[Change] = []
        self.fields: set[tuple[str, str]] = set()
        self._edits: list[_Edit] = []
        self._mark = len("\ufeff") if text.startswith("\ufeff") else 0
        pairs = re.finditer("\r\n", text[self._mark :])
        self._pairs = [match.start() - number for number, match in enumerate(pairs)]

    def result(self) -> str:
        """The text with all edits made."""
        parts, end = [], 0
        for edit in sorted(self._edits):
            parts += [self.text[end : edit.start], edit.new]
            end = edit.end
        return "".join([*parts, self.text[end:]])

    def entry(self, raw: Raw) -> None:
        """Mend the fields of one entry. Numbers, and values that are put together, stay as they are."""
        for name, place in raw.places.items():
            if place.mark:
                self._value(raw, name, place)

    def _value(self, raw: Raw, name: str, place: FieldPlace) -> None:
        start, end = self._offset(place.value), self._offset(place.end)
        value = Value(name, self.text[start:end], raw.fields, self.organisations)
        new = rules.mended(value)
        if place.mark == '"' and new.count('"') > value.text.count('"'):
            new = value.text
        doi = rules.moved(replace(value, text=new))
        is_all = bool(doi) and dois.in_address(new)[1]
        if doi:
            self._add_doi(raw, doi, is_all=is_all)
        if not is_all and new != value.text:
            self._replace(raw, name, _Edit(start, end, new), f"{name} {_in_one_line(new)}")

    def _add_doi(self, raw: Raw, doi: str, *, is_all: bool) -> None:
        """Put a field `doi` in place of the url, or before it if the address says more than the DOI."""
        place = raw.places["url"]
        name = self._offset(place.start)
        start, end = self._offset(place.value), self._offset(place.end)
        self.fields.add((raw.key, "doi"))
        written = "DOI" if self.text[name : name + 3].isupper() else "doi"
        if is_all:
            self._edits.append(_Edit(name, name + len("url"), written))
            self._replace(raw, "url", _Edit(start, end, doi), f"doi {doi}")
            return
        gap = _GAP.search(self.text[max(name - 80, 0) : name])
        closing = {"{": "}"}.get(place.mark, place.mark)
        new = f"{written}{self.text[name + len('url') : start]}{doi}{closing},{gap[0] if gap else ''}"
        self._replace(raw, "doi", _Edit(name, name, new), f"doi {doi} added before it", shown="url")

    def _replace(self, raw: Raw, name: str, edit: _Edit, after: str, *, shown: str = "") -> None:
        field = shown or name
        place = Place(self.file.path, *self.file.position(raw.places[field].value))
        before = f"{field} {_in_one_line(raw.fields[field])}"
        self.changes.append(Change(place, raw.key, before, after))
        self.fields.add((raw.key, name))
        self._edits.append(edit)

    def _offset(self, offset: int) -> int:
        """Where a character of the file as read stands in the text with its own line ends."""
        return offset + self._mark + bisect_left(self._pairs, offset)


def _in_one_line(value: str) -> str:
    return " ".join(value.split())
