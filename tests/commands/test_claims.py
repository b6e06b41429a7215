"""`toolkit claims`: what a reviewer reads of each claim, and how many there are. All works are fabricated."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.content.model import Hallmark
from tests.conftest import run, write_tree
from tests.samples import PROJECT, both, item, page, path_of

WORKS = """@book{abstracted, author = {Alpha, Ann}, title = {A}, year = {2001}, read = {abstract},
  annote = {It says a.}}

@book{original, author = {Beta, Bea}, title = {B}, year = {2002}, read = {cited}, read_in = {whole},
  annote = {It says b.}}

@book{part, author = {Gamma, Gus}, title = {C}, year = {2003}, read = {extract}, annote = {It says c.}}

@book{silent, author = {Delta, Dee}, title = {D}, year = {2004}}

@book{whole, author = {Zeta, Zoe}, title = {E}, year = {2005}, read = {whole}, annote = {It says e.}}
"""
ENGLISH = "One [@whole; @part]. None. Two [@original, t. 4, via @whole].\nSo says @abstracted."
WELSH = "Un [@silent].\nDau [@nobody].\nTri [@original]."
HALLMARK = path_of(Hallmark.kind)
FILES = {
    **PROJECT,
    "bibliography.bib": WORKS,
    HALLMARK: item(Hallmark.kind, body=both(ENGLISH, WELSH)),
    "docs/en/about.md": page(text="Last {{ cite('[@part]') }}.\n"),
}
SHOWN = f"""{HALLMARK}:21 [yse52jza]: One [@whole; @part].
  whole (read whole): It says e.
  part (read in part): It says c.

{HALLMARK}:21 [hkfx6rpm]: Two [@original, t. 4, via @whole].
  original (at second hand, via whole): It says b.
  whole (read whole): It says e.

{HALLMARK}:22 [tutg7l33]: So says @abstracted.
  abstracted (read as an abstract): It says a.

{HALLMARK}:24 [6jkluhru]: Un [@silent].
  silent (not said how far it was read): no note

{HALLMARK}:25 [gafmn4lk]: Dau [@nobody].
  nobody: no entry in bibliography.bib

{HALLMARK}:26 [s4cejkia]: Tri [@original].
  original (at second hand, via whole): It says b.

docs/en/about.md:7 [hjqr5lxs]: Last [@part].
  part (read in part): It says c.

Sentences: 7. Citations: 8 (read whole: 1, read in part: 2, read as an abstract: 1, at second hand: 2,\
 not said how far it was read: 2).
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A tiny project whose works have been read to different depths."""
    return write_tree(tmp_path, FILES)


def test_each_claim_stands_over_its_works(root: Path) -> None:
    """With its place, and of each work how far it was read, by which it is known, and its note."""
    result = run("claims", cwd=root)

    assert (result.stdout, result.stderr, result.returncode) == (SHOWN, "", 0)


@pytest.mark.parametrize(
    ("options", "sentences", "citations"),
    [
        ([], 7, 8),
        (["."], 7, 8),
        (["--language", "en"], 4, 5),
        (["--language", "cy"], 3, 3),
        (["docs"], 1, 1),
        ([HALLMARK], 6, 7),
        (["content", "--language", "en"], 3, 4),
        ([HALLMARK, "docs/en"], 7, 8),
        (["content/standards", "mkdocs.yml"], 0, 0),
    ],
)
def test_claims_of_some_paths_and_one_language(
    root: Path, options: list[str], sentences: int, citations: int
) -> None:
    """What is named restricts the list, and its end counts what is listed."""
    shown = run("claims", *options, cwd=root).stdout.splitlines()
    data = json.loads(run("claims", *options, "--format", "json", cwd=root).stdout)

    assert shown[-1].startswith(f"Sentences: {sentences}. Citations: {citations} (")
    assert len([line for line in shown if line and line[0] not in " S"]) == len(data) == sentences


def test_paths_are_those_from_the_current_folder(root: Path) -> None:
    """As with `check`."""
    assert run("claims", "hallmarks", cwd=root / "content").stdout.count(f"{HALLMARK}:") == 6


@pytest.mark.parametrize("path", ["content/nowhere", "..", "/"])
def test_a_path_that_is_not_in_the_project_is_told(root: Path, path: str) -> None:
    """A misspelt path must not look like content that claims nothing."""
    result = run("claims", path, cwd=root)

    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == f"Error: There is no '{path}' in the project.\n"


def test_claims_as_data(root: Path) -> None:
    """For other programs: the same, with what the entry says and not in words."""
    found = json.loads(run("claims", HALLMARK, "--format", "json", cwd=root).stdout)
    whole = {"key": "whole", "read": "whole", "read_in": "", "annote": "It says e.", "via": None}

    assert found[1] == {
        "path": HALLMARK,
        "line": 21,
        "language": "en",
        "claim": "hkfx6rpm",
        "sentence": "Two [@original, t. 4, via @whole].",
        "works": [
            {"key": "original", "read": "cited", "read_in": "whole", "annote": "It says b.", "via": whole}
        ],
        "review": None,
    }
    assert found[4]["works"] == [{"key": "nobody", "read": None, "read_in": "", "annote": "", "via": None}]


@pytest.mark.parametrize("form", ["text", "json"])
def test_what_cannot_be_read_is_told(root: Path, form: str) -> None:
    """The rest is listed, and the command fails: the list is not whole."""
    write_tree(root, {"content/activities/walk.yml": "title: [\n"})
    result = run("claims", "--format", form, cwd=root)

    assert result.returncode == 1
    assert "Two [@original" in result.stdout
    assert "content/activities/walk.yml:" in result.stderr


def test_what_a_terminal_would_obey_is_shown(root: Path) -> None:
    """A sentence may hold anything, and none of it moves the cursor."""
    write_tree(root, {"docs/en/about.md": page(text="Last \x1b[2J {{ cite('[@part]') }}.\n")})

    assert "\x1b" not in run("claims", "docs", cwd=root).stdout


def test_what_is_cited_via_another_is_at_second_hand_there(root: Path) -> None:
    """However far it was read for another sentence."""
    write_tree(root, {"docs/en/about.md": page(text="Last {{ cite('[@part via @whole]') }}.\n")})
    shown = run("claims", "docs", cwd=root).stdout

    assert "  part (at second hand, via whole): It says c.\n" in shown
    assert "read in part: 0, read as an abstract: 0, at second hand: 1," in shown


def review(claim: str, day: str = "2026-01-02", path: str = HALLMARK) -> str:
    """A review in the file of reviews."""
    return f"  - {{path: {path}, claim: {claim}, reviewed: {day}, reviewer: Nobody}}\n"


def test_a_review_is_shown_until_the_sentence_changes(root: Path) -> None:
    """The newest of a sentence, beneath its works; one of a sentence that is no more, at the end."""
    claim = "hkfx6rpm"
    reviews = (
        review(claim, "2026-01-03") + review(claim) + review("aaaaaaaa") + review(claim, path="docs/en/a.md")
    )
    write_tree(root, {"content/reviews.yml": f"reviews:\n{reviews}"})
    shown = run("claims", HALLMARK, cwd=root).stdout
    (found,) = (
        one for one in json.loads(run("claims", "--format", "json", cwd=root).stdout) if one["review"]
    )

    assert "  whole (read whole): It says e.\n  Reviewed on 2026-01-03 by Nobody.\n\n" in shown
    assert shown.count("Nobody") == 2
    assert shown.splitlines()[-2] == (
        f"{HALLMARK} [aaaaaaaa]: the sentence that Nobody reviewed on 2026-01-02"
        " has changed since, or is gone."
    )
    assert (found["claim"], found["review"]) == (claim, {"reviewed": "2026-01-03", "reviewer": "Nobody"})
    assert "docs/en/a.md" in run("claims", "--language", "cy", cwd=root).stdout


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (review("AAAAAAAA"), "only lower-case letters"),
        (review("aaaaaaa"), "bad-value"),
        (review("aaaaaaaa", "2026-02-30"), "must be a real day"),
        (review("aaaaaaaa", "2999-01-01"), "lies in the future"),
        (review("aaaaaaaa").replace("reviewer: Nobody", "who: Nobody"), "reviewer' is missing"),
        ("  []\n", "the list needs at least 1"),
    ],
)
def test_a_review_that_says_nothing_is_told(root: Path, line: str, told: str) -> None:
    """In its place, with the other problems of the content."""
    write_tree(root, {"content/reviews.yml": f"reviews:\n{line}"})
    result = run("check", "content/reviews.yml", cwd=root)

    assert result.returncode == 1
    assert told in result.stderr
    assert result.stderr.startswith("content/reviews.yml:2:")
