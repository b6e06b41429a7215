"""What programs read in a page's head: Highwire Press tags and schema.org data of one Publication."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import quote

from ...content.model import Activity, CaseStudy, Framework, Hallmark, Item, Kind
from ...language import Language
from ...references.works import Work
from .. import links
from ..publication import Publication
from ..site import Site
from .works import Data, filled, reference, work_data

__all__ = ["page_data", "site_data", "tags"]

LICENCE = "https://creativecommons.org/licenses/by/4.0/"

_PAGES: Mapping[str, str] = {
    **dict.fromkeys((kind.value for kind in Kind), "CollectionPage"),
    "bibliography": "CollectionPage",
    "glossary": "DefinedTermSet",
}
"""What a page without an item is; all the others are a WebPage."""


def tags(page: Publication) -> Iterator[tuple[str, str]]:
    """The `citation_…` tags of a page in the order in which they are written: name and content.

    Names and forms are those of Google Scholar's guidelines for webmasters; each work cited has one tag.
    """
    yield "citation_title", page.title
    yield "citation_author", page.author
    if page.published:
        yield "citation_publication_date", page.published.strftime("%Y/%m/%d")
    yield "citation_language", page.language.value
    if page.address:
        yield "citation_public_url", page.address
        yield "citation_fulltext_html_url", page.address
    for work in _cited(page):
        yield "citation_reference", reference(work)


def page_data(page: Publication) -> Data:
    """The schema.org data of a page, for one JSON-LD block."""
    toolkit = {"@type": "Organization", "name": page.author}
    return filled(
        {
            "@context": "https://schema.org",
            "@type": _type(page),
            "@id": page.address,
            "url": page.address,
            "name": page.title,
            "description": page.description,
            "inLanguage": page.language.value,
            "author": toolkit,
            "publisher": toolkit,
            "datePublished": page.published.isoformat() if page.published else "",
            "version": page.version,
            "license": LICENCE,
            "isPartOf": filled({"@type": "WebSite", "name": page.author, "url": page.site.site_url}),
            **_translation(page),
            **_of_item(page),
            "citation": [work_data(work, _work_id(page, work.entry.key)) for work in _cited(page)],
        }
    )


def site_data(site: Site, languages: Iterable[Language]) -> Data:
    """The schema.org data of the whole site, for the door."""
    words = [site.toolkit.words[language] for language in languages]
    return filled(
        {
            "@context": "https://schema.org",
            "@type": "WebSite",
            "url": site.site_url,
            "name": [said("site.name") for said in words],
            "description": [said("site.description") for said in words],
            "inLanguage": [said.language.value for said in words],
            "license": LICENCE,
        }
    )


def _type(page: Publication) -> str:
    if page.item is None:
        return _PAGES.get(page.page_id, "WebPage")
    return "Article" if page.item.kind is Kind.STRAND else "LearningResource"


def _translation(page: Publication) -> Data:
    """The twin, where both are the same text in two languages and both have an address.

    Of a pair whose first language nobody has written down, each counts as a translation of the other.
    """
    alone = isinstance(page.item, CaseStudy) and None in (page.item.approach.en, page.item.approach.cy)
    if not page.address or alone:
        return {}
    address = page.address_in(page.language.other)
    twin = {"@type": _type(page), "@id": address, "url": address, "inLanguage": page.language.other.value}
    return {"translationOfWork" if _is_translation(page) else "workTranslation": twin}


def _is_translation(page: Publication) -> bool:
    toolkit = page.site.toolkit
    written = toolkit.glossary if page.page_id == "glossary" else page.item
    if written is not None:
        return written.translation.source is not page.language
    document = toolkit.document(page.page_id, page.language)
    return document is not None and document.translation is not None


def _of_item(page: Publication) -> Data:
    """What only some kinds of items have."""
    item = page.item
    if item is None:
        return {}
    standards = item.connections if isinstance(item, Hallmark) else getattr(item, "standards", ())
    toolkit, known = page.site.toolkit, page.site.toolkit.standards
    return {
        "learningResourceType": page.words(f"kind.{item.kind}") if item.kind is not Kind.STRAND else "",
        "timeRequired": f"PT{item.minutes}M" if isinstance(item, Activity) else "",
        "about": [_hallmark(page, id) for id in getattr(item, "hallmarks", ()) if id in toolkit.hallmarks],
        "educationalAlignment": [_standard(page, id) for id in standards if id in known],
        "isBasedOn": _source(page, item),
    }


def _hallmark(page: Publication, id: str) -> Data:
    hallmark = page.site.toolkit.hallmarks[id]
    return filled(
        {
            "@type": "LearningResource",
            "name": hallmark.title.in_one_line(page.language),
            "url": page.address_in(page.language, hallmark.page_id) if page.address else "",
        }
    )


def _standard(page: Publication, id: str) -> Data:
    framework = page.site.toolkit.frameworks[id.partition("/")[0]]
    anchor = id.partition("/")[2]
    return filled(
        {
            "@type": "AlignmentObject",
            "educationalFramework": framework.title.in_one_line(page.language),
            "targetName": page.site.toolkit.standards[id].title.in_one_line(page.language),
            "targetUrl": page.address_in(page.language, framework.page_id, anchor) if page.address else "",
        }
    )


def _source(page: Publication, item: Item) -> Data | str:
    """The publication that a framework's page describes or that a case study retells."""
    source = item.source if isinstance(item, (Framework, CaseStudy)) else None
    if source and source in page.site.toolkit.bibliography:
        return {"@id": _work_id(page, source)}
    return source if source and links.is_address(source) else ""


def _cited(page: Publication) -> Iterator[Work]:
    return (Work(page.site.toolkit.bibliography[key], page.language) for key in page.cites)


def _work_id(page: Publication, key: str) -> str:
    """A work is named by its place in the bibliography; in a bundle relatively, as in a link."""
    anchor = quote(f"work-{key}", safe="")
    if page.site.site_url:
        return page.address_in(page.language, "bibliography", anchor)
    addresses = page.site.addresses
    source, target = (addresses.src_uri(name, page.language) for name in (page.page_id, "bibliography"))
    return addresses.url(source, target, f"work-{key}")
