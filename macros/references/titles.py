"""Titles: title case, quotation marks, language."""

from __future__ import annotations

import re
from dataclasses import replace

from ..bibliography.casing import sentence_case
from ..bibliography.latex import Piece, pieces
from .spans import Span, Spans
from .works import Work

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SUBTITLES = {"title": "subtitle", "booktitle": "booksubtitle"}
_SMALL = frozenset(
    {"a", "an", "the", "and", "but", "or", "nor", "for", "so", "yet", "as", "at", "by", "in", "of", "off"}
    | {"on", "per", "to", "up", "via", "if", "with", "from", "into"}
)


def title(work: Work, name: str = "title", *, sentence: bool = False, italic: bool = False) -> Spans:
    """The title in field `name`; in sentence case if asked for and if the work is in English."""
    found = _pieces(work, name)
    if sentence and work.language_of_work == "en" and not work.is_official(name):
        found = sentence_case(found)
    lang = work.lang(name)
    # Italics inside an italic title stand out by being upright.
    return tuple(Span(piece.text, italic=italic is not piece.italic, lang=lang) for piece in found)


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

    return _WORD.sub(raised, text)


def _pieces(work: Work, name: str) -> tuple[Piece, ...]:
    value = work.raw(name)
    subtitle = work.raw(_SUBTITLES.get(name, ""))
    if subtitle and not work.is_official(name):
        value += f" {subtitle}" if value.endswith(("?", "!")) else f": {subtitle}"
    found = pieces(value)
    if found and found[-1].text.endswith(".") and not found[-1].text.endswith(".."):
        found = (*found[:-1], found[-1]._replace(text=found[-1].text[:-1]))
    return found
