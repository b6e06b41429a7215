"""The project that a command works on: found from any folder inside it."""

from __future__ import annotations

from pathlib import Path


def project_around(folder: Path) -> Path | None:
    """The nearest folder, this one or one above it, that is a toolkit's; None outside of any."""
    whole = folder.resolve()
    return next((one for one in (whole, *whole.parents) if is_project(one)), None)


def is_project(folder: Path) -> bool:
    """Whether a folder is that of a toolkit."""
    return (folder / "mkdocs.yml").is_file() and (folder / "content").is_dir()
