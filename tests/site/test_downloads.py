"""References as files for reference managers. All entries are made up."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from pybtex.database import parse_string

from macros.bibliography import Entry, Work
from macros.bibliography.conversion import as_work, as_works
from macros.bibliography.reading.entries import read
from macros.content import loading as sources
from macros.pages.generate import generate
from macros.references import export
from macros.site import downloads
from macros.site.downloads import Download
from macros.site.site import Site
from macros.text import prose
from tests.conftest import ROOT

_ENTRIES, _ = read(
    "made-up.bib",
    r"""
@book{zulu, author={Gr\^{u}ffydd, Si{\^a}n}, title={100\% "Zŵ" <b>\& 'more'</b> #1}, publisher={No Press},
  year={2020}}
@article{alpha, author={Owen, Q.}, title={A\\B}, journal={J}, year={2021}, doi={10.1234/a\_b}}
""",
)
WORKS = as_works(_ENTRIES)


def text_of(address: str) -> str:
    """What a browser saves for an address that holds data."""
    return unquote(address.partition(",")[2], errors="strict")


def links(works: Mapping[str, Work], src_uri: str = "en/page.md") -> list[Download]:
    """Links that hold works, without a site that remembers them."""
    return downloads.links(works, src_uri, lambda key, form: downloads.encoded(form, works[key]))


def test_links_hold_what_the_export_writes() -> None:
    """The three links give BibTeX and RIS as exported, and CSL-JSON without indentation."""
    works = list(WORKS.values())
    found = links(WORKS, "en/hallmarks/rooted.md")

    assert [(one.name, one.file) for one in found] == [
        ("BibTeX", "rooted.bib"),
        ("RIS", "rooted.ris"),
        ("CSL-JSON", "rooted.json"),
    ]
    bib, ris, csl = (text_of(one.href) for one in found)
    assert (bib, ris) == (export.bibtex(works), export.ris(works))
    assert json.loads(csl) == json.loads(export.csl_json(works))
    assert set(parse_string(bib, "bibtex").entries) == {"zulu", "alpha"}


@pytest.mark.parametrize(
    ("src_uri", "stem"),
    [
        ("en/hallmarks/rooted.md", "rooted"),
        ("cy/nodweddion/gwreiddiau.md", "gwreiddiau"),
        ("cy/nodweddion/index.md", "nodweddion"),
        ("en/index.md", "en"),
        ("cy/ynghylch.md", "ynghylch"),
    ],
)
def test_copies_are_named_after_the_page(src_uri: str, stem: str) -> None:
    """The reader's copy has the name of the page in its address, in the page's language."""
    assert [one.file for one in links({}, src_uri)] == [
        f"{stem}.bib",
        f"{stem}.ris",
        f"{stem}.json",
    ]
    assert downloads.whole(src_uri, "../../")[0] == downloads.Download(
        "BibTeX", f"{stem}.bib", "../../bibliography.bib"
    )


def test_files_are_sorted_by_key_whatever_the_order_of_the_entries() -> None:
    """The same works give the same bytes."""
    found = downloads.files(WORKS)

    assert list(found) == ["bibliography.bib", "bibliography.ris", "bibliography.json"]
    assert found == downloads.files(dict(reversed(WORKS.items())))
    assert [item["id"] for item in json.loads(found["bibliography.json"])] == ["alpha", "zulu"]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_text_gets_out_of_an_address(title: str) -> None:
    """Whatever an entry says, its address is percent-encoded, needs no escape in HTML, and gives it back."""
    works = {"made-up": as_work(Entry("made-up", "misc", {"note": title}))}
    for one in links(works):
        assert downloads.is_download(one.href)
        assert not set(one.href) & set("\"'<>& \n#")
    assert text_of(links(works)[0].href) == export.bibtex(works.values())


@pytest.mark.parametrize(
    "address",
    [
        "data:text/html;charset=utf-8,%3Cscript%3E",
        "data:image/svg+xml;charset=utf-8,a",
        "data:,a",
        "data:application/x-bibtex,a",
        "data:application/x-bibtex;base64,aaaa",
        "data:application/x-bibtex;charset=utf-8,<script>",
        "data:application/x-bibtex;charset=utf-8,a b",
        "data:application/x-bibtex;charset=utf-8,a\n",
        "data:application/x-bibtex;charset=utf-8,a#b",
        " data:application/x-bibtex;charset=utf-8,a",
        "DATA:application/x-bibtex;charset=utf-8,a",
        "javascript:application/x-bibtex;charset=utf-8,a",
        "https://a.test/rooted.bib",
        "",
    ],
)
def test_other_addresses_are_no_downloads(address: str) -> None:
    """Only what `links` writes counts: our types, charset named, percent-encoded."""
    assert not downloads.is_download(address)


DATA = "data:application/x-bibtex;charset=utf-8,a"


@pytest.mark.parametrize(
    "text",
    [
        f"[a]({DATA})",
        f"[a](<{DATA}>)",
        f'[a]({DATA} "title")',
        f"<{DATA}>",
        f"[a][b]\n\n[b]: {DATA}",
        f'<a class="download" download="a.bib" href="{DATA}">a</a>',
        f"![a]({DATA})",
        f"[a]({DATA.replace('data:', '&#100;ata:')})",
    ],
)
def test_contributed_text_cannot_make_a_download(text: str) -> None:
    """No Markdown or HTML of a contributor becomes a link that saves data."""
    for html in (prose.block(text, lambda _: ""), prose.line(text, lambda _: "")):
        for element in etree.HTML(f"<div>{html}</div>").iter():
            assert "download" not in element.attrib
            assert not element.get("href", "").startswith("data:")


def test_every_reference_list_can_be_downloaded(project: Callable[..., Path]) -> None:
    """Each page's links hold exactly the works of its reference list, in its order."""
    toolkit, _ = sources.load(project("minimal"))
    seen = 0
    for page in generate(Site(toolkit)).values():
        keys = re.findall(r'<li class="reference" id="ref-([^"]+)"', page.html)
        found = dict(re.findall(r'download="[^"]+\.(\w+)" href="(data:[^"]+)"', page.html))
        assert bool(keys) == bool(found), page.src_uri
        if keys:
            seen += 1
            assert re.findall(r"(?m)^@\w+\{([^,]+),", text_of(found["bib"])) == keys
            assert re.findall(r"(?m)^ID  - (.+)$", text_of(found["ris"])) == keys
            assert [item["id"] for item in json.loads(text_of(found["json"]))] == keys
    assert seen >= 4


@pytest.mark.parametrize("name", ["bibliography.bib", "bibliography.ris", "bibliography.json"])
def test_site_and_bundles_hold_the_whole_bibliography(built: Path, bundles: Path, name: str) -> None:
    """The three files are in the site and, with the same bytes, in each bundle."""
    data = (built / name).read_bytes()

    assert data.decode("utf-8") == downloads.files(sources.load(ROOT)[0].bibliography)[name]
    for archive in bundles.glob("*.zip"):
        with zipfile.ZipFile(archive) as zipped:
            (inside,) = [one for one in zipped.namelist() if one.endswith(f"/{name}")]
            assert zipped.read(inside) == data


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_search_index_holds_no_data_and_no_controls(built: Path, language: str) -> None:
    """A search finds neither the contents of links nor the words of buttons and of the filter."""
    index = (built / language / "search" / "search_index.json").read_text(encoding="utf-8")

    for words in ("data:", "x-bibtex", "CSL-JSON", "Copïo", "Link to this work", "Clirio", "Pob un<"):
        assert words not in index
