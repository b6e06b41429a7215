"""Contributed Markdown → safe HTML, and what in it is not taken. Trusts nothing that it is given."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from html import unescape
from itertools import islice, repeat
from typing import Any
from urllib.parse import unquote

import nh3
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markupsafe import Markup, escape

from ..problems import codes, safety
from ..references.citation import Citation
from . import citations
from .objection import Objection

TAGS = frozenset(
    {"a", "blockquote", "br", "cite", "code", "em", "i", "li", "ol", "p", "pre", "span", "strong", "ul"}
)
"""Every element that may come out of contributed text."""

Cite = Callable[[Citation], str]
"""Turns a citation into HTML; what it returns is cleaned with the rest."""


def _allow(tag: str, name: str, value: str) -> str | None:
    # Only our own citations carry an id, and only in this form: a free id could shadow the theme's.
    if name == "id":
        return value if tag == "a" and value.startswith("cite-") else None
    return value or None


_CLEANER = nh3.Cleaner(
    tags=set(TAGS),
    attributes={"a": {"href", "id", "class"}, "span": {"lang", "class"}, "i": {"lang"}, "ol": {"start"}},
    attribute_filter=_allow,
    url_schemes=set(safety.LINKS),
    link_rel=None,
)


def _citation_rule(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] not in "[@":
        return False
    citation = citations.match(state.src, state.pos)
    if citation is None or citation.end > state.posMax:
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.meta = {"citation": citation}
    state.pos = citation.end
    return True


def _render_citation(_: RendererHTML, tokens: Sequence[Token], index: int, __: Any, env: Any) -> str:
    return str(env["cite"](tokens[index].meta["citation"]))


def _render_image(_: RendererHTML, tokens: Sequence[Token], index: int, __: Any, ___: Any) -> str:
    # Nothing is fetched for a reader: what stands in for the image is the text that describes it.
    return str(escape(tokens[index].content))


def _is_safe(url: str) -> bool:
    return safety.is_address(url, safety.LINKS)


def _markdown(*, lenient: bool = False) -> MarkdownIt:
    # CommonMark as GitHub shows it, without raw HTML; headings would break the outline of our pages.
    markdown = MarkdownIt("commonmark", {"html": False})
    markdown.inline.add_terminator_char("@")
    markdown.inline.ruler.before("link", "citation", _citation_rule)
    markdown.add_render_rule("citation", _render_citation)
    if lenient:
        markdown.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005
        return markdown
    markdown.validateLink = _is_safe  # type: ignore[method-assign]
    markdown.add_render_rule("image", _render_image)
    return markdown.disable(["heading", "lheading", "hr"])


_STRICT = _markdown()
_LENIENT = _markdown(lenient=True)
# Escapes and character references can spell template marks that are not in the source: \{{, &#123;{.
_OPENING = re.compile(r"\{(?=[{%#])")
_SPACES = re.compile(r"[ \t\n]+")


def block(text: str, cite: Cite) -> Markup:
    """Paragraphs and lists of Markdown as HTML."""
    return _clean(_STRICT.render(text, {"cite": cite}))


def line(text: str, cite: Cite) -> Markup:
    """One paragraph of Markdown as HTML without the paragraph around it."""
    return _clean(_STRICT.renderInline(_SPACES.sub(" ", text).strip(), {"cite": cite}))


def sentence(text: str) -> Markup:
    """One paragraph of Markdown in which a citation is no more than its characters."""
    return line(text, lambda found: escape(text[found.start : found.end]))


def _clean(html: str) -> Markup:
    return Markup(_OPENING.sub("&#123;", _CLEANER.clean(html)))


_SKIMMER = nh3.Cleaner(tags={"code", "li", "ol", "p", "pre", "ul"}, attributes={"*": set()}, link_rel=None)


def skim(html: str) -> str:
    """What a search needs of finished HTML: its words, and of its elements only those that part them."""
    # What parted two words must leave a space behind: a term and its meaning, a cell and the next.
    return " ".join(_SKIMMER.clean(html.replace("><", "> <")).split())


_ENOUGH = 50
"""The most bad links and images that are told of one text, since each is looked for in all of it."""
_TEMPLATE = re.compile(r"\{\{|\{%|\{#")
_HTML = re.compile(r"<(?!(?:https?://|mailto:|[\w.+-]+@)[^\s<>]*>)[A-Za-z/!?][^\n]{0,20}", re.IGNORECASE)
_ENTITY = re.compile(r"&#?\w{1,31};")


def objections(text: str, *, markdown: bool = True) -> Iterator[Objection]:
    """What must be mended in a contributed text; `markdown` says whether it is read as Markdown."""
    for match in _TEMPLATE.finditer(text):
        yield Objection(match.start(), codes.TEMPLATE_SYNTAX, values={"mark": match[0]})
    for match in _HTML.finditer(text):
        yield Objection(match.start(), codes.HTML, values={"html": match[0][:20]})
    for offset, character in _hidden(text):
        yield Objection(offset, codes.HIDDEN_CHARACTER, values={"number": ord(character)})
    if markdown:
        yield from islice(_links_not_taken(text), _ENOUGH)
        yield from citations.malformed(text)


def _hidden(text: str) -> Iterator[tuple[int, str]]:
    """Characters that nobody sees, typed as such or as an entity, which Markdown would make of it."""
    for match in safety.HIDDEN.finditer(text):
        yield match.start(), match[0]
    for match in _ENTITY.finditer(text):
        if hidden := safety.SPELT.search(unescape(match[0])):
            yield match.start(), hidden[0]


def _links_not_taken(text: str) -> Iterator[Objection]:
    if not any(mark in text for mark in ("](", "]:", "<", "!", "][")):
        return
    for token in _LENIENT.parse(text, {"cite": str}):
        places: dict[str, Iterator[int]] = {}
        for child in token.children or ():
            is_image = child.type == "image"
            address = str(child.attrGet("src" if is_image else "href"))
            if is_image or (child.type == "link_open" and not _is_safe(address)):
                offset = next(places.setdefault(address, _places(text, token, address)))
                record = codes.IMAGE if is_image else codes.UNSAFE_LINK
                yield Objection(offset, record, values={"address": address[:40]})


def _places(text: str, token: Token, address: str) -> Iterator[int]:
    """Where an address stands in a paragraph, one link after another, or where it is defined; never ends."""
    lines = text.split("\n")
    first, last = token.map or (0, len(lines))
    start, end = len("\n".join([*lines[:first], ""])), len("\n".join(lines[:last]))
    offset = start
    # The parser hands out addresses percent-encoded and without escapes: they may not be found as they are.
    for written in (re.escape(address), re.escape(unquote(address)), f"{re.escape(address[:12])}[^\\s>)]*"):
        inline = re.compile(rf"(?:\]\(\s*<?|<)(?P<address>{written})(?=[\s>)])")
        defined = re.compile(rf"\]:\s*<?(?P<address>{written})(?=[\s>]|\Z)")
        for match in (*inline.finditer(text, start, end), *defined.finditer(text)):
            offset = match.start("address")
            yield offset
        if offset != start:
            break
    yield from repeat(offset)
