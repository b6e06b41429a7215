"""Rules about what pages tell programs: it is there, it can be read, and it is what readers see."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from ..problems import Place, Problem, Said, codes, phrases
from .page import BuiltPage
from .site import DOOR, BuiltSite
from .texts import is_own_address

CONTEXT = "https://schema.org"


def every_page_has_data(site: BuiltSite) -> Iterator[Problem]:
    """Each page with a language, and the door, has one block of JSON-LD that says what it is."""
    for page in site.pages.values():
        if not (page.tree or page.path == DOOR):
            continue
        if len(page.data) != 1:
            yield codes.PAGE_METADATA.at(_place(page), "count", count=len(page.data) or phrases.NO)
        elif not (data := _data(page)):
            yield codes.PAGE_METADATA.at(_place(page), "unreadable")
        elif data.get("@context") != CONTEXT or not isinstance(data.get("@type"), str):
            yield codes.PAGE_METADATA.at(_place(page), "type")


def data_is_what_readers_see(site: BuiltSite) -> Iterator[Problem]:
    """Language, address, title, description and works cited of the JSON-LD are those of the page."""
    for page in site.pages_in_trees():
        if data := _data(page):
            shown = {"url": _address(site, page), "description": _one(page.descriptions), **_heads(page)}
            for name, value in shown.items():
                told = [data[name]] if name in data else []
                yield from _differences(page, "data", name, told, value)
            references = [reference.id.removeprefix("ref-") for reference in page.references]
            yield from _differences(page, "data", "citation", _cited(data), references)


def tags_are_what_readers_see(site: BuiltSite) -> Iterator[Problem]:
    """Title, language and address in the `citation_` tags are those of the page; there is an author."""
    for page in site.pages_in_trees():
        heads, address = _heads(page), _address(site, page)
        shown = {
            "citation_title": heads["name"],
            "citation_language": heads["inLanguage"],
            "citation_public_url": address,
            "citation_fulltext_html_url": address,
        }
        for name, value in shown.items():
            yield from _differences(page, "tag", name, page.tags.get(name, []), value)
        if len(list(filter(None, page.tags.get("citation_author", ())))) != 1:
            yield codes.PAGE_METADATA.at(_place(page), "author")
        if len(page.tags.get("citation_reference", ())) != len(page.references):
            yield codes.PAGE_METADATA.at(_place(page), "references")


def _heads(page: BuiltPage) -> Mapping[str, list[str]]:
    return {"name": page.headings[:1], "inLanguage": [page.tree]}


def _address(site: BuiltSite, page: BuiltPage) -> list[str] | None:
    """The page's address, if it may say one; None if it says a wrong one, which another rule tells."""
    if not site.url:
        return []
    return _one([link.value for link in page.canonicals if is_own_address(site, page, link.value)])


def _one(values: list[str]) -> list[str] | None:
    return values if len(values) == 1 and values[0] else None


def _differences(
    page: BuiltPage, form: str, name: str, told: list[Any], shown: list[str] | None
) -> Iterator[Problem]:
    if shown is not None and told != shown:
        yield codes.PAGE_METADATA.at(_place(page), form, name=name, told=_spoken(told), shown=_spoken(shown))


def _spoken(values: list[Any]) -> str | Said:
    return ", ".join(f"'{value}'" for value in values) or phrases.SILENT


def _cited(data: Mapping[str, Any]) -> list[str]:
    """The citation keys of the works that the data say the page cites."""
    works = data.get("citation", [])
    names = (work.get("@id", "") if isinstance(work, dict) else "" for work in works)
    return [unquote(str(name).partition("#")[2]).removeprefix("work-") for name in names]


def _data(page: BuiltPage) -> Mapping[str, Any]:
    """The data of a page; nothing if there is no single block that can be read."""
    try:
        (text,) = (text for text, _ in page.data)
        data = json.loads(text)
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}


def _place(page: BuiltPage) -> Place:
    return Place(page.path, next((line for _, line in page.data), 1))
