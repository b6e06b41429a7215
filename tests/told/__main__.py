"""`python -m tests.told`: writes what is told anew, for a change that is meant."""

from __future__ import annotations

from . import FOLDER, TABLES, write
from .naming import names

if __name__ == "__main__":
    for room in TABLES:
        write(room)
    (FOLDER / "names.txt").write_text("".join(f"{line}\n" for line in names()), encoding="utf-8")
