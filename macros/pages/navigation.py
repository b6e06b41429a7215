"""Which generated pages the navigation holds, and in what order."""

from __future__ import annotations

from typing import Any, NamedTuple

from ..site.site import Site
from .record import KindPages
from .records import OF_KINDS, SINGLES


class NavigationLine(NamedTuple):
    """One line of the navigation."""

    place: int
    page_id: str
    below: tuple[str, ...] = ()
    """Page ids of the pages that stand below it."""


def in_navigation(site: Site) -> list[NavigationLine]:
    """The lines for generated pages, from the first to the last."""
    kinds = (NavigationLine(pages.place, pages.id, _below(site, pages)) for pages in OF_KINDS)
    singles = (
        NavigationLine(page.place, page.id)
        for page in SINGLES
        if page.place is not None and page.is_shown(site)
    )
    return sorted([*kinds, *singles])


def _below(site: Site, pages: KindPages[Any]) -> tuple[str, ...]:
    return tuple(item.page_id for item in site.of(pages.model).values()) if pages.lists_items else ()
