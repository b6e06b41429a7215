"""A copy of the project with fabricated case studies in it, the same for every run with one seed.

    python -m benchmarks.corpus 250 /tmp/corpus

No school, work or person in the fabricated content exists, and every page of it says so.
"""

from __future__ import annotations

import argparse
import random
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from macros.content import loading as sources
from macros.content.model import Hallmark, Toolkit
from macros.language import Language

from .sentences import SENTENCES

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("mkdocs.yml", "bibliography.bib", "content", "docs", "overrides", "macros")
"""What a build of the project needs."""

SEED = 2026
NOTICE = {
    Language.EN: "This case study is fabricated, to measure how long a build takes; there is no such school.",
    Language.CY: "Ffug yw'r astudiaeth achos hon, i fesur hyd y gwaith adeiladu; nid oes ysgol o'r fath.",
}

_ENTRY_FORMS = (
    """
@article{{{key},
  author = {{{authors}}},
  title = {{Fabricated study {n}}},
  journal = {{Fabricated Journal}},
  year = {{{year}}},
  volume = {{{n}}},
  pages = {{{n}--9{n}}},
{read}
}}
""",
    """
@book{{{key},
  author = {{{authors}}},
  title = {{Fabricated book {n}}},
  publisher = {{Fabricated Press}},
  address = {{Nowhere}},
  year = {{{year}}},
{read}
}}
""",
    """
@techreport{{{key},
  author = {{{{Fabricated Institute {n}}}}},
  title = {{Fabricated report {n}}},
  institution = {{Fabricated Institute {n}}},
  year = {{{year}}},
  url = {{https://example.org/{n}}},
{read}
}}
""",
)
_READ = "  read = {whole},\n  annote = {Fabricated.}"
_AUTHORS = (
    "Fabricated, Ann",
    "Fabricated, Ann and Invented, Bob",
    "Nobody, C. and Noone, D. and Nil, E.",
    "Unreal, F. and Untrue, G. and Unmade, H. and Unborn, I.",
)


@dataclass(frozen=True)
class Choices:
    """The ids that a case study may name."""

    hallmarks: Sequence[str]
    standards: Sequence[str]
    local_authorities: Sequence[str]
    phases: Sequence[str]
    keys: Sequence[str]


def key(number: int) -> str:
    """The citation key of a fabricated work, counted from 1; it sorts behind those of real works."""
    return f"zz-fabricated-{number:04}"


def entry(number: int) -> str:
    """A fabricated entry of the bibliography, counted from 1."""
    form = _ENTRY_FORMS[number % len(_ENTRY_FORMS)]
    authors = _AUTHORS[number % len(_AUTHORS)]
    return form.format(key=key(number), n=number, year=1990 + number % 30, authors=authors, read=_READ)


def case_study(number: int, choices: Choices, seed: int = SEED) -> str:
    """The file of a fabricated case study; the same for equal arguments."""
    chance = random.Random(f"{seed}/{number}")
    return "\n".join(
        (
            "# A fabricated case study, for measuring.",
            f"title:\n  en: Fabricated case study {number}\n  cy: Astudiaeth achos ffug {number}",
            f"slug:\n  en: fabricated-{number}\n  cy: ffug-{number}",
            _block("summary", dict(NOTICE)),
            "translation:\n  source: en\n  reviewed: null",
            _provider(number, choices, chance),
            f"source: {chance.choice(choices.keys)}",
            "permission:\n  basis: public-source",
            f"hallmarks: {_list(chance.sample(choices.hallmarks, min(3, len(choices.hallmarks))))}",
            f"standards: {_list(chance.sample(choices.standards, min(3, len(choices.standards))))}",
            "language: en",
            *_texts(choices, chance),
        )
    )


def _provider(number: int, choices: Choices, chance: random.Random) -> str:
    return (
        f"provider:\n  name:\n    en: Fabricated School {number}\n    cy: Ysgol Ffug {number}\n"
        f"  local_authority: {chance.choice(choices.local_authorities)}\n"
        f"  phase: {chance.choice(choices.phases)}\n  pupils: {chance.randint(40, 1500)}"
    )


def _list(ids: Sequence[str]) -> str:
    return f"[{', '.join(ids)}]"


def _texts(choices: Choices, chance: random.Random) -> list[str]:
    """Six paragraphs and two lists, each paragraph with a citation of its own form."""
    context, approach, more, impact, first, last = (_paragraph(choices, chance) for _ in range(6))
    notice = dict(NOTICE)
    return [
        _block("context", notice, context),
        _block("approach", approach, _points(chance), more),
        _block("impact", impact),
        _block("lessons", first, _points(chance), last),
    ]


def _paragraph(choices: Choices, chance: random.Random) -> dict[Language, str]:
    pairs = chance.sample(SENTENCES, 6)
    cites = _citation(choices, chance)
    return {
        Language.EN: "\n".join(english for english, _ in pairs).removesuffix(".") + f" {cites}.",
        Language.CY: "\n".join(welsh for _, welsh in pairs).removesuffix(".") + f" {cites}.",
    }


def _citation(choices: Choices, chance: random.Random) -> str:
    one, two = chance.sample(choices.keys, 2)
    form = chance.choice(
        ("[@{one}]", "[@{one}, p. {page}]", "[@{one}; @{two}]", "[see @{one}, pp. {page}–99]")
    )
    return form.format(one=one, two=two, page=chance.randint(1, 90))


def _points(chance: random.Random) -> dict[Language, str]:
    pairs = chance.sample(SENTENCES, 4)
    return {
        Language.EN: "\n".join(f"- {english}" for english, _ in pairs),
        Language.CY: "\n".join(f"- {welsh}" for _, welsh in pairs),
    }


def _block(name: str, *paragraphs: dict[Language, str]) -> str:
    """A field with paragraphs in both languages."""
    lines = [f"{name}:"]
    for language in (Language.EN, Language.CY):
        text = "\n\n".join(paragraph[language] for paragraph in paragraphs)
        lines.append(f"  {language}: |")
        lines += [f"    {line}" if line else "" for line in text.splitlines()]
    return "\n".join(lines)


def choices_of(toolkit: Toolkit, works: int) -> Choices:
    """What the case studies of a toolkit may name, with so many fabricated works to cite."""
    if toolkit.vocabulary is None:
        msg = "content/vocabulary.yml is missing or has errors; run `toolkit check`."
        raise ValueError(msg)
    return Choices(
        hallmarks=list(toolkit.of(Hallmark)),
        standards=list(toolkit.standards),
        local_authorities=list(toolkit.vocabulary.local_authorities),
        phases=list(toolkit.vocabulary.phases),
        keys=[key(number) for number in range(1, works + 1)],
    )


def make(target: Path, studies: int, works: int, *, seed: int = SEED, root: Path = ROOT) -> None:
    """Copy the project at `root` to `target`, which must not exist, and add fabricated content to it."""
    target.mkdir(parents=True)
    for part in PARTS:
        if (root / part).is_dir():
            shutil.copytree(root / part, target / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(root / part, target / part)
    toolkit, _ = sources.load(root)
    choices = choices_of(toolkit, works)
    with (target / "bibliography.bib").open("a", encoding="utf-8") as bibliography:
        bibliography.writelines(entry(number) for number in range(1, works + 1))
    for number in range(1, studies + 1):
        path = target / "content" / "case-studies" / f"fabricated-{number}.yml"
        path.write_text(case_study(number, choices, seed) + "\n", encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.corpus", description=__doc__.splitlines()[0])
    parser.add_argument("studies", type=int, help="how many case studies to fabricate")
    parser.add_argument("folder", type=Path, help="where to put the copy; must not exist")
    parser.add_argument(
        "--works", type=int, help="how many works to fabricate; as many as case studies if left out"
    )
    parser.add_argument("--seed", type=int, default=SEED)
    given = parser.parse_args(arguments)
    make(given.folder, given.studies, given.works or max(given.studies, 2), seed=given.seed)


if __name__ == "__main__":
    main()
