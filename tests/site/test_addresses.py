"""Addresses, and the twin of each page."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

import pytest

from macros.content.model import KINDS, Toolkit
from macros.language import Language
from macros.problems import ToolkitError
from macros.site.addresses import Addresses
from tests.samples import load, page

CY, EN = Language.CY, Language.EN


@pytest.fixture
def toolkit(tmp_path: Path) -> Toolkit:
    """The tiny project."""
    return load(tmp_path)[0]


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
        *(kind.id for kind in KINDS),
        "bibliography",
        "connections",
        "glossary",
        "translations",
        *(f"{item.kind}/{item.id}" for item in toolkit.all_items()),
        "docs/about",
    ]

    for page_id in page_ids:
        for language in Language:
            here, there = addresses.src_uri(page_id, language), addresses.src_uri(page_id, language.other)
            assert here.startswith(f"{language}/")
            assert addresses.alternate(here) == there
    assert len({addresses.src_uri(page_id, EN) for page_id in page_ids}) == len(page_ids)


@pytest.mark.parametrize("src_uri", ["index.md", "404.md", "en/nowhere.md", "assets/base.css", ""])
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


def test_page_without_a_word_for_its_address_is_told(toolkit: Toolkit) -> None:
    """A new page whose address nobody has said in both languages is no crash."""
    with pytest.raises(ToolkitError, match=r"slug\.finder"):
        Addresses(toolkit).src_uri("finder", CY)


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
