"""When a work appeared: a date as far as it is known (ISO 8601-2, as biblatex reads it), or none yet."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum


class Stage(StrEnum):
    """Where a work stands in time."""

    UNDATED = "undated"
    DATED = "dated"
    FORTHCOMING = "forthcoming"
    IN_PRESS = "in press"


@dataclass(frozen=True)
class WorkDate:
    """A date that may lack its day, or its day and month, or be the first of a range."""

    year: int
    month: int = 0
    day: int = 0
    season: int = 0
    """21 is spring, 22 summer, 23 autumn, 24 winter; 0 where no season is named."""
    last: WorkDate | None = None
    """The end of a range."""
    is_open: bool = False
    """Whether it begins a range that has no end yet."""
    is_circa: bool = False
    is_uncertain: bool = False

    @property
    def last_year(self) -> int:
        """The last year of a range of years; 0 if it is none."""
        return self.last.year if self.last and self.last.year > self.year else 0

    @property
    def parts(self) -> tuple[int, ...]:
        """Year, month and day as far as they are known."""
        return tuple(part for part in (self.year, self.month, self.day) if part)


_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)")
_SEASONS = range(21, 25)


def parse_date(value: str) -> WorkDate | None:
    """The date in an ISO 8601 value: 2024, 2024-03, 2024-03-05, a range with a slash; None if malformed."""
    first, slash, last = value.strip().partition("/")
    start = _one_date(first)
    if start is None or not slash:
        return start
    if last in {"", ".."}:
        return replace(start, is_open=True)
    end = _one_date(last)
    return replace(start, last=end) if end and end.year >= start.year else None


def _one_date(value: str) -> WorkDate | None:
    match = _DATE.fullmatch(value.strip())
    if not match:
        return None
    year, month, day = (int(part or 0) for part in match.groups()[:3])
    circa, uncertain = match[4] in {"~", "%"}, match[4] in {"?", "%"}
    if month in _SEASONS and not day:
        return WorkDate(year, season=month, is_circa=circa, is_uncertain=uncertain)
    try:
        date(year, month if match[2] else 1, day if match[3] else 1)
    except ValueError:
        return None
    return WorkDate(year, month, day, is_circa=circa, is_uncertain=uncertain)
