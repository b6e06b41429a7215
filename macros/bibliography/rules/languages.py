"""The language that a work says it is in."""

from __future__ import annotations

from collections.abc import Iterator

from ...problems import codes
from ..latex import decode
from .rule import Mistake, Value, ValueRule

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


WELSH_IS_NAMED = ValueRule(
    "A work in Welsh says so: its title keeps its capitals and is read aloud in Welsh",
    _find_welsh,
    fields=frozenset({"title"}),
    house=True,
)
