"""Reading YAML: plain values with their places, and nothing that YAML would do behind one's back."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from macros.content import yamlfile
from macros.content.yamlfile import LIMIT, Parsed, read
from macros.problems import CODES

LOADERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if hasattr(yaml, "CSafeLoader") else [])]


@pytest.fixture(autouse=True, params=LOADERS, ids=lambda loader: loader.__name__)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every rule holds with libyaml's parser and with the one that is always there."""
    monkeypatch.setattr(yamlfile, "_LOADER", request.param)
    yield


def parsed(text: str | bytes) -> Parsed:
    """A text read as a content file."""
    return read("content/a.yml", text.encode() if isinstance(text, str) else text)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("words", "words"),
        ("7", 7),
        ("-7", -7),
        ("0", 0),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("[a, 1]", ("a", 1)),
        ("[]", ()),
        ("{}", {}),
        ("'7'", "7"),
        ('"true"', "true"),
        ("''", ""),
        # What YAML would convert stays as it is written.
        ("No", "No"),
        ("yes", "yes"),
        ("2.10", "2.10"),
        ("1_000", "1_000"),
        ("010", "010"),
        ("0x1F", "0x1F"),
        ("12:30", "12:30"),
        ("1e3", "1e3"),
        (".inf", ".inf"),
        ("2026-03-01", "2026-03-01"),
        ("9" * 30, "9" * 30),
        ("ŵ ŷ ’", "ŵ ŷ ’"),
        ('"\\u0175"', "ŵ"),
    ],
)
def test_value_is_what_is_written(written: str, expected: object) -> None:
    """Whole numbers, true, false and null are values; everything else is text, exactly as written."""
    found = parsed(f"a: {written}\n")

    assert ({"a": expected}, []) == (found.data, found.problems)
    assert type(found.data["a"]) is type(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: |\n  one\n  two\n", "one\ntwo\n"),
        ("a: |-\n  one\n\n  two\n", "one\n\ntwo"),
        ("a: >\n  one\n  two\n", "one two\n"),
        ("a: |\n  'Dyn ni: #x {{ [\n", "'Dyn ni: #x {{ [\n"),
        ("a: 'it''s'\n", "it's"),
        ("a: one\n  two\n", "one two"),
        ("\ufeffa: x\n", "x"),
        ("a: |\r\n  one\r\n  two\r\n", "one\ntwo\n"),
        ("%YAML 1.1\n---\na: x\n...\n", "x"),
    ],
)
def test_text_is_read_in_every_form(text: str, expected: str) -> None:
    """Blocks, quotation marks and line ends of every kind give the text that is meant."""
    found = parsed(text)

    assert ({"a": expected}, []) == (found.data, found.problems)


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        (b"", "empty-file", 1, 1),
        (b" \n\t\n", "empty-file", 1, 1),
        (b"\xef\xbb\xbf", "empty-file", 1, 1),
        (b"# only this\n", "empty-file", 1, 1),
        (b"---\n", "empty-file", 1, 1),
        (b"null\n", "empty-file", 1, 1),
        (b"a: 1\nb: caf\xe9\n", "not-utf8", 2, 1),
        (b"\xff\xfea\x00:\x00", "not-utf8", 1, 1),
        (b"a: " + b"x" * LIMIT, "too-large", 1, 1),
        ("tŷ: ŵŵŵŵŵŵŵŵ\n\nb: \x07\n", "not-yaml", 3, 1),
        (b"a: 1\nb: @x\n", "not-yaml", 2, 4),
        (b"a: 1\nb:\tx: y\n", "not-yaml", 2, None),
        (b"a: 'x\nb: 2\n", "not-yaml", None, None),
        (b"a: [1, 2\nb: 3\n", "not-yaml", 2, None),
        (b"a: b: c\n", "not-yaml", 1, None),
        (b"a: 1\n---\nb: 2\n", "not-yaml", 3, 1),
        (b"[" * 5000, "not-yaml", 1, None),
        (b"a: &x 1\n", "yaml-alias", 1, 4),
        (b"a: 1\nb: *x\n", "yaml-alias", 2, 4),
        (b"a: {<<: *x}\n", "yaml-alias", 1, 9),
        (b"a: *emphasis* first\n", "not-yaml", 1, None),
        (b"a: !secret x\n", "not-yaml", 1, 4),
        (b"a: !!python/object:os.system x\n", "not-yaml", 1, 4),
        (b"a: !Important\n", "not-yaml", 1, 4),
        (b"a: 1\nb: 2\na: 3\n", "duplicate-field", 3, 1),
        (b"a:\n  b: 1\n  b: 2\n", "duplicate-field", 3, 3),
        (b'a: 1\n"a": 2\n', "duplicate-field", 2, 1),
    ],
)
def test_file_that_is_not_plain_yaml_is_one_problem(
    text: str | bytes, code: str, line: int | None, column: int | None
) -> None:
    """Whatever is wrong is told once, in its place, with a code that is explained."""
    (problem,) = parsed(text).problems

    assert problem.code == code
    assert problem.place.path == "content/a.yml"
    assert line is None or line == problem.place.line
    assert column is None or column == problem.place.column


@pytest.mark.parametrize("text", [b"a: &x 1\nb: *x\n", b"a: b: c\n", b"a: !x 1\n", b"a: caf\xe9\n", b"# x\n"])
def test_nothing_is_taken_from_a_file_that_cannot_be_read(text: bytes) -> None:
    """A file that is refused gives no value at all."""
    assert parsed(text).data is None


def test_first_of_two_equal_fields_is_kept() -> None:
    """The second value does not take the place of the first without a word, and its places do neither."""
    found = parsed("c: 3\na: one\na: {b: two}\n")

    assert found.data == {"c": 3, "a": "one"}
    assert found.source.marks["a",][0] == 2
    assert "the first time on line 2" in found.problems[0].message


def test_laughing_file_is_not_expanded() -> None:
    """A few lines of aliases that stand for billions are refused before anything is made of them."""
    lines = ["a0: &a0 [x]", *(f"a{n}: &a{n} [{f'*a{n - 1}, ' * 9}]" for n in range(1, 30))]

    assert [problem.code for problem in parsed("\n".join(lines)).problems] == ["yaml-alias"]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ((), (2, 1, False)),
        (("title",), (3, 3, False)),
        (("title", "en"), (3, 8, False)),
        (("title", "cy"), (4, 7, False)),
        (("body", "en"), (7, 5, True)),
        (("body", "cy"), (10, 5, False)),
        (("list",), (12, 1, False)),
        (("list", 0), (12, 3, False)),
        (("list", 1, "en"), (13, 8, False)),
        (("flow", 1), (14, 13, False)),
        (("late", "en"), (17, 5, True)),
    ],
)
def test_every_value_has_its_place(path: tuple[str | int, ...], expected: tuple[int, int, bool]) -> None:
    """A value's place is where its text begins, behind quotation marks or on the line after `|`."""
    text = """# A comment.
title:
  en: "A"
  cy: B
body:
  en: |
    one
    two
  cy: >
    un
list:
- a
- {en: b}
flow: ["x", y]
late:
  en: |

    text
"""
    found = parsed(text)

    assert found.source.path == "content/a.yml"
    assert expected == found.source.marks[path]


def test_name_of_a_field_has_its_place() -> None:
    """A field's name has a place of its own; one that is not there stands for the top of the file."""
    found = parsed("a:\n  b: 1\n")

    assert str(found.key_place(("a", "b"))) == "content/a.yml:2:3"
    assert str(found.key_place(("z",))) == "content/a.yml:1:1"


def test_field_whose_name_is_no_word_is_kept_as_one() -> None:
    """A template mark that is read as a group of fields gives an odd field, not a failure."""
    assert parsed("a: {{ title }}\n").data == {"a": {"?": None}}


def plain(value: Any) -> bool:
    """Whether a value is one of those that content is made of."""
    if isinstance(value, dict):
        return all(isinstance(name, str) and plain(member) for name, member in value.items())
    if isinstance(value, tuple):
        return all(map(plain, value))
    return value is None or type(value) in (str, int, bool)


@settings(deadline=None, max_examples=150)
@given(
    raw=st.binary(max_size=60)
    | st.text(alphabet="ab:-|>[]{}&*!%@'\"#?, \n\tŵ\u2028", max_size=40).map(str.encode)
)
@example(raw=b"? ? a\n")
@example(raw=b"a: \xc2\x85\n")
def test_any_file_gives_plain_values_or_a_problem(raw: bytes) -> None:
    """Whatever the bytes: values or a problem, each with a code that is known, and never a failure."""
    found = parsed(raw)

    assert plain(found.data)
    assert found.data is not None or found.problems
    assert all(problem.code in CODES and problem.place.line >= 1 for problem in found.problems)


@pytest.mark.parametrize("unit", ["- |\n x\n", "- |\n"])
def test_many_blocks_take_no_more_than_their_share(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file full of blocks, or of empty ones above blank lines, is read about as fast as an ordinary one."""
    monkeypatch.setattr(yamlfile, "_LOADER", LOADERS[-1])
    hostile = unit * (150_000 // len(unit)) + "\n" * 150_000
    ordinary = "- words\n" * (len(hostile) // 8)

    def taken(text: str) -> float:
        start = time.thread_time()
        parsed(text)
        return time.thread_time() - start

    assert min(taken(hostile) for _ in range(2)) < 12 * max(taken(ordinary) for _ in range(2))
