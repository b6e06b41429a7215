"""What programs read in a page's head: Highwire Press tags and schema.org data of one Publication."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from ...bibliography import InLanguage
from ...content.model import Framework, Hallmark, Item, Standard
from ...language import Language
from ...problems import safety
from ..publication import Publication
from ..site import Site
from .works import Data, filled, reference, work_data

LEARNING_RESOURCE = "LearningResource"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


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
            "@type": page.type,
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
            "citation": [work_data(work, _work_id(page, work.key)) for work in _cited(page)],
        }
    )


def site_data(site: Site, languages: Iterable[Language]) -> Data:
    """The schema.org data of the whole site, for the door."""
    words = [site.words(language) for language in languages]
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


def _translation(page: Publication) -> Data:
    """The twin, where both are the same text in two languages and both have an address.

    Of a pair whose first language nobody has written down, each counts as a translation of the other.
    """
    alone = page.item is not None and not all(map(page.item.is_in, Language))
    if not page.address or alone:
        return {}
    address = page.address_in(page.language.other)
    twin = {"@type": page.type, "@id": address, "url": address, "inLanguage": page.language.other.value}
    return {"translationOfWork" if _is_translation(page) else "workTranslation": twin}


def _is_translation(page: Publication) -> bool:
    written = page.site.written(page.page_id)
    if written is not None:
        return written.translation.source is not page.language
    document = page.site.document(page.page_id, page.language)
    return document is not None and document.translation is not None


def _of_item(page: Publication) -> Data:
    """What only some kinds of items have."""
    item = page.item
    if item is None:
        return {}
    is_learned_from = page.type == LEARNING_RESOURCE
    standards = page.site.named(item, Framework)
    return {
        "learningResourceType": page.words(f"kind.{item.kind}") if is_learned_from else "",
        "timeRequired": f"PT{item.minutes_needed}M" if item.minutes_needed else "",
        "about": [_hallmark(page, hallmark) for hallmark in page.site.items_named(item, Hallmark)],
        "educationalAlignment": [_standard(page, *page.site.standard(id)) for id in standards],
        "isBasedOn": _source(page, item),
    }


def _hallmark(page: Publication, hallmark: Hallmark) -> Data:
    return filled(
        {
            "@type": LEARNING_RESOURCE,
            "name": hallmark.title.in_one_line(page.language),
            "url": page.address_in(page.language, hallmark.page_id) if page.address else "",
        }
    )


def _standard(page: Publication, framework: Framework, standard: Standard) -> Data:
    address = page.address_in(page.language, framework.page_id, standard.id) if page.address else ""
    return filled(
        {
            "@type": "AlignmentObject",
            "educationalFramework": framework.title.in_one_line(page.language),
            "targetName": standard.title.in_one_line(page.language),
            "targetUrl": address,
        }
    )


def _source(page: Publication, item: Item) -> Data | str:
    """The publication that a framework's page describes or that a case study retells."""
    source = item.based_on
    if source and page.site.has_work(source):
        return {"@id": _work_id(page, source)}
    return safety.href(source) if source else ""


def _cited(page: Publication) -> Iterator[InLanguage]:
    return (page.site.work(key).in_language(page.language) for key in page.cites)


def _work_id(page: Publication, key: str) -> str:
    """A work is named by its place in the bibliography; in a bundle relatively, as in a link."""
    anchor = quote(f"work-{key}", safe="")
    if page.site.site_url:
        return page.address_in(page.language, "bibliography", anchor)
    addresses = page.site.addresses
    source, target = (addresses.src_uri(name, page.language) for name in (page.page_id, "bibliography"))
    return addresses.url(source, target, f"work-{key}")
