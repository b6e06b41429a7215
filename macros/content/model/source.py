"""Where the values of a content file stand in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...problems import Place
from .part import Path


@dataclass(frozen=True)
class Source:
    """Where the values of one content file stand in it."""

    path: str
    """Path from the project's root."""
    marks: Mapping[Path, tuple[int, int, bool]]
    """Path of a value → line and column (from 1) of its text, and whether it is a block of lines."""

    def place(self, path: Path, text: str = "", offset: int = 0) -> Place:
        """Where the value at `path` is; for `text` with an `offset` (characters), the line inside it."""
        while path and path not in self.marks:
            path = path[:-1]
        line, column, block = self.marks.get(path, (1, 1, False))
        if not block:
            return Place(self.path, line, column)
        before = text[:offset]
        inside = offset - (before.rfind("\n") + 1)
        return Place(self.path, line + before.count("\n"), column + inside)
