"""The order of a reference list: author, date, title; one order for both languages."""

from __future__ import annotations

import re
from functools import partial
from typing import Any

from ..bibliography.entry import Person
from ..bibliography.latex import decode
from ..language import fold
from . import apa
from .dates import State, day, state
from .names import family, initials
from .style import Style
from .works import Work

_PATRONYMIC = frozenset({"ap", "ab", "ferch", "verch", "merch", "mac", "nic", "ó", "ní"})
"""Particles that are part of the name everywhere: ap Gwilym is filed under A."""
_ARTICLE = re.compile(r"(a|an|the|y|yr)\s+(?=\S)|'r\s+")
_DATED_FIRST = {State.DATED: 0, State.FORTHCOMING: 1, State.IN_PRESS: 2, State.UNDATED: 3}
_LAST = "\U0010ffff"


def sort_key(work: Work, style: Style) -> tuple[Any, ...]:
    """What a reference list is sorted by. The key at the end makes the order independent of the input."""
    entry = work.entry
    found = day(entry)
    when = _DATED_FIRST[state(entry)] if style is Style.HARVARD else state(entry)
    # APA (9.46) puts a year alone before the days of that year, where it shows them.
    is_by_day = style is Style.APA and apa.shows_day(work)
    days = (found.month, found.day) if found and is_by_day else (0, 0)
    return (_authors(work, style), when, found.year if found else 0, days, _title(work, style), entry.key)


def _authors(work: Work, style: Style) -> tuple[Any, ...]:
    """Nothing comes before something: Jones, then Jones and Evans, then Jones et al."""
    people = work.entry.persons.get(work.role, ())
    if not people:
        return ((_title(work, style), ""),)
    names = list(map(partial(_name, style=style), people))
    if work.has_others or (style is Style.HARVARD and len(names) > 3):
        names = [*(names[:1] if style is Style.HARVARD else names), (_LAST, "")]
    return tuple(names)


def _name(person: Person, style: Style) -> tuple[str, str]:
    keeps_particle = style is Style.APA or person.particle.casefold() in _PATRONYMIC
    surname = family(person) if keeps_particle else person.family
    return _letters(surname, style), _letters(initials(person, spaced=True), Style.HARVARD)


def _title(work: Work, style: Style) -> str:
    text = fold(decode(work.entry.fields.get("title", ""))).casefold()
    # APA (9.49) passes over an article at the beginning of a title; Harvard does not.
    return _letters(_ARTICLE.sub("", text, count=1) if _starts_with_article(text, style) else text, style)


def _starts_with_article(text: str, style: Style) -> bool:
    return style is Style.APA and bool(_ARTICLE.match(text))


def _letters(text: str, style: Style) -> str:
    """Letters and digits only; APA (9.44) goes letter by letter, Harvard word by word."""
    kept = "".join(char for char in fold(text).casefold() if char.isalnum() or char.isspace())
    return "".join(kept.split()) if style is Style.APA else " ".join(kept.split())
