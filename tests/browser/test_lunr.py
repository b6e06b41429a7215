"""The language packs of the search, in the browser that runs them.

All documents here are fabricated, and say so: each holds one word to be found.
"""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Response

from macros.language import Language
from macros.site import search
from tests.conftest import ROOT
from tests.site.test_search import entry, whole_index

CY, EN = Language.CY, Language.EN
JAVASCRIPTS = ROOT / "docs" / "assets" / "javascripts"
WORDS = {
    CY: """
        cyfeiriad gyfeiriad chyfeiriadau nghyfeiriad gwers wers ngwers gwersi Caerdydd Nghaerdydd Gaerdydd
        addysg haddysg tŷ dŷ tai tystiolaeth dystiolaeth dysgu nysgu ysgol ysgolion athro athrawon athrawes
        penaethiaid bennaeth polisïau cwestiwn gwestiynau adran adrannau arweinydd arweinwyr unigolyn
        unigolion broffesiynol llyfr lyfrau rhaglen raglenni bwrdd fwrdd mwrdd map fap ffordd mhen phen cyd
        destun Bangor Mangor Fangor golwg olwg nod ddod nodwedd nodweddion taith
        deithiau llwyddiannau 2011
    """,
    EN: """
        professional profession leader leaders Tŷ tyre Estyn study child children person people process
        processes analysis analyses school class classes resource resources governor enquiry led art arts
        article ties 2011
    """,
}


def fabricated_index(language: Language) -> str:
    """The index of a fabricated site in which every page holds one word, and one page has it in its title."""
    notice, title = ("Testun ffug", "Nodweddion") if language is CY else ("Fabricated text", "Articles")
    pages = [
        entry(f"{language}/{word}/", f"<p>{notice}: {word}.</p>", title=notice)
        for word in WORDS[language].split()
    ]
    titled = entry(f"{language}/title/", f"<p>{notice}.</p>", title=title)
    return search.split(whole_index(*pages, titled))[language]


START = """async ([script, index]) => {
  const worker = new Worker(script);
  const answer = () =>
    new Promise((done, fail) => {
      worker.addEventListener("message", (event) => done(event.data), { once: true });
      setTimeout(fail, 5000, new Error("The search does not answer."));
    });
  const send = (type, data) => {
    const answered = answer();
    worker.postMessage({ type, data });
    return answered;
  };
  await send(0, { ...index, options: { suggest: false } });
  window.ask = async (query) => (await send(2, query)).data.items.flat().map((item) => ({
    location: item.location,
    marks: (item.title + item.text).match(/(?<=<mark>).*?(?=<.mark>)/g) ?? [],
    missing: Object.keys(item.terms).filter((term) => !item.terms[term]),
  }));
}"""
"""Starts Material's search worker as Material does: message 0 sets it up, message 2 is a query."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the scripts of a site; in its path a space, a Welsh letter and the word "workers"."""
    folder = tmp_path_factory.mktemp("site") / "pecyn tŷ" / "workers"
    theme = Path(str(files("material"))) / "templates" / "assets" / "javascripts"
    shutil.copytree(theme, folder / "assets" / "javascripts", ignore=shutil.ignore_patterns("*.map"))
    shutil.copytree(JAVASCRIPTS, folder / "assets" / "javascripts", dirs_exist_ok=True)
    shim = '<script src="../assets/javascripts/iframe-worker-shim.js"></script>'
    for language in Language:
        (folder / language).mkdir()
        page = f'<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">{shim}<body>'
        (folder / language / "index.html").write_text(page, encoding="utf-8")
    return folder


class Quiet(SimpleHTTPRequestHandler):
    """A web server that logs nothing."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def web(folder: Path) -> Iterator[str]:
    """The address at which the folder is served."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@dataclass
class Searches:
    """A page in each language with Material's search at work, and what the pages asked for."""

    root: str
    pages: dict[Language, Page] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)

    def listen(self, page: Page) -> None:
        """Note what the page asks for, and what it does not get."""
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("requestfailed", lambda request: self.failed.append(request.url))
        page.on("response", self._refused)

    def _refused(self, response: Response) -> None:
        if not response.ok:
            self.failed.append(response.url)


@pytest.fixture(scope="module", params=["http", "file"])
def searches(request: pytest.FixtureRequest, browser: Browser, folder: Path, web: str) -> Iterator[Searches]:
    """The search in both languages, on the web, and from a folder without network."""
    online = request.param == "http"
    context = browser.new_context(offline=not online)
    script = next((folder / "assets" / "javascripts" / "workers").glob("search.*.js")).name
    searches = Searches(web if online else folder.as_uri())
    for language in Language:
        page = searches.pages[language] = context.new_page()
        searches.listen(page)
        page.goto(f"{searches.root}/{language}/index.html")
        index = json.loads(fabricated_index(language))
        page.evaluate(START, [f"../assets/javascripts/workers/{script}", index])
    yield searches
    context.close()


Found = list[dict[str, Any]]


def ask(searches: Searches, language: Language, query: str) -> Found:
    """The results of a query in Material's order."""
    found: Found = searches.pages[language].evaluate("(query) => window.ask(query)", query)
    return found


def marked(found: Found) -> set[str]:
    """The words that are highlighted in the results."""
    return {mark for each in found for mark in each["marks"]}


def test_search_needs_the_site_alone(searches: Searches) -> None:
    """The search loads the pack of each language, finds all that it asks for, and asks no one else."""
    loaded = [address.rpartition("/")[2] for address in searches.asked]

    assert {"lunr.cy.min.js", "lunr.en-gb.min.js", "forms.js"} <= set(loaded)
    assert searches.failed == []
    assert [address for address in searches.asked if not address.startswith(("data:", searches.root))] == []


CAERDYDD = "Caerdydd Nghaerdydd Gaerdydd"
CYFEIRIAD = "cyfeiriad gyfeiriad chyfeiriadau nghyfeiriad"


@pytest.mark.parametrize(
    ("language", "query", "words"),
    [
        # mutations, both ways
        (CY, "cyfeiriad", CYFEIRIAD),
        (CY, "gyfeiriad", CYFEIRIAD),
        (CY, "cyfeir", CYFEIRIAD),
        (CY, "cyfeiriadau", CYFEIRIAD),
        (CY, "gwers", "gwers wers ngwers gwersi"),
        (CY, "wers", "gwers wers ngwers gwersi"),
        (CY, "Caerdydd", CAERDYDD),
        (CY, "nghaerdydd", CAERDYDD),
        (CY, "Bangor", "Bangor Mangor Fangor"),
        (CY, "Mangor", "Bangor Mangor Fangor"),
        (CY, "proffesiynol", "broffesiynol"),
        (CY, "dysgu", "dysgu nysgu"),
        (CY, "golwg", "golwg olwg"),
        (CY, "bwrdd", "bwrdd fwrdd mwrdd"),
        (CY, "map", "map fap"),
        (CY, "nod", "nod nodwedd nodweddion Nodweddion"),
        (CY, "pen", "mhen phen penaethiaid"),
        (CY, "llyfr", "llyfr lyfrau"),
        (CY, "rhaglen", "rhaglen raglenni"),
        # h before vowels
        (CY, "addysg", "addysg haddysg"),
        (CY, "haddysg", "addysg haddysg"),
        # singular and plural
        (CY, "ysgol", "ysgol ysgolion"),
        (CY, "ysgolion", "ysgol ysgolion"),
        (CY, "athro", "athro athrawon athrawes"),
        (CY, "athrawon", "athro athrawon athrawes"),
        (CY, "pennaeth", "bennaeth penaethiaid"),
        (CY, "cwestiynau", "cwestiwn gwestiynau"),
        (CY, "adrannau", "adran adrannau"),
        (CY, "arweinwyr", "arweinydd arweinwyr"),
        (CY, "unigolyn", "unigolyn unigolion"),
        (CY, "taith", "taith deithiau"),
        (CY, "llwyddiant", "llwyddiannau"),
        # diacritics
        (CY, "ty", "tŷ dŷ tai tystiolaeth"),
        (CY, "tŷ", "tŷ dŷ tai"),
        (CY, "ty\u0302", "tŷ dŷ tai"),
        (CY, "polisi", "polisïau"),
        (CY, "ŷsgôl", "ysgol ysgolion"),
        # small words and apostrophes
        (CY, "i'r ysgol", "ysgol ysgolion"),
        (CY, "o’r ysgol yn y", "ysgol ysgolion"),
        (CY, '"i\'r wers"', "gwers wers ngwers gwersi"),
        (CY, "2011", "2011"),
        (CY, "professional", ""),
        # no stemmer
        (EN, "professional", "professional"),
        (EN, "profession", "profession professional"),
        (EN, "leaders", "leader leaders"),
        (EN, "leader", "leader leaders"),
        (EN, "tie", "ties"),
        (EN, "leader's", "leader leaders"),
        (EN, "studies", "study"),
        (EN, "children", "child children"),
        (EN, "person", "person people"),
        (EN, "processes", "process processes"),
        (EN, "classes", "class classes"),
        (EN, "analyses", "analysis analyses"),
        (EN, "resources", "resource resources"),
        (EN, "the school", "school"),
        (EN, "Estyn", "Estyn"),
        (EN, "ty", "Tŷ tyre"),
        (EN, "tŷ", "Tŷ"),
        (EN, "2011", "2011"),
        (EN, "ysgol", ""),
    ],
)
def test_query_finds_all_forms(searches: Searches, language: Language, query: str, words: str) -> None:
    """A typed word finds its forms, marks them where they stand, and calls nothing missing."""
    found = ask(searches, language, query)

    assert set(words.split()) == marked(found)
    assert not any(each["missing"] for each in found)


@pytest.mark.parametrize(
    ("language", "query", "parts"),
    [(CY, "cyd-destun", {"cyd", "destun"}), (EN, "enquiry-led", {"enquiry", "led"})],
)
def test_hyphenated_word_is_its_parts(
    searches: Searches, language: Language, query: str, parts: set[str]
) -> None:
    """A word with a hyphen is found by its parts, whichever of them a page has."""
    assert parts <= marked(ask(searches, language, query))


@pytest.mark.parametrize(
    ("language", "query", "first"),
    [
        (CY, "cyfeiriad", "cyfeiriad"),
        (CY, "gyfeiriad", "gyfeiriad"),
        (CY, "nghaerdydd", "Nghaerdydd"),
        (CY, "athrawon", "athrawon"),
        (CY, "tŷ", "tŷ"),
        (CY, "ty", "tŷ"),
        (CY, "nod", "nod"),
        (CY, "nodweddion", "title"),
        (EN, "leaders", "leaders"),
        (EN, "ty", "Tŷ"),
        (EN, "art", "art"),
        (EN, "article", "title"),
    ],
)
def test_nearest_comes_first(searches: Searches, language: Language, query: str, first: str) -> None:
    """The form that was typed comes first, but after titles; a short word before what begins with it."""
    assert f"{first}/" == ask(searches, language, query)[0]["location"]


@pytest.mark.parametrize(
    ("language", "query", "missing"),
    [
        (CY, "ysgol Dolgellau", ["dolgellau"]),
        (CY, "yn wers Dolgellau", ["dolgellau"]),
        (EN, "leader Ruritania", ["ruritania"]),
    ],
)
def test_missing_names_typed_words_only(
    searches: Searches, language: Language, query: str, missing: list[str]
) -> None:
    """A word that no result has in any form is named as it was typed; added forms and small words are not."""
    found = ask(searches, language, query)

    assert found
    assert all(each["missing"] == missing for each in found)


@pytest.mark.parametrize(
    ("language", "query", "locations"),
    [
        (CY, '"testun caerdydd"', {"Caerdydd/", "Nghaerdydd/", "Gaerdydd/"}),
        (CY, '"caerdydd gwers"', set()),
        (CY, "+gwers +ffug", {"gwers/", "wers/", "ngwers/", "gwersi/"}),
        (CY, "caerdydd -gaerdydd", set()),
        (CY, "cyfeiriad -nghyfeiriadau", set()),
        (EN, '"fabricated leaders"', {"leader/", "leaders/"}),
        (EN, "leaders -leader", set()),
        (EN, "professio* -professional", {"profession/"}),
    ],
)
def test_required_and_excluded_words(
    searches: Searches, language: Language, query: str, locations: set[str]
) -> None:
    """A word that is quoted or marked + is needed in one of its forms; one marked - is unwanted in all."""
    assert locations == {each["location"] for each in ask(searches, language, query)}


@pytest.mark.parametrize(
    "query", ["", "   ", "'", "-", "*", "caer*ydd", "cyfeirad~1", "title:nodweddion", "y", "yn y", "a:b", "^"]
)
def test_odd_queries_do_no_harm(searches: Searches, query: str) -> None:
    """Half-typed and unusual queries give some answer, and the search goes on working."""
    ask(searches, CY, query)

    assert ask(searches, CY, "gwers")[0]["location"] == "gwers/"
