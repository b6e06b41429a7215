"""What is known of the tests, kept between runs: a file of tests is recorded when it or the code changes."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from .choosing import IMPORT, UNFIT
from .copies import RESULTS, environment, pytest_with


def recorded(copies: list[Path]) -> dict[str, Any]:
    """What each test runs; a file of tests is recorded anew when it or the code has changed."""
    store = RESULTS / "record.json"
    known = json.loads(store.read_text(encoding="utf-8")) if store.exists() else {}
    digests = _digests(copies[0])
    wanted = [file for file, digest in digests.items() if known.get(file, {}).get("digest") != digest]
    shares = [wanted[place :: len(copies)] for place in range(len(copies))]
    with ThreadPoolExecutor(len(copies)) as pool:
        told = dict(item for part in pool.map(_record, copies, shares) for item in part.items())
    fresh = {file: {"digest": digests[file], "tests": _of_file(told, file)} for file in wanted}
    known.update(fresh)
    if IMPORT in told:
        known[IMPORT] = told[IMPORT]
    store.write_text(json.dumps(known), encoding="utf-8")
    found = {test: lines for file in digests for test, lines in known[file]["tests"].items()}
    return {**found, IMPORT: known[IMPORT]}


def _of_file(told: dict[str, Any], file: str) -> dict[str, Any]:
    return {test: lines for test, lines in told.items() if test.partition("::")[0] == file}


def _digests(copy: Path) -> dict[str, str]:
    """A digest of each file of tests, with the code and all that tests share."""
    shared = hashlib.sha256()
    for path in sorted([*copy.glob("macros/**/*.*"), *copy.glob("tests/**/*.*")]):
        if path.is_file() and not path.name.startswith("test_") and path.parent.name != "mutation":
            shared.update(str(path.relative_to(copy)).encode() + path.read_bytes())
    folders = tuple(os.environ.get("TESTS", "tests/").split())
    files = {str(path.relative_to(copy)): path for path in sorted(copy.glob("tests/*/**/test_*.py"))}
    return {
        file: hashlib.sha256(shared.digest() + path.read_bytes()).hexdigest()
        for file, path in files.items()
        if not file.startswith(UNFIT) and file.startswith(folders)
    }


def _record(copy: Path, files: list[str]) -> dict[str, Any]:
    if not files:
        return {}
    target = copy.with_suffix(".json")
    target.unlink(missing_ok=True)
    variables = {**environment(copy), "MUTATION_RECORD": str(target)}
    command = [*pytest_with("recording"), "--continue-on-collection-errors", *files]
    done = subprocess.run(command, cwd=copy, env=variables, capture_output=True, text=True, check=False)
    print(*(line for line in done.stdout.splitlines() if line.startswith("Left out")), sep="\n", flush=True)
    if not target.exists():
        sys.exit(done.stdout[-2000:] + done.stderr[-2000:])
    return dict(json.loads(target.read_text(encoding="utf-8")))
