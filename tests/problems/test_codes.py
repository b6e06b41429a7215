"""The records of problem codes: whole in both languages, and used."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from string import Formatter

import pytest

from macros.problems import CODES, NOTHING, Code, Form, Place, Problem, Said, codes, phrases
from tests.conftest import ROOT

FORMS = [
    pytest.param(form, id=f"{code.id}-{name}") for code in CODES.values() for name, form in code.forms.items()
]
PHRASES = {name: said for name, said in vars(phrases).items() if isinstance(said, Said)}


def all_said() -> Iterator[Said]:
    """Every text of every record, and what goes into them."""
    for code in CODES.values():
        yield from (code.meaning, code.advice)
        for form in code.forms.values():
            yield from filter(None, (form.message, form.remedy))
    yield from PHRASES.values()


SAID = [pytest.param(said, id=said.en[:60]) for said in dict.fromkeys(all_said())]


@pytest.mark.parametrize("code", CODES.values(), ids=CODES)
def test_code_is_explained_in_both_languages(code: Code) -> None:
    """A code is lower-case words with hyphens; its meaning and how to mend it are sentences."""
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code.id)
    for text in (code.meaning, code.advice):
        for sentence in (text.en, text.cy):
            assert re.fullmatch(r"[A-Z`].*[^.]\.", sentence)


def test_every_record_is_handed_on_by_its_name() -> None:
    """A record is found under its id, and in the package under its id in capitals; no id is there twice."""
    modules = [import_module(f"{codes.__name__}.{module.name}") for module in iter_modules(codes.__path__)]
    own = [(name, one) for module in modules for name, one in vars(module).items() if isinstance(one, Code)]

    assert sorted(name for name, _ in own) == sorted(code.upper().replace("-", "_") for code in CODES)
    assert [(name, one) for name, one in own if not getattr(codes, name) is CODES[one.id] is one] == []


@pytest.mark.parametrize("form", FORMS)
def test_form_is_whole_in_both_languages(form: Form) -> None:
    """A form has a message in both languages, and a remedy in both or in neither."""
    assert form.message.en.endswith((".", "}"))
    assert form.message.en[-1] == form.message.cy[-1]
    assert bool(form.remedy.en) is bool(form.remedy.cy)
    assert not form.remedy or (form.remedy.en[-1] + form.remedy.cy[-1]) == ".."


@pytest.mark.parametrize("said", SAID)
def test_welsh_is_not_english(said: Said) -> None:
    """The two texts differ, and words that only English has do not stand in the Welsh, outside of code."""
    assert said.en != said.cy
    assert ENGLISH_WORDS.isdisjoint(re.findall(r"[a-z]+", CODE.sub(" ", said.cy).casefold()))


CODE = re.compile(r"`[^`]*`|<[^>]*>|'[^' ]*'|\[[^\]]*\]|\S*://\S*|\{[^{}]*\}|\S*[@_/]\S*")
ENGLISH_WORDS = frozenset(
    """
    the of is are not this that with from for has have and be was been must may cannot file field page entry
    text write add delete give key value name language other remove mend put use each every which its word
    address reference title built twin line missing holds would should between
    """.split()  # noqa: SIM905
)


@pytest.mark.parametrize("said", SAID)
def test_both_languages_have_the_same_places(said: Said) -> None:
    """What is filled in stands in both texts, in the same form."""
    assert places(said.en) == places(said.cy)


def places(text: str) -> list[tuple[str, str]]:
    """The places of a template: name and format."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return []  # A meaning is no template and may hold braces.
    return sorted((name, form or "") for _, name, form, _ in parts if name is not None)


@pytest.mark.parametrize("said", SAID)
def test_apostrophes_are_told_from_quotation_marks(said: Said) -> None:
    """In Welsh, ’ stands within words and ' around what is quoted, so each is what it looks like."""
    assert not re.search(r"\w'\w", said.cy)
    assert not re.search(r"(?:^|\s)’|’(?:\s(?!\w*’)|$)", said.cy)
    assert "’" not in said.en
    assert said.cy.count("`") % 2 == 0


CHANGING = re.compile(
    r"\b(?:a|â|ac|ag|na|nac|nag)\b '?\{"
    r"|\b(?:am|ar|at|dan|dros|drwy|heb|i|o|wrth|gan|neu|yn|y|yr|ei|un|dau|dwy)\b"
    r" \{(?:kind|list|language|wanted|value|entry|cause)\}"
)
"""Words whose own form depends on what follows; and words after which what is no quotation would mutate."""


@pytest.mark.parametrize("form", FORMS)
def test_no_mutation_depends_on_a_value(form: Form) -> None:
    """Whatever stands in a place, the words of the Welsh around it are right, and so is what stands in it."""
    assert not CHANGING.search(form.message.cy)
    assert not CHANGING.search(form.remedy.cy)


NAMES = [name for name, record in vars(codes).items() if isinstance(record, Code)]


@pytest.mark.parametrize("name", NAMES)
def test_every_form_is_used(name: str) -> None:
    """Each record is used in the program, and each of its forms is named in a room that uses it."""
    record = getattr(codes, name)
    using = [texts for records, texts in rooms() if name in records]
    assert using
    assert sorted(set(filter(None, record.forms)).difference(*using)) == []


@cache
def rooms() -> list[tuple[set[str], set[str]]]:
    """For each room, the names of the records that it uses, and all texts in it."""
    found = []
    for room in (ROOT / "macros").iterdir():
        files = room.rglob("*.py") if room.is_dir() and room.name != "problems" else ()
        nodes = [node for path in files for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
        names, texts = set[str](), set[str]()
        for node in nodes:
            match node:
                case ast.Attribute(value=ast.Name(id="codes"), attr=name):
                    names.add(name)
                case ast.Constant(value=str(text)):
                    texts.add(text)
        found.append((names, texts))
    return found


RECORD = Code(
    "fabricated",
    Said("It is fabricated.", "Mae’n ddychmygol."),
    {
        "": Form(
            Said("There is no {what} '{id}'.", "Nid oes {what} '{id}'."),
            Said("Write {{{id}}}.", "Ysgrifennwch {{{id}}}."),
        ),
        "bare": Form(Said("It is bare.", "Mae’n foel.")),
    },
)
PLACE = Place("content/a.yml", 3)


def test_a_record_speaks_both_languages() -> None:
    """Values fill the places of both texts; one that is itself in two languages is said in each."""
    one = RECORD.at(PLACE, what=Said("hallmark", "nodwedd"), id="{x}")

    assert one == Problem(
        PLACE,
        RECORD,
        Said("There is no hallmark '{x}'.", "Nid oes nodwedd '{x}'."),
        Said("Write {{x}}.", "Ysgrifennwch {{x}}."),
    )


@pytest.mark.parametrize(
    ("near", "also", "en", "cy"),
    [
        (None, NOTHING, "Write {x}.", "Ysgrifennwch {x}."),
        ("y", NOTHING, "Did you mean 'y'?", "Ai 'y' oeddech chi’n ei feddwl?"),
        (None, Said("Or not.", "Neu beidio."), "Write {x}. Or not.", "Ysgrifennwch {x}. Neu beidio."),
    ],
)
def test_what_was_meant_is_offered_in_place_of_the_remedy(
    near: str | None, also: Said, en: str, cy: str
) -> None:
    """The nearest value takes the place of the remedy; what follows the remedy stands after either."""
    assert RECORD.at(PLACE, near=near, also=also, what="x", id="x").mend == Said(en, cy)


@pytest.mark.parametrize(("form", "values"), [("other", {}), ("", {"what": "x"})])
def test_a_form_or_value_that_is_not_there_is_an_error(form: str, values: dict[str, str]) -> None:
    """Nobody is told half of a message."""
    with pytest.raises(KeyError):
        RECORD.at(PLACE, form, **values)


@pytest.mark.parametrize(
    ("names", "en", "cy"),
    [(["url"], "url", "url"), (["url", "doi"], "url or doi", "url neu doi")],
)
def test_alternatives_are_listed(names: list[str], en: str, cy: str) -> None:
    """Names of which any will do are joined by the word of each language."""
    assert phrases.alternatives(names) == Said(en, cy)
