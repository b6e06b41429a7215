"""A page as a publication: who wrote it, when it appeared and where it is, so that others can cite it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from markupsafe import Markup

from ..bibliography import Genre, InLanguage, Names, Person, Stage, WorkDate, WorkTitle, addresses
from ..bibliography.pieces import plain
from ..content.model import Item, document_page_id
from ..language import Language, Words
from ..references import STYLES, Span, Style, reference_alone
from ..references.dates import ACCESSED
from ..references.markup import html
from .site import Site

HOME = document_page_id("home")
GUIDE = document_page_id("cite")
"""The hand-written page that explains how to cite the toolkit."""

ANY_DAY = WorkDate(2000, 1, 1)
"""Stands for the reader's own day while a reference is written; its words never reach a page."""


class StyledReference(NamedTuple):
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
    def work(self) -> InLanguage:
        """The page as a work: an online page by a corporate author, who is not named again as the site."""
        return InLanguage(
            key=self.page_id,
            language=self.language,
            genre=Genre.PAGE,
            authors=Names((Person(self.author, corporate=True),)),
            title=self._title,
            language_of_work=self._title.language,
            issued=WorkDate(self.published.year) if self.published else None,
            stage=Stage.DATED if self.published else Stage.UNDATED,
            type="" if self.address else self._bundle,
            url=self.address,
            address=addresses.safe(self.address),
            accessed=ANY_DAY if self.address else None,
        )

    @property
    def _title(self) -> WorkTitle:
        title = self.words("cite.whole") if self.is_whole else self.title
        language = self.item.title.best(self.language)[1] if self.item else self.language
        return WorkTitle.of(title, language.value)

    @property
    def _bundle(self) -> str:
        name = "cite.bundle-version" if self.version else "cite.bundle"
        return plain(self.words(name, version=self.version))

    def references(self) -> Iterator[StyledReference]:
        """The reference to the page in each style, with a place for the day on which it was read.

        Cite Them Right asks for that day of every web page; APA 7 (9.16) only of one without a date.
        """
        for style in STYLES.values():
            spans = reference_alone(self.work, style)
            yield StyledReference(style, Markup("").join(map(self._span, spans)))

    def _span(self, span: Span) -> Markup:
        if span.slot != ACCESSED:
            return html([span])
        return Markup('<span class="cite-page__day">{}</span>').format(self.words("cite.day"))
