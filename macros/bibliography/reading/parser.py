"""BibTeX text → entries as written, each with its place. Judges nothing but syntax."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pybtex.database.input.bibtex import UndefinedMacro
from pybtex.scanner import PrematureEOF, PybtexSyntaxError

from ...problems import codes, phrases
from .entryparser import LONGEST_VALUE, EntryParser, FieldPlace, Stretch, TooLongError
from .file import BibFile


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
_STRAY = re.compile(r"^[ \t]*(?P<stray>\}|[\w-]+[ \t]*=[ \t]*[{\"\d])", re.MULTILINE)


def parse(file: BibFile) -> Iterator[Raw]:
    """Every entry of the file. What stands between entries is comment, as in BibTeX."""
    stretch = Stretch(file)
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
        file.report(match.start(), codes.BIBTEX_SYNTAX, "no-brace", type=match["type"])


def _check_between(file: BibFile, start: int, end: int) -> None:
    if match := _STRAY.search(file.text, start, end):
        file.report(match.start("stray"), codes.BIBTEX_SYNTAX, "outside")


def _end_of_comment(file: BibFile, opening: re.Match[str]) -> int:
    if opening["open"] == "(":
        return opening.end()
    depth = 1
    for match in re.compile(r"[{}]").finditer(file.text, opening.end()):
        depth += 1 if match[0] == "{" else -1
        if depth == 0:
            return match.end()
    file.report(opening.start(), codes.BIBTEX_SYNTAX, "open-comment")
    return len(file.text)


def _parse_one(file: BibFile, match: re.Match[str], stretch: Stretch) -> tuple[Raw, int]:
    """The entry that begins at `match`, and where to go on."""
    parser = stretch.parser(match)
    parser.parse_whole()
    raw = Raw(match["type"].lower(), match.start(), parser.current_entry_key or "")
    _collect(file, raw, parser)
    return raw, stretch.end if raw.broken else stretch.start + parser.pos


def _collect(file: BibFile, raw: Raw, parser: EntryParser) -> None:
    """Move fields and errors from the parser to the entry, with their places in the file."""
    for error, offset in parser.errors:
        _report_error(file, raw, parser, error, offset)
    for name, value, place in parser.found:
        if name in raw.fields:
            file.report(place.start, codes.BIBTEX_DUPLICATE_FIELD, key=raw.key, name=name)
        else:
            raw.fields[name], raw.places[name] = value, place


def _report_error(
    file: BibFile, raw: Raw, parser: EntryParser, error: PybtexSyntaxError, offset: int
) -> None:
    if isinstance(error, TooLongError):
        file.report(offset, codes.BIBTEX_BAD_FIELD, "long", most=LONGEST_VALUE)
    elif isinstance(error, UndefinedMacro):
        word = str(error.args[0])
        near = file.nearest(word, parser.macros)
        file.report(offset, codes.BIBTEX_BAD_FIELD, "unknown-string", near=near, word=word[:60])
    elif not raw.broken:
        raw.broken = True
        wanted = str(error.args[0]).removesuffix(" expected") if error.args else ""
        entry = phrases.ENTRY.filled(key=raw.key) if raw.key else phrases.NAMELESS_ENTRY.filled(type=raw.type)
        file.report(offset, codes.BIBTEX_SYNTAX, _form(error, wanted), entry=entry, wanted=wanted)


def _form(error: PybtexSyntaxError, wanted: str) -> str:
    """The form of the problem that pybtex's error is; `wanted` is what it says should stand there."""
    if isinstance(error, PrematureEOF):
        return "open"
    if wanted.startswith(("'}'", "')'")):
        return ""
    if wanted == "unbalanced braces":
        return "brace-too-many"
    return "no-key" if wanted.startswith("entry key") else "expected"
