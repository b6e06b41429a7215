"""What is cited is in the bibliography, and the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from ..content.model import Line, Prose, Toolkit, marks
from ..content.model.edges import Cites
from ..language import Language
from ..problems import Place, Problem, codes, nearest, safety
from ..site.cited import citing_pages, macro_citations
from ..text import citations
from .places import place_of, wordings


def every_citation_has_an_entry(toolkit: Toolkit) -> Iterator[Problem]:
    """Citation keys in texts, sources and related works are keys of the bibliography."""
    for item in toolkit.all_written():
        for path, text in wordings(item, (Line, Prose)):
            for cited in citations.works(text):
                if _is_unknown(toolkit, cited.key):
                    place = place_of(toolkit, item, path, text, cited.offset)
                    yield _unknown_key(toolkit, cited.key, place)
        for path, key in marks.keys(item):
            if _is_unknown(toolkit, key):
                yield _unknown_key(toolkit, key, place_of(toolkit, item, path))


def every_macro_citation_has_an_entry(toolkit: Toolkit) -> Iterator[Problem]:
    """Citation keys in the macros of hand-written pages are keys of the bibliography."""
    for page in toolkit.documents:
        line, counted = page.first_line, 0
        for offset, text in macro_citations(page):
            line, counted = line + page.text.count("\n", counted, offset), offset
            place = Place(page.path, line)
            for cited in citations.works(text):
                if _is_unknown(toolkit, cited.key):
                    yield _unknown_key(toolkit, cited.key, place)


def a_bibliography_is_there_to_cite(toolkit: Toolkit) -> Iterator[Problem]:
    """Where works are cited, there is a file that holds them."""
    is_missing = not toolkit.has_bibliography and "bibliography" not in toolkit.sources
    if is_missing and any(citing_pages(toolkit, language) for language in Language):
        yield codes.MISSING_FILE.at(Place(toolkit.bibliography_path))


def _is_unknown(toolkit: Toolkit, key: str) -> bool:
    """Whether a key has no entry; nothing is said of keys while no bibliography can be read."""
    return toolkit.has_bibliography and key not in toolkit.bibliography


def _unknown_key(toolkit: Toolkit, key: str, place: Place) -> Problem:
    near = nearest(key, toolkit.bibliography)
    return codes.UNKNOWN_CITATION.at(place, near=near, key=key, path=toolkit.bibliography_path)


def sources_are_whole_addresses(toolkit: Toolkit) -> Iterator[Problem]:
    """Where a web address stands in place of a citation key, it is a complete http or https address."""
    for item in toolkit.all_written():
        for path, mark, source in marks.words(item, Cites):
            is_meant = mark.or_address and safety.looks_like_address(source)
            if is_meant and not safety.is_address(source):
                yield codes.BAD_ADDRESS.at(place_of(toolkit, item, path), address=source[:60])


def every_entry_is_cited(toolkit: Toolkit) -> Iterator[Problem]:
    """The bibliography holds no work that no page cites or recommends."""
    known = {key for language in Language for key in citing_pages(toolkit, language)}
    for key, work in toolkit.bibliography.items():
        if key not in known:
            place = Place(toolkit.bibliography_path, work.entry.line)
            yield codes.UNCITED_ENTRY.at(place, key=key)
