"""DOIs as bibliographies write them: bare, behind a label, in a web address. Nothing else reads them."""

from __future__ import annotations

import re
from urllib.parse import unquote

from .latex import verbatim

_DOI = re.compile(r"10\.\d+(\.\d+)*/[^\s\"\\{}]+", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?:(?P<address>(?:https?://)?(?:www\.|dx\.)?doi\.org/)|(?:info:)?doi[:/\s]\s*)+", re.IGNORECASE
)
_ADDRESS = re.compile(
    r"https?://(?:www\.|dx\.)?doi\.org/(?P<doi>[^?#]+)(?P<more>[?#].*)?", re.IGNORECASE | re.DOTALL
)
_NOT_CERTAIN = re.compile(r"[%?#&]")
"""Marks that a DOI may hold, but that more often are left over from an address or from HTML."""


def has_prefix(value: str) -> bool:
    """Whether something stands before the DOI in a field `doi`: `https://doi.org/`, `doi:`."""
    return _BEFORE.match(verbatim(value)) is not None


def bare(value: str) -> str:
    """What a field `doi` holds, without markup and without what stands before the DOI.

    The escapes of addresses are taken off where it is one. The result need not be a DOI.
    """
    written = verbatim(value)
    match = _BEFORE.match(written)
    if not match:
        return written
    rest = written[match.end() :]
    return unquote(rest) if match["address"] else rest


def is_doi(value: str) -> bool:
    """Whether a field `doi` holds a DOI, however it is written, and nothing else (DOI Handbook, 2.2)."""
    return _DOI.fullmatch(bare(value)) is not None


def is_certain(doi: str) -> bool:
    """Whether a bare DOI can be written into a file without anybody looking at it."""
    return _DOI.fullmatch(doi) is not None and not _NOT_CERTAIN.search(doi)


def in_address(value: str) -> tuple[str, bool]:
    """The DOI in a web address of doi.org, and whether the address says nothing more; "" if it is none."""
    match = _ADDRESS.fullmatch(verbatim(value))
    doi = unquote(match["doi"]) if match else ""
    return (doi, not (match and match["more"])) if is_certain(doi) else ("", False)
