"""Addresses as pages and style sheets write them. Does not say where they lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_STYLE_ADDRESS = re.compile(
    r"""@import\s+["'](?P<bare>[^"']+)"""
    r"""|url\(\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<plain>[^)"']*?))\s*\)""",
    re.IGNORECASE,
)
_STYLE_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


class SeenAddress(NamedTuple):
    """An address as a page or style sheet writes it."""

    value: str
    line: int
    fetched: bool = False
    """Whether browsers ask for it by themselves, as they do for an image but not for a link."""
    hreflang: str = ""
    id: str = ""
    downloads: bool = False
    """Whether a link saves what it leads to, so that browsers do not show it."""


def style_addresses(css: str, first_line: int = 1) -> Iterator[SeenAddress]:
    """Every `url(...)` and `@import` of a style sheet."""
    bare = _STYLE_COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), css)
    for match in _STYLE_ADDRESS.finditer(bare):
        value = next((part for part in match.groups() if part), "")
        yield SeenAddress(value.strip(), first_line + bare.count("\n", 0, match.start()), fetched=True)
