"""One YAML file → plain values and the place of each. The only reader of YAML; knows no item."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from ..problems import Code, Place, Problem, codes
from .model import Path, Source

LIMIT = 1_000_000
"""The largest content file, in bytes."""

# libyaml's parser where the wheel has it: the same events, many times faster.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})\Z")
_CONSTANTS: dict[str, bool | None] = {"": None, "~": None, "null": None, "true": True, "false": False}
_FRAME = (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentStartEvent, yaml.DocumentEndEvent)
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

    def refuse(self, record: Code, line: int = 1, column: int = 1, form: str = "", **values: Any) -> None:
        """Note a problem of this file."""
        self.problems.append(record.at(Place(self.path, line, column), form, **values))


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
        parsed.refuse(codes.TOO_LARGE, size=len(raw), limit=LIMIT)
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        parsed.refuse(codes.NOT_UTF8, raw[: error.start].count(b"\n") + 1)
        return None
    if not text.strip():
        parsed.refuse(codes.EMPTY_FILE)
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
            self._give_up(1, 1, "nesting")
        except _RefusedError:
            self.parsed.data = None

    def _document(self) -> None:
        events = self._events()
        first = next(events, None)
        if first is None:
            self.parsed.refuse(codes.EMPTY_FILE, form="comments")
            return
        self.parsed.data = self._value(first, events, ())
        if self.parsed.data is None:
            self.parsed.refuse(codes.EMPTY_FILE, form="no-field")
        second = next(events, None)
        if second is not None:
            self.parsed.refuse(codes.NOT_YAML, second.start_mark.line + 1, form="second-document")

    def _events(self) -> Iterator[Any]:
        for event in yaml.parse(self.text, Loader=_LOADER):
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                self._refuse_alias(event)
            if getattr(event, "tag", None):
                self._refuse_tag(event)
            if not isinstance(event, _FRAME):
                yield event

    def _refuse_alias(self, event: Any) -> None:
        self.parsed.refuse(codes.YAML_ALIAS, *_position(event), name=event.anchor)
        raise _RefusedError

    def _refuse_tag(self, event: Any) -> None:
        self.parsed.refuse(codes.NOT_YAML, *_position(event), "tag", tag=event.tag)
        raise _RefusedError

    def _value(self, event: Any, events: Iterator[Any], path: Path) -> Any:
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, path)
        self.marks[path] = (*_position(event), False)
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
            self.parsed.keys[at] = _position(event)
            values[name] = self._value(next(events), events, at)
        return values

    def _name(self, event: Any, events: Iterator[Any], path: Path) -> str:
        if isinstance(event, yaml.ScalarEvent):
            return str(event.value)
        self._value(event, events, (*path, "?"))
        return "?"

    def _repeated(self, name: str, event: Any, at: Path) -> None:
        first, _ = self.parsed.keys[at]
        self.parsed.refuse(codes.DUPLICATE_FIELD, *_position(event), name=name, first=first)

    def _scalar(self, event: Any, path: Path) -> str | int | bool | None:
        line, column = _position(event)
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
            self._give_up(line, column, "tab")
        elif opened:
            self._give_up(opened, 1, "quotation")
        else:
            self._give_up(line, column, reason=error.problem)

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
        self._give_up(before.count(b"\n") + 1, 1, "character", number=error.character)

    def _give_up(self, line: int, column: int, form: str = "", **values: Any) -> None:
        self.parsed.refuse(codes.NOT_YAML, line, column, form, **values)
        self.parsed.data = None


def _position(event: Any) -> tuple[int, int]:
    """Line and column of what the parser has met, counted from 1."""
    return event.start_mark.line + 1, event.start_mark.column + 1
