"""Hostile bibliographies through everything that reads, checks, prints, mends and exports them.

Several hundred files, the same in each run, all fabricated. What comes out has to be a problem in words or
safe output: no traceback, no markup but ours, and no more time than an ordinary file of the same size takes.
"""

# Tables and samples stay on their lines.
# ruff: noqa: E501

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from unicodedata import category

import pytest

from macros.check import rules as check
from macros.commands.cite import cite
from macros.commands.fix import fix
from macros.content import loading as sources
from macros.content.model import Toolkit
from macros.language import Language
from macros.pages import generate as pages
from macros.pages.bibliography import PAGE
from macros.problems import CODES, Problem, ToolkitError
from macros.references import STYLES, Formatter, Style, export, markup
from macros.site import downloads
from macros.site.site import Site
from tests.conftest import ROOT

HOSTILE_VALUES = {
    "script": "<script>alert(1)</script>", "img": "<img src=x onerror=alert(1)>", "svg": "<svg/onload=alert(1)>", "unclosed tag": "<a href=\"javascript:alert(1)\"",
    "comment": "<!-- --><!--", "cdata": "<![CDATA[<script>]]>", "style": "</style><style>*{x:expression(1)}", "entity markup": "&lt;script&gt;alert(1)&lt;/script&gt;", "coded markup": "&#60;script&#62;&#x3c;b&#x3e;",
    "split markup": "<{}script>alert(1)<{}/script>", "tex markup": "\\textless script\\textgreater", "less": "\\lt script\\gt", "template": "{\\{ 7*7 \\}} {% raw %}", "jinja": "{{ config }}", "macro": "{{% macro x() %}}",
    "quote": "x\" onmouseover=\"alert(1)", "single quote": "x' onfocus='alert(1)", "backtick": "`x` onfocus=`alert(1)`", "attribute list": "x {: onclick=alert(1) }", "markdown": "[x](javascript:alert(1)) ![y](//evil.example/y.png)",
    "javascript": "javascript:alert(1)", "mixed javascript": "JaVaScRiPt:alert(1)", "tab javascript": "java\tscript:alert(1)", "space javascript": " javascript:alert(1)", "coded javascript": "javascript&colon;alert(1)", "data": "data:text/html,<script>alert(1)</script>",
    "vbscript": "vbscript:msgbox(1)", "file": "file:///etc/passwd", "no scheme": "//evil.example/x", "user": "https://good.example@evil.example/", "http quote": "https://example.org/\"onclick=alert(1)", "http space": "https://example.org/ onclick=alert(1)",
    "http markup": "https://example.org/<script>", "brackets": "https://[::1/", "percent": "https://example.org/%zz%", "port": "https://example.org:999999/", "idn": "https://ex\u0430mple.org/", "doi markup": "10.1000/\"><script>alert(1)</script>", "doi script": "https://doi.org/javascript:alert(1)", "doi quotes": "10.1000/a'b\"c",
    "doi angle": "10.1000/<693::AID>3", "right to left": "abc\u202egpj.exe\u202c", "marks": "\u200e\u200f\u061c\u2066x\u2069", "zero width": "a\u200bb\ufeffc", "null": "a\x00b", "controls": "\x1b[31mred\x07\x9b", "separator": "a\u2028b\u2029c", "lone accent": "\u0301\u0302", "tags": "\U000e0041",
    "zalgo": "z" + "\u0301\u0323" * 200, "long": "x" * 10_000, "long words": "Fabricated " * 900, "spaces": " " * 9_000 + "x", "too long": "y" * 25_000, "commas": "a, b, c, d, e", "ands": " and and and ", "many names": " and ".join(["Neb, Bob"] * 500), "dots": "." * 5_000,
    "deep": "{" * 90 + "x" + "}" * 90, "too deep": "{" * 150 + "x" + "}" * 150, "open": "{{{", "close": "}}}", "open quote": "\"", "hash": "# # #", "backslash": "\\", "backslashes": "\\" * 501, "commands": "\\emph{\\emph{\\emph{x", "endless command": "\\input{/etc/passwd}", "write": "\\write18{rm -rf /}", "csname": "\\csname x\\endcsname",
    "accents": "\\'{\\`{\\^{e}}}", "bare accent": "\\'", "maths": "$\\frac{1}{0}$ $", "percent sign": "50% of @misc{x", "at": "@misc{y, title={z}}", "number": "99999999999999999999", "minus": "-1", "range": "9999999-1", "date": "2020-13-45", "far date": "9999-12-31/0000-01-01", "roman": "mmmmmmmmmm-iv", "none": "", "blank": "\\ ", "tilde": "~~~~",
    "hyphens": "-" * 3_000, "et al": "et al. et al. et al.", "et al long": "et " * 3_000 + "al", "entities": "&amp;" * 2_000, "nested entities": "&" + "amp;" * 2_000 + "lt;", "unknown entity": "&foo;&bar" * 500, "surrogate": "\ud7ff\ue000\ufffd", "astral": "\U0001f600" * 50, "csv": "=cmd|' /C calc'!A0", "ris": "x\nER  - \nTY  - JOUR", "carriage": "a\rER  - \rb",
    "apostrophes": "'" * 2_000, "quotes": "`'" * 1_000, "capitals": "WELSH " * 500, "and in braces": "{A and B} and {C", "language": "x\" onload=\"", "others": "others", "only others": "others and others",
}  # fmt: skip
PLACES = ["title", "author", "doi", "url"]
"""The fields that get every hostile value."""
OTHER_PLACES = [
    "howpublished",
    "journal",
    "pages",
    "year",
    "date",
    "langid",
    "note",
    "type",
    "url_cy",
    "editor",
    "title_cy",
    "booktitle",
    "edition",
    "volume",
    "number",
    "keywords",
    "crossref",
    "shortauthor",
    "month",
    "urldate",
    "address",
]
MANY = 300


def in_place(place: str, value: str, type_: str = "article") -> str:
    """A sound fabricated entry with one hostile field, between two sound ones."""
    fields = {
        "author": "Nobody, Ann",
        "title": "Fabricated",
        "journal": "Journal",
        "year": "2020",
        place: value,
    }
    if place == "howpublished":
        fields[place] = f"\\url{{{value}}}"
    body = "".join(f",\n  {name} = {{{text}}}" for name, text in fields.items())
    return f"{SOUND}@{type_}{{hostile{body}\n}}\n\n{SOUND.replace('alpha', 'zulu')}"


SOUND = "@book{alpha, author = {Alpha, Ann}, title = {Fabricated}, publisher = {P}, year = {2020}}\n\n"
KEYS = [
    'a"b',
    "a'b",
    "<b>",
    "a&b",
    "a;b",
    "javascript:alert(1)",
    "../../x",
    "a/b?c#d",
    "%00",
    "é",
    "\u202e",
    "x" * 3000,
    "a{b",
    "[x](y)",
    "{{",
    "-",
    ".",
    "@",
    "ref-x",
    "__proto__",
    "constructor",
    "a\x00b",
]
TYPES = ["script", "x" * 500, "STRING", "preamble", "comment", "unknown", "misc2", "été", "book_", "@book"]
STRUCTURES = {
    "cyclic crossref": "@inbook{a, crossref={b}}@inbook{b, crossref={c}}@inbook{c, crossref={a}}",
    "own crossref": "@inbook{a, title={T}, crossref={A}}",
    "long crossref": "".join(f"@misc{{k{n}, title={{T}}, crossref={{k{n + 1}}}}}\n" for n in range(500)),
    "wide crossref": "@book{p, title={T}, note={" + "n" * 9_000 + "}}" + "".join(f"@inbook{{k{n}, crossref={{p}}}}" for n in range(500)),
    "string of itself": "@string{a = a}@string{a = a # a}@misc{x, title = a # a}",
    "strings in a circle": "@string{a = b}@string{b = a}@misc{x, title = a # b}",
    "strings that double": "@string{a0 = {xxxxxxxxxx}}" + "".join(f"@string{{a{n} = a{n - 1} # a{n - 1}}}" for n in range(1, 60)) + "@misc{x, title = a59}",
    "strings that double often": "@string{s={" + "x" * 15_000 + "}}" + "".join(f"@misc{{k{n}, title=s, note=s}}" for n in range(200)),
    "string over month": "@string{jan = {<script>}}@misc{x, title={T}, year=2020, month=jan}",
    "no end": "@misc{a, title={T}, note={x", "no end quote": '@misc{a, title="T, note={x}}', "only opening": "@misc{", "only at": "@", "ats": "@" * 20_000, "braces": "{" * 20_000, "closing": "}" * 20_000, "equals": "@misc{a" + "=" * 5_000, "commas": "@misc{a" + "," * 20_000 + "}",
    "comments": "@comment{" * 5_000, "comment with entry": "@comment{@misc{a, title={<script>}}}", "empty entries": "@misc{,}" * 2_000, "one field often": "@misc{a" + ", title={T}" * 3_000 + "}", "many fields": "@misc{a, title={T}" + "".join(f", f{n}={{v}}" for n in range(3_000)) + "}",
    "one key often": "@misc{a, title={T}}\n" * 2_000, "keys that differ in case": "".join(f"@misc{{{'aA'[n % 2]}b, title={{T}}}}" for n in range(500)), "many alike": "".join(f"@misc{{k{n}, author={{N, A}}, title={{Same title}}, year=2020}}\n" for n in range(MANY)),
    "many initials": "".join(f"@misc{{k{n}, author={{N{n % 7}, A{n}}}, title={{T{n}}}, year=2020}}\n" for n in range(MANY)), "no keys": "@misc{title={T}, year=2020}", "parentheses": "@misc(a, title={T)})", "mixed": "@misc{a, title={T})", "long name": "@misc{a, " + "n" * 20_000 + "={T}}", "long type": "@" + "t" * 20_000 + "{a, title={T}}",
    "long key": "@misc{" + "k" * 20_000 + ", title={T}}", "spaces": " " * 200_000 + "@misc{a, title={T}}", "lines": "\n" * 200_000 + "@misc{a, title={T}}", "huge field": "@misc{a, title={T}, note={" + "n" * 900_000 + "}}", "huge file": SOUND * 20_000, "huge comment": "x" * 900_000, "numbers": "@misc{a, title={T}, year=" + "9" * 10_000 + "}",
    "hash chain": "@misc{a, title={T}, note={x}" + " # {x}" * 5_000 + "}", "preamble": '@preamble{"\\newcommand{\\x}{<script>}"}@misc{a, title={\\x}}', "windows": "@misc{a,\r\n title={T},\r\n note={x}\r\n}", "old mac": "@misc{a,\r title={T}\r}", "form feed": "@misc{a,\x0c title={T}\x0b}",
}  # fmt: skip
RAW = {
    "byte-order mark": b"\xef\xbb\xbf" + SOUND.encode(), "two marks": b"\xef\xbb\xbf" * 2 + SOUND.encode(), "mark inside": SOUND.encode() + b"\xef\xbb\xbf" + SOUND.replace("alpha", "b").encode(),
    "utf-16": SOUND.encode("utf-16"), "utf-32": SOUND.encode("utf-32"), "windows-1252": in_place("title", "Siân “Gŵyl”").replace("ŵ", "w").encode("cp1252"), "latin-1": in_place("author", "Gruffûdd, Siân").encode("latin-1"),
    "cut letter": SOUND.encode() + "ŵ".encode()[:1], "overlong": b"@misc{a, title={\xc0\xbc}}", "surrogates": b"@misc{a, title={\xed\xa0\x80}}", "nulls": b"\x00" * 5_000, "binary": bytes(range(256)) * 20, "empty": b"", "blank": b" \n\t", "too large": b"x" * 1_000_001, "zip": b"PK\x03\x04" + bytes(100), "gzip": b"\x1f\x8b\x08" + bytes(100),
}  # fmt: skip


def mangled() -> Iterator[tuple[str, bytes]]:
    """The real bibliography with pieces cut out, put twice or changed, by a fixed seed."""
    chance = random.Random(20261127)
    whole = (ROOT / "bibliography.bib").read_text(encoding="utf-8")
    marks = [
        *"{}@,=\"#%\\\n&<>'$~-",
        "\\emph{",
        "@misc{",
        "crossref = {",
        " and ",
        "et al.",
        "&amp;",
        "\u202e",
        "\x00",
        "{{{",
        "}}}",
    ]
    for number in range(120):
        start = chance.randrange(len(whole) - 3_000)
        text = whole[start : start + 3_000]
        for _ in range(chance.randrange(1, 12)):
            at, length = chance.randrange(len(text)), chance.choice([0, 1, 2, 10])
            text = text[:at] + chance.choice([*marks, ""]) + text[at + length :]
        yield f"mangled {number}", text.encode()


def cases() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every hostile file."""
    for name, value in HOSTILE_VALUES.items():
        yield from ((f"{place}: {name}", in_place(place, value).encode()) for place in PLACES)
    for number, place in enumerate(OTHER_PLACES):
        chosen = list(HOSTILE_VALUES.items())[number % 6 :: 6]
        type_ = ("article", "incollection", "misc")[number % 3]
        yield from ((f"{place}: {name}", in_place(place, value, type_).encode()) for name, value in chosen)
    yield from ((f"key: {key[:20]!r}", SOUND.replace("alpha", key).encode()) for key in KEYS)
    yield from ((f"type: {name[:20]}", SOUND.replace("@book", f"@{name}").encode()) for name in TYPES)
    yield from ((f"structure: {name}", text.encode()) for name, text in STRUCTURES.items())
    yield from ((f"bytes: {name}", raw) for name, raw in RAW.items())
    yield from mangled()


CASES = dict(cases())


class Elements(HTMLParser):
    """The elements of a piece of HTML, with their attributes, and whether it is well formed."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.other: list[str] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag != "input":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.other.append(f"</{tag}>")

    def handle_comment(self, data: str) -> None:
        self.other.append(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


OURS = {
    "a": {"href", "class", "id", "download", "aria-label"}, "i": {"lang"}, "span": {"lang", "class", "id"},
    "p": {"id", "class", "role", "data-search-exclude"}, "h1": {"id"}, "ul": {"class"},
    "li": {"class", "id", "data-type", "data-topic", "data-page", "data-years", "data-words"},
    "div": {"class", "data-search-exclude"}, "details": {"class", "data-forms", "data-search-exclude", "hidden"}, "summary": set(),
    "form": {"class", "autocomplete"}, "label": {"for"}, "select": {"id", "name"}, "option": {"value"},
    "input": {"type", "id", "name", "enterkeyhint"},
    "button": {"type", "class", "data-copy", "data-copied", "aria-label", "hidden"},
}  # fmt: skip
"""Every element that a reference, a citation and the bibliography page are made of, with its attributes."""


def faults(html: str) -> list[str]:
    """What in a piece of HTML is not ours."""
    parsed = Elements(html)
    found = [f"not ours: {text!r}" for text in parsed.other] + [f"open: {tag}" for tag in parsed.open]
    for tag, attributes in parsed.found:
        if not set(attributes) <= OURS.get(tag, set()) or tag not in OURS:
            found.append(f"<{tag} {attributes}>")
        address = attributes.get("href") or "#"
        if "download" in attributes and downloads.is_download(address):
            continue
        if not address.startswith(("#", "https://", "http://", "../", "./")):
            found.append(f"leads to {address!r}")
        if set(address) & set("<>\"'` \t\n\r\x00"):
            found.append(f"raw marks in {address!r}")
        if not (attributes.get("lang") or "en").isalpha():
            found.append(f"language {attributes['lang']!r}")
    return found


@cache
def words() -> Toolkit:
    """The interface of the real site, without its content."""
    toolkit, _ = sources.load(ROOT)
    return Toolkit(words=toolkit.words, vocabulary=toolkit.vocabulary)


def through_everything(root: Path, raw: bytes) -> tuple[list[Problem], list[str]]:
    """Load, check, format, render, export and mend a bibliography; the problems, and all HTML made of it."""
    (root / "bibliography.bib").write_bytes(raw)
    toolkit, problems = sources.load(root)
    toolkit = replace(words(), bibliography=toolkit.bibliography)
    problems += check.run(toolkit)
    html = []
    for style in STYLES.values():
        formatter, site = Formatter(toolkit.bibliography, style), Site(toolkit, style)
        for language in Language:
            html += [
                markup.html(formatter.reference(key, language)) for key in list(toolkit.bibliography)[:50]
            ]
            html += [cited(key, toolkit, style, language) for key in list(toolkit.bibliography)[:3]]
            html.append(pages._single(site, language, PAGE).html)
    exported(toolkit)
    fix(root)
    return problems, html


def cited(key: str, toolkit: Toolkit, style: Style, language: Language) -> str:
    """A citation with its reference list, as the command line makes it."""
    try:
        return cite([f"Words [@{{{key}}}]."], toolkit.bibliography, style, language, "html")
    except ToolkitError as error:
        assert all(problem.code in CODES for problem in error.problems)
        return ""


def exported(toolkit: Toolkit) -> None:
    """The three exports; each keeps the number of entries, and its lines keep their form."""
    entries = toolkit.bibliography.values()
    ris = export.ris(entries).splitlines()
    assert len(json.loads(export.csl_json(entries))) == len(entries) == ris.count("ER  - ")
    assert all(line[2:6] == "  - " for line in ris if line)
    assert export.bibtex(entries).count("\n}\n") >= len(entries)


RATIO = 12
"""How many times as long as an ordinary file of its size, or as a small one, a hostile file may take."""
SMALLEST = 4_000


def taken(work: Callable[[], object]) -> float:
    """The processor time of some work."""
    start = time.thread_time()
    work()
    return time.thread_time() - start


@pytest.fixture(scope="module")
def ordinary(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], float]:
    """A function that gives the time for an ordinary bibliography of about so many characters."""
    folder = tmp_path_factory.mktemp("ordinary")
    unit = "@article{k%d, author={Nobody, Ann and Neb, Bob}, title={Fabricated title %d}, journal={J}, year=2020}\n"

    @cache
    def time_for(size: int) -> float:
        text = "".join(unit % (number, number) for number in range(size // len(unit)))
        return min(taken(lambda: through_everything(folder, text.encode())) for _ in range(3))

    # Files of more than some hundred entries say nothing new; a smaller bound is the stricter one.
    return lambda size: time_for(SMALLEST * min(max(size // SMALLEST, 1), 8))


def test_there_are_many_cases() -> None:
    """The table has not shrunk, and no two cases have one name."""
    assert len(CASES) > 800
    assert len(CASES) == sum(1 for _ in cases())


@pytest.mark.parametrize("name", CASES)
def test_a_hostile_file_gives_problems_or_safe_output(
    name: str, tmp_path: Path, ordinary: Callable[[int], float]
) -> None:
    """Known problems in its lines, HTML of ours only, exports in their form, and all that in ordinary time."""
    raw = CASES[name]
    start = time.thread_time()
    problems, html = through_everything(tmp_path, raw)
    spent = time.thread_time() - start

    assert {problem.code for problem in problems} <= CODES.keys()
    lines = raw.count(b"\n") + raw.count(b"\r") + 1
    assert all(1 <= problem.place.line <= lines and problem.place.column >= 1 for problem in problems)
    assert all(len(problem.text("en")) < 1_100 for problem in problems)
    assert not {category(char) for problem in problems for char in problem.text("en")} & {
        "Cc",
        "Cf",
        "Cs",
        "Zl",
        "Zp",
    }
    assert [fault for piece in html for fault in faults(piece)] == []
    if spent > (bound := RATIO * ordinary(len(raw))):
        # A second try, since the machine may have been busy with its own affairs.
        (tmp_path / "bibliography.bib").unlink()
        assert taken(lambda: through_everything(tmp_path, raw)) < bound
