"""What the tests share: tiny projects, the built site, a browser."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests import machine

ROOT = Path(__file__).resolve().parent.parent
TOOLKITS = Path(__file__).resolve().parent / "toolkits"
SHARED = (
    "mkdocs.yml",
    "overrides",
    "docs/assets",
    "docs/index.md",
    "content/strings.yml",
    "content/vocabulary.yml",
)
"""What a tiny project takes from the real one, so that it holds only what the test is about."""

EPOCH = "1767225600"


def write_tree(root: Path, files: dict[str, str]) -> Path:
    """Write `files` (path from the root → text) and return the root."""
    for path, text in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return root


def run(*arguments: str, cwd: Path = ROOT, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the command line in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **variables}
    command = [sys.executable, "-m", "macros", *arguments]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def project(tmp_path: Path) -> Callable[..., Path]:
    """A function that makes a buildable copy of one of `tests/toolkits`, with `files` on top."""

    def make(name: str, files: dict[str, str] | None = None) -> Path:
        root = tmp_path / name
        for path in SHARED:
            source, target = ROOT / path, root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            if source.is_dir():
                shutil.copytree(source, target, dirs_exist_ok=True)
            else:
                shutil.copy(source, target)
        shutil.copytree(TOOLKITS / name, root, dirs_exist_ok=True)
        return write_tree(root, files or {})

    return make


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _made_once(factory: pytest.TempPathFactory, worker_id: str, name: str, *command: str) -> Path:
    """The folder `name` that a command makes, run by whichever worker comes first."""
    base = factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    target, done = shared / name, shared / f"{name}.done"
    with _alone(shared / f"{name}.lock"):
        if not done.exists():
            result = run(*command, str(target), SOURCE_DATE_EPOCH=EPOCH)
            done.write_text(f"{result.returncode}\n{result.stdout}{result.stderr}", encoding="utf-8")
    code, _, output = done.read_text(encoding="utf-8").partition("\n")
    assert code == "0", output
    return target


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The real site, built once for the whole run."""
    return _made_once(tmp_path_factory, worker_id, "site", "build", "--site-dir")


@pytest.fixture(scope="session")
def bundles(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder with the three bundles, made once for the whole run."""
    return _made_once(tmp_path_factory, worker_id, "bundles", "bundle", "--out")


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A headless Chromium; its absence is a failure that says what to install."""
    from playwright.sync_api import sync_playwright

    path = machine.chromium()
    if path is None:
        pytest.fail(machine.NO_CHROMIUM, pytrace=False)
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=flags)
        yield browser
        browser.close()
