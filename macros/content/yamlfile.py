"""One YAML file → plain values and the place of each. The only reader of YAML; knows no item."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from ..problems import Place, Problem
from .model import Path, Source

LIMIT = 1_000_000
"""The largest content file, in bytes."""

# libyaml's parser where the wheel has it: the same events, many times faster.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})\Z")
_CONSTANTS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
_FRAME = (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentStartEvent, yaml.DocumentEndEvent)
_MEND_SYNTAX = (
    "Look at this line and the one above: indentation must be even and made of spaces, and text that holds "
    "a colon or begins with a mark such as ' or * belongs in a block after `|`."
)
_MEND_QUOTATION = (
    "Put the text in a block: `|` after the colon, the text on the next line, two spaces further in."
)
_OPEN_QUOTATION = re.compile(r"""\s*(?:- )?[\w.-]+:\s+(?P<mark>["'])(?!.*(?P=mark)\s*(?:#.*)?$)""")


@dataclass
class Parsed:
    """What one YAML file says."""

    path: str
    data: Any = None
    """Mappings as dict, sequences as tuple, scalars as str, int, bool or None."""
    source: Source = field(default_factory=lambda: Source("", {}))
    keys: dict[Path, tuple[int, int]] = field(default_factory=dict)
    """Path of a field → line and column of its name."""
    problems: list[Problem] = field(default_factory=list)

    def key_place(self, path: Path) -> Place:
        """Where the name of the field at `path` stands."""
        line, column = self.keys.get(path, (1, 1))
        return Place(self.path, line, column)

    def refuse(self, code: str, line: int, column: int, message: str, remedy: str) -> None:
        """Note a problem of this file."""
        self.problems.append(Problem(Place(self.path, line, column), code, message, remedy))


def read(path: str, raw: bytes) -> Parsed:
    """Read the bytes of a file whose path from the root is `path`.

    Only the plain part of YAML is taken: no anchors, no tags, no `No` for false and no 2.10 for 2.1.
    `data` is None if the file cannot be read at all; the problems say why.
    """
    parsed = Parsed(path)
    text = decode(parsed, raw)
    if text is not None:
        _Reader(parsed, text).run()
    return parsed


def decode(parsed: Parsed, raw: bytes) -> str | None:
    """The text of a file, or None with a problem if it is too large, not UTF-8 or empty."""
    if len(raw) > LIMIT:
        message = f"The file is {len(raw):,} bytes long; the limit is {LIMIT:,}."
        parsed.refuse("too-large", 1, 1, message, "Shorten the text.")
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        remedy = "Save it again with the encoding UTF-8, so that letters such as ŵ and ŷ are kept."
        parsed.refuse("not-utf8", line, 1, "The file is not saved as UTF-8.", remedy)
        return None
    if not text.strip():
        parsed.refuse("empty-file", 1, 1, "The file is empty.", "Fill it in, or delete it.")
        return None
    return text


class _RefusedError(Exception):
    """The rest of the file must not be read."""


class _Reader:
    """Builds values from the parser's events, so that an anchor never gets as far as being expanded."""

    def __init__(self, parsed: Parsed, text: str) -> None:
        self.parsed = parsed
        self.text = text
        self.lines = text.splitlines()
        self.filled = 0
        self.marks: dict[Path, tuple[int, int, bool]] = {}
        parsed.source = Source(parsed.path, self.marks)

    def run(self) -> None:
        try:
            self._document()
        except yaml.MarkedYAMLError as error:
            self._syntax_error(error)
        except yaml.reader.ReaderError as error:
            self._unreadable_character(error)
        except RecursionError:
            self._give_up("not-yaml", 1, 1, "Lists are nested too deeply.", "Flatten them.")
        except _RefusedError:
            self.parsed.data = None

    def _document(self) -> None:
        events = self._events()
        first = next(events, None)
        if first is None:
            message = "The file holds only comments."
            self.parsed.refuse("empty-file", 1, 1, message, "Fill it in, or delete it.")
            return
        self.parsed.data = self._value(first, events, ())
        if self.parsed.data is None:
            self.parsed.refuse("empty-file", 1, 1, "The file holds no field.", "Fill it in, or delete it.")
        second = next(events, None)
        if second is not None:
            line = second.start_mark.line + 1
            message = "A second document begins here."
            self.parsed.refuse("not-yaml", line, 1, message, "Remove the line `---` above it.")

    def _events(self) -> Iterator[Any]:
        for event in yaml.parse(self.text, Loader=_LOADER):
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                self._refuse_alias(event)
            if getattr(event, "tag", None):
                self._refuse_tag(event)
            if not isinstance(event, _FRAME):
                yield event

    def _refuse_alias(self, event: Any) -> None:
        mark = event.start_mark
        message = f"YAML anchors and aliases (here '{event.anchor}') are not taken."
        remedy = "Write the text out; put text that begins with & or * in quotation marks."
        self.parsed.refuse("yaml-alias", mark.line + 1, mark.column + 1, message, remedy)
        raise _RefusedError

    def _refuse_tag(self, event: Any) -> None:
        mark = event.start_mark
        message = f"A value begins with '!', which YAML takes for a tag (here '{event.tag}')."
        remedy = "Put text that begins with ! in quotation marks."
        self.parsed.refuse("not-yaml", mark.line + 1, mark.column + 1, message, remedy)
        raise _RefusedError

    def _value(self, event: Any, events: Iterator[Any], path: Path) -> Any:
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, path)
        self.marks[path] = (event.start_mark.line + 1, event.start_mark.column + 1, False)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, path)
        return self._mapping(events, path)

    def _sequence(self, events: Iterator[Any], path: Path) -> tuple[Any, ...]:
        values: list[Any] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            values.append(self._value(event, events, (*path, len(values))))
        return tuple(values)

    def _mapping(self, events: Iterator[Any], path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            name = self._name(event, events, path)
            at = (*path, name)
            if name in values:
                self._repeated(name, event, at)
                self._value(next(events), events, (*path, f"{name} again"))
                continue
            self.parsed.keys[at] = (event.start_mark.line + 1, event.start_mark.column + 1)
            values[name] = self._value(next(events), events, at)
        return values

    def _name(self, event: Any, events: Iterator[Any], path: Path) -> str:
        if isinstance(event, yaml.ScalarEvent):
            return str(event.value)
        self._value(event, events, (*path, "?"))
        return "?"

    def _repeated(self, name: str, event: Any, at: Path) -> None:
        mark = event.start_mark
        message = f"'{name}' is given twice; the first time on line {self.parsed.keys[at][0]}."
        self.parsed.refuse("duplicate-field", mark.line + 1, mark.column + 1, message, "Keep one of the two.")

    def _scalar(self, event: Any, path: Path) -> str | int | bool | None:
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        value = str(event.value)
        if event.style in ("|", ">"):
            # The lines of a folded text are not those of the file, so all of it has one place.
            self.marks[path] = (line + 1, self._indent(line), event.style == "|")
            return value
        quoted = event.style in ("'", '"')
        self.marks[path] = (line, column + quoted, False)
        if quoted:
            return value
        if value in _CONSTANTS:
            return _CONSTANTS[value]
        return int(value) if _INTEGER.match(value) else value

    def _indent(self, line: int) -> int:
        # Blocks come in the order of their lines, so what was blank below one is not looked at again.
        self.filled = max(self.filled, line)
        while self.filled < len(self.lines) and not self.lines[self.filled].strip():
            self.filled += 1
        text = self.lines[self.filled] if self.filled < len(self.lines) else ""
        return len(text) - len(text.lstrip()) + 1

    def _syntax_error(self, error: yaml.MarkedYAMLError) -> None:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        line = min(line, max(len(self.lines), 1))
        opened = self._open_quotation(line)
        if "\t" in self.lines[line - 1][: column + 1]:
            message = "A tab stands here, and YAML takes only spaces for indentation."
            self._give_up("not-yaml", line, column, message, "Put two spaces in place of each tab.")
        elif opened:
            message = "The text here begins with a quotation mark or apostrophe that is not closed."
            self._give_up("not-yaml", opened, 1, message, _MEND_QUOTATION)
        else:
            message = f"The file cannot be read as YAML from here on: {error.problem}."
            self._give_up("not-yaml", line, column, message, _MEND_SYNTAX)

    def _open_quotation(self, line: int) -> int | None:
        """The line, at or above `line`, whose value begins with a quotation mark and does not end with it."""
        for number in range(line, 0, -1):
            if _OPEN_QUOTATION.match(self.lines[number - 1]):
                return number
        return None

    def _unreadable_character(self, error: Any) -> None:
        before = self.text.encode()[: error.position]
        if _LOADER is yaml.SafeLoader:
            before = self.text[: error.position].encode()
        message = f"The file holds a character that must not be there (U+{error.character:04X})."
        self._give_up("not-yaml", before.count(b"\n") + 1, 1, message, "Delete it.")

    def _give_up(self, code: str, line: int, column: int, message: str, remedy: str) -> None:
        self.parsed.refuse(code, line, column, message, remedy)
        self.parsed.data = None
