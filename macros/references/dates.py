"""When a work was published and when it was seen, in words."""

from __future__ import annotations

import re
from datetime import date
from enum import IntEnum

from ..bibliography.entry import Day, Entry, parse_date
from ..bibliography.latex import decode, verbatim
from ..language import Language, long_date

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


class State(IntEnum):
    """Where a work stands in time."""

    UNDATED = 0
    DATED = 1
    FORTHCOMING = 2
    IN_PRESS = 3


def state(entry: Entry) -> State:
    """Whether the work has a date, has none, or is still to appear."""
    if day(entry):
        return State.DATED
    fields = entry.fields
    said = " ".join(decode(fields.get(name, "")) for name in ("year", "pubstate", "note")).casefold()
    if re.search(r"\bin ?press\b", said):
        return State.IN_PRESS
    return (
        State.FORTHCOMING if re.search(r"\b(forthcoming|submitted|inpreparation)\b", said) else State.UNDATED
    )


def day(entry: Entry) -> Day | None:
    """The date of publication as far as it is known."""
    fields = entry.fields
    found = parse_date(verbatim(fields["date"])) if fields.get("date") else None
    if found:
        return found
    year = decode(fields.get("year", ""))
    if not re.fullmatch(r"\d{4}", year):
        return None
    number = verbatim(fields.get("day", ""))
    month = _month(decode(fields.get("month", "")))
    return Day(int(year), month, int(number) if month and re.fullmatch(r"\d\d?", number) else 0)


def _month(written: str) -> int:
    if re.fullmatch(r"0?[1-9]|1[0-2]", written):
        return int(written)
    start = written.casefold()[:3]
    return _MONTHS.index(start) + 1 if start in _MONTHS else 0


def month_and_day(found: Day, language: Language, *, month_first: bool) -> str:
    """March 5 or 5 March, or only March; in Welsh 5 Mawrth always. Empty if the month is unknown."""
    if not found.month:
        return ""
    month = long_date(date(2000, found.month, 1), language).split()[1]
    if not found.day:
        return month
    return f"{month} {found.day}" if month_first and language is Language.EN else f"{found.day} {month}"


def seen(entry: Entry) -> Day | None:
    """The day on which the work was seen, as far as the entry says."""
    return parse_date(verbatim(entry.fields.get("urldate", "")))


def accessed(entry: Entry, language: Language, *, month_first: bool = False) -> str:
    """The day on which the work was seen, in full; empty if the entry does not say."""
    found = seen(entry)
    if not found:
        return ""
    if not found.day:
        return f"{month_and_day(found, language, month_first=False)} {found.year}".strip()
    if month_first and language is Language.EN:
        return f"{month_and_day(found, language, month_first=True)}, {found.year}"
    return long_date(date(found.year, found.month, found.day), language)
