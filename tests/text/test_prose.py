"""Contributed Markdown: what is allowed is rendered, and nothing hostile lives through it."""

# Tables and samples stay on their lines.
# ruff: noqa: E501

from __future__ import annotations

import html
import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from macros.problems import Place
from macros.references.citation import Citation
from macros.text import citations, prose

PLACE = Place("content/a.yml", 3, 5)

HTTPS = "https://ok.example"
Render = Callable[[str, prose.Cite], Markup]


def cite(citation: Citation) -> str:
    """A stand-in for a citation: its keys between arrows."""
    return f"→{'+'.join(each.key for each in citation.cites)}←"


class Seen(HTMLParser):
    """The elements, attributes and words of a fragment of HTML."""

    def __init__(self, fragment: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str, str]] = set()
        self.words = ""
        self.feed(str(fragment))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {(tag, name, value or "") for name, value in attrs}

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_comment(self, _: str) -> None:
        self.tags.add("!--")

    def handle_decl(self, _: str) -> None:
        self.tags.add("!")

    def handle_pi(self, _: str) -> None:
        self.tags.add("?")


def assert_inert(fragment: str) -> None:
    """Only allowed elements; only safe addresses, titles and starts of lists in them; no template mark."""
    seen = Seen(fragment)

    assert seen.tags <= prose.TAGS
    for tag, name, value in seen.attributes:
        assert (tag, name) in {("a", "href"), ("a", "title"), ("ol", "start")}
        if name == "href":
            assert re.match(r"https?://[\w.-]+|mailto:", value, re.IGNORECASE), value
    assert not re.search(r"\{[{%#]", fragment)


# --- what CommonMark allows ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Words.", "<p>Words.</p>"),
        ("One line.\nAnother.", "<p>One line.\nAnother.</p>"),
        ("One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>"),
        ("*a* **b** _c_", "<p><em>a</em> <strong>b</strong> <em>c</em></p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>"),
        ("a  \nb", "<p>a<br>\nb</p>"),
        ("`a * b`", "<p><code>a * b</code></p>"),
        ("```yaml\na: b\n```", "<pre><code>a: b\n</code></pre>"),
        (f"[words]({HTTPS}/a?b=c&d)", f'<p><a href="{HTTPS}/a?b=c&amp;d">words</a></p>'),
        (f'[words]({HTTPS} "Title")', f'<p><a href="{HTTPS}" title="Title">words</a></p>'),
        (f"[words][one]\n\n[one]: {HTTPS}", f'<p><a href="{HTTPS}">words</a></p>'),
        (f"<{HTTPS}>", f'<p><a href="{HTTPS}">{HTTPS}</a></p>'),
        ("<someone@ok.example>", '<p><a href="mailto:someone@ok.example">someone@ok.example</a></p>'),
        ("[write](mailto:a@ok.example)", '<p><a href="mailto:a@ok.example">write</a></p>'),
        (r"\*a\* &amp; &copy; \[b\]", "<p>*a* &amp; © [b]</p>"),
        ("a & b < c > d \"e\" 'f'", "<p>a &amp; b &lt; c &gt; d \"e\" 'f'</p>"),
        ("Tŷ, ŵyr, ’n", "<p>Tŷ, ŵyr, ’n</p>"),
        ("", ""),
    ],
)
def test_markdown_is_rendered(text: str, expected: str) -> None:
    """Paragraphs, emphasis, lists, quotations, code and links are rendered as everywhere else."""
    found = prose.block(text, cite)

    assert isinstance(found, Markup)
    assert expected == found.strip()
    assert [one.record.id for one in prose.objections(text)] == []


@pytest.mark.parametrize(
    "text", ["# Heading", "Heading\n=====", "Heading\n---", "***", "| a | b |\n|---|---|", "~~a~~"]
)
def test_what_would_break_the_page_is_text(text: str) -> None:
    """Headings and rules, which belong to the page, and marks that CommonMark does not know stay as typed."""
    assert Seen(prose.block(text, cite)).tags == {"p"}
    assert Seen(prose.block(text, cite)).words.split() == text.split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One *line*.", "One <em>line</em>."),
        ("One\nline\n\nonly.\n", "One line only."),
        ("- a\n- b", "- a - b"),
        ("58\u00a0%", "58\u00a0%"),
        ("1. a", "1. a"),
    ],
)
def test_line_is_one_paragraph_without_its_mark(text: str, expected: str) -> None:
    """A line holds no paragraphs or lists; its no-break spaces are kept."""
    assert expected == prose.line(text, cite).replace("&nbsp;", "\u00a0")


# --- citations -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("As [@a] says.", "As →a← says."),
        ("[@a; @b, p. 4]", "→a+b←"),
        ("@a says", "→a← says"),
        ("*[@a]*", "→a←"),
        ("- [@a]\n- @b", "→a← →b←"),
        ("`[@a]`", "[@a]"),
        ("```\n@a\n```", "@a"),
        (r"\@a and \[@a]", "@a and [→a←]"),
        ("a@ok.example", "a@ok.example"),
        ("<a@ok.example>", "a@ok.example"),
        (f"{HTTPS}/@a", f"{HTTPS}/@a"),
        (f"<{HTTPS}/@a>", f"{HTTPS}/@a"),
    ],
)
def test_citation_is_rendered_where_it_is_found(text: str, expected: str) -> None:
    """Citations are rendered outside code and addresses, the same ones that the check finds."""
    found = Seen(prose.block(text, cite))

    assert expected.split() == found.words.split()
    assert re.findall(r"[\w.]+(?=[+←])", found.words) == [cited.key for cited in citations.works(text)]


CITATION = '<a class="citation" id="cite-a-1" href="#ref-a">(A, 2020)</a>'


@pytest.mark.parametrize(
    ("rendered", "expected"),
    [
        (CITATION, CITATION),
        ('<i lang="cy">Teitl</i>', '<i lang="cy">Teitl</i>'),
        ('<a id="__config" href="#ref-a">x</a>', '<a href="#ref-a">x</a>'),
        ('<span id="cite-a-1">x</span>', "<span>x</span>"),
        ('<a href="javascript:alert(1)">x</a>', "<a>x</a>"),
        ("<script>alert(1)</script>x", "x"),
        ('<img src="x" onerror="alert(1)">x', "x"),
        ("{{ 7*7 }}", "&#123;{ 7*7 }}"),
    ],
)  # fmt: skip
def test_rendered_citation_is_cleaned_with_the_rest(rendered: str, expected: str) -> None:
    """What stands for a citation is cleaned too; ids are those of citations only."""
    assert prose.line("[@a]", lambda _: rendered) == expected


# --- what is hostile -------------------------------------------------------------------------------

HOSTILE = [
    # Raw HTML.
    ("<script>alert(1)</script>", [("<script", "html")]),
    ("a <b onclick='x'>b</b>", [("<b on", "html")]),
    ("<img src=x onerror=alert(1)>", [("<img", "html")]),
    ("<!-- comment -->", [("<!--", "html")]),
    ("<?php x ?>", [("<?php", "html")]),
    ("<![CDATA[x]]>", [("<![CDATA", "html")]),
    ("</p></div>", [("</p>", "html")]),
    ("One.\n\n<iframe src='//evil.example'></iframe>", [("<iframe", "html"), ("</iframe", "html")]),
    ("<svg/onload=alert(1)>", [("<svg", "html")]),
    ("<a href='javascript:alert(1)'>x</a>", [("<a", "html"), ("</a", "html")]),
    ("`<script>`", [("<script", "html")]),
    # Links that run something or lead somewhere unseen.
    ("[x](javascript:alert(1))", [("javascript", "unsafe-link")]),
    ("Words.\n\n- [x](JaVaScRiPt:alert(1))", [("JaVaScRiPt", "unsafe-link")]),
    ("[x]( javascript:alert(1) )", [("javascript", "unsafe-link")]),
    ("[x](<javascript:alert(1)>)", [("<javascript", "html"), ("javascript", "unsafe-link")]),
    ("[x](java&#115;cript:alert(1))", [("[x]", "unsafe-link")]),
    ("[x](&#x6A;avascript&colon;alert(1))", [("[x]", "unsafe-link")]),
    ("[x](javascript&#58;alert(1))", [("[x]", "unsafe-link")]),
    ("[x](java&Tab;script:alert(1))", [("[x]", "unsafe-link")]),
    ("[x](<java\tscript:alert(1)>)", [("<java", "html"), ("java", "unsafe-link")]),
    ("[x](\\javascript:alert(1))", [("\\javascript", "unsafe-link")]),
    ("[x](%6Aavascript:alert(1))", [("%6Aava", "unsafe-link")]),
    ("[x](data:text/html;base64,PHNjcmlwdD4=)", [("data:", "unsafe-link")]),
    ("[x](vbscript:msgbox)", [("vbscript:", "unsafe-link")]),
    ("[x](file:///etc/passwd)", [("file:", "unsafe-link")]),
    ("[x](//evil.example)", [("//evil", "unsafe-link")]),
    ("[x](///evil.example)", [("///evil", "unsafe-link")]),
    ("[x](\\\\evil.example)", [("[x]", "unsafe-link")]),
    ("[x](https:evil.example)", [("https:evil", "unsafe-link")]),
    ("[x](https:///evil.example)", [("https:///", "unsafe-link")]),
    ("[x](https://[evil)", [("https://[", "unsafe-link")]),
    ("[x](https://ok.example@evil.example)", [("https://ok", "unsafe-link")]),
    ("[x](https://)", [("https://)", "unsafe-link")]),
    ("[x](tel:123)", [("tel:", "unsafe-link")]),
    ("[x](../page.md)", [("../page", "unsafe-link")]),
    ("[x](#__config)", [("#__config", "unsafe-link")]),
    ("[x]()", [(")", "unsafe-link")]),
    (f"Read about it [x](a), [y]({HTTPS}) and [z](a).", [("a), [y]", "unsafe-link"), ("a).", "unsafe-link")]),
    ("[x](//evil.example)\n\n[x](//evil.example)", [("//evil", "unsafe-link"), ("//evil", "unsafe-link")]),
    # References and autolinks.
    ("[x][y]\n\n[y]: javascript:alert(1)", [("javascript", "unsafe-link")]),
    ("[y]\n\n[y]: <data:text/html,x> 'title'", [("<data", "html"), ("data:", "unsafe-link")]),
    ("[y][]\n\n[y]:\n//evil.example", [("//evil", "unsafe-link")]),
    ("[unused]: javascript:alert(1)", []),
    ("<javascript:alert(1)>", [("<javascript", "html"), ("javascript", "unsafe-link")]),
    ("<data:text/html,x>", [("<data", "html"), ("data", "unsafe-link")]),
    ("<//evil.example>", [("<//evil", "html")]),
    # Images.
    ("![x](https://evil.example/x.png)", [("https://evil", "image")]),
    ("![x](javascript:alert(1))", [("javascript", "image")]),
    ("Words ![x][y].\n\n[y]: https://evil.example/x.png", [("https://evil", "image")]),
    (f"[![x](https://evil.example/x.png)]({HTTPS})", [("https://evil", "image")]),
    ("[![x](//evil/x.png)](//evil)", [("//evil/x", "image"), ("//evil)", "unsafe-link")]),
    ("![<script>](https://evil.example/x.png)", [("<script", "html"), ("https://evil", "image")]),
    # Template marks and attributes of other kinds of Markdown.
    ("{{ 7*7 }}", [("{{", "template-syntax")]),
    ("a\n{% raw %} b {# c #}", [("{% raw", "template-syntax"), ("{# c", "template-syntax")]),
    ("`{{ x }}`", [("{{", "template-syntax")]),
    ("[{{x}}](https://ok.example/{{y}})", [("{{x", "template-syntax"), ("{{y", "template-syntax")]),
    ("\\{{ 7*7 }}", [("{{", "template-syntax")]),
    ("\\{\\{ 7*7 \\}\\}", []),
    ("&#123;&lbrace; 7*7 }}", []),
    ("{: onclick='x' #id .class }\n\n[x](https://ok.example){: onclick=x }", []),
    ('--8<-- "/etc/passwd"\n\n[^1]: x', []),
    ('[x](https://ok.example "\\"onmouseover=alert(1)")', []),
    # Characters that nobody sees.
    ("a\u200bb", [("\u200b", "hidden-character")]),
    ("a \u202egnp.exe", [("\u202e", "hidden-character")]),
    ("co\u00adoperate", [("\u00ad", "hidden-character")]),
    ("a\u2028b\ufeff", [("\u2028", "hidden-character"), ("\ufeff", "hidden-character")]),
    ("a&#8203;b &shy;", [("&#8203;", "hidden-character"), ("&shy;", "hidden-character")]),
    ("a&#x202E;b", [("&#x202E;", "hidden-character")]),
    ("a&zwj;b&zwnj;c", [("&zwj;", "hidden-character"), ("&zwnj;", "hidden-character")]),
    ("&rlm;&NoBreak;&InvisibleTimes;", [("&rlm;", "hidden-character"), ("&NoBreak;", "hidden-character"), ("&InvisibleTimes;", "hidden-character")]),
    # Citations that are none.
    ("Words [@a, p. 4", [("[@a", "bad-citation")]),
    ("Words [@].", [("[@]", "bad-citation")]),
]  # fmt: skip


@pytest.mark.parametrize("text", [text for text, _ in HOSTILE])
@pytest.mark.parametrize("render", [prose.block, prose.line])
def test_hostile_text_stays_inert(text: str, render: Render) -> None:
    """Whatever people write, what comes out has allowed elements, safe addresses and no template mark."""
    assert_inert(render(text, cite))


@pytest.mark.parametrize(("text", "expected"), HOSTILE)
def test_hostile_text_is_told_in_its_place(text: str, expected: list[tuple[str, str]]) -> None:
    """Whatever is not taken is told where it stands, with its code, and what to do instead."""
    found = sorted(prose.objections(text), key=lambda objection: objection.offset)

    assert len(found) == len(expected)
    for objection, (culprit, code) in zip(found, expected, strict=True):
        problem = objection.at(PLACE)
        assert problem.place == PLACE
        assert problem.code == code
        assert text[objection.offset :].startswith(culprit)
        assert problem.message.endswith(".")
        assert problem.remedy.endswith(".")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A title: *plain* @estyn [x](y)", []),
        ("<b>Bold</b> title", ["html"]),
        ("{{ title }}", ["template-syntax"]),
        ("a\u200bb", ["hidden-character"]),
    ],
)
def test_plain_text_is_not_read_as_markdown(text: str, expected: list[str]) -> None:
    """In titles, links and citations are not looked for; HTML, template marks and hidden characters are."""
    assert expected == [one.record.id for one in prose.objections(text, markdown=False)]


@pytest.mark.parametrize(
    "text",
    [
        "a < b",
        "1 <2",
        "p < 0.05",
        "a {b} c",
        "}} %}",
        "<3",
        "me@ok.example",
        "£5 & more!",
        "[square] brackets",
        "R&D; AT&T; 5&nbsp;km &ensp;&amp;#8203; &Tab;",
        "\U0001f469\u200d\U0001f3eb teaches",
    ],
)
def test_harmless_text_is_taken(text: str) -> None:
    """Nothing is wrong with marks that only look like HTML, templates or links."""
    assert list(prose.objections(text)) == []


def test_objections_to_one_text_are_not_without_end() -> None:
    """A text full of bad links is told in part, and quickly."""
    assert len(list(prose.objections("[x](y) " * 5000))) == 50


PIECES = [
    *"<>()[]!{}%`*;:#=\"'\\ \t\na-",
    "\n\n", "](", "[x]", "script", "javascript:", "data:", "&#106;", "&lt;", "{{", "//e", "https://ok.example",
    "@a", "[@a]", "onclick=", "1. ",
]  # fmt: skip
"""What hostile texts are made of."""


@settings(deadline=None, max_examples=300)
@given(text=st.lists(st.sampled_from(PIECES), max_size=14).map("".join) | st.text(max_size=30))
def test_no_text_whatever_gets_through(text: str) -> None:
    """Texts made of hostile pieces stay inert, and every objection to them has a place in the text."""
    for render in (prose.block, prose.line):
        assert_inert(render(text, lambda _: ""))
    assert all(0 <= one.offset <= len(text) for one in prose.objections(text))


def test_character_references_are_read_once() -> None:
    """Text that spells HTML by references shows it as text."""
    found = prose.block("&lt;script&gt; &amp;lt;b&amp;gt;", cite)

    assert Seen(found).tags == {"p"}
    assert Seen(found).words.strip() == html.unescape("&lt;script&gt; &amp;lt;b&amp;gt;")
