"""Toolkit → pages. Chooses template, title and order; all wording is in the sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..content.model import Activity, CaseStudy, Framework, Hallmark, Item, Kind, Strand, document
from ..content.translations import State, standings
from ..language import Language, initial, slugify, sort_key
from ..problems import safety
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
    reference: str
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


def _composer(site: Site, language: Language, reference: str) -> Composer:
    return Composer(site, language, site.addresses.src_uri(reference, language), reference)


def _render(w: Composer, template: str, values: Mapping[str, Any]) -> str:
    return templates().get_template(f"{template}.html").render(w=w, **values)


def _item(site: Site, language: Language, item: Item) -> Page:
    w = _composer(site, language, item.reference)
    template, gather = _ITEM_PAGES[item.kind]
    html = _render(w, template, {"item": item, **gather(w, item)})
    source = site.toolkit.sources.get(w.reference)
    return Page(
        src_uri=w.src_uri,
        reference=w.reference,
        language=language,
        title=w.plain(item.title),
        description=_description(w, item),
        html=html,
        headings=tuple(w.headings),
        cites=tuple(w.cites),
        source=source.path if source else None,
        icon=item.icon if isinstance(item, Hallmark) else None,
    )


def _description(w: Composer, item: Item) -> str:
    if isinstance(item, Hallmark):
        return f"{w.words('hallmark.lead-in').rstrip('…')} {w.plain(item.statement)}."
    return w.plain(item.summary)


def _hallmark(w: Composer, item: Hallmark) -> dict[str, Any]:
    connections, series = w.site.connections, list(w.toolkit.hallmarks.values())
    place = series.index(item)
    grouped: dict[str, list[str]] = {}
    for standard in filter(w.toolkit.standards.__contains__, item.connections):
        grouped.setdefault(standard.partition("/")[0], []).append(standard)
    return {
        "total": len(series),
        "activities": w.sorted(connections.activities_of_hallmark.get(item.id, ())),
        "strands": w.sorted(connections.strands_of_hallmark.get(item.id, ())),
        "studies": w.sorted(connections.case_studies_of_hallmark.get(item.id, ())),
        "connections": [(w.toolkit.frameworks[id], standards) for id, standards in grouped.items()],
        "contribute": CONTRIBUTE,
        "previous": series[place - 1] if place else None,
        "next": series[place + 1] if place + 1 < len(series) else None,
    }


def _framework(w: Composer, _: Framework) -> dict[str, Any]:
    return {
        "hallmarks": w.site.connections.hallmarks_of_standard,
        "studies": w.site.connections.case_studies_of_standard,
    }


def _strand_or_activity(w: Composer, item: Strand | Activity) -> dict[str, Any]:
    return {"hallmarks": _named(w, item.hallmarks)}


def _case_study(w: Composer, item: CaseStudy) -> dict[str, Any]:
    known = [id for id in item.standards if id in w.toolkit.standards]
    source = item.source or ""
    address = safety.href(source)
    is_key = source in w.toolkit.bibliography
    return {"hallmarks": _named(w, item.hallmarks), "standards": known, "address": address, "is_key": is_key}


def _named(w: Composer, ids: Iterable[str]) -> list[Hallmark]:
    return [w.toolkit.hallmarks[id] for id in ids if id in w.toolkit.hallmarks]


_ITEM_PAGES: dict[Kind, tuple[str, Callable[[Composer, Any], dict[str, Any]]]] = {
    Kind.HALLMARK: ("hallmark", _hallmark),
    Kind.FRAMEWORK: ("framework", _framework),
    Kind.STRAND: ("strand", _strand_or_activity),
    Kind.ACTIVITY: ("activity", _strand_or_activity),
    Kind.CASE_STUDY: ("case-study", _case_study),
}


def _index(site: Site, language: Language, kind: Kind) -> Page:
    w = _composer(site, language, kind.value)
    found = list(site.toolkit.items[kind].values())
    ordered = found if kind is Kind.HALLMARK else w.sorted(found)
    values = {"name": kind.value, "items": ordered, "kicker": kicker_of(w, kind)}
    return _named_page(w, kind.value, _render(w, "index", _with_slug(w, kind.value, values)))


def _single(site: Site, language: Language, name: str, gather: Callable[[Composer], dict[str, Any]]) -> Page:
    w = _composer(site, language, name)
    return _named_page(w, name, _render(w, name, _with_slug(w, name, gather(w))))


def _with_slug(w: Composer, name: str, values: dict[str, Any]) -> dict[str, Any]:
    return {"name_slug": slugify(w.words(f"title.{name}")), **values}


def _named_page(w: Composer, name: str, html: str) -> Page:
    title, lead = w.words(f"title.{name}"), w.words(f"lead.{name}")
    return Page(w.src_uri, w.reference, w.language, title, lead, html, tuple(w.headings), tuple(w.cites))


def _connections(w: Composer) -> dict[str, Any]:
    return {
        "frameworks": list(w.toolkit.frameworks.values()),
        "hallmarks": list(w.toolkit.hallmarks.values()),
    }


def _glossary(w: Composer) -> dict[str, Any]:
    assert w.toolkit.glossary is not None
    terms = sorted(w.toolkit.glossary.terms, key=lambda term: sort_key(w.plain(term.term), w.language))
    letters = {initial(w.plain(term.term), w.language): term.id for term in reversed(terms)}
    return {"terms": terms, "letters": dict(reversed(letters.items())), "other": w.language.other}


def _translations(w: Composer) -> dict[str, Any]:
    rows = list(standings(w.toolkit))
    waiting = [row for row in rows if row.state is not State.MISSING and not row.translation.reviewed]
    return {"rows": rows, "unreviewed": len(waiting)}
