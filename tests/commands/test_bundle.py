"""Bundles: three zips with fixed bytes that hold what is needed and nothing else."""

from __future__ import annotations

import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest

from macros.commands.bundle import DISTRIBUTION, write_zip
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
