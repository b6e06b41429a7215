"""What is cited is in the bibliography, and the other way round."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..content.model import Toolkit, marks
from ..content.model.edges import Cites
from ..language import Language
from ..problems import Place, Problem, codes, nearest, safety
from ..site.cited import citing_pages
from . import citing
from .places import place_of


def every_citation_has_an_entry(toolkit: Toolkit) -> Iterator[Problem]:
    """Citation keys in texts, sources and related works are keys of the bibliography."""
    yield from _unknown(toolkit, citing.in_written(toolkit))


def every_macro_citation_has_an_entry(toolkit: Toolkit) -> Iterator[Problem]:
    """Citation keys in the macros of hand-written pages are keys of the bibliography."""
    yield from _unknown(toolkit, citing.in_documents(toolkit))


def _unknown(toolkit: Toolkit, found: Iterable[citing.Named]) -> Iterator[Problem]:
    """The works without an entry; nothing is said of them while no bibliography can be read."""
    for named in found if toolkit.has_bibliography else ():
        if named.key not in toolkit.bibliography:
            near, path = nearest(named.key, toolkit.bibliography), toolkit.bibliography_path
            yield codes.UNKNOWN_CITATION.at(named.place, near=near, key=named.key, path=path)


def a_bibliography_is_there_to_cite(toolkit: Toolkit) -> Iterator[Problem]:
    """Where works are cited, there is a file that holds them."""
    is_missing = not toolkit.has_bibliography and "bibliography" not in toolkit.sources
    if is_missing and any(citing_pages(toolkit, language) for language in Language):
        yield codes.MISSING_FILE.at(Place(toolkit.bibliography_path))


def sources_are_whole_addresses(toolkit: Toolkit) -> Iterator[Problem]:
    """Where a web address stands in place of a citation key, it is a complete http or https address."""
    for item in toolkit.all_written():
        for path, mark, source in marks.words(item, Cites):
            is_meant = mark.or_address and safety.looks_like_address(source)
            if is_meant and not safety.is_address(source):
                yield codes.BAD_ADDRESS.at(place_of(toolkit, item, path), address=source[:60])


def every_entry_is_cited(toolkit: Toolkit) -> Iterator[Problem]:
    """The bibliography holds no work that no page cites or recommends, or knows another one by."""
    named = {key for language in Language for key in citing_pages(toolkit, language)}
    known = named | {work.read_in for key, work in toolkit.bibliography.items() if key in named}
    for key, work in toolkit.bibliography.items():
        if key not in known:
            place = Place(toolkit.bibliography_path, work.entry.line)
            yield codes.UNCITED_ENTRY.at(place, key=key)
