"""The project that a command works on, found from any folder inside it, and the paths in it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from ..content.model import BIBLIOGRAPHY


class NotHereError(Exception):
    """Raised when a command cannot be tried where it was called, with the reason in one line."""


def project(named: Path | None) -> Path:
    """The folder of the project: the one that was named, or the nearest around the current one.

    Raises NotHereError if it is not that of a toolkit.
    """
    if named is None:
        if (found := project_around(Path())) is None:
            msg = "This is no toolkit: neither this folder nor one above it has mkdocs.yml and content/."
            raise NotHereError(f"{msg} Go there, or name it with --root.")
        return found
    if not (named / "content").is_dir():
        msg = f"'{named.resolve()}' is not the folder of a toolkit: it has no folder `content`."
        raise NotHereError(msg)
    return named.resolve()


def project_around(folder: Path) -> Path | None:
    """The nearest folder, this one or one above it, that is a toolkit's; None outside of any."""
    whole = folder.resolve()
    return next((one for one in (whole, *whole.parents) if _is_project(one)), None)


def _is_project(folder: Path) -> bool:
    return (folder / "mkdocs.yml").is_file() and (folder / "content").is_dir()


def bibliography(named: Path | None) -> Path:
    """The BibTeX file that was named, or that of the project around; raises NotHereError if there is none."""
    around = project_around(Path())
    path = named or (around and around / BIBLIOGRAPHY)
    if path is None or not path.is_file():
        raise NotHereError("There is no bibliography.bib here; name a BibTeX file with --bib.")
    return path


def within(root: Path, paths: Iterable[str | Path]) -> list[str]:
    """Paths from the current folder as paths from the root; raises NotHereError for one that is not in it."""
    found = []
    for path in map(Path, paths):
        # A link is named by its own place: what it leads to is none of the project's.
        place = path.parent.resolve() / path.name if path.is_symlink() else path.resolve()
        if not place.is_relative_to(root) or not os.path.lexists(place):
            msg = f"There is no '{path}' in the project."
            raise NotHereError(msg)
        found.append(place.relative_to(root).as_posix())
    return found
