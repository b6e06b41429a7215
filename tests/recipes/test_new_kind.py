"""A new kind of item: what the recipe writes is enough for every command, page and check to know it."""

from __future__ import annotations

import json
import shutil
import subprocess
from functools import partial
from pathlib import Path

import pytest
from lxml import html

from tests.conftest import ROOT, SHARED, TOOLKITS, run, write_tree

RECIPE = Path(__file__).parent / "podcast"
"""The new files, where they belong; the words of the interface to be added."""
LINES = {
    "macros/content/model/kinds.py": (
        ("from .strand import STRANDS\n", "from .podcast import PODCASTS\nfrom .strand import STRANDS\n"),
        ("ACTIVITIES, CASE_STUDIES)", "ACTIVITIES, CASE_STUDIES, PODCASTS)"),
    ),
}
"""The file that lists all kinds: what is replaced in it, and by what."""

Project = tuple[Path, partial[subprocess.CompletedProcess[str]]]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A tiny toolkit with a podcast, and what runs a command of the program that knows podcasts."""
    base = tmp_path_factory.mktemp("podcast")
    program, root = base / "program", base / "toolkit"
    shutil.copytree(ROOT / "macros", program / "macros", ignore=shutil.ignore_patterns("__pycache__"))
    for path in SHARED:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        copy = shutil.copytree if (ROOT / path).is_dir() else shutil.copy
        copy(ROOT / path, root / path)
    shutil.copytree(TOOLKITS / "minimal", root, dirs_exist_ok=True)
    follow_the_recipe(program, root)
    return root, partial(run, cwd=root, PYTHONPATH=str(program), PYTHONDONTWRITEBYTECODE="1")


def follow_the_recipe(program: Path, root: Path) -> None:
    """Add the files, the line of the list, the words of the interface, and a podcast."""
    shutil.copytree(RECIPE / "macros", program / "macros", dirs_exist_ok=True)
    for path, changes in LINES.items():
        text = (program / path).read_text(encoding="utf-8")
        for old, new in changes:
            assert text.count(old) == 1, (path, old)
            text = text.replace(old, new)
        (program / path).write_text(text, encoding="utf-8")
    words = root / "content/strings.yml"
    with words.open("a", encoding="utf-8") as file:
        file.write((RECIPE / "content/strings.yml").read_text(encoding="utf-8"))
    shutil.copytree(RECIPE / "content/podcasts", root / "content/podcasts")


@pytest.fixture(scope="module")
def site(project: Project) -> Path:
    """The built site of that toolkit."""
    root, command = project
    result = command("build", "--site-dir", str(root.parent / "site"))
    assert result.returncode == 0, result.stdout + result.stderr
    return root.parent / "site"


def test_a_new_kind_is_five_files() -> None:
    """Besides its content, a kind is a model, a page with its template, a line in the list, and its words."""
    added = [path for path in RECIPE.rglob("*") if path.is_file() and path.parent.name != "podcasts"]

    assert len(added) + len(LINES) <= 5


def test_a_sound_toolkit_has_no_problem(project: Project) -> None:
    """A podcast that keeps to the rules is no problem."""
    result = project[1]("check")

    assert (result.returncode, result.stderr) == (0, "")


BAD = """\
title: {en: Bad, cy: Gwael}
summary: {en: A fabricated podcast., cy: Podlediad ffug.}
translation: {source: en, reviewed: 2999-01-01}
source: alpha202
group: temas
about:
  en: |
    Sound.
    Said somewhere [@zulu202].
  cy: |
    Ffug.
hallmarks: [onyl, only, only]
related: [alpha2020, alpha2020]
"""


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        (3, "bad-date", "lies in the future"),
        (4, "unknown-citation", "Did you mean 'alpha2020'?"),
        (5, "unknown-id", "is not one of the groups in the vocabulary. Did you mean 'team'?"),
        (9, "unknown-citation", "Did you mean 'zulu2020'?"),
        (12, "repeated-value", "'only' stands twice in 'hallmarks'"),
        (12, "unknown-id", "There is no hallmark 'onyl'. Did you mean 'only'?"),
        (13, "repeated-value", "'alpha2020' stands twice in 'related'"),
    ],
)
def test_a_mistake_is_told_at_its_line(
    told: list[tuple[int, str, str]], line: int, code: str, words: str
) -> None:
    """What the types of fields say is checked without a word about podcasts."""
    assert [text for at, id, text in told if (at, id) == (line, code) and words in text]


@pytest.fixture(scope="module")
def told(project: Project) -> list[tuple[int, str, str]]:
    """Line, code and text of every problem of a podcast with many mistakes."""
    root, command = project
    path = write_tree(root, {"content/podcasts/bad.yml": BAD}) / "content/podcasts/bad.yml"
    result = command("check", "--format", "json")
    path.unlink()
    problems = json.loads(result.stdout)
    assert {problem["path"] for problem in problems} == {"content/podcasts/bad.yml"}
    return [(one["line"], one["code"], f"{one['message']} {one['remedy']}") for one in problems]


def test_the_skeleton_names_the_fields_and_their_values(project: Project) -> None:
    """`toolkit new` knows the kind, what its fields mean and what may stand there."""
    root, command = project
    result = command("new", "podcasts", "fresh")
    assert result.returncode == 0, result.stderr
    path = root / "content/podcasts/fresh.yml"
    text = path.read_text(encoding="utf-8")
    path.unlink()

    assert text.startswith("# A podcast.")
    assert "# What it is about.\nabout:\n" in text
    assert "# Hallmarks that it bears on.\n# One of: only.\nhallmarks:\n  - \n" in text


def test_the_schema_has_the_closed_list(project: Project) -> None:
    """An editor offers the values of the closed list, and knows what the fields mean in both languages."""
    root, command = project
    result = command("schema", "--out", str(root.parent / "schemas"))
    assert result.returncode == 0, result.stderr
    fields = json.loads((root.parent / "schemas/podcasts.json").read_bytes())["properties"]

    assert "team" in fields["group"]["enum"]
    assert fields["group"]["x-names"]["team"] == {"en": "Team", "cy": "Tîm"}
    assert fields["about"]["x-cy"] == "Yr hyn y mae’n ymdrin ag ef."


ADDRESSES = {"en": ("podcasts", "a-talk"), "cy": ("podlediadau", "sgwrs")}


@pytest.mark.parametrize("language", ADDRESSES)
def test_the_podcast_stands_everywhere(site: Path, language: str) -> None:
    """It has a page, its kind stands in the navigation, and the search finds it."""
    folder, name = ADDRESSES[language]
    search = json.loads((site / language / "search/search_index.json").read_bytes())

    assert (site / language / folder / name / "index.html").is_file()
    assert site / language / folder in links(site / language / "index.html", "nav")
    assert f"{folder}/{name}/" in {entry["location"] for entry in search["docs"]}


@pytest.mark.parametrize(
    ("language", "leading"),
    [
        ("en", ["bibliography", "hallmarks/only-hallmark", "podcasts"]),
        ("cy", ["llyfryddiaeth", "nodweddion/unig-nodwedd", "podlediadau"]),
    ],
)
def test_what_it_names_leads_back(site: Path, language: str, leading: list[str]) -> None:
    """Its index leads to it, and so do its hallmark and the work that it cites: that end is computed."""
    target = (site / language).joinpath(*ADDRESSES[language])

    assert [
        page for page in leading if target not in links(site / language / page / "index.html", "main")
    ] == []


def links(path: Path, place: str) -> set[Path]:
    """The folders that the links in a part of a built page lead to."""
    found = html.parse(path).getroot().xpath(f"//{place}//a/@href")
    return {(path.parent / str(link).partition("#")[0]).resolve() for link in found}
