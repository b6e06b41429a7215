"""`toolkit check --fix`: the bibliography rewritten in place, where a mistake is mechanical."""

from __future__ import annotations

import stat
from pathlib import Path

from ..bibliography.reading.rewriting import Change
from ..content.loading import mend_bibliography
from ..content.model import BIBLIOGRAPHY
from ..problems import Place, ToolkitError, codes
from .writing import replacing


def fix(root: Path, bibliography: str = BIBLIOGRAPHY) -> list[Change]:
    """Mend the bibliography of the project at `root`; returns what was changed, in the order of the file.

    Nothing is read or written if it is a link, and nothing is written where nothing changes or where the
    file has mistakes of encoding or syntax: the check that follows reports those. Raises ToolkitError if
    the file cannot be written.
    """
    path = root / bibliography
    if path.is_symlink() or not path.is_file():
        return []
    text, changes = mend_bibliography(bibliography, path.read_bytes())
    if changes:
        _write(path, text.encode(), Place(bibliography))
    return changes


def _write(path: Path, raw: bytes, place: Place) -> None:
    # Where a folder may be written to, a read-only file in it would be replaced all the same.
    if not path.stat().st_mode & stat.S_IWUSR:
        raise ToolkitError([codes.NOT_WRITTEN.at(place, "read-only", name=path.name)])
    try:
        with replacing(path) as whole:
            whole.write_bytes(raw)
    except OSError as error:
        raise ToolkitError([codes.NOT_WRITTEN.at(place, reason=error.strerror or error)]) from error
