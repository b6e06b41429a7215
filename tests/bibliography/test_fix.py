"""`toolkit check --fix`: what it mends, and that it touches nothing else. All entries are fabricated."""

# Tables and samples stay on their lines.
# ruff: noqa: E501

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from macros.bibliography import rules
from macros.bibliography.entry import Entry
from macros.bibliography.reading import rewriting
from macros.bibliography.reading.entries import read
from macros.bibliography.rules import Value
from macros.commands.fix import fix
from macros.content.loading import mend_bibliography
from macros.problems import ToolkitError
from tests.conftest import ROOT, run
from tests.samples import PROJECT, write_tree

CITED = "%% Fabricated.\n@book{alpha2020, author = {Alpha, Ann}, title = {Fabricated}, year = {2020}, pages = {%s}, read = {whole}, annote = {Fabricated}}\n"
LAST = "@book{zulu2020, author = {Zulu, Zoe}, title = {Also fabricated}, year = {2020}, read = {whole}, annote = {Fabricated}}\n"


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("pages", "120-139", "120--139"), ("pages", "120 - 39", "120--39"), ("pages", "1-3, 8-9", "1--3, 8--9"), ("pages", "S1-S10", "S1--S10"),
        ("pages", "xi-xx", "xi--xx"), ("pages", "{1-3}", "{1--3}"), ("pages", "12&#45;19", "12--19"), ("pages", "pp. 12-19", "pp. 12--19"),
        ("doi", "https://doi.org/10.1000/182", "10.1000/182"), ("doi", "http://dx.doi.org/10.1000/182", "10.1000/182"), ("doi", "doi:10.1000/182", "10.1000/182"),
        ("doi", "DOI: 10.1000/182", "10.1000/182"), ("doi", "https://doi.org/doi:10.1000/182", "10.1000/182"), ("doi", "https://doi.org/10.1000/(S)1:2<6::A>3", "10.1000/(S)1:2<6::A>3"), ("doi", "doi.org/10.1000/182", "10.1000/182"), ("doi", "https://doi.org/10.1000/a%28b%29", "10.1000/a(b)"),
        ("doi", "https://doi.org/10.1000/a\\_b", "10.1000/a_b"), ("doi", "\\url{https://doi.org/10.1000/182}", "10.1000/182"), ("doi", "10.1000/a:2&lt;b&gt;3", "10.1000/a:2<b>3"),
        ("title", "Fish &amp; chips", "Fish \\& chips"), ("title", "Fish \\&amp; chips", "Fish \\& chips"), ("title", "Fish &amp;amp; chips", "Fish \\& chips"), ("title", "&#38;amp; x", "\\& x"),
        ("title", "It&#8217;s &#x2014; caf&eacute;", "It’s — café"), ("title", "100&percnt; &num;1 a&nbsp;b", "100\\% \\#1 a~b"), ("title", "1 &lt; 2", "1 < 2"), ("title", "&lcub;&percnt; raw", "&lcub;\\% raw"), ("title", "&quot;So&quot;", '"So"'),
        ("url", "https://example.org/?a=1&amp;b=2", "https://example.org/?a=1&b=2"),
        ("author", "Nobody, Ann et al.", "Nobody, Ann and others"), ("author", "Nobody, Ann and Neb, Bob, et al", "Nobody, Ann and Neb, Bob and others"),
        ("author", "Nobody, Ann and et al.", "Nobody, Ann and others"), ("editor", "Nobody \\emph{et al.}", "Nobody and others"), ("author", "Ann Nobody and\n   {et al.}", "Ann Nobody and others"),
        ("author", "Nobody, A. ac eraill", "Nobody, A. and others"), ("author", "{Corff Ffug} et al.", "{Corff Ffug} and others"),
        ("author", "Welsh Government", "{Welsh Government}"), ("author", "Welsh Government et al.", "{Welsh Government} and others"), ("author_cy", "Llywodraeth Cymru", "{Llywodraeth Cymru}"),
        ("author", "Nobody, Ann and University of Nowhere", "Nobody, Ann and {University of Nowhere}"), ("author", "Welsh Government and Estyn", "{Welsh Government} and Estyn"),
        ("author", "Department for Education and Skills", "{Department for Education and Skills}"), ("author", "Welsh\n  Government", "{Welsh\n  Government}"),
        ("author", "Corff Ffug", "{Corff Ffug}"),
    ],
)  # fmt: skip
def test_what_is_mechanical_is_mended(name: str, value: str, expected: str) -> None:
    """The value becomes what was meant, and stays so when it is mended again."""
    known = frozenset({"corff ffug"})
    assert rules.mended(Value(name, value, organisations=known)) == expected
    assert rules.mended(Value(name, expected, organisations=known)) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("pages", "120--139"), ("pages", "A-12"), ("pages", "9-3"), ("pages", "1-2-3"), ("pages", "e1-x5"), ("pages", "12–19"), ("pages", "-12"), ("number", "2-3"), ("title", "Ages 3-16"),
        ("doi", "10.1000/a\\_b"), ("doi", "https://doi.org/"), ("doi", "https://doi.org/10.1000/a%25b"), ("doi", "https://example.org/10.1000/182"), ("doi", "https://doi.org/10.1000/182?x"),
        ("title", "AT\\&T; more"), ("title", "R&D; more"), ("title", "&lt;b&gt;bold&lt;/b&gt;"), ("title", "&lbrace;x"), ("title", "a &#0; b"), ("title", "a&rlm;b"), ("title", "a&shy;b"), ("title", "a \\\\&amp; b"), ("title", "a &amp b"),
        ("title", "OF ALL THE CAPITALS"), ("url", "https://example.org/?a=1&copy=2"),
        ("author", "Nobody J, Neb K, et al."), ("author", "Nobody, A., Neb, B., et al."), ("author", "Nobody & Neb et al."), ("author", "et al."), ("author", "Neb et al. and Nobody, Ann"), ("author", "{Nobody et al.}"),
        ("author", "Nobody, Ann and others"), ("author", "Nobody, Ann and others et al."), ("author", "Poet Al"), ("title", "On et al."), ("author", "Smith; Neb et al."),
        ("author", "Ann Nobody"), ("author", "Government, Ann"), ("author", "{Welsh Government}"), ("author", "Estyn"), ("author", "Council of Schools and Teachers"), ("author", "School Board and Teachers Council"),
        ("author", "Welsh Government and Ann Nobody"), ("publisher", "Welsh Government"), ("author", "Welsh {Government}"),
    ],
)  # fmt: skip
def test_what_needs_a_person_stays(name: str, value: str) -> None:
    """Where a person has to decide, and where nothing is wrong, the value comes back as it is."""
    assert rules.mended(Value(name, value)) == value


BEFORE = """\
%% 120-139 &amp; et al. in a comment: pages = {1-2}
@STRING{corff = "Welsh Government"}
@comment{@misc{x, pages = {1-2}}}
  @Article{first ,
\tAuthor\t=  {Nobody, Ann
             et al.},
\ttitle = "Fish &amp; {chips}" ,
\tpages= 12-19 # "x",
\tPages = {12-19},
\tnote = corff # { &amp; },
\turl={https://doi.org/10.1000/182}
  }

@misc(second, URL = "http://dx.doi.org/10.1000/183", title = {A{\\&}B &gt; C}, author = corff
)
@misc{third,
   title = {&quot;x&quot;},
   url   =   {https://doi.org/10.1000/184#top},pages={3-4}}
@misc{fourth, title = "&quot;x&quot;"}   """
AFTER = """\
%% 120-139 &amp; et al. in a comment: pages = {1-2}
@STRING{corff = "Welsh Government"}
@comment{@misc{x, pages = {1-2}}}
  @Article{first ,
\tAuthor\t=  {Nobody, Ann and others},
\ttitle = "Fish \\& {chips}" ,
\tpages= 12-19 # "x",
\tPages = {12-19},
\tnote = corff # { &amp; },
\tdoi={10.1000/182}
  }

@misc(second, DOI = "10.1000/183", title = {A{\\&}B > C}, author = corff
)
@misc{third,
   title = {"x"},
   doi   =   {10.1000/184},
   url   =   {https://doi.org/10.1000/184#top},pages={3--4}}
@misc{fourth, title = "&quot;x&quot;"}   """


def strict(text: str) -> str:
    """The sample without what makes it a file with errors of syntax."""
    return text.replace('\tpages= 12-19 # "x",\n', "")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_everything_else_stays_byte_for_byte(end: str, mark: str) -> None:
    """Comments, strings, indentation, order, line ends, a byte-order mark and the missing last line end stay."""
    before, after = (mark + strict(text).replace("\n", end) for text in (BEFORE, AFTER))
    # Values with line ends of their own, too, are replaced only where they change.
    after = after.replace("\tPages = {12-19}", "\tPages = {12--19}")

    assert mend_bibliography("a.bib", before.encode())[0] == after
    assert mend_bibliography("a.bib", after.encode()) == (after, [])


@pytest.mark.parametrize(
    "raw",
    [
        BEFORE.encode(), b"@misc{a, pages = {1-2}\n\n@misc{b, pages = {1-2}}", b"@misc{a, pages = {1-2}}\n}\n",
        b"@misc{a, title = {caf\xe9}, pages = {1-2}}", "\ufeff@misc{a, pages = {1-2}}".encode("utf-16"), b"", b" \n", b"@misc{a, pages = {1-2}}" + b" " * 1_000_000,
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_not_touched(raw: bytes, tmp_path: Path) -> None:
    """Errors of syntax, other encodings, empty and huge files: nothing is changed or written."""
    path = tmp_path / "bibliography.bib"
    path.write_bytes(raw)

    assert fix(tmp_path) == []
    assert path.read_bytes() == raw


def test_a_mend_that_would_change_more_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """Should a mend ever spoil its entry, the file comes back as it was."""
    monkeypatch.setattr(
        rules, "mended", lambda value: "x}, note = {more" if value.name == "pages" else value.text
    )
    text = CITED % "1-2"

    assert rewriting.mend("a.bib", text) == (text, [])


def test_the_real_bibliography_needs_no_mending() -> None:
    """There is nothing mechanical left in the real file."""
    raw = (ROOT / "bibliography.bib").read_bytes()

    assert mend_bibliography("bibliography.bib", raw) == (raw.decode(), [])


def test_the_real_bibliography_comes_back_from_its_mistakes() -> None:
    """Mistakes put into the real file are mended, and nothing else is: it is the same file again."""
    text = (ROOT / "bibliography.bib").read_text(encoding="utf-8")
    broken = (
        text.replace("--1", "-1")
        .replace("\\&", "&amp;")
        .replace("{10.", "{https://doi.org/10.")
        .replace("{{Welsh Government}}", "{Welsh Government}")
    )
    broken = broken.replace("author       = {{Estyn}}", "author       = {{Estyn} et al.}")

    assert broken != text
    mended, changes = mend_bibliography("bibliography.bib", broken.encode())
    assert mended.replace("author       = {{Estyn} and others}", "author       = {{Estyn}}") == text
    assert len(changes) > 30


VALUES = [
    "Nobody, Ann", "et al.", " and ", "others", "Welsh Government", "Department for Education", "University", "{", "}", "{Corff Ffug}", "Corff Ffug", ", ", "\\emph{et al.}",
    "&amp;", "&", "amp;", "\\&amp;", "&#39;", "&lt;", "b", "&gt;", "&quot;", "&#8207;", "&lbrace;", "&#0;", "&nbsp;", "\\", "\n  ", "\r\n", " ", "%", "@", "=", "é",
    "12", "-", "--", "–", "19", "iv", "A", "https://doi.org/", "http://dx.doi.org/", "doi:", "10.1000/182", "10.1/a_b", "?x=1", "#top", "%28", "\\_", "\\url{", "ac eraill", '"',
]  # fmt: skip
NAMES = ["author", "editor", "title", "pages", "doi", "url", "note", "url_cy", "AUTHOR", "Pages", "URL"]
FIELD = st.tuples(
    st.sampled_from(NAMES),
    st.sampled_from([" = ", "=", "\t=\n"]),
    st.sampled_from(["{}", '""', "{}", "{}"]),
    st.lists(st.sampled_from(VALUES), max_size=6).map("".join),
)
ENTRY = st.tuples(
    st.sampled_from(["a", "b", "c:d", "e-1"]),
    st.lists(FIELD, max_size=5),
    st.sampled_from(["\n  ", "\r\n\t", " ", ""]),
    st.sampled_from(
        ["\n\n", "\r\n", " % 1-2 &amp;\n", "\n@string{s = {x &amp; y}}\n", "\n@comment{pages = {1-2}}\n"]
    ),
)


def as_file(entries: list[tuple[str, list[tuple[str, str, str, str]], str, str]], mark: str) -> str:
    """A BibTeX file of generated entries."""
    written = []
    for key, fields, gap, after in entries:
        body = "".join(
            f",{gap}{name}{equals}{marks[0]}{value}{marks[1]}" for name, equals, marks, value in fields
        )
        written.append(f"@misc{{{key}{body or ','}}}{after}")
    return mark + "".join(written)


def fields_of(entry: Entry) -> dict[str, str]:
    """The fields of an entry that are not mended: those without a mechanical mistake."""
    return {name: value for name, value in entry.fields.items() if name not in {"doi", "url"}}


@settings(max_examples=600, deadline=None)
@given(st.lists(ENTRY, max_size=4), st.sampled_from(["", "\ufeff"]))
@example([("a", [("url", "=", "{}", "https://doi.org/10.1000/182&amp;lt;")], "", "\n\n")], "")
@example(
    [("a", [("pages", "=", '""', "1&#45;2")], "", "\n\n"), ("a", [("pages", "=", "{}", "1-2")], "", "\n\n")],
    "",
)
def test_any_file_is_the_same_but_for_its_mended_fields(
    entries: list[tuple[str, list[tuple[str, str, str, str]], str, str]], mark: str
) -> None:
    """Entries, keys, order and other fields stay; a second run changes nothing; no new kind of problem comes in."""
    before = as_file(entries, mark)
    after, changes = mend_bibliography("a.bib", before.encode())
    found, problems = read("a.bib", before)
    again, remaining = read("a.bib", after if after else before)

    assert (after == before or not after.strip()) == (not changes)
    if not changes:
        return
    assert mend_bibliography("a.bib", after.encode()) == (after, [])
    assert list(again) == list(found)
    touched = {(change.key, change.before.split(" ")[0]) for change in changes}
    for key, entry in found.items():
        for name, value in fields_of(entry).items():
            if (key, name) not in touched:
                assert again[key].fields[name] == value
    assert {problem.code for problem in remaining} <= {problem.code for problem in problems}


PLAIN = [value for value in VALUES if value not in ("{", "}", '"', "\\", "\\url{", "@")]
PLAIN_FIELDS = st.dictionaries(
    st.sampled_from(["author", "editor", "title", "pages", "doi", "note", "url_cy"]),
    st.lists(st.sampled_from(PLAIN), max_size=5).map("".join),
    max_size=5,
)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(PLAIN_FIELDS, min_size=1, max_size=4),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["", "\ufeff"]),
)
def test_only_the_values_change(entries: list[dict[str, str]], end: str, mark: str) -> None:
    """The mended file is the file written with the mended values, character for character."""

    def written(values: list[dict[str, str]]) -> str:
        bodies = (
            f",{end}\t".join(["", *(f"{name}  = {{{value}}}" for name, value in each.items())])
            for each in values
        )
        return (
            mark
            + end.join(f"@misc{{k{number}{body or ','}{end}}} % 1-2" for number, body in enumerate(bodies))
            + end
        )

    known = rules.known_organisations(
        {name: " ".join(value.split()) for name, value in each.items()} for each in entries
    )
    mended = [
        {name: rules.mended(Value(name, value, organisations=known)) for name, value in each.items()}
        for each in entries
    ]

    after, changes = mend_bibliography("a.bib", written(entries).encode())
    assert after == written(mended)
    assert len(changes) == sum(
        each[name] != new[name] for each, new in zip(entries, mended, strict=True) for name in each
    )


def project(root: Path, pages: str = "12-19", more: str = "") -> Path:
    """The tiny project with pages in its bibliography."""
    write_tree(root, PROJECT)
    (root / "bibliography.bib").write_text(CITED % pages + more + LAST, encoding="utf-8")
    return root


def test_the_command_says_what_it_changed_and_goes_on(tmp_path: Path) -> None:
    """Each change is a line of standard output with place, key, before and after; then all is clean."""
    result = run("check", "--fix", "--root", str(project(tmp_path)))

    assert result.stdout == "bibliography.bib:2:87: alpha2020: pages 12-19 → pages 12--19\n"
    assert (result.returncode, result.stderr) == (0, "")
    assert run("check", "--fix", "--root", str(tmp_path)).stdout == ""


def test_without_the_option_nothing_is_written(tmp_path: Path) -> None:
    """A check only reads."""
    path = project(tmp_path) / "bibliography.bib"
    before = path.read_bytes()
    result = run("check", "--root", str(tmp_path))

    assert (result.returncode, result.stdout, path.read_bytes()) == (0, "", before)
    assert "[page-range]" in result.stderr


def test_what_is_left_is_told_and_fails(tmp_path: Path) -> None:
    """A mistake that needs a person is told after the changes, with exit code 1."""
    result = run("check", "--fix", "--root", str(project(tmp_path, more="@misc{b, title={T}, year={20}}\n")))

    assert result.returncode == 1
    assert result.stdout.count("\n") == 1
    assert "[bibtex-bad-field]" in result.stderr


def test_json_stays_json(tmp_path: Path) -> None:
    """In the form for programs, changes are told beside the one JSON text."""
    result = run("check", "--fix", "--format", "json", "--root", str(project(tmp_path)))

    assert json.loads(result.stdout) == []
    assert "12--19" in result.stderr


@pytest.mark.parametrize(("path", "is_mended"), [("content", False), ("bibliography.bib", True), (".", True)])
def test_only_what_is_named_is_mended(tmp_path: Path, path: str, is_mended: bool) -> None:
    """With paths, the bibliography is mended if it is among them."""
    project(tmp_path)
    result = run("check", "--fix", str(tmp_path / path), "--root", str(tmp_path))

    assert bool(result.stdout) == is_mended


def test_a_project_without_a_bibliography_has_nothing_to_mend(tmp_path: Path) -> None:
    """No file is made where there is none."""
    assert fix(tmp_path) == []
    assert list(tmp_path.iterdir()) == []


def test_permissions_stay(tmp_path: Path) -> None:
    """The file is replaced as a whole with the same permissions; nothing is left beside it."""
    path = project(tmp_path / "project") / "bibliography.bib"
    path.chmod(0o640)
    before = sorted(path.parent.iterdir())

    assert len(fix(tmp_path / "project")) == 1
    assert "12--19" in path.read_text(encoding="utf-8")
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(path.parent.iterdir()) == before


@pytest.mark.parametrize("behind", ["private.txt", "project/shared.bib"])
def test_a_link_is_not_followed(tmp_path: Path, behind: str) -> None:
    """A contributed link cannot have a file rewritten, nor read: the check that follows refuses it."""
    path, target = project(tmp_path / "project") / "bibliography.bib", tmp_path / behind
    path.rename(target)
    path.symlink_to(target)
    before = target.read_bytes()

    assert fix(tmp_path / "project") == []
    result = run("check", "--fix", "bibliography.bib", "--root", ".", cwd=tmp_path / "project")
    assert (result.returncode, target.read_bytes(), path.is_symlink()) == (1, before, True)
    assert result.stderr.count("\n") == 1
    assert "[misplaced-file]" in result.stderr


def test_a_read_only_file_is_refused(tmp_path: Path) -> None:
    """Whoever made the file read-only meant it: a problem, and the file as it was."""
    path = project(tmp_path) / "bibliography.bib"
    before = path.read_bytes()
    path.chmod(0o444)

    with pytest.raises(ToolkitError, match=r"not-written"):
        fix(tmp_path)
    assert path.read_bytes() == before
    result = run("check", "--fix", "--root", str(tmp_path))
    assert result.returncode == 1
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_disk_that_fails_costs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    """If writing fails at any step, the old file is there, whole, and no other."""

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    path = project(tmp_path) / "bibliography.bib"
    before, names = path.read_bytes(), sorted(tmp_path.iterdir())
    monkeypatch.setattr(*((os, "fsync") if step == "fsync" else (Path, "replace")), fail)

    with pytest.raises(ToolkitError, match="No space left on device"):
        fix(tmp_path)
    assert (path.read_bytes(), sorted(tmp_path.iterdir())) == (before, names)
