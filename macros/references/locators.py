"""Locators: places inside a work, read in either language and written in the page's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ..language import Language
from .terms import locator as in_words

_WORDS: Mapping[str, str] = {
    "page": "p pp page pages t tt tud tudalen tudalennau",
    "chapter": "ch chs chap chaps chapter chapters pen pennod penodau",
    "section": "s ss sec secs sect sects section sections § §§ adr adran adrannau",
    "paragraph": "par pars para paras paragraph paragraphs ¶ ¶¶ parau paragraff paragraffau",
    "part": "pt pts part parts rhan rhannau",
    "volume": "vol vols volume volumes cyf cyfrol cyfrolau",
    "table": "tbl tab table tables tabl tablau",
    "figure": "fig figs figure figures ffig ffigur ffigurau ffigwr",
    "line": "l ll line lines llinell llinellau",
    "note": "n nn note notes nodyn nodiadau",
    "column": "col cols column columns col colofn colofnau",
    "appendix": "app apps appendix appendices atod atodiad atodiadau",
}
"""Kind → the words that announce it, English and Welsh, without their full stops."""

_KINDS = {word: kind for kind, words in _WORDS.items() for word in words.split()}
_NUMBER = r"(?:[A-Z]?\d+(?:\.\d+)*[a-z]?|[ivxlcdm]+|[IVXLCDM]+)(?!\w|\.\w)"
_AND = r"\s*(?:–|—|--?|,|&|\band\b|\bac?\b)\s*"
_VALUE = rf"{_NUMBER}(?:{_AND}{_NUMBER})*"
_LABEL = "|".join(sorted(map(re.escape, _KINDS), key=len, reverse=True))
_LABELLED = re.compile(rf"\s*,?\s*(?P<label>{_LABEL})(?:\.\s*|\s+|(?=\d))(?P<value>{_VALUE})", re.IGNORECASE)
_BARE = re.compile(rf"\s*,\s*(?P<value>(?=\d){_VALUE})")
_RANGE = re.compile(rf"(?<!\w)({_NUMBER})\s*(?:–|—|--?)\s*(?={_NUMBER})", re.IGNORECASE)
_BRACED = re.compile(r"\s*,?\s*\{(?P<inside>[^{}]*)\}")


@dataclass(frozen=True)
class Locator:
    """A place inside a work."""

    kind: str
    """page, chapter, section, paragraph, table …, in neither language."""
    value: str
    """The number or numbers: 4, 3–5, iv, A2."""

    def text(self, language: Language, *, long: bool) -> str:
        """The locator in words: p. 4, ch. 2 or Chapter 2; t. 4, pen. 2 or Pennod 2."""
        return in_words(self.kind, self.value, language, long=long)


def read(text: str) -> tuple[Locator | None, str]:
    """The locator at the beginning of what follows a citation key, and the text after it.

    A number alone is a page. Braces mark a locator that would not be recognised as one by itself.
    """
    if match := _BRACED.match(text):
        inside, rest = match["inside"].strip(), text[match.end() :]
        found, left = read(f", {inside}")
        return (found if found and not left else Locator("page", _dashed(inside))) if inside else None, rest
    match = _LABELLED.match(text) or _BARE.match(text)
    if not match:
        return None, text
    kind = _KINDS[match["label"].casefold()] if "label" in match.groupdict() else "page"
    return Locator(kind, _normal(match["value"])), text[match.end() :]


def _normal(numbers: str) -> str:
    """Numbers as they are printed: 4–5, 8, 10."""
    return re.sub(r"\s*(?:,|&|\band\b|\bac?\b)\s*", ", ", _dashed(numbers), flags=re.IGNORECASE)


def _dashed(value: str) -> str:
    """Dashes between numbers as dashes of a range; words keep their hyphens."""
    return _RANGE.sub(r"\1–", value)
