"""Finished HTML → the plain Markdown that an author would have written for it by hand.

Citations and reference lists become text and links. What only our templates add (classes, the way back from a
reference, anchors of headings) is left out, so that the plain site has no more work to do than it needs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lxml import etree

Link = Callable[[str], str]
"""Address in the HTML → address in the Markdown."""

_BLOCKS = frozenset(
    {
        "html",
        "body",
        "article",
        "address",
        "blockquote",
        "details",
        "div",
        "dl",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
    }
    | {"li", "nav", "ol", "p", "pre", "section", "table", "ul"}
)
_ITEM_LINE = "\n    "
_LEFT_OUT = frozenset(
    {"headerlink", "backlink", "copy", "downloads", "work__tools", "filter", "filter__count", "cite-page"}
)
"""Classes of what only our templates add: ways back, buttons, downloads, forms, the page's reference."""
_SPECIAL = re.compile(r"([\\`*_\[\]])")


def to_markdown(html: str, link: Link, is_target: Callable[[str], bool]) -> str:
    """The Markdown for a fragment of HTML; keeps the ids that `is_target` of some link."""
    root = etree.fromstring(f"<div>{html}</div>", etree.HTMLParser(encoding=None))
    return "\n\n".join(block for block in _Writer(link, is_target).blocks(root) if block) + "\n"


class _Writer:
    def __init__(self, link: Link, is_target: Callable[[str], bool]) -> None:
        self.link = link
        self.is_target = is_target

    def blocks(self, element: etree._Element) -> Iterator[str]:
        """The blocks in an element, with what lies between them as paragraphs."""
        between = _escaped(element.text)
        for child in element:
            if child.tag in _BLOCKS:
                yield between.strip()
                between = ""
                yield from self.block(child)
            else:
                between += self.inline(child)
            between += _escaped(child.tail)
        yield between.strip()

    def block(self, element: etree._Element) -> Iterator[str]:
        """One block, or the blocks in a part of the page that is nothing in Markdown."""
        tag = str(element.tag)
        if _is_left_out(element):
            return
        if re.fullmatch("h[1-6]", tag):
            yield f"{'#' * int(tag[1])} {self.text(element)}{self.id(element, ' ')}"
        elif tag == "p":
            yield self.text(element)
        elif tag in ("ul", "ol"):
            yield "\n".join(self.items(element))
        elif tag == "dl":
            yield "\n".join(self.facts(element))
        elif tag == "table":
            yield from self.table(element)
        elif tag == "pre":
            yield "\n".join(f"    {line}" for line in "".join(element.itertext()).splitlines())
        else:
            yield from self.blocks(element)

    def items(self, element: etree._Element) -> Iterator[str]:
        """The lines of a list, lists within it indented."""
        mark = "1." if element.tag == "ol" else "-"
        for item in element.iterchildren("li"):
            lists = item.xpath("./ul | ./ol")
            for inner in lists if isinstance(lists, list) else ():
                item.remove(inner)
            yield f"{mark} {self.text(item)}{self.id(item, _ITEM_LINE)}"
            for inner in lists if isinstance(lists, list) else ():
                yield from (f"    {line}" for line in self.items(inner))

    def facts(self, element: etree._Element) -> Iterator[str]:
        """A list of terms and values as an ordinary list."""
        for term in element.iter("dt"):
            value = term.getnext()
            yield f"- **{self.text(term)}**: {self.text(value) if value is not None else ''}"

    def table(self, element: etree._Element) -> Iterator[str]:
        """A table below its caption."""
        yield from (self.text(caption) for caption in element.iter("caption"))
        rows = [[self.text(cell).replace("|", "\\|") for cell in row] for row in element.iter("tr")]
        rows.insert(1, ["---"] * len(rows[0]))
        yield "\n".join(f"| {' | '.join(row)} |" for row in rows)

    def text(self, element: etree._Element) -> str:
        """What is in an element as one line."""
        parts = [_escaped(element.text)]
        for child in element:
            space = " " if child.tag in _BLOCKS or child.tag == "br" else ""
            parts += [space, self.inline(child), space, _escaped(child.tail)]
        return " ".join("".join(parts).split())

    def inline(self, element: etree._Element) -> str:
        """One element in a line."""
        if _is_left_out(element):
            return ""
        if element.tag == "code":
            return f"`{''.join(element.itertext())}`"
        text = self.text(element)
        if element.tag == "a" and element.get("href"):
            return f"[{text}]({_bracketed(self.link(element.get('href', '')))})"
        mark = {"em": "*", "i": "*", "strong": "**", "b": "**"}.get(str(element.tag), "")
        spaced = _kept_space(element)
        return f"{mark}{text}{mark}" if mark and text else spaced[0] + text + spaced[1]

    def id(self, element: etree._Element, before: str) -> str:
        """The id of an element as an attribute list, if there are links to it."""
        name = element.get("id", "")
        return f"{before}{{: #{name} }}" if name and self.is_target(name) else ""


def _is_left_out(element: etree._Element) -> bool:
    return not _LEFT_OUT.isdisjoint(element.get("class", "").split())


def _kept_space(element: etree._Element) -> tuple[str, str]:
    """The space at both ends of an element, which stands between its words and those around it."""
    text = "".join(element.itertext())
    return (" " if text[:1].isspace() else "", " " if text[-1:].isspace() else "")


def _escaped(text: str | None) -> str:
    return _SPECIAL.sub(r"\\\1", text or "").replace("&", "&amp;").replace("<", "&lt;")


def _bracketed(address: str) -> str:
    return f"<{address}>" if re.search(r"[()\s]", address) else address
