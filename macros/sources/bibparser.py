"""BibTeX text → entries as written, each with its place. Judges nothing but syntax."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from pybtex.database.input.bibtex import LowLevelParser, UndefinedMacro, month_names
from pybtex.scanner import PrematureEOF, PybtexSyntaxError, Token
from pybtex.utils import CaseInsensitiveDict

from .bibfile import BibFile


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


@dataclass
class Raw:
    """An entry as written; offsets count from the beginning of the file."""

    type: str
    start: int
    key: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    """Field name in lower case → value without its outer braces."""
    places: dict[str, FieldPlace] = field(default_factory=dict)
    """Field name → where the field stands."""
    broken: bool = False
    """Whether the rest of the entry could not be read."""


_AT = re.compile(r"@[ \t]*(?P<type>[A-Za-z]\w*)\s*(?P<open>[{(])?")
_LONGEST_VALUE = 20_000
_STRAY = re.compile(r"^[ \t]*(?P<stray>\}|[\w-]+[ \t]*=[ \t]*[{\"\d])", re.MULTILINE)


def parse(file: BibFile) -> Iterator[Raw]:
    """Every entry of the file. What stands between entries is comment, as in BibTeX."""
    stretch = _Stretch(file)
    position = 0
    while (match := _AT.search(file.text, position)) is not None:
        _check_between(file, position, match.start())
        if file.is_comment(match.start()):
            position = match.end()
        elif not match["open"]:
            _check_opening(file, match, position)
            position = match.end()
        elif match["type"].lower() == "comment":
            position = _end_of_comment(file, match)
        else:
            raw, position = _parse_one(file, match, stretch)
            if raw.type not in {"string", "preamble"}:
                yield raw
    _check_between(file, position, len(file.text))


def _check_opening(file: BibFile, match: re.Match[str], position: int) -> None:
    # What was read up to `position` is not blank: only the first @ of a line can be the line's beginning.
    line_start = file.line_start(match.start())
    if position <= line_start and not file.text[line_start : match.start()].strip():
        message = f"'@{match['type']}' is not followed by a brace."
        file.report(match.start(), "bibtex-syntax", message, "Begin an entry as in @book{key, …}.")


def _check_between(file: BibFile, start: int, end: int) -> None:
    if match := _STRAY.search(file.text, start, end):
        message = "This stands outside any entry: the entry before it is closed too early."
        remedy = "Delete the closing brace that is too many."
        file.report(match.start("stray"), "bibtex-syntax", message, remedy)


def _end_of_comment(file: BibFile, opening: re.Match[str]) -> int:
    if opening["open"] == "(":
        return opening.end()
    depth = 1
    for match in re.compile(r"[{}]").finditer(file.text, opening.end()):
        depth += 1 if match[0] == "{" else -1
        if depth == 0:
            return match.end()
    message = "This @comment is not closed, so all that follows is a part of it."
    file.report(opening.start(), "bibtex-syntax", message, "Add the closing brace that is missing.")
    return len(file.text)


class _Stretch:
    """The text up to the next line that opens an entry, which no entry reaches beyond.

    So a lost brace costs one entry only. The text is kept, since many entries may stand in one line.
    """

    def __init__(self, file: BibFile) -> None:
        self.file, self.strings = file, CaseInsensitiveDict(month_names)
        self.start = self.end = 0
        self.text = ""

    def parser(self, match: re.Match[str]) -> _Parser:
        """A parser that stands at the @ of an entry."""
        if match.end() > self.end or match.start() < self.start:
            self.start, self.end = match.start(), self.file.next_beginning(match.end())
            self.text = self.file.text[self.start : self.end]
        return _Parser(self, match.start() - self.start)


def _parse_one(file: BibFile, match: re.Match[str], stretch: _Stretch) -> tuple[Raw, int]:
    """The entry that begins at `match`, and where to go on."""
    parser = stretch.parser(match)
    parser.parse_whole()
    raw = Raw(match["type"].lower(), match.start(), parser.current_entry_key or "")
    _collect(file, raw, parser)
    return raw, stretch.end if raw.broken else stretch.start + parser.pos


def _collect(file: BibFile, raw: Raw, parser: _Parser) -> None:
    """Move fields and errors from the parser to the entry, with their places in the file."""
    for error, offset in parser.errors:
        _report_error(file, raw, parser, error, offset)
    for name, value, place in parser.found:
        if name in raw.fields:
            message = f"The entry '{raw.key}' has the field '{name}' twice."
            file.report(place.start, "bibtex-duplicate-field", message, "Keep one of them.")
        else:
            raw.fields[name], raw.places[name] = value, place


def _report_error(file: BibFile, raw: Raw, parser: _Parser, error: PybtexSyntaxError, offset: int) -> None:
    if isinstance(error, _TooLongError):
        message = f"A value of the entry is longer than {_LONGEST_VALUE:,} characters, or becomes so."
        file.report(offset, "bibtex-bad-field", message, "Shorten it, and join fewer names of strings.")
    elif isinstance(error, UndefinedMacro):
        word = str(error.args[0])
        message = f"'{word[:60]}' is neither in braces nor a name that the file defines."
        file.report(offset, "bibtex-bad-field", message, file.suggest(word, parser.macros))
    elif not raw.broken:
        raw.broken = True
        file.report(offset, "bibtex-syntax", *_explain(error, raw))


def _explain(error: PybtexSyntaxError, raw: Raw) -> tuple[str, str]:
    name = f"The entry '{raw.key}'" if raw.key else f"This @{raw.type}"
    wanted = str(error.args[0]) if error.args else ""
    if isinstance(error, PrematureEOF):
        return (
            f"{name} is not closed.",
            "Look for a closing brace or quotation mark that is missing from here on.",
        )
    if wanted.startswith(("'}'", "')'")):
        return (
            f"{name} cannot be read after this point.",
            "Put a comma between fields and a brace at the end.",
        )
    if wanted.startswith("entry key"):
        return f"{name} has no citation key.", "Begin an entry as in @book{key, …}."
    return f"{name} cannot be read: {wanted.removesuffix(' expected')} is expected here.", ""


class _TooLongError(PybtexSyntaxError):  # type: ignore[misc]
    """A value that is too long, as it stands or with its strings put in."""


class _Parser(LowLevelParser):  # type: ignore[misc]
    """pybtex's parser for one entry, made to go on after an error and to remember places."""

    pos: int
    _MARKS = re.compile(r'[@{}"]')

    def __init__(self, stretch: _Stretch, position: int) -> None:
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
        at_field = isinstance(error, (PrematureEOF, UndefinedMacro, _TooLongError))
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
        self._room = _LONGEST_VALUE
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
            self.handle_error(_TooLongError("too long", self))
        return part[: max(room, 0)]

    def substitute_macro(self, name: str) -> str:
        """The text of a string, while the file has room for what strings add to it."""
        text = str(super().substitute_macro(name))
        self._file.room -= len(text)
        if self._file.room >= 0 or not text:
            return text
        self.handle_error(_TooLongError("too long", self))
        return ""
