"""Built pages at the limits of the rules: more than one of a thing, halves of it, and the forms it may take."""

# Tables and samples stay on their lines.
# ruff: noqa: E501

from __future__ import annotations

from pathlib import Path

import pytest

from .test_verify import CITED, CY, EN, GOOD, TWIN_LINK, URL, as_copy, changed, check

LAST = "<p>PDF</p>"

FAULTS = [
    # Every one of several is told, in its line.
    (EN, LAST, '<p onclick="a()">x</p>\n<p onload="b()" onfocus="c()">y</p>', ["+0 onclick", "+1 onfocus", "+1 onload"]),
    (EN, LAST, '<p>{{ a }}</p>\n<p>x {% b %} {{ c }}</p>', ["+0 '{{ a }}'", "+1 '{{ c }}'"]),
    (EN, LAST, f"<p>{{{{ {'x' * 80} }}}}</p>", [f"+0 '{{{{ {'x' * 57}'"]),
    (EN, LAST, '<a href="gone.html">a</a>\n<a href="gone.html">b</a>', ["+0 'en/about/gone.html'", "+1 'en/about/gone.html'"]),
    (EN, LAST, '<a id="x"></a>\n<a id="x"></a>\n<a id="x"></a>', ["+1 'x' stands more than once"]),
    (EN, LAST, '<a name="x"></a>\n<b id="x"></b>', ["+1 'x' stands more than once"]),
    (EN, LAST, '<a href="#y">y</a><b name="y"></b>', ["+0 the id 'y'"]),
    (EN, LAST, '<img srcset="a.png 1x, , b.png">', ["+0 'en/about/a.png'", "+0 'en/about/b.png'"]),
    (EN, LAST, '<a href="?q#gone">x</a>', ["+0 the id 'gone'"]),
    (EN, LAST, '<a href="../../cy/ynghylch/#gone">x</a>', ["+0 'cy/ynghylch/index.html' has no place with the id 'gone'"]),
    (EN, LAST, '<a href="..">x</a><a href="../.">y</a><a href="../..">z</a><a href="../../assets">w</a>', ["+0 no file 'assets'"]),
    (EN, LAST, '<a href="/base">x</a>', ["+0 no file '/base'"]),
    (EN, LAST, '<a href="/base/">x</a><a href="/base/cy/">y</a><a href="/base/cy/index.html">z</a>', []),
    (EN, LAST, f'<a href="{URL}">x</a><a href="{URL}cy/">y</a><a href="{URL}#gone">z</a>', ["+0 'index.html' has no place with the id 'gone'"]),
    (EN, LAST, f'<img src="{URL}assets/a.png"><img src="data:image/png;base64,x"><img src="//toolkit.test/base/assets/a.png">', ["+0 asks another site for '//toolkit.test/base/assets/a.png'"]),
    (EN, LAST, '<a data-md-component="source">x</a><a data-md-component="source" href="https://a.test/">y</a>', []),
    (EN, LAST, '<img src="http://a.test/x"><img src="HTTPS://b.test/x"><img src="ftp://c.test/x">', ["+0 asks another site for 'HTTPS://b.test/x'", "+0 asks another site for 'http://a.test/x'"]),
    (EN, LAST, '<link rel="Stylesheet Alternate" href="https://a.test/x">', ["+0 asks another site"]),
    (EN, LAST, '<a rel="icon" href="https://a.test/x">x</a><area href="https://a.test/">', []),
    (EN, LAST, '<a class="big backlink" href="gone.html">x</a>', []),
    (EN, LAST, '<div class="mermaid big">a</div>\n<div class="mermaids">b</div><p class="mermaid">c</p>', ["+0 a Mermaid diagram"]),
    # Texts: where they stand, and the language around them.
    (EN, LAST, "<p><b></b> {{ a }}</p>", ["+0 '{{ a }}'"]),
    (EN, LAST, "<p><code>x</code> {{ a }}</p>", ["+0 '{{ a }}'"]),
    (EN, LAST, "<p><code>x <b>{{ a }}</b> {{ b }}</code> <kbd>{{ c }}</kbd><samp>{{ d }}</samp></p><pre>{{ e }}</pre>", []),
    (EN, LAST, "<pre><b>x</b> Macro Rendering Error: y</pre>", ["+0 'Macro Rendering Error: y'"]),
    (EN, LAST, "<template>{{ a }}</template><style>p::after { content: '{{' }</style>", []),
    (CY, LAST, "<p><b>PDF</b> Search </p>", ["+0 'Search' is not Welsh"]),
    (CY, LAST, '<p lang="en-GB"><b>PDF</b> Search</p><p lang="en"><i>Search</i></p>', []),
    (CY, LAST, '<p lang="cy-GB">Search</p>', ["+0 'Search' is not Welsh"]),
    (CY, LAST, '<p lang="">Search</p>', ["+0 'Search' is not Welsh"]),
    (CY, LAST, '<p lang="de">Search</p>', []),
    (CY, LAST, '<p title="Search" alt="Copied">x</p>', ["+0 'Copied' is not Welsh", "+0 'Search' is not Welsh"]),
    (CY, LAST, '<script id="__config" type="application/json">{}</script>', []),
    ("404.html", "Dim tudalen yma.", '<a href="Mailto:a@b.test">a</a><a href="tel:1">b</a> yma.', []),
    ("404.html", "Dim tudalen yma.", '<a href="1a:b">a</a> yma.', ["'1a:b' is relative", "no file '1a:b'"]),
    ("404.html", "Dim tudalen yma.", "<b>Search</b> yma.", []),
    # What a page says of itself.
    (EN, "<title>A title</title>", "<title>A title</title><svg><title>Drawn</title></svg>", []),
    (EN, "<title>A title</title>", "<title>A</title>\n<title>B</title>", ["2 titles"]),
    (EN, "<title>A title</title>", "<title></title>", ["no titles"]),
    (EN, '<meta name="description" content="A fabricated page.">', '<meta name="description" content="A fabricated page."><meta name="description" content="B">', ["2 descriptions"]),
    (EN, '<meta name="description" content="A fabricated page.">', '<meta name="description"><p name="description" content="x"></p>', ["no descriptions"]),
    ("index.html", '<meta name="description" content="Ffug.">', "", ["no descriptions"]),
    ("404.html", "</head>", '<meta name="description" content="a"><meta name="description" content="b"></head>', []),
    ("index.html", f'<link rel="canonical" href="{URL}">', "", ["no canonical links"]),
    (EN, f'rel="canonical" href="{URL}en/about/"', f'rel="canonical" href="{URL}en/about/index.html"', ["gives url 'https://toolkit.test/base/en/about/'", "citation_fulltext_html_url says", "citation_public_url says"]),
    (EN, '"@id": "../bibliography/#work-jones"', '"@id": "../bibliography/"', ["gives citation '', and the page 'jones'"]),
    (EN, '"@id": "../bibliography/#work-jones"', '"name": "x"', ["gives citation '', and the page 'jones'"]),
    (EN, '{"@type": "Book", "@id": "../bibliography/#work-jones"}', '"../bibliography/#work-jones"', ["gives citation '', and the page 'jones'"]),
    (EN, '"@id": "../bibliography/#work-jones"', '"@id": "../bibliography/#work-jon%65s"', []),
    (EN, CITED[0], CITED[0] * 2, ["one tag citation_reference for each"]),
    (EN, '"@type": "WebPage"', '"@type": ["WebPage"]', ["does not say what the page is"]),
    (EN, '"name": "About", ', "", ["gives name nothing, and the page 'About'"]),
    (EN, '<h1 id="about">About</h1>', '<h1 id="about">About</h1><h1>Second</h1>', []),
    (EN, '<h1 id="about">About</h1>', '<h1 id="about"> <b>Ab</b>out\n</h1>', []),
    (EN, '<meta name="citation_author" content="A fabricated toolkit">', '<meta name="citation_author" content="A"><meta name="citation_author" content="B">', ["needs one tag citation_author"]),
    ("index.html", '"@type": "WebSite"', '"type": "WebSite"', ["does not say what the page is"]),
    ("404.html", "</head>", '<script type="application/ld+json">{</script></head>', []),
    # Twins and switches.
    (EN, TWIN_LINK, f'{TWIN_LINK}>\n<link rel="alternate" {TWIN_LINK}>\n<link rel="alternate" {TWIN_LINK}', ["3 alternates for Welsh"]),
    (EN, TWIN_LINK, f'hreflang="cy" href="{URL}en/"', ["is not a Welsh page"]),
    (EN, TWIN_LINK, f'hreflang="cy" href="{URL}assets/a.png"', ["is not a Welsh page"]),
    (EN, '<nav class="toolkit-switch"', '<nav class="small toolkit-switch"', []),
    (EN, '<a rel="alternate" hreflang="cy" lang="cy"', '<a rel="nofollow alternate" hreflang="cy" lang="cy"', []),
    (EN, 'hreflang="cy" lang="cy" href="../../cy/ynghylch/"', 'hreflang="cy" lang="cy" href="mailto:a@b.test"', ["leads to 'mailto:a@b.test'"]),
    ("index.html", '<section lang="cy"><a href="cy/">', '<section lang="cy"><img src="cy/"><a href="en/">', ["no Welsh text with a link into cy/"]),
    ("index.html", '<html lang="cy">', '<html lang="cy-GB">', []),
    ("index.html", '<section lang="en"><a href="en/">English</a></section>', '<section lang="en"> </section><a href="en/">English</a>', ["no English text with a link into en/"]),
    # Citations.
    (EN, 'href="#ref-jones">(Jones, 2020)</a>, again', 'href="#ref-jon%65s">(Jones, 2020)</a>, again', []),
    (EN, '<a class="citation" id="cite-jones-1"', '<a class="citation"', ["cannot lead back to its citation in the text", "'cite-jones-1', which does not cite it"]),
    (EN, LAST, '<p id="ref-x"><a class="citation big" href="#ref-x">x</a></p>', []),
    (EN, LAST, '<li class="big reference" id="ref-b"><a class="backlink" href="#cite-jones-1">x</a></li>', ["gives citation 'jones', and the page 'jones', 'b'", "one tag citation_reference", "+0 'cite-jones-1', which does not cite it"]),
]  # fmt: skip


@pytest.mark.parametrize(("path", "old", "new", "expected"), FAULTS)
def test_limits(path: str, old: str, new: str, expected: list[str], tmp_path: Path) -> None:
    """Each fault is told once, and what is within the limits is not; `+1` is the line below the change."""
    found = check(tmp_path, changed(path, old, new))
    first = GOOD[path].partition(old)[0].count("\n") + 1

    assert len(found) == len(expected), found
    for problem, wanted in zip(found, expected, strict=True):
        line, _, part = wanted.partition(" ") if wanted.startswith("+") else ("", "", wanted)
        assert part in problem.message, found
        assert not line or problem.place.line == first + int(line), found


@pytest.mark.parametrize(
    ("count", "endings"),
    [(1, [False]), (2, [False] * 2), (3, [False] * 3), (4, [False, False, True]), (9, [False, False, True])],
)
def test_alike_problems_are_named_three_times(count: int, endings: list[bool], tmp_path: Path) -> None:
    """Up to three problems with the same words are told each; of more, the third counts the others."""
    pages = {f"notes/{n}.html": "<title>A</title><img src='/base/gone.png'>" for n in range(count)}
    told = check(tmp_path, {**GOOD, **pages})

    assert [problem.message.endswith(f"where it is so: {count - 3}.)") for problem in told] == endings
    assert [problem.place.path for problem in told] == sorted(pages)[:3]


@pytest.mark.parametrize(
    ("address", "leads_to"),
    [
        ("en/", "en/index.html"),
        ("en/?q=1", "en/index.html"),
        ("en/#aims", "en/index.html"),
        ("./", "index.html"),
        (".", "index.html"),
        ("en/..", "index.html"),
        ("en/index.html?q=a/", None),
        ("#", None),
        ("", None),
        ("?q", None),
        ("https://elsewhere.test/", None),
    ],
)
def test_folders_are_told_in_a_copy_to_be_read_from_a_disk(
    address: str, leads_to: str | None, tmp_path: Path
) -> None:
    """There an address names a file, whatever follows its path."""
    files = as_copy(GOOD)
    files["index.html"] = files["index.html"].replace("</body>", f'<a href="{address}">x</a></body>')

    found = check(tmp_path, files, url="")

    assert {problem.place.path for problem in found} <= {"index.html"}
    assert [problem.remedy for problem in found] == ([f"Lead to '{leads_to}' instead."] if leads_to else [])
