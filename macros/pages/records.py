"""All generated pages. Nobody lists them: a page is a module here with a template of its name beside it."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from importlib.resources import files
from typing import Any

from ..content.model import KINDS
from .record import KindPages, SinglePage


def _found() -> Iterator[KindPages[Any] | SinglePage]:
    package = __name__.rpartition(".")[0]
    names = {entry.name for entry in files(package).iterdir()}
    for stem in sorted(name.removesuffix(".html") for name in names if name.endswith(".html")):
        if f"{stem}.py" in names:
            yield import_module(f"{package}.{stem}").PAGE


_PAGES = tuple(_found())
_BY_KIND = {page.id: page for page in _PAGES if isinstance(page, KindPages)}

OF_KINDS: tuple[KindPages[Any], ...] = tuple(_BY_KIND[kind.id] for kind in KINDS)
"""The pages of each kind of item, in the order of the kinds."""

SINGLES: tuple[SinglePage, ...] = tuple(page for page in _PAGES if isinstance(page, SinglePage))
"""The pages that stand alone, in the order of their ids."""


def pages_of(kind: str) -> KindPages[Any]:
    """The record of a kind's pages; raises KeyError for an unknown kind."""
    return _BY_KIND[kind]
