"""What the guides must say: every command, problem code and field, in both languages; examples that hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import click
import pytest

from macros.__main__ import main
from macros.commands.guide import PAGES, guides
from macros.content import loading, yamlfile
from macros.content import validation as items
from macros.content.fields import rows
from macros.content.model import KINDS, Part, Toolkit, kind_of
from macros.content.model.shape import shapes
from macros.language import Language
from macros.problems import CODES
from tests.conftest import ROOT

GUIDES = ["CONTRIBUTING.md", "CYFRANNU.md"]
EXAMPLE = re.compile(
    r"```ya?ml\n# content/(?P<kind>[a-z-]+)/(?P<id>[a-z0-9-]+)\.yml\n(?P<text>.*?)```", re.DOTALL
)


def text_of(name: str) -> str:
    """A guide's text."""
    return (ROOT / name).read_text(encoding="utf-8")


@cache
def toolkit() -> Toolkit:
    """The real toolkit."""
    return loading.load(ROOT)[0]


TABLES = guides(toolkit())


def all_fields(model: type[Part]) -> Iterator[str]:
    """The names of the fields of a model and of all groups of fields in it, but for the name of the file."""
    for row in rows(model):
        yield row.name
        inside = shapes(model)[row.name].inside
        yield from all_fields(inside) if inside else ()


@pytest.mark.parametrize("guide", ["README.md", "DEVELOPING.md"])
@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_is_explained(guide: str, command: str) -> None:
    """A command that nobody can read about does not exist."""
    assert f"`toolkit {command}" in text_of(guide)


@pytest.mark.parametrize("path", TABLES)
def test_tables_are_up_to_date(path: str) -> None:
    """The pages of tables say what the model and the records of problems say: `toolkit guide` makes them."""
    assert TABLES[path] == text_of(path), "run `toolkit guide`"


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("language", Language)
def test_tables_leave_nothing_out(name: str, language: Language) -> None:
    """Every field of every kind, every value of the closed lists and every problem code stand in a table."""
    text = text_of(PAGES[name].of(language))
    fields = {name for kind in KINDS for name in all_fields(kind.model)}
    wanted = set(CODES) if name == "messages" else fields | set(toolkit().vocabulary.phases)

    assert sorted(one for one in wanted if f"`{one}`" not in text) == []


@pytest.mark.parametrize("guide", GUIDES)
def test_guides_are_short(guide: str) -> None:
    """Whoever wants to send something does not have to read more than they need."""
    assert len(text_of(guide).encode()) < 11_200


@pytest.mark.parametrize("guide", GUIDES)
def test_every_example_holds(guide: str) -> None:
    """Each whole file shown in a guide is taken as it stands."""
    examples = list(EXAMPLE.finditer(text_of(guide)))
    assert examples

    for match in examples:
        parsed = yamlfile.read(f"content/{match['kind']}/{match['id']}.yml", match["text"].encode())
        assert items.build(kind_of(match["kind"]), match["id"], parsed) is not None, [
            str(problem) for problem in parsed.problems
        ]


def test_every_option_has_a_help_text() -> None:
    """`toolkit COMMAND --help` explains what each command does."""
    for name, command in main.commands.items():
        assert command.help, name
        assert isinstance(command, click.Command)


def test_links_between_the_guides_lead_somewhere() -> None:
    """Every relative link of the guides and the README names a file that is there."""
    for name in [*GUIDES, "README.md", "DEVELOPING.md", "CHANGELOG.md", *TABLES]:
        for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", text_of(name)):
            assert (ROOT / target).exists(), f"{name}: {target}"


def test_nothing_names_this_machine() -> None:
    """No file of the project holds an absolute path of somebody's home or workplace."""
    pattern = re.compile(r"/(?:home|root|Users|work)/[a-z.]+/")
    kinds = {".py", ".md", ".yml", ".toml", ".html", ".css", ".js", ".json", ".mjs", ".ts", ".txt", ".bib"}
    found = []
    for path in ROOT.rglob("*"):
        parts = path.relative_to(ROOT).parts
        made = {"site", "dist", "node_modules"}
        ours = not any(part.startswith(".") for part in parts) and parts[0] not in made
        if (
            ours
            and path.suffix in kinds
            and pattern.search(path.read_text(encoding="utf-8", errors="replace"))
        ):
            found.append("/".join(parts))
    assert found == []
