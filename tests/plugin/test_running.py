"""What MkDocs warns of comes out as problems with file and line. All pages are fabricated."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lxml import etree

from macros.check import rules as check
from macros.commands import build as commands
from macros.commands.build import build
from macros.commands.bundle import bundle
from macros.plugin import plugin
from macros.problems import ToolkitError
from tests.conftest import ROOT, run

Project = Callable[..., Path]

HOME = "docs/en/index.md"
FRONT = "---\nid: home\ntitle: Home\ndescription: Fabricated.\norder: 1\n---\n\n# Home\n\n"
CONFIG = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")


def home(text: str) -> dict[str, str]:
    """The English front page with a text that begins on its line 10."""
    return {HOME: FRONT + text}


def settings(old: str, new: str) -> dict[str, str]:
    """The settings with one of them changed."""
    assert old in CONFIG
    return {"mkdocs.yml": CONFIG.replace(old, new, 1)}


def at_setting(text: str) -> str:
    """The file of the settings, and its line that begins with the text."""
    return f"mkdocs.yml:{CONFIG[: CONFIG.index(f'{chr(10)}{text}') + 1].count(chr(10)) + 1}"


LINK, ANCHOR, PAGE, SETTING = "broken-link", "broken-anchor", "page-build", "configuration"

FAULTS = [
    # Macros.
    (home("A.\n\n{{ citee('[@alpha2020]') }}\n"), f"{HOME}:12", PAGE, "Did you mean 'cite'?"),
    (home("A.\n\n\n{{ zzz() }} b {{ cite('[@alpha2020]') }}\n"), f"{HOME}:13", PAGE, "The macros are cite, "),
    (home("{{ evidense() }}\n"), f"{HOME}:10", PAGE, "Did you mean 'evidence'?"),
    (home("{{ hallmarks(limmit=3) }}\n"), f"{HOME}:10", PAGE, "does not work: hallmarks() got an unexpected"),
    (home("{{ t() }}\n"), f"{HOME}:10", PAGE, "does not work: t() missing"),
    (home("{{ cite(3) }}\n"), f"{HOME}:10", PAGE, "cite() takes a text"),
    (home("{{ activities(hallmark='onli') }}\n"), f"{HOME}:10", PAGE, "there is no hallmark 'onli'"),
    (home("{{ connections('fraem') }}\n"), f"{HOME}:10", PAGE, "there is no framework 'fraem'"),
    (home("A.\n\nB.\n{% if %}\n"), f"{HOME}:13", PAGE, "Expected an expression"),
    (home("{{ t('no.word') }}\n"), f"{HOME}:10", PAGE, "'no.word' is missing"),
    (home("A\n{{ case_studies(limit='x') }}\n"), f"{HOME}:11", PAGE, "limit= takes a number"),
    # Links.
    (home("See [a](nowhere.md).\n"), f"{HOME}:10", LINK, "'nowhere.md' leads to no page"),
    (home("A.\n\nSee [a](../cy/index).\n"), f"{HOME}:12", LINK, "Did you mean '../cy/index.md'?"),
    (home("See [a](/en/contribute/).\n"), f"{HOME}:10", LINK, "begins with a slash"),
    (home("A\n[a](contribute.md#nope).\n"), f"{HOME}:11", ANCHOR, "'contribute.md#nope' leads to a place"),
    (home("A\n\n[a](#nowhere).\n"), f"{HOME}:12", ANCHOR, "'#nowhere' leads to a place"),
    # Pages that cannot be.
    ({"docs/bibliography.bib": "a"}, "docs/bibliography.bib:1", PAGE, "has the address of a generated file"),
    # Settings.
    (settings("docs_dir: docs", "docs_dir: [\na: b: c"), "mkdocs.yml:5", SETTING, "expected ',' or ']'"),
    (settings("name: material", "name: matrial"), at_setting("theme:"), SETTING, "'matrial'"),
    (settings("  - macros:", "  - nosuch\n  - macros:"), at_setting("plugins:"), SETTING, '"nosuch"'),
    (settings("docs_dir: docs", "docs_dir: docz"), at_setting("docs_dir:"), SETTING, "docz"),
    (settings("docs_dir:", "sitename: x\ndocs_dir:"), at_setting("docs_dir:"), SETTING, "sitename"),
    (settings("docs_dir:", "nav: [a.md]\ndocs_dir:"), at_setting("docs_dir:"), SETTING, "`nav` has no"),
    # Templates of the project.
    ({"overrides/404.html": '{% extends "both.html" %}\n{% if %}\n'}, "overrides/404.html:2", PAGE, "end of"),
    ({"overrides/404.html": "\n\n{{ nobody.x }}\n"}, "overrides/404.html:3", PAGE, "'nobody' is undefined"),
]  # fmt: skip


@pytest.mark.parametrize(("files", "where", "code", "said"), FAULTS)
def test_what_mkdocs_says_is_a_problem_in_its_place(
    project: Project, files: dict[str, str], where: str, code: str, said: str
) -> None:
    """Each has its file and line, its code, and a reason in words; and nothing is told twice."""
    root = project("minimal", files)

    with pytest.raises(ToolkitError) as raised:
        build(root, root / "site")

    (problem,) = raised.value.problems
    assert (f"{problem.place.path}:{problem.place.line}", problem.code) == (where, code)
    assert said in f"{problem.message} {problem.remedy}"
    assert str(root) not in problem.message.replace(str(root / "docz"), "")


def test_every_fault_is_told_in_one_build(project: Project) -> None:
    """Two links that break alike have two places; warnings of several pages come together."""
    root = project("minimal", {**home("[a](no.md) [b](no.md)\n\n[c](no.md)\n")})
    contribute = root / "docs" / "cy" / "cyfrannu.md"
    contribute.write_text(contribute.read_text(encoding="utf-8") + "\n[d](dim.md)\n", encoding="utf-8")

    with pytest.raises(ToolkitError) as raised:
        build(root, root / "site")

    places = [(one.place.path, one.place.line, one.place.column) for one in raised.value.problems]
    assert [place for place in places if place[0] == HOME] == [(HOME, 10, 5), (HOME, 10, 16), (HOME, 12, 5)]
    assert [place[0] for place in places if place[0] != HOME] == ["docs/cy/cyfrannu.md"]


def test_the_command_line_says_what_was_built_and_how_to_see_it(project: Project) -> None:
    """Pages, folder, seconds, and what to do next; nothing on standard error but what is wrong."""
    root = project("minimal")
    result = run("build", cwd=root / "content")

    pages = len(list((root / "site").rglob("*.html")))
    assert (result.returncode, result.stderr) == (0, "")
    assert re.search(rf"Built {pages} pages in \S*site in \d+\.\d seconds", result.stdout)
    assert "index.html" in result.stdout and "toolkit serve" in result.stdout


def test_the_command_line_fails_with_the_reason(project: Project) -> None:
    """A misspelt macro: exit 1, one line, no other word."""
    result = run("build", "--root", str(project("minimal", home("{{ citee('[@alpha2020]') }}\n"))))

    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.startswith(f"{HOME}:10:1: ")
    assert result.stderr.count("\n") == 1


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of what was called: loading and checking."""
    calls: list[str] = []

    def counting(module: object, name: str) -> None:
        called = getattr(module, name)

        def call(*arguments: object, **options: object) -> object:
            calls.append(name)
            return called(*arguments, **options)

        monkeypatch.setattr(module, name, call)

    # Whoever loads has the function by its name: the commands, and the plugin where MkDocs runs alone.
    for module in (commands, plugin):
        counting(module, "load")
    counting(check, "run")
    return calls


def test_a_build_loads_and_checks_once(project: Project, counted: list[str]) -> None:
    """The plugin takes the toolkit that the command has loaded and checked."""
    root = project("minimal")

    assert build(root, root / "site").problems == []
    assert counted == ["load", "run"]


def test_three_bundles_are_loaded_and_checked_once(project: Project, counted: list[str]) -> None:
    """However many zips are made, the sources are the same."""
    root = project("minimal")

    assert len(bundle(root, root / "dist", ["en", "cy", "both"])) == 3
    assert counted == ["load", "run"]


def test_sources_with_other_names_are_loaded_by_their_names(project: Project, counted: list[str]) -> None:
    """What `mkdocs.yml` says of the bibliography is what the site is built from."""
    root = project("minimal", settings("bibliography: bibliography.bib", "bibliography: other.bib"))
    (root / "other.bib").write_bytes((root / "bibliography.bib").read_bytes())

    build(root, root / "site")

    assert counted == ["load", "run", "load", "run"]


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that another program has."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        yield server.getsockname()[1]


def test_a_port_that_is_taken_is_one_line(project: Project, taken: int) -> None:
    """No traceback, and what to do about it."""
    result = run("serve", "--port", str(taken), "--root", str(project("minimal")))

    assert (result.returncode, result.stderr.count("\n")) == (1, 1)
    assert "Another program has port" in result.stderr
    assert "--port" in result.stderr


LICENCE = "site.licence: {{en: '{en}', cy: '{cy}'}}\n"


def licence(text: str) -> dict[str, str]:
    """The words of the interface with another licence."""
    strings = (ROOT / "content" / "strings.yml").read_text(encoding="utf-8")
    new = LICENCE.format(en=text, cy=text)
    return {"content/strings.yml": re.sub(r"site\.licence:\n.*\n.*\n", lambda _: new, strings)}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<script>alert(1)</script>", "html"),
        ("Content <b>bold</b>.", "html"),
        ("[CC](javascript:alert(1))", "unsafe-link"),
        ("![x](https://example.org/x.png)", "image"),
        ("{{ 7*7 }}", "template-syntax"),
    ],
)
def test_a_script_in_the_licence_is_refused(project: Project, text: str, code: str) -> None:
    """The words of the interface are no door for what contributed texts may not hold."""
    root = project("minimal", licence(text))

    with pytest.raises(ToolkitError) as raised:
        build(root, root / "site")

    assert {problem.code for problem in raised.value.problems} == {code}
    assert {problem.place.path for problem in raised.value.problems} == {"content/strings.yml"}
    assert not (root / "site").exists()


def test_the_licence_is_markdown(project: Project) -> None:
    """Links and stress come out as HTML, everything else as text."""
    root = project("minimal", licence("A & B, *under* [CC BY](https://example.org/by) [@alpha2020]."))

    build(root, root / "site")

    html = (root / "site" / "en" / "index.html").read_text(encoding="utf-8")
    assert 'A &amp; B, <em>under</em> <a href="https://example.org/by">CC BY</a> [@alpha2020].' in html


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<script>alert(1)</script>\n", "inline-script"),
        ('<p onclick="alert(1)">A.</p>\n', "script-in-attribute"),
        ('<svg onload="alert(1)"></svg>\n', "script-in-attribute"),
        ("[a](javascript:alert(1))\n", "script-in-attribute"),
    ],
)
def test_a_script_that_the_theme_did_not_bring_is_refused(project: Project, text: str, code: str) -> None:
    """Whatever way it came, the built site is not taken with it; the theme's own scripts are."""
    root = project("minimal", home(text))

    assert [problem.code for problem in build(root, root / "site").problems] == [code]


def test_words_of_the_interface_stay_words(project: Project) -> None:
    """A quotation mark in a word ends no attribute, and a bracket begins no element."""
    strings = (ROOT / "content" / "strings.yml").read_text(encoding="utf-8")
    hostile = '\'" onfocus="alert(1)" <https://x/onfocus=alert(2)>\''
    for key in ("language.other", "language.switch", "palette.dark", "palette.light", "not-found.text"):
        strings = re.sub(
            rf"{key}:(?: .*|(?:\n  .*)+)\n", f"{key}: {{en: {hostile}, cy: {hostile}}}\n", strings
        )
    root = project("minimal", {"content/strings.yml": strings})

    problems = build(root, root / "site").problems

    assert [problem for problem in problems if problem.code != "foreign-word"] == []
    for path in (root / "site").rglob("*.html"):
        elements = etree.HTML(path.read_bytes()).iter()
        assert [name for element in elements for name in element.attrib if name.startswith("on")] == [], path
