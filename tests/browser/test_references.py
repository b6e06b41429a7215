"""Copying and downloading references, and the filter of the bibliography: online and from a folder."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from pybtex.database import parse_file

from tests.browser.conftest import Visit
from tests.browser.test_accessibility import RULES

PAGES = {
    "en": {"hallmark": "en/hallmarks/rooted", "bibliography": "en/bibliography", "stem": "rooted"},
    "cy": {"hallmark": "cy/nodweddion/gwreiddiau", "bibliography": "cy/llyfryddiaeth", "stem": "gwreiddiau"},
}
WORDS = {
    "en": {"copy": "Copy", "copied": "Copied", "filter": "Filter the works", "clear": "Clear"},
    "cy": {"copy": "Copïo", "copied": "Wedi'i gopïo", "filter": "Hidlo'r cyhoeddiadau", "clear": "Clirio"},
}
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}


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


def pasted(page: Any) -> str:
    """What the clipboard gives into a field, as a reader would see it."""
    page.evaluate("document.body.append(Object.assign(document.createElement('textarea'), { id: 'pasted' }))")
    page.locator("#pasted").focus()
    page.keyboard.press("Control+V")
    return str(page.locator("#pasted").input_value())


REFUSALS = {
    "allowed": "",
    "missing": "Object.defineProperty(navigator, 'clipboard', { value: undefined })",
    "refused": "if (navigator.clipboard) navigator.clipboard.writeText = () => Promise.reject(Error('no'))",
}


@pytest.mark.parametrize("refusal", REFUSALS)
def test_a_button_copies_its_reference(reader: Reader, refusal: str) -> None:
    """With the keyboard, with or without a clipboard for scripts, the plain reference is in the clipboard."""
    reader.page.add_init_script(REFUSALS[refusal])
    page = reader.open("hallmark")
    reference = page.locator("li.reference").first
    button = reference.get_by_role("button")
    assert button.inner_text() == reader.words["copy"]
    assert button.get_attribute("aria-label").startswith(reader.words["copy"])
    wanted = " ".join(reference.locator(".reference__text").inner_text().split())

    button.focus()
    page.keyboard.press("Enter")
    page.get_by_role("status").get_by_text(reader.words["copied"]).wait_for()

    assert button.inner_text() == reader.words["copied"]
    assert button.evaluate("one => one === document.activeElement")
    assert pasted(page) == wanted
    assert "↩" not in wanted and "doi.org" in wanted
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((one) => one.id)")
    assert len(ids) == len(set(ids))


def test_what_cannot_be_copied_is_selected(reader: Reader) -> None:
    """Where the browser copies nothing, the reference is selected, and nothing is said to be copied."""
    reader.page.add_init_script(REFUSALS["missing"] + "; document.execCommand = () => false")
    page = reader.open("hallmark")
    reference = page.locator("li.reference").first

    reference.get_by_role("button").click()

    selected = page.evaluate("String(getSelection())")
    assert selected.strip() == reference.locator(".reference__text").inner_text().strip()
    assert reference.get_by_role("button").inner_text() == reader.words["copy"]


def test_downloads_of_a_page_are_its_references(reader: Reader, tmp_path: Path) -> None:
    """The three links save the page's references under the page's name; others can read them."""
    page = reader.open("hallmark")
    keys = page.locator("li.reference").evaluate_all("all => all.map((one) => one.id.slice(4))")
    found = {}
    for link in page.locator(".downloads .download").all():
        with page.expect_download() as saved:
            link.click()
        name = saved.value.suggested_filename
        found[name.rpartition(".")[2]] = tmp_path / name
        saved.value.save_as(tmp_path / name)

    stem = PAGES[reader.language]["stem"]
    assert {path.name for path in found.values()} == {f"{stem}.bib", f"{stem}.ris", f"{stem}.json"}
    assert set(parse_file(found["bib"], "bibtex", encoding="utf-8").entries) == set(keys)
    assert found["ris"].read_text(encoding="utf-8").count("TY  - ") == len(keys)
    assert [one["id"] for one in json.loads(found["json"].read_text(encoding="utf-8"))] == keys


def test_the_whole_bibliography_can_be_saved(reader: Reader, tmp_path: Path) -> None:
    """The bibliography's own links give all its works."""
    page = reader.open("bibliography")
    with page.expect_download() as saved:
        page.get_by_role("link", name="BibTeX").click()
    saved.value.save_as(tmp_path / "all.bib")

    assert set(parse_file(tmp_path / "all.bib", "bibtex", encoding="utf-8").entries) == set(reader.shown())


def test_the_filter_narrows_and_clears(reader: Reader) -> None:
    """Each control narrows the list; the number is told, the address keeps the state, a button clears it."""
    page = reader.open("bibliography")
    count, whole = page.locator(".filter__count"), reader.shown()
    assert len(whole) > 40

    page.locator("[name=topic]").select_option("leadership")
    with_topic = reader.shown()
    page.locator("[name=words]").press_sequentially("CORDÎNGLEY dev")
    found = reader.shown()
    assert set(found) < set(with_topic) < set(whole)
    assert found and all(key.startswith("cordingley") for key in found)
    assert count.inner_text().startswith(f"{len(found)} ")
    assert count.inner_text().endswith(f" {len(whole)}")
    assert "topic=leadership" in page.url and "words=CORD" in page.url

    reader.open("bibliography", page.url[page.url.index("#") :])
    assert reader.shown() == found

    page.locator("main").get_by_role("button", name=reader.words["clear"], exact=True).click()
    page.wait_for_function("!location.hash")
    assert reader.shown() == whole
    assert page.locator("[name=words]").input_value() == page.locator("[name=topic]").input_value() == ""


def between(first: int, last: int) -> Any:
    """Whether a work is of one of these years."""
    return lambda work: any(first <= int(year) <= last for year in work["years"].split())


FILTERS = [
    ("#from=2020&to=2021", between(2020, 2021)),
    ("#from=2021&to=2020", between(2020, 2021)),
    ("#to=2012", between(0, 2012)),
    ("#from=2022", between(2022, 9999)),
    ("#type=report", lambda work: work["type"] == "report"),
    ("#page=case-studies", lambda work: "case-studies" in work["page"].split()),
    ("#type=book&topic=improvement", lambda work: work["type"] == "book" and "improvement" in work["topic"]),
    ("#words=no-such-name", lambda _: False),
    ("#type=nonsense", lambda _: True),
    ("#%E0%A4%A", lambda _: True),
]


@pytest.mark.parametrize(("state", "rule"), FILTERS, ids=[state for state, _ in FILTERS])
def test_an_address_filters(reader: Reader, state: str, rule: Any) -> None:
    """An address with a state shows exactly the works that fit it; one without sense shows them all."""
    page = reader.open("bibliography", state)
    works = page.locator(".works > .work").evaluate_all(
        "all => all.map((one) => ({ ...one.dataset, key: one.id.slice(5) }))"
    )

    assert reader.shown() == [work["key"] for work in works if rule(work)]


NUMBERS = {
    "en": {0: "0 works of", 1: "1 work of", 2: "2 works of", 3: "3 works of", 6: "6 works of"},
    "cy": {
        0: "0 cyhoeddiad o", 1: "1 cyhoeddiad o", 2: "2 gyhoeddiad o", 3: "3 chyhoeddiad o",
        4: "4 cyhoeddiad o", 6: "6 chyhoeddiad o", 8: "8 cyhoeddiad o",
    },
}  # fmt: skip


def test_a_hostile_address_keeps_nobody_waiting(reader: Reader) -> None:
    """Of an address with a megabyte of words, the form takes as much as a person might type."""
    page = reader.open(
        "bibliography", "#words=" + "a+" * 300_000 + "&type=__proto__&from=1e9&__proto__=x&topic=%00%FF"
    )

    assert len(page.locator("#filter-words").input_value()) <= 200
    assert [page.locator(f"#filter-{name}").input_value() for name in ("type", "from", "topic")] == [
        "",
        "",
        "",
    ]
    assert reader.shown()
    assert len(page.locator(".toolkit-switch a").first.get_attribute("href")) < 1_000


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_number_of_works_has_its_form(browser: Any, server: str, language: str) -> None:
    """The number that is told has the right form of its noun, whatever the browser knows of the language."""
    page = browser.new_context().new_page()
    page.goto(server + PAGES[language]["bibliography"] + "/")
    for number, words in NUMBERS[language].items():
        page.evaluate(
            """n => document.querySelectorAll(".works > .work").forEach(
                (work, place) => (work.dataset.topic = place < n ? "leadership" : ""))""",
            number,
        )
        page.locator("[name=topic]").select_option("")
        page.locator("[name=topic]").select_option("leadership")
        assert page.locator(".filter__count").inner_text().startswith(words)
    page.context.close()


def test_a_work_is_found_at_its_address_whatever_is_filtered(reader: Reader) -> None:
    """A link to a work that the filter hides shows it again; the link stands beside each work."""
    page = reader.open("bibliography", "#type=book")
    hidden = page.locator(".work[hidden]").first
    id = hidden.get_attribute("id")

    page.evaluate("id => (location.hash = id)", id)
    page.locator(f"[id='{id}']:visible").wait_for()
    link = page.locator(f"[id='{id}'] .work__link")
    assert link.get_attribute("href") == f"#{id}"
    assert link.get_attribute("aria-label").startswith(link.inner_text())

    reader.open("bibliography", f"#{id}")
    assert len(reader.shown()) > 40
    assert page.locator(f"[id='{id}']:target").count() == 1


def test_the_switch_takes_the_filter_along(reader: Reader) -> None:
    """The twin page shows the same works."""
    page = reader.open("bibliography", "#topic=policy")
    found = reader.shown()
    page.locator(".toolkit-switch a").click()

    assert page.locator("html").get_attribute("lang") != reader.language
    assert reader.shown() == found
    assert 0 < len(found) < 40


def test_print_has_every_work(reader: Reader) -> None:
    """On paper nothing is filtered, and there are no buttons."""
    page = reader.open("bibliography", "#topic=policy")
    page.emulate_media(media="print")

    assert len(reader.shown()) > 40
    for control in (".copy", ".work__link", ".download", ".filter", ".filter__count"):
        assert page.locator(f"{control}:visible").count() == 0


@pytest.mark.parametrize("language", ["en", "cy"])
def test_without_scripts_everything_is_listed(browser: Any, server: str, language: str) -> None:
    """Without JavaScript there is no form and no button, every work is listed, and downloads are there."""
    context = browser.new_context(java_script_enabled=False)
    reader = Reader(context.new_page(), server, language, "/")
    page = reader.open("bibliography", "#topic=policy")

    assert page.locator(".works > .work:visible").count() > 40
    assert page.locator(".filter").count() == 1
    assert page.locator(":is(.filter, .copy):visible").count() == 0
    assert page.locator(".download:visible").count() == 3
    context.close()


@pytest.mark.parametrize("language", ["en", "cy"])
def test_on_a_phone_the_form_waits(browser: Any, server: str, language: str) -> None:
    """On a phone the form is folded away until it is asked for; everything can be hit with a finger."""
    context = browser.new_context(viewport=PHONE, has_touch=True)
    reader = Reader(context.new_page(), server, language, "/")
    page = reader.open("bibliography")
    assert not page.locator(".filter__form").is_visible()

    page.get_by_text(reader.words["filter"], exact=True).tap()
    assert page.locator(".filter__form").is_visible()
    targets = page.locator(
        ".copy, .work__link, .download, .filter summary, .filter__form :is(input, select, button)"
    )
    for box in targets.evaluate_all("all => all.map((one) => one.getBoundingClientRect().toJSON())"):
        assert box["width"] >= 24 and box["height"] >= 24
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("name", ["hallmark", "bibliography"])
def test_the_controls_keep_the_rules(
    browser: Any, server: str, language: str, scheme: Any, name: str
) -> None:
    """Axe finds nothing in the reference list, or in the form when it is open and has filtered."""
    context = browser.new_context(color_scheme=scheme, viewport=DESK)
    reader = Reader(context.new_page(), server, language, "/")
    page = reader.open(name, "#topic=policy" if name == "bibliography" else "")
    page.locator(".copy:visible").first.click()

    violations = Axe().run(page, context="main", options=RULES).response["violations"]

    assert [(one["id"], one["nodes"][0]["html"][:120]) for one in violations] == []
    context.close()
