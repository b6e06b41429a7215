"""Loading whole projects: what is read, and that every mistake is told once, in its place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.check import rules as check
from macros.content import loading as sources
from macros.content.model import Hallmark
from macros.problems import CODES
from tests.conftest import ROOT, TOOLKITS, run, write_tree
from tests.samples import PROJECT

MISTAKES = TOOLKITS / "mistakes"
EXPECTED = (MISTAKES / "expected.txt").read_text(encoding="utf-8").splitlines()


def test_every_mistake_is_listed_once_on_its_line() -> None:
    """A project with one mistake after another: all are told in one run, sorted, each once."""
    toolkit, problems = sources.load(MISTAKES)
    found = sorted({*problems, *check.run(toolkit)})

    assert [f"{p.place.path}:{p.place.line} {p.code}" for p in found] == EXPECTED


def test_the_mistakes_are_many_and_of_many_kinds() -> None:
    """The project holds at least 25 different mistakes and most of the codes."""
    codes = {line.rpartition(" ")[2] for line in EXPECTED}

    assert len(EXPECTED) >= 40
    assert len(codes) >= 25
    assert codes <= set(CODES)


def test_check_lists_them_and_fails() -> None:
    """The command prints each mistake with file, line and column to stderr and exits with 1."""
    result = run("check", "--root", str(MISTAKES))

    assert result.returncode == 1
    assert result.stdout == ""
    lines = result.stderr.splitlines()
    assert len(lines) == len(EXPECTED)
    assert all(
        line.startswith(expected.rpartition(" ")[0] + ":")
        for line, expected in zip(lines, EXPECTED, strict=True)
    )


def test_check_of_one_path_tells_only_its_own() -> None:
    """Naming a file or folder keeps the list to it."""
    path = MISTAKES / "content" / "hallmarks" / "twice.yml"
    result = run("check", str(path), "--root", str(MISTAKES))

    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert "duplicate-field" in result.stderr


def test_check_of_a_path_that_is_not_there_is_a_usage_error() -> None:
    """A misspelt path must not look like a clean result."""
    assert run("check", "content/nowhere", "--root", str(MISTAKES)).returncode == 2


def test_check_as_json_and_for_github() -> None:
    """The same problems as data, and as GitHub's workflow commands with nothing left to interpret."""
    data = json.loads(run("check", "--root", str(MISTAKES), "--format", "json").stdout)
    commands = run("check", "--root", str(MISTAKES), "--format", "github").stdout.splitlines()

    assert len(data) == len(commands) == len(EXPECTED)
    assert {"path", "line", "column", "severity", "code", "message", "remedy"} == set(data[0])
    assert all(line.startswith(("::error file=", "::warning file=")) for line in commands)


def test_the_real_content_is_clean() -> None:
    """On the real content the command prints nothing and exits with 0, also before a release."""
    for options in ([], ["--release"]):
        result = run("check", *options)

        assert (result.stdout, result.stderr, result.returncode) == ("", "", 0)


def test_a_missing_translation_is_a_warning_until_release(project: object) -> None:
    """A text in one language only is told, and stops nothing but a release."""
    root = project("minimal")  # type: ignore[operator]
    path = root / "content" / "hallmarks" / "only.yml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("  cy: Un nodwedd ffug.\n", ""), encoding="utf-8"
    )

    warned = run("check", "--root", str(root))
    failed = run("check", "--release", "--root", str(root))

    assert (warned.returncode, failed.returncode) == (0, 1)
    assert "missing-translation" in warned.stderr


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"x" * 1_000_001, "too-large"),
        (b"title: caf\xe9", "not-utf8"),
        (b"", "empty-file"),
        (b"\xef\xbb\xbf  \n", "empty-file"),
        (b"# only a comment\n", "empty-file"),
        (b"a: [1, 2\n", "not-yaml"),
        (b"\tb: 1\n", "not-yaml"),
        (b"a: \x07\n", "not-yaml"),
        (b"a: 1\n---\nb: 2\n", "not-yaml"),
        (b"[" * 5000, "not-yaml"),
        (b"a: &x 1\nb: *x\n", "yaml-alias"),
        (b"just words\n", "wrong-type"),
        (b"- a\n- b\n", "wrong-type"),
        (b"a: 1\na: 2\n", "duplicate-field"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_problem(tmp_path: Path, raw: bytes, code: str) -> None:
    """Whatever the bytes, the answer is a problem with a place, never a traceback."""
    write_tree(tmp_path, {"content/hallmarks/.keep": ""})
    (tmp_path / "content" / "hallmarks" / "x.yml").write_bytes(raw)

    _, problems = sources.load(tmp_path)

    assert code in {problem.code for problem in problems}
    assert all(problem.place.path == "content/hallmarks/x.yml" for problem in problems)


def test_ids_come_from_file_names() -> None:
    """An item's id is its file's name."""
    toolkit, _ = sources.load(ROOT)

    assert all(path.stem in toolkit.of(Hallmark) for path in (ROOT / "content" / "hallmarks").glob("*.yml"))


@pytest.mark.parametrize(
    "place", ["docs/assets/a.txt", "docs/en/b.md", "content/hallmarks/c.yml", "docs/assets/folder"]
)
@pytest.mark.parametrize("target", ["outside", ".", "nowhere"])
def test_links_are_refused(tmp_path: Path, place: str, target: str) -> None:
    """Nothing of the machine can be published through a link, and no walk goes in circles."""
    root = write_tree(
        tmp_path / "project", {"docs/assets/x": "", "docs/en/x.txt": "", "content/hallmarks/.x": ""}
    )
    write_tree(tmp_path, {"outside/secret.txt": "Fabricated."})
    (root / place).symlink_to(tmp_path / target if target == "outside" else target)

    _, problems = sources.load(root)

    assert [p for p in problems if p.place.path == place and p.code == "misplaced-file"]


def test_a_folder_named_like_a_page_is_no_page(tmp_path: Path) -> None:
    """MkDocs walks through it as through any other."""
    assert sources.load(write_tree(tmp_path, {"docs/en/folder.md/a.txt": ""}))[1] == []


LINKED = [
    "content",
    "content/hallmarks",
    "content/hallmarks/a.yml",
    "content/strings.yml",
    "content/vocabulary.yml",
    "content/glossary.yml",
    "content/stray",
    "bibliography.bib",
    "CHANGELOG.md",
    "mkdocs.yml",
    "docs",
    "docs/en",
    "docs/en/folder",
    "docs/en/about.md",
    "overrides",
]


@pytest.mark.parametrize("target", ["/proc/self/mem", "many", "nowhere"])
@pytest.mark.parametrize("place", LINKED)
def test_a_link_is_refused_before_it_is_read(tmp_path: Path, place: str, target: str) -> None:
    """One problem, whatever the link leads to: a file that cannot be read, a big folder, nothing."""
    write_tree(tmp_path, {f"many/{number}.yml": "a: b" for number in range(50)})
    root = write_tree(tmp_path / "project", PROJECT)
    path = root / place
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        path.rename(tmp_path / "moved")
    path.symlink_to(tmp_path / target)

    _, problems = sources.load(root)

    assert [(one.place.path, one.code) for one in problems] == [(place, "misplaced-file")]


def test_a_file_that_cannot_be_opened_is_one_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files of others are told as such, and the rest is read."""
    root = write_tree(tmp_path, PROJECT)
    opened = Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path.name == "strings.yml":
            raise PermissionError(13, "Permission denied")
        return opened(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    toolkit, problems = sources.load(root)

    assert [(one.place.path, one.code) for one in problems] == [("content/strings.yml", "not-read")]
    assert "Permission denied" in problems[0].message
    assert toolkit.vocabulary is not None


@pytest.mark.parametrize("folder", ["content", "content/activities"])
def test_no_new_file_is_written_through_a_link(tmp_path: Path, folder: str) -> None:
    """`toolkit new` keeps to the project."""
    root = write_tree(tmp_path / "project", PROJECT)
    (root / folder).rename(tmp_path / "elsewhere")
    (root / folder).symlink_to(tmp_path / "elsewhere")

    result = run("new", "activities", "fresh", "--root", str(root))

    assert (result.returncode, result.stdout) == (1, "")
    assert "[misplaced-file]" in result.stderr
    assert not list(tmp_path.rglob("fresh.yml"))
