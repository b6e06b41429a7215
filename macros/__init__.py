"""The macros of hand-written pages: each is one call that gives finished HTML in the page's language."""

from __future__ import annotations

import re
from typing import Any

from markupsafe import Markup, escape

_MARKDOWN = re.compile(r"[\\`*_{}\[\]()!|~^]")
"""Every mark that Markdown or one of its extensions could read in the words of a citation."""


def define_env(env: Any) -> None:
    """Register the macros with mkdocs-macros; the toolkit comes from the plugin named before it."""
    from . import parts  # noqa: PLC0415 - the command line must not wait for templates

    plugin = env.conf.plugins["toolkit"]

    def finished(html: str) -> Markup:
        # What a macro gives is placed in Markdown, which must not read the words of an entry as its own.
        return Markup(_MARKDOWN.sub(lambda mark: f"&#{ord(mark[0])};", html))

    def one_block(html: str) -> Markup:
        # Python-Markdown takes HTML as it is up to the first blank line.
        lines = (line.strip() for line in html.splitlines())
        return finished("<div>" + " ".join(line for line in lines if line) + "</div>")

    @env.macro  # type: ignore[untyped-decorator]
    def cite(text: str) -> Markup:
        """Citations in Pandoc's form, for example `[@key, p. 4]`."""
        return finished(plugin.composer(env.page).cite(text))

    @env.macro  # type: ignore[untyped-decorator]
    def references() -> Markup:
        """The reference list of what the page has cited so far."""
        return one_block(parts.part(plugin.composer(env.page), "reference_list"))

    @env.macro  # type: ignore[untyped-decorator]
    def hallmarks() -> Markup:
        """Cards for all hallmarks, in their order."""
        return one_block(parts.cards(plugin.composer(env.page), "hallmarks"))

    @env.macro  # type: ignore[untyped-decorator]
    def standards() -> Markup:
        """Cards for all frameworks."""
        return one_block(parts.cards(plugin.composer(env.page), "standards"))

    @env.macro  # type: ignore[untyped-decorator]
    def case_studies(limit: int | None = None, hallmark: str | None = None) -> Markup:
        """Cards for case studies: all, the first few, or those that name one hallmark."""
        return one_block(parts.cards(plugin.composer(env.page), "case-studies", limit, hallmark))

    @env.macro  # type: ignore[untyped-decorator]
    def activities(limit: int | None = None, hallmark: str | None = None) -> Markup:
        """Cards for activities: all, the first few, or those that serve one hallmark."""
        return one_block(parts.cards(plugin.composer(env.page), "activities", limit, hallmark))

    @env.macro  # type: ignore[untyped-decorator]
    def evidence() -> Markup:
        """Cards for the strands of evidence."""
        return one_block(parts.cards(plugin.composer(env.page), "evidence"))

    @env.macro  # type: ignore[untyped-decorator]
    def connections(framework: str) -> Markup:
        """The table of hallmarks and the standards of one framework."""
        return one_block(parts.matrix(plugin.composer(env.page), framework))

    @env.macro  # type: ignore[untyped-decorator]
    def t(key: str) -> Markup:
        """A word of the interface."""
        return finished(escape(plugin.composer(env.page).words(key)))
