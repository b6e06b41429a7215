"""One test for each real content file and each entry of the real bibliography."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import jsonschema
import pytest
import yaml

from macros.check import rules as check
from macros.commands.schema import schemas
from macros.content import loading as sources
from macros.content.model import Activity, CaseStudy, Framework, Hallmark, Kind, Strand, Text, Toolkit
from macros.content.translations import State, may_be_monolingual, state
from macros.language import Language
from macros.problems import Problem, Severity
from macros.references import STYLES, Formatter, to_text
from macros.site.cited import cited

ROOT = Path(__file__).resolve().parents[2]
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
    for style in STYLES.values():
        formatter = Formatter(entries, style)
        for language in Language:
            text = to_text(formatter.reference(key, language))

            assert len(text) > 20
            assert not set("{}\\") & set(text)
            assert text.rstrip("/").endswith((".", ")")) or "http" in text


def test_every_hallmark_is_served() -> None:
    """Each hallmark has standards, a case study and activities."""
    toolkit = real()[0]
    for id, hallmark in toolkit.of(Hallmark).items():
        assert len(hallmark.connections) >= 2, id
        assert any(id in study.hallmarks for study in toolkit.of(CaseStudy).values()), id
        assert sum(id in activity.hallmarks for activity in toolkit.of(Activity).values()) >= 2, id


def counted(text: Text, language: Language) -> int:
    """How many words a text has in a language, without its citations."""
    return len(re.sub(r"\[[^\]]*@[^\]]*\]|@[\w-]+", "", text.of(language) or "").split())


def of_kind(kind: Kind) -> list[str]:
    """The ids of the real items of a kind."""
    return list(real()[0].items[kind])


@pytest.mark.parametrize("id", of_kind(Hallmark.kind))
def test_hallmark_is_worth_coming_back_for(id: str) -> None:
    """Each hallmark says enough in both languages, rests on works, and gives a team what it needs."""
    hallmark = real()[0].of(Hallmark)[id]

    # Welsh takes a few more words than English to say the same.
    for language, most in ((Language.EN, 700), (Language.CY, 760)):
        assert 450 <= counted(hallmark.body, language) <= most
        assert (hallmark.summary.of(language) or "").count(".") == 1
    assert len(set(cited(hallmark, Language.EN))) >= 6
    assert 5 <= len(hallmark.questions) <= 7
    assert 3 <= len(hallmark.signs) <= 5
    assert 3 <= len(hallmark.obstacles) <= 4
    assert hallmark.related


@pytest.mark.parametrize(
    ("framework", "count"),
    [("slo", 7), ("pstl", 5), ("lf2022", 11), ("lf2011", 7), ("eef-pd", 14), ("dfe2016", 5)],
)
def test_framework_has_all_its_standards(framework: str, count: int) -> None:
    """Each framework has as many standards as its publisher gave it."""
    assert len(real()[0].of(Framework)[framework].standards) == count


def test_every_framework_is_there() -> None:
    """The frameworks of Wales are there, and those from elsewhere."""
    assert {"slo", "pstl", "plj", "nple", "napl", "lf2022", "lf2011", "eef-pd", "dfe2016"} == {
        *of_kind(Framework.kind)
    }


def test_leadership_standard_has_its_full_structure() -> None:
    """The Learning Forward standard on leadership has a definition, strands with points, and questions."""
    standard = real()[0].standards["lf2011/leadership"]

    assert standard.definition
    assert [len(element.points) >= 4 for element in standard.elements] == [True] * 3
    assert len(standard.questions) >= 5


def test_every_strand_is_there() -> None:
    """There is evidence on leading, on enquiry, on mechanisms and on working together."""
    assert {*of_kind(Strand.kind)} == {
        "collaboration-and-networks",
        "leading-professional-learning",
        "mechanisms-of-professional-development",
        "professional-enquiry",
    }


@pytest.mark.parametrize("id", of_kind(Strand.kind))
def test_strand_judges_every_outcome(id: str) -> None:
    """Each strand rates every outcome of the vocabulary once, and bears on hallmarks."""
    strand = real()[0].of(Strand)[id]

    assert sorted(rating.outcome for rating in strand.ratings) == sorted(real()[0].vocabulary.outcomes)
    assert strand.hallmarks


# The works on enquiry are too few to fill every section.
@pytest.mark.parametrize("id", [id for id in of_kind(Strand.kind) if id != "professional-enquiry"])
def test_strand_covers_its_sources(id: str) -> None:
    """A strand has every section, and as many words as a reader has patience for."""
    sections = real()[0].of(Strand)[id].sections
    texts = [getattr(sections, name) for name in type(sections).model_fields]

    assert all(texts)
    # Welsh takes a few more words than English to say the same.
    for language, most in ((Language.EN, 1000), (Language.CY, 1150)):
        assert 700 <= sum(counted(text, language) for text in texts) <= most


def test_all_kinds_are_there() -> None:
    """The site has eight hallmarks, and enough of every other kind."""
    assert len(of_kind(Hallmark.kind)) == 8
    assert len(of_kind(Activity.kind)) >= 12
    assert len(of_kind(CaseStudy.kind)) >= 10


@pytest.mark.parametrize("id", of_kind(Activity.kind))
def test_activity_can_be_run_from_its_page(id: str) -> None:
    """Each activity has steps, materials and a work that it rests on."""
    activity = real()[0].of(Activity)[id]

    assert len(activity.steps) >= 3
    assert activity.materials
    assert set(cited(activity, Language.EN))


@pytest.mark.parametrize("key", KEYS)
def test_entry_is_complete(key: str) -> None:
    """Each entry says which language its work is in and what it is about."""
    work = real()[0].bibliography[key]

    assert work.entry.fields.get("langid")
    assert work.keywords


def test_every_translation_is_current() -> None:
    """No translation is missing or older than its source, save that of a case study."""
    ours = (item for item in real()[0].all_written() if not may_be_monolingual(item))

    assert {state(item) for item in ours} == {State.CURRENT}


def test_citation_keys_agree_between_languages() -> None:
    """A text cites the same works in both languages, so that reference lists do not differ."""
    for item in real()[0].all_written():
        if state(item) is State.MISSING:
            continue
        by_language = [set(cited(item, language)) for language in Language]
        assert by_language[0] == by_language[1], item.page_id


def test_schemas_are_json() -> None:
    """Every schema can be written as JSON and is a valid JSON Schema."""
    for schema in schemas().values():
        jsonschema.Draft202012Validator.check_schema(json.loads(json.dumps(schema)))
