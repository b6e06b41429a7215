"""`toolkit serve` outlives what is wrong with the sources, and tells it. Every project here is fabricated."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT, run

Project = Callable[..., Path]

HOME = "docs/en/index.md"
BROKEN = "content/hallmarks/only.yml"


@pytest.fixture
def served(project: Project) -> Iterator[tuple[Path, subprocess.Popen[bytes], Path]]:
    """A project, the server that shows it, and the file of what that says."""
    root = project("minimal")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    said = root / "said.txt"
    command = [sys.executable, "-m", "macros", "serve", "--port", port]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with said.open("wb") as file:
        server = subprocess.Popen(command, cwd=root, env=environment, stdout=file, stderr=file)
    try:
        yield root, server, said
    finally:
        server.kill()
        server.wait()


def wait_for(words: str, said: Path, server: subprocess.Popen[bytes]) -> None:
    """Wait until the server has said something; fail when it has ended before."""
    for _ in range(600):
        text = said.read_text(encoding="utf-8")
        if words in text:
            return
        assert server.poll() is None, text
        time.sleep(0.1)
    pytest.fail(f"It has not said {words!r}:\n{text}")


@pytest.mark.parametrize(
    ("path", "added", "told"),
    [
        (HOME, "\n{{ citee() }}\n", "docs/en/index.md:16:1: A macro here does not work: 'citee'"),
        (HOME, "\n[a](nowhere.md)\n", "docs/en/index.md:16:5: The link 'nowhere.md' leads to no page"),
        (BROKEN, "x: [\n", "content/hallmarks/only.yml:19:1: The file cannot be read as YAML"),
        ("overrides/main.html", "{% if %}\n", "overrides/main.html:"),
    ],
)
def test_a_server_tells_what_is_wrong_and_goes_on(
    served: tuple[Path, subprocess.Popen[bytes], Path], path: str, added: str, told: str
) -> None:
    """A fault is told with its place and without a traceback; once it is mended, the site is built again."""
    root, server, said = served
    wait_for("Serving on", said, server)
    before = (root / path).read_bytes()
    # The first look at the files may come later than the first page.
    time.sleep(1.5)

    (root / path).write_bytes(before + added.encode())
    wait_for(told, said, server)
    (root / path).write_bytes(before)
    wait_for("Reloading browsers", said, server)

    server.send_signal(signal.SIGINT)
    assert server.wait(20) == 0
    assert "Traceback" not in said.read_text(encoding="utf-8")


@pytest.mark.parametrize(("path", "added"), [(HOME, "\n{{ citee() }}\n"), (BROKEN, "x: [\n")])
def test_what_keeps_the_first_build_from_its_end_is_told_once(
    project: Project, path: str, added: str
) -> None:
    """The command ends as `toolkit build` does."""
    root = project("minimal")
    with (root / path).open("a", encoding="utf-8") as file:
        file.write(added)

    result = run("serve", "--port", "8123", cwd=root)

    assert result.returncode == 1
    (told,) = [line for line in result.stderr.splitlines() if not line.startswith("Cleaning")]
    assert told.startswith(f"{path}:")
