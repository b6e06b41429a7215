"""Letters: sorting by the alphabet, folding of diacritics, address parts."""

from __future__ import annotations

import unicodedata
from typing import Any

from . import welsh
from .language import Language


def sort_key(text: str, language: Language) -> Any:
    """A key that sorts titles by the language's alphabet (Welsh: ch, dd, ff, ng, ll, ph, rh, th)."""
    if language is Language.CY:
        return welsh.collation_key(text)
    folded = fold(text).casefold()
    return ("".join(c for c in folded if c.isalnum() or c == " "), text)


def initial(text: str, language: Language) -> str:
    """The capital letter of the language's alphabet under which a text stands in a list (Welsh: Ch, Dd)."""
    if language is Language.CY:
        return welsh.initial(text)
    return next((c.upper() for c in fold(text) if c.isalnum()), "")


def fold(text: str) -> str:
    """The text with diacritics taken off: ŵ → w, é → e."""
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def slugify(text: str) -> str:
    """An ASCII address part of at most 80 characters: lower case, hyphens, `sy'n` → `syn`, ŵ → w."""
    bare = fold(text).casefold().replace("'", "").replace("’", "")
    words = "".join(c if c.isascii() and c.isalnum() else " " for c in bare).split()
    return "-".join(words)[:80].rstrip("-")
