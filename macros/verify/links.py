"""Rules about addresses: every one leads somewhere, and none asks another site for anything."""

from __future__ import annotations

import posixpath
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from ..problems import Code, Place, Problem, codes, excerpt, nearest, safety
from ..site import downloads
from .address import SeenAddress
from .site import NOT_FOUND, BuiltSite, Target, names_folder

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def every_address_resolves(site: BuiltSite) -> Iterator[Problem]:
    """Each link, image, script and style reference leads to a file of the site and a place on it."""
    yield from _broken(
        site,
        (
            (Place(origin, address.line), site.resolve(origin, address.value))
            for origin, addresses in _addresses(site)
            for address in addresses
        ),
    )


def every_search_result_resolves(site: BuiltSite) -> Iterator[Problem]:
    """Each entry of a search index leads to a page; indexes count from the folder above their own."""
    yield from _broken(
        site,
        (
            (Place(index), site.resolve(_root_of(index), address))
            for index, addresses in site.search.items()
            for address in addresses
        ),
    )


def the_page_for_lost_readers_has_full_addresses(site: BuiltSite) -> Iterator[Problem]:
    """404.html is shown at any address, so its addresses must not depend on where it is."""
    page = site.pages.get(NOT_FOUND)
    for address in page.addresses if page and site.url else ():
        if not address.value.startswith(("/", "#")) and not _SCHEME.match(address.value):
            yield codes.BROKEN_LINK.at(Place(NOT_FOUND, address.line), "relative", address=address.value)


def addresses_work_from_a_disk(site: BuiltSite) -> Iterator[Problem]:
    """In a copy to be read from a disk, no address is a folder: browsers list its files."""
    named_in_full = any(not page.path.endswith("index.html") for page in site.pages_in_trees())
    for page in site.pages.values() if named_in_full and not site.url else ():
        for address in page.addresses:
            target = site.resolve(page.path, address.value)
            path = re.split("[?#]", address.value)[0]
            if target and path and names_folder(path) and target.path in site.files:
                place = Place(page.path, address.line)
                yield codes.BROKEN_LINK.at(place, "folder", address=address.value, path=target.path)


def ids_are_unique(site: BuiltSite) -> Iterator[Problem]:
    """No page has an id twice."""
    for page in site.pages.values():
        seen = Counter[str]()
        for name, line in page.anchors:
            seen[name] += 1
            if seen[name] == 2:
                yield codes.DUPLICATE_ID.at(Place(page.path, line), id=name)


def no_request_leaves_the_site(site: BuiltSite) -> Iterator[Problem]:
    """Reading a page asks no other site for anything; only readers who follow a link go there."""
    for origin, addresses in _addresses(site):
        for address in addresses:
            if address.fetched and site.leaves(address.value):
                yield codes.OUTSIDE_REQUEST.at(Place(origin, address.line), address=address.value)
    for page in site.pages.values():
        for cause, line in page.fetching:
            yield codes.OUTSIDE_REQUEST.at(Place(page.path, line), cause)


def no_attribute_runs_a_script(site: BuiltSite) -> Iterator[Problem]:
    """Scripts come from files of the site: none stands in an attribute or an address.

    Addresses that hold data are taken only from images and from our links that save a reference list.
    """
    for page in site.pages.values():
        scripts = [(address.value, address.line) for address in page.addresses if _may_run(address)]
        for written, line in (*page.running, *scripts):
            yield codes.SCRIPT_IN_ATTRIBUTE.at(Place(page.path, line), script=written[:40])


def no_script_stands_in_a_page(site: BuiltSite, known: Collection[re.Pattern[str]]) -> Iterator[Problem]:
    """Scripts come from files of the site, but for those `known` that the theme puts into its pages."""
    for page in site.pages.values():
        for script, line in page.scripts:
            if not any(pattern.fullmatch(script) for pattern in known):
                yield codes.INLINE_SCRIPT.at(Place(page.path, line), script=excerpt(script))


def _may_run(address: SeenAddress) -> bool:
    if address.downloads and downloads.is_download(address.value):
        return False
    return safety.runs_script(address.value)


def _addresses(site: BuiltSite) -> Iterator[tuple[str, Iterable[SeenAddress]]]:
    for page in site.pages.values():
        # In the trees, the rules about twins look after alternates.
        yield page.path, page.addresses if page.tree else [*page.addresses, *page.alternates]
    yield from site.styles.items()


def _root_of(index: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(index), "../index.html"))


def _broken(site: BuiltSite, targets: Iterable[tuple[Place, Target | None]]) -> Iterator[Problem]:
    anchors = {page.path: frozenset(anchor.name for anchor in page.anchors) for page in site.pages.values()}
    places = defaultdict(list)
    for place, target in targets:
        if target:
            places[target].append(place)
    for target, where in places.items():
        if lack := _lack(site, anchors, target):
            record, near = lack
            yield from (record.at(place, near=near, path=target.path, id=target.fragment) for place in where)


def _lack(
    site: BuiltSite, anchors: Mapping[str, Collection[str]], target: Target
) -> tuple[Code, str | None] | None:
    """The record for a target that is not there, and what is nearest to it."""
    path, fragment = target
    if path not in site.files:
        return codes.BROKEN_LINK, nearest(path, _beside(site, path))
    if fragment in ("", "top") or fragment.startswith(":~:") or path not in anchors:
        return None
    if fragment not in anchors[path]:
        return codes.BROKEN_ANCHOR, nearest(fragment, anchors[path])
    return None


def _beside(site: BuiltSite, path: str) -> Iterator[str]:
    """The files near a path; to compare it with those of the whole site would take too long."""
    folder = posixpath.dirname(path.removesuffix("/index.html"))
    return (file for file in site.files if posixpath.dirname(file.removesuffix("/index.html")) == folder)
