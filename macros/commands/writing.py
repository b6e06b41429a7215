"""Files written whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A new file that takes the name and permissions of `target` once it is written, or leaves nothing."""
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    os.close(handle)
    temporary = Path(name)
    try:
        yield temporary
        _keep(temporary)
        if target.exists():
            shutil.copymode(target, temporary)
        else:
            _give_usual_permissions(temporary)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _keep(path: Path) -> None:
    # Should the machine stop now, the disk must not hold the name without the contents.
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _give_usual_permissions(path: Path) -> None:
    # A temporary file is its owner's alone; what the mask takes away can only be read by setting it.
    mask = os.umask(0)
    os.umask(mask)
    path.chmod(0o666 & ~mask)
