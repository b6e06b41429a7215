"""pydantic's errors → problems in writers' words, each with its place in the file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..problems import Place, Problem, Said, codes, nearest, phrases
from .model import Part, Path, Text, spoken
from .model.base import fields_of
from .model.shape import Shape, shapes
from .yamlfile import Parsed

_NOUNS = {
    "string_type": phrases.TEXT,
    "int_type": phrases.WHOLE_NUMBER,
    "bool_type": phrases.TRUE_OR_FALSE,
    "tuple_type": phrases.LIST_OF_LINES,
    "dict_type": phrases.GROUP_OF_FIELDS,
    "mapping_type": phrases.GROUP_OF_FIELDS,
    "model_type": phrases.GROUP_OF_FIELDS,
    "model_attributes_type": phrases.GROUP_OF_FIELDS,
    "is_instance_of": phrases.TEXT,
}
"""Type of an error → what should stand there."""
_LIMITS = {
    "too_short": "few",
    "string_too_long": "long",
    "string_too_short": "short",
    "greater_than_equal": "small",
    "less_than_equal": "large",
}
"""Type of an error → the form of `bad-value` that says which limit was passed."""


def problem(model: type[Part], parsed: Parsed, path: Path, error: Any) -> Problem:
    """What is wrong at a path of a file that should be a `model`."""
    if error["type"] == "extra_forbidden":
        return _unknown_field(model, parsed.key_place(path), path)
    if error["type"] == "missing":
        parent = path[:-1]
        place = parsed.key_place(parent) if parent in parsed.keys else parsed.source.place(parent)
        return codes.MISSING_FIELD.at(place, name=spoken(path))
    return _bad_value(parsed.source.place(path), spoken(path), error)


def _unknown_field(model: type[Part], place: Place, path: Path) -> Problem:
    name, fields = str(path[-1]), fields_at(model, path[:-1])
    form = "text" if fields == list(Text.model_fields) else "" if fields else "no-fields"
    near = nearest(name, fields)
    return codes.UNKNOWN_FIELD.at(place, form, near=near, name=name, fields=", ".join(fields))


def _bad_value(place: Place, name: str, error: Any) -> Problem:
    kind, value, context = error["type"], error["input"], error.get("ctx", {})
    if value is None:
        return codes.MISSING_FIELD.at(place, "empty", name=name)
    if kind in _NOUNS:
        form = "quotes" if isinstance(value, int) and kind == "string_type" else ""
        return codes.WRONG_TYPE.at(place, form, name=name, wanted=_NOUNS[kind], value=_said(value))
    if kind in ("date", "partial_date") or kind.startswith("date_"):
        form = "partial" if kind == "partial_date" else ""
        return codes.BAD_DATE.at(place, form, name=name, value=_said(value))
    if kind in ("literal_error", "enum"):
        return _bad_choice(place, name, value, context["expected"])
    if kind == "incomplete":
        subject = Said(f"'{name}'", f"'{name}'") if name else phrases.THE_FILE
        return codes.MISSING_FIELD.at(place, context["form"], subject=subject)
    least = context.get("min_length", context.get("ge"))
    most = context.get("max_length", context.get("le"))
    form = _form(kind, context)
    return codes.BAD_VALUE.at(place, form, name=name, value=_said(value), least=least, most=most)


def _bad_choice(place: Place, name: str, value: object, expected: str) -> Problem:
    options = [part.strip(" '") for part in expected.replace(" or ", ",").split(",")]
    near = nearest(str(value), options)
    return codes.BAD_VALUE.at(
        place, "choice", near=near, name=name, value=_said(value), options=", ".join(options)
    )


def _form(kind: str, context: Mapping[str, Any]) -> str:
    if kind == "string_pattern_mismatch":
        return "standard" if "/" in context["pattern"] else "id"
    return _LIMITS.get(kind, "")


def _said(value: object) -> Said:
    if isinstance(value, dict):
        return phrases.GROUP_OF_FIELDS
    if isinstance(value, tuple):
        return phrases.LIST if value else phrases.EMPTY_LIST
    text = str(value).strip().replace("\n", " ")
    shown = f"'{text[:40]}…'" if len(text) > 40 else f"'{text}'"
    return Said(shown, shown)


def is_marker(step: object) -> bool:
    """Whether pydantic may have added this step to a location: the branch of a mapping's key, a function."""
    return isinstance(step, str) and (step == "[key]" or step.startswith("function-"))


def fields_at(model: type[Part], path: Path) -> list[str]:
    """The fields that a writer may use at a path; none where there is no group of fields."""
    found: Shape | None = Shape(part=model)
    for step in path:
        if found is not None and found.part is not None:
            found = shapes(found.part).get(str(step))
        else:
            found = found.member if found is not None else None
    part = found.part if found is not None else None
    return list(fields_of(part)) if part else []
