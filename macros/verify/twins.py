"""Rules about the two languages as equals: every page has a twin, and its switch leads there."""

from __future__ import annotations

from collections.abc import Iterator

from ..language import Language
from ..problems import Place, Problem
from .page import BuiltPage
from .site import DOOR, NOT_FOUND, BuiltSite

NAMES = {language.value: name for language, name in ((Language.EN, "English"), (Language.CY, "Welsh"))}


def every_page_names_itself_and_its_twin(site: BuiltSite) -> Iterator[Problem]:
    """The head of each page has one alternate for each language: itself, and a page of the other."""
    for page in site.pages_in_trees():
        for language in site.languages:
            if fault := _alternate_fault(site, page, language):
                yield Problem(
                    Place(page.path, _line(page, language)),
                    "twin",
                    fault,
                    f'Put one <link rel="alternate" hreflang="{language}"> in its head, '
                    "from the item that both pages are made of.",
                )


def twins_name_each_other(site: BuiltSite) -> Iterator[Problem]:
    """The twin of a page's twin is the page itself."""
    twins = _twins(site)
    mutual = {path for path, twin in twins.items() if twins.get(twin) == path}
    odd = {path for path, twin in twins.items() if path not in mutual and twin in twins}
    taken = {path for path in odd if twins[path] in mutual}
    for path in sorted(taken | {path for path in odd if twins[path] not in taken}):
        twin = twins[path]
        yield Problem(
            Place(path, _line(site.pages[path], site.pages[twin].tree)),
            "twin",
            f"The page names '{twin}' as its twin, but that page names '{twins[twin]}'.",
            "See that both pages are made of the same item.",
        )


def every_switch_leads_to_the_twin(site: BuiltSite) -> Iterator[Problem]:
    """The language switch of a page is there, and leads to the twin that its head names."""
    twins = _twins(site)
    for page in site.pages_in_trees():
        other = Language(page.tree).other.value
        switches = [switch for switch in page.switches if switch.hreflang == other]
        if not switches and other in site.languages:
            yield _switch_problem(page, 1, f"The page has no language switch to {NAMES[other]}.")
        for switch in switches:
            target = site.resolve(page.path, switch.value)
            path = target.path if target else switch.value
            if page.path in twins and path != twins[page.path] and (not target or path in site.files):
                told = f"The language switch leads to '{path}', but the twin is '{twins[page.path]}'."
                yield _switch_problem(page, switch.line, told)


def every_page_has_the_language_of_its_folder(site: BuiltSite) -> Iterator[Problem]:
    """`<html lang>` says the language of the folder that the page is in."""
    for page in site.pages_in_trees():
        if page.language != page.tree:
            yield Problem(
                Place(page.path),
                "page-language",
                f"The page is in the {NAMES[page.tree]} folder, but its lang is '{page.language}'.",
                f'Write <html lang="{page.tree}">.',
            )


def the_door_and_the_page_for_lost_readers_hold_both_languages(site: BuiltSite) -> Iterator[Problem]:
    """index.html and 404.html exist, and each speaks both languages and leads into both trees."""
    for path in (DOOR, NOT_FOUND):
        page = site.pages.get(path)
        if page is None:
            yield Problem(Place(path), "missing-door", f"The site has no {path}.", "See that it is built.")
            continue
        for language in site.languages:
            if not _holds(site, page, language):
                yield Problem(
                    Place(path),
                    "missing-door",
                    f"The page has no {NAMES[language]} text with a link into {language}/.",
                    f'Add both, the text in an element with lang="{language}".',
                )


def _alternate_fault(site: BuiltSite, page: BuiltPage, language: str) -> str:
    """What is wrong with the alternate of a page for one language, or nothing."""
    found = [alternate for alternate in page.alternates if alternate.hreflang == language]
    if len(found) != 1:
        return f"The page has {len(found) or 'no'} alternates for {NAMES[language]}, and needs one."
    value = found[0].value
    if not value.startswith(site.url):
        return f"The alternate '{value}' is not a complete address in {site.url}."
    target = site.resolve(page.path, value)
    if target is None or target.path not in site.pages or site.pages[target.path].tree != language:
        return f"The alternate '{value}' is not a {NAMES[language]} page of the site."
    if language == page.tree and target.path != page.path:
        return f"The alternate for the page's own language is '{target.path}', another page."
    return ""


def _twins(site: BuiltSite) -> dict[str, str]:
    """Path of each page → path of the twin that its head names, where it names one properly."""
    twins = {}
    for page in site.pages_in_trees():
        other = Language(page.tree).other.value
        if not _alternate_fault(site, page, other):
            value = next(alternate.value for alternate in page.alternates if alternate.hreflang == other)
            target = site.resolve(page.path, value)
            twins[page.path] = target.path if target else ""
    return twins


def _line(page: BuiltPage, language: str) -> int:
    return next((alternate.line for alternate in page.alternates if alternate.hreflang == language), 1)


def _switch_problem(page: BuiltPage, line: int, message: str) -> Problem:
    remedy = "Let the switch take its address from the item, as the head does."
    return Problem(Place(page.path, line), "language-switch", message, remedy)


def _holds(site: BuiltSite, page: BuiltPage, language: str) -> bool:
    targets = (site.resolve(page.path, address.value) for address in page.addresses if not address.fetched)
    leads_there = any(target and target.path.startswith(f"{language}/") for target in targets)
    return leads_there and language in page.languages
