"""What stands on every generated page: each word of the interface, each text and each link, in order.

`stands.txt` holds it. The words of the interface are named there, not said, with the values that they hold.
After a change that is meant, `python -m tests.pages.test_what_stands` writes the file anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from string import Formatter
from tempfile import TemporaryDirectory

import pytest
from lxml import etree, html

from macros.content.loading import load
from macros.content.model import Activity, CaseStudy, Framework, Hallmark, Strand, Toolkit
from macros.language import Language, Words
from macros.pages.generate import Page, generate
from macros.site.site import Site
from tests import samples
from tests.conftest import ROOT, write_tree

HELD = Path(__file__).parent / "stands.txt"
BLOCKS = frozenset(
    "p li h1 h2 h3 h4 h5 h6 dt dd tr div section figure summary details nav ul ol table".split()  # noqa: SIM905
)
SPOKEN = ("aria-label", "alt", "title", "placeholder", "value")

SECOND = samples.both("Second", "Ail")
FILES = {
    "content/hallmarks/zz.yml": samples.item(Hallmark.kind, title=SECOND, order=2, connections=["frame/one"]),
    "content/activities/zz.yml": samples.item(Activity.kind, title=SECOND, minutes=90, related=["zulu2020"]),
    "content/evidence/zz.yml": samples.item(Strand.kind, title=SECOND, hallmarks=["zz"]),
    "content/case-studies/zz.yml": samples.item(
        CaseStudy.kind, title=SECOND, source="zulu2020", hallmarks=["zz", "sample"], impact=samples.both()
    ),
    "content/standards/zz.yml": samples.item(Framework.kind, title=SECOND),
    "content/glossary.yml": samples.as_yaml(samples.GLOSSARY),
    "docs/en/contribute.md": samples.page("contribute", "Contribute"),
    "docs/cy/cyfrannu.md": samples.page("contribute", "Cyfrannu"),
    "docs/en/alone.md": samples.page("alone", "Alone", '{{ cite("[@zulu2020]") }}\n'),
}
"""A second item of every kind, a glossary, and a page that cites."""


def toolkit(folder: Path) -> Toolkit:
    """A fabricated toolkit whose interface names its words."""
    found, problems = load(write_tree(folder, {**samples.PROJECT, **FILES}))
    assert [str(problem) for problem in problems] == []
    real = load(ROOT)[0].words
    words = {
        language: Words(language, _named(real[language], found.words[language])) for language in Language
    }
    return replace(found, words=words)


def _named(real: Words, ours: Words) -> dict[str, object]:
    """Key → the key with the places of its real words; addresses stay what they are."""
    named: dict[str, object] = {}
    for key, message in real.messages.items():
        if isinstance(message, str):
            named[key] = f"‹{key}{_places(message)}›"
        else:
            named[key] = {form: f"‹{key}.{form}{_places(said)}›" for form, said in message.items()}
    return {**named, **ours.messages}


def _places(message: str) -> str:
    names = sorted({name for _, name, _, _ in Formatter().parse(message) if name})
    return "".join(f" {name}={{{name}}}" for name in names)


def lines(page: Page) -> list[str]:
    """What stands on a page, a block a line: `words → address` is a link, `«words»` is said of an element."""
    tree = html.fromstring(f"<div>{page.html}</div>")
    for dead in tree.xpath("//svg | //script | //style"):
        dead.text, dead[:] = "", []
    shown = re.sub(r"[ \t\r]*\n\s*", "\n", re.sub(r"[ \t]+", " ", "".join(_said(tree)))).strip()
    facts = {
        "title": page.title,
        "description": page.description,
        "schema": page.schema_type,
        "icon": page.icon,
    }
    facts |= {"listed": page.is_listed, "cites": ", ".join(page.cites), "ids": ", ".join(sorted(page.ids))}
    facts["headings"] = "; ".join(str(heading) for heading in page.headings)
    return [*(f"{name}: {value}" for name, value in facts.items()), *shown.split("\n")]


def _said(element: etree._Element) -> Iterator[str]:
    tag = str(element.tag)
    block = "\n" if tag in BLOCKS else ""
    mark = f"{'#' * int(tag[1])} " if re.fullmatch("h[1-6]", tag) else ""
    yield block + mark
    yield from (f"«{' '.join(element.get(name, '').split())}» " for name in SPOKEN if element.get(name))
    yield (
        " ".join((element.text or "").split())
        if not (element.text or "").strip()
        else _squeezed(element.text)
    )
    for child in element:
        yield from _said(child)
        yield _squeezed(child.tail)
    if tag == "a":
        yield f" → {element.get('href', '').partition(',')[0]}"
    yield block


def _squeezed(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")


def stands() -> dict[str, list[str]]:
    """Every generated page, and what stands on it."""
    with TemporaryDirectory() as folder:
        return {src_uri: lines(page) for src_uri, page in generate(Site(toolkit(Path(folder)))).items()}


def held() -> dict[str, list[str]]:
    """What the file holds."""
    pages = HELD.read_text(encoding="utf-8").split("\n=== ")
    return {
        name: rest.split("\n") for name, _, rest in (page.strip("= \n").partition("\n") for page in pages)
    }


@pytest.fixture(scope="module")
def shown() -> dict[str, list[str]]:
    """Every page, made once."""
    return stands()


@pytest.mark.parametrize("name", held())
def test_each_page_says_what_it_said(name: str, shown: dict[str, list[str]]) -> None:
    """Words, texts and links of a page are those that are held."""
    assert shown[name] == held()[name]


def test_every_page_is_held(shown: dict[str, list[str]]) -> None:
    """No page is made that is not looked at, and none is missing."""
    assert list(shown) == list(held())


if __name__ == "__main__":
    told = (f"=== {name}\n" + "".join(f"{line}\n" for line in said) for name, said in stands().items())
    HELD.write_text("\n".join(told), encoding="utf-8")
