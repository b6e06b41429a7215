"""The search index: one for each language, cut from the index of the whole site. Text in, text out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from ..language import Language
from ..text.prose import skim
from .composer import Heading

PACKS = {Language.CY: "cy", Language.EN: "en-gb"}
"""The language pack that the search loads, by language: assets/javascripts/lunr/min/lunr.<pack>.min.js."""

PIPELINE = ("trimmer", "stopWordFilter")
"""What happens to a word on its way into the index. No stemmer: the packs widen what is typed instead."""

_LETTERS = r"A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0300-\u036f\u1e00-\u1eff"
SEPARATOR = rf"(?:&(?:amp|lt|gt);|[^0-9{_LETTERS}])+"
"""What lies between words, as a JavaScript expression: all but Latin letters, their diacritics and digits.

Hyphens and both apostrophes part words, so that a query for *ysgol* finds *i’r ysgol* and *o'r ysgol*.
"""


IndexEntry = Mapping[str, Any]
"""One entry of an index: `location`, `title` and `text`, the latter two as HTML."""


def page_entries(
    location: str, title: str, headings: Iterable[Heading], texts: Sequence[str]
) -> list[IndexEntry]:
    """The entries of a generated page: the page itself, then its sections; `title` is plain text.

    `texts` are what a search reads of the page: its lead, then the text below each second-level heading.
    Material's own parser takes a third of a build's time, and knows less of what a page is made of.
    """
    lead, *rest = map(skim, texts)
    sections = [heading for heading in headings if heading.level > 1]
    return [
        {"location": location, "title": escape(title, quote=False), "text": lead},
        *(
            {"location": f"{location}#{heading.id}", "title": skim(heading.title), "text": text}
            for heading, text in zip(sections, rest, strict=True)
        ),
    ]


def split(index: str, more: Iterable[IndexEntry] = ()) -> dict[Language, str]:
    """The index of each language, from the text of the index that Material writes for the whole site.

    `more` are the entries of pages that Material has not read.

    Locations lose their language (`en/about/#aims` becomes `about/#aims`); entries of no language, such as
    the door, are left out, as are repeated locations. The order of the entries stays: Material wants a
    page before its sections.
    """
    whole = json.loads(index)
    entries = [*whole["docs"], *more]
    return {
        language: _text(
            {
                "config": _config(whole["config"], language),
                "docs": _entries(entries, language),
            }
        )
        for language in Language
    }


def inline(index: str) -> str:
    """The script that gives the index to pages opened from a folder, where nothing can be fetched."""
    return f"var __index = {index}"


def _config(config: Mapping[str, Any], language: Language) -> dict[str, Any]:
    own = {"lang": [PACKS[language]], "separator": SEPARATOR, "pipeline": list(PIPELINE)}
    return {**config, **own}


def _entries(entries: Iterable[Mapping[str, Any]], language: Language) -> list[Mapping[str, Any]]:
    root = f"{language}/"
    own: dict[str, Mapping[str, Any]] = {}
    for entry in entries:
        if entry["location"].startswith(root):
            location = entry["location"].removeprefix(root)
            own.setdefault(location, {**entry, "location": location})
    return list(own.values())


def _text(index: Mapping[str, Any]) -> str:
    return json.dumps(index, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
