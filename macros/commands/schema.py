"""Writes the JSON Schemas of the content files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..content.loading import load
from ..content.model import Vocabulary
from ..content.schemas import schemas
from ..plugin.target import refuse_files, refuse_sources
from ..problems import Place, ToolkitError, codes, from_here
from .writing import replacing


def write_for(root: Path, folder: Path) -> list[Path]:
    """Write all schemas to `folder` with the closed lists of the project at `root`; returns their paths.

    Raises ToolkitError, before anything is written, if the folder is among the sources.
    """
    refuse_sources(folder, root)
    refuse_files(folder)
    return write(folder, load(root)[0].vocabulary)


def write(folder: Path, vocabulary: Vocabulary | None = None) -> list[Path]:
    """Write all schemas to `folder`, with the closed lists of `vocabulary`; returns their paths.

    Raises ToolkitError, before anything is written, if another file has the place of a schema.
    """
    found = {folder / name: schema for name, schema in schemas(vocabulary).items()}
    for path, schema in found.items():
        if (path.is_symlink() or path.exists()) and not _is_earlier(path, schema):
            raise ToolkitError([codes.NOT_WRITTEN.at(Place(from_here(path)), "schema")])
    folder.mkdir(parents=True, exist_ok=True)
    for path, schema in found.items():
        with replacing(path) as whole:
            text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
            whole.write_text(text, encoding="utf-8", newline="\n")
    return list(found)


def _is_earlier(path: Path, schema: dict[str, Any]) -> bool:
    """Whether a file is a schema of the same kind of file."""
    if path.is_symlink() or not path.is_file():
        return False
    try:
        there = json.loads(path.read_bytes())
    except ValueError:
        return False
    return isinstance(there, dict) and all(there.get(name) == schema[name] for name in ("$schema", "title"))
