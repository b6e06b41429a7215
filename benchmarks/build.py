"""How long a build takes, compared with plain MkDocs and Material on the same pages.

    python -m benchmarks.build [STUDIES] [--rounds N] [--folder DIR]

Exits with 1 if ours takes longer.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from . import corpus, plain

STUDIES = 250
ROUNDS = 5


@dataclass
class Contestant:
    """One of the two projects that are built."""

    name: str
    project: Path
    wall: list[float] = field(default_factory=list)
    """Seconds that each build took."""
    processor: list[float] = field(default_factory=list)
    """Seconds of processor time that each build took."""

    @property
    def site(self) -> Path:
        """Where it is built."""
        return self.project / "site"

    def build(self) -> None:
        """Build in a process of its own, from nothing, strictly."""
        shutil.rmtree(self.site, ignore_errors=True)
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(self.site)]
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
        result = subprocess.run(
            command, cwd=self.project, env=environment, capture_output=True, text=True, check=False
        )
        if result.returncode:
            output = (result.stdout + result.stderr).strip().splitlines()
            sys.exit("\n".join((f"{self.name} does not build:", *output[-20:])))

    def measure(self) -> None:
        """Build, and note the time."""
        used, began = _processor_time(), time.perf_counter()
        self.build()
        self.wall.append(time.perf_counter() - began)
        self.processor.append(_processor_time() - used)


def _processor_time() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def prepare(folder: Path, studies: int, works: int) -> tuple[Contestant, Contestant]:
    """Both projects, each built once, so that neither has to compile its modules while it is timed."""
    ours, theirs = Contestant("ours", folder / "ours"), Contestant("plain", folder / "plain")
    corpus.make(ours.project, studies, works)
    ours.build()
    plain.make(ours.project, ours.site, theirs.project)
    theirs.build()
    return ours, theirs


def size(site: Path) -> tuple[set[str], int]:
    """The pages of a built site in the two languages, and how many words their texts have."""
    found, words = set(), 0
    for path in (*site.glob("en/**/*.html"), *site.glob("cy/**/*.html")):
        found.add(path.relative_to(site).as_posix())
        article = etree.parse(str(path), etree.HTMLParser(encoding="utf-8")).find(".//article")
        words += len("".join(article.itertext()).split()) if article is not None else 0
    return found, words


def compare(ours: Contestant, theirs: Contestant, rounds: int) -> Iterator[str]:
    """Measure in turn, a different one first in each round; gives the lines of the report."""
    yield f"{'round':>6} {'ours':>8} {'plain':>8}   seconds"
    for number in range(1, rounds + 1):
        for contestant in (ours, theirs) if number % 2 else (theirs, ours):
            contestant.measure()
        yield f"{number:>6} {ours.wall[-1]:>8.2f} {theirs.wall[-1]:>8.2f}"
    for name, ours_took, theirs_took in (
        ("median", ours.wall, theirs.wall),
        ("cpu", ours.processor, theirs.processor),
    ):
        one, other = statistics.median(ours_took), statistics.median(theirs_took)
        yield f"{name:>6} {one:>8.2f} {other:>8.2f}   ratio {one / other:.2f}"


def ratio(ours: Contestant, theirs: Contestant) -> float:
    """How many times as long ours takes, by the medians; under 1 it is the faster."""
    return statistics.median(ours.wall) / statistics.median(theirs.wall)


def run(folder: Path, studies: int, works: int, rounds: int) -> int:
    """Prepare and compare in a folder; returns the exit code."""
    print(f"Preparing {studies} fabricated case studies and {works} works in {folder} …", flush=True)
    ours, theirs = prepare(folder, studies, works)
    for contestant in (ours, theirs):
        pages, words = size(contestant.site)
        print(f"{contestant.name:>6}: {len(pages)} pages, {words} words")
    if size(ours.site)[0] != size(theirs.site)[0]:
        sys.exit("The two sites do not have the same pages, so they cannot be compared.")
    for line in compare(ours, theirs, rounds):
        print(line, flush=True)
    return int(ratio(ours, theirs) > 1.0)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.build", description=__doc__.splitlines()[0])
    parser.add_argument(
        "studies", type=int, nargs="?", default=STUDIES, help="how many case studies to fabricate"
    )
    parser.add_argument(
        "--works", type=int, help="how many works to fabricate; as many as case studies if left out"
    )
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--folder", type=Path, help="keep both projects here; must be empty or not exist")
    given = parser.parse_args(arguments)
    works = given.works or max(given.studies, 2)
    with tempfile.TemporaryDirectory() as temporary:
        return run(given.folder or Path(temporary), given.studies, works, given.rounds)


if __name__ == "__main__":
    sys.exit(main())
