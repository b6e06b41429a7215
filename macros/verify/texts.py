"""Rules about what a page says: title, description, own address, and no words that do not belong."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping

from ..problems import Place, Problem
from .page import BuiltPage, SeenText
from .site import DOOR, BuiltSite
from .twins import NAMES

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
            message = f"The page has {_count(page.titles)} titles, and needs one."
            yield Problem(Place(page.path), "page-title", message, "Give it one <title> in its head.")


def every_page_has_one_description(site: BuiltSite) -> Iterator[Problem]:
    """Each page that can be found by a search engine has one description, and it is not empty."""
    for page in _pages_to_be_found(site):
        if len(page.descriptions) != 1 or not page.descriptions[0]:
            message = f"The page has {_count(page.descriptions)} descriptions, and needs one."
            remedy = "Fill in the summary or description of its source."
            yield Problem(Place(page.path), "page-description", message, remedy)


def every_page_gives_its_own_address(site: BuiltSite) -> Iterator[Problem]:
    """Where the site's address is known, the canonical link of each page is the page's own address."""
    for page in _pages_to_be_found(site) if site.url else ():
        values = [canonical.value for canonical in page.canonicals]
        if len(values) != 1:
            message = f"The page has {_count(values)} canonical links, and needs one."
        elif is_own_address(site, page, values[0]):
            continue
        else:
            message = f"The canonical link '{values[0]}' is not the page's own address."
        line = next((canonical.line for canonical in page.canonicals), 1)
        remedy = 'Give it one <link rel="canonical"> with its own complete address.'
        yield Problem(Place(page.path, line), "page-canonical", message, remedy)


def no_template_or_error_shows(site: BuiltSite) -> Iterator[Problem]:
    """No text has template marks (code samples may) or the words of a failed macro."""
    for page in site.pages.values():
        for text in page.texts:
            if residue := _residue(text):
                yield Problem(
                    Place(page.path, text.line),
                    "residue",
                    f"Readers would see '{residue}'.",
                    "Mend the macro or template that made this part of the page.",
                )


def no_interface_word_is_in_the_other_language(
    site: BuiltSite, english_words: frozenset[str], welsh_words: frozenset[str]
) -> Iterator[Problem]:
    """No text in the language of its page is an interface word of the other language."""
    foreign = _foreign(english_words, welsh_words)
    for page in site.pages_in_trees():
        for text in page.texts:
            if text.language == page.tree and text.value in foreign[page.tree]:
                yield Problem(
                    Place(page.path, text.line),
                    "foreign-word",
                    f"'{text.value}' is not {NAMES[page.tree]}.",
                    "Take the word from strings.yml in the language of the page, "
                    "or mark the text with its own lang.",
                )


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


def _count(values: Collection[str]) -> str:
    filled = len([value for value in values if value])
    return str(filled) if filled else "no"
