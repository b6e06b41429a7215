"""Which pages the navigation holds, and in what order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from markupsafe import escape
from mkdocs.exceptions import PluginError
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as MkDocsPage

from ..language import Language
from ..site.site import Site

NAVIGATION = (
    "evidence",
    "activities",
    "case-studies",
    "standards",
    "connections",
    "bibliography",
    "glossary",
)
"""The generated pages in the navigation after the hallmarks, in order."""


def is_listed(page_id: str) -> bool:
    """Whether a generated page stands in the navigation."""
    return page_id in ("hallmarks", *NAVIGATION) or page_id.startswith("hallmarks/")


def navigation(site: Site, language: Language) -> list[Any]:
    """The navigation of one language, in the form that `nav` has in `mkdocs.yml`.

    Raises PluginError if the language has no front page.
    """
    src_uri = site.addresses.src_uri
    documents = sorted(
        (page for page in site.toolkit.documents if page.language is language and page.order),
        key=lambda page: (page.id != "home", page.order),
    )
    hallmarks = [f"hallmarks/{id}" for id in site.toolkit.hallmarks]
    words = site.toolkit.words[language]

    def titled(name: str) -> str:
        return str(escape(words(f"title.{name}")))

    if not documents or documents[0].id != "home":
        msg = f"docs/{language.value}/ needs a front page: index.md with the id 'home' and an order."
        raise PluginError(msg)
    home = {titled("home"): documents[0].src_uri}
    series = {titled("hallmarks"): [src_uri(name, language) for name in ("hallmarks", *hallmarks)]}
    names = (name for name in NAVIGATION if name != "glossary" or site.toolkit.glossary)
    generated = [{titled(name): src_uri(name, language)} for name in names]
    others = [{str(escape(page.title)): page.src_uri} for page in documents[1:]]
    return [home, series, *generated, *others]


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
