"""Rules about what a page says: title, description, own address, and no words that do not belong."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping

from ..problems import Place, Problem, Said, codes, phrases
from .page import BuiltPage, SeenText
from .site import DOOR, BuiltSite

TEMPLATE_MARKS = ("{{", "{%")
ERROR_TEXTS = ("Macro Rendering Error", "Traceback (most recent call last)")


def notable(words: frozenset[str]) -> Callable[[str], bool]:
    """Whether the rules of this module need to see a text: it is one of `words` or has residue."""
    residue = re.compile("|".join(map(re.escape, TEMPLATE_MARKS + ERROR_TEXTS)))
    return lambda text: text in words or residue.search(text) is not None


def every_page_has_one_title(site: BuiltSite) -> Iterator[Problem]:
    """Each page has one `<title>`, and it is not empty."""
    for page in site.pages.values():
        if len(page.titles) != 1 or not page.titles[0]:
            yield codes.PAGE_TITLE.at(Place(page.path), count=_count(page.titles))


def every_page_has_one_description(site: BuiltSite) -> Iterator[Problem]:
    """Each page that can be found by a search engine has one description, and it is not empty."""
    for page in _pages_to_be_found(site):
        if len(page.descriptions) != 1 or not page.descriptions[0]:
            yield codes.PAGE_DESCRIPTION.at(Place(page.path), count=_count(page.descriptions))


def every_page_gives_its_own_address(site: BuiltSite) -> Iterator[Problem]:
    """Where the site's address is known, the canonical link of each page is the page's own address."""
    for page in _pages_to_be_found(site) if site.url else ():
        values = [canonical.value for canonical in page.canonicals]
        place = Place(page.path, next((canonical.line for canonical in page.canonicals), 1))
        if len(values) != 1:
            yield codes.PAGE_CANONICAL.at(place, "count", count=_count(values))
        elif not is_own_address(site, page, values[0]):
            yield codes.PAGE_CANONICAL.at(place, address=values[0])


def no_template_or_error_shows(site: BuiltSite) -> Iterator[Problem]:
    """No text has template marks (code samples may) or the words of a failed macro."""
    for page in site.pages.values():
        for text in page.texts:
            if residue := _residue(text):
                yield codes.RESIDUE.at(Place(page.path, text.line), text=residue)


def no_interface_word_is_in_the_other_language(
    site: BuiltSite, english_words: frozenset[str], welsh_words: frozenset[str]
) -> Iterator[Problem]:
    """No text in the language of its page is an interface word of the other language."""
    foreign = _foreign(english_words, welsh_words)
    for page in site.pages_in_trees():
        for text in page.texts:
            if text.language == page.tree and text.value in foreign[page.tree]:
                place = Place(page.path, text.line)
                yield codes.FOREIGN_WORD.at(place, word=text.value, language=phrases.LANGUAGES[page.tree])


def _foreign(english: frozenset[str], welsh: frozenset[str]) -> Mapping[str, frozenset[str]]:
    # A word that is the same in both languages is foreign to neither.
    return {"cy": english - welsh, "en": welsh - english}


def _pages_to_be_found(site: BuiltSite) -> Iterator[BuiltPage]:
    return (page for page in site.pages.values() if page.tree or page.path == DOOR)


def is_own_address(site: BuiltSite, page: BuiltPage, value: str) -> bool:
    """Whether a complete address is that of the page itself."""
    target = site.resolve(page.path, value)
    return value.startswith(site.url) and target is not None and target.path == page.path


def _residue(text: SeenText) -> str:
    marks = ERROR_TEXTS if text.code else TEMPLATE_MARKS + ERROR_TEXTS
    start = next((text.value.find(mark) for mark in marks if mark in text.value), None)
    return "" if start is None else text.value[start : start + 60].splitlines()[0]


def _count(values: Collection[str]) -> int | Said:
    return len([value for value in values if value]) or phrases.NO
