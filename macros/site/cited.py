"""What each page cites, found in its sources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..content.model import Document, Line, Prose, Toolkit, Written, marks, texts
from ..language import Language
from ..text import citations

# Hand-written pages cite through a macro with the citation as a plain string: cite("[@key]").
_CITE_MACRO = re.compile(r"""\bcite\(\s*(?P<quote>["'])(?P<text>.*?)(?P=quote)""", re.DOTALL)


def cited(item: Written, language: Language) -> Iterator[str]:
    """The citation keys that the item's page in `language` cites or recommends, with repetitions."""
    for _, text in texts(item):
        if isinstance(text, (Line, Prose)):
            yield from _keys(text.best(language)[0])
    yield from (key for _, key in marks.keys(item))


def _keys(text: str) -> Iterator[str]:
    return (work.key for work in citations.works(text))


def macro_citations(page: Document) -> Iterator[tuple[int, str]]:
    """The citations in a hand-written page: offset in its text, and the citation as written."""
    for match in _CITE_MACRO.finditer(page.text):
        yield match.start("text"), match["text"]


def citing_pages(toolkit: Toolkit, language: Language) -> Mapping[str, tuple[str, ...]]:
    """Citation key → page ids of the pages in `language` that cite it, in the order of the site."""
    found: dict[str, dict[str, None]] = {}
    for page_id, cites in _citing(toolkit, language):
        for key in cites:
            found.setdefault(key, {})[page_id] = None
    return {key: tuple(pages) for key, pages in found.items()}


def _citing(toolkit: Toolkit, language: Language) -> Iterator[tuple[str, list[str]]]:
    for item in toolkit.all_written():
        yield item.page_id, [*cited(item, language)]
    for page in toolkit.documents:
        if page.language is language:
            yield page.page_id, [key for _, text in macro_citations(page) for key in _keys(text)]
