"""DOIs and web addresses as they are written."""

from __future__ import annotations

from collections.abc import Iterator

from ...problems import codes, excerpt, safety
from .. import dois
from ..latex import verbatim
from .rule import Mistake, Value, ValueRule


def _find_other_doi(value: Value) -> Iterator[Mistake]:
    if value.text and not dois.is_doi(value.text):
        yield Mistake(codes.BIBTEX_BAD_FIELD, "doi", {"value": excerpt(value.text)})


def _find_prefix(value: Value) -> Iterator[Mistake]:
    if (bare := _bare(value)) != value.text:
        yield Mistake(codes.DOI_PREFIX, values={"value": excerpt(value.text), "doi": excerpt(bare)})


def _bare(value: Value) -> str:
    """A DOI without what stands before it: `https://doi.org/`, `doi:`. Escapes of a bare one stay."""
    doi = dois.bare(value.text) if dois.has_prefix(value.text) else ""
    return doi if dois.is_certain(doi) else value.text


def _find_doi_in_address(value: Value) -> Iterator[Mistake]:
    if not value.entry.get("doi") and (doi := dois.in_address(value.text)[0]):
        yield Mistake(codes.DOI_IN_URL, values={"doi": doi})


def _doi_of_address(value: Value) -> str | None:
    return None if "doi" in value.entry else dois.in_address(value.text)[0] or None


def _find_bad_address(value: Value) -> Iterator[Mistake]:
    if value.text and not safety.is_address(verbatim(value.text)):
        yield Mistake(codes.BAD_ADDRESS, "entry", {"value": excerpt(value.text)})


DOIS = ValueRule("A DOI is one", _find_other_doi, fields=frozenset({"doi"}))
BARE_DOIS = ValueRule(
    "A DOI is written without an address or a word before it, which other programs would keep",
    _find_prefix,
    _bare,
    frozenset({"doi"}),
    house=True,
)
DOIS_IN_PLACE = ValueRule(
    "The DOI of a work is in its own field, from which every style makes the address",
    _find_doi_in_address,
    _doi_of_address,
    frozenset({"url"}),
    house=True,
    into="doi",
)
ADDRESSES = ValueRule(
    "A web address is complete and honest", _find_bad_address, fields=frozenset({"url", "url_cy", "url_en"})
)
