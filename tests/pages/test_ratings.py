"""What a strand shows of its ratings: the level and its meaning, whose judgement, and what it rests on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from macros.content import loading as sources
from macros.content.model import Strand
from macros.language import Language
from macros.pages.generate import generate
from macros.site.site import Site
from tests.conftest import ROOT
from tests.samples import both, item

CY, EN = Language.CY, Language.EN
Show = Callable[..., Any]


@pytest.fixture
def show(project: Callable[..., Path]) -> Show:
    """Gives the page of the one strand of a tiny project, with some of its fields changed."""

    def made(language: Language = EN, **changes: Any) -> Any:
        fields = {"hallmarks": ["only"], "ratings__0__based_on": ["zulu2020", "alpha2020"], **changes}
        root = project("minimal", {"content/evidence/strand.yml": item(Strand.kind, **fields)})
        pages = generate(Site(sources.load(root)[0])).values()
        wanted = (page for page in pages if page.page_id == "evidence/strand" and page.language is language)
        return html.fromstring(f"<div>{next(wanted).html}</div>")

    return made


def texts(tree: Any, path: str) -> list[str]:
    """The words of the elements at a path."""
    return [" ".join(found.text_content().split()) for found in tree.xpath(path)]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            EN,
            {
                "Judged by": "nobody",
                "Based on 2 references": "Nobody (2020b) Nobody (2020a)",
                "The source's own label": "Golden (Nobody, 2020b)",
                "Assessed on": "1 January 2026",
            },
        ),
        (
            CY,
            {
                "Barnwyd gan": "neb",
                "Yn seiliedig ar 2 gyfeiriad": "Nobody (2020b) Nobody (2020a)",
                "Label y ffynhonnell ei hun": "Euraid (Nobody, 2020b)",
                "Aseswyd ar": "1 Ionawr 2026",
            },
        ),
    ],
)
def test_a_rating_says_whose_it_is_and_what_it_rests_on(
    show: Show, language: Language, expected: dict[str, str]
) -> None:
    """In the language of the page, without a script."""
    facts = show(language).xpath('//dl[contains(@class, "rating__facts")]')[0]

    assert dict(zip(texts(facts, ".//dt"), texts(facts, ".//dd"), strict=True)) == expected


def test_what_a_rating_rests_on_is_another_number_than_what_the_page_cites(show: Show) -> None:
    """Each rating counts its own works; the page counts all that it cites, each once."""
    page = show()

    assert [text for text in texts(page, "//dt") if "reference" in text] == [
        "Based on 2 references",
        "Based on 1 reference",
    ]
    assert texts(page, '//p[@class="assessed"]') == ["How sure can we be?", "This page cites 2 works."]
    assert "The source's own label" not in texts(page, "(//dl)[2]//dt")


def test_what_a_rating_rests_on_leads_to_the_references(show: Show) -> None:
    """And the references back to it."""
    page = show(ratings__1__source_label={"work": "alpha2020", "label": both("Tin", "Tun")})
    links = page.xpath("//dd//a[@class='citation']/@href")
    backlinks = page.xpath("//li[@id='ref-alpha2020']//a[@class='backlink']/@href")

    assert links == ["#ref-zulu2020", "#ref-alpha2020", "#ref-zulu2020", "#ref-zulu2020", "#ref-alpha2020"]
    assert backlinks == ["#cite-alpha2020-1", "#cite-alpha2020-2"]


def test_a_level_is_explained_and_named_by_its_own_scale(show: Show) -> None:
    """What is not known has a look of its own, so that nobody takes it for a low level."""
    page = show()

    assert texts(page, '//p[@class="rating__definition"]') == [
        "What this level means: Nothing that we read measures this outcome.",
        "What this level means: Few studies, or studies that are small, descriptive or conceptual.",
    ]
    assert page.xpath('//li[contains(@class, "rating")]/@class') == [
        "rating rating--not-known",
        "rating rating--limited",
    ]
    assert texts(page, "//h3")[-2:] == ["Impact on pupils: Not known", "Strength of the evidence: Limited"]


@pytest.mark.parametrize("changes", [{"ratings__0__level": "strong"}, {"ratings__0__outcome": "weather"}])
def test_what_the_vocabulary_does_not_know_is_shown_by_its_id(show: Show, changes: dict[str, str]) -> None:
    """What `check` has told of is no reason to show nothing while it is being mended."""
    page = show(**changes)
    (rating, *_) = texts(page, '//li[contains(@class, "rating")]')

    assert rating in ("Impact on pupils strong", "weather not-known")
    assert len(page.xpath('//p[@class="rating__definition"]')) == 1


@pytest.mark.parametrize("language", Language)
def test_the_levels_lead_to_their_reasons(show: Show, language: Language) -> None:
    """The levels stand at the head of the page and their meaning far below: one link leads there."""
    page = show(language)
    (target,) = page.xpath('//p[@class="assessed"]/a/@href')

    assert len(page.xpath(f'//h2[@id="{target[1:]}"]')) == 1


def test_every_level_has_a_look() -> None:
    """A level of the real vocabulary that has no style would stand there in the colour of the text."""
    styles = (ROOT / "docs/assets/stylesheets/ratings.css").read_text(encoding="utf-8")
    vocabulary = sources.load(ROOT)[0].vocabulary

    assert vocabulary is not None
    for level in (*vocabulary.impact, *vocabulary.strength):
        assert f".rating--{level} {{" in styles
