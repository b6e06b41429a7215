"""Years and dates as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...problems import codes, excerpt
from ..dates import parse_date
from ..latex import decode, verbatim
from .rule import Mistake, Value, ValueRule

_YEAR = re.compile(r"\d{4}|forthcoming|in press", re.IGNORECASE)


def _find_year(value: Value) -> Iterator[Mistake]:
    if value.text and not _YEAR.fullmatch(decode(value.text)):
        yield Mistake(codes.BIBTEX_BAD_FIELD, "year", {"value": excerpt(value.text)})


def _find_date(value: Value) -> Iterator[Mistake]:
    if value.text and parse_date(verbatim(value.text)) is None:
        yield Mistake(codes.BIBTEX_BAD_FIELD, "date", {"value": excerpt(value.text)})


def _find_conflict(value: Value) -> Iterator[Mistake]:
    # An entry that has a year inherits no date.
    year, found = decode(value.text), parse_date(verbatim(value.entry.get("date", "")))
    is_year = re.fullmatch(r"\d{4}", year) is not None
    if found and is_year and not found.year <= int(year) <= (found.last_year or found.year):
        yield Mistake(codes.YEAR_CONFLICT, values={"year": year, "dated": found.year})


YEARS = ValueRule(
    "A year has four digits, or is yet to come", _find_year, fields=frozenset({"year", "naelyear"})
)
DATES = ValueRule(
    "A date is that of a day, a month or a year", _find_date, fields=frozenset({"date", "urldate"})
)
YEARS_AGREE = ValueRule(
    "An entry with both a year and a date says the same in both",
    _find_conflict,
    fields=frozenset({"year"}),
    house=True,
)
