"""The layers of the package: who may import whom, and which library has its door where."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "macros"

LEVELS = {
    "problems": 0, "welsh": 1, "language": 2, "latex": 2, "entry": 2, "model": 3, "dois": 3,
    "sources": 4,
    "references": 5, "citations": 6, "markup": 6,
    "translations": 7, "prose": 7, "export": 7, "links": 8, "downloads": 8,
    "site": 9, "search": 9,
    "blocks": 10,
    "parts": 11, "catalogue": 11, "publication": 11,
    "pages": 12, "metadata": 12, "schema": 12,
    "check": 13, "verify": 13, "cite": 13, "fix": 13, "accept": 13, "new": 13,
    "plugin": 14, "build": 14, "bundle": 15,
    "__main__": 16, "__init__": 16,
}  # fmt: skip
"""A module imports only from levels below its own (a package also from itself)."""

DOORS = {
    "yaml": {"sources"},
    "pydantic": {"model", "sources", "new"},
    "pybtex": {"sources", "references"},
    "markdown_it": {"prose"},
    "nh3": {"prose"},
    "jinja2": {"parts"},
    "mkdocs": {"plugin", "build"},
    "click": {"__main__"},
    "babel": {"language"},
    "lxml": {"verify"},
}
"""Third-party library → the only modules that may import it."""

NO_FILES = {
    "references",
    "citations",
    "dois",
    "markup",
    "prose",
    "links",
    "site",
    "blocks",
    "search",
    "publication",
    "metadata",
    "pages",
    "export",
    "downloads",
    "catalogue",
    "translations",
}
"""Modules that take values and give values: they never open a file."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def _name(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return parts[0]


def _imports(path: Path) -> list[tuple[str, int]]:
    """Top-level names that a module imports: of the package ("." before the name) or from outside."""
    depth = len(path.relative_to(PACKAGE).parts)
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [(alias.name.split(".")[0], node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            found.append(((node.module or "").split(".")[0], node.lineno))
        elif isinstance(node, ast.ImportFrom) and node.level == depth:
            names = [node.module.split(".")[0]] if node.module else [alias.name for alias in node.names]
            found += [(f".{name}", node.lineno) for name in names]
    return found


def faults(path: Path, imports: list[tuple[str, int]]) -> list[str]:
    """What a module imports against the rules."""
    name = _name(path)
    found = []
    for imported, line in imports:
        if imported.startswith("."):
            target = imported[1:]
            if target in LEVELS and target != name and LEVELS[target] >= LEVELS[name]:
                found.append(f"{path.name}:{line} {name} must not import {target}")
        elif imported in DOORS and name not in DOORS[imported]:
            found.append(f"{path.name}:{line} {name} must not import {imported}")
        elif imported in ("pathlib", "os", "io") and name in NO_FILES:
            found.append(f"{path.name}:{line} {name} must not open files")
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_point_downwards(path: Path) -> None:
    """Every module has a level, imports only from lower ones, and respects the doors of libraries."""
    assert _name(path) in LEVELS, "give the module a level"
    assert faults(path, _imports(path)) == []


@pytest.mark.parametrize(
    ("module", "imported"),
    [("pages.py", "mkdocs"), ("links.py", "yaml"), ("citations.py", ".pages"), ("prose.py", "pathlib")],
)
def test_a_forbidden_import_is_seen(module: str, imported: str) -> None:
    """The rule is alive: an import across it is reported."""
    path = PACKAGE / module

    assert faults(path, [*_imports(path), (imported, 1)])
