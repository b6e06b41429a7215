"""Rules about the two languages as equals: every page has a twin, and its switch leads there."""

from __future__ import annotations

from collections.abc import Iterator

from ..language import Language
from ..problems import Place, Problem, codes, phrases
from .page import BuiltPage
from .site import DOOR, NOT_FOUND, BuiltSite


def every_page_names_itself_and_its_twin(site: BuiltSite) -> Iterator[Problem]:
    """The head of each page has one alternate for each language: itself, and a page of the other."""
    for page in site.pages_in_trees():
        for language in site.languages:
            if problem := _alternate_problem(site, page, language):
                yield problem


def twins_name_each_other(site: BuiltSite) -> Iterator[Problem]:
    """The twin of a page's twin is the page itself."""
    twins = _twins(site)
    mutual = {path for path, twin in twins.items() if twins.get(twin) == path}
    odd = {path for path, twin in twins.items() if path not in mutual and twin in twins}
    taken = {path for path in odd if twins[path] in mutual}
    for path in sorted(taken | {path for path in odd if twins[path] not in taken}):
        twin = twins[path]
        place = Place(path, _line(site.pages[path], site.pages[twin].tree))
        yield codes.TWIN.at(place, twin=twin, other=twins[twin])


def every_switch_leads_to_the_twin(site: BuiltSite) -> Iterator[Problem]:
    """The language switch of a page is there, and leads to the twin that its head names."""
    twins = _twins(site)
    for page in site.pages_in_trees():
        other = Language(page.tree).other.value
        switches = [switch for switch in page.switches if switch.hreflang == other]
        if not switches and other in site.languages:
            yield codes.LANGUAGE_SWITCH.at(Place(page.path), "missing", language=phrases.LANGUAGES[other])
        for switch in switches:
            target = site.resolve(page.path, switch.value)
            path = target.path if target else switch.value
            if page.path in twins and path != twins[page.path] and (not target or path in site.files):
                place = Place(page.path, switch.line)
                yield codes.LANGUAGE_SWITCH.at(place, path=path, twin=twins[page.path])


def every_page_has_the_language_of_its_folder(site: BuiltSite) -> Iterator[Problem]:
    """`<html lang>` says the language of the folder that the page is in."""
    for page in site.pages_in_trees():
        if page.language != page.tree:
            place, language = Place(page.path), phrases.LANGUAGES[page.tree]
            yield codes.PAGE_LANGUAGE.at(place, language=language, lang=page.language, code=page.tree)


def the_door_and_the_page_for_lost_readers_hold_both_languages(site: BuiltSite) -> Iterator[Problem]:
    """index.html and 404.html exist, and each speaks both languages and leads into both trees."""
    for path in (DOOR, NOT_FOUND):
        page = site.pages.get(path)
        if page is None:
            yield codes.MISSING_DOOR.at(Place(path), "page", path=path)
            continue
        for language in site.languages:
            if not _holds(site, page, language):
                yield codes.MISSING_DOOR.at(Place(path), language=phrases.LANGUAGES[language], code=language)


def _alternate_problem(site: BuiltSite, page: BuiltPage, language: str) -> Problem | None:
    """What is wrong with the alternate of a page for one language, or None."""
    place, name = Place(page.path, _line(page, language)), phrases.LANGUAGES[language]
    found = [alternate.value for alternate in page.alternates if alternate.hreflang == language]
    if len(found) != 1:
        count = len(found) or phrases.NO
        return codes.TWIN.at(place, "count", count=count, language=name, code=language)
    (address,) = found
    if not address.startswith(site.url):
        return codes.TWIN.at(place, "incomplete", address=address, site=site.url, code=language)
    target = site.resolve(page.path, address)
    if target is None or target.path not in site.pages or site.pages[target.path].tree != language:
        return codes.TWIN.at(place, "elsewhere", address=address, language=name, code=language)
    if language == page.tree and target.path != page.path:
        return codes.TWIN.at(place, "own", path=target.path, code=language)
    return None


def _twins(site: BuiltSite) -> dict[str, str]:
    """Path of each page → path of the twin that its head names, where it names one properly."""
    twins = {}
    for page in site.pages_in_trees():
        other = Language(page.tree).other.value
        if not _alternate_problem(site, page, other):
            value = next(alternate.value for alternate in page.alternates if alternate.hreflang == other)
            target = site.resolve(page.path, value)
            twins[page.path] = target.path if target else ""
    return twins


def _line(page: BuiltPage, language: str) -> int:
    return next((alternate.line for alternate in page.alternates if alternate.hreflang == language), 1)


def _holds(site: BuiltSite, page: BuiltPage, language: str) -> bool:
    targets = (site.resolve(page.path, address.value) for address in page.addresses if not address.fetched)
    leads_there = any(target and target.path.startswith(f"{language}/") for target in targets)
    return leads_there and language in page.languages
