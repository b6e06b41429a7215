"""Writes the JSON Schemas of the content files."""

from __future__ import annotations

import json
from pathlib import Path

from ..content.model import Vocabulary
from ..content.schemas import schemas


def write(folder: Path, vocabulary: Vocabulary | None = None) -> list[Path]:
    """Write all schemas to `folder`, with the closed lists of `vocabulary`; returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, schema in schemas(vocabulary).items():
        path = folder / name
        path.write_text(json.dumps(schema, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        paths.append(path)
    return paths
