"""Tiny projects through a real MkDocs build: pages, languages, search indexes, and hostile content."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from lxml import etree

from macros.content import loading as sources
from macros.content.model import Toolkit
from macros.language import Language
from macros.pages.generate import generate
from macros.site import search
from macros.site.addresses import Addresses
from macros.site.site import Site
from tests.conftest import run

TREE = {
    "cy": [
        "astudiaethau-achos/index.html",
        "astudiaethau-achos/ysgol-ffug/index.html",
        "cyfieithiadau/index.html",
        "cyfrannu/index.html",
        "cysylltiadau/index.html",
        "gweithgareddau/cerdded/index.html",
        "gweithgareddau/index.html",
        "index.html",
        "llyfryddiaeth/index.html",
        "nodweddion/index.html",
        "nodweddion/unig-nodwedd/index.html",
        "safonau/ffram/index.html",
        "safonau/index.html",
        "tystiolaeth/index.html",
        "tystiolaeth/llinyn/index.html",
    ],
    "en": [
        "activities/index.html",
        "activities/walk/index.html",
        "bibliography/index.html",
        "case-studies/a-fabricated-school/index.html",
        "case-studies/index.html",
        "connections/index.html",
        "contribute/index.html",
        "evidence/index.html",
        "evidence/strand/index.html",
        "hallmarks/index.html",
        "hallmarks/only-hallmark/index.html",
        "index.html",
        "standards/frame/index.html",
        "standards/index.html",
        "translations/index.html",
    ],
}

Project = Callable[..., Path]


def mkdocs(root: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Build a project with MkDocs alone, strictly."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", **variables}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)


def test_mkdocs_alone_builds_both_trees(project: Project) -> None:
    """`mkdocs build --strict` gives the whole site in both languages, with addresses of their own."""
    root = project("minimal")

    result = mkdocs(root)

    assert result.returncode == 0, result.stderr
    for language, pages in TREE.items():
        folder = root / "site" / language
        assert sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html")) == pages


def test_one_work_has_one_label_everywhere(project: Project) -> None:
    """The letter after a year is the same on every page and in both languages."""
    root = project("minimal")
    assert mkdocs(root).returncode == 0

    labels = set()
    for path in (root / "site").rglob("*.html"):
        labels |= set(re.findall(r'href="#ref-zulu2020">([^<]*)<', path.read_text(encoding="utf-8")))

    assert {year for label in labels for year in re.findall(r"\d{4}[a-z]?", label)} == {"2020b"}


def test_each_language_has_its_own_index(project: Project) -> None:
    """A search index holds the pages of its language, ours as we read them, and there is no common one."""
    root = project("minimal")
    assert mkdocs(root).returncode == 0
    pages = list(generate(Site(sources.load(root)[0])).values())

    for language, word in (("en", "Only hallmark"), ("cy", "Unig nodwedd")):
        index = json.loads(
            (root / "site" / language / "search" / "search_index.json").read_text(encoding="utf-8")
        )
        titles = {entry["title"] for entry in index["docs"]}
        assert word in titles
        for page in (page for page in pages if page.language == language):
            location = Addresses(Toolkit()).path(page.src_uri)
            ours = search.page_entries(location, page.title, page.headings, page.searched)
            told = [
                entry for entry in index["docs"] if f"{language}/{entry['location']}".startswith(location)
            ]
            assert told[: len(ours)] == [
                {**entry, "location": entry["location"].removeprefix(f"{language}/")} for entry in ours
            ]
        assert not any(entry["location"].startswith(("en/", "cy/")) for entry in index["docs"])
    assert not (root / "site" / "search").exists()


def test_a_series_of_pages_is_in_one_language(project: Project) -> None:
    """What a browser is told to be the next or previous page is in the language of the page."""
    root = project("minimal")
    assert mkdocs(root).returncode == 0

    for language in ("en", "cy"):
        pages = [root / "site" / language / path for path in TREE[language]]
        heads = {
            path: etree.fromstring(path.read_text(encoding="utf-8"), etree.HTMLParser()) for path in pages
        }
        ways = {
            rel: [
                (path.parent / link).resolve() / "index.html"
                for path in pages
                for link in heads[path].xpath(f"//head/link[@rel='{rel}']/@href")
            ]
            for rel in ("prev", "next")
        }

        assert set(ways["prev"]) | set(ways["next"]) <= set(pages)
        # Of the pages in the navigation, the first has none before it and the last none after it.
        assert len(ways["prev"]) == len(ways["next"]) > 1
        assert len(set(ways["prev"])) == len(ways["prev"])


def test_a_translation_that_is_older_than_its_source_says_so(project: Project) -> None:
    """On the page that is the translation, in its language; neither its source nor any other page does."""
    stale = """---
id: contribute
title: Cyfrannu
description: Ffug.
order: 2
translation: {source: en, digest: "0123456789abcdef"}
---

# Cyfrannu

Ffug.
"""
    root = project("minimal", {"docs/cy/cyfrannu.md": stale})
    assert mkdocs(root).returncode == 0
    words = sources.load(root)[0].words

    said = {
        path.relative_to(root / "site").as_posix(): language
        for language in Language
        for path in (root / "site").rglob("*.html")
        if words[language]("translation.stale") in unescape(path.read_text(encoding="utf-8"))
    }
    assert said == {"cy/cyfrannu/index.html": Language.CY}


HOSTILE = """# Fabricated, and hostile on purpose.
title: {en: "Title {{ 7*7 }} <script>alert(1)</script>", cy: "Teitl {% raw %}"}
summary: {en: "\\"><script>alert(2)</script>", cy: "{{ 7*7 }}"}
translation: {source: en}
provider:
  name: {en: "<script>alert(3)</script>", cy: "{{ 7*7 }}"}
  local_authority: gwynedd
  phase: primary
source: "javascript:alert(1)"
permission: {basis: consent, given_by: {en: "<script>alert(4)</script>", cy: "{{ 7*7 }}"}}
hallmarks: [only]
language: en
slug: {en: hostile, cy: gelyniaethus}
context:
  en: |
    {{ 7*7 }} {% raw %} <script>alert(5)</script> [x](javascript:alert(1)) ![x](https://evil.example/x.png)
  cy: |
    {{ 7*7 }} {% raw %} <script>alert(5)</script> [x](javascript:alert(1)) ![x](https://evil.example/x.png)
approach:
  en: |
    <img src=x onerror=alert(6)> [y]: javascript:alert(7)
  cy: |
    <iframe src="https://evil.example/"></iframe>
"""

FIELDS = {
    "title.en": 2, "title.cy": 2, "summary.en": 3, "summary.cy": 3,
    "provider.name.en": 6, "provider.name.cy": 6,
    "source": 9, "given_by": 10, "context.en": 16, "context.cy": 18, "approach.en": 21, "approach.cy": 23,
}  # fmt: skip


def test_hostile_text_is_reported_in_every_field(project: Project) -> None:
    """Template syntax, scripts, unsafe links and images are told, with the line, in any text field."""
    root = project("minimal", {"content/case-studies/hostile.yml": HOSTILE})

    result = run("check", "--root", str(root))

    lines = {int(line.split(":")[1]) for line in result.stderr.splitlines() if "hostile.yml" in line}
    assert result.returncode == 1
    assert lines == set(FIELDS.values())
    for code in ("template-syntax", "html", "unsafe-link", "image", "bad-address"):
        assert f"[{code}]" in result.stderr


def test_hostile_text_stops_the_build(project: Project) -> None:
    """MkDocs alone refuses to build sources with errors, and says which."""
    root = project("minimal", {"content/case-studies/hostile.yml": HOSTILE})

    result = mkdocs(root)

    assert result.returncode != 0
    assert "content/case-studies/hostile.yml:16" in result.stderr


def test_hostile_text_is_inert_if_built_regardless(project: Project) -> None:
    """With the safeguard off, hostile text is shown as text: nothing runs, nothing is fetched."""
    root = project("minimal", {"content/case-studies/hostile.yml": HOSTILE})
    config = root / "mkdocs.yml"
    config.write_text(
        config.read_text(encoding="utf-8").replace(
            "  - toolkit:\n", "  - toolkit:\n      fail_on_problems: false\n"
        )
    )

    result = mkdocs(root)

    assert "Traceback" not in result.stderr
    pages = [path.read_text(encoding="utf-8") for path in (root / "site").rglob("*.html")]
    shown = [html for html in pages if "7*7" in html]
    assert len(shown) >= 2
    for html in pages:
        assert "<script>alert" not in html
        assert not re.search(r'<[a-z]+\s[^<>]*(?:href|src)="(?:javascript:|https://evil)', html)
        assert not re.search(r"<(?:img|iframe)\s[^<>]*(?:evil|onerror)", html)
        assert ">49<" not in html
        assert "{{ 7*7 }}" in html or "7*7" not in html


NASTY = """% Fabricated, and hostile on purpose.

@book{alpha2020,
  author    = {{{*x*\\{: autofocus tabindex=0 onfocus=alert(1) \\}}}},
  title     = {{[x](javascript:alert(1)) ![y](https://evil.example/y.png) `z`}},
  publisher = {No Press},
  year      = {2020},
  read      = {whole},
  annote    = {Fabricated.}
}

@book{zulu2020,
  author    = {{[Nobody](javascript:alert(2)){: onclick=alert(3)}}},
  title     = {Zulu},
  publisher = {No Press},
  year      = {2020},
  read      = {whole},
  annote    = {Fabricated.}
}
"""


def test_hostile_entry_stays_text_on_a_hand_written_page(project: Project) -> None:
    """What a macro puts into Markdown is not read as Markdown: no attribute, link or image comes of it."""
    page = "---\nid: home\ntitle: Home\ndescription: Fabricated.\norder: 1\n---\n\n# Home\n\n"
    text = page + "Words {{ cite('[@zulu2020; @alpha2020]') }}.\n\n{{ references() }}\n"
    root = project("minimal", {"bibliography.bib": NASTY, "docs/en/index.md": text})

    result = mkdocs(root)

    assert result.returncode == 0, result.stderr
    html = (root / "site" / "en" / "index.html").read_text(encoding="utf-8")
    assert "onfocus" in html
    # The names of works stand in attributes too: only a parser can tell a name from an attribute.
    attributes = [one for element in etree.HTML(html.encode()).iter() for one in element.attrib]
    assert [one for one in attributes if one.startswith(("on", "autofocus"))] == []
    assert not re.search(r'<[a-z]+\s[^<>]*(?:href|src)="(?:javascript:|https://evil)', html)


def test_a_file_in_the_place_of_a_generated_one_stops_the_build(project: Project) -> None:
    """A file under docs/ that would take the address of a generated one is named, not built."""
    result = mkdocs(project("minimal", {"docs/bibliography.bib": "made up"}))

    assert result.returncode != 0
    assert "docs/bibliography.bib has the address of a generated" in result.stderr


def test_unknown_citation_in_a_macro_stops_the_build(project: Project) -> None:
    """A citation key that is not in the bibliography is an error with file and line."""
    page = "---\nid: home\ntitle: Home\ndescription: Fabricated.\norder: 1\n---\n\n{{ cite('[@nobody]') }}\n"
    root = project("minimal", {"docs/en/index.md": page})

    result = mkdocs(root)

    assert result.returncode != 0
    assert "docs/en/index.md:8" in result.stderr


def test_a_page_in_the_place_of_a_generated_one_stops_the_build(project: Project) -> None:
    """A hand-written page must not hide a generated one."""
    page = "---\nid: stray\ntitle: Stray\ndescription: Fabricated.\n---\n\nWords.\n"
    twin = page.replace("Stray", "Crwydr")
    root = project("minimal", {"docs/en/bibliography.md": page, "docs/cy/crwydr.md": twin})

    result = mkdocs(root)

    assert result.returncode != 0
    assert "docs/en/bibliography.md" in result.stderr


ONE_LANGUAGE = """# Fabricated, in Welsh only.
title: {cy: Ysgol arall}
summary: {cy: Ffug.}
translation: {source: cy}
provider:
  name: {cy: Ysgol Arall}
  local_authority: gwynedd
  phase: primary
source: https://example.org/ffug
permission: {basis: public-source}
hallmarks: [only]
language: cy
context: {cy: "Geiriau ffug [@zulu2020]."}
approach: {cy: Ni wnaed dim.}
"""


def test_a_case_study_may_be_in_one_language(project: Project) -> None:
    """Its twin has the chrome of its own language, a notice, and marks the text with its language."""
    root = project("minimal", {"content/case-studies/arall.yml": ONE_LANGUAGE})

    assert run("check", "--root", str(root)).stderr == ""
    assert mkdocs(root).returncode == 0
    html = (root / "site" / "en" / "case-studies" / "ysgol-arall" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="en"' in html
    assert "has not been translated yet" in html
    assert re.search(r'<div lang="cy">\s*<p>Ni wnaed dim', html)


@pytest.mark.parametrize("offline", ["false", "true"])
def test_no_page_names_another_host(project: Project, offline: str) -> None:
    """Scripts, styles and images come from the site itself, online and in the bundle."""
    root = project("minimal")
    assert mkdocs(root, OFFLINE=offline).returncode == 0

    for path in (root / "site").rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        assert not re.findall(r'<(?:script|img|iframe)[^>]+src="(?:https?:)?//[^"]+"', html)
        assert not re.findall(r'<link[^>]+rel="(?:stylesheet|preconnect|icon)"[^>]+href="https?://', html)


@pytest.mark.parametrize("word", ["section.questions", "title.hallmarks", "slug.bibliography"])
def test_a_missing_word_stops_the_build(project: Project, word: str) -> None:
    """A word of the interface that somebody deleted is told as such, not as a crash."""
    root = project("minimal")
    strings = root / "content" / "strings.yml"
    kept = (line for line in strings.read_text(encoding="utf-8").splitlines() if word not in line)
    strings.write_text("\n".join(kept) + "\n", encoding="utf-8")

    result = mkdocs(root)

    assert result.returncode != 0
    assert f"The word '{word}' is missing" in result.stderr
    assert "Traceback" not in result.stderr
