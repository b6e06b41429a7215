"""Plain texts, dates and numbers as a page in one language shows them."""

from __future__ import annotations

from datetime import date

from markupsafe import Markup, escape

from .. import language as formats
from ..content.model import Text
from ..language import Language, Words


def marked(html: Markup, language: Language, page: Language) -> Markup:
    """Words in `language`, marked as such on a page in another."""
    if language is page:
        return html
    return Markup('<span lang="{}">{}</span>').format(language, html)


def title(text: Text, page: Language) -> Markup:
    """A plain text, marked with its language where it is not the page's."""
    return marked(escape(text.in_one_line(page)), text.best(page)[1], page)


class Wording:
    """Whatever shows words of the interface, dates and numbers in one language."""

    language: Language

    @property
    def words(self) -> Words:
        """The words of the interface."""
        raise NotImplementedError

    def title(self, text: Text) -> Markup:
        """A plain text, marked with its language where it is not the page's."""
        return title(text, self.language)

    def plain(self, text: Text) -> str:
        """A plain text without any marking, for descriptions and attributes."""
        return text.in_one_line(self.language)

    def partial_date(self, written: str | None) -> str | None:
        """A year, year-month or year-month-day in words."""
        return formats.partial_date(written, self.language) if written else None

    def date(self, day: date) -> str:
        """A date in full."""
        return formats.long_date(day, self.language)

    def duration(self, minutes: int) -> str:
        """How long something takes: minutes, and hours from one hour on."""
        hours, rest = divmod(minutes, 60)
        parts = [self.words("duration.hours", hours)] if hours else []
        return " ".join([*parts, self.words("duration.minutes", rest)] if rest or not hours else parts)

    def number(self, n: int) -> str:
        """A number with the language's separators."""
        return formats.number(n, self.language)
