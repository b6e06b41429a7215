"""Which generated pages the navigation holds, and in what order."""

from __future__ import annotations

from typing import NamedTuple

from ..site.site import Site
from .records import KINDS, SINGLES


class Line(NamedTuple):
    """One line of the navigation."""

    place: int
    page_id: str
    below: tuple[str, ...] = ()
    """Page ids of the pages that stand below it."""


def in_navigation(site: Site) -> list[Line]:
    """The lines for generated pages, from the first to the last."""
    kinds = (Line(pages.place, pages.id, _below(site, pages.id, pages.lists_items)) for pages in KINDS)
    singles = (
        Line(page.place, page.id) for page in SINGLES if page.place is not None and page.is_shown(site)
    )
    return sorted([*kinds, *singles])


def _below(site: Site, kind: str, is_listed: bool) -> tuple[str, ...]:
    return tuple(item.page_id for item in site.items(kind).values()) if is_listed else ()
