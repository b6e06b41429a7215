"""What two writings of a reference may differ in and still be the same: typographic trifles, nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable

from macros.references import Span

_SAME = (
    # Quotation marks and apostrophes, curly or straight, double or single: the oracle turns single ones
    # within a title into double ones in American English, which our reference leaves as the source has them.
    (re.compile("[‘’“”']"), '"'),
    # A space that keeps a line together is a space.
    (re.compile("\u00a0"), " "),
    # A dash of any length.
    (re.compile("[–—]"), "-"),
)


def normal(text: str) -> str:
    """The text with one kind of quotation mark, space and dash."""
    for pattern, plain in _SAME:
        text = pattern.sub(plain, text)
    return text


def marked(spans: Iterable[Span]) -> str:
    """Our spans as text in which *…* is italic, as the oracle's is."""
    return "".join(f"*{span.text}*" if span.italic else span.text for span in spans).replace("**", "")
