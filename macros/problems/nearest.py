"""What a writer probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, options: Iterable[str]) -> str | None:
    """The one of `options` that is spelt most like `word`, or None if none is near."""
    known = {option.casefold(): option for option in options}
    near = get_close_matches(word.casefold(), known, n=1, cutoff=0.6)
    return known[near[0]] if near else None
