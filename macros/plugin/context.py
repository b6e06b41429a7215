"""What the templates of a page are given: its language, its twin, its own navigation and search index."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from typing import Any

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from ..language import Language, Words
from ..site.publication import HOME
from ..site.site import Site
from ..text import prose


def speak(config: MkDocsConfig, words: Words) -> None:
    """Let the theme speak a language from now on, and name the site in it."""
    # Material reads these from the configuration; pages are rendered one after another.
    config.theme["language"] = words.language.value
    config.site_name = str(escape(words("site.name")))
    config.site_description = str(escape(words("site.description")))
    config.copyright = str(prose.sentence(words("site.licence")))
    for palette, key in zip(config.theme.get("palette", ()), ("palette.dark", "palette.light"), strict=False):
        palette["toggle"]["name"] = str(escape(words(key)))


def common(site: Site, languages: Iterable[Language]) -> dict[str, Any]:
    """What every template is given: the words of both languages, and the front page of each that is built."""
    addresses = site.addresses
    doors = {language: addresses.path(addresses.src_uri(HOME, language)) for language in languages}
    return {"words": site.all_words, "languages": languages, "doors": doors}


def alternates(site: Site, languages: Iterable[Language], page_id: str, src_uri: str) -> list[dict[str, Any]]:
    """The page at `src_uri` in each language: the way to it from there, and where it is published."""
    return [
        _alternate(site, language, src_uri, site.addresses.src_uri(page_id, language))
        for language in languages
    ]


def _alternate(site: Site, language: Language, here: str, there: str) -> dict[str, Any]:
    relative = site.addresses.url(here, there)
    published = site.site_url + site.addresses.path(there) if site.site_url else relative
    return {"language": language, "url": relative, "published": published}


def keep_to(
    language: Language, nav: Navigation, context: TemplateContext, page: MkDocsPage, config: MkDocsConfig
) -> None:
    """Let a page have the navigation and the search index of its language."""
    context["nav"] = nav
    # The reader's colours are remembered for the whole site; only search belongs to the language.
    config.extra["scope"] = context["base_url"]
    context["base_url"] = posixpath.relpath(language.value, posixpath.dirname(page.file.dest_uri))
