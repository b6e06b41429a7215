"""The two languages as equals: their names, the words of the interface, plurals, dates, sorting."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal

from . import welsh
from .problems import Place, Problem, ToolkitError

PLURAL_CATEGORIES = {
    "en": ("one", "other"),
    "cy": ("zero", "one", "two", "few", "many", "other"),
}
"""The plural categories each language needs (CLDR plural rules; Welsh uses all six)."""


class Language(StrEnum):
    """One of the site's two languages, by its ISO 639-1 code. Neither is a default."""

    CY = "cy"
    EN = "en"

    @property
    def other(self) -> Language:
        """The language of the twin page."""
        return Language.EN if self is Language.CY else Language.CY

    @property
    def autonym(self) -> str:
        """The language's name in itself."""
        return "Cymraeg" if self is Language.CY else "English"


WORDS = "content/strings.yml"
"""The file that holds the words of the interface."""

Plural = Mapping[str, str]
"""Plural category → message with `{n}`."""


@dataclass(frozen=True)
class Words:
    """The words of the interface in one language."""

    language: Language
    messages: Mapping[str, str | Plural]
    """Key → message; messages may hold `{name}` places, plural ones `{n}`."""

    def __call__(self, key: str, n: int | None = None, /, **values: object) -> str:
        """The message for `key`, in the plural form for `n` when it is given.

        Raises ToolkitError if the key is unknown or its places do not fit: what is wrong with a word
        must never reach a page.
        """
        if n is None:
            return self._filled(key, "", values)
        return self._filled(key, plural_category(n, self.language), {**values, "n": number(n, self.language)})

    def forms(self, key: str, most: int, /, **values: object) -> dict[str, str]:
        """The plural message for `key` for scripts, which need not know the language's plural rules.

        Each number up to `most` that has a form of its own → its message; `other` → that of all the
        rest, with `{n}` left in it. Raises ToolkitError as for one number.
        """
        own = [n for n in range(most + 1) if plural_category(n, self.language) != "other"]
        rest = self._filled(key, "other", {**values, "n": "{n}"})
        return {**{str(n): self(key, n, **values) for n in own}, "other": rest}

    def _filled(self, key: str, category: str, values: Mapping[str, object]) -> str:
        try:
            message = self.messages[key]
            if not isinstance(message, str):
                message = message[category]
            return message.format_map(values) if values else message
        except (LookupError, ValueError) as error:
            text = (
                f"The word '{key}' is missing in {self.language.value}, or its places in braces do not fit."
            )
            remedy = "Add it in both languages, with the places that it had."
            raise ToolkitError([Problem(Place(WORDS), "missing-string", text, remedy)]) from error


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


def join(parts: Iterable[str], language: Language) -> str:
    """A list in words: "A, B and C"; in Welsh with *a* or *ac* by the sound that follows.

    CLDR's Welsh pattern prints a literal "a(c)", so the rule is ours (see welsh.conjunction).
    """
    items = list(parts)
    if len(items) < 2:
        return "".join(items)
    joiner = "and" if language is Language.EN else welsh.conjunction(items[-1])
    return f"{', '.join(items[:-1])} {joiner} {items[-1]}"


def sort_key(text: str, language: Language) -> Any:
    """A key that sorts titles by the language's alphabet (Welsh: ch, dd, ff, ng, ll, ph, rh, th)."""
    if language is Language.CY:
        return welsh.collation_key(text)
    folded = fold(text).casefold()
    return ("".join(c for c in folded if c.isalnum() or c == " "), text)


def initial(text: str, language: Language) -> str:
    """The capital letter of the language's alphabet under which a text stands in a list (Welsh: Ch, Dd)."""
    if language is Language.CY:
        return welsh.initial(text)
    return next((c.upper() for c in fold(text) if c.isalnum()), "")


def fold(text: str) -> str:
    """The text with diacritics taken off: ŵ → w, é → e."""
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def slugify(text: str) -> str:
    """An ASCII address part of at most 80 characters: lower case, hyphens, `sy'n` → `syn`, ŵ → w."""
    bare = fold(text).casefold().replace("'", "").replace("’", "")
    words = "".join(c if c.isascii() and c.isalnum() else " " for c in bare).split()
    return "-".join(words)[:80].rstrip("-")
