"""A commented skeleton for a new item: every field of its kind under its meaning."""

from __future__ import annotations

from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from .model import Kind, Line, Part, Prose, Slugs, Text, Translation
from .model.edges import Kept
from .model.meaning import meaning


def skeleton(kind: Kind) -> str:
    """The text of a new file: each field under its meaning, those that may be left out as comments."""
    lines = [f"# {kind.heading.en}. Guide: CONTRIBUTING.md, CYFRANNU.md"]
    for name, field in kind.model.model_fields.items():
        if name != "id":
            lines += ["", *_described(name, field)]
    return "\n".join(lines) + "\n"


def _described(name: str, field: FieldInfo) -> list[str]:
    optional = not field.is_required() and Kept() not in field.metadata
    body = _field(name, field)
    return [_meaning(field, optional), *(f"# {line}" if optional else line for line in body)]


def _meaning(field: FieldInfo, optional: bool = True) -> str:
    words = meaning(field).en
    return f"# {words} May be left out." if optional else f"# {words}"


def _field(name: str, field: FieldInfo) -> list[str]:
    annotation = field.annotation
    model = _part(annotation)
    if get_origin(annotation) is tuple or _tuple_in(annotation):
        least = max(getattr(rule, "min_length", 1) for rule in (None, *field.metadata))
        return [f"{name}:", *_member(model) * least]
    if model is None:
        return [f"{name}: {_example(field)}"]
    return [f"{name}:", *(f"  {line}" for line in _body(model))]


def _member(model: type[Part] | None) -> list[str]:
    if model is None:
        return ["  - "]
    first, *rest = _body(model)
    return [f"  - {first}", *(f"    {line}" for line in rest)]


def _body(model: type[Part]) -> list[str]:
    if issubclass(model, (Line, Prose)):
        return ["en: |", "  One sentence per line.", "cy: |", "  Un frawddeg i bob llinell."]
    if issubclass(model, Text):
        return ['en: "…"', 'cy: "…"']
    if model is Slugs:
        return ["en: words-in-the-address", "cy: geiriau-yn-y-cyfeiriad"]
    if model is Translation:
        return ["source: en", "reviewed: null"]
    lines = []
    for name, field in model.model_fields.items():
        body = _field(name, field)
        lines += body if field.is_required() else [_meaning(field), *(f"# {line}" for line in body)]
    return lines


def _example(field: FieldInfo) -> str:
    if get_origin(field.annotation) is Literal:
        return str(get_args(field.annotation)[0])
    example = str(field.examples[0]) if field.examples else ""
    # A year alone would be read as a number.
    return f'"{example}"' if str in (field.annotation, *get_args(field.annotation)) and example else example


def _tuple_in(annotation: Any) -> bool:
    return any(get_origin(argument) is tuple for argument in get_args(annotation))


def _part(annotation: Any) -> type[Part] | None:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    found = (_part(argument) for argument in get_args(annotation))
    return next((part for part in found if part is not None), None)
