"""BibTeX text → entries as written, each with its place. Judges nothing but syntax."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pybtex.database.input.bibtex import UndefinedMacro
from pybtex.scanner import PrematureEOF, PybtexSyntaxError

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
            message = f"The entry '{raw.key}' has the field '{name}' twice."
            file.report(place.start, "bibtex-duplicate-field", message, "Keep one of them.")
        else:
            raw.fields[name], raw.places[name] = value, place


def _report_error(
    file: BibFile, raw: Raw, parser: EntryParser, error: PybtexSyntaxError, offset: int
) -> None:
    if isinstance(error, TooLongError):
        message = f"A value of the entry is longer than {LONGEST_VALUE:,} characters, or becomes so."
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
