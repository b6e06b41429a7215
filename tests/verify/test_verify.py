"""Rules over the built site, each broken once in a small site that is fabricated for the purpose."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from html import escape
from pathlib import Path

import pytest

from macros.problems import CODES, Problem
from macros.verify import Interface, verify

URL = "https://toolkit.test/base/"
ENGLISH = frozenset({"References", "Search", "Copied", "PDF"})
SCRIPTS = [re.compile(r"theme\(\"[./]*\"\)")]
WELSH = frozenset({"Cyfeiriadau", "Chwilio", "Wedi'i gopïo", "PDF"})

EN, CY = "en/about/index.html", "cy/ynghylch/index.html"
EN_HOME, CY_HOME = "en/index.html", "cy/index.html"

HEAD = """<!doctype html>
<html lang="{lang}"><head>
<title>{title}</title>
<meta name="description" content="A fabricated page.">
<link rel="canonical" href="{url}{own}">
<link rel="alternate" hreflang="en" href="{url}{en}">
<link rel="alternate" hreflang="cy" href="{url}{cy}">
<link rel="stylesheet" href="/base/assets/site.css">
{data}
</head><body>
"""

DATA = """<meta name="citation_title" content="{text}">
<meta name="citation_author" content="A fabricated toolkit">
<meta name="citation_language" content="{lang}">
<meta name="citation_public_url" content="{url}{own}">
<meta name="citation_fulltext_html_url" content="{url}{own}">
{tags}<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "WebPage",
"url": "{url}{own}",
"name": {json}, "description": "A fabricated page.", "inLanguage": "{lang}"{more}}}</script>"""

CITED = (
    '<meta name="citation_reference" content="citation_title=Jones">\n',
    ', "citation": [{"@type": "Book", "@id": "../bibliography/#work-jones"}]',
)
"""The tag and the data of the one work that a page cites."""

ENGLISH_BODY = """<nav class="toolkit-switch" aria-label="Language">
<a rel="alternate" hreflang="cy" lang="cy" href="../../cy/ynghylch/">Cymraeg</a></nav>
<script id="__config" type="application/json">{"translations": {"clipboard.copied": "Copied"}}</script>
<script>theme("../..")</script><script src="../../assets/a.js"></script><h1 id="about">About</h1>
<p style="background: url(../../assets/a.png)">See the <a href="../#aims">aims</a> <a href="#about">here</a>,
<a href="https://toolkit.test/base/en/">the start</a>, <a href="https://elsewhere.test/">another site</a>,
<a href="mailto:a@b.test">a letter</a>.</p>
<p>See <a class="citation" id="cite-jones-1" href="#ref-jones">(Jones, 2020)</a>, again
<a class="citation" id="cite-jones-2" href="#ref-jones">(Jones, 2020)</a>.
<code>{{ macro() }}</code> <span lang="cy">Cyfeiriadau</span></p>
<img src="../../assets/a.png" srcset="../../assets/a.png 1x, /base/assets/a.png 2x" alt="A square">
<a href="https://elsewhere.test/repository" data-md-component="source">Code</a>
<h2 id="references">References</h2>
<ul><li class="reference" id="ref-jones">Jones (2020)
<a class="backlink" href="#cite-jones-1">1</a> <a class="backlink" href="#cite-jones-2">2</a></li></ul>
<p>PDF</p></body></html>
"""

WELSH_BODY = """<nav class="toolkit-switch" aria-label="Iaith">
<a rel="alternate" hreflang="en" lang="en" href="../../en/about/">English</a></nav>
<h1 id="cwestiwn-tŷ">Ynghylch &lt;ni&gt;</h1>
<p><a href="#cwestiwn-t%C5%B7">yma</a> <a title="Chwilio" href="/base/cy/">Hafan</a></p>
<p>PDF</p></body></html>
"""

DOOR = """<!doctype html><html lang="cy"><head><title>Croeso</title>
<meta name="description" content="Ffug.">
<link rel="canonical" href="https://toolkit.test/base/">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "WebSite"}</script>
</head><body>
<section lang="cy"><a href="cy/">Cymraeg</a></section>
<section lang="en"><a href="en/">English</a></section></body></html>
"""

LOST = """<!doctype html><html lang="cy"><head><title>Dim tudalen</title></head><body>
<p lang="cy">Dim tudalen yma. <a href="/base/cy/">Hafan</a></p>
<p lang="en">No page here. <a href="/base/en/">Home</a></p></body></html>
"""


def head(lang: str, en: str, cy: str, name: str, *, cited: tuple[str, str] = ("", "")) -> str:
    """The head of a fabricated page whose first heading is `name`."""
    own, (tags, more) = en if lang == "en" else cy, cited
    escaped = json.dumps(name).replace("<", "\\u003c")
    data = DATA.format(url=URL, own=own, lang=lang, tags=tags, more=more, text=escape(name), json=escaped)
    return HEAD.format(lang=lang, title="A title", url=URL, own=own, en=en, cy=cy, data=data)


GOOD: Mapping[str, str] = {
    "index.html": DOOR,
    "404.html": LOST,
    EN: head("en", "en/about/", "cy/ynghylch/", "About", cited=CITED) + ENGLISH_BODY,
    CY: head("cy", "en/about/", "cy/ynghylch/", "Ynghylch <ni>") + WELSH_BODY,
    EN_HOME: head("en", "en/", "cy/", "Aims")
    + '<nav class="toolkit-switch"><a rel="alternate" hreflang="cy" href="../cy/">Cymraeg</a></nav>'
    + '<h1 id="aims">Aims</h1></body></html>',
    CY_HOME: head("cy", "en/", "cy/", "Croeso")
    + '<nav class="toolkit-switch"><a rel="alternate" hreflang="en" href="../en/">English</a></nav>'
    + "<h1>Croeso</h1>",
    "assets/site.css": "/* url(https://comment.test/) */\nbody { background: url('a.png'), url(data:x) }\n",
    "assets/a.png": "fabricated",
    "assets/a.js": "fabricated()",
    "en/search/search_index.json": '{"docs": [{"location": ""}, {"location": "about/#about"}]}',
}


def check(
    folder: Path, files: Mapping[str, str], url: str = URL, **options: tuple[str, ...]
) -> list[Problem]:
    """The problems of a site with these files."""
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return verify(folder, url, Interface(ENGLISH, WELSH, SCRIPTS), **options)


def changed(path: str, old: str, new: str) -> dict[str, str]:
    """The good site with one text replaced in one file."""
    assert old in GOOD[path]
    return {**GOOD, path: GOOD[path].replace(old, new, 1)}


def test_a_good_site_has_no_problems(tmp_path: Path) -> None:
    """Links of every form, marked foreign words, code samples and links out are as they should be."""
    assert check(tmp_path, GOOD) == []


TWIN_LINK = f'hreflang="cy" href="{URL}cy/ynghylch/"'
OWN_LINK = f'hreflang="en" href="{URL}en/about/"'
CANONICAL = f'<link rel="canonical" href="{URL}en/about/">'

BIBTEX = "data:application/x-bibtex;charset=utf-8,%40book%7Ba%7D"

BREAKAGES = [
    # Twins, switch and language.
    (EN, f'<link rel="alternate" {TWIN_LINK}>', "", "twin", "no alternates for Welsh"),
    (EN, f'<link rel="alternate" {OWN_LINK}>', "", "twin", "no alternates for English"),
    (EN, TWIN_LINK, f'{TWIN_LINK}><link rel="alternate" {TWIN_LINK}', "twin", "2 alternates for Welsh"),
    (EN, TWIN_LINK, 'hreflang="cy" href="../../cy/ynghylch/"', "twin", "not a complete address"),
    (EN, TWIN_LINK, f'hreflang="cy" href="{URL}cy/about/"', "twin", "is not a Welsh page"),
    (EN, OWN_LINK, f'hreflang="en" href="{URL}en/"', "twin", "'en/index.html', another page"),
    (EN, '../../cy/ynghylch/">', '../../cy/">', "language-switch", "leads to 'cy/index.html'"),
    (EN, '../../cy/ynghylch/">', 'https://elsewhere.test/">', "language-switch", "https://elsewhere.test/"),
    (CY, "toolkit-switch", "other", "language-switch", "no language switch to English"),
    (CY, 'rel="alternate" hreflang="en" lang', 'hreflang="en" lang', "language-switch", "no language switch"),
    (CY, '<html lang="cy"', '<html lang="en"', "page-language", "its lang is 'en'"),
    (EN, '<html lang="en"', "<html", "page-language", "its lang is ''"),
    # Head.
    (EN, "<title>A title</title>", "", "page-title", "no titles"),
    (EN, "<title>A title</title>", "<title> </title>", "page-title", "no titles"),
    (EN, "<title>", "<title>A</title><title>", "page-title", "2 titles"),
    (EN, '<meta name="description" content="A fabricated page.">', "", "page-description", "no descriptions"),
    (EN, "A fabricated page.", " ", "page-description", "no descriptions"),
    (EN, CANONICAL, "", "page-canonical", "no canonical links"),
    (EN, CANONICAL, CANONICAL * 2, "page-canonical", "2 canonical links"),
    (EN, CANONICAL, f'<link rel="canonical" href="{URL}en/">', "page-canonical", "not the page's own"),
    (EN, CANONICAL, '<link rel="canonical" href="./">', "page-canonical", "'./' is not the page's own"),
    # Addresses.
    (EN, "../#aims", "../aims/#aims", "broken-link", "no file 'en/aims/index.html'"),
    (EN, "../#aims", "../#aim", "broken-anchor", "'en/index.html' has no place with the id 'aim'"),
    (EN, "#about", "#abuot", "broken-anchor", "'en/about/index.html' has no place with the id 'abuot'"),
    (EN, "../#aims", "../../../en/", "broken-link", "'../en/index.html'"),
    (EN, "../#aims", "/en/", "broken-link", "no file '/en/'"),
    (EN, "../#aims", "../About/", "broken-link", "'en/About/index.html'"),
    (EN, f'{URL}en/">the', f'{URL}en/start/">the', "broken-link", "'en/start/index.html'"),
    (EN, 'src="../../assets/a.png"', 'src="../../assets/A.png"', "broken-link", "'assets/A.png'"),
    (EN, "/base/assets/a.png 2x", "/base/assets/b.png 2x", "broken-link", "'assets/b.png'"),
    (EN, "url(../../assets/a.png)", "url(../assets/a.png)", "broken-link", "'en/assets/a.png'"),
    (EN, "/base/assets/site.css", "/base/assets/print.css", "broken-link", "'assets/print.css'"),
    (CY, "#cwestiwn-t%C5%B7", "#cwestiwn-t", "broken-anchor", "the id 'cwestiwn-t'"),
    (EN, "<p>PDF</p>", "<svg><use xlink:href='#gone'></use></svg>", "broken-anchor", "'gone'"),
    (EN, "<p>PDF</p>", '<script src="gone.js"></script>', "broken-link", "'en/about/gone.js'"),
    (EN, "<p>PDF</p>", '<object data="gone.pdf"></object>', "broken-link", "'en/about/gone.pdf'"),
    ("assets/site.css", "'a.png'", "'gone.png'", "broken-link", "'assets/gone.png'"),
    ("en/search/search_index.json", "about/#about", "about/#gone", "broken-anchor", "'gone'"),
    ("en/search/search_index.json", "about/#about", "gone/", "broken-link", "'en/gone/index.html'"),
    ("404.html", "/base/en/", "en/", "broken-link", "'en/' is relative"),
    (EN, 'id="references"', 'id="about"', "duplicate-id", "'about' stands more than once"),
    (EN, '../../cy/ynghylch/">', '../../cy/gone/">', "broken-link", "'cy/gone/index.html'"),
    (
        "index.html",
        "</head>",
        f'<link rel="alternate" hreflang="en" href="{URL}eng/">',
        "broken-link",
        "'eng/",
    ),
    (EN, "<p>PDF</p>", '<img src="b.png"><img src="b.png">', "broken-link", "'en/about/b.png'"),
    # Requests.
    (
        EN,
        "<p>PDF</p>",
        '<script src="https://cdn.test/a.js"></script>',
        "outside-request",
        "https://cdn.test/a.js",
    ),
    (EN, "<p>PDF</p>", '<link rel="preconnect" href="//fonts.test">', "outside-request", "//fonts.test"),
    (EN, "<p>PDF</p>", '<link rel="shortcut icon" href="https://a.test/i">', "outside-request", "a.test"),
    (EN, "<p>PDF</p>", '<iframe src="https://a.test/"></iframe>', "outside-request", "https://a.test/"),
    (EN, "<p>PDF</p>", '<img srcset="https://a.test/i 2x">', "outside-request", "https://a.test/i"),
    (EN, "<p>PDF</p>", '<video poster="https://a.test/i"></video>', "outside-request", "https://a.test/i"),
    (EN, "<p>PDF</p>", "<style>p { background: url(https://a.test/i) }</style>", "outside-request", "a.test"),
    (EN, "<p>PDF</p>", '<p style="background: url(//a.test/i)">', "outside-request", "//a.test/i"),
    (EN, "https://elsewhere.test/repository", "https://github.com/a/b", "outside-request", "repository"),
    (EN, "<p>PDF</p>", '<pre class="mermaid">graph</pre>', "outside-request", "Mermaid"),
    ("assets/site.css", "body", '@import "https://a.test/b.css";\nbody', "outside-request", "a.test/b.css"),
    ("assets/site.css", "data:x", "https://a.test/i.png", "outside-request", "https://a.test/i.png"),
    # What readers see.
    (EN, "<p>PDF</p>", "<p>Total: {{ total }}</p>", "residue", "'{{ total }}'"),
    (EN, "<p>PDF</p>", "<p>{% if x %}</p>", "residue", "{% if x %}"),
    (EN, "<p>PDF</p>", '<img src="" alt="{{ alt }}">', "residue", "{{ alt }}"),
    (EN, "<p>PDF</p>", "<pre>Traceback (most recent call last):\n x</pre>", "residue", "Traceback"),
    (EN, "<p>PDF</p>", "<h2>Macro Rendering Error</h2>", "residue", "Macro Rendering Error"),
    (CY, "<p>PDF</p>", "<p> References </p>", "foreign-word", "'References' is not Welsh"),
    (CY, "Chwilio", "Search", "foreign-word", "'Search' is not Welsh"),
    (CY, "<p>PDF</p>", "<p><b lang='en'>PDF</b> Search</p>", "foreign-word", "'Search' is not Welsh"),
    (CY, "<p>PDF</p>", '<input placeholder="Search">', "foreign-word", "'Search'"),
    (CY, "<p>PDF</p>", '<button aria-label="Search">', "foreign-word", "'Search'"),
    (CY, "<p>PDF</p>", '<div lang="en"><p lang="cy">Search</p></div>', "foreign-word", "'Search'"),
    (EN, '"Copied"', '"Wedi\'i gopïo"', "foreign-word", "'Wedi'i gopïo' is not English"),
    (EN, '<span lang="cy">', "<span>", "foreign-word", "'Cyfeiriadau' is not English"),
    # Citations.
    (EN, "<p>PDF</p>", '<a class="citation" href="#ref-gone">x</a>', "broken-citation", "'#ref-gone' has no"),
    (EN, "<p>PDF</p>", '<a class="citation" href="#about">x</a>', "broken-citation", "'#about' has no"),
    (
        EN,
        "<p>PDF</p>",
        '<a class="citation" href="../#ref-jones">x</a>',
        "broken-citation",
        "'../#ref-jones'",
    ),
    (
        EN,
        '<a class="backlink" href="#cite-jones-2">2</a>',
        "",
        "broken-citation",
        "back to its citation 'cite-jones-2'",
    ),
    (
        EN,
        '<a class="backlink" href="#cite-jones-2">',
        "<a href='#about'>",
        "broken-citation",
        "'cite-jones-2'",
    ),
    (
        EN,
        "2</a></li>",
        '2</a> <a class="backlink" href="#about">3</a></li>',
        "broken-citation",
        "'about', which does not",
    ),
    (EN, "<p>PDF</p>", f'<a href="{BIBTEX}">a</a>', "script-in-attribute", "would run a script"),
    (EN, "<p>PDF</p>", f'<area download="a.bib" href="{BIBTEX}">', "script-in-attribute", "would run"),
    (EN, "<p>PDF</p>", f'<img download alt="" src="{BIBTEX}">', "script-in-attribute", "would run"),
    (EN, "<p>PDF</p>", '<a download href="data:text/html,a">a</a>', "script-in-attribute", "data:text/html"),
    (EN, "<p>PDF</p>", f'<a download href="{BIBTEX}<b>">a</a>', "script-in-attribute", "would run"),
    # What programs are told.
    (EN, "<p>PDF</p>", '<p srcdoc="<script>a()</script>">PDF</p>', "script-in-attribute", "'srcdoc'"),
    # Scripts that stand in a page.
    (EN, "<p>PDF</p>", "<script>alert(1)</script>", "inline-script", "('alert(1)')"),
    (EN, "<p>PDF</p>", '<script type="module">import "a"</script>', "inline-script", "import"),
    (EN, "<p>PDF</p>", '<script type="text/plain">a()</script>', "inline-script", "a()"),
    (EN, "<p>PDF</p>", '<script id="config">a()</script>', "inline-script", "a()"),
    (EN, "<p>PDF</p>", '<svg><script>theme("a")</script></svg>', "inline-script", "theme("),
    (EN, 'theme("../..")', 'theme("../..");b()', "inline-script", "b()"),
    (EN, 'theme("../..")', 'theme("..",alert(1))', "inline-script", "alert(1)"),
    ("index.html", "</body>", "<SCRIPT>a()</SCRIPT></body>", "inline-script", "a()"),
    ("index.html", "</html>", "</html\n><script>a()</script>", "inline-script", "a()"),
    (EN, "<p>PDF</p>", '</HTML ><p onclick="a()">PDF</p>', "script-in-attribute", "onclick"),
    (EN, "application/ld+json", "application/json", "page-metadata", "no blocks of JSON-LD"),
    (EN, "</head>", '<script type="application/ld+json">{}</script></head>', "page-metadata", "2 blocks"),
    (EN, '"@type": "WebPage",', '"@type": WebPage,', "page-metadata", "cannot be read"),
    (EN, '"@type": "WebPage",', "", "page-metadata", "does not say what the page is"),
    (EN, "https://schema.org", "http://schema.org", "page-metadata", "does not say what the page is"),
    (EN, '"inLanguage": "en"', '"inLanguage": "cy"', "page-metadata", "gives inLanguage 'cy', and the page"),
    (EN, f'"url": "{URL}en/about/"', f'"url": "{URL}en/"', "page-metadata", "gives url"),
    (EN, '"name": "About"', '"name": "Else"', "page-metadata", "gives name 'Else', and the page 'About'"),
    (EN, '"description": "A fab', '"description": "Fab', "page-metadata", "gives description"),
    (EN, "#work-jones", "#work-smith", "page-metadata", "gives citation 'smith', and the page 'jones'"),
    (EN, CITED[1], "", "page-metadata", "gives citation nothing"),
    (EN, CITED[0], "", "page-metadata", "one tag citation_reference for each"),
    (EN, 'content="About"', 'content="Else"', "page-metadata", "citation_title says 'Else'"),
    (EN, 'citation_language" content="en"', 'citation_language" content="cy"', "page-metadata", "says 'cy'"),
    (
        EN,
        'citation_public_url" content="',
        'x" content="',
        "page-metadata",
        "citation_public_url says nothing",
    ),
    (EN, 'content="A fabricated toolkit"', 'content=""', "page-metadata", "one tag citation_author"),
    ("index.html", "application/ld+json", "application/json", "page-metadata", "no blocks of JSON-LD"),
    # The two pages of both languages.
    ("index.html", '<section lang="en">', "<section>", "missing-door", "no English text"),
    ("index.html", 'href="cy/"', 'href="en/"', "missing-door", "no Welsh text with a link into cy/"),
    ("404.html", ' lang="en"', "", "missing-door", "no English text"),
]


@pytest.mark.parametrize("breakage", BREAKAGES)
def test_each_breakage_is_reported_once(breakage: tuple[str, str, str, str, str], tmp_path: Path) -> None:
    """A rule that is broken once gives one problem with its code, where it is, and words that name it."""
    path, old, new, code, part = breakage

    problems = check(tmp_path, changed(path, old, new))

    assert [(problem.code, problem.place.path) for problem in problems] == [(code, path)]
    assert part in problems[0].message
    assert problems[0].remedy


HARMLESS = [
    (EN, "../#aims", "../?q=1#aims"),
    (EN, "../#aims", "#"),
    (EN, "../#aims", "#top"),
    (EN, "../#aims", "../#:~:text=aims"),
    (EN, "../#aims", "../../assets/a.png#page=2"),
    (EN, "../#aims", "//elsewhere.test/"),
    (EN, "../#aims", "javascript:void(0)"),
    (EN, "../#aims", "../../assets/%61.png"),
    (EN, '<html lang="en"', '<html lang="en-GB"'),
    (EN, "<p>PDF</p>", '<div data="gone"></div>'),
    (EN, "<p>PDF</p>", f'<a class="download" download="a.bib" href="{BIBTEX}">BibTeX</a>'),
    (EN, "<p>PDF</p>", "<svg><title>A drawing</title></svg>"),
    (EN, "<p>PDF</p>", '<!-- {{ comment }} --><script type="application/json">{{</script>'),
    (EN, "<p>PDF</p>", '<link rel="license" href="https://a.test/">'),
    (EN, "<p>PDF</p>", '<form action="https://a.test/"></form>'),
    (EN, "<p>PDF</p>", '<a name="here"></a><a href="#here">here</a>'),
    (CY, "<p>PDF</p>", '<p>References are cyfeiriadau</p><div lang="en"><p>References</p></div>'),
    (CY, "<p>PDF</p>", "<p>references</p>"),
    (
        EN,
        "<p>PDF</p>",
        '<link rel="alternate" type="application/rss+xml" href="https://toolkit.test/base/en/">',
    ),
]


@pytest.mark.parametrize(("path", "old", "new"), HARMLESS)
def test_what_does_no_harm_is_not_reported(path: str, old: str, new: str, tmp_path: Path) -> None:
    """Ordinary HTML that only looks like a breakage passes."""
    assert check(tmp_path, changed(path, old, new)) == []


def test_the_address_of_the_site_may_lack_its_last_slash(tmp_path: Path) -> None:
    """The address of the site is a folder with or without a slash at the end."""
    assert check(tmp_path, GOOD, url=URL.rstrip("/")) == []


@pytest.mark.parametrize("page", ["index.html", "404.html"])
def test_the_site_has_a_door_and_a_page_for_lost_readers(page: str, tmp_path: Path) -> None:
    """index.html and 404.html must exist."""
    problems = check(tmp_path, {path: text for path, text in GOOD.items() if path != page})
    assert [(problem.code, problem.place.path) for problem in problems] == [("missing-door", page)]


def test_twins_that_do_not_name_each_other_are_reported_where_the_fault_is(tmp_path: Path) -> None:
    """A page that names another page's twin as its own is at fault, not the page that loses its twin."""
    files = changed(EN, TWIN_LINK, f'hreflang="cy" href="{URL}cy/"')
    files[EN] = files[EN].replace('href="../../cy/ynghylch/"', 'href="../../cy/"')

    problems = check(tmp_path, files)

    assert [(problem.code, problem.place.path) for problem in problems] == [("twin", EN)]
    assert "but that page names 'en/index.html'" in problems[0].message


def test_a_ring_of_pages_that_are_no_twins_is_reported(tmp_path: Path) -> None:
    """Where no two pages name each other, each of them is at fault."""
    files = dict(GOOD)
    for path, own, wrong in ((EN, "cy/ynghylch/", "cy/"), (EN_HOME, "cy/", "cy/ynghylch/")):
        files[path] = files[path].replace(
            f'hreflang="cy" href="{URL}{own}"', f'hreflang="cy" href="{URL}{wrong}"'
        )

    places = {problem.place.path for problem in check(tmp_path, files) if problem.code == "twin"}

    assert places == {EN, EN_HOME, CY, CY_HOME}


def test_a_page_without_a_twin_is_reported_with_the_links_that_lead_nowhere(tmp_path: Path) -> None:
    """If the Welsh page is not built, the head and the switch of the English one say so."""
    problems = check(tmp_path, {path: text for path, text in GOOD.items() if path != CY})
    assert sorted((problem.code, problem.place.path) for problem in problems) == [
        ("broken-link", EN),
        ("twin", EN),
    ]


def test_one_mistake_on_many_pages_is_told_in_three_places(tmp_path: Path) -> None:
    """A fault of a template is named three times, the third time with the number of other places."""
    files = {path: text.replace("site.css", "gone.css") for path, text in GOOD.items()}
    files.update({f"notes/{n}.html": "<title>A</title><img src='/base/assets/gone.css'>" for n in range(5)})

    problems = [problem for problem in check(tmp_path, files) if problem.code == "broken-link"]

    assert [problem.message.endswith("(Other places where it is so: 6.)") for problem in problems] == [
        False,
        False,
        True,
    ]


_OWN = re.compile(r'canonical|_url"|"url":')
"""What a line holds that says where the page is published."""


def as_copy(files: Mapping[str, str]) -> dict[str, str]:
    """The good site as a copy to be read from a disk: no address of its own, every file named in full."""
    renamed = {
        path.replace("about/index", "about").replace("ynghylch/index", "ynghylch"): text
        for path, text in files.items()
    }
    for path, text in renamed.items():
        up = "../" if "/" in path else ""
        new = text.replace("../../", "../").replace(URL, up).replace("/base/", up)
        for name in ("about", "ynghylch"):
            new = new.replace(f"{name}/", f"{name}.html")
        new = new.replace('href="../#', 'href="index.html#')
        for folder in ("../en/", "../cy/", "en/", "cy/"):
            new = new.replace(f'href="{folder}"', f'href="{folder}index.html"')
        renamed[path] = "".join(line for line in new.splitlines(keepends=True) if not _OWN.search(line))
    return renamed


def test_a_copy_for_reading_from_a_disk_has_relative_alternates_and_no_canonical_links(
    tmp_path: Path,
) -> None:
    """Without an address of the site, its pages name each other by relative addresses."""
    assert check(tmp_path, as_copy(GOOD), url="") == []


def test_a_copy_for_reading_from_a_disk_links_to_files(tmp_path: Path) -> None:
    """A link to a folder opens a list of files there, so it is reported."""
    files = as_copy(GOOD)
    files["index.html"] = files["index.html"].replace("en/index.html", "en/")

    problems = check(tmp_path, files, url="")

    assert [(problem.code, problem.remedy) for problem in problems] == [
        ("broken-link", "Lead to 'en/index.html' instead.")
    ]


def test_a_search_index_for_reading_from_a_disk_is_read_too(tmp_path: Path) -> None:
    """The index in a script is held to the same rule as the one in JSON."""
    files = {**GOOD, "cy/search/search_index.js": 'var __index = {"docs": [{"location": "gone/"}]}'}
    assert [problem.place.path for problem in check(tmp_path, files)] == ["cy/search/search_index.js"]


def test_a_site_in_one_language_needs_no_twins(tmp_path: Path) -> None:
    """Built in English only, pages name only themselves and have no switch."""
    files = {path: text for path, text in GOOD.items() if not path.startswith("cy/")}
    for path in (EN, EN_HOME):
        lines = files[path].splitlines(keepends=True)
        files[path] = "".join(line for line in lines if 'hreflang="cy"' not in line)
    files[EN_HOME] += '<h1 id="aims">Aims</h1>'
    for path in ("index.html", "404.html"):
        files[path] = files[path].replace('href="cy/"', 'href="en/"').replace("/base/cy/", "/base/en/")

    assert check(tmp_path, files, languages=("en",)) == []


def test_an_empty_page_is_reported_and_does_not_stop_the_rules(tmp_path: Path) -> None:
    """A file without any HTML in it lacks everything a page needs."""
    codes = {problem.code for problem in check(tmp_path, {**GOOD, "en/empty.html": ""})}
    assert codes == {
        "twin",
        "language-switch",
        "page-language",
        "page-title",
        "page-description",
        "page-canonical",
        "page-metadata",
    }


def test_every_problem_has_a_code_that_is_explained(tmp_path: Path) -> None:
    """The codes of all breakages are in the list of codes."""
    assert {code for *_, code, _ in BREAKAGES} <= set(CODES)


@pytest.mark.parametrize(
    "unseen", ["<!-- Cyfeiriadau -->", "<?x Cyfeiriadau ?>", "<template>Cyfeiriadau</template>"]
)
def test_what_a_browser_does_not_show_is_not_read(unseen: str, tmp_path: Path) -> None:
    """Comments, instructions and templates are no words of a page."""
    assert check(tmp_path, changed(EN, "<p>PDF</p>", f"<p>PDF</p>{unseen}")) == []
