"""The worker for pages from a folder: a hidden frame that takes and gives the messages of one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.conftest import ROOT, write_tree

SHIM = ROOT / "docs" / "assets" / "javascripts" / "iframe-worker-shim.js"
PAGE = f'<!doctype html><meta charset="utf-8"><script src="{SHIM.as_uri()}"></script><body>'
WORKER = """
    const loaded = [];
    const first = importScripts("parts/one.js", "parts/two.js");
    addEventListener("message", async ({ data }) => {
      await first;
      const soFar = [...loaded];
      await importScripts("parts/three.js");
      postMessage({ data, soFar, loaded, page: typeof fabricated });
    });
"""
PARTS = {
    "one": 'loaded.push("one"); importScripts("parts/late.js");',
    "two": 'loaded.push("two");',
    "late": 'loaded.push("late");',
    "three": 'loaded.push("three");',
}
ASK = """async (sent) => {
  window.fabricated = true;
  const worker = new Worker("scripts/worker.js");
  const answer = new Promise((done) => worker.addEventListener("message", (event) => done(event.data)));
  worker.postMessage(sent);
  return await answer;
}"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A fabricated page and a worker, in a folder whose name a file:// address has to escape."""
    parts = {f"scripts/parts/{name}.js": text for name, text in PARTS.items()}
    return write_tree(tmp_path / "tŷ 100%", {"index.html": PAGE, "scripts/worker.js": WORKER, **parts})


def ask(browser: Browser, folder: Path, sent: Any) -> Any:
    """What the worker answers to a message that is sent before it has started."""
    page = browser.new_page()
    page.goto((folder / "index.html").as_uri())
    answer = page.evaluate(ASK, sent)
    page.close()
    return answer


def test_messages_go_both_ways(browser: Browser, folder: Path) -> None:
    """A message that comes too early waits; the worker has a global scope of its own."""
    answer = ask(browser, folder, {"words": ["tŷ"]})

    assert answer["data"] == {"words": ["tŷ"]}
    assert answer["page"] == "undefined"


def test_scripts_run_one_after_another(browser: Browser, folder: Path) -> None:
    """Scripts run in order, and those that a script asks for as it runs before the worker goes on."""
    answer = ask(browser, folder, None)

    assert answer["soFar"] == ["one", "two", "late"]
    assert answer["loaded"] == ["one", "two", "late", "three"]


def test_a_server_keeps_its_workers(browser: Browser, server: str) -> None:
    """From a server, pages have the browser's own worker."""
    page = browser.new_page()
    page.goto(server + "en/")

    assert "[native code]" in page.evaluate("String(Worker)")
    page.close()
