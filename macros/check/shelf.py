"""The order of the bibliography."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from ..content.model import Toolkit
from ..problems import Problem, codes, excerpt
from .bibliography import place_in


def keys_are_in_order(toolkit: Toolkit) -> Iterator[Problem]:
    """The entries stand in the order of their keys, so that each has one place where it is looked for."""
    keys = list(toolkit.bibliography)
    folded = [key.casefold() for key in keys]
    kept = set(_longest_run(folded))
    ordered = sorted(folded[position] for position in kept)
    for position in sorted(set(range(len(keys))) - kept):
        place = bisect_right(ordered, folded[position])
        following = ordered[place] if place < len(ordered) else ""
        entry = toolkit.bibliography[keys[position]].entry
        form = "" if following else "last"
        yield codes.UNSORTED_ENTRY.at(
            place_in(toolkit, entry), form, key=entry.key, following=excerpt(following)
        )


def _longest_run(keys: Sequence[str]) -> list[int]:
    """The positions of the most keys that already stand in order (patience sorting)."""
    ends: list[str] = []
    last: list[int] = []
    before: list[int] = []
    for position, key in enumerate(keys):
        pile = bisect_right(ends, key)
        before.append(last[pile - 1] if pile else -1)
        ends[pile : pile + 1] = [key]
        last[pile : pile + 1] = [position]
    run = []
    position = last[-1] if last else -1
    while position >= 0:
        run.append(position)
        position = before[position]
    return run
