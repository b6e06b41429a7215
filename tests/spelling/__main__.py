"""`python -m tests.spelling`: names every word that is unknown; then the exit code is 1."""

from __future__ import annotations

import sys
from pathlib import Path

from macros.language import Language

from .. import machine
from .speller import unknown

ROOT = Path(__file__).resolve().parent.parent.parent


def main() -> int:
    """Report on both languages; the exit code is 1 if any word is unknown, 2 if aspell is not there."""
    if machine.aspell() is None:
        print(machine.NO_ASPELL, file=sys.stderr)
        return 2
    found = {language: unknown(ROOT, language) for language in Language}
    for language, words in found.items():
        for word, files in sorted(words.items()):
            print(f"{sorted(files)[0]}: {word} ({language.autonym})", file=sys.stderr)
    if any(found.values()):
        print("Mend the spelling, or add a right word to a list in tests/spelling/.", file=sys.stderr)
    return int(any(found.values()))


if __name__ == "__main__":
    sys.exit(main())
