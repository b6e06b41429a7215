"""The search: one index for each language. All documents here are fabricated, and say so."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from macros.language import Language
from macros.site import search

CY, EN = Language.CY, Language.EN
FIELDS = {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}}


def whole_index(*entries: dict[str, Any]) -> str:
    """The text of an index as Material writes it for the whole site."""
    config = {"lang": ["en"], "separator": "[\\s\\-]+", "pipeline": ["stopWordFilter"], "fields": FIELDS}
    return json.dumps({"config": config, "docs": entries}, separators=(",", ":"))


def entry(location: str, text: str = "Fabricated.", **more: Any) -> dict[str, Any]:
    """A fabricated entry of an index."""
    return {"location": location, "title": "Fabricated", "text": text, **more}


def locations(index: str, language: Language) -> list[str]:
    """The locations in the index of one language."""
    return [each["location"] for each in json.loads(search.split(index)[language])["docs"]]


@pytest.mark.parametrize(
    ("location", "language", "expected"),
    [
        ("en/", EN, ""),
        ("cy/", CY, ""),
        ("en/hallmarks/rooted/", EN, "hallmarks/rooted/"),
        ("en/hallmarks/rooted/#x", EN, "hallmarks/rooted/#x"),
        ("cy/nodweddion/gwreiddio/#en/x", CY, "nodweddion/gwreiddio/#en/x"),
        ("en/index.html", EN, "index.html"),
        ("en/hallmarks/rooted.html#x", EN, "hallmarks/rooted.html#x"),
        ("cy/en/", CY, "en/"),
    ],
)
def test_location_is_relative_to_its_language(location: str, language: Language, expected: str) -> None:
    """An entry goes to the index of its language alone, and its location starts below that language."""
    index = whole_index(entry(location))

    assert [expected] == locations(index, language)
    assert locations(index, language.other) == []


@pytest.mark.parametrize(
    "location", ["", "#top", "index.html", "404.html", "fr/", "english/", "cyfrannu/", "en", "/en/x/"]
)
def test_entry_of_no_language_is_left_out(location: str) -> None:
    """The door and other pages outside the two trees are in neither index."""
    index = whole_index(entry(location))

    assert (locations(index, EN), locations(index, CY)) == ([], [])


def test_order_stays_and_repeated_locations_go() -> None:
    """Pages stay before their sections, and of two entries with one location the first is kept."""
    index = whole_index(
        entry("en/b/", "first"), entry("en/b/#z"), entry("cy/b/"), entry("en/a/"), entry("en/b/", "second")
    )

    documents = json.loads(search.split(index)[EN])["docs"]

    assert [each["location"] for each in documents] == ["b/", "b/#z", "a/"]
    assert documents[0]["text"] == "first"


def test_boosts_and_tags_stay() -> None:
    """What Material knows of a page or field beyond its words is kept."""
    index = whole_index(entry("cy/x/", boost=2, tags=["ffug"]))

    own = json.loads(search.split(index)[CY])

    assert own["config"]["fields"] == FIELDS
    assert (own["docs"][0]["boost"], own["docs"][0]["tags"]) == (2, ["ffug"])


@pytest.mark.parametrize(("language", "pack"), [(EN, "en-gb"), (CY, "cy")])
def test_each_language_has_its_own_settings(language: Language, pack: str) -> None:
    """Each index names its language pack, and a pipeline without a stemmer."""
    config = json.loads(search.split(whole_index())[language])["config"]

    assert ([pack], ["trimmer", "stopWordFilter"]) == (config["lang"], config["pipeline"])
    assert config["separator"] == search.SEPARATOR


def test_index_text_depends_on_its_content_alone() -> None:
    """The order of keys in Material's index changes nothing, and Welsh letters stand as they are."""
    one = whole_index({"location": "cy/", "title": "Tŷ ffug", "text": "ŵ"})
    other = whole_index({"text": "ŵ", "title": "Tŷ ffug", "location": "cy/"})

    assert search.split(one) == search.split(other)
    assert '{"location":"","text":"ŵ","title":"Tŷ ffug"}' in search.split(one)[CY]


def test_inline_index_is_a_script() -> None:
    """The index for pages opened from a folder is the same text, given to a variable."""
    assert search.inline('{"docs":[]}') == 'var __index = {"docs":[]}'


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("i'r ysgol", ["i", "r", "ysgol"]),
        ("mae’r wers", ["mae", "r", "wers"]),
        ("cyd-destun, ar–lein", ["cyd", "destun", "ar", "lein"]),
        ("«Tŷ», (Ŵyr) [2].", ["Tŷ", "Ŵyr", "2"]),
        ("ty\u0302 a ÿ", ["ty\u0302", "a", "ÿ"]),
        ("2011–12: £3.50", ["2011", "12", "3", "50"]),
        ("a &amp; b &lt;c&gt; d", ["a", "b", "c", "d"]),
        ("…?!", []),
    ],
)
def test_separator_parts_words(text: str, words: list[str]) -> None:
    """Apostrophes of both kinds, hyphens and punctuation part words; letters with diacritics do not."""
    assert words == [word for word in re.split(search.SEPARATOR, text) if word]
