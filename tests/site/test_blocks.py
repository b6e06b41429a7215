"""The parts that pages are made of, where they say something of their own."""

from __future__ import annotations

import pytest

from macros.bibliography import Entry
from macros.bibliography.conversion import as_work
from macros.content import loading as sources
from macros.content.model import Document, Toolkit
from macros.language import Language
from macros.site.citing import MOST
from macros.site.composer import Composer
from macros.site.site import Site
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def site() -> Site:
    """The real site, read once."""
    return Site(sources.load(ROOT)[0])


@pytest.mark.parametrize(
    ("minutes", "english", "cymraeg"),
    [
        (1, "1 minute", "1 munud"),
        (45, "45 minutes", "45 munud"),
        (60, "1 hour", "1 awr"),
        (62, "1 hour 2 minutes", "1 awr 2 funud"),
        (150, "2 hours 30 minutes", "2 awr 30 munud"),
        (240, "4 hours", "4 awr"),
        (6000, "100 hours", "100 awr"),
    ],
)
def test_duration_is_said_in_hours_and_minutes(site: Site, minutes: int, english: str, cymraeg: str) -> None:
    """From an hour on, nobody has to divide by sixty."""
    said = {language: Composer(site, language, f"{language}/x.md").duration(minutes) for language in Language}

    assert said == {Language.EN: english, Language.CY: cymraeg}


def test_a_work_that_is_cited_everywhere_does_not_name_every_page() -> None:
    """A reference names the first of the other pages, not the page that it stands on, and counts the rest."""
    ids = [f"made-up-{number}" for number in range(MOST + 4)]
    text = '{{ cite("[@a]") }}'
    documents = tuple(Document(id, Language.EN, f"en/{id}.md", "T", "D", 0, text) for id in ids)
    works = {"a": as_work(Entry("a", "misc", {"title": "Fabricated"}))}
    words = sources.load(ROOT)[0].words
    site = Site(Toolkit(bibliography=works, words=words, documents=documents))
    pages = tuple(page.page_id for page in documents)
    composer = Composer(site, Language.EN, "en/x.md", pages[1])
    composer.cite("[@a]")
    (reference,) = composer.references()

    assert reference.elsewhere == (pages[0], *pages[2 : MOST + 1])
    assert reference.more == 3
