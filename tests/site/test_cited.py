"""Which page cites what."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.content.model import CaseStudy, Document, Framework, Hallmark, Toolkit
from macros.language import Language
from macros.site import cited
from macros.text import citations
from tests.samples import both, item, load, page, path_of

CY, EN = Language.CY, Language.EN


@pytest.fixture
def toolkit(tmp_path: Path) -> Toolkit:
    """The tiny project."""
    return load(tmp_path)[0]


def document(text: str, language: Language = EN) -> Document:
    """A hand-written page."""
    return Document("about", language, f"{language}/about.md", "About", "Fabricated.", 0, text)


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
    found = list(cited.macro_citations(document(text)))

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
    assert expected == [work.key for work in citations.works(text)]


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

    assert cited.citing_pages(toolkit, EN) == {
        "alpha2020": ("hallmarks/sample", "case-studies/school"),
        "zulu2020": ("hallmarks/sample", "standards/frame", "evidence/strand", "docs/about"),
    }
    assert cited.citing_pages(toolkit, CY) == {
        "zulu2020": ("hallmarks/sample", "standards/frame", "evidence/strand"),
        "alpha2020": ("case-studies/school",),
    }


def test_text_that_stands_in_for_a_missing_one_cites_too(tmp_path: Path) -> None:
    """A page that shows the other language's text has its citations."""
    files = {path_of(Hallmark.kind): item(Hallmark.kind, body={"en": "[@alpha2020]"})}
    toolkit, _ = load(tmp_path, files)

    assert "hallmarks/sample" in cited.citing_pages(toolkit, CY)["alpha2020"]


def test_address_of_a_source_is_no_key(toolkit: Toolkit) -> None:
    """A case study that names a web address cites nothing by it; what a framework names it cites."""
    assert list(cited.cited(toolkit.of(CaseStudy)["school"], EN)) == []
    assert list(cited.cited(toolkit.of(Framework)["frame"], EN)) == ["zulu2020"]
