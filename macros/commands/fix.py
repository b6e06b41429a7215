"""`toolkit check --fix`: the bibliography rewritten in place, where a mistake is mechanical."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from pathlib import Path

from ..content.loading import Change, mend_bibliography
from ..problems import Place, Problem, ToolkitError

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
        try:
            # A link stays a link: what it leads to is replaced, but no file that is not the project's.
            target = path.resolve()
            if not target.is_relative_to(root.resolve()):
                raise PermissionError("it is a link to a file outside of the project")
            _replace(target, text.encode())
        except OSError as error:
            raise ToolkitError([_unwritable(bibliography, error)]) from error
    return changes


def _replace(path: Path, raw: bytes) -> None:
    """Write the whole file beside the old one, then let it take the old one's name and permissions."""
    if not path.stat().st_mode & stat.S_IWUSR:
        raise PermissionError(f"{path.name} is read-only")
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


def _unwritable(path: str, error: OSError) -> Problem:
    message = f"The file could not be written ({error.strerror or error}); it is as it was."
    remedy = "See that you may write to the file and its folder, and that the disk is not full."
    return Problem(Place(path), "not-written", message, remedy)
