"""What the tests need from the machine: a Chromium, and aspell with both dictionaries.

Run as a program, it installs what is missing where it may (root with apt).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
DICTIONARIES = ("en_GB", "cy")
NO_CHROMIUM = "No Chromium found: install the package chromium, or set CHROMIUM to the path of one."
NO_ASPELL = "aspell lacks a dictionary: install the packages aspell, aspell-en and aspell-cy."


def chromium() -> str | None:
    """The path of a Chromium: from the variable CHROMIUM or from PATH."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named if shutil.which(named) else None
    return next(filter(None, map(shutil.which, CHROMIUM)), None)


def aspell() -> str | None:
    """The path of an aspell that has both dictionaries."""
    path = shutil.which("aspell")
    if path is None:
        return None
    known = subprocess.run([path, "dump", "dicts"], capture_output=True, text=True, check=False)
    return path if set(DICTIONARIES) <= set(known.stdout.split()) else None


def install() -> None:
    """Install Debian's packages for what is missing, if this is root on a machine with apt."""
    wanted = [] if chromium() else ["chromium"]
    wanted += [] if aspell() else ["aspell", "aspell-en", "aspell-cy"]
    if not wanted or os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *wanted],
    ):
        subprocess.run(command, check=False, env=environment, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    install()
    print(chromium() or NO_CHROMIUM, aspell() or NO_ASPELL, sep="\n", file=sys.stderr)
