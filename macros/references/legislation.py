"""Acts and statutory instruments: they stand under their short title, which ends in its year."""

from __future__ import annotations

import re

from ..bibliography import InLanguage
from ..language import Language
from .spans import Span, Spans, plain, to_text
from .titles import title

_ACT_NUMBERS_CY = (
    # The Welsh texts of legislation have their own series of numbers: chapter is pennod, the Acts of the
    # Assembly and of the Senedd are deddfau, a statutory instrument is an offeryn statudol.
    (re.compile(r"\b[Cc]h?\.\s?(?=\d)"), "p. "),
    (re.compile(r"\basc\b"), "dsc"),
    (re.compile(r"\banaw\b"), "dccc"),
    (re.compile(r"\bnawm\b"), "mccc"),
    (re.compile(r"\bW?SI\b"), "OS"),
    (re.compile(r"\(W\.\s?(?=\d)"), "(Cy. "),
)
_YEAR_AT_END = re.compile(r"\b\d{4}$")


def act(work: InLanguage, *, italic: bool) -> Spans:
    """The short title with its year: Education (Wales) Act 2014. Its capitals are part of the name."""
    found, when = title(work, work.title, italic=italic), work.issued
    if not when or ends_in_year(to_text(found)):
        return found
    return (*found, Span(f" {when.year}", italic=italic))


def act_with_number(work: InLanguage, *, italic: bool) -> Spans:
    """The short title and the number in its series: … Act 2014, anaw 5; … Regulations 2022 (SI 2022/1234)."""
    number = act_number(work.number or work.chapter, work.language)
    if re.match(r"(W?SI|OS)\b", number):
        return (*act(work, italic=italic), *plain(f" ({number})"))
    return (*act(work, italic=italic), *((Span(f", {number}", italic=italic),) if number else ()))


def ends_in_year(name: str) -> bool:
    """Whether a short title already says its year."""
    return bool(_YEAR_AT_END.search(name))


def act_number(number: str, language: Language) -> str:
    """The number of an Act or instrument in the page's language: c. 31, SI 2022/12; p. 31, OS 2022/12."""
    if language is Language.CY:
        for pattern, cymraeg in _ACT_NUMBERS_CY:
            number = pattern.sub(cymraeg, number)
    return number
