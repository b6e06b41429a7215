"""Titles: title case, quotation marks, language."""

from __future__ import annotations

import re
from dataclasses import replace

from ..bibliography import InLanguage, WorkTitle
from ..bibliography.casing import WORD, sentence_case
from .spans import Span, Spans

_SMALL = frozenset(
    {"a", "an", "the", "and", "but", "or", "nor", "for", "so", "yet", "as", "at", "by", "in", "of", "off"}
    | {"on", "per", "to", "up", "via", "if", "with", "from", "into"}
)


def title(work: InLanguage, written: WorkTitle, *, sentence: bool = False, italic: bool = False) -> Spans:
    """A title of a work; in sentence case if asked for and if it is in English and no official one."""
    found, lang = written.pieces, work.marked(written)
    if sentence and is_recased(written):
        found = sentence_case(found)
    # Italics inside an italic title stand out by being upright.
    return tuple(Span(piece.text, italic=italic is not piece.italic, lang=lang) for piece in found)


def is_recased(written: WorkTitle) -> bool:
    """Whether a style may change the capitals of a title: it is in English, and nobody has fixed its form."""
    return written.language == "en" and not written.is_official


def quoted(spans: Spans) -> Spans:
    """The title between single quotation marks, its own quotation marks made double."""
    if not spans:
        return ()
    inner = [re.sub(r"‘([^‘]*?)’(?!\w)", r"“\1”", span.text) for span in spans]
    inner[0] = f"‘{inner[0]}"
    inner[-1] += "’"
    return tuple(replace(span, text=text) for text, span in zip(inner, spans, strict=True))


def title_case(text: str) -> str:
    """Every word of weight with a capital, as APA cites a title that stands for an author."""

    def raised(match: re.Match[str]) -> str:
        is_small = (
            match[0] in _SMALL and match.start() > 0 and text[match.start() - 2 : match.start()] != ": "
        )
        return match[0] if is_small else match[0][:1].upper() + match[0][1:]

    return WORD.sub(raised, text)
