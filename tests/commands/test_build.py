"""`toolkit build`: where it writes, and what it says. Every project here is fabricated."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.plugin.target import MARK
from tests.conftest import run

Project = Callable[..., Path]


def files_in(root: Path) -> dict[str, bytes]:
    """Every file under a folder → its bytes."""
    found = sorted(path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


@pytest.mark.parametrize(
    "target",
    [
        "content",
        "content/hallmarks",
        "docs",
        "docs/new",
        "content/new/deep",
        "overrides",
        ".",
        "..",
        "notes",
        "link",
        "bibliography.bib",
    ],
)
def test_nothing_but_an_earlier_build_is_written_over(project: Project, target: str) -> None:
    """Sources, what holds them, what lies in them and what nobody built stay, whatever their names are."""
    root = project("minimal", {"notes/a.txt": "Somebody's."})
    (root / "link").symlink_to("content", target_is_directory=True)
    before = files_in(root)

    result = run("build", "--root", str(root), "--site-dir", str(root / target))

    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert "nothing was written" in result.stderr
    assert "[not-written]" in result.stderr
    assert files_in(root) == before


@pytest.mark.parametrize("target", ["site", "dŵr a thân/safle", "empty"])
def test_new_and_empty_folders_and_earlier_builds_are_written_to(project: Project, target: str) -> None:
    """A second build takes the place of the first, and what the first left behind is gone."""
    root = project("minimal", {})
    (root / "empty").mkdir()
    site_dir = root / target
    assert run("build", "--root", str(root), "--site-dir", str(site_dir)).returncode == 0
    first = files_in(site_dir)
    assert MARK in first
    (site_dir / "left.html").write_text("Fabricated.", encoding="utf-8")

    result = run("build", "--root", str(root), "--site-dir", str(site_dir))

    assert result.returncode == 0, result.stderr
    assert files_in(site_dir).keys() == first.keys()


def test_an_earlier_build_under_version_control_is_not_written_over(project: Project) -> None:
    """A site that somebody keeps in Git is theirs, mark or no mark."""
    root = project("minimal", {f"site/{MARK}": "", "site/index.html": "Fabricated."})
    subprocess.run(["git", "init", "--quiet", root], check=True)
    subprocess.run(["git", "-C", root, "add", "site/index.html"], check=True)

    result = run("build", "--root", str(root), "--site-dir", str(root / "site"))

    assert result.returncode == 1
    assert "under version control" in result.stderr
    assert (root / "site" / "index.html").read_text(encoding="utf-8") == "Fabricated."


def test_mkdocs_alone_keeps_off_the_sources_too(project: Project) -> None:
    """`mkdocs build --site-dir content` has emptied that folder before now."""
    root = project("minimal", {})
    before = files_in(root / "content")
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", "content"]

    result = subprocess.run(command, cwd=root, capture_output=True, check=False)

    assert result.returncode != 0
    assert files_in(root / "content") == before


@pytest.mark.parametrize("command", [["build", "--site-dir"], ["bundle", "--out"], ["schema", "--out"]])
@pytest.mark.parametrize("target", ["file", "file/in", "nowhere", "nowhere/in", "content", "docs/new"])
def test_what_cannot_be_a_folder_is_told_as_such(project: Project, command: list[str], target: str) -> None:
    """A file, a link to nowhere and the sources are no place for what a command makes: one line says so."""
    root = project("minimal", {"file": "Somebody's."})
    (root / "nowhere").symlink_to("gone")
    before = files_in(root)

    result = run(*command, target, cwd=root)

    assert (result.returncode, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    assert result.stderr.startswith(target.removesuffix("/in"))
    assert "nothing was written" in result.stderr
    assert files_in(root) == before
