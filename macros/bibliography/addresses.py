"""Where a work is on the web: its own address, its DOI, or an address in its text."""

from __future__ import annotations

import re
from urllib.parse import quote

from ..problems import safety
from . import dois
from .facts import Address
from .latex import verbatim

_URL = re.compile(r"\\url\s*\{([^{}]*)\}")


def holds_address(value: str) -> bool:
    """Whether a value that is no address itself holds one: `howpublished = {\\url{…}}`."""
    return "\\url" in value


def in_text(value: str) -> str:
    """The address that a value holds; empty if it holds none."""
    match = _URL.search(value)
    return match[1] if match else ""


def doi(written: str, url: str) -> str:
    """The DOI from its 10. on, however it is written, as a DOI or as the address; empty if none."""
    bare = dois.bare(written)
    return bare if bare.startswith("10.") else dois.in_address(url)[0]


def of_doi(found: str) -> Address:
    """The lasting address of a DOI."""
    return Address(f"https://doi.org/{found}", f"https://doi.org/{quote(found, safe='/:;()')}")


def of_url(written: str) -> Address | None:
    """An address as written in an entry; None unless it is http or https."""
    return safe(verbatim(written))


def safe(address: str) -> Address | None:
    """An address that readers may be led to; None unless it is http or https."""
    href = safety.href(address)
    return Address(address, href) if href else None
