"""Rules about citations on a page: each leads to its reference, and each reference back."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from ..problems import Place, Problem
from .address import Address
from .page import BuiltPage, SeenReference
from .site import BuiltSite


def every_citation_leads_to_its_reference(site: BuiltSite) -> Iterator[Problem]:
    """The link of each citation is the id of a reference on the same page."""
    for page in site.pages.values():
        ids = {anchor.name for anchor in page.anchors}
        for citation in page.citations:
            cited = _cited(citation)
            if not cited.startswith("ref-") or cited not in ids:
                yield _problem(
                    page,
                    citation.line,
                    f"The citation with the address '{citation.value}' has no reference on the page.",
                    "See that the page ends in its reference list.",
                )


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
    for missing in sorted(wanted - given):
        yield _problem(
            page,
            reference.line,
            f"The reference '{reference.id}' does not lead back to its citation '{missing}'.",
            f'Add <a class="backlink" href="#{missing}"> to it.' if missing else "Give the citation an id.",
        )
    for needless in sorted(given - wanted):
        yield _problem(
            page,
            reference.line,
            f"The reference '{reference.id}' leads back to '{needless}', which does not cite it.",
            "Remove that backlink.",
        )


def _cited(link: Address) -> str:
    return unquote(link.value.removeprefix("#"))


def _problem(page: BuiltPage, line: int, message: str, remedy: str) -> Problem:
    return Problem(Place(page.path, line), "broken-citation", message, remedy)
