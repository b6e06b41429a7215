"""Runs the tests against mutants, in as many processes as there are copies of the project."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path
from queue import SimpleQueue
from threading import Lock
from typing import IO, Any

from .choosing import Record
from .copies import RESULTS, changed, environment, pytest_with
from .mutating import Mutant

SLOWER, GRACE, START = 8, 10, 40
"""A mutant may take so many times as long as the code does, these seconds more, and these to be imported."""


class _Worker:
    """A process that runs tests against one mutant at a time."""

    def __init__(self, copy: Path, record: Record) -> None:
        self.copy, self.record = copy, record
        files = sorted({test.partition("::")[0] for test in record.seconds})
        command = [*pytest_with("serving"), "-s", *files]
        self.process = subprocess.Popen(
            command, cwd=copy, env=environment(copy), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self.process.stdin and self.process.stdout
        self.jobs: IO[str] = self.process.stdin
        self.answers: IO[str] = self.process.stdout
        self._answer()

    def fate(self, mutant: Mutant) -> str:
        """The test that finds the mutant, "timeout", "types" if they refuse it, or "survived"."""
        fate = self._tried(mutant, self.record.chosen(mutant))
        if fate == "survived" and (left := self.record.left(mutant)):
            fate = self._tried(mutant, left)
        return "types" if fate == "survived" and _is_refused(self.copy, mutant) else fate

    def _tried(self, mutant: Mutant, tests: list[str]) -> str:
        seconds = GRACE + SLOWER * self.record.time_of(tests)
        anew = START if self.record.is_made_on_import(mutant) else 0
        job = {"mutant": asdict(mutant), "tests": tests, "seconds": seconds, "anew": anew}
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


def _is_refused(copy: Path, mutant: Mutant) -> bool:
    """Whether the types, which every run of the tests checks first, have no place for the mutant."""
    command = [sys.executable, "-m", "mypy", "--cache-dir", str(copy.with_suffix(".types"))]
    with changed(mutant, copy):
        done = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)
    return done.returncode == 1


def survivors() -> set[str]:
    """The mutants that survived the last run, without their lines, which may have moved."""
    told = map(json.loads, (RESULTS / "results.jsonl").read_text(encoding="utf-8").splitlines())
    return {without_line(result["mutant"]) for result in told if result["fate"] == "survived"}


def without_line(mutant: object) -> str:
    """A mutant in words, wherever in its file it stands."""
    return re.sub(r":\d+: ", ": ", str(mutant), count=1)


def run(copies: list[Path], record: Record, sample: list[Mutant]) -> dict[Mutant, str]:
    """What becomes of each mutant; survivors are told at once, all is written to a file."""
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
