"""The glossary: one file of terms, a page in each language in the order of its alphabet."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.commands.accept import accept, report
from macros.content import loading as sources
from macros.content.model import Toolkit
from macros.content.translations import State, state
from macros.language import Language, initial
from macros.pages import generate as pages
from macros.plugin.navigation import navigation
from macros.site.site import Site
from tests.conftest import ROOT
from tests.samples import GLOSSARY, as_yaml, both, load, page

CY, EN = Language.CY, Language.EN
STRINGS = (ROOT / "content/strings.yml").read_text(encoding="utf-8")
PAGES = {
    f"docs/{language}/{name}.md": page(id).replace("\n---\n\n", "\norder: 1\n---\n\n")
    for language in Language
    for name, id in (("index", "home"), ("contribute", "contribute"))
}
"""The hand-written pages that every site has."""


def read(root: Path, **changes: Any) -> Toolkit:
    """The tiny project with the real words of the interface and a glossary with a changed term."""
    first, *others = GLOSSARY["terms"]
    text = as_yaml({**GLOSSARY, "terms": [{**first, **changes}, *others]})
    toolkit, problems = load(root, {**PAGES, "content/glossary.yml": text, "content/strings.yml": STRINGS})
    assert problems == []
    return toolkit


def shown(toolkit: Toolkit, language: Language) -> pages.Page:
    """The glossary's page."""
    made = pages.generate(Site(toolkit))
    return next(one for one in made.values() if one.page_id == "glossary" and one.language is language)


@pytest.mark.parametrize(
    ("language", "terms", "letters"),
    [
        (EN, ["action", "search", "zinc"], ["A", "S", "Z"]),
        (CY, ["cylch", "chwilio", "sinc"], ["C", "Ch", "S"]),
    ],
)
def test_terms_stand_in_the_order_of_the_alphabet(
    tmp_path: Path, language: Language, terms: list[str], letters: list[str]
) -> None:
    """Each page has the order of its language, where *ch* follows *c*, and leads to every letter."""
    found = shown(read(tmp_path), language)

    assert [heading.title for heading in found.headings[1:]] == terms
    assert re.findall(r'<li><a href="#[a-z]+">(\w+)</a>', found.html) == letters


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("chwilio", CY, "Ch"),
        ("chwilio", EN, "C"),
        ("Ŵyl", CY, "W"),
        ("llesiant", CY, "Ll"),
        ("‘école’", EN, "E"),
        ("", CY, ""),
        ("", EN, ""),
    ],
)
def test_initial_is_a_letter_of_the_alphabet(text: str, language: Language, expected: str) -> None:
    """A digraph is one letter in Welsh, and a circumflex makes no letter of its own."""
    assert initial(text, language) == expected


def test_each_page_gives_the_other_language_too(tmp_path: Path) -> None:
    """A page names the term of the other language, marked as such, and says what the Welsh term is."""
    toolkit = read(tmp_path, plural="chwiliadau", meaning=both("As in [@alpha2020].", "Fel yn [@alpha2020]."))

    english, cymraeg = shown(toolkit, EN).html, shown(toolkit, CY).html

    assert '<span lang="cy">chwilio</span>' in english
    assert '<span lang="cy">chwiliadau</span>' in english
    assert '<span lang="en">search</span>' in cymraeg
    assert "Enw gwrywaidd, lluosog <span>chwiliadau</span>" in cymraeg
    assert 'id="ref-alpha2020"' in english
    assert 'id="ref-alpha2020"' in cymraeg


def test_work_knows_that_the_glossary_cites_it(tmp_path: Path) -> None:
    """The glossary is one of the pages that cite a work."""
    toolkit = read(tmp_path, meaning=both("As in [@alpha2020].", "Fel yn [@alpha2020]."))

    assert "glossary" in Site(toolkit).citing("alpha2020", EN)


def test_toolkit_without_a_glossary_has_no_page_for_it(tmp_path: Path) -> None:
    """Neither the pages nor the navigation promise a glossary that is not there."""
    toolkit, _ = load(tmp_path, {**PAGES, "content/strings.yml": STRINGS})

    assert "glossary" not in {one.page_id for one in pages.generate(Site(toolkit)).values()}
    assert not any("Glossary" in entry for entry in navigation(Site(toolkit), EN))


def test_navigation_leads_to_the_glossary(tmp_path: Path) -> None:
    """Where there is a glossary, readers find it in their language."""
    assert {"Geirfa": "cy/geirfa.md"} in navigation(Site(read(tmp_path)), CY)


def test_translation_is_kept_track_of(tmp_path: Path) -> None:
    """The glossary's translation is reported, accepted and shown as that of any other text."""
    toolkit = read(tmp_path)
    assert "content/glossary.yml: not reviewed" in report(toolkit)
    assert accept(toolkit, tmp_path, [tmp_path / "content/glossary.yml"]) == ["content/glossary.yml"]

    path = tmp_path / "content/glossary.yml"
    assert state(sources.load(tmp_path)[0].glossary) is State.CURRENT  # type: ignore[arg-type]
    path.write_text(path.read_text(encoding="utf-8").replace("search", "quest"), encoding="utf-8")
    changed = sources.load(tmp_path)[0]
    assert state(changed.glossary) is State.STALE  # type: ignore[arg-type]
    status = next(one for one in pages.generate(Site(changed)).values() if one.page_id == "translations")
    assert "geirfa" in status.html


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"gender": "neuter"}, "bad-value"),
        ({"status": "unsure"}, "bad-value"),
        ({"meaning": "plain"}, "wrong-type"),
        ({"id": "Two Words"}, "bad-value"),
        ({"example": "x"}, "unknown-field"),
    ],
)
def test_mistake_is_told_in_its_place(tmp_path: Path, changes: dict[str, Any], code: str) -> None:
    """A glossary that breaks the model is reported like any other file, and left out."""
    terms = [{**GLOSSARY["terms"][0], **changes}]
    toolkit, problems = load(tmp_path, {"content/glossary.yml": as_yaml({**GLOSSARY, "terms": terms})})

    assert [(one.place.path, one.code) for one in problems] == [("content/glossary.yml", code)]
    assert toolkit.glossary is None


def test_real_terms_keep_to_the_rules_of_welsh() -> None:
    """A gender is for nouns: where there is a plural there is a gender; no Welsh term has an ampersand."""
    data = yaml.safe_load((ROOT / "content/glossary.yml").read_text(encoding="utf-8"))
    for term in data["terms"]:
        assert "gender" in term or "plural" not in term, term["id"]
        assert "&" not in term["term"]["cy"] + term["meaning"]["cy"], term["id"]
    assert len(data["terms"]) >= 50
