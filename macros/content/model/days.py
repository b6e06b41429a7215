"""Dates as writers give them."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, LiteralString

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from .edges import Past


def _real_day(value: str, kind: LiteralString = "date") -> date:
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise PydanticCustomError(kind, "not a date") from error


def _day(value: object) -> object:
    # fromisoformat alone would take 20260301 and 2026-W09-7, which the schemas do not.
    if isinstance(value, str):
        return _real_day(value if _WHOLE_DATE.match(value) else "")
    return value


def _partial_date(value: str) -> str:
    completed = value + "-01-01"[len(value) - 4 :] if re.match(_PARTIAL_DATE, value) else ""
    _real_day(completed, "partial_date")
    return value


_WHOLE_DATE = re.compile(r"\d{4}-\d\d-\d\d\Z")
_PARTIAL_DATE = r"^\d{4}(-\d\d){0,2}$"
Day = Annotated[date, BeforeValidator(_day), Field(json_schema_extra={"format": "date"})]
"""A day written as year-month-day; in YAML with or without quotes."""
PastDay = Annotated[Day, Past()]
"""A day on which something has been done, so that it cannot be yet to come."""
PartialDate = Annotated[
    str, AfterValidator(_partial_date), Field(json_schema_extra={"pattern": _PARTIAL_DATE})
]
"""A date written as year, year-month or year-month-day, in quotes."""
