"""What pages do with works that were not read: their lists, the ways back, their files, their heads.

All of it is fabricated.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from lxml import html

from macros.content import loading as sources
from macros.content.model import Hallmark, Toolkit
from macros.language import Language
from macros.pages.generate import Page, generate
from macros.references import APA
from macros.site import downloads
from macros.site.cited import citing_pages
from macros.site.composer import Composer
from macros.site.metadata import pages as metadata
from macros.site.publication import Publication
from macros.site.site import Site
from tests.conftest import run
from tests.samples import both, item

EN, CY = Language.EN, Language.CY
Project = Callable[..., Path]

BIBLIOGRAPHY = """\
@book{alpha2020, author = {Alpha, Ann}, title = {Read}, publisher = {No Press}, year = {2020},
  read = {abstract}, annote = {For reviewers.}}

@book{lost1990, author = {Lost, Bob}, title = {Not {Read}}, publisher = {No Press}, year = {1990},
  note = {Out of print}, read = {cited}, read_in = {alpha2020}, annote = {For reviewers.}}

@book{part2010, author = {Part, Cai}, title = {In Part}, publisher = {No Press}, year = {2010},
  read = {extract}, annote = {For reviewers.}}

@book{zulu2020, author = {Zulu, Zoe}, title = {All of it}, publisher = {No Press}, year = {2020},
  read = {whole}, annote = {For reviewers.}}
"""
BODY = both(
    "Twice [@lost1990, p. 3, via @alpha2020; @zulu2020].\nAnd @lost1990 [via @alpha2020, p. 4].",
    "Unwaith [@lost1990 via @alpha2020].",
)
FRONT = "---\nid: home\ntitle: Home\ndescription: Fabricated.\norder: 1\n---\n\n# Home\n\n"
CITING = "Words {{ cite('@lost1990 [via @part2010]') }}.\n\n{{ references() }}\n"


@pytest.fixture
def root(project: Project) -> Path:
    """A tiny project that cites a work that nobody has read, on a generated page and a hand-written one."""
    return project(
        "minimal",
        {
            "bibliography.bib": BIBLIOGRAPHY,
            "content/hallmarks/only.yml": item(
                Hallmark.kind, body=BODY, related=["lost1990"], connections=["frame/one"]
            ),
            "docs/en/index.md": FRONT + CITING,
        },
    )


@pytest.fixture
def toolkit(root: Path) -> Toolkit:
    """The tiny project, loaded."""
    return sources.load(root)[0]


@pytest.fixture
def pages(toolkit: Toolkit) -> Mapping[tuple[str, Language], Page]:
    """Its generated pages."""
    return {(page.page_id, page.language): page for page in generate(Site(toolkit)).values()}


def tree(page: Page) -> Any:
    """A page, read."""
    return html.fromstring(f"<div>{page.html}</div>")


def said(element: Any) -> str:
    """The words of an element, without line breaks."""
    return " ".join(element.text_content().split())


def test_the_list_of_a_page_holds_what_was_read(pages: Mapping[tuple[str, Language], Page]) -> None:
    """Each citation leads to it, the whole of it in one link, and it leads back to each."""
    page = tree(pages["hallmarks/only", EN])
    links = page.xpath("//a[@class='citation']")

    assert [one.get("id") for one in page.xpath("//li[@class='reference']")] == [
        "ref-alpha2020",
        "ref-zulu2020",
    ]
    assert [(said(one), one.get("href")) for one in links] == [
        ("Lost, 1990, p. 3, cited in Alpha, 2020", "#ref-alpha2020"),
        ("Zulu, 2020", "#ref-zulu2020"),
        ("Lost (1990, cited in Alpha, 2020", "#ref-alpha2020"),
    ]
    back = page.xpath("//li[@id='ref-alpha2020']//a[@class='backlink']/@href")
    assert back == [f"#{one.get('id')}" for one in links[::2]]
    assert said(tree(pages["hallmarks/only", CY]).xpath("//a[@class='citation']")[0]) == (
        "Lost, 1990, dyfynnwyd yn Alpha, 2020"
    )


def test_its_files_hold_both(pages: Mapping[tuple[str, Language], Page]) -> None:
    """With a note for the one that was not read; what is for reviewers stays with us."""
    links = tree(pages["hallmarks/only", EN]).xpath("//a[@download]")
    bibtex, ris, csl = (unquote(one.get("href").partition(",")[2]) for one in links)
    caution = "Not read: known only as cited in alpha2020."

    assert f"  annote = {{{caution}}},\n" in bibtex and bibtex.count("@book{") == 3
    assert "  note = {Out of print},\n" in bibtex
    assert f"N1  - Out of print; {caution}\n" in ris and ris.count("ID  - ") == 3
    notes = {one["id"]: one.get("note") for one in json.loads(csl)}
    assert notes == {"alpha2020": None, "lost1990": f"Out of print; {caution}", "zulu2020": None}
    assert not any("For reviewers" in text or "read_in" in text for text in (bibtex, ris, csl))


def test_the_files_of_the_whole_bibliography_say_so_too(toolkit: Toolkit) -> None:
    """Once, with the work that was not read."""
    assert [text.count("Not read") for text in downloads.files(toolkit.bibliography).values()] == [1, 1, 1]


def test_the_head_of_a_page_names_what_was_read(
    toolkit: Toolkit, pages: Mapping[tuple[str, Language], Page]
) -> None:
    """Tags and data follow the reference list."""
    page = pages["hallmarks/only", EN]
    published = Publication(Site(toolkit), page.page_id, EN, page.title, page.description, page.cites)

    found = [content for name, content in metadata.tags(published) if name == "citation_reference"]
    assert [one.partition(";")[0] for one in found] == ["citation_title=Read", "citation_title=All of it"]
    assert [one["name"] for one in metadata.page_data(published)["citation"]] == ["Read", "All of it"]


READING = {
    EN: {
        "alpha2020": "We read the abstract only.",
        "lost1990": "We know it only as cited in Alpha (2020).",
        "part2010": "We read a part of it.",
        "zulu2020": "We read the whole work.",
    },
    CY: {
        "alpha2020": "Dim ond y crynodeb yr ydym wedi'i ddarllen.",
        "lost1990": "Nid ydym wedi'i ddarllen: dyfynnir ef yn Alpha (2020).",
        "part2010": "Rydym wedi darllen rhan ohono.",
        "zulu2020": "Rydym wedi darllen y gwaith cyfan.",
    },
}


@pytest.mark.parametrize("language", Language)
def test_readers_see_how_far_each_work_was_read(
    pages: Mapping[tuple[str, Language], Page], language: Language
) -> None:
    """On the bibliography page and in the list of a page, also of works that are only recommended."""
    page, shown = tree(pages["bibliography", language]), tree(pages["hallmarks/only", language])
    found = {
        work.get("id").removeprefix("work-"): said(work.xpath(".//div[@class='reference__read']")[0])
        for work in page.xpath("//li[@class='work']")
    }
    listed = [said(one) for one in shown.xpath("//*[@class='reference__read']")]

    assert found == READING[language]
    cited = ["alpha2020", "zulu2020"] if language is EN else ["alpha2020"]
    assert listed == [READING[language][key] for key in (*cited, "lost1990")]


def test_what_is_copied_and_searched_is_the_reference_alone(
    pages: Mapping[tuple[str, Language], Page],
) -> None:
    """How far we read is neither in the text that the button copies nor in the index."""
    for page_id in ("bibliography", "hallmarks/only"):
        page, searched = pages[page_id, EN], " ".join(pages[page_id, EN].searched)
        copied = tree(page).xpath("//*[@id=//button/@data-copy]")
        assert copied and not any("We " in said(one) for one in copied)
        assert "All of it" in searched and "reference__read" not in searched and "We read" not in searched


def test_a_work_at_second_hand_leads_to_the_one_that_cites_it(
    pages: Mapping[tuple[str, Language], Page],
) -> None:
    """On the same page of the bibliography, and from any other page there."""
    for page_id, href in (
        ("bibliography", "#work-alpha2020"),
        ("hallmarks/only", "../../bibliography/#work-alpha2020"),
    ):
        links = tree(pages[page_id, EN]).xpath("//*[@class='reference__read']/a")
        assert [(said(one), one.get("href")) for one in links] == [("Alpha (2020)", href)]


def test_both_works_are_cited_on_the_page(toolkit: Toolkit) -> None:
    """The bibliography names the page with each of the two."""
    assert citing_pages(toolkit, EN) == {
        "alpha2020": ("hallmarks/only", "standards/frame"),
        "lost1990": ("hallmarks/only", "docs/home"),
        "zulu2020": ("hallmarks/only", "evidence/strand", "case-studies/ysgol-ffug"),
        "part2010": ("docs/home",),
    }


def test_a_page_can_be_written_in_any_style(toolkit: Toolkit) -> None:
    """The words are those of the style; the list is the same."""
    composer = Composer(Site(toolkit, APA), EN, "en/x.md", "docs/x")

    assert said(html.fromstring(composer.cite("As @lost1990 [via @alpha2020] says."))) == (
        "As Lost (1990, as cited in Alpha, 2020) says."
    )
    assert [one.key for one in composer.references()] == ["alpha2020"]


def test_a_link_to_a_work_that_is_not_there_is_its_key(toolkit: Toolkit) -> None:
    """Such as `check` tells of; what follows it still stands."""
    composer = Composer(Site(toolkit), EN, "en/x.md", "docs/x")

    assert composer.work_link("<nobody>") == "&lt;nobody&gt;"


@pytest.mark.parametrize("text", ["[@nobody via @alpha2020]", "[@alpha2020 via @nobody]"])
def test_an_unknown_key_stops_the_page(toolkit: Toolkit, text: str) -> None:
    """On either side."""
    with pytest.raises(KeyError, match="nobody"):
        Composer(Site(toolkit), EN, "en/x.md", "docs/x").cite(text)


def test_a_site_of_them_is_built_and_found_right(root: Path) -> None:
    """Neither the rules over the sources nor those over the site have anything to say."""
    result = run("build", "--root", str(root), cwd=root)

    assert (result.returncode, result.stderr) == (0, "")
    page = html.fromstring((root / "site" / "en" / "index.html").read_bytes())
    assert page.xpath("//li[@class='reference']/@id") == ["ref-part2010"]
    assert page.xpath("//a[@class='citation']/@href") == ["#ref-part2010"]
