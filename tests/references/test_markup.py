"""Spans of references as HTML."""

from __future__ import annotations

import pytest

from macros.references import Span
from macros.references.markup import html


@pytest.mark.parametrize(
    ("span", "markup"),
    [
        (Span("a & <b>"), "a &amp; &lt;b&gt;"),
        (Span("a", italic=True), "<i>a</i>"),
        (Span("a", lang="cy"), '<span lang="cy">a</span>'),
        (Span("a", italic=True, lang="cy"), '<i lang="cy">a</i>'),
        (Span("a", href="https://example.org/?a&b"), '<a href="https://example.org/?a&amp;b">a</a>'),
        (
            Span("<", italic=True, href="https://example.org/"),
            '<a href="https://example.org/"><i>&lt;</i></a>',
        ),
        (Span("a", key="k"), "a"),
        (Span("a", slot="accessed"), "a"),
    ],
)
def test_a_span_is_marked_up(span: Span, markup: str) -> None:
    """What it is, and nothing that its text could bring in."""
    assert html([span]) == markup
    assert html([span, Span("!")]) == f"{markup}!"
