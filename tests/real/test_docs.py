"""What the guides must say: every command, problem code and field, in both languages; examples that hold."""

from __future__ import annotations

import re

import click
import pytest

from macros.__main__ import main
from macros.content import validation as items
from macros.content import yamlfile
from macros.content.model import KINDS, Kind, Part, kind_of
from macros.content.model.shape import shapes
from macros.problems import CODES
from tests.conftest import ROOT

GUIDES = ["CONTRIBUTING.md", "CYFRANNU.md"]
EXAMPLE = re.compile(
    r"```ya?ml\n# content/(?P<kind>[a-z-]+)/(?P<id>[a-z0-9-]+)\.yml\n(?P<text>.*?)```", re.DOTALL
)


def text_of(name: str) -> str:
    """A guide's text."""
    return (ROOT / name).read_text(encoding="utf-8")


def fields(part: type[Part], seen: set[str] | None = None) -> set[str]:
    """The names of all fields of an item and of its parts."""
    found = seen if seen is not None else set()
    for name in part.model_fields:
        found.add(name)
        inner = shapes(part)[name].inside
        if inner is not None:
            fields(inner, found)
    return found


@pytest.mark.parametrize("guide", [*GUIDES, "README.md"])
@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_is_explained(guide: str, command: str) -> None:
    """A command that nobody can read about does not exist."""
    assert f"`toolkit {command}" in text_of(guide)


@pytest.mark.parametrize("guide", GUIDES)
def test_every_problem_code_is_explained(guide: str) -> None:
    """Each code that `toolkit check` prints stands in the guide, so that it can be looked up."""
    text = text_of(guide)

    assert [code for code in CODES if f"`{code}`" not in text] == []


@pytest.mark.parametrize("guide", GUIDES)
@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_every_field_is_explained(guide: str, kind: Kind) -> None:
    """Each field that a writer may fill in stands in the guide."""
    text = text_of(guide)

    assert sorted(name for name in fields(kind.model) if f"`{name}`" not in text) == []


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
    for name in [*GUIDES, "README.md", "CHANGELOG.md"]:
        for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", text_of(name)):
            assert (ROOT / target).exists(), f"{name}: {target}"


def test_nothing_names_this_machine() -> None:
    """No file of the project holds an absolute path of somebody's home or workplace."""
    pattern = re.compile(r"/(?:home|root|Users|work)/[a-z.]+/")
    kinds = {".py", ".md", ".yml", ".toml", ".html", ".css", ".js", ".json", ".mjs", ".ts", ".txt", ".bib"}
    found = []
    for path in ROOT.rglob("*"):
        parts = path.relative_to(ROOT).parts
        ours = not any(part.startswith(".") for part in parts) and parts[0] not in (
            "site",
            "dist",
            "node_modules",
        )
        if (
            ours
            and path.suffix in kinds
            and pattern.search(path.read_text(encoding="utf-8", errors="replace"))
        ):
            found.append("/".join(parts))
    assert found == []
