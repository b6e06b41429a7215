"""Every command finds its project from any folder in it, and says so where there is none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from macros.__main__ import main
from tests.conftest import ROOT, run

Project = Callable[..., Path]

ARGUMENTS = {"cite": ["[@alpha2020]"], "new": ["hallmarks", "fresh"]}
"""What a command needs."""


@pytest.mark.parametrize("command", sorted(main.commands))
def test_outside_of_a_project_a_command_says_so_and_leaves_nothing(tmp_path: Path, command: str) -> None:
    """One line that says where to go, a usage error, and no folder that was made in passing."""
    result = run(command, *ARGUMENTS.get(command, []), cwd=tmp_path)

    assert result.returncode == 2
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1
    assert "--root" in result.stderr or "--bib" in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", sorted(set(main.commands) - {"cite"}))
def test_a_root_without_content_is_refused(tmp_path: Path, command: str) -> None:
    """Naming a folder does not make a project of it."""
    result = run(command, *ARGUMENTS.get(command, []), "--root", str(tmp_path))

    assert (result.returncode, result.stderr.count("\n")) == (2, 1)
    assert "has no folder `content`" in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("folder", [".", "content", "content/hallmarks", "docs/en", "dŵr a thân"])
def test_a_new_item_lies_in_its_folder_wherever_it_is_asked_for(project: Project, folder: str) -> None:
    """`toolkit new` writes into the project that the current folder belongs to."""
    root = project("minimal")
    (root / folder).mkdir(exist_ok=True)

    result = run("new", "activities", "fresh", cwd=root / folder)

    assert result.returncode == 0, result.stderr
    assert (root / "content" / "activities" / "fresh.yml").is_file()
    assert not (root / folder / "content" / "content").exists()
    assert (root / folder / result.stdout.strip()).is_file()


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        (["check", "hallmarks/only.yml"], ""),
        (["cite", "[@alpha2020]"], "Alpha"),
        (["translations"], "not reviewed"),
        (["schema"], "schemas/hallmarks.json"),
    ],
)
def test_the_other_commands_work_from_content(project: Project, command: list[str], expected: str) -> None:
    """They print the same as from the project's own folder, and write to its folders."""
    root = project("minimal")

    result = run(*command, cwd=root / "content")

    assert (result.returncode, result.stderr) == (0, "")
    assert expected in result.stdout
    assert not (root / "content" / "schemas").exists()


@pytest.mark.parametrize(
    ("kind", "meant"),
    [
        ("hallmark", "hallmarks"),
        ("case-study", "case-studies"),
        ("activity", "activities"),
        ("framework", "standards"),
        ("strand", "evidence"),
        ("hallmraks", "hallmarks"),
    ],
)
def test_a_kind_in_the_singular_is_told_its_plural(kind: str, meant: str) -> None:
    """The folder that was probably meant is named."""
    result = run("new", kind, "fresh", cwd=ROOT)

    assert result.returncode == 2
    assert f"Did you mean '{meant}'?" in result.stderr
