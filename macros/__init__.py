"""The macros of hand-written pages: each is one call that gives finished HTML in the page's language."""

from __future__ import annotations

import re
from typing import Any

from markupsafe import Markup, escape

_MARKDOWN = re.compile(r"[\\`*_{}\[\]()!|~^]")
"""Every mark that Markdown or one of its extensions could read in the words of a citation."""

MACROS = (
    "cite",
    "references",
    "hallmarks",
    "standards",
    "case_studies",
    "activities",
    "evidence",
    "connections",
    "t",
)
"""The names under which hand-written pages call them."""


def define_env(env: Any) -> None:
    """Register the macros with mkdocs-macros; the toolkit comes from the plugin named before it."""
    macros = _Macros(env)
    for name in MACROS:
        env.macro(getattr(macros, name), name)


def _finished(html: str) -> Markup:
    # What a macro gives is placed in Markdown, which must not read the words of an entry as its own.
    return Markup(_MARKDOWN.sub(lambda mark: f"&#{ord(mark[0])};", html))


def _one_block(html: str) -> Markup:
    # Python-Markdown takes HTML as it is up to the first blank line.
    lines = (line.strip() for line in html.splitlines())
    return _finished("<div>" + " ".join(line for line in lines if line) + "</div>")


class _Macros:
    """What a page may call; the page is the one that mkdocs-macros is rendering."""

    def __init__(self, env: Any) -> None:
        from .pages import parts  # noqa: PLC0415 - the command line must not wait for templates

        self._env = env
        self._parts = parts

    @property
    def _composer(self) -> Any:
        return self._env.conf.plugins["toolkit"].composer(self._env.page)

    def cite(self, text: str) -> Markup:
        """Citations in Pandoc's form, for example `[@key, p. 4]`."""
        return _finished(self._composer.cite(text))

    def references(self) -> Markup:
        """The reference list of what the page has cited so far."""
        return _one_block(self._parts.reference_list(self._composer))

    def hallmarks(self) -> Markup:
        """Cards for all hallmarks, in their order."""
        return _one_block(self._parts.cards(self._composer, "hallmarks"))

    def standards(self) -> Markup:
        """Cards for all frameworks."""
        return _one_block(self._parts.cards(self._composer, "standards"))

    def case_studies(self, limit: int | None = None, hallmark: str | None = None) -> Markup:
        """Cards for case studies: all, the first few, or those that name one hallmark."""
        return _one_block(self._parts.cards(self._composer, "case-studies", limit, hallmark))

    def activities(self, limit: int | None = None, hallmark: str | None = None) -> Markup:
        """Cards for activities: all, the first few, or those that serve one hallmark."""
        return _one_block(self._parts.cards(self._composer, "activities", limit, hallmark))

    def evidence(self) -> Markup:
        """Cards for the strands of evidence."""
        return _one_block(self._parts.cards(self._composer, "evidence"))

    def connections(self, framework: str) -> Markup:
        """The table of hallmarks and the standards of one framework."""
        return _one_block(self._parts.matrix(self._composer, framework))

    def t(self, key: str) -> Markup:
        """A word of the interface."""
        return _finished(escape(self._composer.words(key)))
