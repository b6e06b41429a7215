"""The filter of the bibliography, online and from a folder."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.conftest import PAGES, PHONE, Reader


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


NUMBERS = {
    "en": {0: "0 works of", 1: "1 work of", 2: "2 works of", 3: "3 works of", 6: "6 works of"},
    "cy": {
        0: "0 cyhoeddiad o", 1: "1 cyhoeddiad o", 2: "2 gyhoeddiad o", 3: "3 chyhoeddiad o",
        4: "4 cyhoeddiad o", 6: "6 chyhoeddiad o", 8: "8 cyhoeddiad o",
    },
}  # fmt: skip


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
