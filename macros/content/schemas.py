"""Models → JSON Schemas of the content files, in both languages and with the closed lists."""

from __future__ import annotations

from typing import Any

from .model import KINDS, Glossary, Part, Vocabulary
from .model.edges import In
from .model.meaning import parted
from .model.shape import Shape, parts_of, shapes
from .model.vocabulary import values

DRAFT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]


def schemas(vocabulary: Vocabulary | None = None) -> dict[str, Schema]:
    """File name → schema, for every kind of content file.

    Where a field takes values of a closed list, its schema names them, in `x-names` in both languages;
    without a vocabulary it takes any id. A field's meaning is its `description`, and in Welsh its `x-cy`.
    """
    models: dict[str, type[Part]] = {kind.id: kind.model for kind in KINDS}
    found = {name: _schema(model, vocabulary) for name, model in models.items()}
    for schema in found.values():
        # The id is the file's name and never stands in the file.
        del schema["properties"]["id"]
        schema["required"].remove("id")
    found["glossary"] = _schema(Glossary, vocabulary)
    found["vocabulary"] = _schema(Vocabulary, vocabulary)
    return {f"{name}.json": {"$schema": DRAFT, **schema} for name, schema in found.items()}


def _schema(model: type[Part], vocabulary: Vocabulary | None) -> Schema:
    schema = model.model_json_schema()
    for part in parts_of(model):
        group = schema if part is model else schema["$defs"][part.__name__]
        for name, shape in shapes(part).items():
            field = group["properties"][name]
            _explain(field)
            _list_values(_values(field), shape.member or shape, vocabulary)
    return schema


def _explain(field: Schema) -> None:
    said = parted(field.get("description", ""))
    if said:
        field |= {"description": said.en, "x-cy": said.cy}


def _values(field: Schema) -> Schema:
    """The schema of the values of a field, inside of what says that it may be null or a list."""
    inside = next((one for one in field.get("anyOf", ()) if one.get("type") != "null"), field)
    return _values(inside["items"]) if "items" in inside else inside


def _list_values(field: Schema, shape: Shape, vocabulary: Vocabulary | None) -> None:
    for mark in shape.marks:
        if isinstance(mark, In):
            names = values(vocabulary, mark.list)
            ids = [id for id in field.get("enum", names) if id in names]
            if ids:
                said = {id: {"en": names[id].en, "cy": names[id].cy} for id in ids}
                field |= {"enum": ids, "x-names": said}
