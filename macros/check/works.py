"""What is cited is in the bibliography, and the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from ..content.model import Line, Path, Prose, Toolkit, Written
from ..language import Language
from ..problems import Place, Problem, did_you_mean
from ..site import links
from ..text import citations
from .places import place_of, wordings


def every_citation_has_an_entry(toolkit: Toolkit) -> Iterator[Problem]:
    """Citation keys in texts, sources and related works are keys of the bibliography."""
    for item in toolkit.all_written():
        for path, text in wordings(item, (Line, Prose)):
            for key, offset in _keys_with_offsets(text):
                if key not in toolkit.bibliography:
                    yield _unknown_key(toolkit, key, place_of(toolkit, item, path, text, offset))
        for path, key in _declared_keys(item):
            if key not in toolkit.bibliography:
                yield _unknown_key(toolkit, key, place_of(toolkit, item, path))


def every_macro_citation_has_an_entry(toolkit: Toolkit) -> Iterator[Problem]:
    """Citation keys in the macros of hand-written pages are keys of the bibliography."""
    for page in toolkit.documents:
        line, counted = page.first_line, 0
        for offset, text in links.macro_citations(page):
            line, counted = line + page.text.count("\n", counted, offset), offset
            place = Place(f"docs/{page.src_uri}", line)
            for key in links.keys(text):
                if key not in toolkit.bibliography:
                    yield _unknown_key(toolkit, key, place)


def _declared_keys(item: Written) -> Iterator[tuple[Path, str]]:
    for key in links.source_keys(item):
        yield ("source",), key
    for position, key in enumerate(item.related):
        yield ("related", position), key


def _keys_with_offsets(text: str) -> Iterator[tuple[str, int]]:
    for citation in citations.find(text):
        for cite in citation.cites:
            yield cite.key, cite.offset


def _unknown_key(toolkit: Toolkit, key: str, place: Place) -> Problem:
    message = f"The bibliography has no entry '{key}'."
    remedy = did_you_mean(key, toolkit.bibliography) or f"Add the work to {toolkit.bibliography_path}."
    return Problem(place, "unknown-citation", message, remedy)


def sources_are_whole_addresses(toolkit: Toolkit) -> Iterator[Problem]:
    """A case study's source, where it is a web address, is a complete http or https address."""
    for study in toolkit.case_studies.values():
        source = study.source or ""
        if links.looks_like_address(source) and not links.is_address(source):
            message = f"'{source[:60]}' is not a complete web address."
            remedy = "Begin with https:// and copy the whole address."
            yield Problem(place_of(toolkit, study, ("source",)), "bad-address", message, remedy)


def every_entry_is_cited(toolkit: Toolkit) -> Iterator[Problem]:
    """The bibliography holds no work that no page cites or recommends."""
    cited = {key for language in Language for key in links.citing_pages(toolkit, language)}
    for key, work in toolkit.bibliography.items():
        if key not in cited:
            place = Place(toolkit.bibliography_path, work.entry.line)
            remedy = "Cite it, name it under `related`, or take it out."
            yield Problem(place, "uncited-entry", f"No page cites '{key}'.", remedy)
