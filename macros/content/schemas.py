"""Models → JSON Schemas of the content files, in both languages and with the closed lists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .model import KINDS, Glossary, Part, Reviews, Term, Vocabulary
from .model.edges import In, Mark, OnScale
from .model.meaning import parted
from .model.shape import Shape, parts_of, shapes
from .model.vocabulary import SCALES, values

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
    found["reviews"] = _schema(Reviews, vocabulary)
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
            _list_levels(group, name, shape, vocabulary)
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
        names = _names(mark, vocabulary)
        if ids := [id for id in field.get("enum", names) if id in names]:
            said = {id: {"en": names[id].en, "cy": names[id].cy} for id in ids}
            field |= {"enum": ids, "x-names": said}


def _names(mark: Mark, vocabulary: Vocabulary | None) -> Mapping[str, Term]:
    """The values that a mark lets stand in a field: id → name."""
    if isinstance(mark, OnScale):
        return {id: level for list in SCALES for id, level in values(vocabulary, list).items()}
    return values(vocabulary, mark.list) if isinstance(mark, In) else {}


def _list_levels(group: Schema, name: str, shape: Shape, vocabulary: Vocabulary | None) -> None:
    """Say of each outcome which levels it can have: those of its scale."""
    for mark in shape.marks:
        if isinstance(mark, OnScale) and vocabulary:
            group["allOf"] = [
                {
                    "if": {"properties": {mark.outcome: {"const": outcome}}, "required": [mark.outcome]},
                    "then": {"properties": {name: {"enum": list(values(vocabulary, term.scale))}}},
                }
                for outcome, term in vocabulary.outcomes.items()
            ]
