"""`toolkit cite`: texts in, citations in words and a reference list out. All works are made up."""

# Tables and samples stay on their lines.
# ruff: noqa: E501

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.bibliography.conversion import as_works
from macros.bibliography.reading.entries import read
from macros.commands.cite import cite
from macros.language import Language
from macros.problems import ToolkitError
from macros.references import APA, HARVARD, Style

BIB = """
@article{ja, author={Jones, Ann and Evans, Bob}, title={Beta <b>}, journal={J & K}, year=2020, doi={10.1234/b}}
@article{jb, author={Jones, Ann and Evans, Bob}, title={Alpha}, journal={J}, year=2020}
@misc{wg, author={{Welsh Government}}, author_cy={{Llywodraeth Cymru}}, title={Plan}, title_cy={Cynllun}, year=2021}
"""
WORKS = as_works(read("made-up.bib", BIB)[0])


def lines(
    *texts: str, style: Style = HARVARD, language: Language = Language.EN, form: str = "text"
) -> list[str]:
    """The lines of the answer."""
    return cite(texts, WORKS, style, language, form).split("\n")


def test_each_text_has_a_line_and_each_reference_has_one() -> None:
    """The texts with their citations in words, an empty line, the references in the style's order."""
    assert lines("[@wg; @ja, p. 4]", "As @jb [p. 2] shows") == [
        "(Jones and Evans, 2020b, p. 4; Welsh Government, 2021)",
        "As Jones and Evans (2020a, p. 2) shows",
        "",
        "Jones, A. and Evans, B. (2020a) ‘Alpha’, J.",
        "Jones, A. and Evans, B. (2020b) ‘Beta <b>’, J & K. Available at: https://doi.org/10.1234/b.",
        "Welsh Government (2021) Plan.",
    ]


def test_a_work_at_second_hand_is_not_among_the_references() -> None:
    """Unless it is cited for itself as well; the files for other programs hold both works."""
    assert lines("[@jb via @wg]", "@jb [via @ja, p. 4]", style=APA) == [
        "(Jones & Evans, 2020a, as cited in Welsh Government, 2021)",
        "Jones and Evans (2020a, as cited in Jones & Evans, 2020b, p. 4)",
        "",
        "Jones, A., & Evans, B. (2020b). Beta <b>. J & K. https://doi.org/10.1234/b",
        "Welsh Government. (2021). Plan.",
    ]
    assert lines("[@jb via @wg; @jb]")[2:] == [
        "Jones, A. and Evans, B. (2020) ‘Alpha’, J.",
        "Welsh Government (2021) Plan.",
    ]
    assert [line for line in lines("[@jb via @wg]", form="bibtex") if line.startswith("@")] == [
        "@article{jb,",
        "@misc{wg,",
    ]
    assert '(<a href="#ref-wg">Jones' in lines("[@jb via @wg]", form="html")[0]


@pytest.mark.parametrize("text", ["[@nobody via @ja]", "@ja [via @nobody]"])
def test_an_unknown_key_is_told_on_either_side_of_via(text: str) -> None:
    """In the column where it stands."""
    with pytest.raises(ToolkitError) as raised:
        lines(text)

    (problem,) = raised.value.problems
    assert (problem.code, problem.place.column) == ("unknown-citation", text.index("@nobody") + 1)


def test_welsh_apa() -> None:
    """The same in Welsh and in APA."""
    assert lines("Gweler @wg a [@ja, p. 4].", style=APA, language=Language.CY) == [
        "Gweler Llywodraeth Cymru (2021) a (Jones ac Evans, 2020, t. 4).",
        "",
        "Jones, A., ac Evans, B. (2020). Beta <b>. J & K. https://doi.org/10.1234/b",
        "Llywodraeth Cymru. (2021). Cynllun.",
    ]


def test_labels_are_worked_out_over_the_cited_works() -> None:
    """A work that is not cited gives no letter to one that is."""
    assert lines("[@ja]")[0] == "(Jones and Evans, 2020)"


def test_html_is_escaped_and_linked() -> None:
    """Citations lead to the references, addresses are links, titles are italic and marked with their language."""
    assert lines("<i> [@ja] &", style=APA, language=Language.CY, form="html") == [
        '&lt;i&gt; (<a href="#ref-ja">Jones ac Evans, 2020</a>) &amp;',
        "",
        '<p id="ref-ja">Jones, A., ac Evans, B. (2020). <span lang="en">Beta &lt;b&gt;</span>. '
        '<i lang="en">J &amp; K</i>. <a href="https://doi.org/10.1234/b">https://doi.org/10.1234/b</a></p>',
    ]


def test_addresses_are_escaped_in_html() -> None:
    """An ampersand in an address is written as HTML wants it."""
    entries, _ = read("made-up.bib", "@misc{a, title={T}, url={https://example.org/?a=1&copy=2}}")
    html = cite(["[@a]"], as_works(entries), APA, Language.EN, "html")

    assert '<a href="https://example.org/?a=1&amp;copy=2">https://example.org/?a=1&amp;copy=2</a>' in html


@pytest.mark.parametrize("key", ['x"onclick="y', "<script>", "a&b"])
def test_no_key_breaks_out_of_an_attribute(key: str) -> None:
    """Keys may hold anything; in HTML they are escaped."""
    entries, _ = read("made-up.bib", f"@misc{{{key}, title={{T}}, year=2020}}")
    (name,) = entries
    html = cite([f"[@{{{name}}}]"], as_works(entries), HARVARD, Language.EN, "html")

    assert '"onclick' not in html.replace("&quot;", "")
    assert "<script>" not in html


def test_other_formats_give_the_cited_entries_in_order() -> None:
    """BibTeX, RIS and CSL-JSON hold the cited works only."""
    assert [item["id"] for item in json.loads("\n".join(lines("[@wg; @ja]", form="csl-json")))] == [
        "ja",
        "wg",
    ]
    assert [line for line in lines("[@wg; @ja]", form="ris") if line.startswith("ID")] == [
        "ID  - ja",
        "ID  - wg",
    ]
    assert list(read("again.bib", "\n".join(lines("[@wg; @ja]", form="bibtex")))[0]) == ["ja", "wg"]


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (["[@ja]", "see [@jaa]"], ["TEXT 2:1:6: The bibliography has no entry 'jaa'. Did you mean 'ja'? [unknown-citation]"]),
        (["a\n[@JA]"], ["TEXT 1:2:2: The bibliography has no entry 'JA'. Did you mean 'ja'? [unknown-citation]"]),
        (["[@ja, @jb]"], ["TEXT 1:1:1: '@ja' and '@jb' are not separated by a semicolon."]),
        (["no citation"], ["TEXT 1:1:1: The text holds no citation."]),
    ],
)  # fmt: skip
def test_mistakes_are_told_with_their_text(texts: list[str], told: list[str]) -> None:
    """Unknown keys, with the nearest known one, and malformed citations are told all at once."""
    with pytest.raises(ToolkitError) as caught:
        cite(texts, WORKS, HARVARD, Language.EN, "text")
    found = [str(problem) for problem in caught.value.problems]

    assert len(found) == len(told)
    assert all(problem.startswith(start) for problem, start in zip(found, told, strict=True))


def test_the_command_prints_what_is_cited(tmp_path: Path) -> None:
    """`toolkit cite` reads a bibliography and prints citation and reference."""
    from tests.conftest import run

    (tmp_path / "x.bib").write_text(BIB.replace("<b>", ""), encoding="utf-8")
    done = run("cite", "[@wg]", "--bib", "x.bib", "--style", "apa", "--language", "cy", cwd=tmp_path)

    assert done.stdout == "(Llywodraeth Cymru, 2021)\n\nLlywodraeth Cymru. (2021). Cynllun.\n"
    assert done.returncode == 0


def test_a_body_is_introduced_once_over_all_texts() -> None:
    """The texts are one document: its first citation of a body names it in full. A work is one link."""
    body = read("made-up.bib", "@misc{b, author={{Made-Up Body}}, shortauthor={{MB}}, title={T}, year=2020}")[
        0
    ]

    assert cite(["[@b]", "[@b]"], as_works(body), APA, Language.EN, "text").split("\n")[:2] == [
        "(Made-Up Body [MB], 2020)",
        "(MB, 2020)",
    ]


def test_a_work_in_italics_is_one_link() -> None:
    """Title and year lead to the reference together."""
    page = read("made-up.bib", "@misc{p, title={Made-up page}, year=2020}")[0]

    assert cite(["[@p]"], as_works(page), HARVARD, Language.EN, "html").split("\n")[0] == (
        '(<a href="#ref-p"><i>Made-up page</i>, 2020</a>)'
    )
