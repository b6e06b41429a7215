"""Titles as they are written: their capitals and their language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...problems import codes, excerpt
from ..latex import decode
from .marks import decoded_entities
from .rule import Mistake, Rule, Value

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_PRINTED = frozenset({"title", "subtitle", "booktitle", "booksubtitle", "title_cy", "title_en"}) | frozenset(
    {"booktitle_cy", "booktitle_en", "journal", "journaltitle"}
)


def is_in_capitals(text: str) -> bool:
    """Whether there are several words, one of them too long for an abbreviation, and no small letter."""
    plain = decode(decoded_entities(text))
    words = _WORD.findall(plain)
    return len(words) > 2 and plain.isupper() and max(map(len, words)) > 5


def _find_capitals(value: Value) -> Iterator[Mistake]:
    if is_in_capitals(value.text):
        yield Mistake(codes.TITLE_CAPITALS, values={"title": excerpt(decode(value.text))})


_WELSH_PARTICLES = frozenset(
    {"yn", "yr", "y", "ac", "ar", "gyfer", "mewn", "i'r", "o'r", "a'r", "i’r", "o’r", "a’r"}
)
_WELSH_NOUNS = frozenset(
    {"addysg", "addysgu", "arweinyddiaeth", "arwain", "athrawon", "cwricwlwm", "cymraeg", "cymru", "dysgu"}
    | {"disgyblion", "gwella", "llesiant", "proffesiynol", "broffesiynol", "ysgol", "ysgolion"}
)


def _find_welsh(value: Value) -> Iterator[Mistake]:
    words = set(decode(value.text).casefold().split())
    hits = len(words & _WELSH_PARTICLES) + len(words & _WELSH_NOUNS)
    is_welsh = words & _WELSH_PARTICLES and hits >= max(2, len(words) / 3)
    if is_welsh and "langid" not in value.entry:
        yield Mistake(codes.MISSING_LANGID)


NOT_IN_CAPITALS = Rule(
    "A title is written in small letters with capitals where they belong, in whatever language it is",
    _find_capitals,
    fields=_PRINTED,
    house=True,
)
WELSH_IS_NAMED = Rule(
    "A work in Welsh says so: its title keeps its capitals and is read aloud in Welsh",
    _find_welsh,
    fields=frozenset({"title"}),
    house=True,
)
