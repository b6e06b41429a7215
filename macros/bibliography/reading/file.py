"""A BibTeX file as text: its lines, the problems found in it, and how much work it may make."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection
from typing import Any

from ...problems import Code, Place, Problem, nearest

_AT_LINE_START = re.compile(r"^[ \t]*@[ \t]*[A-Za-z]\w*\s*[{(]", re.MULTILINE)
_LONGEST_NAME = 100


class BibFile:
    """One BibTeX file: its text, and the problems found in it."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        self.problems: list[Problem] = []
        self.room = 1_000_000
        """How many more characters strings and crossrefs may add to what the file itself holds."""
        self._comparisons = 100_000
        self._newlines = _offsets(r"\n", self.text)
        self._percents = _offsets("%", self.text)
        self._beginnings = _offsets(_AT_LINE_START, self.text)

    def line(self, offset: int) -> int:
        """The line, counted from 1, in which `offset` lies."""
        return bisect_left(self._newlines, offset) + 1

    def report(self, offset: int, code: Code, form: str = "", **values: Any) -> None:
        """Note a problem at an offset; `values` fill the places of its texts."""
        self.problems.append(code.at(self.place(offset), form, **values))

    def place(self, offset: int) -> Place:
        """Where an offset is, for a person."""
        return Place(self.path, *self.position(offset))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both counted from 1."""
        line = self.line(offset)
        before = self._newlines[line - 2] if line > 1 else -1
        return line, offset - before

    def line_start(self, offset: int) -> int:
        """The offset at which the line of `offset` begins."""
        line = self.line(offset)
        return self._newlines[line - 2] + 1 if line > 1 else 0

    def is_comment(self, offset: int) -> bool:
        """Whether a per cent sign stands before `offset` in its line, or a letter or digit beside it."""
        number = bisect_left(self._percents, offset)
        is_after_percent = number > 0 and self._percents[number - 1] >= self.line_start(offset)
        return is_after_percent or self.text[max(offset - 1, 0) : offset].isalnum()

    def next_beginning(self, offset: int) -> int:
        """Where the next line begins that opens an entry; the end of the file if none does."""
        number = bisect_left(self._beginnings, offset)
        return self._beginnings[number] if number < len(self._beginnings) else len(self.text)

    def nearest(self, word: str, options: Collection[str]) -> str | None:
        """The nearest of some names, as long as looking for it does not become the longest of the work."""
        self._comparisons -= len(options)
        if self._comparisons < 0 or len(word) > _LONGEST_NAME:
            return None
        return nearest(word, (option for option in options if len(option) <= _LONGEST_NAME))


def _offsets(pattern: str | re.Pattern[str], text: str) -> list[int]:
    return [match.start() for match in re.finditer(pattern, text)]
