"""Plain values → items of the model. What breaks a rule is put into writers' words by `mistakes`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from ..problems import codes, nearest
from .mistakes import fields_at, is_marker, problem
from .model import Item, Kind, Part, Path
from .yamlfile import Parsed


def build(kind: Kind, stem: str, parsed: Parsed) -> Item | None:
    """The item that a file describes, or None; what is wrong is added to `parsed.problems`."""
    if parsed.data is None:
        return None
    item = validate(kind.model, parsed, {"id": stem})
    return item if isinstance(item, Item) else None


def validate(model: type[Part], parsed: Parsed, extra: Mapping[str, Any]) -> Part | None:
    """`parsed.data` as a `model`, with `extra` fields that do not stand in the file."""
    if not isinstance(parsed.data, dict):
        parsed.problems.append(codes.WRONG_TYPE.at(parsed.source.place(()), "file"))
        return None
    for name in extra.keys() & parsed.data.keys():
        parsed.problems.append(codes.UNKNOWN_FIELD.at(parsed.key_place((name,)), "file-name", name=name))
    try:
        return model.model_validate({**parsed.data, **extra})
    except ValidationError as failed:
        found = [(_path(error, parsed.data), error) for error in failed.errors(include_url=False)]
        paths = [path for path, _ in found]
        meant = {_meant(model, path, error) for path, error in found}
        for path, error in found:
            if not _follows(path, error, paths, meant):
                parsed.problems.append(problem(model, parsed, path, error))
        return None


def _path(error: Any, data: object) -> Path:
    """Where an error is in the file, without the steps that pydantic adds for itself."""
    path: list[str | int] = []
    value: Any = data
    for step in error["loc"]:
        is_there = isinstance(value, dict) and step in value
        if is_there or not is_marker(step):
            path.append(step)
            value = value[step] if is_there or isinstance(step, int) else None
    return tuple(path)


def _follows(path: Path, error: Any, paths: Sequence[Path], meant: set[Path | None]) -> bool:
    """Whether an error only follows from another, so that the mistake would be told twice."""
    if error["type"] == "missing":
        return path in meant
    inside = (other for other in paths if len(other) > len(path))
    return error["type"] == "too_short" and any(other[: len(path)] == path for other in inside)


def _meant(model: type[Part], path: Path, error: Any) -> Path | None:
    """The field that an unknown one was probably meant to be."""
    if error["type"] != "extra_forbidden":
        return None
    near = nearest(str(path[-1]), fields_at(model, path[:-1]))
    return (*path[:-1], near) if near else None
