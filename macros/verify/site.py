"""The built site as a whole: its files and pages, and where an address leads. Judges nothing."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from ..problems import safety
from .address import SeenAddress, style_addresses
from .html import read_page
from .page import LANGUAGES, BuiltPage

SEARCH = ("search/search_index.json", "search/search_index.js")
"""Where an index lies, on a server and in a copy to be read from a disk."""
DOOR = "index.html"
NOT_FOUND = "404.html"


class Target(NamedTuple):
    """Where an address within the site leads."""

    path: str
    """Path of a file in the site; of one that is not there, if the address is broken."""
    fragment: str
    """The id on the page, or nothing."""


@dataclass(frozen=True)
class BuiltSite:
    """All files of a built site."""

    url: str
    """Where the site will be published, with a slash at the end, or nothing."""
    languages: tuple[str, ...]
    """The languages that it is built in."""
    files: frozenset[str]
    """Paths of all files, with `/` on every system."""
    pages: Mapping[str, BuiltPage]
    styles: Mapping[str, tuple[SeenAddress, ...]]
    """Path of a style sheet → the addresses in it."""
    search: Mapping[str, tuple[str, ...]]
    """Path of a search index → the addresses of its results."""

    def pages_in_trees(self) -> Iterator[BuiltPage]:
        """The pages that have a language, and so a twin."""
        return (page for page in self.pages.values() if page.tree)

    def leaves(self, address: str) -> bool:
        """Whether an address belongs to another site."""
        scheme, host, _ = safety.parts(address)
        return bool(host) and scheme in ("", "http", "https") and not self._is_own(address)

    def resolve(self, origin: str, address: str) -> Target | None:
        """Where an address in the file `origin` leads; None if not to a file of a site, or of another."""
        if self.leaves(address):
            return None
        own = self._is_own(address)
        if not own and safety.parts(address).scheme:
            return None
        path, fragment = _path_and_fragment(address.removeprefix(self.url))
        if not own and not path:
            return Target(origin, fragment)
        return Target(self._file("" if own else posixpath.dirname(origin), path), fragment)

    def _is_own(self, address: str) -> bool:
        return bool(self.url) and address.startswith(self.url)

    def _file(self, folder: str, path: str) -> str:
        if path.startswith("/"):
            base = safety.parts(self.url).path or "/"
            if not path.startswith(base):
                return path
            folder, path = "", path.removeprefix(base)
        full = posixpath.normpath(f"{folder}/{path}" if folder else path or ".")
        return posixpath.normpath(f"{full}/index.html") if names_folder(path) else full


def names_folder(address: str) -> bool:
    """Whether the path of an address leads to a folder, so that a server shows its index page."""
    return posixpath.basename(address) in ("", ".", "..")


def _path_and_fragment(address: str) -> tuple[str, str]:
    path, _, fragment = address.partition("#")
    return unquote(path.partition("?")[0]), unquote(fragment)


def read_site(
    folder: Path,
    url: str,
    is_notable: Callable[[str], bool],
    languages: tuple[str, ...] = LANGUAGES,
) -> BuiltSite:
    """The site that was built into `folder`, with those texts of its pages that `is_notable`."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    names = {path.relative_to(folder).as_posix(): path for path in paths}
    return BuiltSite(
        url=f"{url.rstrip('/')}/" if url else "",
        languages=languages,
        files=frozenset(names),
        pages={
            name: read_page(name, path.read_bytes(), is_notable)
            for name, path in names.items()
            if name.endswith(".html")
        },
        styles={
            name: tuple(style_addresses(path.read_text("utf-8", "replace")))
            for name, path in names.items()
            if name.endswith(".css")
        },
        search={name: _results(path) for name, path in names.items() if name.endswith(SEARCH)},
    )


def _results(index: Path) -> tuple[str, ...]:
    text = index.read_text("utf-8")
    # For reading from a disk, the index is the value of a script.
    return tuple(entry["location"] for entry in json.loads(text[text.index("{") :])["docs"])
