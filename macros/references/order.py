"""The order of a reference list: author, date, title; one order for both languages."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..bibliography import Person, Work
from ..language import fold
from .names import family, initials
from .style import Filing

_PATRONYMIC = frozenset({"ap", "ab", "ferch", "verch", "merch", "mac", "nic", "ó", "ní"})
"""Particles that are part of the name everywhere: ap Gwilym is filed under A."""
_ARTICLE = re.compile(r"(a|an|the|y|yr)\s+(?=\S)|'r\s+")
_LAST = "\U0010ffff"

_Name = tuple[str, str]


class Filed(NamedTuple):
    """What a reference list is sorted by. The key at the end makes the order independent of the input."""

    authors: tuple[_Name, ...]
    stage: int
    year: int
    day: tuple[int, int]
    title: str
    key: str


def filed(work: Work, filing: Filing) -> Filed:
    """Where a work stands in the list."""
    found = work.issued
    # A year alone comes before the days of that year, where references show them (APA 9.46).
    day = (found.month, found.day) if found and filing.shows_day(work) else (0, 0)
    stage, title = filing.stages.index(work.stage), _title(work, filing)
    authors = _authors(work, filing) or ((title, ""),)
    return Filed(authors, stage, found.year if found else 0, day, title, work.key)


def _authors(work: Work, filing: Filing) -> tuple[_Name, ...]:
    """Nothing comes before something: Jones, then Jones and Evans, then Jones et al."""
    creators, most = work.creators, filing.most_names
    names = [_name(person, filing) for person in creators.people]
    if creators.has_others or (most and len(names) > most):
        names = [*(names[:1] if most else names), (_LAST, "")]
    return tuple(names)


def _name(person: Person, filing: Filing) -> _Name:
    keeps_particle = filing.keeps_particles or person.particle.casefold() in _PATRONYMIC
    surname = family(person) if keeps_particle else person.family
    return _letters(surname, filing), " ".join(_kept(initials(person, spaced=True)))


def _title(work: Work, filing: Filing) -> str:
    text = fold(work.title.main).casefold()
    return _letters(_ARTICLE.sub("", text, count=1) if _begins_with_article(text, filing) else text, filing)


def _begins_with_article(text: str, filing: Filing) -> bool:
    return filing.passes_over_articles and bool(_ARTICLE.match(text))


def _letters(text: str, filing: Filing) -> str:
    """Letters and digits only, letter by letter (APA 9.44) or word by word."""
    return ("" if filing.letter_by_letter else " ").join(_kept(text))


def _kept(text: str) -> list[str]:
    return "".join(char for char in fold(text).casefold() if char.isalnum() or char.isspace()).split()
