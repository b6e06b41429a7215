"""Plain values → items of the model, with pydantic's errors put into writers' words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from ..problems import Place, Problem, did_you_mean, nearest
from .model import MODELS, Item, Kind, Path, Text, spoken
from .yamlfile import Parsed

_NOUNS = {
    "string_type": "text",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "tuple_type": "a list (each line begins with a hyphen)",
    "dict_type": "a group of fields",
    "mapping_type": "a group of fields",
    "model_type": "a group of fields",
    "model_attributes_type": "a group of fields",
    "is_instance_of": "text",
}


def build(kind: Kind, stem: str, parsed: Parsed) -> Item | None:
    """The item that a file describes, or None; what is wrong is added to `parsed.problems`."""
    if parsed.data is None:
        return None
    item = validate(MODELS[kind], parsed, {"id": stem})
    return item if isinstance(item, Item) else None


def validate(model: type[BaseModel], parsed: Parsed, extra: Mapping[str, Any]) -> BaseModel | None:
    """`parsed.data` as a `model`, with `extra` fields that do not stand in the file."""
    if not isinstance(parsed.data, dict):
        message = "The file must be a group of fields, each on a line such as `title:`."
        parsed.refuse("wrong-type", 1, 1, message, "Start from `toolkit new`, which writes an example.")
        return None
    for name in extra.keys() & parsed.data.keys():
        message = f"'{name}' is not a field here: it is the name of the file."
        place = parsed.key_place((name,))
        parsed.problems.append(Problem(place, "unknown-field", message, "Delete the line."))
    try:
        return model.model_validate({**parsed.data, **extra})
    except ValidationError as error:
        errors = error.errors(include_url=False)
        meant = {_meant(model, one) for one in errors}
        for one in errors:
            if not _follows(one, errors, meant):
                _note(model, parsed, one)
        return None


def _follows(error: Any, errors: Sequence[Any], meant: set[Path | None]) -> bool:
    """Whether an error only follows from another, so that the mistake would be told twice."""
    path = _path(error)
    if error["type"] == "missing":
        return path in meant
    inside = (other for other in map(_path, errors) if len(other) > len(path))
    return error["type"] == "too_short" and any(other[: len(path)] == path for other in inside)


def _meant(model: type[BaseModel], error: Any) -> Path | None:
    """The field that an unknown one was probably meant to be."""
    path = _path(error)
    if error["type"] != "extra_forbidden":
        return None
    near = nearest(str(path[-1]), _fields_at(model, path[:-1]))
    return (*path[:-1], near) if near else None


def _path(error: Any) -> Path:
    """The steps to what is wrong, as the file has them; the last one of an unknown field is its name."""
    *steps, last = error["loc"] or ("[key]",)
    named = error["type"] == "extra_forbidden" or not (last == "[key]" or _is_marker(last))
    return (*(step for step in steps if not _is_marker(step)), *([last] if named else []))


def _note(model: type[BaseModel], parsed: Parsed, error: Any) -> None:
    path = _path(error)
    name = str(path[-1]) if path else ""
    shown = spoken(path)
    kind = error["type"]
    if kind == "extra_forbidden":
        remedy = did_you_mean(name, _fields_at(model, path[:-1])) or _list_fields(model, path[:-1])
        message = f"'{name}' is not a field here."
        parsed.problems.append(Problem(parsed.key_place(path), "unknown-field", message, remedy))
    elif kind == "missing":
        _note_missing(parsed, path, shown)
    else:
        place = parsed.source.place(path)
        parsed.problems.append(_value_problem(place, shown, kind, error))


def _note_missing(parsed: Parsed, path: Path, shown: str) -> None:
    parent = path[:-1]
    place = parsed.key_place(parent) if parent in parsed.keys else parsed.source.place(parent)
    message = f"'{shown}' is missing."
    parsed.problems.append(Problem(place, "missing-field", message, "Add it here."))


def _value_problem(place: Place, shown: str, kind: str, error: Any) -> Problem:
    value = error["input"]
    context = error.get("ctx", {})
    if value is None:
        return Problem(place, "missing-field", f"'{shown}' is left empty.", "Fill it in, or delete the line.")
    if kind in _NOUNS:
        quotes = "Put it in quotation marks." if isinstance(value, int) and kind == "string_type" else ""
        return Problem(place, "wrong-type", f"'{shown}' must be {_NOUNS[kind]}, not {_said(value)}.", quotes)
    if "date" in kind:
        partial = "year, year-month or " if kind == "partial_date" else ""
        message = f"'{shown}' must be a real {'date' if partial else 'day'}, not {_said(value)}."
        return Problem(place, "bad-date", message, f"Write {partial}year-month-day, for example 2026-03-01.")
    if kind in ("literal_error", "enum"):
        options = [part.strip(" '") for part in str(context["expected"]).replace(" or ", ",").split(",")]
        message = f"'{shown}' cannot be {_said(value)}."
        remedy = did_you_mean(str(value), options) or f"Use one of: {', '.join(options)}."
        return Problem(place, "bad-value", message, remedy)
    if kind == "value_error":
        subject = f"'{shown}'" if shown else "The file"
        return Problem(place, "missing-field", f"{subject} {context['error']}.", "Add it here.")
    return Problem(place, "bad-value", f"'{shown}' is {_said(value)}: {_rule(kind, context)}.")


def _rule(kind: str, context: Mapping[str, Any]) -> str:
    if kind == "string_pattern_mismatch":
        if "/" in context["pattern"]:
            return "it must have the form framework/standard, for example slo/team-learning"
        return "only lower-case letters a to z, digits and hyphens are allowed"
    limits = {
        "too_short": "the list needs at least {min_length}",
        "string_too_long": "at most {max_length} characters are allowed",
        "string_too_short": "it must not be empty",
        "greater_than_equal": "it must be {ge} or more",
        "less_than_equal": "it must be {le} or less",
    }
    return limits.get(kind, "it does not follow the rule for this field").format(**context)


def _said(value: object) -> str:
    if isinstance(value, dict):
        return "a group of fields"
    if isinstance(value, tuple):
        return "a list" if value else "an empty list"
    text = str(value).strip().replace("\n", " ")
    return f"'{text[:40]}…'" if len(text) > 40 else f"'{text}'"


def _is_marker(step: object) -> bool:
    # pydantic names functions in its locations; files know no such step, though fields may look like one.
    return isinstance(step, str) and re.match(r"function-(?:after|before|plain|wrap)\[", step) is not None


def _fields_at(model: type[BaseModel], path: Path) -> list[str]:
    found: Any = model
    for step in path:
        if isinstance(step, int):
            continue
        if not (isinstance(found, type) and issubclass(found, BaseModel)) or step not in found.model_fields:
            return []
        found = _part(found.model_fields[step].annotation)
    if not (isinstance(found, type) and issubclass(found, BaseModel)):
        return []
    return [name for name in found.model_fields if name != "id" or not issubclass(found, Item)]


def _part(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_part(argument) for argument in get_args(annotation))
    return next((part for part in found if part is not None), None)


def _list_fields(model: type[BaseModel], path: Path) -> str:
    fields = _fields_at(model, path)
    if fields == list(Text.model_fields):
        return "A text has only `en:` and `cy:`; put text that holds a colon in a block after `|`."
    return f"The fields here are: {', '.join(fields)}." if fields else ""
