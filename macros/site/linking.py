"""A page as far as it leads to others: links to items, standards and pages, and their order."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from ..content.model import Item
from ..content.translations import State, state
from ..language import sort_key
from .citing import CitingPage
from .site import SomeItem
from .wording import Wording


class Linking(CitingPage, Wording):
    """One page that cites, and leads to other pages of its language."""

    def url(self, page_id: str, anchor: str = "") -> str:
        """The relative address of a page in this page's language."""
        addresses = self.site.addresses
        return addresses.url(self.src_uri, addresses.src_uri(page_id, self.language), anchor)

    def item_url(self, item: Item, anchor: str = "") -> str:
        """The relative address of an item's page."""
        return self.url(item.page_id, anchor)

    def anchor(self, item: Item) -> str:
        """The id of the page's first heading."""
        return item.address(self.language)

    def link(self, item: Item) -> Markup:
        """A link to an item by its title."""
        return Markup('<a href="{}">{}</a>').format(self.item_url(item), self.title(item.title))

    def page_link(self, page_id: str) -> Markup:
        """A link to any page by its title."""
        return self.site.page_link(page_id, self.language, self.site.addresses.up(self.src_uri))

    def work_link(self, key: str) -> Markup:
        """A link to a work in the bibliography by author and year; the key alone if it has no entry."""
        if not self.site.has_work(key):
            return escape(key)
        return Markup('<a href="{}">{}</a>').format(self.url("bibliography", f"work-{key}"), self.named(key))

    def standard_link(self, standard_id: str) -> Markup:
        """A link to a standard on its framework's page."""
        framework, standard = self.site.standard(standard_id)
        url = self.item_url(framework, standard.id)
        return Markup('<a href="{}">{}</a>').format(url, self.title(standard.title))

    def sorted(self, items: Iterable[SomeItem]) -> list[SomeItem]:
        """Items by title, in the order of the language's alphabet."""
        return sorted(items, key=lambda item: sort_key(item.title.best(self.language)[0], self.language))

    def is_stale(self, item: Item) -> bool:
        """Whether the page's language is a translation that is older than its source."""
        return self.language is not item.translation.source and state(item) is State.STALE

    def is_foreign(self, item: Item) -> bool:
        """Whether an item is shown in the other language for want of a translation."""
        return not item.is_in(self.language)
