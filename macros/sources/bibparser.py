"""BibTeX text → entries as written, each with its place. Judges nothing but syntax."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pybtex.database.input.bibtex import LowLevelParser, UndefinedMacro, month_names
from pybtex.scanner import PrematureEOF, PybtexSyntaxError, Token
from pybtex.utils import CaseInsensitiveDict

from ..problems import Place, Problem, did_you_mean


@dataclass
class Raw:
    """An entry as written; offsets count from the beginning of the file."""

    type: str
    start: int
    key: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    """Field name in lower case → value without its outer braces."""
    starts: dict[str, int] = field(default_factory=dict)
    """Field name → offset at which the field begins."""
    broken: bool = False
    """Whether the rest of the entry could not be read."""


class BibFile:
    """One BibTeX file: its text, and the problems found in it."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        self.problems: list[Problem] = []
        self._newlines = [match.start() for match in re.finditer("\n", self.text)]

    def line(self, offset: int) -> int:
        """The line, counted from 1, in which `offset` lies."""
        return bisect_left(self._newlines, offset) + 1

    def report(self, offset: int, code: str, message: str, remedy: str = "") -> None:
        """Note a problem at an offset."""
        line = self.line(offset)
        before = self._newlines[line - 2] if line > 1 else -1
        self.problems.append(Problem(Place(self.path, line, offset - before), code, message, remedy))


_AT = re.compile(r"@[ \t]*(?P<type>[A-Za-z]\w*)\s*(?P<open>[{(])?")
_AT_LINE_START = re.compile(r"^[ \t]*@[ \t]*[A-Za-z]\w*\s*[{(]", re.MULTILINE)
_STRAY = re.compile(r"^[ \t]*(?P<stray>\}|[\w-]+[ \t]*=[ \t]*[{\"\d])", re.MULTILINE)


def parse(file: BibFile) -> Iterator[Raw]:
    """Every entry of the file. What stands between entries is comment, as in BibTeX."""
    macros = CaseInsensitiveDict(month_names)
    position = 0
    while (match := _AT.search(file.text, position)) is not None:
        _check_between(file, position, match.start())
        if _is_comment(file.text, match.start()):
            position = match.end()
        elif not match["open"]:
            _check_opening(file, match)
            position = match.end()
        elif match["type"].lower() == "comment":
            position = _end_of_group(file.text, match.end())
        else:
            raw, position = _parse_one(file, match, macros)
            if raw.type not in {"string", "preamble"}:
                yield raw
    _check_between(file, position, len(file.text))


def _is_comment(text: str, offset: int) -> bool:
    before = text[text.rfind("\n", 0, offset) + 1 : offset]
    return "%" in before or before[-1:].isalnum()


def _check_opening(file: BibFile, match: re.Match[str]) -> None:
    line_start = file.text.rfind("\n", 0, match.start()) + 1
    if not file.text[line_start : match.start()].strip():
        message = f"'@{match['type']}' is not followed by a brace."
        file.report(match.start(), "bibtex-syntax", message, "Begin an entry as in @book{key, …}.")


def _check_between(file: BibFile, start: int, end: int) -> None:
    if match := _STRAY.search(file.text, start, end):
        message = "This stands outside any entry: the entry before it is closed too early."
        remedy = "Delete the closing brace that is too many."
        file.report(match.start("stray"), "bibtex-syntax", message, remedy)


def _end_of_group(text: str, position: int) -> int:
    depth = 1
    for match in re.compile(r"[{}]").finditer(text, position):
        depth += 1 if match[0] == "{" else -1
        if depth == 0:
            return match.end()
    return position


def _parse_one(file: BibFile, match: re.Match[str], macros: Any) -> tuple[Raw, int]:
    """The entry that begins at `match`, and where to go on."""
    start = match.start()
    # An entry never reaches beyond the next line that begins one: a lost brace costs one entry only.
    following = _AT_LINE_START.search(file.text, match.end())
    end = following.start() if following else len(file.text)
    parser = _Parser(file.text[start:end], macros)
    parser.parse_whole()
    raw = Raw(match["type"].lower(), start, parser.current_entry_key or "")
    _collect(file, raw, parser)
    return raw, end if raw.broken else start + parser.pos


def _collect(file: BibFile, raw: Raw, parser: _Parser) -> None:
    """Move fields and errors from the parser to the entry, with their places in the file."""
    for error, offset in parser.errors:
        if isinstance(error, UndefinedMacro):
            word = str(error.args[0])
            message = f"'{word}' is neither in braces nor a name that the file defines."
            file.report(raw.start + offset, "bibtex-bad-field", message, did_you_mean(word, parser.macros))
        elif not raw.broken:
            raw.broken = True
            file.report(raw.start + offset, "bibtex-syntax", *_explain(error, raw))
    for name, value, offset in parser.found:
        if name in raw.fields:
            message = f"The entry '{raw.key}' has the field '{name}' twice."
            file.report(raw.start + offset, "bibtex-duplicate-field", message, "Keep one of them.")
        else:
            raw.fields[name], raw.starts[name] = value, raw.start + offset


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


class _Parser(LowLevelParser):  # type: ignore[misc]
    """pybtex's parser for one entry, made to go on after an error and to remember places."""

    pos: int
    _MARKS = re.compile(r'[@{}"]')

    def __init__(self, text: str, macros: Any) -> None:
        super().__init__(text, macros=macros)
        self.found: list[tuple[str, str, int]] = []
        self.errors: list[tuple[PybtexSyntaxError, int]] = []
        self._field_start = self._token_end = 0

    def parse_whole(self) -> None:
        """Parse from the @ to the end of the entry, or as far as it can be read."""
        self.skip_to([self.AT])
        try:
            self.parse_command()
        except PybtexSyntaxError as error:
            self.handle_error(error)

    def handle_error(self, error: PybtexSyntaxError) -> None:
        """Keep the error with the offset at which a person would look for its cause."""
        at_field = isinstance(error, (PrematureEOF, UndefinedMacro))
        self.errors.append((error, self._field_start if at_field else self._token_end))

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
            self.found.append((self.current_field_name.lower(), value, start))
