"""Every mistake is told in the words that are held."""

from __future__ import annotations

from pathlib import Path

import pytest

from . import TABLES, cases, held, told

ANEW = (
    "If this is meant, or the mistake is new in its table: run `python -m tests.told`, read the difference."
)
CASES = {room: cases(room) for room in TABLES}
HELD = {room: held(room) for room in TABLES}


@pytest.mark.parametrize(("room", "name"), [(room, name) for room, known in CASES.items() for name in known])
def test_mistakes_are_told_in_full(room: str, name: str, tmp_path: Path) -> None:
    """Place, message and remedy are those of the file; after a change that is meant, it is written anew."""
    assert told(CASES[room][name], tmp_path) == HELD[room].get(name), ANEW


@pytest.mark.parametrize("room", TABLES)
def test_no_more_is_held_than_is_told(room: str) -> None:
    """What is no longer in the tables is not held either."""
    assert list(HELD[room]) == list(CASES[room]), ANEW
