"""JSON Schemas of the content files, for editors and forms."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..content.model import KINDS, Glossary, Vocabulary

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, dict[str, Any]]:
    """File name → schema, for every kind of content file."""
    found = {f"{kind}.json": kind.model.model_json_schema() for kind in KINDS}
    for schema in found.values():
        # The id is the file's name and never stands in the file.
        del schema["properties"]["id"]
        schema["required"].remove("id")
    found["glossary.json"] = Glossary.model_json_schema()
    found["vocabulary.json"] = Vocabulary.model_json_schema()
    return {name: {"$schema": DRAFT, **schema} for name, schema in found.items()}


def write(folder: Path) -> list[Path]:
    """Write all schemas to `folder`; returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, schema in schemas().items():
        path = folder / name
        path.write_text(json.dumps(schema, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        paths.append(path)
    return paths
