"""The record of a page: what its template needs, how it is listed, and where it stands in the navigation.

A page is a module with such a record, called `PAGE`, and a template of the same name beside it. Words of the
interface with its page id say the rest: `title.`, `lead.` (its description too) and `slug.` (its address).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from markupsafe import Markup

from ..content.model import Item
from ..site.composer import Composer
from ..site.site import Site

Values = Mapping[str, Any]
"""What a template needs besides the composer: name → value."""
T = TypeVar("T", bound=Item)


def _is_shown(_: Site) -> bool:
    return True


def _summary(composer: Composer, item: Item) -> str:
    return composer.plain(item.summary)


def _no_icon(_: Item) -> None:
    return None


@dataclass(frozen=True)
class SinglePage:
    """A page that stands alone."""

    id: str
    values: Callable[[Composer], Values]
    place: int | None = None
    """Place in the navigation, from the lowest; without one the page is not in it."""
    is_shown: Callable[[Site], bool] = _is_shown
    """Whether the site has what the page shows."""
    schema_type: str = "WebPage"
    """What it is to search engines, as a type of schema.org."""


@dataclass(frozen=True)
class KindPages(Generic[T]):
    """The pages of a kind: its index and one for each of its items."""

    model: type[T]
    template: str
    """Name of the template of one item."""
    values: Callable[[Composer, T], Values]
    """What that template needs besides the item."""
    place: int
    """Place in the navigation, from the lowest."""
    lists_items: bool = False
    """Whether the navigation holds the items below their index."""
    kicker: Callable[[Composer, T], Markup] | None = None
    """What stands above an item's title on its card."""
    description: Callable[[Composer, T], str] = _summary
    """What an item's page says of itself to search engines."""
    icon: Callable[[T], str | None] = _no_icon

    @property
    def id(self) -> str:
        """Page id of the index."""
        return self.model.kind.id

    @property
    def schema_type(self) -> str:
        """What the index is to search engines."""
        return "CollectionPage"

    def ordered(self, composer: Composer, items: Iterable[T]) -> list[T]:
        """Items in the order in which they are listed: a series in its own, others by their titles."""
        return list(items) if self.model.kind.is_series else composer.sorted(items)
