"""Translations: whether one is there, whether it is current, and how that is put on record."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from macros.check import rules as check
from macros.commands.accept import accept, is_behind, report
from macros.content import loading as sources
from macros.content.documents import front_matter
from macros.content.model import KINDS, CaseStudy, Hallmark, Item, Kind
from macros.content.translations import (
    State,
    digest,
    may_be_monolingual,
    missing,
    page_state,
    page_translations,
    stale_pages,
    state,
)
from macros.content.yamlfile import read
from macros.problems import ToolkitError
from tests.conftest import run, write_tree
from tests.samples import LEFT_OUT, PROJECT, SAMPLES, as_yaml, both, changed, item, load, path_of

HALLMARK = path_of(Hallmark.kind)
STABLE = "d26c8bf98801ccd8"
"""The digest of the sample; it must not change with the program."""


def made(kind: Kind = Hallmark.kind, **changes: Any) -> Item:
    """The changed sample of a kind as an item."""
    parsed = read("a.yml", item(kind, **changes).encode())
    return kind.model.model_validate({**parsed.data, "id": "sample"})


# --- the state of a translation --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "is_same"),
    [
        ({}, True),
        ({"title__cy": "Teitl arall"}, True),
        ({"order": 7}, True),
        ({"translation": {"source": "en", "translator": "Neb"}}, True),
        ({"body__en": "A claim [@alpha2020].   \nA second line.\n\n"}, True),
        ({"title__en": "sample hallmark"}, False),
        ({"body__en": "A claim [@alpha2020]. A second line."}, False),
        ({"questions": [both("What else?", "Beth?")]}, False),
        ({"questions": [both("What?", "Beth?"), both("Who?", "Pwy?")]}, False),
        ({"translation": {"source": "cy"}}, False),
    ],
)
def test_digest_changes_with_the_source_texts_alone(changes: dict[str, Any], is_same: bool) -> None:
    """Words, case and line breaks of the source language count; spaces at the end of a line do not."""
    assert (digest(made()) == digest(made(**changes))) == is_same


def test_digest_counts_where_a_text_stands() -> None:
    """Two texts that change places are a change."""
    one, other = both("One.", "Un."), both("Two.", "Dau.")

    assert digest(made(questions=[one, other])) != digest(made(questions=[other, one]))


def test_digest_is_short_and_stable() -> None:
    """A digest is 16 hexadecimal digits; it stays the same for good, since it stands in content files."""
    assert digest(made()) == STABLE


@pytest.mark.parametrize(
    ("changes", "paths"),
    [
        ({}, []),
        ({"title__cy": LEFT_OUT}, ["title"]),
        ({"title__en": LEFT_OUT, "questions": [both(), {"cy": "Beth?"}]}, ["title", "questions.1"]),
    ],
)
def test_missing_texts_are_found(changes: dict[str, Any], paths: list[str]) -> None:
    """A text that is there in one language only is missing in the other, whichever it is."""
    assert paths == [".".join(map(str, path)) for path, _ in missing(made(**changes))]


@pytest.mark.parametrize(
    ("known", "changes", "expected"),
    [
        (None, {}, State.CURRENT),
        ("right", {}, State.CURRENT),
        ("right", {"body__cy": "Arall."}, State.CURRENT),
        ("right", {"body__en": "Other."}, State.STALE),
        ("0" * 16, {}, State.STALE),
        ("right", {"body__cy": LEFT_OUT}, State.MISSING),
        (None, {"body__cy": LEFT_OUT}, State.MISSING),
        ("0" * 16, {"body__cy": LEFT_OUT}, State.MISSING),
    ],
)
def test_state_of_a_translation(known: str | None, changes: dict[str, Any], expected: State) -> None:
    """A translation is missing, or stale if its source is another than it was made from, or current."""
    value = digest(made()) if known == "right" else known

    assert expected is state(made(**changes, translation={"source": "en", "digest": value}))


def test_only_a_case_study_may_be_in_one_language() -> None:
    """What the toolkit itself says is in both languages; what a school wrote may be in its own."""
    assert [kind for kind in KINDS if may_be_monolingual(made(kind))] == [CaseStudy.kind]


# --- the report and the record ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("translation", "changes", "expected"),
    [
        ({"source": "en"}, {}, [f"{HALLMARK}: not reviewed"]),
        ({"source": "en", "reviewed": "2026-03-01"}, {}, []),
        ({"source": "en", "digest": "0" * 16}, {}, [f"{HALLMARK}: stale"]),
        ({"source": "en", "digest": "0" * 16, "reviewed": "2026-03-01"}, {}, [f"{HALLMARK}: stale"]),
        ({"source": "cy"}, {"title.cy": LEFT_OUT}, [f"{HALLMARK}: missing"]),
    ],
)
def test_report_names_what_is_to_be_done(
    tmp_path: Path, translation: dict[str, str], changes: dict[str, Any], expected: list[str]
) -> None:
    """A line for each translation that is missing, stale or not reviewed; none for one that is done."""
    text = as_yaml(changed(Hallmark.kind, {"translation": translation, **changes}))
    toolkit, _ = sources.load(write_tree(tmp_path, {HALLMARK: text}))

    assert expected == report(toolkit)
    assert is_behind(toolkit) is any(line.endswith(("missing", "stale")) for line in expected)


def test_the_name_of_a_page_says_nothing_about_its_state(tmp_path: Path) -> None:
    """A page whose file is called as a state is not taken for one in that state."""
    twin = PAGES["docs/cy/ynghylch.md"]
    root = write_tree(tmp_path, {**PROJECT, **PAGES, "docs/cy/ynghylch.md": "", "docs/cy/a: stale.md": twin})
    (root / "docs/cy/ynghylch.md").unlink()
    toolkit, _ = sources.load(root)
    accept(toolkit, root, [root])

    toolkit, _ = sources.load(root)
    assert "docs/cy/a: stale.md: not reviewed" in report(toolkit)
    assert not is_behind(toolkit)


def accepted(root: Path, text: str) -> str:
    """The text of a hallmark's file after its translation was accepted."""
    file = root / HALLMARK
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())
    toolkit, problems = sources.load(root)
    assert problems == []
    accept(toolkit, root, [file])
    return file.read_bytes().decode()


REST = as_yaml({name: value for name, value in SAMPLES[Hallmark.kind].items() if name != "translation"})
FIELD = "translation:…"
DIGEST = f'digest: "{STABLE}"'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("\n  source: en\n", f"\n  source: en\n  {DIGEST}\n"),
        ("\n  source: en\n  reviewed: null\n", f"\n  source: en\n  {DIGEST}\n  reviewed: null\n"),
        ("\n  reviewed: null\n  source: en\n", f"\n  reviewed: null\n  source: en\n  {DIGEST}\n"),
        ("\n    source: en # first\n", f"\n    source: en # first\n    {DIGEST}\n"),
        ("\n  source: en\n  digest: '01' # old\n", f"\n  source: en\n  {DIGEST} # old\n"),
        ("\n  digest: 0123456789abcdef\n  source: en\n", f"\n  {DIGEST}\n  source: en\n"),
        ("\n  digest: null\n  source: en\n", f"\n  {DIGEST}\n  source: en\n"),
        ("\n  digest:\n  source: en\n", f"\n  {DIGEST}\n  source: en\n"),
        (" {source: en}\n", f" {{source: en, {DIGEST}}}\n"),
        (' {source: "en", reviewed: null}\n', f' {{source: "en", {DIGEST}, reviewed: null}}\n'),
        (' {digest: "01", source: en}\n', f" {{{DIGEST}, source: en}}\n"),
        (" {\n  source: en\n}\n", f" {{\n  source: en, {DIGEST}\n}}\n"),
        ("\r\n  source: en\r\n", f"\r\n  source: en\r\n  {DIGEST}\r\n"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "frame",
    [FIELD + REST, REST + FIELD, "\ufeff" + FIELD + REST, "# A comment.\n\n" + FIELD + REST],
    ids=["first", "last", "byte order mark", "comment"],
)
def test_only_the_digest_is_written(tmp_path: Path, before: str, after: str, frame: str) -> None:
    """However the field is written, the digest is put in or replaced, and nothing else of the file moves."""
    assert accepted(tmp_path, frame.replace("…", before)) == frame.replace("…", after)


def test_last_line_without_an_end_is_no_obstacle(tmp_path: Path) -> None:
    """A file whose last line has no line break gets a line more."""
    assert (
        accepted(tmp_path, f"{REST}translation:\n  source: en")
        == f"{REST}translation:\n  source: en\n  {DIGEST}"
    )


@pytest.mark.parametrize("known", [{}, {"digest": "0" * 16}])
def test_word_digest_in_a_text_is_left_alone(tmp_path: Path, known: dict[str, str]) -> None:
    """A line of prose that looks like the field is prose, before the field and after it."""
    lookalike = both("digest: a summary\n\n  digest: again", "Crynodeb.")
    changes = {"summary": lookalike, "body": lookalike, "translation": {"source": "en", **known}}
    text = as_yaml(changed(Hallmark.kind, changes))

    after = accepted(tmp_path, text).split("\n")

    assert [line for line in text.split("\n") if line not in after and "0000" not in line] == []
    assert len([line for line in after if line.startswith("  digest: ")]) == 1


def test_accepting_makes_a_translation_current_until_its_source_changes(tmp_path: Path) -> None:
    """An accepted translation is current, stale when its source changes, current when accepted again."""
    toolkit, _ = load(tmp_path)
    file = tmp_path / HALLMARK

    assert accept(toolkit, tmp_path, [file]) == [HALLMARK]
    assert [p.code for p in check.run(sources.load(tmp_path)[0])] == []

    file.write_text(file.read_text(encoding="utf-8").replace("A claim", "Another claim"), encoding="utf-8")
    toolkit, _ = sources.load(tmp_path)
    assert [p.code for p in check.run(toolkit)] == ["stale-translation"]

    assert accept(toolkit, tmp_path, [file]) == [HALLMARK]
    toolkit, _ = sources.load(tmp_path)
    assert [p.code for p in check.run(toolkit)] == []
    assert accept(toolkit, tmp_path, [file]) == []


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        ([HALLMARK], [HALLMARK]),
        (["content/hallmarks"], [HALLMARK]),
        (["content"], [path_of(kind) for kind in KINDS]),
        (["content/hallmarks", HALLMARK], [HALLMARK]),
        (["content/hall"], []),
        ([], []),
    ],
)
def test_translations_are_accepted_by_file_or_folder(
    tmp_path: Path, paths: list[str], expected: list[str]
) -> None:
    """Only the files at or under the paths are touched."""
    toolkit, _ = load(tmp_path)

    assert expected == accept(toolkit, tmp_path, [tmp_path / path for path in paths])
    untouched = [path for path in PROJECT if path not in expected]
    assert all((tmp_path / path).read_text(encoding="utf-8") == PROJECT[path] for path in untouched)


# --- hand-written pages ----------------------------------------------------------------------------

PAGES = {
    "docs/en/about.md": "---\nid: about\ntitle: About\ndescription: Fabricated.\n---\n\nOne.\n",
    "docs/cy/ynghylch.md": (
        "---\nid: about\ntitle: Ynghylch\ndescription: Ffug.\ntranslation:\n  source: en\n"
        "  reviewed: null\n---\n\nUn. digest: dim\n"
    ),
}


def test_translation_of_a_page_is_recorded_and_goes_stale(tmp_path: Path) -> None:
    """Accepting writes the digest of the twin beneath `source`, and nothing else; its change shows."""
    root, path = write_tree(tmp_path, {**PROJECT, **PAGES}), tmp_path / "docs/cy/ynghylch.md"
    before = path.read_text(encoding="utf-8")

    assert accept(sources.load(root)[0], root, [path]) == ["docs/cy/ynghylch.md"]
    after = path.read_text(encoding="utf-8").splitlines()
    added = [line for line in after if line not in before.splitlines()]
    assert len(added) == 1
    assert after[after.index(added[0]) - 1] == "  source: en"
    assert [line for line in after if line != added[0]] == before.splitlines()
    assert "docs/cy/ynghylch.md: not reviewed" in report(sources.load(root)[0])

    (root / "docs/en/about.md").write_text(PAGES["docs/en/about.md"] + "Two.\n", encoding="utf-8")
    toolkit = sources.load(root)[0]
    assert "docs/cy/ynghylch.md: stale" in report(toolkit)
    assert stale_pages(toolkit) == {"cy/ynghylch.md"}

    assert accept(toolkit, root, [root / "docs"]) == ["docs/cy/ynghylch.md"]
    assert accept(sources.load(root)[0], root, [root / "docs"]) == []
    assert stale_pages(sources.load(root)[0]) == frozenset()


@pytest.mark.parametrize(
    "front",
    [
        "translation: {source: en, …reviewed: null}",
        "order: 2\ntranslation:\n  reviewed: null\n  source: 'en'\n  …translator: A. Person",
        "translation:\r\n  source: en\r\n  …reviewed: null\r",
    ],
)
def test_translation_of_a_page_is_recorded_however_it_is_written(tmp_path: Path, front: str) -> None:
    """In front matter as in content files: within braces, in any order, with any line ends."""
    head = "---\nid: about\ntitle: Ynghylch\ndescription: Ffug.\n"
    path = tmp_path / "docs/cy/ynghylch.md"
    root = write_tree(tmp_path, {**PROJECT, **PAGES})
    path.write_bytes(f"{head}{front.replace('…', '')}\n---\nUn.\n".encode())

    assert accept(sources.load(root)[0], root, [path]) == ["docs/cy/ynghylch.md"]
    lines = ('digest: "', ", " if "{" in front else "\r\n  " if "\r" in front else "\n  ")
    start, _, end = f"{head}{front}\n---\nUn.\n".partition("…")
    after = path.read_bytes().decode()
    assert after.startswith(start + lines[0])
    assert after.endswith('"' + lines[1] + end)
    assert len(after) == len(start + end) + sum(map(len, lines)) + 17
    assert page_state_of(root) is State.CURRENT


def page_state_of(root: Path) -> State:
    """How the one translated page of a project stands."""
    ((_, made, source),) = page_translations(sources.load(root)[0])
    assert made.digest
    return page_state(made, source)


@pytest.mark.parametrize(
    ("changed", "is_stale"),
    [("title: Over", True), ("description: Else.", True), ("order: 3", False), ("id: about", False)],
)
def test_what_readers_see_counts(tmp_path: Path, changed: str, is_stale: bool) -> None:
    """The title, the description and the text of a page count; its place in the navigation does not."""
    root = write_tree(tmp_path, {**PROJECT, **PAGES})
    accept(sources.load(root)[0], root, [root / "docs"])
    field = changed.partition(":")[0]
    lines = [line for line in PAGES["docs/en/about.md"].splitlines() if not line.startswith(f"{field}:")]
    text = "\n".join([lines[0], changed, *lines[1:], ""])

    (root / "docs/en/about.md").write_text(text, encoding="utf-8")

    assert bool(stale_pages(sources.load(root)[0])) is is_stale


@pytest.mark.parametrize(
    "front", ["translation: yes\n", "translation:\n  source: fr\n", "translation: {a: 1}\n"]
)
def test_mistake_in_front_matter_is_told(tmp_path: Path, front: str) -> None:
    """What a page says of its translation follows the rules of content files."""
    text = PAGES["docs/en/about.md"].replace("description", f"{front}description")
    _, problems = load(tmp_path, {"docs/en/about.md": text})

    assert {problem.place.path for problem in problems} == {"docs/en/about.md"}
    assert {problem.place.line for problem in problems} <= {4, 5}


FRONTS = {
    "a text like the field": "description: |\n  Ffug.\n  digest: pwysig\ntranslation:\n  source: en\n",
    "a text like source": "description: |\n  Ffug.\n  source: pwysig\ntranslation:\n  source: en\n",
    "another digest": "description: F\nextra:\n  digest: mine\ntranslation:\n  source: en\n",
    "in braces": "description: F\ntranslation: {source: en, reviewed: 2026-01-01}\n",
    "in braces on lines": 'description: F\ntranslation: {\n  source: en,\n  digest: "0", reviewed: null }\n',
    "with a remark": 'description: F\ntranslation:\n  source: en\n  digest: "0"  # why\n',
    "source in quotes": 'description: F\ntranslation:\n  source: "en"\n',
    "source with a remark": "description: F\ntranslation:\n  source: en # first\n",
    "Windows": "description: F\r\ntranslation:\r\n  source: en\r\n",
    "after hyphens": "description: F\n---x: 1\ntranslation:\n  source: en\n",
}


@pytest.mark.parametrize("front", FRONTS.values(), ids=FRONTS)
def test_only_the_digest_of_a_page_is_touched(tmp_path: Path, front: str) -> None:
    """However its front matter is written, the page is current afterwards and says all else as before."""
    root, path = write_tree(tmp_path, {**PROJECT, **PAGES}), tmp_path / "docs/cy/ynghylch.md"
    before = f"---\nid: about\ntitle: Y\n{front}---\n\nUn.\n"
    path.write_bytes(before.encode())
    old = front_matter("a.md", before.encode()).data

    assert accept(sources.load(root)[0], root, [path]) == ["docs/cy/ynghylch.md"]
    after = path.read_bytes().decode()
    new = front_matter("a.md", after.encode()).data
    assert new["translation"].pop("digest")
    old["translation"].pop("digest", None)
    assert new == old
    assert after.endswith("---\n\nUn.\n")
    assert "\r\n" not in front or after.count("\r\n") == front.count("\r\n") + 1
    assert after.count("#") == before.count("#")
    assert accept(sources.load(root)[0], root, [path]) == []


@pytest.mark.parametrize(
    "front",
    [
        "translation:\n  source: en\n  digest:\n    abc\n",
        "translation:\n  source: en\n  digest: >\n    abc\n",
        'translation:\n  source: en\n  digest: "a\n    b"\n',
        'translation: {source: en, "digest": abc, reviewed: 2026-01-01}\n',
    ],
)
def test_a_digest_that_cannot_be_changed_alone_costs_nothing(tmp_path: Path, front: str) -> None:
    """A form of YAML that is not foreseen is told in its place, in items and pages; nothing is written."""
    text = as_yaml(changed(Hallmark.kind, {"translation": LEFT_OUT})) + front
    page = PAGES["docs/cy/ynghylch.md"]
    page = page.partition("translation:")[0] + front + "---\n\nUn.\n"
    root = write_tree(tmp_path, {**PROJECT, **PAGES, HALLMARK: text, "docs/cy/ynghylch.md": page})
    before = {path: path.read_bytes() for path in root.rglob("*.*") if path.is_file()}

    for path in (HALLMARK, "docs/cy/ynghylch.md"):
        toolkit, problems = sources.load(root)
        assert problems == []
        with pytest.raises(ToolkitError, match=r"not-written"):
            accept(toolkit, root, [root / path])
        result = run("translations", "--accept", path, cwd=root)
        assert (result.returncode, "not-written" in result.stderr) == (1, True)
    assert {path: path.read_bytes() for path in before} == before


def test_a_link_is_not_followed_out_of_the_project(tmp_path: Path) -> None:
    """What a link of the project leads to outside of it is nobody's translation."""
    root = write_tree(tmp_path / "project", {**PROJECT, **PAGES})
    path, outside = root / "docs/cy/ynghylch.md", tmp_path / "private.md"
    path.rename(outside)
    path.symlink_to(outside)
    before = outside.read_bytes()

    assert accept(sources.load(root)[0], root, [path]) == []
    assert outside.read_bytes() == before


def test_the_name_of_a_file_commands_no_terminal(tmp_path: Path) -> None:
    """Neither an escape nor a line that GitHub would obey reaches the output."""
    root = write_tree(tmp_path, {**PROJECT, **PAGES})
    (root / "docs/cy/ynghylch.md").rename(root / "docs/cy/\x1b[31m\n::stop-commands::x.md")

    for arguments in (["translations"], ["translations", "--accept", "docs"]):
        output = run(*arguments, cwd=root).stdout
        assert "stop-commands" in output
        assert "\x1b" not in output
        assert not any(line.startswith("::") for line in output.splitlines())


def test_a_file_that_cannot_be_read_fails_the_report(tmp_path: Path) -> None:
    """What is not known to be current is not passed over: the problem is told, and the command fails."""
    root = write_tree(tmp_path, {**PROJECT, **PAGES})
    assert run("translations", "--accept", ".", cwd=root).returncode == 0
    assert run("translations", cwd=root).returncode == 0
    page = root / "docs/cy/ynghylch.md"
    page.write_text(page.read_text(encoding="utf-8").replace("---\n", "---\nx: [\n", 1), encoding="utf-8")

    result = run("translations", cwd=root)

    assert result.returncode == 1
    assert "docs/cy/ynghylch.md" in result.stderr
