"""Toolkit → pages. Chooses template, title and order; all wording is in the sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..content.model import Activity, CaseStudy, Framework, Hallmark, Item, Kind, Strand, document
from ..content.translations import State, standings
from ..language import Language, initial, slugify, sort_key
from ..site import links
from ..site.composer import Composer, Heading
from ..site.site import Site
from . import catalogue
from .parts import kicker_of, templates

CONTRIBUTE = document("contribute")
"""The hand-written page that says how to send a case study."""


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
    html: str
    headings: tuple[Heading, ...]
    cites: tuple[str, ...] = ()
    """Citation keys of the works that it cites, as they come."""
    source: str | None = None
    """The content file it comes from, as a path from the root."""
    icon: str | None = None


def generate(site: Site) -> dict[str, Page]:
    """Every generated page of the site, in both languages: path under `docs/` → page."""
    pages = (page for language in Language for page in _pages(site, language))
    return {page.src_uri: page for page in pages}


def _pages(site: Site, language: Language) -> Iterator[Page]:
    for kind in Kind:
        yield _index(site, language, kind)
        for item in site.toolkit.items[kind].values():
            yield _item(site, language, item)
    yield _single(site, language, "bibliography", catalogue.values)
    yield _single(site, language, "connections", _connections)
    if site.toolkit.glossary is not None:
        yield _single(site, language, "glossary", _glossary)
    yield _single(site, language, "translations", _translations)


def _composer(site: Site, language: Language, page_id: str) -> Composer:
    return Composer(site, language, site.addresses.src_uri(page_id, language), page_id)


def _render(composer: Composer, template: str, values: Mapping[str, Any]) -> str:
    return templates().get_template(f"{template}.html").render(composer=composer, **values)


def _item(site: Site, language: Language, item: Item) -> Page:
    composer = _composer(site, language, item.page_id)
    template, gather = _ITEM_PAGES[item.kind]
    html = _render(composer, template, {"item": item, **gather(composer, item)})
    source = site.toolkit.sources.get(composer.page_id)
    return Page(
        src_uri=composer.src_uri,
        page_id=composer.page_id,
        language=language,
        title=composer.plain(item.title),
        description=_description(composer, item),
        html=html,
        headings=tuple(composer.headings),
        cites=tuple(composer.cites),
        source=source.path if source else None,
        icon=item.icon if isinstance(item, Hallmark) else None,
    )


def _description(composer: Composer, item: Item) -> str:
    if isinstance(item, Hallmark):
        return f"{composer.words('hallmark.lead-in').rstrip('…')} {composer.plain(item.statement)}."
    return composer.plain(item.summary)


def _hallmark(composer: Composer, item: Hallmark) -> dict[str, Any]:
    connections, series = composer.site.connections, list(composer.toolkit.hallmarks.values())
    place = series.index(item)
    grouped: dict[str, list[str]] = {}
    for standard in filter(composer.toolkit.standards.__contains__, item.connections):
        grouped.setdefault(standard.partition("/")[0], []).append(standard)
    return {
        "total": len(series),
        "activities": composer.sorted(connections.activities_of_hallmark.get(item.id, ())),
        "strands": composer.sorted(connections.strands_of_hallmark.get(item.id, ())),
        "studies": composer.sorted(connections.case_studies_of_hallmark.get(item.id, ())),
        "connections": [(composer.toolkit.frameworks[id], standards) for id, standards in grouped.items()],
        "contribute": CONTRIBUTE,
        "previous": series[place - 1] if place else None,
        "next": series[place + 1] if place + 1 < len(series) else None,
    }


def _framework(composer: Composer, _: Framework) -> dict[str, Any]:
    return {
        "hallmarks": composer.site.connections.hallmarks_of_standard,
        "studies": composer.site.connections.case_studies_of_standard,
    }


def _strand_or_activity(composer: Composer, item: Strand | Activity) -> dict[str, Any]:
    return {"hallmarks": _named(composer, item.hallmarks)}


def _case_study(composer: Composer, item: CaseStudy) -> dict[str, Any]:
    known = [id for id in item.standards if id in composer.toolkit.standards]
    source = item.source or ""
    address = source if links.is_address(source) else None
    is_key = source in composer.toolkit.bibliography
    return {
        "hallmarks": _named(composer, item.hallmarks),
        "standards": known,
        "address": address,
        "is_key": is_key,
    }


def _named(composer: Composer, ids: Iterable[str]) -> list[Hallmark]:
    return [composer.toolkit.hallmarks[id] for id in ids if id in composer.toolkit.hallmarks]


_ITEM_PAGES: dict[Kind, tuple[str, Callable[[Composer, Any], dict[str, Any]]]] = {
    Kind.HALLMARK: ("hallmark", _hallmark),
    Kind.FRAMEWORK: ("framework", _framework),
    Kind.STRAND: ("strand", _strand_or_activity),
    Kind.ACTIVITY: ("activity", _strand_or_activity),
    Kind.CASE_STUDY: ("case-study", _case_study),
}


def _index(site: Site, language: Language, kind: Kind) -> Page:
    composer = _composer(site, language, kind.value)
    found = list(site.toolkit.items[kind].values())
    ordered = found if kind is Kind.HALLMARK else composer.sorted(found)
    values = {"name": kind.value, "items": ordered, "kicker": kicker_of(composer, kind)}
    return _named_page(
        composer, kind.value, _render(composer, "index", _with_slug(composer, kind.value, values))
    )


def _single(site: Site, language: Language, name: str, gather: Callable[[Composer], dict[str, Any]]) -> Page:
    composer = _composer(site, language, name)
    return _named_page(composer, name, _render(composer, name, _with_slug(composer, name, gather(composer))))


def _with_slug(composer: Composer, name: str, values: dict[str, Any]) -> dict[str, Any]:
    return {"name_slug": slugify(composer.words(f"title.{name}")), **values}


def _named_page(composer: Composer, name: str, html: str) -> Page:
    title, lead = composer.words(f"title.{name}"), composer.words(f"lead.{name}")
    return Page(
        composer.src_uri,
        composer.page_id,
        composer.language,
        title,
        lead,
        html,
        tuple(composer.headings),
        tuple(composer.cites),
    )


def _connections(composer: Composer) -> dict[str, Any]:
    return {
        "frameworks": list(composer.toolkit.frameworks.values()),
        "hallmarks": list(composer.toolkit.hallmarks.values()),
    }


def _glossary(composer: Composer) -> dict[str, Any]:
    assert composer.toolkit.glossary is not None
    terms = sorted(
        composer.toolkit.glossary.terms,
        key=lambda term: sort_key(composer.plain(term.term), composer.language),
    )
    letters = {initial(composer.plain(term.term), composer.language): term.id for term in reversed(terms)}
    return {"terms": terms, "letters": dict(reversed(letters.items())), "other": composer.language.other}


def _translations(composer: Composer) -> dict[str, Any]:
    rows = list(standings(composer.toolkit))
    waiting = [row for row in rows if row.state is not State.MISSING and not row.translation.reviewed]
    return {"rows": rows, "unreviewed": len(waiting)}
