"""A component of the front end is four files with one name: template, stylesheet, script, browser test."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from mkdocs.utils.yaml import yaml_load

from tests.conftest import ROOT

ASSETS = ROOT / "docs" / "assets"
STYLESHEETS = {path.stem: path for path in (ASSETS / "stylesheets").glob("*.css")}
SCRIPTS = sorted((ASSETS / "javascripts").rglob("*.js"))
TEMPLATES = {
    path.stem for folder in ("macros/pages", "overrides") for path in (ROOT / folder).rglob("*.html")
}

SHARED = {"tokens", "base"}
"""Stylesheets that belong to no component."""

MATERIALS = {"search-count", "iframe-worker-shim"}
"""Scripts of components whose template and looks are Material's own."""

PACKS = "lunr"
"""The folder of what the search loads by itself; its scripts have one browser test."""

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix)\(|"
    r"(?<![\w-])(?:black|white|gr[ae]y|red|green|blue|yellow|orange|purple|teal|navy|silver)(?![\w-])",
    re.IGNORECASE,
)


def rules(path: Path) -> str:
    """A stylesheet without its comments."""
    return COMMENT.sub("", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted(STYLESHEETS.keys() - SHARED))
def test_a_stylesheet_has_a_template(name: str) -> None:
    """What has looks of its own has a template of the same name."""
    assert name in TEMPLATES


def components_with_script() -> list[str]:
    """The names of all components that have a script."""
    return sorted({PACKS if PACKS in path.parts else path.stem for path in SCRIPTS})


@pytest.mark.parametrize("name", components_with_script())
def test_a_script_has_a_browser_test(name: str) -> None:
    """What runs in the browser is tried in one; what is ours has a stylesheet and so a template too."""
    assert (ROOT / "tests" / "browser" / f"test_{name.replace('-', '_')}.py").is_file()
    assert name in STYLESHEETS or name in MATERIALS or name == PACKS


def test_pages_load_every_file() -> None:
    """mkdocs.yml names every stylesheet, tokens first, and every script that the search does not load."""
    options = yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    styles = options["extra_css"]
    scripts = [*options["extra"]["polyfills"], *options["extra_javascript"]]

    assert sorted(styles) == sorted(f"assets/stylesheets/{name}.css" for name in STYLESHEETS)
    assert [Path(style).stem for style in styles[:2]] == ["tokens", "base"]
    assert sorted(scripts) == sorted(
        path.relative_to(ROOT / "docs").as_posix() for path in SCRIPTS if PACKS not in path.parts
    )


@pytest.mark.parametrize("name", sorted(STYLESHEETS.keys() - {"tokens"}))
def test_colours_and_sizes_of_text_are_tokens(name: str) -> None:
    """A component names its colours and sizes of text by what tokens.css calls them."""
    own = rules(STYLESHEETS[name])

    assert COLOUR.findall(own) == []
    sizes = set(re.findall(r"font-size:\s*([^;]+);", own))
    assert [size for size in sizes if not re.fullmatch(r"var\(--toolkit-text-\w+\)|inherit", size)] == []


def test_space_is_a_token_where_there_is_one() -> None:
    """A gap, margin or padding that tokens.css has a name for is called by it."""
    tokens = dict(re.findall(r"(--toolkit-space-\d+):\s*([\d.]+rem);", rules(STYLESHEETS["tokens"])))
    assert len(tokens) > 5
    for name, path in STYLESHEETS.items():
        for value in re.findall(r"(?:^|\s)(?:gap|margin|padding)[\w-]*:\s*([^;]+);", rules(path)):
            assert set(re.findall(r"[\d.]+rem", value)).isdisjoint(tokens.values()), f"{name}: {value}"


def test_every_token_is_there_and_used() -> None:
    """Each token is defined in tokens.css alone, and used in some stylesheet."""
    defined = {
        name: set(re.findall(r"(--toolkit-[\w-]+)\s*:", rules(path))) for name, path in STYLESHEETS.items()
    }
    used = {
        token
        for path in STYLESHEETS.values()
        for token in re.findall(r"var\((--toolkit-[\w-]+)", rules(path))
    }

    assert {name for name, tokens in defined.items() if tokens} == {"tokens"}
    assert defined["tokens"] == used


@pytest.mark.parametrize("path", SCRIPTS, ids=[path.name for path in SCRIPTS])
def test_a_script_is_strict_and_keeps_to_itself(path: Path) -> None:
    """A script is one function in strict mode: no module (a folder could not load it), no global name."""
    text = COMMENT.sub("", path.read_text(encoding="utf-8")).strip()

    assert re.match(r'\(function \(\w*\) \{\n  "use strict";\n', text)
    assert re.search(r"\}\)\((self\.lunr)?\);$", text)
    assert not re.search(r"^\s*(?:import|export)\b(?!Scripts)", text, re.MULTILINE)
    assert not re.search(
        r"@ts-(?:ignore|nocheck|expect-error)|eslint-disable", path.read_text(encoding="utf-8")
    )


def test_the_lock_names_no_host() -> None:
    """What checks the scripts comes from whichever registry npm is set to, and has a checksum."""
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    found = [package for name, package in packages.items() if name]

    assert found
    assert [package for package in found if "resolved" in package or "integrity" not in package] == []
