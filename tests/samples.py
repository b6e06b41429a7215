"""One sound item of each kind, and a tiny project made of them. All of it is fabricated."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

from macros.content import loading as sources
from macros.content.model import Activity, CaseStudy, Framework, Hallmark, Kind, Strand, Toolkit
from macros.problems import Place, Problem
from tests.conftest import write_tree

LEFT_OUT = object()
"""As the value of a field: the field is not there."""


def both(en: str = "Fabricated.", cy: str = "Ffug.") -> dict[str, str]:
    """A text in both languages."""
    return {"en": en, "cy": cy}


_SHARED = {"summary": both(), "translation": {"source": "en"}}
_SECTIONS = ("what", "findings_teachers", "findings_pupils", "strength", "practice", "conclusion")

SAMPLES: dict[Kind, dict[str, Any]] = {
    Hallmark.kind: {
        "title": both("Sample hallmark", "Nodwedd sampl"),
        **_SHARED,
        "order": 1,
        "statement": both("fabricated", "yn ffug"),
        "body": both("A claim [@alpha2020].\nA second line.", "Honiad [@alpha2020].\nAil linell."),
        "questions": [both("What?", "Beth?")],
        "connections": ["frame/one"],
    },
    Framework.kind: {
        "title": both("Sample frame", "Ffrâm sampl"),
        **_SHARED,
        "owner": both("Nobody", "Neb"),
        "version": "2020",
        "published": "2020-03",
        "status": both(),
        "source": "zulu2020",
        "standards": [
            {"id": "one", "title": both("One", "Un"), "statement": both()},
            {"id": "two", "title": both("Two", "Dau"), "statement": both(), "unconnected": both()},
        ],
    },
    Strand.kind: {
        "title": both("Sample strand", "Llinyn sampl"),
        **_SHARED,
        "ratings": [
            {
                "outcome": "pupils",
                "level": "not-known",
                "judge": both("nobody", "neb"),
                "based_on": ["zulu2020"],
                "source_label": {"work": "zulu2020", "label": both("Golden", "Euraid")},
                "rationale": both(),
                "assessed": "2026-01-01",
            },
            {
                "outcome": "strength",
                "level": "limited",
                "judge": both("nobody", "neb"),
                "based_on": ["zulu2020"],
                "rationale": both(),
                "assessed": "2026-01-02",
            },
        ],
        "sections": {name: both() for name in _SECTIONS},
        "hallmarks": ["sample"],
    },
    Activity.kind: {
        "title": both("Sample walk", "Taith sampl"),
        **_SHARED,
        "supports": both(),
        "steps": [both("Begin.", "Dechrau."), both("End.", "Gorffen.")],
        "minutes": 20,
        "group": "team",
        "hallmarks": ["sample"],
    },
    CaseStudy.kind: {
        "title": both("Sample school", "Ysgol sampl"),
        **_SHARED,
        "provider": {
            "name": both("Ysgol Ffug", "Ysgol Ffug"),
            "local_authority": "powys",
            "phase": "primary",
        },
        "source": "https://example.org/fabricated",
        "permission": {"basis": "public-source"},
        "hallmarks": ["sample"],
        "standards": ["frame/two"],
        "language": "en",
        "context": both(),
        "approach": both("Nothing was done.", "Ni wnaed dim."),
    },
}

VOCABULARY = {
    "phases": {"primary": both("primary", "cynradd")},
    "language_categories": {"welsh-medium": both("Welsh-medium", "cyfrwng Cymraeg")},
    "local_authorities": {"powys": both("Powys", "Powys")},
    "groups": {"team": both("team", "tîm")},
    "outcomes": {
        "pupils": {"scale": "impact", **both("pupils", "disgyblion")},
        "strength": {"scale": "strength", **both("strength", "cryfder")},
    },
    "topics": {"leadership": both("leadership", "arweinyddiaeth")},
    "impact": {
        "likely": {**both("likely", "tebygol"), "definition": both("Measured.", "Mesurwyd.")},
        "not-known": {**both("not known", "anhysbys"), "definition": both("Not measured.", "Nis mesurwyd.")},
    },
    "strength": {
        "strong": {**both("strong", "cryf"), "definition": both("Much.", "Llawer.")},
        "limited": {**both("limited", "cyfyngedig"), "definition": both("Little.", "Ychydig.")},
    },
}

STRINGS = {
    "slug.hallmarks": both("hallmarks", "nodweddion"),
    "slug.standards": both("standards", "safonau"),
    "slug.evidence": both("evidence", "tystiolaeth"),
    "slug.activities": both("activities", "gweithgareddau"),
    "slug.case-studies": both("case-studies", "astudiaethau-achos"),
    "slug.bibliography": both("bibliography", "llyfryddiaeth"),
    "slug.connections": both("connections", "cysylltiadau"),
    "slug.glossary": both("glossary", "geirfa"),
    "slug.translations": both("translations", "cyfieithiadau"),
}

READ = "read = {whole}, annote = {Fabricated.}"
"""What an entry has that a page names."""

BIBLIOGRAPHY = f"""\
@book{{alpha2020, author = {{Alpha, Ann}}, title = {{Fabricated}}, year = {{2020}}, {READ}}}

@book{{zulu2020, author = {{Zulu, Zoe}}, title = {{Also fabricated}}, year = {{2020}}, {READ}}}
"""


GLOSSARY: dict[str, Any] = {
    "translation": {"source": "en"},
    "terms": [
        {
            "id": id,
            "term": both(en, cy),
            "gender": gender,
            "status": "proposed",
            "meaning": both("A fabricated meaning.", "Ystyr ffug."),
        }
        for id, en, cy, gender in (
            ("first", "search", "chwilio", "m"),
            ("second", "zinc", "sinc", "m"),
            ("third", "action", "cylch", "m"),
        )
    ],
}
"""A fabricated glossary; the toolkit of the samples has none until it is added."""


def page(id: str = "about", title: str = "About", text: str = "Fabricated.\n", translation: str = "") -> str:
    """A hand-written page; `translation` is what it says of that, if it is one."""
    made = f"translation: {{{translation}}}\n" if translation else ""
    return f"---\nid: {id}\ntitle: {title}\ndescription: Fabricated.\n{made}---\n\n{text}"


def changed(kind: Kind, changes: dict[str, Any]) -> dict[str, Any]:
    """The sample of a kind with `changes`: a field's name, with dots (`provider.phase`) → its new value."""
    value = deepcopy(SAMPLES[kind])
    for path, new in changes.items():
        *steps, last = (int(step) if step.isdigit() else step for step in path.split("."))
        part: Any = value
        for step in steps:
            part = part[step]
        if new is LEFT_OUT:
            del part[last]
        else:
            part[last] = new
    return value


def as_yaml(value: dict[str, Any]) -> str:
    """Plain values as a content file: texts in blocks, everything else quoted."""
    return "".join(f"{line}\n" for line in _mapping(value))


def _mapping(value: dict[str, Any]) -> list[str]:
    lines: list[str] = []
    for name, member in value.items():
        if isinstance(member, dict) and member and name != "slug":
            lines += [f"{name}:", *(f"  {line}" for line in _mapping(member))]
        elif isinstance(member, list) and member:
            lines += [f"{name}:", *(f"  {line}" for line in _sequence(member))]
        elif name in ("en", "cy") and isinstance(member, str) and member:
            lines += [f"{name}: |", *(f"  {line}".rstrip() for line in member.split("\n"))]
        else:
            lines.append(f"{name}: {json.dumps(member, ensure_ascii=False)}")
    return lines


def _sequence(values: list[Any]) -> list[str]:
    lines: list[str] = []
    for member in values:
        nested = _mapping(member) if isinstance(member, dict) else [json.dumps(member, ensure_ascii=False)]
        lines += [f"{'  ' if place else '- '}{line}" for place, line in enumerate(nested)]
    return lines


def item(kind: Kind, **changes: Any) -> str:
    """The content file of a changed sample; in the names of fields, two underscores stand for a dot."""
    return as_yaml(changed(kind, {name.replace("__", "."): value for name, value in changes.items()}))


IDS = {
    Hallmark.kind: "sample",
    Framework.kind: "frame",
    Strand.kind: "strand",
    Activity.kind: "walk",
    CaseStudy.kind: "school",
}
"""The ids of the samples in the tiny project."""


def path_of(kind: Kind) -> str:
    """The file of a sample in the tiny project."""
    return f"content/{kind.id}/{IDS[kind]}.yml"


PROJECT = {
    **{path_of(kind): as_yaml(sample) for kind, sample in SAMPLES.items()},
    "content/vocabulary.yml": as_yaml(VOCABULARY),
    "content/strings.yml": "".join(f"{key}: {json.dumps(words)}\n" for key, words in STRINGS.items()),
    "mkdocs.yml": "site_name: Fabricated\n",
    "bibliography.bib": BIBLIOGRAPHY,
    "docs/en/about.md": page(),
    "docs/cy/ynghylch.md": page(
        title="Ynghylch", text="Ffug.\n", translation="source: en, digest: b3a3acc04948c320"
    ),
}
"""A project without any problem: path → text."""


def load(root: Path, files: dict[str, str] | None = None) -> tuple[Toolkit, list[Problem]]:
    """Write the tiny project with `files` on top to `root`, and load it."""
    return sources.load(write_tree(root, {**PROJECT, **(files or {})}))


def text_at(root: Path, place: Place) -> str:
    """What stands in a file from a place on, to the end of its line."""
    return (root / place.path).read_text(encoding="utf-8").split("\n")[place.line - 1][place.column - 1 :]
