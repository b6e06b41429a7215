"""A server for the built site, unpacked bundles, and a page that notes every request that goes wrong."""

from __future__ import annotations

import functools
import threading
import zipfile
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

FOLDER = "Diwrnod hyfforddi ŷd"
"""A folder name with a space and a Welsh letter, as a facilitator's laptop has them."""


PAGES = {
    "en": {"hallmark": "en/hallmarks/rooted", "bibliography": "en/bibliography", "stem": "rooted"},
    "cy": {"hallmark": "cy/nodweddion/gwreiddiau", "bibliography": "cy/llyfryddiaeth", "stem": "gwreiddiau"},
}
WORDS = {
    "en": {"copy": "Copy", "copied": "Copied", "filter": "Filter the works", "clear": "Clear"},
    "cy": {"copy": "Copïo", "copied": "Wedi'i gopïo", "filter": "Hidlo'r cyhoeddiadau", "clear": "Clirio"},
}
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Visit:
    """One visitor: a page, and what it asked for in vain or from another host."""

    def __init__(self, page: Any, start: str) -> None:
        self.page = page
        self.start = start
        self.faults: list[str] = []
        page.on("requestfailed", self._failed)
        page.on("request", self._note)
        page.on(
            "response",
            lambda answer: answer.status >= 400 and self.faults.append(f"{answer.status}: {answer.url}"),
        )
        page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))

    def _failed(self, request: Any) -> None:
        # A reader who moves on cuts off what was still loading; that is no fault of the page.
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"failed: {request.url}")

    def _note(self, request: Any) -> None:
        if not request.url.startswith((self.start, "blob:", "data:", "about:")):
            self.faults.append(f"foreign: {request.url}")


class Reader(Visit):
    """A visitor in one language, online or with an unpacked bundle."""

    def __init__(self, page: Any, start: str, language: str, ending: str) -> None:
        super().__init__(page, start)
        self.language, self.ending, self.words = language, ending, WORDS[language]

    def open(self, name: str, hash: str = "") -> Any:
        """Open a page anew, and return it."""
        self.page.goto("about:blank")
        self.page.goto(self.start + PAGES[self.language][name] + self.ending + hash)
        return self.page

    def shown(self) -> list[str]:
        """The citation keys of the works that are to be seen."""
        works = self.page.locator(".works > .work:visible")
        return [id.removeprefix("work-") for id in works.evaluate_all("all => all.map((one) => one.id)")]


@pytest.fixture(scope="session")
def server(built: Path) -> Iterator[str]:
    """The address of the built site on this machine."""
    handler = functools.partial(_Quiet, directory=str(built))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as httpd:
        threading.Thread(target=httpd.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{httpd.server_port}/"
        httpd.shutdown()


@pytest.fixture(scope="session")
def unpacked(bundles: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Languages of a bundle ("cy", "en", "cy-en") → address of its unpacked folder."""
    found = {}
    for archive in bundles.glob("*.zip"):
        folder = tmp_path_factory.mktemp("usb") / FOLDER
        with zipfile.ZipFile(archive) as zipped:
            zipped.extractall(folder)
        inside = next(folder.iterdir())
        found[archive.stem.split("-", 2)[2]] = inside.as_uri() + "/"
    return found


@pytest.fixture(params=["http", "file"])
def way(request: pytest.FixtureRequest, server: str, unpacked: dict[str, str]) -> tuple[str, str]:
    """Where a page begins and how its address ends."""
    return (server, "/") if request.param == "http" else (unpacked["cy-en"], ".html")


@pytest.fixture(params=["en", "cy"])
def reader(request: pytest.FixtureRequest, browser: Any, way: tuple[str, str]) -> Iterator[Reader]:
    """A reader at a desk, who meets no failed or foreign request."""
    context = browser.new_context(viewport=DESK, permissions=["clipboard-read", "clipboard-write"])
    reader = Reader(context.new_page(), way[0], request.param, way[1])
    yield reader
    assert reader.faults == []
    context.close()
