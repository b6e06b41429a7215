"""The JSON Schemas of content files take what the toolkit takes, and refuse what it refuses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from macros.commands.schema import write
from macros.content.model import KINDS, Kind
from macros.content.schemas import DRAFT, schemas
from tests.samples import GLOSSARY, LEFT_OUT, SAMPLES, VOCABULARY, both, changed

HALLMARK, FRAMEWORK, STRAND, ACTIVITY, STUDY = KINDS


SCHEMAS = schemas()


def is_valid(name: str, value: dict[str, Any]) -> bool:
    """Whether a file's values fit the schema of that name."""
    return bool(jsonschema.Draft202012Validator(SCHEMAS[name]).is_valid(value))


def test_every_kind_of_file_has_its_schema() -> None:
    """There is one schema for each kind of item and one for each shared file, each a valid schema."""
    assert set(SCHEMAS) == {*(f"{kind.id}.json" for kind in KINDS), "glossary.json", "vocabulary.json"}
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
        (STRAND, {"ratings.0.level": "excellent"}),
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


def test_schemas_are_written_as_files(tmp_path: Path) -> None:
    """The files hold the schemas, in a folder that is made if need be; writing again changes nothing."""
    folder = tmp_path / "deep" / "schemas"
    paths = write(folder)
    before = [path.read_bytes() for path in paths]

    assert {path.name: json.loads(path.read_text(encoding="utf-8")) for path in paths} == SCHEMAS
    assert sorted(folder.iterdir()) == sorted(paths)
    assert [path.read_bytes() for path in write(folder)] == before
