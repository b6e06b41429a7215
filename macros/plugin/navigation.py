"""Which pages the navigation holds, and in what order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from markupsafe import escape
from mkdocs.exceptions import PluginError
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as MkDocsPage

from ..language import Language
from ..pages.navigation import NavigationLine, in_navigation
from ..problems import ToolkitError
from ..site.publication import HOME
from ..site.site import Site


def navigation(site: Site, language: Language) -> list[Any]:
    """The navigation of one language, in the form that `nav` has in `mkdocs.yml`.

    Raises PluginError if the language has no front page, or if a page has no title or address in it.
    """
    try:
        return _lines(site, language)
    except ToolkitError as error:
        raise PluginError(str(error)) from error


def _lines(site: Site, language: Language) -> list[Any]:
    documents = sorted(
        (page for page in site.documents(language) if page.order),
        key=lambda page: (page.page_id != HOME, page.order),
    )
    if not documents or documents[0].page_id != HOME:
        msg = f"docs/{language.value}/ needs a front page: index.md with the id 'home' and an order."
        raise PluginError(msg)
    home = {_title(site, language, "home"): documents[0].src_uri}
    others = [{str(escape(page.title)): page.src_uri} for page in documents[1:]]
    return [home, *(_entry(site, language, line) for line in in_navigation(site)), *others]


def _entry(site: Site, language: Language, line: NavigationLine) -> dict[str, Any]:
    """A generated page by itself, or as the head of the pages below it."""
    pages = [site.addresses.src_uri(page_id, language) for page_id in (line.page_id, *line.below)]
    return {_title(site, language, line.page_id): pages if line.below else pages[0]}


def _title(site: Site, language: Language, page_id: str) -> str:
    return str(escape(site.words(language)(f"title.{page_id}")))


def by_language(nav: Navigation) -> dict[Language, Navigation]:
    """The navigation of each language, from the one of MkDocs, whose sections are the languages."""
    return {Language(section.title): _alone(section) for section in nav.items if isinstance(section, Section)}


def _alone(section: Section) -> Navigation:
    for child in section.children:
        child.parent = None
    found = Navigation(section.children, _pages_in(section.children))
    found.homepage = found.pages[0]
    # MkDocs has linked the pages of both languages into one series.
    found.pages[0].previous_page = found.pages[-1].next_page = None
    return found


def _pages_in(items: Iterable[Any]) -> list[MkDocsPage]:
    """The pages of a navigation, those of its sections among them."""
    found: list[MkDocsPage] = []
    for item in items:
        if isinstance(item, MkDocsPage):
            found.append(item)
        found += _pages_in(item.children or ())
    return found
