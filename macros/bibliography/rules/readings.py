"""How far a work was read, as entries say it."""

from __future__ import annotations

from collections.abc import Iterator

from ...problems import codes, excerpt, nearest
from ..facts import Reading
from ..latex import decode
from .rule import Mistake, Value, ValueRule


def _find_bad_reading(value: Value) -> Iterator[Mistake]:
    written = decode(value.text)
    if written not in set(Reading):
        near = nearest(written, Reading)
        yield Mistake(codes.BAD_READING, values={"value": excerpt(value.text), "near": near})
    elif written == Reading.CITED and not value.entry.get("read_in"):
        yield Mistake(codes.BAD_READING, "nowhere")


def _find_needless_place(value: Value) -> Iterator[Mistake]:
    if value.text and decode(value.entry.get("read", "")) != Reading.CITED:
        yield Mistake(codes.BAD_READING, "needless")


READINGS = ValueRule(
    "How far a work was read is one of four words, and who cites it stands beside the last",
    _find_bad_reading,
    fields=frozenset({"read"}),
    house=True,
)
BY_WHOM = ValueRule(
    "A work that was read itself needs none that cites it",
    _find_needless_place,
    fields=frozenset({"read_in"}),
    house=True,
)
