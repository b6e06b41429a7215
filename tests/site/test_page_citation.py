"""What a reader finds under "Cite this page": one's own reference in two styles, in the page's language."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from importlib.metadata import version
from pathlib import Path

import pytest
from lxml import html
from markupsafe import Markup

from macros.commands.bundle import DISTRIBUTION
from macros.content import changelog
from macros.content import loading as sources
from macros.content.model import KINDS, CaseStudy, Release, Strand
from macros.language import Language
from macros.references import STYLES
from macros.site.publication import Publication
from macros.site.site import Site
from tests import samples
from tests.conftest import ROOT

Project = Callable[..., Path]

REAL = sources.load(ROOT)[0]
RELEASED = date(2024, 3, 5)


def site(tmp_path: Path, url: str = "https://toolkit.test/", release: bool = True) -> Site:
    """The tiny project as a site, published on a day that is made up."""
    toolkit, problems = samples.load(tmp_path)
    assert problems == []
    found = Release("1.2.3", RELEASED) if release else None
    return Site(replace(toolkit, words=REAL.words, release=found), site_url=url)


def references(of: Site, page_id: str, language: str, title: str = "Taith ffug: un & dau?") -> dict[str, str]:
    """Style → reference to a page, without markup."""
    page = Publication(of, page_id, Language(language), title, "Fabricated.")
    return {style.name: Markup(text).striptags() for style, text in page.references()}


ONLINE = [
    (
        "docs/about", "en", "A Sample: Title",
        "Leading Professional Learning (2024) A Sample: Title. Available at: https://toolkit.test/en/about/ "
        "(Accessed: [day month year]).",
        "Leading Professional Learning. (2024). A Sample: Title. https://toolkit.test/en/about/",
    ),
    (
        "docs/about", "cy", "Teitl ffug & mwy",
        "Arwain Dysgu Proffesiynol (2024) Teitl ffug & mwy. Ar gael yn: https://toolkit.test/cy/ynghylch/ "
        "(Cyrchwyd: [diwrnod mis blwyddyn]).",
        "Arwain Dysgu Proffesiynol. (2024). Teitl ffug & mwy. https://toolkit.test/cy/ynghylch/",
    ),
    (
        "hallmarks/sample", "en", "Why?",
        "Leading Professional Learning (2024) Why? Available at: "
        "https://toolkit.test/en/hallmarks/sample-hallmark/ (Accessed: [day month year]).",
        "Leading Professional Learning. (2024). Why? https://toolkit.test/en/hallmarks/sample-hallmark/",
    ),
    (
        # A strand has the year in which it was last assessed.
        "evidence/strand", "cy", "Llinyn",
        "Arwain Dysgu Proffesiynol (2026) Llinyn. Ar gael yn: "
        "https://toolkit.test/cy/tystiolaeth/llinyn-sampl/ (Cyrchwyd: [diwrnod mis blwyddyn]).",
        "Arwain Dysgu Proffesiynol. (2026). Llinyn. https://toolkit.test/cy/tystiolaeth/llinyn-sampl/",
    ),
    (
        # A title that reads like LaTeX or like the day that stands for the reader's own stays as it is.
        "docs/about", "en", r"1 January 2000 in {C:\new} costs $5_000",
        r"Leading Professional Learning (2024) 1 January 2000 in {C:\new} costs $5_000. Available at: "
        "https://toolkit.test/en/about/ (Accessed: [day month year]).",
        r"Leading Professional Learning. (2024). 1 January 2000 in {C:\new} costs $5_000. "
        "https://toolkit.test/en/about/",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("page_id", "language", "title", "harvard", "apa"), ONLINE)
def test_a_published_page_is_cited_by_its_address(  # noqa: PLR0913, PLR0917
    tmp_path: Path, page_id: str, language: str, title: str, harvard: str, apa: str
) -> None:
    """Author, year, title, address; Harvard leaves a place for the reader's day."""
    found = references(site(tmp_path), page_id, language, title)

    assert {style: Markup(text).unescape() for style, text in found.items()} == {
        "harvard": harvard,
        "apa": apa,
    }


BUNDLED = [
    (
        "en",
        "Leading Professional Learning (2024) Steps. Offline bundle, version 1.2.3.",
        "Leading Professional Learning. (2024). Steps [Offline bundle, version 1.2.3].",
    ),
    (
        "cy",
        "Arwain Dysgu Proffesiynol (2024) Steps. Bwndel all-lein, fersiwn 1.2.3.",
        "Arwain Dysgu Proffesiynol. (2024). Steps [Bwndel all-lein, fersiwn 1.2.3].",
    ),
]


@pytest.mark.parametrize(("language", "harvard", "apa"), BUNDLED)
def test_a_page_of_a_bundle_is_cited_by_its_version(
    tmp_path: Path, language: str, harvard: str, apa: str
) -> None:
    """A bundle has no address; its version stands in its place."""
    found = references(site(tmp_path, url=""), "activities/walk", language, "Steps")
    assert found == {"harvard": harvard, "apa": apa}


def test_a_toolkit_before_its_first_release_has_no_year(tmp_path: Path) -> None:
    """The day of a build is never given as a date of publication; APA then asks for the reader's day too."""
    found = references(site(tmp_path, release=False), "docs/about", "cy")

    assert "(d.d.)" in found["harvard"]
    assert "(d.d.)" in found["apa"]
    assert "Cyrchwyd [diwrnod mis blwyddyn], o https://" in found["apa"]


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    """A title cannot bring markup into the reference."""
    page = Publication(site(tmp_path), "docs/about", Language.EN, '<img src=x onerror="a">', "Fabricated.")

    for _, text in page.references():
        assert "<img" not in text
        assert "&lt;img src=x onerror=" in text


CHANGELOGS = [
    ("# Changelog\n\n## Unreleased\n", None, 0),
    ("## Unreleased\n\n## 0.2.0 - 2026-03-01\n\n## 0.1.0 - 2025-01-01\n", ("0.2.0", date(2026, 3, 1)), 0),
    ("## [1.0.0-rc.1] - 2026-03-01 [YANKED]\n", ("1.0.0-rc.1", date(2026, 3, 1)), 0),
    ("\r\n## 1.0.0 - 2026-03-01\r\n", ("1.0.0", date(2026, 3, 1)), 0),
    ("# C\n\n## 0.2.0\n\n## 0.1.0 - 2025-01-01\n", None, 3),
    ("## 0.2.0 - 2026-02-30\n", None, 1),
    ("## 0.2.0 - 1 March 2026\n", None, 1),
    ("## 2026 in review\n", None, 0),
]


@pytest.mark.parametrize(("text", "expected", "line"), CHANGELOGS)
def test_newest_release(text: str, expected: tuple[str, date] | None, line: int) -> None:
    """The first heading with a version gives version and day; one without a real day is a problem."""
    release, parsed = changelog.newest("CHANGELOG.md", text.encode())

    assert (release and (release.version, release.day)) == expected
    assert [(problem.place.line, problem.code) for problem in parsed.problems] == (
        [(line, "bad-date")] if line else []
    )


def test_the_newest_release_has_the_version_of_the_package() -> None:
    """The version in a reference is the version in the name of the bundle."""
    release = REAL.release
    assert release is not None
    assert release.version == version(DISTRIBUTION)


def blocks(page: bytes) -> list[html.HtmlElement]:
    """The blocks of a page from which it can be cited."""
    return html.fromstring(page).xpath('//article//details[@class="cite-page"]')


def test_every_page_of_the_site_can_be_cited(built: Path) -> None:
    """One closed block ends every page, with two references in the page's words and their buttons."""
    paths = [path for language in Language for path in (built / language).rglob("*.html")]
    assert len(paths) > 100

    for path in paths:
        (block,) = blocks(path.read_bytes())
        assert block.get("open") is None, path
        assert block.getnext() is None, path
        address = (
            f"https://toolkit.example.org/{path.relative_to(built).as_posix().removesuffix('index.html')}"
        )
        welsh = path.relative_to(built).parts[0] == "cy"
        for style in STYLES:
            (reference,) = block.xpath(f'.//*[@id="this-page-{style}"]')
            text = reference.text_content()
            assert address in text, path
            assert re.search(r"\(20\d\d\)", text), path
            assert text.startswith("Arwain" if welsh else "Leading"), path
            assert " & " not in text, path
            (button,) = block.xpath(f'.//button[@data-copy="this-page-{style}"]')
            assert button.get("type") == "button"
            assert button.get("class") == "copy"
            assert button.get("hidden") is not None
            assert button.get("data-copied") == ("Wedi'i gopïo" if welsh else "Copied")
        assert ("Ar gael yn" if welsh else "Available at") in block.text_content(), path


def test_a_retelling_says_so(built: Path) -> None:
    """On a case study from a published source, the block tells the retelling from what it retells."""
    retold = [study for study in REAL.of(CaseStudy).values() if study.source]
    assert retold

    for study in retold:
        for language, folder in ((Language.EN, "case-studies"), (Language.CY, "astudiaethau-achos")):
            path = built / language / folder / study.address(language) / "index.html"
            (block,) = blocks(path.read_bytes())
            assert REAL.words[language]("cite.retold") in block.text_content()


@pytest.mark.parametrize("languages", ["cy-en", "cy", "en"])
def test_pages_of_a_bundle_name_its_version(bundles: Path, languages: str) -> None:
    """No page of a bundle gives an address, which it does not have; each names the version of the zip."""
    archive = bundles / f"toolkit-{version(DISTRIBUTION)}-{languages}.zip"
    with zipfile.ZipFile(archive) as zipped:
        names = [name for name in zipped.namelist() if re.search(r"/(en|cy)/.*\.html$", name)]
        for name in names:
            (block,) = blocks(zipped.read(name))
            text = block.text_content()
            word = "fersiwn" if "/cy/" in name else "version"
            assert text.count(f"{word} {version(DISTRIBUTION)}") == len(STYLES), name
            assert "http" not in text, name
    assert names


def test_the_guide_shows_what_the_block_gives() -> None:
    """The examples of the page about citing are, but for the address, what its own block says."""
    site = Site(REAL, site_url="https://…/")
    pages = {(page.id, page.language): page for page in REAL.documents}
    for language in Language:
        day, guide = pages["training-day", language], pages["cite", language].text
        page = Publication(site, day.page_id, language, day.title, day.description)
        for _, reference in page.references():
            text = Markup(reference).striptags().replace(page.address, "https://…")
            text = text.replace(
                page.words("cite.day"), {"en": "22 November 2026", "cy": "22 Tachwedd 2026"}[language]
            )
            assert f"> {text}" in guide.replace("*", ""), text


def test_no_item_is_left_out() -> None:
    """Every kind of item that programs are told to be a learning resource has a word for what it is."""
    words = REAL.words
    for kind in set(KINDS) - {Strand.kind}:
        assert words[Language.EN](f"kind.{kind}") != words[Language.CY](f"kind.{kind}")


@pytest.mark.parametrize(
    "version", ["0.1<script>", "0.1/../x", "0.1\u202e", "0.1\x1b[2J", "0.1{{x}}", "0.1$x$"]
)
def test_a_version_holds_no_marks(version: str) -> None:
    """The version reaches every page of a bundle: only what Semantic Versioning takes counts as one."""
    release, parsed = changelog.newest("CHANGELOG.md", f"## {version} - 2026-01-01\n".encode())

    assert release is None
    assert [problem.code for problem in parsed.problems] == ["bad-date"]
