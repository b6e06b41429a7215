"""`python -m tests.mutation`: the score of each room, and every mutant that no test finds.

The variables of the environment: SAMPLE, how many mutants, or "all", or "survivors" of the last run;
SEED, which ones;
ONLY, the folders or files to mutate; TESTS, the folders of tests to run; WORKERS, how many processes.
Results are written to `.mutants/`.
"""

from __future__ import annotations

import os
import random
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from .choosing import Record
from .copies import RESULTS, ROOT, copy_to
from .known import recorded
from .mutating import Mutant, is_another, mutants
from .running import run, survivors, without_line

ROOMS = ("references", "text", "bibliography", "content", "check", "verify")
SAMPLE = 400
"""A number that ends within a quarter of an hour on two quiet processors."""


def main() -> int:
    """Mutate, run, report; the exit code is 0 unless nothing could be run."""
    wanted = os.environ.get("SAMPLE") or str(SAMPLE)
    workers = int(os.environ.get("WORKERS") or min(2, os.cpu_count() or 1))
    copies = [copy_to(RESULTS / f"copy-{place}") for place in range(workers)]
    record = Record(recorded(copies))
    every = [mutant for path in _files() for mutant in mutants(ROOT, path)]
    if wanted == "survivors":
        lived = survivors()
        sample = [mutant for mutant in every if without_line(mutant) in lived]
    else:
        random.Random(os.environ.get("SEED", "1")).shuffle(every)
        sample = list(islice(filter(_is_real, every), None if wanted == "all" else int(wanted)))
    print(f"{len(sample)} of {len(every)} mutants, {len(record.seconds)} tests.", flush=True)
    fates = run(copies, record, sample)
    _report(fates)
    return int(not fates)


def _files() -> Iterator[str]:
    for folder in (os.environ.get("ONLY") or " ".join(f"macros/{room}" for room in ROOMS)).split():
        path = ROOT / folder
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            yield str(file.relative_to(ROOT))


def _is_real(mutant: Mutant) -> bool:
    return is_another(mutant, (ROOT / mutant.path).read_text(encoding="utf-8"))


def _report(fates: dict[Mutant, str]) -> None:
    """The score of each room, and the survivors in the order of the files."""
    made = Counter(Path(mutant.path).parts[1] for mutant in fates)
    print(f"\n{list(fates.values()).count('types')} live through the tests and are refused by the types.")
    lived = [mutant for mutant, fate in fates.items() if fate == "survived"]
    survived = Counter(Path(mutant.path).parts[1] for mutant in lived)
    print("\nSurvivors" if lived else "\nNo survivors.")
    print(*sorted(lived, key=lambda mutant: (mutant.path, mutant.line)), sep="\n")
    for room in (*sorted(made), None):
        _print_score(room or "all", *(_of(count, room) for count in (made, survived)))


def _of(count: Counter[str], room: str | None) -> int:
    return count.total() if room is None else count[room]


def _print_score(name: str, made: int, survived: int) -> None:
    if made:
        print(f"{name:>14}: {made - survived:>5} of {made:>5} die, {100 * (made - survived) / made:5.1f} %")


if __name__ == "__main__":
    sys.exit(main())
