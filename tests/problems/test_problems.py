"""Problems: how they are ordered, chosen, weighed and told."""

from __future__ import annotations

import json

import pytest

from macros.problems import (
    CODES,
    NOTHING,
    Place,
    Problem,
    Said,
    Severity,
    ToolkitError,
    as_data,
    as_github,
    codes,
    excerpt,
    nearest,
    under,
)

ERROR, WARNING = Severity.ERROR, Severity.WARNING


def problem(path: str = "content/a.yml", line: int = 1, code: str = "bad-value", **more: str) -> Problem:
    """A fabricated problem, in fabricated Welsh too."""
    texts = (more.get("message", "Fabricated."), more.get("remedy", ""))
    what, remedy = (Said(text, text and f"Cymraeg: {text}") for text in texts)
    return Problem(Place(path, line), CODES[code], what, remedy)


@pytest.mark.parametrize(
    ("code", "release", "expected"),
    [
        ("bad-value", False, ERROR),
        ("bad-value", True, ERROR),
        ("missing-translation", False, WARNING),
        ("missing-translation", True, ERROR),
        ("stale-translation", False, WARNING),
        ("stale-translation", True, ERROR),
        ("uncited-entry", False, WARNING),
        ("uncited-entry", True, WARNING),
    ],
)
def test_severity_depends_on_code_and_release(code: str, release: bool, expected: Severity) -> None:
    """Translations that lag behind are warnings until a release is checked; some warnings stay so."""
    assert expected is problem(code=code).severity(release=release)


def test_only_a_warning_can_wait_for_a_release() -> None:
    """A kind of problem that a release makes an error is a warning before."""
    assert {code.severity for code in CODES.values() if code.release} == {WARNING}


@pytest.mark.parametrize(
    ("remedy", "en", "cy"),
    [
        (
            Said("Mend it.", "Trwsiwch ef."),
            "It is wrong. Mend it. [bad-value]",
            "Mae’n anghywir. Trwsiwch ef. [bad-value]",
        ),
        (NOTHING, "It is wrong. [bad-value]", "Mae’n anghywir. [bad-value]"),
    ],
)
def test_problem_reads_as_place_what_how_and_code(remedy: Said, en: str, cy: str) -> None:
    """A problem is told as path:line:column, what is wrong, how to mend it, and the code."""
    place = Place("content/a.yml", 3, 5)
    one = Problem(place, codes.BAD_VALUE, Said("It is wrong.", "Mae’n anghywir."), remedy)

    assert str(one) == f"content/a.yml:3:5: {en}"
    assert (one.text("en"), one.text("cy")) == (en, cy)


def test_places_sort_by_number_not_by_digits() -> None:
    """Problems sort by path, then line, then column, as numbers."""
    places = [Place("a", 2, 1), Place("a", 10, 1), Place("a", 10, 9), Place("a", 10, 10), Place("b")]

    backwards = places[::-1]

    assert places == sorted(backwards)


def test_error_tells_each_problem_once_in_order() -> None:
    """Raised problems are sorted, and repeated ones are told once."""
    error = ToolkitError([problem("b"), problem("a", 2), problem("a"), problem("b")])

    assert [str(one.place) for one in error.problems] == ["a:1:1", "a:2:1", "b:1:1"]
    assert str(error).splitlines() == [str(one) for one in error.problems]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("titel", "title"),
        ("TITLE", "title"),
        ("sumary", "summary"),
        ("hawlfraint", None),
        ("", None),
        ("Powis", "Powys"),
    ],
)
def test_nearest_word_is_offered(word: str, expected: str | None) -> None:
    """The option that is spelt most like a word is offered as it is written; nothing if none is near."""
    options = ["title", "summary", "Powys"]

    assert expected == nearest(word, options)


def test_nothing_is_offered_from_no_options() -> None:
    """Without options there is no guess."""
    assert nearest("title", []) is None


PATHS = ["bibliography.bib", "content/hallmarks/a.yml", "content/hallmarks/b.yml", "content/hallmarks2/c.yml"]


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        ([], PATHS),
        (["."], PATHS),
        (["content"], PATHS[1:]),
        (["content/hallmarks"], PATHS[1:3]),
        (["content/hallmarks/a.yml"], PATHS[1:2]),
        (["content/hallmarks/b.yml", "bibliography.bib"], [PATHS[0], PATHS[2]]),
        (["content/hallmarks", "content/hallmarks/a.yml"], PATHS[1:3]),
        (["content/hall"], []),
    ],
)
def test_problems_are_chosen_by_file_or_folder(paths: list[str], expected: list[str]) -> None:
    """A path chooses the problems of that file, or of all files in that folder; no path chooses all."""
    found = [problem(path) for path in [*reversed(PATHS), *PATHS]]

    assert expected == [one.place.path for one in under(found, paths)]


def test_data_has_all_that_the_text_has() -> None:
    """For other programs a problem is plain values, with the severity that holds for the occasion."""
    one = problem(code="stale-translation", message="It changed.", remedy="Mend it.")
    expected = {
        "path": "content/a.yml",
        "line": 1,
        "column": 1,
        "severity": "error",
        "code": "stale-translation",
        "message": "It changed.",
        "remedy": "Mend it.",
    }

    welsh = {"message": "Cymraeg: It changed.", "remedy": "Cymraeg: Mend it."}
    assert [expected] == as_data([one], "en", release=True)
    assert [{**expected, "severity": "warning"}] == as_data([one], "en")
    assert [{**expected, **welsh}] == as_data([one], "cy", release=True)


@pytest.mark.parametrize(
    ("path", "message", "expected"),
    [
        (
            "a.yml",
            "Plain: a, b.",
            "::error file=a.yml,line=1,col=1,title=bad-value::Plain: a, b. [bad-value]",
        ),
        ("a,b:c.yml", "x", "::error file=a%2Cb%3Ac.yml,line=1,col=1,title=bad-value::x [bad-value]"),
        ("a.yml", "100% %0A", "::error file=a.yml,line=1,col=1,title=bad-value::100%25 %250A [bad-value]"),
        (
            "a.yml",
            "x\n::error::y",
            "::error file=a.yml,line=1,col=1,title=bad-value::x%0A::error::y [bad-value]",
        ),
        ("a.yml", "x\r\ny", "::error file=a.yml,line=1,col=1,title=bad-value::x%0D%0Ay [bad-value]"),
        ("a\n::b", "x", "::error file=a%0A%3A%3Ab,line=1,col=1,title=bad-value::x [bad-value]"),
    ],
)
def test_workflow_command_is_one_line_that_says_one_thing(path: str, message: str, expected: str) -> None:
    """What contributors wrote can neither end a workflow command nor begin another."""
    command = as_github(problem(path, message=message), "en")

    assert expected == command
    assert "\n" not in command
    in_welsh = expected.replace("title=bad-value::", "title=bad-value::Cymraeg: ")
    assert in_welsh == as_github(problem(path, message=message), "cy")


def test_workflow_command_has_the_severity_of_the_occasion() -> None:
    """A warning is a warning in the workflow until a release is checked."""
    one = problem(code="stale-translation")

    assert as_github(one, "en").startswith("::warning ")
    assert as_github(one, "en", release=True).startswith("::error ")


@pytest.mark.parametrize(
    "culprit",
    [
        "\x1b[2J",
        "\n::stop-commands::x",
        "\u202e",
        "\u200f",
        "\u061c",
        "\ufeff",
        "\U000e0041",
        "\x9b",
        "\ud800",
    ],
)
def test_no_text_commands_a_terminal_or_github(culprit: str) -> None:
    """Control characters in a path or a message are spelt out wherever a problem is printed."""
    one = problem(f"content/a{culprit}.yml", message=f"Text {culprit}.", remedy=f"Mend {culprit}.")

    printed = [str(one), str(one.place)]
    for language in ("en", "cy"):
        printed += [one.text(language), as_github(one, language)]
        printed += [str(value) for data in as_data([one], language) for value in data.values()]

    assert not [text for text in printed if not text.isprintable()]


def test_a_long_quotation_is_cut_short() -> None:
    """A message may quote what somebody wrote, and stays readable however long that is."""
    long = problem(message="x" * 20_000, remedy="y" * 20_000)

    for language in ("en", "cy"):
        for told in (long.text(language), as_github(long, language), json.dumps(as_data([long], language))):
            assert 1_000 <= len(told) < 1_300


@pytest.mark.parametrize(
    ("value", "shown"),
    [("One\n   line", "One line"), ("x" * 60, "x" * 60), ("x" * 61, "x" * 57 + "…"), ("", "")],
)
def test_a_value_is_quoted_in_one_short_line(value: str, shown: str) -> None:
    """What a message quotes tells the value, and need not give the whole of it."""
    assert excerpt(value) == shown
