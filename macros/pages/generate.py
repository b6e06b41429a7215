"""Toolkit → pages. Renders each page's template with its values; all wording is in the sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from ..content.model import Item
from ..language import Language, slugify
from ..site.composer import Composer, Heading
from ..site.sections import unmarked
from ..site.site import Site
from .parts import templates
from .record import KindPages, SinglePage, Values
from .records import OF_KINDS, SINGLES


@dataclass(frozen=True)
class Page:
    """One generated page."""

    src_uri: str
    """Its path under `docs/`, were it a file there."""
    page_id: str
    """What it shows, in either language: `hallmarks/rooted`, `bibliography`."""
    language: Language
    title: str
    """Plain text."""
    description: str
    """Plain text, one or two sentences."""
    schema_type: str
    """What it is to search engines, as a type of schema.org."""
    is_listed: bool
    """Whether it stands in the navigation."""
    html: str
    searched: tuple[str, ...]
    """What a search reads, as HTML: the page's lead, then the text below each second-level heading."""
    headings: tuple[Heading, ...]
    ids: frozenset[str]
    """The ids on the page that others may link to."""
    cites: tuple[str, ...] = ()
    """Citation keys of the works that it cites, as they come."""
    icon: str | None = None


def generate(site: Site) -> dict[str, Page]:
    """Every generated page of the site, in both languages: path under `docs/` → page."""
    pages = (page for language in Language for page in _pages(site, language))
    return {page.src_uri: page for page in pages}


def _pages(site: Site, language: Language) -> Iterator[Page]:
    for kind in OF_KINDS:
        yield _index(site, language, kind)
        for item in site.of(kind.model).values():
            yield _item(site, language, kind, item)
    for single in SINGLES:
        if single.is_shown(site):
            yield _single(site, language, single)


def _index(site: Site, language: Language, pages: KindPages[Any]) -> Page:
    composer = _composer(site, language, pages.id)
    kicker = partial(pages.kicker, composer) if pages.kicker else None
    items = pages.ordered(composer, site.of(pages.model).values())
    return _named_page(composer, pages, "index", {"name": pages.id, "items": items, "kicker": kicker})


def _single(site: Site, language: Language, page: SinglePage) -> Page:
    composer = _composer(site, language, page.id)
    return _named_page(composer, page, page.id, page.values(composer))


def _named_page(
    composer: Composer, record: KindPages[Any] | SinglePage, template: str, values: Values
) -> Page:
    """A page whose title and lead are words of the interface."""
    title = composer.words(f"title.{record.id}")
    return _page(
        composer,
        template,
        {"name_slug": slugify(title), **values},
        title=title,
        description=composer.words(f"lead.{record.id}"),
        schema_type=record.schema_type,
        is_listed=record.place is not None,
    )


def _item(site: Site, language: Language, pages: KindPages[Any], item: Item) -> Page:
    composer = _composer(site, language, item.page_id)
    return _page(
        composer,
        pages.template,
        {"item": item, **pages.values(composer, item)},
        title=composer.plain(item.title),
        description=pages.description(composer, item),
        schema_type="",
        is_listed=pages.lists_items,
        icon=pages.icon(item),
    )


def _composer(site: Site, language: Language, page_id: str) -> Composer:
    return Composer(site, language, site.addresses.src_uri(page_id, language), page_id)


def _page(composer: Composer, template: str, values: Values, **said: Any) -> Page:
    marked = templates().get_template(f"{template}.html").render(composer=composer, **values)
    html, searched = unmarked(marked)
    return Page(
        src_uri=composer.src_uri,
        page_id=composer.page_id,
        language=composer.language,
        html=html,
        searched=searched,
        headings=tuple(composer.headings),
        ids=frozenset(composer.ids),
        cites=tuple(composer.cites),
        **said,
    )
