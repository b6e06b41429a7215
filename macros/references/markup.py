"""Spans of citations and references as HTML, everything in them escaped."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from . import Span


def html(spans: Iterable[Span]) -> Markup:
    """Spans as HTML; what a key leads to depends on the page, so a span with a key is no link here."""
    return Markup("").join(map(_one, spans))


def _one(span: Span) -> Markup:
    content = escape(span.text)
    lang = Markup(' lang="{}"').format(span.lang) if span.lang else ""
    if span.italic:
        content = Markup("<i{}>{}</i>").format(lang, content)
    elif lang:
        content = Markup("<span{}>{}</span>").format(lang, content)
    if span.href:
        content = Markup('<a href="{}">{}</a>').format(span.href, content)
    return content
