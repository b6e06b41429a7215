"""The real site as built: pages, twins, citations, and the same bytes twice."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from macros.content import loading as sources
from macros.language import Language
from macros.pages.generate import generate
from macros.site.site import Site
from tests.conftest import EPOCH, ROOT, run

HALLMARKS = {
    "en": ["bespoke", "built", "centred", "designed", "focussed", "planned", "rooted", "strengthened"],
    "cy": [
        "ar-waith",
        "arloesi",
        "cydweithio",
        "cynllunio",
        "golwg-feirniadol",
        "gwreiddiau",
        "pob-dysgwr",
        "teilwra",
    ],
}


@pytest.mark.parametrize(("language", "folder"), [("en", "hallmarks"), ("cy", "nodweddion")])
def test_eight_hallmarks_have_addresses_of_their_language(built: Path, language: str, folder: str) -> None:
    """The eight hallmarks stand under English addresses on the English side, Welsh on the Welsh."""
    found = sorted(path.parent.name for path in (built / language / folder).glob("*/index.html"))

    assert found == HALLMARKS[language]


def test_both_trees_have_the_same_pages(built: Path) -> None:
    """Each language has as many pages as the other."""
    counts = {language: len(list((built / language).rglob("*.html"))) for language in ("en", "cy")}

    assert counts["en"] == counts["cy"] > 60


@pytest.mark.parametrize("language", ["en", "cy"])
def test_citations_and_references_lead_to_each_other(built: Path, language: str) -> None:
    """Each citation leads to a reference on its page, each reference back to all its citations."""
    seen = 0
    for path in (built / language).rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        cited = re.findall(r'<a class="citation" id="(cite-[^"]+)" href="#ref-([^"]+)"', html)
        listed = set(re.findall(r'<li class="reference" id="ref-([^"]+)"', html))
        back = re.findall(r'class="backlink" href="#([^"]+)"', html)

        assert {key for _, key in cited} == listed, path
        assert sorted(back) == sorted(id for id, _ in cited), path
        seen += len(cited)
    assert seen > 150


def test_references_name_the_other_pages_that_cite_them() -> None:
    """A reference links to every other page that cites the work, and the bibliography to all."""
    toolkit, _ = sources.load(ROOT)
    site = Site(toolkit)
    pages = generate(site)
    for page in pages.values():
        for key in re.findall(r'<li class="reference" id="ref-([^"]+)"', page.html):
            line = page.html.partition(f'id="ref-{key}"')[2].partition("</li>")[0]
            for other in site.citing(key, page.language):
                if other != page.page_id:
                    target = site.addresses.src_uri(other, page.language)
                    assert f'href="{site.addresses.url(page.src_uri, target)}"' in line, (
                        page.src_uri,
                        key,
                        other,
                    )


def test_two_builds_are_byte_identical(built: Path, tmp_path: Path) -> None:
    """One commit gives one site, byte for byte, whatever the day."""
    again = tmp_path / "again"
    result = run("build", "--site-dir", str(again), SOURCE_DATE_EPOCH=EPOCH)
    assert result.returncode == 0, result.stderr

    assert _hashes(again) == _hashes(built)


def _hashes(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files
    }


def test_no_plural_noun_follows_a_number_in_welsh() -> None:
    """Welsh counts with the singular noun, mutated by the number, in each of its six forms."""
    words = sources.load(ROOT)[0].words[Language.CY]

    assert [words("evidence.based", n) for n in (0, 1, 2, 3, 6, 7)] == [
        "Yn seiliedig ar 0 cyfeiriad",
        "Yn seiliedig ar 1 cyfeiriad",
        "Yn seiliedig ar 2 gyfeiriad",
        "Yn seiliedig ar 3 chyfeiriad",
        "Yn seiliedig ar 6 chyfeiriad",
        "Yn seiliedig ar 7 cyfeiriad",
    ]
    assert [words("evidence.cites", n) for n in (0, 1, 2, 3, 6, 7)] == [
        "Mae'r dudalen hon yn cyfeirio at 0 cyhoeddiad.",
        "Mae'r dudalen hon yn cyfeirio at 1 cyhoeddiad.",
        "Mae'r dudalen hon yn cyfeirio at 2 gyhoeddiad.",
        "Mae'r dudalen hon yn cyfeirio at 3 chyhoeddiad.",
        "Mae'r dudalen hon yn cyfeirio at 6 chyhoeddiad.",
        "Mae'r dudalen hon yn cyfeirio at 7 cyhoeddiad.",
    ]
