"""When a work was published and when it was seen, in words."""

from __future__ import annotations

from datetime import date

from ..bibliography import WorkDate
from ..language import Language, long_date
from .spans import Span, Spans

ACCESSED = "accessed"
"""The slot in which the day stands on which the work was seen."""


def month_and_day(found: WorkDate, language: Language, *, month_first: bool) -> str:
    """March 5 or 5 March, or only March; in Welsh 5 Mawrth always. Empty if the month is unknown."""
    if not found.month:
        return ""
    month = long_date(date(2000, found.month, 1), language).split()[1]
    if not found.day:
        return month
    return f"{month} {found.day}" if month_first and language is Language.EN else f"{found.day} {month}"


def accessed(seen: WorkDate | None, language: Language, *, month_first: bool = False) -> Spans:
    """The day on which a work was seen, in full; nothing if the entry does not say."""
    return (Span(_in_full(seen, language, month_first=month_first), slot=ACCESSED),) if seen else ()


def _in_full(found: WorkDate, language: Language, *, month_first: bool) -> str:
    if not found.day:
        return f"{month_and_day(found, language, month_first=False)} {found.year}".strip()
    if month_first and language is Language.EN:
        return f"{month_and_day(found, language, month_first=True)}, {found.year}"
    return long_date(date(found.year, found.month, found.day), language)
