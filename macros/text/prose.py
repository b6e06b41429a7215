"""Contributed Markdown → safe HTML, and what in it is not taken. Trusts nothing that it is given."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from itertools import islice, repeat
from typing import Any
from urllib.parse import unquote, urlsplit

import nh3
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markupsafe import Markup, escape

from . import citations
from .citations import Citation

SCHEMES = frozenset({"http", "https", "mailto"})
"""The schemes that a link in contributed text may have."""

TAGS = frozenset(
    {"a", "blockquote", "br", "cite", "code", "em", "hr", "i", "li", "ol", "p", "pre", "span", "strong", "ul"}
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
    url_schemes=set(SCHEMES),
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


_HOST = re.compile(r"[\w-]+(\.[\w-]+)+\.?(:\d+)?")


def _is_safe(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in SCHEMES and (parts.scheme == "mailto" or bool(_HOST.fullmatch(parts.netloc)))


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


_SKIMMER = nh3.Cleaner(tags={"code", "li", "ol", "p", "pre", "ul"}, attributes={}, link_rel=None)


def skim(html: str) -> str:
    """What a search needs of finished HTML: its words, and of its elements only those that part them."""
    # What parted two words must leave a space behind: a term and its meaning, a cell and the next.
    return " ".join(_SKIMMER.clean(html.replace("><", "> <")).split())


@dataclass(frozen=True)
class Fault:
    """Something in a text that is not taken."""

    offset: int
    """Characters from the start of the text."""
    code: str
    message: str
    remedy: str


_ENOUGH = 50
"""The most bad links and images that are told of one text, since each is looked for in all of it."""
_TEMPLATE = re.compile(r"\{\{|\{%|\{#")
_HTML = re.compile(r"<(?!(?:https?://|mailto:|[\w.+-]+@)[^\s<>]*>)[A-Za-z/!?][^\n]{0,20}", re.IGNORECASE)
_HIDDEN = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060"
    "\u2066-\u2069\u3164\ud800-\udfff\ufeff\uffa0\U000e0000-\U000e007f]"
)
_ENTITY = re.compile(r"&#?\w{1,31};")


def faults(text: str, *, markdown: bool = True) -> Iterator[Fault]:
    """What must be mended in a contributed text; `markdown` says whether it is read as Markdown."""
    for match in _TEMPLATE.finditer(text):
        message = f"The text holds '{match[0]}', which belongs to page templates."
        yield Fault(match.start(), "template-syntax", message, "Delete it, or say it in words.")
    for match in _HTML.finditer(text):
        message = f"The text holds HTML ('{match[0][:20]}')."
        yield Fault(
            match.start(),
            "html",
            message,
            "Use Markdown: *emphasis*, **strong**, - lists, [words](https://…).",
        )
    for offset, character in _hidden(text):
        message = f"The text holds an invisible character (U+{ord(character):04X})."
        yield Fault(offset, "hidden-character", message, "Delete it and type the words again.")
    if markdown:
        yield from islice(_link_faults(text), _ENOUGH)
        for offset, message in citations.malformed(text):
            yield Fault(offset, "bad-citation", message, "Write [@key], [@key, p. 4] or [@one; @two].")


def _hidden(text: str) -> Iterator[tuple[int, str]]:
    """Characters that nobody sees, typed as such or as an entity, which Markdown would make of it."""
    for match in _HIDDEN.finditer(text):
        yield match.start(), match[0]
    for match in _ENTITY.finditer(text):
        hidden = _HIDDEN.search(unescape(match[0]))
        if hidden:
            yield match.start(), hidden[0]


def _link_faults(text: str) -> Iterator[Fault]:
    if not any(mark in text for mark in ("](", "]:", "<", "!", "][")):
        return
    for token in _LENIENT.parse(text, {"cite": str}):
        places: dict[str, Iterator[int]] = {}
        for child in token.children or ():
            is_image = child.type == "image"
            address = str(child.attrGet("src" if is_image else "href"))
            if is_image or (child.type == "link_open" and not _is_safe(address)):
                offset = next(places.setdefault(address, _places(text, token, address)))
                yield _image_fault(offset, address) if is_image else _unsafe_link(offset, address)


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


def _unsafe_link(offset: int, address: str) -> Fault:
    message = f"The link '{address[:40]}' does not lead to a web address."
    return Fault(offset, "unsafe-link", message, "Give the whole address, beginning with https://.")


def _image_fault(offset: int, address: str) -> Fault:
    message = f"The text embeds an image ('{address[:40]}'); images are not taken from contributed text."
    remedy = "Describe in words what it shows, or link to the page that shows it."
    return Fault(offset, "image", message, remedy)
