"""Plurals, numbers and dates, as each language writes them (CLDR)."""

from __future__ import annotations

from datetime import date
from functools import cache

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal

from .language import Language

PLURAL_CATEGORIES = {
    "en": ("one", "other"),
    "cy": ("zero", "one", "two", "few", "many", "other"),
}
"""The plural categories each language needs (CLDR plural rules; Welsh uses all six)."""


@cache
def _locale(language: Language) -> Locale:
    # Dates and numbers follow the United Kingdom in both languages (day before month).
    return Locale(language.value, "GB")


@cache
def plural_category(n: int, language: Language) -> str:
    """The CLDR plural category of `n`: in Welsh one of six, in English one or other."""
    return str(_locale(language).plural_form(n))


def number(n: int, language: Language) -> str:
    """`n` with the language's separators."""
    return str(format_decimal(n, locale=_locale(language)))


def long_date(day: date, language: Language) -> str:
    """A date in full, for example 1 March 2026 or 1 Mawrth 2026 (CLDR long format)."""
    return str(format_date(day, format="long", locale=_locale(language)))


def partial_date(written: str, language: Language) -> str:
    """A date written as year, year-month or year-month-day, in words as far as it goes."""
    try:
        if len(written) == len("2026-03-01"):
            return long_date(date.fromisoformat(written), language)
        month = date.fromisoformat(f"{written}-01")
    except ValueError:
        return written
    return str(format_date(month, format="MMMM y", locale=_locale(language)))
