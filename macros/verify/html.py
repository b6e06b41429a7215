"""HTML of one page → BuiltPage. The only module that reads HTML; opens no file."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping

from lxml import etree

from .address import SeenAddress, style_addresses
from .page import Anchor, BuiltPage, SeenReference, SeenText

ADDRESS_ATTRIBUTES = frozenset({"href", "xlink:href", "src", "srcset", "poster", "data"})
WORD_ATTRIBUTES = frozenset({"aria-label", "title", "placeholder", "alt"})
NOTED = ADDRESS_ATTRIBUTES | WORD_ATTRIBUTES | {"id", "name", "lang", "style"}
UNSEEN = frozenset({"script", "style", "template"})
CODE = frozenset({"code", "pre", "kbd", "samp"})
FOLLOWED_BY_READERS = frozenset({"a", "area", "base"})
FETCHED_LINKS = frozenset(
    {"stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest"}
    | {"preconnect", "dns-prefetch", "preload", "prefetch", "modulepreload"}
)
"""Values of `rel` for which a browser sends a request without being asked."""
_END = re.compile(rb"</html(?=[\s/>])[^>]*>", re.IGNORECASE)


def read_page(path: str, html: bytes, is_notable: Callable[[str], bool]) -> BuiltPage:
    """The page at `path` of the site, with those of its texts that `is_notable`."""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    # libxml2 reads nothing after the end of the document, while a browser runs what stands there.
    endless = _END.sub(lambda end: b" " + b"\n" * end[0].count(b"\n"), html)
    root = etree.fromstring(endless.strip() or b"<html></html>", parser)
    page = BuiltPage(path, _without_region(root.get("lang", "")))
    for element in root.iter():
        if (text := element.text) and not text.isspace():
            _note_content(page, element, text, is_notable)
        if (tail := element.tail) and not tail.isspace():
            _note_text(page, tail, element, element.getparent(), is_notable)
        page.running += [(name, _line(element)) for name in element.attrib if _runs(name)]
        if not NOTED.isdisjoint(element.keys()):
            _note_attributes(page, element, dict(element.items()), is_notable)
    for element in root.iter("nav", "li", "pre", "div"):
        _note_role(page, element, element.get("class", "").split())
    for element in root.iter("h1", "meta", "script"):
        _note_description(page, element)
    return page


def _without_region(tag: str) -> str:
    return tag.partition("-")[0].lower()


def _line(element: etree._Element) -> int:
    return element.sourceline or 1


def _note_content(
    page: BuiltPage, element: etree._Element, text: str, is_notable: Callable[[str], bool]
) -> None:
    if element.tag == "style":
        page.addresses.extend(style_addresses(text, _line(element)))
    elif element.get("id") == "__config" and element.get("type") == "application/json":
        # The theme's script takes its words (copied, results found ...) from its settings.
        for word in json.loads(text).get("translations", {}).values():
            _note_text(page, str(word), element, element, is_notable)
    elif element.tag not in UNSEEN:
        _note_text(page, text, element, element, is_notable)
    if element.tag == "title" and next(element.iterancestors("svg"), None) is None:
        page.titles.append(text.strip())


def _note_text(
    page: BuiltPage,
    text: str,
    near: etree._Element,
    within: etree._Element | None,
    is_notable: Callable[[str], bool],
) -> None:
    if not is_notable(trimmed := text.strip()):
        return
    around = [] if within is None else [within, *within.iterancestors()]
    language = next((lang for element in around if (lang := element.get("lang"))), "")
    code = any(element.tag in CODE for element in around)
    page.texts.append(SeenText(trimmed, _line(near), _without_region(language), code))


def _note_attributes(
    page: BuiltPage,
    element: etree._Element,
    attributes: Mapping[str, str],
    is_notable: Callable[[str], bool],
) -> None:
    if "id" in attributes or (element.tag == "a" and "name" in attributes):
        page.anchors.append(Anchor(attributes.get("id") or attributes["name"], _line(element)))
    if "lang" in attributes and _has_text(element):
        page.languages.add(_without_region(attributes["lang"]))
    if not ADDRESS_ATTRIBUTES.isdisjoint(attributes):
        _note_addresses(page, element, attributes)
    if "style" in attributes:
        page.addresses.extend(style_addresses(attributes["style"], _line(element)))
    if attributes.get("name") == "description" and element.tag == "meta":
        page.descriptions.append(attributes.get("content", "").strip())
    for attribute in WORD_ATTRIBUTES.intersection(attributes):
        _note_text(page, attributes[attribute], element, element, is_notable)


def _has_text(element: etree._Element) -> bool:
    return any(not text.isspace() for text in element.itertext())


def _note_role(page: BuiltPage, element: etree._Element, classes: list[str]) -> None:
    """Note an element with a part of its own: language switch, reference, what the theme's script loads."""
    if element.tag == "nav" and "toolkit-switch" in classes:
        page.switches.extend(_links(element, "rel", "alternate"))
    elif element.tag == "li" and "reference" in classes:
        backlinks = tuple(_links(element, "class", "backlink"))
        page.references.append(SeenReference(element.get("id", ""), _line(element), backlinks))
    elif "mermaid" in classes:
        page.fetching.append(("diagram", _line(element)))


def _note_description(page: BuiltPage, element: etree._Element) -> None:
    """Note by what words and data the page says what it is."""
    name = element.get("name", "")
    if element.tag == "h1":
        page.headings.append(" ".join("".join(element.itertext()).split()))
    elif element.tag == "script":
        _note_script(page, element)
    elif name.startswith("citation_"):
        page.tags.setdefault(name, []).append(element.get("content", ""))


def _note_script(page: BuiltPage, element: etree._Element) -> None:
    """Note what a script element holds: data about the page, data for scripts, or a script."""
    kind, text = element.get("type", ""), element.text or ""
    if kind == "application/ld+json":
        page.data.append((text, _line(element)))
    elif kind != "application/json" and element.get("src") is None:
        page.scripts.append((text, _line(element)))


def _runs(attribute: str) -> bool:
    """Whether an attribute holds a script, or a page that may hold one."""
    return attribute.startswith("on") or attribute == "srcdoc"


def _links(element: etree._Element, attribute: str, word: str) -> Iterator[SeenAddress]:
    """The links in an element whose `attribute` has the word."""
    for link in element.iter("a"):
        if word in link.get(attribute, "").split():
            yield _address(link, link.get("href", ""), dict(link.items()))


def _address(element: etree._Element, value: str, attributes: Mapping[str, str]) -> SeenAddress:
    return SeenAddress(
        value.strip(),
        _line(element),
        fetched=_is_fetched(str(element.tag), attributes),
        hreflang=attributes.get("hreflang", ""),
        id=attributes.get("id", ""),
        downloads=element.tag == "a" and "download" in attributes,
    )


def _is_fetched(tag: str, attributes: Mapping[str, str]) -> bool:
    if tag == "link":
        return not FETCHED_LINKS.isdisjoint(attributes.get("rel", "").lower().split())
    return tag not in FOLLOWED_BY_READERS


def _note_addresses(page: BuiltPage, element: etree._Element, attributes: Mapping[str, str]) -> None:
    if attributes.get("data-md-component") == "source" and "//git" in attributes.get("href", ""):
        page.fetching.append(("repository", _line(element)))
    place = _place(page, str(element.tag), attributes)
    for attribute in ADDRESS_ATTRIBUTES.intersection(attributes):
        if attribute != "data" or element.tag == "object":
            values = _values(attribute, attributes[attribute])
            place.extend(_address(element, value, attributes) for value in values)


def _values(attribute: str, value: str) -> list[str]:
    if attribute == "srcset":
        return [candidate.split()[0] for candidate in value.split(",") if candidate.strip()]
    return [value]


def _place(page: BuiltPage, tag: str, attributes: Mapping[str, str]) -> list[SeenAddress]:
    """The list of the page that the addresses of an element belong to."""
    if tag == "link":
        rel = attributes.get("rel", "").split()
        if "canonical" in rel:
            return page.canonicals
        return page.alternates if "alternate" in rel and "hreflang" in attributes else page.addresses
    classes = attributes.get("class", "").split()
    if "backlink" in classes:
        return []  # It is kept with its reference.
    return page.citations if "citation" in classes else page.addresses
