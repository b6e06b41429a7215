"""Skeletons of new items: complete, readable once they are filled in, and never written over a file."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.check import rules as check
from macros.commands.new import write
from macros.content import loading as sources
from macros.content.model import KINDS, Activity, CaseStudy, Hallmark, Kind, Strand, Toolkit, Vocabulary
from macros.content.schemas import schemas
from macros.content.skeleton import PLACEHOLDERS, skeleton
from macros.problems import ToolkitError
from tests.samples import VOCABULARY, both, load

FILLED = {
    "group": "team",
    "icon": "sprout",
    "id": "one",
    "language_category": "welsh-medium",
    "level": "not-known",
    "local_authority": "powys",
    "outcome": "pupils",
    "phase": "primary",
    "source": "alpha2020",
    "work": "alpha2020",
}
"""Field → what a writer puts where the skeleton leaves a blank."""
MEMBERS = {
    "based_on": "zulu2020",
    "connections": "frame/one",
    "hallmarks": "sample",
    "related": "zulu2020",
    "standards": "frame/one",
}
"""List → its one member."""


def filled(text: str) -> str:
    """A skeleton with its blanks filled in and its placeholders written over."""
    for placeholder in PLACEHOLDERS:
        text = text.replace(placeholder, "Fabricated")
    lines: list[str] = []
    for line in text.split("\n"):
        name = re.fullmatch(r"(?P<head>[ #-]*(?P<name>\w+)): ", line)
        if name and name["name"] in FILLED:
            lines.append(f"{name['head']}: {FILLED[name['name']]}")
        elif re.fullmatch(r"[ #]*- ", line):
            lines.append(line + MEMBERS[lines[-1].strip(" #:")])
        else:
            lines.append(line)
    return "\n".join(lines)


def uncommented(text: str) -> str:
    """A skeleton in which nothing is left out: the fields in comments are fields, to any depth."""
    while (bare := re.sub(r"^( *)# (?=[a-z -])", r"\1", text, flags=re.MULTILINE)) != text:
        text = bare
    return text


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", [str, uncommented], ids=["as it is", "uncommented"])
def test_skeleton_is_read_back_once_it_is_filled_in(
    tmp_path: Path, kind: Kind, form: Callable[[str], str]
) -> None:
    """With its blanks filled in, a skeleton is sound, with its optional fields or without."""
    load(tmp_path)
    path = tmp_path / write(tmp_path, kind, "fresh")
    path.write_text(filled(form(path.read_text(encoding="utf-8"))), encoding="utf-8")

    toolkit, problems = sources.load(tmp_path)

    assert [str(problem) for problem in problems] == []
    assert [str(problem) for problem in check.run(toolkit)] == []
    assert "fresh" in toolkit.items[kind]


def test_choices_stand_above_their_field(tmp_path: Path) -> None:
    """What the project knows for a field stands above it in its own order, unless it is too much to read."""
    load(tmp_path)
    study = (tmp_path / write(tmp_path, CaseStudy.kind, "fresh")).read_text(encoding="utf-8")
    strand = (tmp_path / write(tmp_path, Strand.kind, "fresh")).read_text(encoding="utf-8")

    assert f"  # One of: {', '.join(VOCABULARY['phases'])}.\n  phase: \n" in study
    assert "# Hallmarks that it shows.\n# One of: sample.\nhallmarks:\n  - \n" in study
    assert "# One of: frame/one, frame/two.\n# standards:\n" in study
    assert "  # One of: public-source, consent.\n  basis: public-source\n" in study
    assert f"  # One of: {', '.join(VOCABULARY['outcomes'])}.\n  - outcome: \n" in strand
    assert (
        "    # For pupils, one of: likely, not-known.\n    # For strength, one of: strong, limited.\n"
        in strand
    )
    assert "# One of" not in skeleton(Hallmark.kind)


@pytest.mark.parametrize(("count", "lines"), [(1, 1), (40, 8), (41, 0)])
def test_long_lists_of_choices(count: int, lines: int) -> None:
    """Many values take several lines, of which none can be taken for a field; very many are left out."""
    groups = {f"group-number-{number}": both() for number in range(count)}
    vocabulary = Vocabulary.model_validate({**VOCABULARY, "groups": groups})
    text = skeleton(Activity.kind, Toolkit(vocabulary=vocabulary))
    found = re.findall(r"^# (?:One of|Or): (.*)[.,]$", text, re.MULTILINE)

    assert len(found) == lines
    assert ", ".join(found) == (", ".join(groups) if lines else "")
    assert max(map(len, text.split("\n"))) <= 110


@pytest.mark.parametrize("kind", KINDS)
def test_blanks_of_a_skeleton_are_pointed_out(tmp_path: Path, kind: Kind) -> None:
    """A blank that was overlooked is a problem on its line, unless the skeleton has none."""
    path = write(tmp_path, kind, "fresh")
    lines = (tmp_path / path).read_text(encoding="utf-8").split("\n")
    # A source may be left out by a school that gives its consent, so its blank is told only at the end.
    told_later = "source" if kind is CaseStudy.kind else "nothing"
    blank = re.compile(rf" *(- |(?!{told_later})[\w -]+: )")
    blanks = [number for number, line in enumerate(lines, 1) if blank.fullmatch(line)]

    _, problems = sources.load(tmp_path)

    assert blanks == [problem.place.line for problem in problems]


@pytest.mark.parametrize("kind", KINDS)
def test_skeleton_has_every_field(kind: Kind) -> None:
    """Every field of the kind and of its parts is there, but for the two that translators leave to others."""
    schema = schemas()[f"{kind.id}.json"]
    groups = [schema, *schema["$defs"].values()]
    fields = {name for group in groups for name in group.get("properties", {})}

    assert fields - {"digest", "translator"} == set(
        re.findall(r"(\w+): ?(?:\S*|\".*\")$", skeleton(kind), re.MULTILINE)
    )


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_a_skeleton_has_its_meaning_above_it(kind: Kind) -> None:
    """Above each field of the item stands a sentence that says what it is."""
    lines = uncommented(skeleton(kind)).split("\n")

    for place, line in enumerate(lines):
        if re.match(r"\w+:", line):
            assert re.fullmatch(r"# [A-Z`].*\.", lines[place - 1]), line


@pytest.mark.parametrize(
    "id",
    [
        "",
        "A",
        "Tŷ",
        "tŷ",
        "two words",
        "a_b",
        "a--b",
        "-a",
        "a-",
        "a\n",
        "a.yml",
        "../a",
        "a/b",
        "/a",
        "a" * 61,
    ],
)
def test_bad_id_is_refused_and_nothing_is_written(tmp_path: Path, id: str) -> None:
    """An id that is no good name of a file is one problem, and no file or folder is made."""
    with pytest.raises(ToolkitError) as raised:
        write(tmp_path, Hallmark.kind, id)

    (problem,) = raised.value.problems
    assert problem.code == "file-name"
    assert "lower-case letters a to z" in problem.remedy
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("id", ["a", "7", "ysgol-y-bryn-2", "a" * 60])
def test_good_id_is_the_name_of_the_file(tmp_path: Path, id: str) -> None:
    """The file lies in the folder of its kind, is named after the id, and has plain line ends."""
    path = write(tmp_path, CaseStudy.kind, id)

    assert path == f"content/case-studies/{id}.yml"
    assert (tmp_path / path).read_bytes() == skeleton(CaseStudy.kind).encode()


@pytest.mark.parametrize("text", ["", "mine\n", skeleton(Hallmark.kind)])
def test_file_that_is_there_is_never_touched(tmp_path: Path, text: str) -> None:
    """Whatever a file holds, it stays, and the answer says so."""
    path = tmp_path / write(tmp_path, Hallmark.kind, "mine")
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ToolkitError, match="nothing was changed"):
        write(tmp_path, Hallmark.kind, "mine")

    assert path.read_text(encoding="utf-8") == text
