"""What fields mean, in both languages, and the rows that the guides make of it."""

from __future__ import annotations

import re

import pytest

from macros.content.fields import Row, rows
from macros.content.model import (
    KINDS,
    Activity,
    CaseStudy,
    Glossary,
    GlossaryTerm,
    Hallmark,
    Item,
    Part,
    Rating,
    Vocabulary,
)
from macros.content.model.meaning import meaning, parted
from macros.content.model.shape import parts_of
from macros.problems import Said

ROOTS = [*(kind.model for kind in KINDS), Glossary, Vocabulary]
FIELDS = list(
    dict.fromkeys((part, name) for root in ROOTS for part in parts_of(root) for name in part.model_fields)
)


@pytest.mark.parametrize(("model", "name"), FIELDS)
def test_every_field_has_its_meaning_in_both_languages(model: type[Part], name: str) -> None:
    """Each is a sentence of its own, and the two are not the same."""
    said = meaning(model.model_fields[name])

    assert re.fullmatch(r"[A-Z`].*[.]", said.en), said
    assert re.fullmatch(r"[A-ZÂÊÎÔÛŴŶ`].*[.]", said.cy), said
    assert said.en != said.cy
    assert "'" not in said.cy


@pytest.mark.parametrize(
    ("docstring", "expected"),
    [
        ("", Said("", "")),
        ("One.", Said("One.", "")),
        ("One\nline.\n\nUn\nllinell.", Said("One line.", "Un llinell.")),
    ],
)
def test_the_two_paragraphs_of_a_docstring(docstring: str, expected: Said) -> None:
    """The first is English, the second Welsh; line breaks do not matter."""
    assert parted(docstring) == expected


def row(model: type[Part], name: str) -> Row:
    """The row of one field."""
    return next(row for row in rows(model) if row.name == name)


@pytest.mark.parametrize(
    ("model", "name", "required", "en", "cy"),
    [
        (Hallmark, "title", True, "plain text in both languages", "testun plaen yn y ddwy iaith"),
        (Hallmark, "body", True, "paragraphs in both languages", "paragraffau yn y ddwy iaith"),
        (Hallmark, "order", True, "a whole number from 1 to 99", "rhif cyfan o 1 i 99"),
        (Hallmark, "icon", False, "text", "testun"),
        (
            Hallmark,
            "questions",
            True,
            "a list of at least 1: a paragraph in both languages",
            "rhestr o 1 o leiaf: paragraff yn y ddwy iaith",
        ),
        (
            Hallmark,
            "connections",
            False,
            "a list: the name of a standard, as `framework/standard`",
            "rhestr: enw safon, ar y ffurf `framework/standard`",
        ),
        (Hallmark, "related", False, "a list: a citation key", "rhestr: allwedd gyfeirio"),
        (
            Activity,
            "hallmarks",
            True,
            "a list of at least 1: the id of an item in `content/hallmarks/`",
            "rhestr o 1 o leiaf: dynodwr eitem yn `content/hallmarks/`",
        ),
        (
            Activity,
            "group",
            True,
            "an id from the closed list `groups`",
            "dynodwr o’r rhestr gaeedig `groups`",
        ),
        (
            CaseStudy,
            "source",
            False,
            "a citation key or a web address",
            "allwedd gyfeirio neu gyfeiriad gwe",
        ),
        (CaseStudy, "permission", True, "the fields `basis`, `given_by`", "y meysydd `basis`, `given_by`"),
        (CaseStudy, "language", True, "`cy` or `en`", "`cy` neu `en`"),
        (
            Rating,
            "level",
            True,
            "an id from `impact` or `strength`, whichever is the scale",
            "dynodwr o `impact` neu `strength`, pa un bynnag yw’r raddfa",
        ),
        (
            Rating,
            "based_on",
            True,
            "a list of at least 1: a citation key",
            "rhestr o 1 o leiaf: allwedd gyfeirio",
        ),
        (Rating, "assessed", True, "a day, as year-month-day", "diwrnod, ar y ffurf blwyddyn-mis-diwrnod"),
        (
            GlossaryTerm,
            "gender",
            False,
            "`m`, `f`, `mf` or `pl`",
            "`m`, `f`, `mf` neu `pl`",
        ),
    ],
)
def test_what_may_stand_in_a_field(model: type[Part], name: str, required: bool, en: str, cy: str) -> None:
    """A row says whether the field is needed and what it takes, as read from its type."""
    found = row(model, name)

    assert (found.required, found.values) == (required, Said(en, cy))
    assert found.meaning == meaning(model.model_fields[name])


@pytest.mark.parametrize("root", ROOTS)
def test_rows_are_the_fields_that_a_writer_may_use(root: type[Part]) -> None:
    """The id of an item is the name of its file; that of a part is written."""
    for part in parts_of(root):
        unwritten = {"id"} if issubclass(part, Item) else set()
        assert [row.name for row in rows(part)] == [
            name for name in part.model_fields if name not in unwritten
        ]
