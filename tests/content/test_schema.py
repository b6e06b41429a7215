"""The JSON Schemas of content files take what the toolkit takes, and refuse what it refuses."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from macros.commands.schema import write
from macros.content.model import KINDS, Kind, Vocabulary
from macros.content.model.edges import In, OnScale
from macros.content.model.shape import parts_of, shapes
from macros.content.schemas import DRAFT, schemas
from macros.problems import ToolkitError
from tests.samples import GLOSSARY, LEFT_OUT, SAMPLES, VOCABULARY, both, changed

HALLMARK, FRAMEWORK, STRAND, ACTIVITY, STUDY = KINDS


SCHEMAS = schemas()


def is_valid(name: str, value: dict[str, Any]) -> bool:
    """Whether a file's values fit the schema of that name."""
    return bool(jsonschema.Draft202012Validator(SCHEMAS[name]).is_valid(value))


def test_every_kind_of_file_has_its_schema() -> None:
    """There is one schema for each kind of item and one for each shared file, each a valid schema."""
    assert set(SCHEMAS) == {
        *(f"{kind.id}.json" for kind in KINDS),
        "glossary.json",
        "reviews.json",
        "vocabulary.json",
    }
    for schema in SCHEMAS.values():
        assert schema["$schema"] == DRAFT
        jsonschema.Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("kind", KINDS)
def test_sound_item_fits_its_schema_and_no_other(kind: Kind) -> None:
    """A schema takes the items of its own kind only."""
    assert [name for name in SCHEMAS if is_valid(name, SAMPLES[kind])] == [f"{kind.id}.json"]


def test_glossary_fits_its_schema() -> None:
    """The glossary has a schema too."""
    assert is_valid("glossary.json", GLOSSARY)
    assert not is_valid("glossary.json", {**GLOSSARY, "terms": []})


def test_closed_lists_fit_their_schema() -> None:
    """The vocabulary has a schema too."""
    assert is_valid("vocabulary.json", VOCABULARY)
    assert not is_valid("vocabulary.json", {**VOCABULARY, "phases": {"primary": "primary"}})


@pytest.mark.parametrize(
    ("kind", "changes"),
    [
        (HALLMARK, {"id": "sample"}),
        (HALLMARK, {"titel": both()}),
        (HALLMARK, {"title": LEFT_OUT}),
        (HALLMARK, {"title": "Rooted"}),
        (HALLMARK, {"title.fr": "Enraciné"}),
        (HALLMARK, {"order": "1"}),
        (HALLMARK, {"order": 0}),
        (HALLMARK, {"questions": []}),
        (HALLMARK, {"connections": ["slo"]}),
        (HALLMARK, {"slug": {"en": "Two Words"}}),
        (HALLMARK, {"translation.source": "fr"}),
        (FRAMEWORK, {"version": 2017}),
        (FRAMEWORK, {"published": "spring 2017"}),
        (FRAMEWORK, {"standards.0.id": "Two Words"}),
        (STRAND, {"ratings.0.level": "Not known"}),
        (STRAND, {"ratings.0.based_on": []}),
        (STRAND, {"ratings.0.judge": LEFT_OUT}),
        (STRAND, {"sections.conclusion": LEFT_OUT}),
        (ACTIVITY, {"steps": [both()]}),
        (ACTIVITY, {"minutes": 4}),
        (STUDY, {"permission.basis": "hearsay"}),
        (STUDY, {"provider.pupils": 0}),
        (STUDY, {"language": "fr"}),
    ],
)
def test_schema_refuses_what_the_toolkit_refuses(kind: Kind, changes: dict[str, Any]) -> None:
    """An editor marks the same mistakes as the check."""
    assert not is_valid(f"{kind.id}.json", changed(kind, changes))


@pytest.mark.parametrize(
    ("kind", "changes"),
    [
        (HALLMARK, {"title": {"cy": "Un iaith"}}),
        (HALLMARK, {"translation": {"source": "cy", "digest": None, "reviewed": None}}),
        (HALLMARK, {"slug": {"cy": "un"}}),
        (HALLMARK, {"icon": "sprout", "related": ["alpha2020"]}),
        (FRAMEWORK, {"published": "2017-09-05"}),
        (STUDY, {"source": "alpha2020", "provider.pupils": 12}),
        (STUDY, {"permission": {"basis": "consent", "given_by": {"en": "The head of Ysgol Ffug"}}}),
    ],
)
def test_schema_takes_what_the_toolkit_takes(kind: Kind, changes: dict[str, Any]) -> None:
    """An editor marks nothing that the check lets pass."""
    assert is_valid(f"{kind.id}.json", changed(kind, changes))


@pytest.mark.parametrize("kind", KINDS)
def test_schema_explains_every_field(kind: Kind) -> None:
    """An editor can show of each field what it means."""
    schema = SCHEMAS[f"{kind.id}.json"]
    # A field whose meaning is that of its part refers to the part's.
    explained = {
        name
        for name, field in schema["properties"].items()
        if "description" in field or "description" in schema["$defs"][field["$ref"].rpartition("/")[2]]
    }

    assert explained == set(kind.model.model_fields) - {"id"}


WITH_LISTS = schemas(Vocabulary.model_validate(VOCABULARY))


@pytest.mark.parametrize("kind", KINDS)
def test_closed_lists_are_enums_with_their_names(kind: Kind) -> None:
    """With a vocabulary, each list that the kind uses has names in both languages; sound items fit."""
    schema = WITH_LISTS[f"{kind.id}.json"]
    fields = [shape for part in parts_of(kind.model) for shape in shapes(part).values()]
    lists = {mark for shape in fields for mark in shape.marks if isinstance(mark, In | OnScale)}
    named = list(named_values(schema))

    jsonschema.Draft202012Validator.check_schema(schema)
    assert jsonschema.Draft202012Validator(schema).is_valid(SAMPLES[kind])
    assert len(named) == len(lists)
    for values in named:
        assert list(values["x-names"]) == values["enum"]
        assert all(name["en"] and name["cy"] for name in values["x-names"].values())


def named_values(schema: Any) -> Iterator[dict[str, Any]]:
    """Every place in a schema that names its values."""
    if isinstance(schema, dict):
        if "x-names" in schema:
            yield schema
        for value in schema.values():
            yield from named_values(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from named_values(value)


@pytest.mark.parametrize(
    ("kind", "changes"),
    [
        (ACTIVITY, {"group": "nobody"}),
        (STUDY, {"provider.phase": "nobody"}),
        (STUDY, {"provider.language_category": "nobody"}),
        (STRAND, {"ratings.0.outcome": "nobody"}),
        (STRAND, {"ratings.0.level": "nobody"}),
        (STRAND, {"ratings.0.level": "limited"}),
        (STRAND, {"ratings.1.level": "not-known"}),
    ],
)
def test_schema_with_lists_refuses_other_values(kind: Kind, changes: dict[str, Any]) -> None:
    """What only the vocabulary knows is refused with it, and taken without it."""
    validator = jsonschema.Draft202012Validator(WITH_LISTS[f"{kind.id}.json"])

    assert not validator.is_valid(changed(kind, changes))
    assert is_valid(f"{kind.id}.json", changed(kind, changes))


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_speaks_welsh(name: str) -> None:
    """Each meaning stands there in both languages, and neither holds the other."""
    parts = [SCHEMAS[name], *SCHEMAS[name]["$defs"].values()]
    fields = [field for part in parts for field in part.get("properties", {}).values()]

    assert fields
    assert [field for field in fields if not field.get("x-cy") or field["x-cy"] in field["description"]] == []


def test_schemas_are_written_as_files(tmp_path: Path) -> None:
    """The files hold the schemas, in a folder that is made if need be; writing again changes nothing."""
    folder = tmp_path / "deep" / "schemas"
    paths = write(folder)
    before = [path.read_bytes() for path in paths]

    assert {path.name: json.loads(path.read_text(encoding="utf-8")) for path in paths} == SCHEMAS
    assert sorted(folder.iterdir()) == sorted(paths)
    assert [path.read_bytes() for path in write(folder)] == before


@pytest.mark.parametrize("text", ["Somebody's notes.", "[]", '{"title": "Mine"}', "folder"])
def test_a_file_that_is_no_schema_stays(tmp_path: Path, text: str) -> None:
    """Whoever has a file of that name keeps it, and nothing is written beside it."""
    path = tmp_path / "hallmarks.json"
    if text == "folder":
        path.mkdir()
    else:
        path.write_text(text, encoding="utf-8")

    with pytest.raises(ToolkitError, match="nothing was written"):
        write(tmp_path)

    assert list(tmp_path.iterdir()) == [path]
    assert path.is_dir() or path.read_text(encoding="utf-8") == text
