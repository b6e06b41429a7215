"""A fabricated bibliography of many kinds of works, with names and years that clash as real ones do."""

from __future__ import annotations

import random
from collections.abc import Callable

from .corpus import SEED

_FAMILIES = (
    "Ffug",
    "Neb",
    "Alpha",
    "Beta",
    "Gamma",
    "Delta",
    "ap Ffug",
    "van Neb",
    "Wynne-Ffug",
    "Ywen",
    "Zeta",
)
_GIVEN = ("Ann", "Bob", "Cai M.", "Dei", "Efa", "Fflur", "Gwen", "Huw", "Ieuan")
_WORDS = ("learning", "teaching", "leading", "{Wales}", "schools", "enquiry", "practice", "evidence", "trust")


def bibliography(works: int, *, seed: int = SEED) -> str:
    """So many entries as BibTeX; the same seed gives the same text. All of it is fabricated."""
    chance = random.Random(seed)
    return "\n".join(_entry(number, chance) for number in range(works))


def _entry(number: int, chance: random.Random) -> str:
    type_, fields = chance.choice(_TYPES)
    common = {
        "author": _people(chance),
        "title": _title(chance),
        "year": str(chance.randint(1995, 2025)),
        "langid": "english",
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in {**common, **fields(chance)}.items())
    return f"@{type_}{{fabricated{number:05},\n{lines}}}\n"


def _people(chance: random.Random) -> str:
    if chance.random() < 0.1:
        return "{Fabricated Council of Nowhere}"
    count = chance.choice((1, 1, 2, 2, 3, 4, 6, 9))
    return " and ".join(f"{chance.choice(_FAMILIES)}, {chance.choice(_GIVEN)}" for _ in range(count))


def _title(chance: random.Random) -> str:
    return f"Fabricated: {' '.join(chance.choices(_WORDS, k=7))}".replace("&", "")


def _article(chance: random.Random) -> dict[str, str]:
    first = chance.randint(1, 400)
    return {
        "journal": "Fabricated Journal of Nothing \\& More",
        "volume": str(chance.randint(1, 60)),
        "number": str(chance.randint(1, 6)),
        "pages": f"{first}--{first + 15}",
        "doi": f"10.9999/fabricated.{chance.randint(1, 10**6)}",
    }


def _book(chance: random.Random) -> dict[str, str]:
    return {"publisher": "Nobody", "address": "Nowhere", "edition": str(chance.randint(2, 5))}


def _chapter(chance: random.Random) -> dict[str, str]:
    return {**_book(chance), "booktitle": _title(chance), "editor": _people(chance), "pages": "10--25"}


def _report(chance: random.Random) -> dict[str, str]:
    return {
        "institution": "Nobody",
        "number": str(chance.randint(1, 99)),
        "url": "https://fabricated.example/r",
    }


_TYPES: tuple[tuple[str, Callable[[random.Random], dict[str, str]]], ...] = (
    ("article", _article),
    ("article", _article),
    ("book", _book),
    ("incollection", _chapter),
    ("techreport", _report),
)
