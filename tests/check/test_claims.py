"""The list that reviewers go down: every sentence that cites, in its place, with what it cites."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.check.claims import claims
from macros.content import loading as sources
from macros.content.model import Activity, CaseStudy, Hallmark, Line, Prose, Strand, Toolkit, texts
from macros.language import Language
from macros.site.cited import macro_citations
from macros.text import citations
from tests.conftest import ROOT
from tests.samples import GLOSSARY, as_yaml, both, item, load, page, path_of, text_at

HALLMARK, STRAND, ACTIVITY, STUDY = (path_of(model.kind) for model in (Hallmark, Strand, Activity, CaseStudy))


def told(toolkit: Toolkit) -> list[tuple[str, str, str, list[str]]]:
    """Each claim: its file, language, sentence and citation keys."""
    return [
        (claim.place.path, claim.language.value, claim.sentence, [cite.key for cite in claim.cites])
        for claim in claims(toolkit)
    ]


def test_claims_of_a_tiny_project(tmp_path: Path) -> None:
    """The sample hallmark claims one thing in each language; what does not cite is not listed."""
    assert told(load(tmp_path)[0]) == [
        (HALLMARK, "en", "A claim [@alpha2020].", ["alpha2020"]),
        (HALLMARK, "cy", "Honiad [@alpha2020].", ["alpha2020"]),
    ]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            {
                HALLMARK: item(
                    Hallmark.kind, body=both("None. See t. 4 [@a, t. 4; @b].\n\n- @c says.", "Dim.")
                )
            },
            [(HALLMARK, "en", "See t. 4 [@a, t. 4; @b].", ["a", "b"]), (HALLMARK, "en", "@c says.", ["c"])],
        ),
        (
            {HALLMARK: item(Hallmark.kind, body=both("`[@code]` None.", "Un [@a]\na dau [@a]."))},
            [(HALLMARK, "cy", "Un [@a] a dau [@a].", ["a", "a"])],
        ),
        (
            {ACTIVITY: item(Activity.kind, steps=[both("Go [@a].", "Ewch."), both()])},
            [(ACTIVITY, "en", "Go [@a].", ["a"])],
        ),
        (
            {STRAND: item(Strand.kind, ratings__0__rationale=both("Why. As [@a via @b] says.", "Pam."))},
            [(STRAND, "en", "As [@a via @b] says.", ["a"])],
        ),
        (
            {STUDY: item(CaseStudy.kind, approach={"en": "Done [@a]."}, title=both("No [@x]"))},
            [(STUDY, "en", "Done [@a].", ["a"])],
        ),
        (
            {
                "content/glossary.yml": as_yaml(
                    {**GLOSSARY, "terms": [{**GLOSSARY["terms"][0], "meaning": both("A [@a].", "B [@b].")}]}
                )
            },
            [
                ("content/glossary.yml", "en", "A [@a].", ["a"]),
                ("content/glossary.yml", "cy", "B [@b].", ["b"]),
            ],
        ),
        (
            {
                "docs/en/about.md": page(
                    text="# Head\n\nNone. {{ cite('@a [p. 4]') }} says so.\n\n"
                    '- One {{ cite("[@b]") }}; and\n  so on.\n'
                ),
                "docs/cy/ynghylch.md": page(text="Dim [@x]. Un {{ cite('[@c]') }}.\n"),
            },
            [
                ("docs/cy/ynghylch.md", "cy", "Un [@c].", ["c"]),
                ("docs/en/about.md", "en", "@a [p. 4] says so.", ["a"]),
                ("docs/en/about.md", "en", "One [@b]; and so on.", ["b"]),
            ],
        ),
    ],
)
def test_every_kind_of_text_is_looked_into(
    tmp_path: Path, files: dict[str, str], expected: list[tuple[str, str, str, list[str]]]
) -> None:
    """Items of all kinds, the glossary and hand-written pages; not titles, not code, not fields."""
    silent = item(Hallmark.kind, body=both())

    assert told(load(tmp_path, {HALLMARK: silent, **files})[0]) == expected


def test_a_claim_stands_where_its_sentence_begins(tmp_path: Path) -> None:
    """The place is that of the sentence and not of its citation or of the text."""
    files = {
        HALLMARK: item(Hallmark.kind, body=both("First.\nSecond line. Third [@alpha2020].", "Dim.")),
        "docs/en/about.md": page(text="One.\n\nTwo\nwith {{ cite('[@zulu2020]') }}.\n"),
    }
    toolkit, _ = load(tmp_path, files)
    inside, outside = claims(toolkit)

    assert text_at(tmp_path, inside.place) == "Third [@alpha2020]."
    assert text_at(tmp_path, outside.place) == "Two"


def test_via_is_kept(tmp_path: Path) -> None:
    """Of a work at second hand, the claim knows by which work it is known."""
    files = {HALLMARK: item(Hallmark.kind, body=both("So [@a, p. 2, via @alpha2020].", "Dim."))}
    (claim,) = claims(load(tmp_path, files)[0])
    (cite,) = claim.cites

    assert cite.via is not None
    assert (cite.key, cite.via.key) == ("a", "alpha2020")


def test_every_citation_of_the_real_content_is_in_a_claim() -> None:
    """No citation is lost between two sentences, and none counts twice."""
    toolkit, _ = sources.load(ROOT)
    written = [
        text.of(language) or ""
        for item in toolkit.all_written()
        for _, text in texts(item)
        if isinstance(text, (Line, Prose))
        for language in Language
    ]
    macros = [text for one in toolkit.documents for _, text in macro_citations(one)]
    count = sum(len(found.cites) for text in (*written, *macros) for found in citations.find(text))

    assert sum(len(claim.cites) for claim in claims(toolkit)) == count > 300
