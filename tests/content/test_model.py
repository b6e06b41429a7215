"""The content model: bilingual texts, closed values, where values stand in their file."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from macros.content.model import (
    KINDS,
    Activity,
    CaseStudy,
    Day,
    Framework,
    Hallmark,
    Item,
    Kind,
    PartialDate,
    Permission,
    Source,
    Strand,
    Text,
    Toolkit,
    Vocabulary,
    spoken,
    texts,
)
from macros.language import Language
from macros.problems import Place
from tests.samples import LEFT_OUT, SAMPLES, VOCABULARY, as_yaml, both, changed, item, load, path_of, text_at

CY, EN = Language.CY, Language.EN


def built(kind: Kind, **changes: Any) -> Item:
    """The changed sample of a kind as an item; lists become tuples, as in content that was read."""
    dotted = {name.replace("__", "."): value for name, value in changes.items()}
    return kind.model.model_validate({**_frozen(changed(kind, dotted)), "id": "sample"})


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _frozen(member) for name, member in value.items()}
    return tuple(_frozen(member) for member in value) if isinstance(value, list) else value


@pytest.mark.parametrize("kind", KINDS)
def test_sample_of_every_kind_is_an_item(kind: Kind) -> None:
    """Every kind has a model that takes its sample and knows its kind."""
    assert built(kind).kind is kind


@pytest.mark.parametrize(
    ("values", "en", "cy"),
    [
        ({"en": "A", "cy": "B"}, "A", "B"),
        ({"en": "A"}, "A", None),
        ({"cy": "B"}, None, "B"),
        ({"en": "A", "cy": " \n"}, "A", None),
        ({"en": "  A \n\n", "cy": "B\n"}, "  A", "B"),
    ],
)
def test_text_may_lack_one_language(values: dict[str, str], en: str | None, cy: str | None) -> None:
    """A text has one language at least; space at its end does not count."""
    text = Text.model_validate(values)

    assert (en, cy) == (text.of(EN), text.of(CY))


@pytest.mark.parametrize("values", [{}, {"en": ""}, {"en": " ", "cy": None}])
def test_text_has_a_language(values: dict[str, str]) -> None:
    """A text without words in either language is refused."""
    with pytest.raises(ValidationError, match="language"):
        Text.model_validate(values)


@pytest.mark.parametrize(
    ("values", "language", "expected"),
    [
        ({"en": "A", "cy": "B"}, EN, ("A", EN)),
        ({"en": "A", "cy": "B"}, CY, ("B", CY)),
        ({"en": "A"}, CY, ("A", EN)),
        ({"cy": "B"}, EN, ("B", CY)),
    ],
)
def test_best_text_says_its_language(
    values: dict[str, str], language: Language, expected: tuple[str, Language]
) -> None:
    """Where a language is missing the other stands in, and says so; neither is preferred."""
    assert expected == Text.model_validate(values).best(language)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, ("sample-hallmark", "nodwedd-sampl")),
        ({"slug": {"en": "given", "cy": "a-roddwyd"}}, ("given", "a-roddwyd")),
        ({"slug": {"cy": "a-roddwyd"}}, ("sample-hallmark", "a-roddwyd")),
        ({"title": {"cy": "Tŷ'r wers"}}, ("tyr-wers", "tyr-wers")),
        ({"title": both("???", "Ω")}, ("sample", "sample")),
    ],
)
def test_address_comes_from_slug_title_or_id(changes: dict[str, Any], expected: tuple[str, str]) -> None:
    """The last part of an address is the slug, else the title's words, else the id; it is never empty."""
    item = built(Hallmark.kind, **changes)

    assert expected == (item.address(EN), item.address(CY))


@pytest.mark.parametrize(
    "value",
    ["2026-3-1", "20260301", "2026-W09-7", "2026-13-01", "2026-02-30", "0000-01-01", "", "today", 20260301],
)
def test_day_is_a_real_day(value: object) -> None:
    """A day is written as year-month-day and is in the calendar."""
    with pytest.raises(ValidationError):
        TypeAdapter(Day).validate_python(value)


@pytest.mark.parametrize(
    ("value", "is_good"),
    [
        ("2017", True),
        ("2017-09", True),
        ("2017-09-05", True),
        ("2017-13", False),
        ("2017-02-30", False),
        ("2017-2019", False),
        ("2017-09-05-01", False),
        ("2017-9", False),
        ("17", False),
        ("2017\n", False),
        ("spring 2017", False),
        ("", False),
        (2017, False),
    ],
)
def test_partial_date_goes_as_far_as_it_is_known(value: object, is_good: bool) -> None:
    """A partial date is a year, a month or a day, each real, and stays as it is written."""
    adapter = TypeAdapter(PartialDate, config={"strict": True})
    if is_good:
        assert adapter.validate_python(value) == value
    else:
        with pytest.raises(ValidationError):
            adapter.validate_python(value)


def test_days_are_dates() -> None:
    """What is written as a day is a date."""
    assert TypeAdapter(Day).validate_python("2026-03-01") == date(2026, 3, 1)


@pytest.mark.parametrize(
    ("kind", "changes"),
    [
        (Hallmark.kind, {"order": "1"}),
        (Hallmark.kind, {"order": True}),
        (Hallmark.kind, {"order": 0}),
        (Hallmark.kind, {"questions": []}),
        (Hallmark.kind, {"connections": ["frame"]}),
        (Hallmark.kind, {"extra": "x"}),
        (Hallmark.kind, {"title": LEFT_OUT}),
        (Framework.kind, {"version": 2020}),
        (Framework.kind, {"standards": []}),
        (Framework.kind, {"source": ""}),
        (Strand.kind, {"ratings.0.level": "Not known"}),
        (Strand.kind, {"ratings.0.based_on": []}),
        (Strand.kind, {"ratings.0.judge": LEFT_OUT}),
        (Strand.kind, {"ratings.0.source_label.label": LEFT_OUT}),
        (Strand.kind, {"ratings": []}),
        (Strand.kind, {"sections.conclusion": LEFT_OUT}),
        (Activity.kind, {"steps": [both()]}),
        (Activity.kind, {"minutes": 4}),
        (Activity.kind, {"hallmarks": []}),
        (CaseStudy.kind, {"language": "fr"}),
        (CaseStudy.kind, {"provider.pupils": 0}),
        (CaseStudy.kind, {"permission.basis": "hearsay"}),
        (CaseStudy.kind, {"slug": {"en": "Two Words"}}),
        (CaseStudy.kind, {"title": "one language"}),
    ],
)
def test_value_that_breaks_its_rule_is_refused(kind: Kind, changes: dict[str, Any]) -> None:
    """Nothing is converted silently, no field is unknown, and limits hold."""
    with pytest.raises(ValidationError):
        built(kind, **changes)


@pytest.mark.parametrize(
    ("kind", "changes"),
    [
        (Hallmark.kind, {"order": 1}),
        (Hallmark.kind, {"order": 99}),
        (Framework.kind, {"source": "x"}),
        (Strand.kind, {"ratings": SAMPLES[Strand.kind]["ratings"][:1]}),
        (Activity.kind, {"minutes": 5}),
        (Activity.kind, {"minutes": 6000}),
        (CaseStudy.kind, {"provider.pupils": 1}),
        (CaseStudy.kind, {"provider.pupils": 20000}),
    ],
)
def test_value_at_its_limit_is_taken(kind: Kind, changes: dict[str, Any]) -> None:
    """A limit belongs to what is allowed."""
    assert built(kind, **changes).kind is kind


@pytest.mark.parametrize(
    ("values", "is_good"),
    [
        ({"basis": "public-source"}, True),
        ({"basis": "consent", "given_by": {"en": "The head", "cy": "Y pennaeth"}}, True),
        ({"basis": "consent"}, False),
        ({"basis": "consent", "given_by": None}, False),
    ],
)
def test_consent_is_given_by_someone(values: dict[str, Any], is_good: bool) -> None:
    """Consent needs the name of an office; what is public needs none."""
    if is_good:
        Permission.model_validate(values)
    else:
        with pytest.raises(ValidationError, match="consent"):
            Permission.model_validate(values)


def test_items_do_not_change() -> None:
    """An item that has been read stays as it is."""
    with pytest.raises(ValidationError, match="frozen"):
        built(Hallmark.kind).id = "other"


def test_vocabulary_has_names_in_both_languages() -> None:
    """A closed list gives each id its name, and the name as it stands after "in" where that differs."""
    powys = {**both("Powys", "Powys"), "within": both("in Powys", "ym Mhowys")}
    found = Vocabulary.model_validate({**VOCABULARY, "local_authorities": {"powys": powys}})
    term = found.local_authorities["powys"]

    assert term.cy == "Powys"
    assert term.within is not None
    assert term.within.cy == "ym Mhowys"


def test_texts_come_in_the_order_of_the_model() -> None:
    """Every bilingual text of an item is found, in lists and parts too, with its path."""
    framework = built(
        Framework.kind,
        standards=[
            {
                "id": "one",
                "title": both(),
                "statement": both(),
                "elements": [{"title": both("E", "E"), "points": [both(), both("P", "P")]}],
            }
        ],
    )
    found = dict(texts(framework))

    assert [".".join(map(str, path)) for path in found] == [
        "title",
        "summary",
        "owner",
        "status",
        "standards.0.title",
        "standards.0.statement",
        "standards.0.elements.0.title",
        "standards.0.elements.0.points.0",
        "standards.0.elements.0.points.1",
    ]
    assert found["standards", 0, "elements", 0, "points", 1].en == "P"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ((), ""),
        (("title",), "title"),
        (("provider", "name", "cy"), "provider.name.cy"),
        (("questions", 1, "cy"), "questions, number 2.cy"),
        (("standards", 0, "elements", 2, "title"), "standards, number 1.elements, number 3.title"),
    ],
)
def test_path_as_people_say_it(path: tuple[str | int, ...], expected: str) -> None:
    """People count from one."""
    assert expected == spoken(path)


MARKS = {
    (): (1, 1, False),
    ("title",): (2, 3, False),
    ("title", "en"): (2, 7, False),
    ("body", "en"): (5, 5, True),
    ("list", 0): (9, 5, False),
}


@pytest.mark.parametrize(
    ("path", "text", "offset", "expected"),
    [
        ((), "", 0, (1, 1)),
        (("title", "en"), "", 0, (2, 7)),
        (("title", "en"), "some words", 5, (2, 7)),
        (("title", "cy"), "", 0, (2, 3)),
        (("list", 0, "en"), "", 0, (9, 5)),
        (("list", 4), "", 0, (1, 1)),
        (("nowhere",), "", 0, (1, 1)),
        (("body", "en"), "one\ntwo\nthree", 0, (5, 5)),
        (("body", "en"), "one\ntwo\nthree", 2, (5, 7)),
        (("body", "en"), "one\ntwo\nthree", 4, (6, 5)),
        (("body", "en"), "one\ntwo\nthree", 10, (7, 7)),
    ],
)
def test_place_of_a_value(
    path: tuple[str | int, ...], text: str, offset: int, expected: tuple[int, int]
) -> None:
    """A value has its own place or its nearest parent's; inside a block, lines and columns are counted."""
    assert Place("a.yml", *expected) == Source("a.yml", MARKS).place(path, text, offset)


def test_toolkit_gives_items_by_kind_and_standards_by_framework(tmp_path: Path) -> None:
    """A toolkit knows its items by kind and id, and every standard as framework/standard."""
    toolkit, _ = load(tmp_path)

    assert list(toolkit.standards) == ["frame/one", "frame/two"]
    assert isinstance(toolkit.of(Hallmark)["sample"], Hallmark)
    assert isinstance(toolkit.of(Framework)["frame"], Framework)
    assert [item.kind for item in toolkit.all_items()] == list(KINDS)
    assert [toolkit.of(Strand), toolkit.of(Activity), toolkit.of(CaseStudy)] == [
        toolkit.items[kind] for kind in (Strand.kind, Activity.kind, CaseStudy.kind)
    ]


def test_empty_toolkit_has_nothing() -> None:
    """A toolkit without sources is empty and not broken."""
    toolkit = Toolkit()

    assert (list(toolkit.all_items()), toolkit.standards, toolkit.of(Hallmark)) == ([], {}, {})


def test_kinds_and_models_are_one_to_one() -> None:
    """Every kind has its model and its sample."""
    assert {kind.model.kind for kind in KINDS} == set(KINDS) == set(SAMPLES)


def test_the_standards_are_gathered_once() -> None:
    """Pages ask for them at every link: gathered anew, many standards would take very long."""
    toolkit = Toolkit()

    assert toolkit.standards is toolkit.standards


@pytest.mark.parametrize("name", ["[key]", "function-x", "function-after[f(), str]", "tuple", ""])
@pytest.mark.parametrize("group", ["", "title", "provider"])
def test_a_field_of_any_name_is_told_in_its_place(tmp_path: Path, name: str, group: str) -> None:
    """Names that the model's own library uses in its messages are names like others in a file."""
    text = item(KINDS[-1])
    field = f'{json.dumps(name)}: "Fabricated."\n'
    text = text.replace(f"{group}:\n", f"{group}:\n  {field}", 1) if group else field + text

    _, problems = load(tmp_path, {path_of(KINDS[-1]): text})

    (problem,) = problems
    assert (problem.code, text_at(tmp_path, problem.place)) == ("unknown-field", field.rstrip())


@pytest.mark.parametrize(
    ("key", "codes"), [("[key]", ["bad-value"]), ("function-x", []), ("Two Words", ["bad-value"])]
)
def test_a_value_of_a_closed_list_may_have_any_good_id(tmp_path: Path, key: str, codes: list[str]) -> None:
    """`function-x` is an id like others; what is none is told."""
    phases = {**VOCABULARY["phases"], key: both()}
    text = as_yaml({**VOCABULARY, "phases": phases}).replace(f"{key}:", f'"{key}":')

    _, problems = load(tmp_path, {"content/vocabulary.yml": text})

    assert [problem.code for problem in problems] == codes
