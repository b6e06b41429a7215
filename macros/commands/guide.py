"""The tables of the guides to contributors, made from the model and from the records of problems."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from ..content.fields import Row, rows
from ..content.model import KINDS, Glossary, Hallmark, Item, Part, Reviews, Text, Toolkit, texts
from ..content.model.shape import shapes
from ..language import Language
from ..problems import CODES, Code, Said, Severity

PAGES = {
    "fields": Said("guide/fields.md", "guide/meysydd.md"),
    "messages": Said("guide/messages.md", "guide/negeseuon.md"),
}
"""What a page explains → its path from the project's root in each language."""

_MADE = Said(
    "<!-- Made by `toolkit guide` from the content model and the records of problems: change those. -->",
    "<!-- Gwnaed gan `toolkit guide` o’r model cynnwys a chofnodion y problemau: newidiwch y rheini. -->",
)
_FIELDS = Said(
    """# The fields of every kind of item

The name of the file, without `.yml`, is the id of the item; it is not written inside.
The names of the fields are English in both languages, since they are part of the format of the file.
Texts in both languages are written under `en` and under `cy`, one directly beneath the other.
Fields marked * must be there.""",
    """# Meysydd pob math o eitem

Enw’r ffeil, heb `.yml`, yw dynodwr yr eitem; nid yw’n cael ei ysgrifennu y tu mewn iddi.
Saesneg yw enwau’r meysydd, gan eu bod yn rhan o fformat y ffeil.
Ysgrifennir testunau yn y ddwy iaith o dan `en` ac o dan `cy`, y naill yn union o dan y llall.
Rhaid llenwi pob maes sydd wedi’i nodi â *.""",
)
_HEAD = Said(
    "| Field | What it means | What may stand there |",
    "| Maes | Beth y mae’n ei olygu | Beth a ganiateir ynddo |",
)
_SHARED = Said("## What every item has", "## Yr hyn sydd gan bob eitem")
_GLOSSARY = Said("## The glossary: `content/glossary.yml`", "## Yr eirfa: `content/glossary.yml`")
_REVIEWS = Said(
    "## Claims that were reviewed: `content/reviews.yml`", "## Honiadau a adolygwyd: `content/reviews.yml`"
)
_PARTS = Said("The parts of `{name}`:", "Rhannau `{name}`:")
_LISTS = Said("## The ids of the closed lists", "## Dynodwyr y rhestrau caeedig")
_IDS = Said("| Id | Name |", "| Dynodwr | Enw |")
_LEVELS = Said("| Id | Name | What it means |", "| Dynodwr | Enw | Beth y mae’n ei olygu |")
_MESSAGES = Said(
    """# What the checks say and how to mend it

Each message ends with one of these codes in square brackets.
An *error* stops the site from being built, and a *warning* does not.
Some warnings become errors *before a release*.""",
    """# Beth y mae’r gwiriadau’n ei ddweud a sut i drwsio pethau

Mae pob neges yn gorffen ag un o’r codau hyn mewn bachau petryal.
Mae *gwall* yn atal y wefan rhag cael ei hadeiladu, ond nid yw *rhybudd* yn gwneud hynny.
Daw rhai rhybuddion yn wallau *cyn rhyddhau fersiwn*.""",
)
_CODES = Said(
    "| Code | What it means | How to mend it | |", "| Cod | Beth y mae’n ei olygu | Sut i’w drwsio | |"
)
_WEIGHTS = {
    (Severity.ERROR, False): Said("error", "gwall"),
    (Severity.WARNING, False): Said("warning", "rhybudd"),
    (Severity.WARNING, True): Said("warning; error before a release", "rhybudd; gwall cyn rhyddhau fersiwn"),
}


def guides(toolkit: Toolkit) -> Mapping[str, str]:
    """Path from the project's root → text, for every page of tables in every language."""
    made = {"fields": _fields, "messages": _messages}
    return {
        path.of(language): "\n\n".join([_MADE.of(language), *made[name](toolkit, language)]) + "\n"
        for name, path in PAGES.items()
        for language in Language
    }


def write(root: Path, toolkit: Toolkit) -> list[str]:
    """Write all pages of tables under `root`; returns their paths from there."""
    for path, text in guides(toolkit).items():
        target = root / path
        target.parent.mkdir(exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    return [path for pages in PAGES.values() for path in (pages.of(language) for language in Language)]


def _fields(toolkit: Toolkit, language: Language) -> Iterator[str]:
    yield _FIELDS.of(language)
    yield _SHARED.of(language)
    yield from _tables(Item, language)
    for kind in KINDS:
        yield f"## {kind.heading.of(language)}: `content/{kind}/`"
        yield from _tables(kind.model, language, without=Item.model_fields)
    yield _GLOSSARY.of(language)
    yield from _tables(Glossary, language, without=Item.model_fields)
    yield _REVIEWS.of(language)
    yield from _tables(Reviews, language)
    yield _LISTS.of(language)
    yield from _lists(toolkit, language)


def _tables(model: type[Part], language: Language, without: Collection[str] = ()) -> Iterator[str]:
    """The table of a model, then those of the groups of fields in it."""
    found = [row for row in rows(model) if row.name not in without]
    yield "\n".join([_HEAD.of(language), "|---|---|---|", *(_row(row, language) for row in found)])
    for row in found:
        inside = shapes(model)[row.name].inside
        if inside and not issubclass(inside, Text):
            yield _PARTS.filled(name=row.name).of(language)
            yield from _tables(inside, language)


def _row(row: Row, language: Language) -> str:
    name, values = f"`{row.name}`{' *' if row.required else ''}", row.values.of(language)
    return f"| {name} | {row.meaning.of(language)} | {values[0].upper()}{values[1:]}. |"


def _lists(toolkit: Toolkit, language: Language) -> Iterator[str]:
    hallmarks = {id: [item.title.in_one_line(language)] for id, item in toolkit.of(Hallmark).items()}
    yield _ids("hallmarks", hallmarks, language)
    named: dict[str, dict[str, list[str]]] = {}
    for (name, id, *rest), text in texts(toolkit.vocabulary) if toolkit.vocabulary else ():
        if rest in ([], ["definition"]):
            named.setdefault(str(name), {}).setdefault(str(id), []).append(text.in_one_line(language))
    for name, values in named.items():
        yield _ids(name, values, language)


def _ids(name: str, values: Mapping[str, list[str]], language: Language) -> str:
    """A closed list: of each value its id and name and, in a scale, its definition."""
    head = (_LEVELS if any(len(cells) > 1 for cells in values.values()) else _IDS).of(language)
    rule = "|" + "---|" * (head.count("|") - 1)
    lines = [" | ".join([f"| `{id}`", *cells]) + " |" for id, cells in values.items()]
    return "\n".join([f"### `{name}`", "", head, rule, *lines])


def _messages(_: Toolkit, language: Language) -> Iterator[str]:
    yield _MESSAGES.of(language)
    lines = (_code(CODES[id], language) for id in sorted(CODES))
    yield "\n".join([_CODES.of(language), "|---|---|---|---|", *lines])


def _code(code: Code, language: Language) -> str:
    weight = _WEIGHTS[code.severity, code.release]
    cells = (code.meaning, code.advice, weight)
    return " | ".join([f"| `{code.id}`", *(cell.of(language).replace("|", "\\|") for cell in cells)]) + " |"
