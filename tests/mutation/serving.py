"""A plugin of pytest that runs tests against mutants: collected once, a forked process for each mutant.

It runs in a copy of the project with `pytest -p tests.mutation.serving` and reads one job a line.
A change inside a function is put in place of the function's code. What runs on import already, as tables do,
is tried in a process that imports the changed file.
"""

from __future__ import annotations

import gc
import json
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import CodeType, FunctionType
from typing import IO, Any

import pytest

from .copies import changed
from .mutating import Mutant

_JOBS: IO[str] = os.fdopen(os.dup(0), encoding="utf-8")
_ANSWERS: IO[str] = os.fdopen(os.dup(1), "w", encoding="utf-8")
_SILENCE = os.open(os.devnull, os.O_RDWR)


def pytest_configure() -> None:
    """Keep the pipes to ourselves: what tests print goes nowhere."""
    for standard in (0, 1, 2):
        os.dup2(_SILENCE, standard)


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool:
    """In place of running the tests: answer jobs until there are no more."""
    items = {item.nodeid: item for item in session.items}
    print(json.dumps({"tests": len(items)}), file=_ANSWERS, flush=True)
    for line in _JOBS:
        job = json.loads(line)
        mutant = Mutant(**job["mutant"])
        with changed(mutant, Path()) as source:
            fate = _fate(job, mutant, source, items)
        print(json.dumps({"fate": fate}), file=_ANSWERS, flush=True)
    return True


def _fate(job: dict[str, Any], mutant: Mutant, source: str, items: dict[str, pytest.Item]) -> str:
    tests = [items[test] for test in job["tests"] if test in items]
    if mutant.scope:
        fate = _forked(lambda tell: _run_here(tests, mutant, source, tell), job["seconds"])
        is_tried = not fate.startswith("error: ")
        if is_tried and (fate != "survived" or not job["anew"]):
            return fate
    return _forked(lambda tell: _run_anew(job, tell), job["seconds"] + job["anew"])


def _forked(work: Callable[[int], None], seconds: float) -> str:
    """What becomes of a forked process that does the work: it tells the test that fails, or nothing."""
    reading, writing = os.pipe()
    folder = tempfile.mkdtemp(prefix="mutant-")
    child = os.fork()
    if child == 0:
        os.setsid()
        os.close(reading)
        os.environ["PYTEST_DEBUG_TEMPROOT"] = folder
        try:
            work(writing)
        except BaseException as error:
            os.write(writing, f"error: {error!r}"[:500].encode())
        os._exit(0)
    os.close(writing)
    told = _heard(reading, seconds)
    try:
        os.killpg(child, signal.SIGKILL)
    except ProcessLookupError:
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    shutil.rmtree(folder, ignore_errors=True)
    return told


def _heard(pipe: int, seconds: float) -> str:
    ends, told = time.monotonic() + seconds, b""
    with os.fdopen(pipe, "rb", buffering=0) as reading:
        while select.select([reading], [], [], max(0, ends - time.monotonic()))[0]:
            more = reading.read(4096)
            if not more:
                return told.decode() or "survived"
            told += more
    return "timeout"


def _run_here(tests: list[pytest.Item], mutant: Mutant, source: str, tell: int) -> None:
    """Change the function where it is, and run the tests until one fails."""
    if not _replaced(mutant, source):
        raise LookupError(mutant.scope)

    class Listener:
        def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
            if report.failed:
                os.write(tell, report.nodeid.encode())
                os._exit(0)

    if not tests:
        return
    tests[0].config.pluginmanager.register(Listener())
    for item, following in zip(tests, [*tests[1:], None], strict=True):
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)


def _replaced(mutant: Mutant, source: str) -> bool:
    """Whether all functions made from the changed code have the new one."""
    path = str(Path(mutant.path).resolve())
    codes = {(code.co_qualname, code.co_firstlineno): code for code in _inside(compile(source, path, "exec"))}
    found = False
    for function in gc.get_objects():
        if not isinstance(function, FunctionType) or function.__code__.co_filename != path:
            continue
        old = function.__code__
        new = codes.get((old.co_qualname, old.co_firstlineno))
        if mutant.scope and mutant.scope[0] in old.co_qualname.split(".") and new and new != old:
            function.__code__ = new
            found = True
    return found


def _inside(code: CodeType) -> Iterator[CodeType]:
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from _inside(constant)


def _run_anew(job: dict[str, Any], tell: int) -> None:
    """Run the tests in a new process that imports the changed file."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False) as file:
        json.dump(job["tests"], file)
    files = list(dict.fromkeys(test.partition("::")[0] for test in job["tests"]))
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:xdist", "-p", "no:cacheprovider"]
    command += ["-p", "tests.mutation.narrowing", *files]
    environment = {**os.environ, "MUTATION_TESTS": file.name}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    Path(file.name).unlink()
    if done.returncode != pytest.ExitCode.OK:
        failed = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
        os.write(tell, (failed or [done.stderr[-300:] or f"exit code {done.returncode}"])[0].encode())
