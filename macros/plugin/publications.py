"""What each page says of itself as a publication: in its head for programs, at its end for readers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mkdocs.structure.pages import Page as MkDocsPage

from ..language import Language
from ..pages.parts import templates
from ..site.metadata import pages as metadata
from ..site.publication import Publication
from ..site.site import Site
from .generated import GeneratedPage


def publication(
    site: Site, page_id: str, language: Language, page: MkDocsPage, cites: Iterable[str]
) -> Publication:
    """The page as a publication; `cites` are the keys that its macros have cited, if it has macros."""
    if isinstance(page, GeneratedPage):
        made = page.generated
        said = (made.title, made.description, site.listed(made.cites), made.schema_type)
        return Publication(site, page_id, language, *said)
    written = site.document(page_id, language)
    assert written is not None, "addresses know no other pages"
    return Publication(site, page_id, language, written.title, written.description, site.listed(cites))


def of_page(page: Publication) -> Mapping[str, str]:
    """The names under which the theme's templates find the head's part and the page's last part."""
    head = _render("metadata", tags=metadata.tags(page), data=metadata.page_data(page))
    return {"metadata": head, "cite_page": _render("cite-page", page=page)}


def of_site(site: Site, languages: Iterable[Language]) -> Mapping[str, str]:
    """The same for the door, which only programs are told about."""
    return {"metadata": _render("metadata", tags=(), data=metadata.site_data(site, languages))}


def _render(template: str, **values: object) -> str:
    return templates().get_template(f"{template}.html").render(values)
