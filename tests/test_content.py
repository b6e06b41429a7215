"""One test for each real content file and each entry of the real bibliography."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import jsonschema
import pytest
import yaml

from macros import check, sources
from macros.language import Language
from macros.model import Kind, Toolkit
from macros.problems import Problem, Severity
from macros.references import Formatter, Style, to_text
from macros.schema import schemas
from macros.translations import State, may_be_monolingual, state

ROOT = Path(__file__).resolve().parent.parent
FILES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "content").rglob("*.yml"))
KEYS = sorted(sources.load(ROOT)[0].bibliography)


@cache
def real() -> tuple[Toolkit, list[Problem]]:
    """The real toolkit with all its problems, as before a release."""
    toolkit, problems = sources.load(ROOT)
    return toolkit, [*problems, *check.run(toolkit, release=True)]


@pytest.mark.parametrize("path", FILES)
def test_content_file_is_sound(path: str) -> None:
    """A content file has no error, as before a release."""
    problems = [problem for problem in real()[1] if problem.place.path == path]

    assert [str(one) for one in problems if one.severity(release=True) is Severity.ERROR] == []


@pytest.mark.parametrize("path", [path for path in FILES if path.count("/") == 2])
def test_content_file_fits_its_schema(path: str) -> None:
    """The JSON Schema that editors use takes what the toolkit takes."""
    kind = path.split("/")[1]

    data = yaml.load((ROOT / path).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    numbers = {"order", "minutes", "pupils"}

    jsonschema.validate(_typed(data, numbers), schemas()[f"{kind}.json"])


def _typed(value: object, numbers: set[str]) -> object:
    if isinstance(value, dict):
        return {
            key: int(member) if key in numbers else None if member == "null" else _typed(member, numbers)
            for key, member in value.items()
        }
    return [_typed(member, numbers) for member in value] if isinstance(value, list) else value


@pytest.mark.parametrize("key", KEYS)
def test_entry_is_printed_in_both_styles_and_languages(key: str) -> None:
    """A reference has its author or title, ends in a full stop or address, and shows no BibTeX."""
    entries = real()[0].bibliography
    for style in Style:
        formatter = Formatter(entries, style)
        for language in Language:
            text = to_text(formatter.reference(key, language))

            assert len(text) > 20
            assert not set("{}\\") & set(text)
            assert text.rstrip("/").endswith((".", ")")) or "http" in text


def test_every_hallmark_is_served() -> None:
    """Each hallmark has standards, a case study and activities."""
    toolkit = real()[0]
    for id, hallmark in toolkit.hallmarks.items():
        assert len(hallmark.connections) >= 2, id
        assert any(id in study.hallmarks for study in toolkit.case_studies.values()), id
        assert sum(id in activity.hallmarks for activity in toolkit.activities.values()) >= 2, id


def test_all_kinds_are_there() -> None:
    """The site has eight hallmarks and something of every other kind."""
    toolkit = real()[0]

    assert len(toolkit.hallmarks) == 8
    assert all(toolkit.items[kind] for kind in Kind)


def test_every_translation_is_current() -> None:
    """No translation is missing or older than its source, save that of a case study."""
    ours = (item for item in real()[0].all_items() if not may_be_monolingual(item))

    assert {state(item) for item in ours} == {State.CURRENT}


def test_citation_keys_agree_between_languages() -> None:
    """A text cites the same works in both languages, so that reference lists do not differ."""
    from macros import links

    for item in real()[0].all_items():
        if state(item) is State.MISSING:
            continue
        cited = [set(links.cited(item, language)) for language in Language]
        assert cited[0] == cited[1], item.id


def test_schemas_are_json() -> None:
    """Every schema can be written as JSON and is a valid JSON Schema."""
    for schema in schemas().values():
        jsonschema.Draft202012Validator.check_schema(json.loads(json.dumps(schema)))
