"""Items from plain values: what is wrong with a file is said once, in its place, in a writer's words."""

from __future__ import annotations

from typing import Any

import pytest

from macros.content.model import KINDS, Activity, Kind, Vocabulary
from macros.content.validation import build, validate
from macros.content.yamlfile import Parsed, read
from macros.problems import Problem
from tests.samples import LEFT_OUT, SAMPLES, VOCABULARY, as_yaml, both, changed

HALLMARK, FRAMEWORK, STRAND, ACTIVITY, STUDY = KINDS


def problems(kind: Kind, changes: dict[str, Any], stem: str = "sample") -> tuple[Parsed, list[Problem]]:
    """The changed sample of a kind as a file, and what is said about it."""
    parsed = read("content/a.yml", as_yaml(changed(kind, changes)).encode())
    item = build(kind, stem, parsed)
    assert (item is None) == bool(parsed.problems)
    return parsed, parsed.problems


@pytest.mark.parametrize("kind", KINDS)
def test_sound_file_is_an_item(kind: Kind) -> None:
    """A file without mistakes becomes an item whose id is the file's name."""
    item = build(kind, "sample", read("content/a.yml", as_yaml(SAMPLES[kind]).encode()))

    assert item is not None
    assert (item.kind, item.id) == (kind, "sample")


@pytest.mark.parametrize(
    ("kind", "changes", "code", "words"),
    [
        (HALLMARK, {"titel": both()}, "unknown-field", ["'titel'", "Did you mean 'title'?"]),
        (HALLMARK, {"colour": "red"}, "unknown-field", ["'colour'", "The fields here are: title, slug"]),
        (HALLMARK, {"questions.0.fr": "Quoi?"}, "unknown-field", ["'fr'", "only `en:` and `cy:`"]),
        (STUDY, {"provider.phse": "x"}, "unknown-field", ["Did you mean 'phase'?"]),
        (FRAMEWORK, {"standards.1.statment": both()}, "unknown-field", ["Did you mean 'statement'?"]),
        (
            STUDY,
            {"provider.colour": "x"},
            "unknown-field",
            ["The fields here are: name, local_authority, phase, "],
        ),
        (STUDY, {"provider.name.fr": "x"}, "unknown-field", ["only `en:` and `cy:`"]),
        (
            FRAMEWORK,
            {"standards.1.colour": "x"},
            "unknown-field",
            ["The fields here are: id, title, group, "],
        ),
        (STRAND, {"ratings.0.colour": "x"}, "unknown-field", ["The fields here are: outcome, level, "]),
        (STRAND, {"sections.conclusions": both()}, "unknown-field", ["Did you mean 'conclusion'?"]),
        (
            HALLMARK,
            {"translation.colour": "x"},
            "unknown-field",
            ["here are: source, digest, translator, reviewed."],
        ),
        (HALLMARK, {"title": LEFT_OUT}, "missing-field", ["'title' is missing"]),
        (STUDY, {"provider.phase": LEFT_OUT}, "missing-field", ["'provider.phase' is missing"]),
        (
            STRAND,
            {"ratings.1.outcome": LEFT_OUT},
            "missing-field",
            ["'ratings, number 2.outcome' is missing"],
        ),
        (HALLMARK, {"body": None}, "missing-field", ["'body' is left empty"]),
        (HALLMARK, {"related": None}, "missing-field", ["'related' is left empty", "or delete the line"]),
        (HALLMARK, {"title": {}}, "missing-field", ["'title' needs a text in en or cy"]),
        (STUDY, {"permission": {"basis": "consent"}}, "missing-field", ["'permission' needs given_by"]),
        (HALLMARK, {"order": "one"}, "wrong-type", ["'order' must be a whole number, not 'one'"]),
        (HALLMARK, {"order": [1]}, "wrong-type", ["not a list"]),
        (HALLMARK, {"title": "Rooted"}, "wrong-type", ["'title' must be a group of fields, not 'Rooted'"]),
        (HALLMARK, {"title.en": ["A"]}, "wrong-type", ["'title.en' must be text, not a list"]),
        (HALLMARK, {"title.en": {"a": "b"}}, "wrong-type", ["must be text, not a group of fields"]),
        (
            HALLMARK,
            {"questions": "What?"},
            "wrong-type",
            ["'questions' must be a list", "begins with a hyphen"],
        ),
        (
            FRAMEWORK,
            {"version": 2017},
            "wrong-type",
            ["'version' must be text, not '2017'", "quotation marks"],
        ),
        (
            STUDY,
            {"permission.basis": "concent"},
            "bad-value",
            ["'concent'", "Did you mean 'consent'?"],
        ),
        (STUDY, {"permission.basis": "zzz"}, "bad-value", ["Use one of: public-source, consent."]),
        (STRAND, {"ratings.0.level": "Not known"}, "bad-value", ["only lower-case letters a to z"]),
        (STRAND, {"ratings.0.judge": LEFT_OUT}, "missing-field", ["'ratings, number 1.judge' is missing"]),
        (STRAND, {"ratings.0.judge": {}}, "missing-field", ["judge' needs a text in en or cy"]),
        (STRAND, {"ratings.1.based_on": LEFT_OUT}, "missing-field", ["number 2.based_on' is missing"]),
        (STRAND, {"ratings.1.based_on": []}, "bad-value", ["an empty list: the list needs at least 1"]),
        (STRAND, {"ratings.0.based_on": "alpha2020"}, "wrong-type", ["based_on' must be a list"]),
        (
            STRAND,
            {"ratings.0.source_label.work": LEFT_OUT},
            "missing-field",
            ["source_label.work' is missing"],
        ),
        (STRAND, {"ratings.0.source_label": "Golden"}, "wrong-type", ["must be a group of fields"]),
        (HALLMARK, {"translation.source": "fr"}, "bad-value", ["cannot be 'fr'", "Use one of: cy, en."]),
        (HALLMARK, {"order": 0}, "bad-value", ["'order' is '0': it must be 1 or more"]),
        (HALLMARK, {"order": 100}, "bad-value", ["it must be 99 or less"]),
        (HALLMARK, {"questions": []}, "bad-value", ["an empty list: the list needs at least 1"]),
        (ACTIVITY, {"steps": [both()]}, "bad-value", ["'steps' is a list: the list needs at least 2"]),
        (HALLMARK, {"slug": {"cy": "Tŷ Mawr"}}, "bad-value", ["'slug.cy'", "only lower-case letters a to z"]),
        (HALLMARK, {"connections": ["slo"]}, "bad-value", ["'connections, number 1'", "framework/standard"]),
        (HALLMARK, {"slug": {"en": "a" * 81}}, "bad-value", ["at most 80 characters"]),
        (FRAMEWORK, {"source": ""}, "bad-value", ["'source' is '': it must not be empty"]),
        (STRAND, {"ratings.0.assessed": "2026-02-30"}, "bad-date", ["'2026-02-30'", "year-month-day"]),
        (STRAND, {"ratings.0.assessed": "2026-13-01"}, "bad-date", ["must be a real day, not '2026-13-01'"]),
        (STRAND, {"ratings.0.assessed": "May 2026"}, "bad-date", ["must be a real day"]),
        (STRAND, {"ratings.0.assessed": 2026}, "bad-date", ["must be a real day, not '2026'"]),
        (HALLMARK, {"translation.reviewed": "20260301"}, "bad-date", ["'translation.reviewed'"]),
        (FRAMEWORK, {"published": "2017-13"}, "bad-date", ["must be a real date", "year, year-month or"]),
        (HALLMARK, {"id": "other"}, "unknown-field", ["'id' is not a field here", "the name of the file"]),
    ],
)
def test_mistake_is_told_once_in_plain_words(
    kind: Kind, changes: dict[str, Any], code: str, words: list[str]
) -> None:
    """A mistake is one problem that names the field and says how to mend it, and knows no pydantic."""
    parsed = read("content/a.yml", as_yaml(changed(kind, changes)).encode())
    build(kind, "sample", parsed)
    (problem,) = parsed.problems

    assert problem.code == code
    assert all(word in problem.text("en") for word in words), problem.text("en")
    assert not any(word in problem.text("en") for word in ("pydantic", "Input", "tuple", "None", "str_"))


@pytest.mark.parametrize("name", ["[key]", "function-x", "function-after[f(), model]"])
@pytest.mark.parametrize("above", ["", "provider:"])
def test_field_with_a_name_of_pydantic_is_a_field(name: str, above: str) -> None:
    """What pydantic calls its own steps may be the name of a field, which is then told like any other."""
    line = f'{"  " if above else ""}"{name}": x'
    lines = as_yaml(SAMPLES[STUDY]).split("\n")
    lines.insert(lines.index(above) + 1 if above else 0, line)
    parsed = read("content/a.yml", "\n".join(lines).encode())
    build(STUDY, "sample", parsed)
    (problem,) = parsed.problems

    assert (problem.code, problem.message) == ("unknown-field", f"'{name}' is not a field here.")
    assert lines[problem.place.line - 1] == line


@pytest.mark.parametrize(
    ("kind", "changes", "line"),
    [
        (HALLMARK, {"titel": both()}, "titel:"),
        (STUDY, {"provider.phse": "x"}, "  phse:"),
        (STUDY, {"provider.phase": "Two Words"}, "  phase:"),
        (STUDY, {"provider.phase": LEFT_OUT}, "provider:"),
        (FRAMEWORK, {"standards.1.id": "Two Words"}, '  - id: "Two Words"'),
        (HALLMARK, {"questions.0.fr": "Quoi?"}, "    fr:"),
        (HALLMARK, {"connections": ["frame/one", "slo"]}, '  - "slo"'),
        (HALLMARK, {"questions": []}, "questions: []"),
        (HALLMARK, {"body": None}, "body: null"),
        (HALLMARK, {"title": LEFT_OUT}, "summary:"),
    ],
)
def test_mistake_is_told_on_its_line(kind: Kind, changes: dict[str, Any], line: str) -> None:
    """A problem stands where the value or the field's name is; a missing field, where it belongs."""
    text = as_yaml(changed(kind, changes))
    parsed = read("content/a.yml", text.encode())
    build(kind, "sample", parsed)
    (problem,) = parsed.problems

    assert text.split("\n")[problem.place.line - 1].startswith(line)


def test_mistakes_of_a_file_are_told_together() -> None:
    """One run tells all that is wrong with a file."""
    _, found = problems(HALLMARK, {"titel": both(), "order": "one", "body": None, "questions": []})

    assert sorted(problem.code for problem in found) == [
        "bad-value",
        "missing-field",
        "unknown-field",
        "wrong-type",
    ]


def test_misspelt_field_is_one_mistake() -> None:
    """That the right field is missing goes without saying."""
    _, found = problems(HALLMARK, {"summary": LEFT_OUT, "sumary": both()})

    assert [problem.code for problem in found] == ["unknown-field"]


@pytest.mark.parametrize(
    ("stem", "is_good"), [("a" * 60, True), ("a" * 61, False), ("A", False), ("a--b", False)]
)
def test_id_keeps_to_its_rule(stem: str, is_good: bool) -> None:
    """A file's name is a good id of sixty characters at most."""
    item = build(HALLMARK, stem, read("content/a.yml", as_yaml(SAMPLES[HALLMARK]).encode()))

    assert (item is not None) == is_good


@pytest.mark.parametrize("text", ["just words", "- a\n- b", "7", '""'])
def test_file_is_a_group_of_fields(text: str) -> None:
    """A file that is a list or a word is one problem."""
    parsed = read("content/a.yml", text.encode())

    assert build(HALLMARK, "sample", parsed) is None
    assert [problem.code for problem in parsed.problems] == ["wrong-type"]


def test_file_that_could_not_be_read_says_nothing_more() -> None:
    """A file whose YAML is broken has one problem, not one for each field besides."""
    parsed = read("content/a.yml", b"title: [\n")

    assert build(HALLMARK, "sample", parsed) is None
    assert [problem.code for problem in parsed.problems] == ["not-yaml"]


def test_long_and_broken_values_are_shown_short() -> None:
    """A long value is cut, and its line breaks do not break the message."""
    _, (problem,) = problems(HALLMARK, {"order": "word\n" * 30})

    assert "\n" not in problem.text("en")
    assert "…'" in problem.text("en")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"phases": {"Two Words": both()}}, "bad-value"),
        ({"phases": {"a": both(), "b": {"fr": "x"}}}, "unknown-field"),
        ({"phases": {"[key]": both()}}, "bad-value"),
        ({"phases": "primary"}, "wrong-type"),
        ({"colours": {}}, "unknown-field"),
    ],
)
def test_closed_lists_are_checked_alike(changes: dict[str, Any], code: str) -> None:
    """The vocabulary is read by the same rules."""
    parsed = read("content/vocabulary.yml", as_yaml({**VOCABULARY, **changes}).encode())

    assert validate(Vocabulary, parsed, {}) is None
    assert [problem.code for problem in parsed.problems] == [code]


def test_values_are_those_of_the_file() -> None:
    """What is read is what is written: numbers, lists in their order, texts without the last line break."""
    item = build(ACTIVITY, "walk", read("content/a.yml", as_yaml(SAMPLES[ACTIVITY]).encode()))

    assert isinstance(item, Activity)
    assert (item.minutes, item.group, item.hallmarks) == (20, "team", ("sample",))
    assert [step.cy for step in item.steps] == ["Dechrau.", "Gorffen."]
