"""What a built page says: its addresses, ids, texts and citations. Judges nothing and reads nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from ..language import Language
from .address import SeenAddress

LANGUAGES = tuple(language.value for language in Language)
"""The names of the folders that hold the pages of a language."""


class SeenText(NamedTuple):
    """A run of text that readers see or hear, trimmed."""

    value: str
    line: int
    language: str
    """The nearest `lang` around it, without a region."""
    code: bool
    """Whether it is a sample of code."""


class Anchor(NamedTuple):
    """An id of a page."""

    name: str
    line: int


class SeenReference(NamedTuple):
    """A line of a page's reference list."""

    id: str
    line: int
    backlinks: tuple[SeenAddress, ...]


@dataclass
class BuiltPage:
    """One HTML file of the site."""

    path: str
    """Path in the site, for example `en/about/index.html`."""
    language: str = ""
    """The `lang` of the whole page, without a region."""
    languages: set[str] = field(default_factory=set)
    """The languages that its elements are marked with, its own among them."""
    titles: list[str] = field(default_factory=list)
    descriptions: list[str] = field(default_factory=list)
    canonicals: list[SeenAddress] = field(default_factory=list)
    alternates: list[SeenAddress] = field(default_factory=list)
    switches: list[SeenAddress] = field(default_factory=list)
    """The links of its language switch; they are among `addresses` too."""
    addresses: list[SeenAddress] = field(default_factory=list)
    """All other addresses: of links, images, scripts, style sheets and in styles."""
    anchors: list[Anchor] = field(default_factory=list)
    texts: list[SeenText] = field(default_factory=list)
    """The texts that were asked for."""
    citations: list[SeenAddress] = field(default_factory=list)
    references: list[SeenReference] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    """The words of its first-level headings."""
    tags: dict[str, list[str]] = field(default_factory=dict)
    """Name of a `citation_…` tag of its head → contents, in order."""
    data: list[tuple[str, int]] = field(default_factory=list)
    """Its blocks of JSON-LD, as written, and their lines."""
    running: list[tuple[str, int]] = field(default_factory=list)
    """Attributes that hold a script, and their lines."""
    scripts: list[tuple[str, int]] = field(default_factory=list)
    """The scripts that stand in it, as written, and their lines; data that scripts read are none."""
    fetching: list[tuple[str, int]] = field(default_factory=list)
    """What makes the theme's script send a request to another site, a `diagram` or the link to the
    `repository`, with its line."""

    @property
    def tree(self) -> str:
        """The folder of a language that the page is in: `en`, `cy` or nothing."""
        first = self.path.partition("/")[0]
        return first if first in LANGUAGES else ""
