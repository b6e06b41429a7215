"""Copies of the project in which mutants live, and how pytest is run in one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .mutating import Mutant

ROOT = Path(__file__).resolve().parent.parent.parent
RESULTS = ROOT / ".mutants"


def copy_to(target: Path) -> Path:
    """A copy of the project, without what Git ignores."""
    shutil.rmtree(target, ignore_errors=True)
    listing = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    for name in subprocess.check_output(listing, cwd=ROOT, text=True).split("\0"):
        if name and (ROOT / name).exists():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target / name, follow_symlinks=False)
    return target


@contextmanager
def changed(mutant: Mutant, copy: Path) -> Iterator[str]:
    """The changed text, in the file of the mutant; afterwards the file is as it was, its time too."""
    path = copy / mutant.path
    text, times = path.read_text(encoding="utf-8"), path.stat()
    path.write_text(mutant.applied(text), encoding="utf-8")
    try:
        yield mutant.applied(text)
    finally:
        path.write_text(text, encoding="utf-8")
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def pytest_with(plugin: str) -> list[str]:
    """The command that runs pytest with one of our plugins."""
    options = ("no:xdist", "no:cacheprovider", f"tests.mutation.{plugin}")
    return [sys.executable, "-m", "pytest", *(word for option in options for word in ("-p", option))]


def environment(copy: Path) -> dict[str, str]:
    """The variables of a run in a copy: with its code, the same each time, leaving nothing behind."""
    return {
        **os.environ,
        "PYTHONPATH": str(copy),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
    }
