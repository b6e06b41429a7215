"""One BibTeX entry → its fields and their places: pybtex's parser, made to go on after an error."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from pybtex.database.input.bibtex import LowLevelParser, UndefinedMacro, month_names
from pybtex.scanner import PrematureEOF, PybtexSyntaxError, Token
from pybtex.utils import CaseInsensitiveDict

from .file import BibFile

LONGEST_VALUE = 20_000
"""How many characters a value may have, its strings put in."""


class FieldPlace(NamedTuple):
    """Where a field stands; offsets count from the beginning of the file."""

    start: int
    """Where its name begins."""
    value: int
    """Where its value begins, inside of braces or quotation marks."""
    end: int
    """Where its value ends, before the closing mark."""
    mark: str
    """The mark that opens the value; empty for a number, a name of a string, or several joined parts."""


class Stretch:
    """The text up to the next line that opens an entry, which no entry reaches beyond.

    So a lost brace costs one entry only. The text is kept, since many entries may stand in one line.
    """

    def __init__(self, file: BibFile) -> None:
        self.file, self.strings = file, CaseInsensitiveDict(month_names)
        self.start = self.end = 0
        self.text = ""

    def parser(self, match: re.Match[str]) -> EntryParser:
        """A parser that stands at the @ of an entry."""
        if match.end() > self.end or match.start() < self.start:
            self.start, self.end = match.start(), self.file.next_beginning(match.end())
            self.text = self.file.text[self.start : self.end]
        return EntryParser(self, match.start() - self.start)


class TooLongError(PybtexSyntaxError):  # type: ignore[misc]
    """A value that is too long, as it stands or with its strings put in."""


class EntryParser(LowLevelParser):  # type: ignore[misc]
    """pybtex's parser for one entry, made to go on after an error and to remember places."""

    pos: int
    _MARKS = re.compile(r'[@{}"]')

    def __init__(self, stretch: Stretch, position: int) -> None:
        super().__init__(stretch.text, macros=stretch.strings)
        self._file, self._base, self.pos = stretch.file, stretch.start, position
        self.found: list[tuple[str, str, FieldPlace]] = []
        self.errors: list[tuple[PybtexSyntaxError, int]] = []
        self._field_start = self._token_end = position
        self._parts: list[tuple[int, int]] = []
        self._room = 0

    def parse_whole(self) -> None:
        """Parse from the @ to the end of the entry, or as far as it can be read."""
        self.skip_to([self.AT])
        try:
            self.parse_command()
        except PybtexSyntaxError as error:
            self.handle_error(error)

    def handle_error(self, error: PybtexSyntaxError) -> None:
        """Keep the error with the offset at which a person would look for its cause."""
        at_field = isinstance(error, (PrematureEOF, UndefinedMacro, TooLongError))
        offset = self._field_start if at_field else self._token_end
        self.errors.append((error, self._base + offset))

    def eat_whitespace(self) -> None:
        """Skip white space: what is missing, is missing before it."""
        if self.pos and not self.text[self.pos - 1].isspace():
            self._token_end = self.pos - 1
        super().eat_whitespace()

    def skip_to(self, patterns: list[Any]) -> Token | None:
        """Go past the next of some one-character marks; pybtex searches the whole text for each of them."""
        wanted = {pattern.description.strip("'"): pattern for pattern in patterns}
        for match in self._MARKS.finditer(self.text, self.pos):
            if match[0] in wanted:
                value = self.text[self.pos : match.end()]
                self.pos = match.end()
                return Token(value, wanted[match[0]])
        return None

    def parse_entry_body(self, body_end: Any) -> None:
        """Key, comma, fields; pybtex by itself would do without the comma."""
        pattern = self.KEY_PAREN if body_end is self.RPAREN else self.KEY_BRACE
        self.current_entry_key = self.required([pattern]).value
        if self.optional([self.COMMA]):
            self.parse_entry_fields()

    def parse_field(self) -> None:
        """One field, remembered with its place."""
        self.eat_whitespace()
        start = self.pos
        if self.text[start : start + 1] not in {"", "}", ")"}:
            self._field_start = start
        super().parse_field()
        if self.current_field_name:
            value = " ".join("".join(self.current_value).split())
            self.found.append((self.current_field_name.lower(), value, self._place(start)))

    def _place(self, start: int) -> FieldPlace:
        value, end = self._parts[0][0], self._parts[-1][1]
        mark = self.text[value] if self.text[value] in '{"' else ""
        inside = (value + 1, end - 1) if mark else (value, end)
        single = mark if len(self._parts) == 1 else ""
        return FieldPlace(self._base + start, self._base + inside[0], self._base + inside[1], single)

    def parse_value(self) -> None:
        """The value of a field or string, no longer than it may be."""
        self._room = LONGEST_VALUE
        self._parts = []
        super().parse_value()

    def parse_value_part(self) -> str:
        """One part of a value, cut where the value becomes too long."""
        self.eat_whitespace()
        start = self.pos
        part = str(super().parse_value_part())
        self._parts.append((start, self.pos))
        room = self._room
        self._room -= len(part)
        if self._room < 0 <= room:
            self.handle_error(TooLongError("too long", self))
        return part[: max(room, 0)]

    def substitute_macro(self, name: str) -> str:
        """The text of a string, while the file has room for what strings add to it."""
        text = str(super().substitute_macro(name))
        self._file.room -= len(text)
        if self._file.room >= 0 or not text:
            return text
        self.handle_error(TooLongError("too long", self))
        return ""
