"""Acts and statutory instruments: they stand under their short title, which ends in its year."""

from __future__ import annotations

import re

from .dates import day
from .spans import Span, Spans, plain, to_text
from .terms import act_number
from .titles import title
from .works import Work

_YEAR_AT_END = re.compile(r"\b\d{4}$")


def act(work: Work, *, italic: bool) -> Spans:
    """The short title with its year: Education (Wales) Act 2014. Its capitals are part of the name."""
    found = title(work, italic=italic)
    when = day(work.entry)
    if not when or ends_in_year(to_text(found)):
        return found
    return (*found, Span(f" {when.year}", italic=italic))


def act_with_number(work: Work, *, italic: bool) -> Spans:
    """The short title and the number in its series: … Act 2014, anaw 5; … Regulations 2022 (SI 2022/1234)."""
    number = act_number(work.text("number") or work.text("chapter"), work.language)
    if re.match(r"(W?SI|OS)\b", number):
        return (*act(work, italic=italic), *plain(f" ({number})"))
    return (*act(work, italic=italic), *((Span(f", {number}", italic=italic),) if number else ()))


def ends_in_year(name: str) -> bool:
    """Whether a short title already says its year."""
    return bool(_YEAR_AT_END.search(name))
