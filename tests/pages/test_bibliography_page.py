"""The bibliography page: what each work is filtered by, and what is offered. All entries are made up."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from macros.content import loading as sources
from macros.content.model import document_page_id
from macros.language import Language
from macros.pages.generate import generate
from macros.site.site import Site

BIBLIOGRAPHY = r"""
@book{alpha2020, author={Nobody, Si\^{a}n}, title={Alpha}, title_cy={Alffa}, publisher={No Press},
  year={2020}, keywords={well-being, leadership, unheard-of}}
@report{report, author={{No Body}}, author_cy={{Dim Corff}}, title={R}, institution={I}, date={2018/2019},
  keywords={culture}}
@misc{undated, author={Nobody, Ann}, title={Undated}, howpublished={Web}}
@inbook{inbook, author={Nobody, Ann}, title={Whole}, publisher={No Press}, year={2001}}
@book{zulu2020, author={Nobody, Ann}, title={Zulu}, publisher={No Press}, year={2020}}
"""
FRONT = "---\nid: home\ntitle: Home\ndescription: Fabricated.\norder: 1\n---\n\n"


@pytest.fixture
def pages(project: Callable[..., Path]) -> Mapping[Language, Any]:
    """The bibliography pages of a tiny project, read."""
    cite = FRONT + "{{ cite('[@undated]') }}\n\n{{ references() }}\n"
    root = project("minimal", {"bibliography.bib": BIBLIOGRAPHY, "docs/en/index.md": cite})
    site = Site(sources.load(root)[0])
    assert site.citing("undated", Language.EN) == (document_page_id("home"),)
    found = generate(site)
    return {
        language: etree.HTML(found[site.addresses.src_uri("bibliography", language)].html)
        for language in Language
    }


def facets(page: Any, name: str) -> dict[str, str]:
    """Citation key → the value of one of the attributes that the filter reads."""
    works = page.xpath("//li[@class='work']")
    return {work.get("id").removeprefix("work-"): work.get(f"data-{name}") for work in works}


def options(page: Any, name: str) -> list[tuple[str, str]]:
    """Value and name of what a list offers after "all"."""
    found = page.xpath(f"//select[@name='{name}']/option")
    assert found[0].get("value") == ""
    return [(one.get("value", one.text), one.text) for one in found[1:]]


def test_works_carry_what_they_are_filtered_by(pages: Mapping[Language, Any]) -> None:
    """Type, years, topics of the vocabulary, and kinds of citing pages."""
    page = pages[Language.EN]

    assert facets(page, "type") == {
        "alpha2020": "book", "inbook": "book", "report": "report", "undated": "page", "zulu2020": "book",
    }  # fmt: skip
    assert facets(page, "years") == {
        "alpha2020": "2020", "inbook": "2001", "report": "2018 2019", "undated": "", "zulu2020": "2020",
    }  # fmt: skip
    assert facets(page, "topic")["alpha2020"] == "well-being leadership"
    assert facets(page, "page")["undated"] == "docs"
    assert "hallmarks" in facets(page, "page")["alpha2020"].split()
    assert facets(pages[Language.CY], "page")["undated"] == ""


def test_names_and_titles_of_both_languages_are_looked_through(pages: Mapping[Language, Any]) -> None:
    """A work is found by its English and by its Welsh name on the pages of both languages."""
    for page in pages.values():
        assert set(facets(page, "words")["report"].split()) == {"No", "Body", "Dim", "Corff", "R"}
        assert set(facets(page, "words")["alpha2020"].split()) == {"Siân", "Nobody", "Alpha", "Alffa"}


def test_lists_are_in_the_pages_language_and_alphabet(pages: Mapping[Language, Any]) -> None:
    """Only what occurs is offered, under its name in the language, by the language's alphabet."""
    english, welsh = pages[Language.EN], pages[Language.CY]

    assert options(english, "type") == [
        ("book", "Book"), ("report", "Report"), ("page", "Web page or other work"),
    ]  # fmt: skip
    assert options(welsh, "type") == [
        ("report", "Adroddiad"), ("book", "Llyfr"), ("page", "Tudalen we neu waith arall"),
    ]  # fmt: skip
    assert options(welsh, "topic") == [
        ("leadership", "Arweinyddiaeth"), ("culture", "Diwylliant ysgol"), ("well-being", "Llesiant"),
    ]  # fmt: skip
    assert ("docs", "Other pages") in options(english, "page")
    assert [year for year, _ in options(english, "from")] == ["2020", "2019", "2018", "2001"]


def test_each_list_has_a_label(pages: Mapping[Language, Any]) -> None:
    """Every control of the form is named by a label, and the form waits for its script."""
    for page in pages.values():
        (panel,) = page.xpath("//details[@class='filter']")
        assert "hidden" in panel.attrib
        controls = panel.xpath(".//input | .//select")
        assert len(controls) == 6
        assert sorted(one.get("id") for one in controls) == sorted(panel.xpath(".//label/@for"))


def test_numbers_have_their_forms(pages: Mapping[Language, Any]) -> None:
    """The script is told each form of the number that the language has, up to the number of works."""
    forms = {language: json.loads(page.xpath("//details/@data-forms")[0]) for language, page in pages.items()}

    assert forms[Language.EN] == {"1": "1 work of 5", "other": "{n} works of 5"}
    assert forms[Language.CY] == {
        "0": "0 cyhoeddiad o 5",
        "1": "1 cyhoeddiad o 5",
        "2": "2 gyhoeddiad o 5",
        "3": "3 chyhoeddiad o 5",
        "other": "{n} cyhoeddiad o 5",
    }


def test_tools_of_each_work_are_named_after_it(pages: Mapping[Language, Any]) -> None:
    """No two works have a button or link of one name; the name begins with the words that are shown."""
    for page in pages.values():
        for tool in ("button[@class='copy']", "a[@class='work__link']"):
            found = page.xpath(f"//li//{tool}")
            names = [one.get("aria-label") for one in found]
            assert len(set(names)) == 5
            shown = {one.text.rstrip("o") for one in found}
            assert all(name.startswith(tuple(shown)) for name in names)


def test_links_and_buttons_lead_to_what_they_say(pages: Mapping[Language, Any]) -> None:
    """A work's link is its own anchor; its button copies its own text."""
    for page in pages.values():
        for work in page.xpath("//li[@class='work']"):
            assert work.xpath(".//a[@class='work__link']/@href") == [f"#{work.get('id')}"]
            (text,) = work.xpath(".//span[@class='reference__text']/@id")
            assert work.xpath(".//button/@data-copy") == [text]


def test_ways_back_have_names_that_differ(project: Callable[..., Path]) -> None:
    """With several citations of several works, each way back has a name of its own, in both languages."""
    root = project("minimal")
    path = root / "content/hallmarks/only.yml"
    source = path.read_text(encoding="utf-8")
    assert source.count("[@alpha2020]") == 2
    path.write_text(source.replace("[@alpha2020]", "[@alpha2020] [@zulu2020] [@alpha2020]"), "utf-8")
    seen = 0
    for page in generate(Site(sources.load(root)[0])).values():
        names = etree.HTML(page.html).xpath("//a[@class='backlink']/@aria-label")
        assert len(names) == len(set(names)), page.src_uri
        assert all("{" not in name for name in names)
        seen = max(seen, len(names))
    assert seen == 4
