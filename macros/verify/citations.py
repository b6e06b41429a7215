"""Rules about citations on a page: each leads to its reference, and each reference back."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from ..problems import Place, Problem, codes
from .address import SeenAddress
from .page import BuiltPage, SeenReference
from .site import BuiltSite


def every_citation_leads_to_its_reference(site: BuiltSite) -> Iterator[Problem]:
    """The link of each citation is the id of a reference on the same page."""
    for page in site.pages.values():
        ids = {anchor.name for anchor in page.anchors}
        for citation in page.citations:
            cited = _cited(citation)
            if not cited.startswith("ref-") or cited not in ids:
                yield codes.BROKEN_CITATION.at(Place(page.path, citation.line), address=citation.value)


def every_reference_leads_back_to_its_citations(site: BuiltSite) -> Iterator[Problem]:
    """Each reference has one backlink for each of its citations on the page, and no other."""
    for page in site.pages.values():
        for reference in page.references:
            wanted = {citation.id for citation in page.citations if _cited(citation) == reference.id}
            given = {_cited(backlink) for backlink in reference.backlinks}
            yield from _differences(page, reference, wanted, given)


def _differences(
    page: BuiltPage, reference: SeenReference, wanted: set[str], given: set[str]
) -> Iterator[Problem]:
    differing = [(id, "one-way" if id else "no-id") for id in sorted(wanted - given)]
    differing += [(id, "needless") for id in sorted(given - wanted)]
    for id, form in differing:
        place = Place(page.path, reference.line)
        yield codes.BROKEN_CITATION.at(place, form, reference=reference.id, citation=id)


def _cited(link: SeenAddress) -> str:
    return unquote(link.value.removeprefix("#"))
