"""What is not taken of a text, found by those who know nothing of files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..problems import Code, Place, Problem


@dataclass(frozen=True)
class Objection:
    """Something in a text that is not taken: a problem that has no place yet."""

    offset: int
    """Characters from the start of the text."""
    record: Code
    form: str = ""
    """Which form of the record."""
    values: Mapping[str, Any] = field(default_factory=dict)
    """What fills the places of its texts."""

    def at(self, place: Place) -> Problem:
        """The problem, for a text of which that character stands at a place."""
        return self.record.at(place, self.form, **self.values)
