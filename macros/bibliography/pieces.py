"""Pieces of a text: what stays of its markup when it is read, with the marks that printers use."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Piece(NamedTuple):
    """A stretch of text with one treatment."""

    text: str
    protected: bool = False
    """Whether braces keep its capitals as they are."""
    italic: bool = False
    """Whether it was marked with \\emph or \\textit."""


_QUOTED = re.compile(r"(?<![\w'’])'(?=\S)([^']*\S)'(?!\w)")
_PUNCTUATION = (("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"), ("`", "‘"), ("'", "’"))


def typographic(found: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces with quotation marks and dashes as they are printed."""
    # Quotation marks may open in one piece and close in another, so `'…'` pairs are found in the whole.
    whole = "".join(piece.text for piece in found)
    opening = [match.start() for match in _QUOTED.finditer(whole)]
    position = 0
    for piece in found:
        text = piece.text
        for start in opening[bisect_left(opening, position) : bisect_left(opening, position + len(text))]:
            text = text[: start - position] + "‘" + text[start - position + 1 :]
        position += len(text)
        for written, meant in _PUNCTUATION:
            text = text.replace(written, meant)
        yield piece._replace(text=text)


def plain(text: str) -> str:
    """A plain text with quotation marks and dashes as they are printed."""
    return "".join(piece.text for piece in typographic([Piece(text)]))


def without_stop(found: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """A title without the full stop at its end, which its reference gives it anyway."""
    if not found or not found[-1].text.endswith(".") or found[-1].text.endswith(".."):
        return found
    return (*found[:-1], found[-1]._replace(text=found[-1].text[:-1]))
