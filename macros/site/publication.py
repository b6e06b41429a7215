"""A page as a publication: who wrote it, when it appeared and where it is, so that others can cite it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from markupsafe import Markup

from ..bibliography.entry import Entry, Person
from ..bibliography.latex import encode
from ..content.model import Item, document
from ..language import Language, Words, long_date
from ..references import Formatter, Spans, Style
from ..references.markup import html
from .site import Site

HOME = document("home")
GUIDE = document("cite")
"""The hand-written page that explains how to cite the toolkit."""

ANY_DAY = date(2000, 1, 1)
"""Stands for the reader's own day while a reference is written; its words never reach a page."""


class Reference(NamedTuple):
    """The reference to a page in one style."""

    style: Style
    html: Markup


@dataclass(frozen=True)
class Publication:
    """One page of the toolkit as a work by itself."""

    site: Site
    page_id: str
    """What the page shows, in either language: `hallmarks/rooted`, `docs/about`."""
    language: Language
    title: str
    """Plain text, as the page's first heading has it."""
    description: str
    cites: tuple[str, ...] = ()
    """Citation keys of the works in its reference list, in the order of the list."""
    schema_type: str = "WebPage"
    """What it is to search engines if it shows no item, as a type of schema.org."""

    @property
    def words(self) -> Words:
        """The words of the interface in the page's language."""
        return self.site.words(self.language)

    @property
    def author(self) -> str:
        """The toolkit itself: no single person has written it."""
        return self.words("site.name")

    @property
    def item(self) -> Item | None:
        """The item that the page shows, if it shows one."""
        return self.site.item(self.page_id)

    @property
    def type(self) -> str:
        """What it is to search engines, as a type of schema.org."""
        return self.item.kind.schema_type if self.item else self.schema_type

    @property
    def is_whole(self) -> bool:
        """Whether the page stands for the toolkit as a whole, as the front page does."""
        return self.page_id == HOME

    @property
    def is_retold(self) -> bool:
        """Whether the page retells what somebody else has published."""
        return self.item is not None and self.item.retells

    @property
    def published(self) -> date | None:
        """When its item was last assessed, or else the toolkit's newest release, if there is one."""
        if self.item is not None and self.item.assessed is not None:
            return self.item.assessed
        release = self.site.release
        return release.day if release else None

    @property
    def address(self) -> str:
        """The published address; empty in a bundle, which has none."""
        return self.address_in(self.language) if self.site.site_url else ""

    def address_in(self, language: Language, page_id: str = "", anchor: str = "") -> str:
        """The published address of a page, this one if none is named, or of a place on it."""
        addresses = self.site.addresses
        path = addresses.path(addresses.src_uri(page_id or self.page_id, language))
        return f"{self.site.site_url}{path}{f'#{anchor}' if anchor else ''}"

    @property
    def version(self) -> str:
        """What tells one bundle from another, in the place of an address."""
        release = self.site.release
        return release.version if release and not self.site.site_url else ""

    @property
    def guide(self) -> str:
        """The way to the page about citing the toolkit; empty if there is no such page or this is it."""
        if self.page_id == GUIDE or self.site.document(GUIDE, self.language) is None:
            return ""
        source, target = (self.site.addresses.src_uri(name, self.language) for name in (self.page_id, GUIDE))
        return self.site.addresses.url(source, target)

    @property
    def entry(self) -> Entry:
        """The page as an entry: an online page by a corporate author, who is not named again as the site."""
        title = self.words("cite.whole") if self.is_whole else self.title
        title_language = self.item.title.best(self.language)[1] if self.item else self.language
        fields = {
            "title": encode(title),
            "year": str(self.published.year) if self.published else "",
            "langid": title_language.value,
            **(self._online if self.address else self._bundled),
        }
        author = Person(self.author, corporate=True)
        return Entry(self.page_id, "online", fields, {"author": (author,)})

    @property
    def _online(self) -> dict[str, str]:
        return {"url": self.address, "urldate": ANY_DAY.isoformat()}

    @property
    def _bundled(self) -> dict[str, str]:
        if not self.version:
            return {"type": encode(self.words("cite.bundle"))}
        return {"type": encode(self.words("cite.bundle-version", version=self.version))}

    def references(self) -> Iterator[Reference]:
        """The reference to the page in each style, with a place for the day on which it was read.

        Cite Them Right asks for that day of every web page; APA 7 (9.16) only of one without a date.
        """
        entry = self.entry
        for style in Style:
            spans = Formatter({entry.key: entry}, style).reference(entry.key, self.language)
            yield Reference(style, self._with_place_for_day(spans))

    def _with_place_for_day(self, spans: Spans) -> Markup:
        shown = long_date(ANY_DAY, self.language)
        place = Markup('<span class="cite-page__day">{}</span>').format(self.words("cite.day"))
        whole = Markup("")
        for span in spans:
            # Neither the title, which is in italics, nor the address can hold the reader's day.
            split = span.text.split(shown) if not span.italic and not span.href else [span.text]
            if len(split) == 1:
                whole += html([span])
            else:
                whole += place.join(Markup.escape(part) for part in split)
        return whole
