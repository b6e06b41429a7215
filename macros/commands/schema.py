"""JSON Schemas of the content files, for editors and forms."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..content.model import MODELS, Glossary, Vocabulary
from ..problems import Place, ToolkitError, from_here
from ..problems.codes import NOT_WRITTEN
from .writing import replacing

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, dict[str, Any]]:
    """File name → schema, for every kind of content file."""
    found = {f"{kind.value}.json": model.model_json_schema() for kind, model in MODELS.items()}
    for schema in found.values():
        # The id is the file's name and never stands in the file.
        del schema["properties"]["id"]
        schema["required"].remove("id")
    found["glossary.json"] = Glossary.model_json_schema()
    found["vocabulary.json"] = Vocabulary.model_json_schema()
    return {name: {"$schema": DRAFT, **schema} for name, schema in found.items()}


def write(folder: Path) -> list[Path]:
    """Write all schemas to `folder`; returns their paths.

    Raises ToolkitError, before anything is written, if another file has the place of a schema.
    """
    found = {folder / name: schema for name, schema in schemas().items()}
    for path, schema in found.items():
        if (path.is_symlink() or path.exists()) and not _is_earlier(path, schema):
            raise ToolkitError([NOT_WRITTEN.at(Place(from_here(path)), "schema")])
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
