"""`toolkit check --fix`: the bibliography rewritten in place, where a mistake is mechanical."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from pathlib import Path

from ..content.loading import Change, mend_bibliography
from ..problems import Place, ToolkitError, codes

BIBLIOGRAPHY = "bibliography.bib"
"""The one file that is mended, as a path from the project's root."""


def fix(root: Path, bibliography: str = BIBLIOGRAPHY) -> list[Change]:
    """Mend the bibliography of the project at `root`; returns what was changed, in the order of the file.

    Nothing is written where nothing changes, or where the file has mistakes of encoding or syntax: the
    check that follows reports those. Raises ToolkitError if the file cannot be written or is a link that
    leads out of the project.
    """
    path = root / bibliography
    if not path.is_file():
        return []
    text, changes = mend_bibliography(bibliography, path.read_bytes())
    if changes:
        # A link stays a link: what it leads to is replaced, but no file that is not the project's.
        target = path.resolve()
        _expect_writable(bibliography, target, root)
        try:
            _replace(target, text.encode())
        except OSError as error:
            problem = codes.NOT_WRITTEN.at(Place(bibliography), reason=error.strerror or error)
            raise ToolkitError([problem]) from error
    return changes


def _expect_writable(bibliography: str, target: Path, root: Path) -> None:
    place = Place(bibliography)
    if not target.is_relative_to(root.resolve()):
        raise ToolkitError([codes.NOT_WRITTEN.at(place, "outside")])
    # Where a folder may be written to, a read-only file in it would be replaced all the same.
    if not target.stat().st_mode & stat.S_IWUSR:
        raise ToolkitError([codes.NOT_WRITTEN.at(place, "read-only", name=target.name)])


def _replace(path: Path, raw: bytes) -> None:
    """Write the whole file beside the old one, then let it take the old one's name and permissions."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(path, temporary)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
