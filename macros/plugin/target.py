"""The folder that a site is built into, which MkDocs empties first: whether it may have it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

from ..content.model import BIBLIOGRAPHY
from ..problems import Place, ToolkitError, codes, from_here

MARK = ".toolkit-build"
"""The file in a built site that says that it is one. MkDocs leaves hidden files alone."""
_MARK_TEXT = "The toolkit built this site. Its next build deletes and replaces everything in this folder.\n"
_PACKAGE = Path(__file__).resolve().parent.parent


def mark(site_dir: Path) -> None:
    """Say in the folder, before anything else is written, that a build of the toolkit fills it."""
    site_dir.mkdir(parents=True, exist_ok=True)
    (site_dir / MARK).write_text(_MARK_TEXT, encoding="utf-8", newline="\n")


def refuse_sources(target: Path, root: Path, sources: Iterable[Path] = ()) -> None:
    """Raise ToolkitError if a folder is, holds or lies in what the toolkit at `root` is made of.

    `sources` are those of its files and folders that do not have their usual names.
    """
    whole = target.resolve()
    names = ("content", "docs", "overrides", "macros", ".git", BIBLIOGRAPHY, "mkdocs.yml")
    for source in (*(root / name for name in names), *sources, _PACKAGE):
        if _is_in(whole, source) or _is_in(source.resolve(), whole):
            raise refusal(target, "sources")


def refuse_files(target: Path) -> None:
    """Raise ToolkitError if a folder cannot be, since a file or a link to nowhere has its place."""
    for step in (target, *target.parents):
        if os.path.lexists(step) and not step.is_dir():
            raise refusal(step, "file")


def refuse_others_files(target: Path) -> None:
    """Raise ToolkitError unless a folder is new, empty, or an earlier build without version control."""
    refuse_files(target)
    if not target.is_dir() or not any(target.iterdir()):
        return
    if not (target / MARK).is_file():
        raise refusal(target, "old" if (target / "sitemap.xml").is_file() else "foreign")
    if _has_tracked_files(target):
        raise refusal(target, "tracked")


def refusal(target: Path, form: str) -> ToolkitError:
    """The error of a file or folder that is not written to, for the reason that the form names."""
    return ToolkitError([codes.NOT_WRITTEN.at(Place(from_here(target)), form)])


def _is_in(path: Path, folder: Path) -> bool:
    """Whether a path is or lies in a folder, whatever the names that lead to both."""
    return folder.exists() and any(
        above.exists() and above.samefile(folder) for above in (path, *path.parents)
    )


def _has_tracked_files(folder: Path) -> bool:
    command = ["git", "-C", str(folder), "ls-files", "--", "."]
    try:
        found = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        # Without git nothing is under its control.
        return False
    return found.returncode == 0 and bool(found.stdout)
