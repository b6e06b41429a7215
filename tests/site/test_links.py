"""Addresses, twins, connections and their reverse, and which page cites what."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from macros.site.links import Addresses, Connections

from macros.content.model import (
    Activity,
    CaseStudy,
    Document,
    Framework,
    Hallmark,
    Toolkit,
)
from macros.language import Language
from macros.site import links
from tests.samples import LEFT_OUT, both, item, load, page, path_of

CY, EN = Language.CY, Language.EN


@pytest.fixture
def toolkit(tmp_path: Path) -> Toolkit:
    """The tiny project."""
    return load(tmp_path)[0]


def document(text: str, language: Language = EN) -> Document:
    """A hand-written page."""
    return Document("about", language, f"{language}/about.md", "About", "Fabricated.", 0, text)


# --- addresses -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("page_id", "en", "cy"),
    [
        ("hallmarks", "en/hallmarks/index.md", "cy/nodweddion/index.md"),
        ("case-studies", "en/case-studies/index.md", "cy/astudiaethau-achos/index.md"),
        ("bibliography", "en/bibliography.md", "cy/llyfryddiaeth.md"),
        ("hallmarks/sample", "en/hallmarks/sample-hallmark.md", "cy/nodweddion/nodwedd-sampl.md"),
        ("standards/frame", "en/standards/sample-frame.md", "cy/safonau/ffram-sampl.md"),
        ("docs/about", "en/about.md", "cy/ynghylch.md"),
    ],
)
def test_page_has_an_address_of_its_language(toolkit: Toolkit, page_id: str, en: str, cy: str) -> None:
    """Addresses are in the words of their language; a page id finds its page, and a page its id."""
    addresses = Addresses(toolkit)

    assert (en, cy) == (addresses.src_uri(page_id, EN), addresses.src_uri(page_id, CY))
    assert addresses.page_at(en) == (page_id, EN)
    assert addresses.page_at(cy) == (page_id, CY)


def test_every_page_and_its_twin_name_each_other(toolkit: Toolkit) -> None:
    """Every page but the door has one twin, in the other language, whose twin it is."""
    addresses = Addresses(toolkit)
    page_ids = [
        *links.INDEXES,
        *links.SINGLES,
        *(f"{item.kind}/{item.id}" for item in toolkit.all_items()),
        "docs/about",
    ]

    for page_id in page_ids:
        for language in Language:
            here, there = addresses.src_uri(page_id, language), addresses.src_uri(page_id, language.other)
            assert here.startswith(f"{language}/")
            assert addresses.alternate(here) == there
    assert len({addresses.src_uri(page_id, EN) for page_id in page_ids}) == len(page_ids)


@pytest.mark.parametrize("src_uri", ["index.md", "404.md", "en/nowhere.md", "assets/favicon.svg", ""])
def test_file_that_is_no_page_has_no_twin(toolkit: Toolkit, src_uri: str) -> None:
    """The door and other files are nobody's twin."""
    assert Addresses(toolkit).page_at(src_uri) is None
    assert Addresses(toolkit).alternate(src_uri) is None


def test_page_whose_twin_is_not_written_has_none(tmp_path: Path) -> None:
    """A hand-written page in one language has an address and no twin."""
    addresses = Addresses(load(tmp_path, {"docs/en/alone.md": page("alone")})[0])

    assert addresses.src_uri("docs/alone", EN) == "en/alone.md"
    assert addresses.alternate("en/alone.md") is None


def test_address_of_nothing_is_an_error(toolkit: Toolkit) -> None:
    """A misspelt reference never becomes a link."""
    with pytest.raises(KeyError):
        Addresses(toolkit).src_uri("hallmarks/nowhere", EN)


@pytest.mark.parametrize("directory_urls", [True, False])
@pytest.mark.parametrize(
    ("source", "target", "anchor", "fragment"),
    [
        ("en/hallmarks/a.md", "en/hallmarks/b.md", "", ""),
        ("en/hallmarks/a.md", "en/hallmarks/index.md", "", ""),
        ("en/hallmarks/index.md", "en/hallmarks/a.md", "", ""),
        ("en/hallmarks/a.md", "cy/nodweddion/b.md", "", ""),
        ("en/hallmarks/a.md", "en/bibliography.md", "ref-x", "#ref-x"),
        ("en/bibliography.md", "en/index.md", "", ""),
        ("en/index.md", "en/index.md", "", ""),
        ("en/index.md", "cy/index.md", "", ""),
        ("index.md", "cy/index.md", "", ""),
        ("en/a.md", "index.md", "", ""),
        ("index.md", "index.md", "", ""),
        ("en/a.md", "en/a.md", "", ""),
        ("en/a.md", "en/a.md", "top", "#top"),
        ("en/a.md", "en/b.md", "ref-a:b&c d", "#ref-a%3Ab%26c%20d"),
    ],
)
def test_link_leads_from_page_to_page(
    source: str, target: str, anchor: str, fragment: str, directory_urls: bool
) -> None:
    """A link is relative and leads where it should, on a server and from a folder, wherever the site lies."""
    addresses = Addresses(Toolkit(), directory_urls=directory_urls)
    site = "https://example.org/deep/"

    link = addresses.url(source, target, anchor)

    assert not link.startswith(("/", "https:"))
    assert link
    assert urljoin(site + addresses.path(source), link) == site + addresses.path(target) + fragment


def test_link_within_a_page_is_its_anchor() -> None:
    """A link to a place on the same page does not load the page again."""
    assert Addresses(Toolkit()).url("en/a.md", "en/a.md", "top") == "#top"


@pytest.mark.parametrize(
    ("src_uri", "on_server", "in_folder"),
    [
        ("index.md", "", "index.html"),
        ("en/index.md", "en/", "en/index.html"),
        ("en/hallmarks/index.md", "en/hallmarks/", "en/hallmarks/index.html"),
        ("en/hallmarks/a.md", "en/hallmarks/a/", "en/hallmarks/a.html"),
    ],
)
def test_address_from_the_root(src_uri: str, on_server: str, in_folder: str) -> None:
    """The address of a page below the site's own is without a slash before it."""
    assert on_server == Addresses(Toolkit(), directory_urls=True).path(src_uri)
    assert in_folder == Addresses(Toolkit(), directory_urls=False).path(src_uri)


# --- connections -----------------------------------------------------------------------------------


def test_connections_are_known_from_both_ends(tmp_path: Path) -> None:
    """What one end declares the other knows, in the order of the site, each once."""
    files = {
        "content/hallmarks/another.yml": item(Hallmark.kind, order=2, connections=["frame/two", "frame/one"]),
        "content/activities/talk.yml": item(Activity.kind, hallmarks=["another", "sample", "another"]),
        "content/case-studies/other.yml": item(CaseStudy.kind, hallmarks=["another"], standards=LEFT_OUT),
    }
    connections = Connections(load(tmp_path, files)[0])
    found: dict[str, dict[str, tuple[Any, ...]]] = {
        name: {key: tuple(each.id for each in items) for key, items in getattr(connections, name).items()}
        for name in (
            "hallmarks_of_standard",
            "case_studies_of_hallmark",
            "case_studies_of_standard",
            "activities_of_hallmark",
            "strands_of_hallmark",
        )
    }

    assert found == {
        "hallmarks_of_standard": {"frame/one": ("sample", "another"), "frame/two": ("another",)},
        "case_studies_of_hallmark": {"another": ("other",), "sample": ("school",)},
        "case_studies_of_standard": {"frame/two": ("school",)},
        "activities_of_hallmark": {"another": ("talk",), "sample": ("talk", "walk")},
        "strands_of_hallmark": {"sample": ("strand",)},
    }


def test_empty_toolkit_has_no_connections() -> None:
    """Without items there is nothing to connect."""
    connections = Connections(Toolkit())

    assert (connections.hallmarks_of_standard, connections.activities_of_hallmark) == ({}, {})


# --- citing ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{{ cite("[@a]") }}', ["[@a]"]),
        ("{{ cite('[@a; @b, p. 4]') }}", ["[@a; @b, p. 4]"]),
        ('{{ cite( "@a [p. 4]" , style="apa") }}', ["@a [p. 4]"]),
        ("{{ cite(\"[see @a's]\") }} and {{ cite('[@b]') }}", ["[see @a's]", "[@b]"]),
        ('{{\n  cite(\n    "[@a]"\n  )\n}}', ["[@a]"]),
        ('{{ recite("[@a]") }}', []),
        ("{{ cite(key) }}", []),
        ("[@a] in words, cite [@b]", []),
    ],
)
def test_citation_in_a_macro_is_found(text: str, expected: list[str]) -> None:
    """A hand-written page cites through its macro; the citation is found where it stands."""
    found = list(links.macro_citations(document(text)))

    assert expected == [citation for _, citation in found]
    assert all(text[offset:].startswith(citation) for offset, citation in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[@a; @b, p. 4] and @c [p. 5]", ["a", "b", "c"]),
        ("[-@a] and [see @a]", ["a", "a"]),
        ("@{a key} and a@b.example, `[@c]`", ["a key"]),
        ("no citation", []),
    ],
)
def test_keys_of_a_text(text: str, expected: list[str]) -> None:
    """The keys of all citations in a text, in order, with repetitions."""
    assert expected == list(links.keys(text))


def test_citing_pages_are_known_for_every_work(tmp_path: Path) -> None:
    """A work knows the pages that cite it, recommend it or describe it, once each, by language."""
    files = {
        path_of(Hallmark.kind): item(
            Hallmark.kind, body=both("[@alpha2020] and [@alpha2020]", "Dim."), related=["zulu2020"]
        ),
        path_of(CaseStudy.kind): item(CaseStudy.kind, source="alpha2020"),
        "docs/en/about.md": page(text='{{ cite("[@zulu2020]") }}\n'),
    }
    toolkit, _ = load(tmp_path, files)

    assert links.citing_pages(toolkit, EN) == {
        "alpha2020": ("hallmarks/sample", "case-studies/school"),
        "zulu2020": ("hallmarks/sample", "standards/frame", "docs/about"),
    }
    assert links.citing_pages(toolkit, CY) == {
        "zulu2020": ("hallmarks/sample", "standards/frame"),
        "alpha2020": ("case-studies/school",),
    }


def test_text_that_stands_in_for_a_missing_one_cites_too(tmp_path: Path) -> None:
    """A page that shows the other language's text has its citations."""
    files = {path_of(Hallmark.kind): item(Hallmark.kind, body={"en": "[@alpha2020]"})}
    toolkit, _ = load(tmp_path, files)

    assert "hallmarks/sample" in links.citing_pages(toolkit, CY)["alpha2020"]


def test_address_of_a_source_is_no_key(toolkit: Toolkit) -> None:
    """A case study that names a web address cites nothing by it."""
    assert list(links.source_keys(toolkit.of(CaseStudy)["school"])) == []
    assert list(links.source_keys(toolkit.of(Framework)["frame"])) == ["zulu2020"]
