"""Writes the skeleton of a new item. Never writes over a file."""

from __future__ import annotations

from pathlib import Path

from ..content.loading import load
from ..content.model import LONGEST_ID, Kind, is_id
from ..content.skeleton import skeleton
from ..problems import Place, ToolkitError, codes


def write(root: Path, kind: Kind, id: str) -> str:
    """Write `content/<kind>/<id>.yml` under `root`; returns its path from there.

    Raises ToolkitError if the id is not a good file name or the file is there already.
    """
    shown = f"content/{kind.id}/{id}.yml"
    if not is_id(id) or len(id) > LONGEST_ID:
        raise ToolkitError([codes.FILE_NAME.at(Place(shown), "id", id=id, longest=LONGEST_ID)])
    path = root / shown
    for folder in (path.parent.parent, path.parent):
        if folder.is_symlink():
            raise ToolkitError([codes.MISPLACED_FILE.at(Place(folder.relative_to(root).as_posix()), "link")])
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(skeleton(kind, load(root)[0]))
    except FileExistsError:
        raise ToolkitError([codes.FILE_NAME.at(Place(shown), "taken")]) from None
    return shown
