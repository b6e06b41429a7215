"""How long formatting a bibliography takes, compared with pybtex's own style `unsrt` on the same file.

    python -m benchmarks.references [WORKS] [--rounds N]

Both read the file before the clock starts. Then ours works out the label and the reference of every work
in one style and one language and writes them as HTML; pybtex formats every entry and writes it as HTML.
Exits with 1 if ours takes longer in any style and language.
"""

from __future__ import annotations

import argparse
import itertools
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from pybtex.backends.html import Backend
from pybtex.database import BibliographyData, parse_file
from pybtex.style.formatting.unsrt import Style as Unsrt

from macros.bibliography import Work
from macros.content.loading import load_bibliography
from macros.language import Language
from macros.references import STYLES, Formatter, Style
from macros.references.markup import html

from . import varied

WORKS = 1000
ROUNDS = 5


def ours(works: dict[str, Work], style: Style, language: Language) -> int:
    """Label, cite and format every entry; returns how many characters of HTML that made."""
    formatter = Formatter(works, style)
    size = 0
    for key in formatter.sorted(works):
        size += len("".join(formatter.cited(key, language, narrative=False)))
        size += len(html(formatter.reference(key, language)))
    return size


def theirs(data: BibliographyData) -> int:
    """Format every entry as pybtex does for a bibliography; returns how many characters of HTML that made."""
    backend = Backend("utf-8")
    formatted = Unsrt().format_entries(data.entries.values())
    return sum(len(entry.text.render(backend)) for entry in formatted)


def seconds(work: Callable[[], int]) -> float:
    """How much processor time a piece of work takes, in seconds."""
    start = time.process_time()
    work()
    return time.process_time() - start


def compare(path: Path, rounds: int) -> float:
    """Print the medians and ratios of every style and language; returns the largest ratio."""
    works, data = dict(load_bibliography(path)), parse_file(str(path), "bibtex")
    baseline = statistics.median(seconds(lambda: theirs(data)) for _ in range(rounds))
    print(f"{len(works)} works; pybtex unsrt: {baseline:.3f} s")
    worst = 0.0
    for style, language in itertools.product(STYLES.values(), Language):
        found = statistics.median(seconds(lambda: ours(works, style, language)) for _ in range(rounds))  # noqa: B023
        worst = max(worst, found / baseline)
        print(f"{style.name} {language.value}: {found:.3f} s, ratio {found / baseline:.2f}")
    return worst


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure; the exit code is 1 if ours takes longer than pybtex."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("works", type=int, nargs="?", default=WORKS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "fabricated.bib"
        path.write_text(varied.bibliography(chosen.works), encoding="utf-8")
        return int(compare(path, chosen.rounds) > 1.0)


if __name__ == "__main__":
    sys.exit(main())
