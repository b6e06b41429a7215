"""When an entry says that its work appears, in any of the fields that BibTeX and biblatex have for it."""

from __future__ import annotations

import re

from .dates import Stage, WorkDate, parse_date
from .entry import Entry
from .latex import decode, verbatim

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def issued(entry: Entry) -> WorkDate | None:
    """The date of publication as far as it is known."""
    fields = entry.fields
    found = parse_date(verbatim(fields["date"])) if fields.get("date") else None
    year = decode(fields.get("year", ""))
    if found or not re.fullmatch(r"\d{4}", year):
        return found
    day, month = verbatim(fields.get("day", "")), _month(decode(fields.get("month", "")))
    return WorkDate(int(year), month, int(day) if month and re.fullmatch(r"\d\d?", day) else 0)


def stage(entry: Entry) -> Stage:
    """Whether the work has a date, has none, or is still to appear."""
    if issued(entry):
        return Stage.DATED
    said = " ".join(decode(entry.fields.get(name, "")) for name in ("year", "pubstate", "note")).casefold()
    if re.search(r"\bin ?press\b", said):
        return Stage.IN_PRESS
    is_coming = re.search(r"\b(forthcoming|submitted|inpreparation)\b", said)
    return Stage.FORTHCOMING if is_coming else Stage.UNDATED


def _month(written: str) -> int:
    if re.fullmatch(r"0?[1-9]|1[0-2]", written):
        return int(written)
    start = written.casefold()[:3]
    return _MONTHS.index(start) + 1 if start in _MONTHS else 0
