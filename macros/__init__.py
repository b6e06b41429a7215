"""The macros of hand-written pages: each is one call that gives finished HTML in the page's language."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from markupsafe import Markup, escape

_MARKDOWN = re.compile(r"[\\`*_{}\[\]()!|~^]")
"""Every mark that Markdown or one of its extensions could read in the words of a citation."""

MACROS = ("cite", "references", "connections", "t")
"""The names under which hand-written pages call them, besides one macro for the cards of each kind."""


def names() -> tuple[str, ...]:
    """The names of all macros."""
    from .pages import records  # noqa: PLC0415 - as below

    return (*MACROS, *(_of_cards(pages.id) for pages in records.OF_KINDS))


def _of_cards(kind: str) -> str:
    return kind.replace("-", "_")


def define_env(env: Any) -> None:
    """Register the macros with mkdocs-macros; the toolkit comes from the plugin named before it."""
    from .pages import parts, records  # noqa: PLC0415 - the command line must not wait for templates

    macros = _Macros(env, parts)
    for name in MACROS:
        env.macro(getattr(macros, name), name)
    for pages in records.OF_KINDS:
        env.macro(macros.cards(pages.id), _of_cards(pages.id))


def _finished(html: str) -> Markup:
    # What a macro gives is placed in Markdown, which must not read the words of an entry as its own.
    return Markup(_MARKDOWN.sub(lambda mark: f"&#{ord(mark[0])};", html))


def _one_block(html: str) -> Markup:
    # Python-Markdown takes HTML as it is up to the first blank line.
    lines = (line.strip() for line in html.splitlines())
    return _finished("<div>" + " ".join(line for line in lines if line) + "</div>")


class _Macros:
    """What a page may call; the page is the one that mkdocs-macros is rendering."""

    def __init__(self, env: Any, parts: Any) -> None:
        self._env = env
        self._parts = parts

    @property
    def _composer(self) -> Any:
        return self._env.conf.plugins["toolkit"].composer(self._env.page)

    def cite(self, text: str) -> Markup:
        """Citations in Pandoc's form, for example `[@key, p. 4]`."""
        if not isinstance(text, str):
            msg = "cite() takes a text in quotation marks"
            raise TypeError(msg)
        return _finished(self._composer.cite(text))

    def references(self) -> Markup:
        """The reference list of what the page has cited so far."""
        return _one_block(self._parts.reference_list(self._composer))

    def cards(self, kind: str) -> Callable[..., Markup]:
        """The macro that gives cards for a kind: all, the first few, or those that name one hallmark."""

        def macro(limit: int | None = None, hallmark: str | None = None) -> Markup:
            return _one_block(self._parts.cards(self._composer, kind, limit, hallmark))

        macro.__qualname__ = _of_cards(kind)
        return macro

    def connections(self, framework: str) -> Markup:
        """The table of hallmarks and the standards of one framework."""
        return _one_block(self._parts.matrix(self._composer, framework))

    def t(self, key: str) -> Markup:
        """A word of the interface."""
        return _finished(escape(self._composer.words(key)))


for _name in MACROS:
    # What Python says of a wrong call is told to writers, who know nothing of the class.
    getattr(_Macros, _name).__qualname__ = _name
