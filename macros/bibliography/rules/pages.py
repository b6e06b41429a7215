"""Ranges of pages as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...problems import codes, excerpt
from .rule import Mistake, Value, ValueRule

_RANGE = re.compile(r"(?<![\w-])(?P<first>[A-Za-z]{0,3}(?:\d+)|[ivxlc]+)\s?-\s?(?P<last>\w+)(?![\w-])")


def _find_hyphen(value: Value) -> Iterator[Mistake]:
    if (right := _with_two_hyphens(value)) != value.text:
        yield Mistake(codes.PAGE_RANGE, values={"pages": excerpt(right)})


def _with_two_hyphens(value: Value) -> str:
    """A range gets two hyphens, of which BibTeX makes a dash: 120--139. A label as A-12 stays."""
    return _RANGE.sub(lambda match: _dashed(match["first"], match["last"]) or match[0], value.text)


def _dashed(first: str, last: str) -> str:
    one, other = (re.fullmatch(r"(\D*)(\d{1,9})", end) for end in (first, last))
    if one and other:
        is_shortened = len(other[2]) < len(one[2])
        is_range = one[1] == other[1] and (int(one[2]) < int(other[2]) or is_shortened)
    else:
        is_range = all(re.fullmatch(r"[ivxlc]+", end) for end in (first, last))
    return f"{first}--{last}" if is_range else ""


DASHES = ValueRule(
    "From one page to another are two hyphens, so that every program prints a dash",
    _find_hyphen,
    _with_two_hyphens,
    frozenset({"pages"}),
    house=True,
)
