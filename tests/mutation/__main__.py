"""`python -m tests.mutation`: the score of each room, and every mutant that no test finds.

The variables of the environment: SAMPLE, how many mutants ("all": every one); SEED, which ones;
ONLY, the folders or files to mutate; WORKERS, how many processes. Results are written to `.mutants/`.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from queue import SimpleQueue
from threading import Lock
from typing import IO, Any

from .choosing import UNFIT_FOLDERS, Record
from .mutating import Mutant, is_another, mutants

ROOT = Path(__file__).resolve().parent.parent.parent
RESULTS = ROOT / ".mutants"
ROOMS = ("references", "text", "bibliography", "content", "check", "verify")
SAMPLE = 600
"""A number that ends within a quarter of an hour on two quiet processors."""

SLOWER, GRACE, START = 8, 10, 40
"""A mutant may take so many times as long as the code does, these seconds more, and these to be imported."""


def main() -> int:
    """Mutate, run, report; the exit code is 0 unless nothing could be run."""
    wanted = os.environ.get("SAMPLE") or str(SAMPLE)
    workers = int(os.environ.get("WORKERS") or min(2, os.cpu_count() or 1))
    copies = [_copy(RESULTS / f"copy-{place}") for place in range(workers)]
    record = Record(_recorded(copies))
    every = [mutant for path in _files() for mutant in mutants(ROOT, path)]
    random.Random(os.environ.get("SEED", "1")).shuffle(every)
    sample = list(islice(filter(_is_real, every), None if wanted == "all" else int(wanted)))
    print(f"{len(sample)} of {len(every)} mutants, {len(record.seconds)} tests.", flush=True)
    fates = _run(copies, record, sample)
    _report(fates)
    return int(not fates)


def _copy(target: Path) -> Path:
    """A copy of the project, without what Git ignores."""
    shutil.rmtree(target, ignore_errors=True)
    listing = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    for name in subprocess.check_output(listing, cwd=ROOT, text=True).split("\0"):
        if name and (ROOT / name).exists():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target / name, follow_symlinks=False)
    return target


def _files() -> Iterator[str]:
    for folder in (os.environ.get("ONLY") or " ".join(f"macros/{room}" for room in ROOMS)).split():
        path = ROOT / folder
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            yield str(file.relative_to(ROOT))


def _is_real(mutant: Mutant) -> bool:
    return is_another(mutant, (ROOT / mutant.path).read_text(encoding="utf-8"))


def _recorded(copies: list[Path]) -> dict[str, Any]:
    """What each test runs; a file of tests is recorded anew when it or the code has changed."""
    store = RESULTS / "record.json"
    known = json.loads(store.read_text(encoding="utf-8")) if store.exists() else {}
    digests = _digests(copies[0])
    wanted = [file for file, digest in digests.items() if known.get(file, {}).get("digest") != digest]
    shares = [wanted[place :: len(copies)] for place in range(len(copies))]
    with ThreadPoolExecutor(len(copies)) as pool:
        told = dict(item for part in pool.map(_record, copies, shares) for item in part.items())
    fresh = {file: {"digest": digests[file], "tests": _of_file(told, file)} for file in wanted}
    known = {file: known[file] if file in known and file not in fresh else fresh[file] for file in digests}
    store.write_text(json.dumps(known), encoding="utf-8")
    return {test: lines for file in known.values() for test, lines in file["tests"].items()}


def _of_file(told: dict[str, Any], file: str) -> dict[str, Any]:
    return {test: lines for test, lines in told.items() if test.partition("::")[0] == file}


def _digests(copy: Path) -> dict[str, str]:
    """A digest of each file of tests, with the code and all that tests share."""
    shared = hashlib.sha256()
    common = ("macros/**/*.*", "tests/*.py", "tests/toolkits/**/*.*")
    for path in sorted(path for pattern in common for path in copy.glob(pattern)):
        if path.is_file():
            shared.update(str(path.relative_to(copy)).encode() + path.read_bytes())
    files = {str(path.relative_to(copy)): path for path in sorted(copy.glob("tests/*/**/test_*.py"))}
    return {
        file: hashlib.sha256(shared.digest() + path.read_bytes()).hexdigest()
        for file, path in files.items()
        if not file.startswith(UNFIT_FOLDERS)
    }


def _record(copy: Path, files: list[str]) -> dict[str, Any]:
    if not files:
        return {}
    target = copy.with_suffix(".json")
    target.unlink(missing_ok=True)
    environment = {**_environment(), "MUTATION_RECORD": str(target)}
    command = [*_pytest("recording"), *files]
    done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, check=False)
    print(*(line for line in done.stdout.splitlines() if line.startswith("Fails")), sep="\n", flush=True)
    if not target.exists():
        sys.exit(done.stdout[-2000:] + done.stderr[-2000:])
    return dict(json.loads(target.read_text(encoding="utf-8")))


def _pytest(plugin: str) -> list[str]:
    options = ("no:xdist", "no:cacheprovider", f"tests.mutation.{plugin}")
    return [sys.executable, "-m", "pytest", *(word for option in options for word in ("-p", option))]


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0", "PYTHONUTF8": "1"}


class _Worker:
    """A process that runs tests against one mutant at a time."""

    def __init__(self, copy: Path, record: Record) -> None:
        self.record = record
        files = sorted({test.partition("::")[0] for test in record.seconds})
        command = [*_pytest("serving"), "-s", *files]
        self.process = subprocess.Popen(
            command, cwd=copy, env=_environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self.process.stdin and self.process.stdout
        self.jobs: IO[str] = self.process.stdin
        self.answers: IO[str] = self.process.stdout
        self._answer()

    def fate(self, mutant: Mutant) -> str:
        """The test that finds the mutant, "timeout", or "survived"."""
        tests = self.record.chosen(mutant)
        seconds = GRACE + SLOWER * self.record.time_of(tests)
        job = {"mutant": asdict(mutant), "tests": tests, "seconds": seconds, "start": START}
        print(json.dumps(job), file=self.jobs, flush=True)
        return str(self._answer()["fate"])

    def _answer(self) -> dict[str, Any]:
        line = self.answers.readline()
        if not line:
            sys.exit("The process that runs the tests ended.")
        return dict(json.loads(line))

    def close(self) -> None:
        """End the process."""
        self.jobs.close()
        self.process.wait()


def _run(copies: list[Path], record: Record, sample: list[Mutant]) -> dict[Mutant, str]:
    waiting: SimpleQueue[Mutant | None] = SimpleQueue()
    for mutant in (*sample, *[None] * len(copies)):
        waiting.put(mutant)
    fates: dict[Mutant, str] = {}
    lock = Lock()
    with (RESULTS / "results.jsonl").open("w", encoding="utf-8") as results:

        def work(copy: Path) -> None:
            worker = _Worker(copy, record)
            while mutant := waiting.get():
                fate = worker.fate(mutant)
                with lock:
                    fates[mutant] = fate
                    print(json.dumps({"mutant": str(mutant), "fate": fate}), file=results, flush=True)
                    if fate == "survived":
                        print(f"survived: {mutant}", flush=True)
            worker.close()

        with ThreadPoolExecutor(len(copies)) as pool:
            list(pool.map(work, copies))
    return fates


def _report(fates: dict[Mutant, str]) -> None:
    """The score of each room, and the survivors in the order of the files."""
    made = Counter(Path(mutant.path).parts[1] for mutant in fates)
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
