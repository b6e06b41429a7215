"""Bundles: three zips with fixed bytes that hold what is needed and nothing else."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import pytest

from macros.commands.bundle import DISTRIBUTION, write_zip
from macros.plugin.target import MARK
from tests.conftest import EPOCH, run


def test_equal_files_give_equal_bytes(tmp_path: Path) -> None:
    """A zip depends on names and contents only: not on times, modes or the order of writing."""
    for name, order in (("one", ("a.html", "b/ŷ.html")), ("two", ("b/ŷ.html", "a.html"))):
        for path in order:
            target = tmp_path / name / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(f"fabricated {path}", encoding="utf-8")
    (tmp_path / "two" / "a.html").chmod(0o600)

    for name in ("one", "two"):
        write_zip(tmp_path / name, tmp_path / f"{name}.zip", "toolkit")

    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    # Two zips of the same moment would agree by chance.
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_three_bundles(bundles: Path) -> None:
    """`toolkit bundle` makes a zip for each language and one for both."""
    names = sorted(path.name for path in bundles.iterdir())

    assert names == [
        f"toolkit-{version(DISTRIBUTION)}-{languages}.zip" for languages in ("cy-en", "cy", "en")
    ]


@pytest.mark.parametrize(("choice", "languages"), [("both", "cy-en"), ("cy", "cy")])
def test_a_second_run_gives_the_same_bytes(
    bundles: Path, tmp_path: Path, choice: str, languages: str
) -> None:
    """A bundle made again from the same sources is the same file."""
    result = run("bundle", "--language", choice, "--out", str(tmp_path), SOURCE_DATE_EPOCH=EPOCH)
    assert result.returncode == 0, result.stdout + result.stderr
    (again,) = tmp_path.iterdir()

    assert again.name.endswith(f"-{languages}.zip")
    assert again.read_bytes() == (bundles / again.name).read_bytes()


def test_bundle_of_one_language_holds_only_it(bundles: Path) -> None:
    """The Welsh bundle has no English page, and search works from a script, not from JSON."""
    with zipfile.ZipFile(next(bundles.glob("*[0-9]-cy.zip"))) as archive:
        names = [name.partition("/")[2] for name in archive.namelist()]

    assert "cy/search/search_index.js" in names
    assert not [name for name in names if name.startswith("en/") or name.endswith("search_index.json")]
    assert MARK not in names


NAME = f"toolkit-{version(DISTRIBUTION)}-cy"


def zip_of(path: Path, *members: str) -> None:
    """A zip that somebody else has made."""
    with zipfile.ZipFile(path, "w") as archive:
        for member in members:
            archive.writestr(member, "Fabricated.")


@pytest.mark.parametrize("taken", ["text", "zip", "own names", "empty zip", "folder", "link"])
def test_nothing_but_an_earlier_bundle_is_written_over(
    project: Callable[..., Path], tmp_path: Path, taken: str
) -> None:
    """What lies where a bundle belongs stays as it is, and no other bundle is made either."""
    root, out = project("minimal"), tmp_path / "out"
    out.mkdir()
    path = out / f"{NAME}.zip"
    if taken == "folder":
        path.mkdir()
    elif taken == "link":
        zip_of(tmp_path / "mine.zip", f"{NAME}/a.html")
        path.symlink_to(tmp_path / "mine.zip")
    elif taken == "text":
        path.write_text("Fabricated.", encoding="utf-8")
    else:
        zip_of(path, *{"zip": ["a.txt"], "own names": [f"{NAME}/a.html"], "empty zip": []}[taken])
    before = path.read_bytes() if path.is_file() else b""

    result = run("bundle", "--root", str(root), "--out", str(out))

    assert result.returncode == 1
    assert "no bundle that the toolkit has made" in result.stderr
    assert list(out.iterdir()) == [path]
    assert (path.read_bytes() if path.is_file() else b"") == before


@pytest.mark.parametrize("out", ["content", "docs/assets/new", "bibliography.bib"])
def test_no_bundle_is_written_into_the_sources(project: Callable[..., Path], out: str) -> None:
    """A zip there would be published, or be no good name for a content file."""
    root = project("minimal")

    result = run("bundle", "--language", "cy", "--root", str(root), "--out", str(root / out))

    assert result.returncode == 1
    assert "sources of the toolkit" in result.stderr
    assert not list(root.rglob("*.zip"))


def test_an_earlier_bundle_is_replaced_and_other_files_stay(project: Callable[..., Path]) -> None:
    """The folder of the bundles may hold other things: they are nobody's business."""
    root = project("minimal", {"dist/notes.txt": "Fabricated."})
    command = ["bundle", "--language", "cy", "--root", str(root)]
    assert run(*command).returncode == 0
    path = root / "dist" / f"{NAME}.zip"
    first = path.read_bytes()
    write_zip(root / "docs", path, NAME)
    assert path.read_bytes() != first

    assert run(*command).returncode == 0
    assert path.read_bytes() == first
    assert sorted(one.name for one in (root / "dist").iterdir()) == ["notes.txt", path.name]


def test_sources_with_errors_make_no_folder(project: Callable[..., Path]) -> None:
    """What cannot be bundled leaves no empty `dist/` behind."""
    root = project("minimal", {"content/hallmarks/broken.yml": "title: [\n"})

    assert run("bundle", "--root", str(root)).returncode == 1
    assert not (root / "dist").exists()
