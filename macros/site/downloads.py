"""References as files for reference managers: one set for the whole site, and links that need no file."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from ..bibliography import Work
from ..references import export


@dataclass(frozen=True)
class Format:
    """A form in which reference managers read works."""

    name: str
    """What readers know it by; the same in both languages."""
    extension: str
    media_type: str
    write: Callable[[Iterable[Work]], str]
    frame: tuple[str, str, str] = ("", "\n", "")
    """What stands before the first work, between two and after the last."""


FORMATS = (
    Format("BibTeX", "bib", "application/x-bibtex", export.bibtex),
    Format("RIS", "ris", "application/x-research-info-systems", export.ris),
    Format("CSL-JSON", "json", "application/vnd.citationstyles.csl+json", export.csl_json, ("[", ",", "]")),
)
"""The forms, in the order in which pages offer them. Browsers keep files of these types, and show none."""

STEM = "bibliography"
"""The name of the files with every work, at the root of the site, before the dot."""

_SAFE = "/:@=,;()+$*!?"
"""What an address may hold as it is (RFC 3986, 3.3), but for the marks that HTML has to escape."""

_MEDIA_TYPES = "|".join(re.escape(form.media_type) for form in FORMATS)
_ADDRESS = re.compile(rf"data:(?:{_MEDIA_TYPES});charset=utf-8,[A-Za-z0-9%_.~/:@=,;()+$*!?-]*")


@dataclass(frozen=True)
class Download:
    """A link that gives a file."""

    name: str
    """The form: BibTeX, RIS or CSL-JSON."""
    file: str
    """What the reader's copy is called."""
    href: str


def files(bibliography: Mapping[str, Work]) -> dict[str, str]:
    """The files with every work, sorted by citation key: path from the site's root → text."""
    works = [bibliography[key] for key in sorted(bibliography)]
    return {f"{STEM}.{form.extension}": form.write(works) for form in FORMATS}


def whole(src_uri: str, up: str) -> list[Download]:
    """Links to those files from the page at `src_uri`; `up` is the way from it to the site's root."""
    stem = _stem(src_uri)
    return [
        Download(form.name, f"{stem}.{form.extension}", f"{up}{STEM}.{form.extension}") for form in FORMATS
    ]


Encode = Callable[[str, Format], str]
"""Gives the work with a citation key in a form, percent-encoded; remembers it, for many pages cite it."""


def links(keys: Iterable[str], src_uri: str, encode: Encode) -> list[Download]:
    """Links that hold the works of a page themselves (RFC 2397): they need no file, script or network.

    The reader's copy is named after the page at `src_uri`, a path under `docs/`.
    """
    works, stem = tuple(keys), _stem(src_uri)
    return [
        Download(form.name, f"{stem}.{form.extension}", _address(form, works, encode)) for form in FORMATS
    ]


def is_download(address: str) -> bool:
    """Whether an address is of the kind that `links` makes: one of our types, percent-encoded throughout."""
    return _ADDRESS.fullmatch(address) is not None


def _address(form: Format, keys: Iterable[str], encode: Encode) -> str:
    opening, between, closing = (quote(mark, safe=_SAFE) for mark in form.frame)
    text = between.join(encode(key, form) for key in keys)
    return f"data:{form.media_type};charset=utf-8,{opening}{text}{closing}"


def encoded(form: Format, work: Work) -> str:
    """A work in a form, as an address may hold it."""
    text = form.write([work])
    if form.extension == "json":
        # Every space of the indentation would take three bytes of the page.
        text = json.dumps(json.loads(text)[0], ensure_ascii=False, separators=(",", ":"))
    return quote(text, safe=_SAFE)


def _stem(src_uri: str) -> str:
    """The last part of a page's address."""
    path = src_uri.removesuffix(".md").removesuffix("/index")
    return path.rpartition("/")[2]
