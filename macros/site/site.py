"""What every page may look up: the toolkit, its formatter, its addresses and connections."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from ..content.model import Toolkit
from ..language import Language
from ..references import Formatter, Style
from . import links
from .downloads import Encoded
from .links import Addresses, Connections


@dataclass(frozen=True)
class Site:
    """One site to be made; each of its parts is made once, when it is first asked for."""

    toolkit: Toolkit
    style: Style = Style.HARVARD
    directory_urls: bool = True
    """Whether pages end in `/` (on a server) or in `.html` (from a folder)."""
    site_url: str = ""
    """The published address, with a slash at its end; empty in a bundle."""

    @cached_property
    def addresses(self) -> Addresses:
        """Where every page is."""
        return Addresses(self.toolkit, self.directory_urls)

    @cached_property
    def connections(self) -> Connections:
        """What points to what."""
        return Connections(self.toolkit)

    @cached_property
    def formatter(self) -> Formatter:
        """One formatter for the whole bibliography, so that a work has one label on every page."""
        return Formatter(self.toolkit.bibliography, self.style)

    @cached_property
    def citing(self) -> Mapping[Language, Mapping[str, tuple[str, ...]]]:
        """Language → citation key → the pages that cite it."""
        return {language: links.citing_pages(self.toolkit, language) for language in Language}

    @cached_property
    def page_links(self) -> dict[tuple[str, str, Language], Markup]:
        """The links made so far: way to the language's root, page and language → link by its title."""
        return {}

    @cached_property
    def encoded_works(self) -> Encoded:
        """The works encoded so far for downloads; each is encoded once in each form."""
        return {}

    @cached_property
    def reference_html(self) -> dict[tuple[str, Language], Markup]:
        """The references formatted so far; each is formatted once for each language."""
        return {}
