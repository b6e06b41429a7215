"""Spans: stretches of text with one treatment each, and how they are put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter


@dataclass(frozen=True)
class Span:
    """A stretch of text in a citation or reference; nothing in it is escaped yet."""

    text: str
    key: str = ""
    """The citation key of the reference that the text leads to."""
    href: str = ""
    """An http or https address that the text leads to; safe in an attribute."""
    italic: bool = False
    """Whether the text is set in italics."""
    lang: str = ""
    """The language of the text where it differs from the page's."""
    slot: str = ""
    """What the text says, if a page may put its own in its place: `accessed`."""


Spans = tuple[Span, ...]


def to_text(spans: Iterable[Span]) -> str:
    """The spans as plain text."""
    return "".join(span.text for span in spans)


def by_work(spans: Iterable[Span]) -> Iterator[tuple[str, Spans]]:
    """The spans that make one link each, with its citation key; a key is empty where there is no link."""
    for key, group in groupby(spans, key=attrgetter("key")):
        yield key, tuple(group)


def plain(text: str) -> Spans:
    """A text without treatment; no span at all if there is no text."""
    return (Span(text),) if text else ()


def joined(parts: Iterable[Spans | str], separator: str) -> Spans:
    """The parts that are not empty, with `separator` between them.

    A full stop is left out after a part that ends a sentence by itself: "Smith, J.", "… learning?".
    """
    result: list[Span] = []
    for part in parts:
        spans = plain(part) if isinstance(part, str) else part
        if not to_text(spans):
            continue
        if result:
            result.append(Span(_fitting(separator, result)))
        result += spans
    return _merged(result)


def sentences(*parts: Spans | str) -> Spans:
    """The parts that are not empty as sentences, each with its full stop."""
    spans = list(joined(parts, ". "))
    return _merged([*spans, Span(_fitting(".", spans))]) if spans else ()


def enclosed(spans: Spans | str, opening: str, closing: str) -> Spans:
    """The spans between two marks; nothing if there are none."""
    inner = plain(spans) if isinstance(spans, str) else spans
    return _merged([Span(opening), *inner, Span(closing)]) if to_text(inner) else ()


def _fitting(separator: str, before: list[Span]) -> str:
    if not separator.startswith("."):
        return separator
    ending = before[-1].text.rstrip("’”")
    return separator[1:] if ending.endswith((".", "?", "!", "…")) else separator


def _merged(spans: list[Span]) -> Spans:
    result: list[Span] = []
    for span in spans:
        if result and _is_alike(result[-1], span):
            result[-1] = replace(span, text=result[-1].text + span.text)
        elif span.text:
            result.append(span)
    return tuple(result)


def _is_alike(one: Span, other: Span) -> bool:
    """Whether two spans can be one; a span with a key stays one link by itself, and a slot a slot."""
    if one.key or other.key or one.slot or other.slot:
        return False
    return (one.href, one.italic, one.lang) == (other.href, other.italic, other.lang)
