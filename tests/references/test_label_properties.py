"""Labels over whole sites: each is one work's alone, and the same wherever and however the work is cited.

All works are made up, by few people in few years, so that their labels clash as often as they can.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.bibliography import Entry, Person, Work
from macros.bibliography.conversion import as_work
from macros.content.model import Toolkit
from macros.language import Language
from macros.references import STYLES, Formatter, Style
from macros.site.composer import Composer
from macros.site.site import Site

EN, CY = Language.EN, Language.CY
FAMILIES = ["Jones", "Evans", "Rees", "Price", "Owen"]
PEOPLE = st.builds(
    Person,
    family=st.sampled_from(FAMILIES),
    given=st.sampled_from(["Ann", "Alun", "Bob", "A. C.", ""]),
    particle=st.sampled_from(["", "", "ap", "van"]),
    suffix=st.sampled_from(["", "", "Jr."]),
)
BODIES = {"Fabricated Body": "FB", "Fictional Bureau": "FB", "Made-Up Council": "MUC", "Invented Office": ""}
AUTHORS = st.lists(PEOPLE, max_size=6).map(tuple) | st.sampled_from(
    [(Person(name, corporate=True),) for name in BODIES]
)
WHEN = st.sampled_from(["2020", "2021", "", "forthcoming", "in press"])
TITLES = st.sampled_from(["Alpha", "Beta", "The Alpha", "Alpha Act 2020"])
TYPES = st.sampled_from(["book", "article", "online", "legislation", "audio"])


@st.composite
def entries(draw: st.DrawFn, *, bilingual: bool = True) -> Mapping[str, Work]:
    """A bibliography of a few works."""
    return {f"k{number}": _entry(draw, f"k{number}", bilingual) for number in range(draw(st.integers(1, 10)))}


def _entry(draw: st.DrawFn, key: str, bilingual: bool) -> Work:
    authors = draw(AUTHORS)
    persons = {"author": authors} if authors else {}
    if authors and authors[0].corporate and (short := BODIES[authors[0].family]) and draw(st.booleans()):
        persons["shortauthor"] = (Person(short, corporate=True),)
    if bilingual and draw(st.integers(0, 3)) == 0:
        persons["author_cy"] = (Person("Corff Ffug", corporate=True),)
    fields = {"title": draw(TITLES), "year": draw(WHEN), "journal": "J"}
    others = frozenset({"author"}) if authors and draw(st.integers(0, 3)) == 0 else frozenset()
    return as_work(Entry(key, draw(TYPES), fields, persons, others))


PAGES = st.lists(st.lists(st.integers(0, 9), min_size=1, max_size=6), min_size=2, max_size=5)
"""For each page the numbers of the works that it cites, in order."""


def printed(site: Site, language: Language, pages: Sequence[Sequence[str]]) -> dict[str, set[str]]:
    """Key → every way in which the pages, composed in this order, name the work after the first time."""
    found: dict[str, set[str]] = {}
    for number, keys in enumerate(pages):
        page = Composer(site, language, f"{language}/page{number}.md", f"docs/page{number}")
        for key in keys:
            page.cite(f"[@{key}]")  # from here on the abbreviation of a body can stand alone
            found.setdefault(key, set()).add(_bare(page.cite(f"[@{key}]")))
    return found


def _bare(html: str) -> str:
    return re.sub(r"<[^>]*>", "", html)


@settings(max_examples=300, deadline=None)
@given(entries())
def test_labels_are_unique(works: Mapping[str, Work]) -> None:
    """No two works of a site have one label, in either language and style, in brackets or in the sentence."""
    for style in STYLES.values():
        formatter = Formatter(works, style)
        for language in Language:
            for narrative in (True, False):
                texts = [formatter.cited(key, language, narrative=narrative) for key in works]
                assert len(set(texts)) == len(texts)


@settings(max_examples=100, deadline=None)
@given(entries(), PAGES, st.randoms(use_true_random=False))
def test_a_work_has_one_label_on_all_pages_in_any_order(
    works: Mapping[str, Work], places: list[list[int]], chance: random.Random
) -> None:
    """Every page names a work alike, whatever else it cites, and whichever page is composed first."""
    keys = list(works)
    pages = [[keys[place % len(keys)] for place in page] for page in places]
    shuffled = [chance.sample(page, len(page)) for page in chance.sample(pages, len(pages))]
    for style in STYLES.values():
        for language in Language:
            one = printed(Site(Toolkit(bibliography=works), style), language, pages)
            other = printed(Site(Toolkit(bibliography=works), style), language, shuffled)
            assert all(len(labels) == 1 for labels in one.values())
            assert one == other


@settings(max_examples=300, deadline=None)
@given(entries(bilingual=False))
def test_labels_are_the_same_in_both_languages(works: Mapping[str, Work]) -> None:
    """The same names, as many of them, with the same initials and letter: only the joining words differ."""
    for style in STYLES.values():
        formatter = Formatter(works, style)
        for key in works:
            english, cymraeg = (formatter.cited(key, language, narrative=False) for language in (EN, CY))
            assert _neutral(english) == _neutral(cymraeg)


_JOINERS = re.compile(r",? (?:and|&|ac?) (?=\S)|, ")
_WORDS = (
    ("no date", "-"),
    ("n.d.", "-"),
    ("d.d.", "-"),
    ("forthcoming", "i’w gyhoeddi"),
    ("in press", "yn y wasg"),
)


def _neutral(cited: tuple[str, str]) -> tuple[list[str], str]:
    author, year = cited
    for english, cymraeg in _WORDS:
        year = year.replace(english, cymraeg)
    names = _JOINERS.split(author.replace(" et al.", ", et al.").replace(",, ", ", "))
    return names, re.sub(r"[- ]+(?=[a-z]?$)", "-", year)


@settings(max_examples=300, deadline=None)
@given(entries(), st.randoms(use_true_random=False))
def test_labels_do_not_depend_on_the_order_of_the_bibliography(
    works: Mapping[str, Work], chance: random.Random
) -> None:
    """Entries may be sorted in the file in any way."""
    shuffled = {key: works[key] for key in chance.sample(list(works), len(works))}

    for style in STYLES.values():
        assert Formatter(works, style).labels == Formatter(shuffled, style).labels


UNRELATED = list(
    map(
        as_work,
        [
            Entry(
                "new", "book", {"title": "Omega", "year": "2020"}, {"author": (Person("Unrelated", "Una"),)}
            ),
            Entry("new", "online", {"title": "Omega", "year": ""}),
            Entry("new", "report", {"title": "Omega"}, {"author": (Person("Other Agency", corporate=True),)}),
            Entry(
                "new",
                "article",
                {"title": "Alpha", "year": "2020", "journal": "J"},
                {"author": (Person("Unrelated", "Una"), Person("Jones", "Ann"), Person("Rees", "Bob"))},
            ),
        ],
    )
)
"""Works by others: even of the last one, whose second and third authors are known, the first is new."""


@settings(max_examples=200, deadline=None)
@given(entries(), st.sampled_from(UNRELATED))
def test_an_unrelated_entry_changes_no_label(works: Mapping[str, Work], new: Work) -> None:
    """What others write next changes nothing, wherever it is sorted."""
    for style in STYLES.values():
        before = Formatter(works, style)
        for more in ({**works, "new": new}, {"new": new, **works}):
            after = Formatter(more, style)
            assert before.labels == {key: after.labels[key] for key in works}
            for language in Language:
                for key in works:
                    label = after.cited(key, language, narrative=False)
                    assert before.cited(key, language, narrative=False) == label


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_bodies_with_one_abbreviation_go_by_their_names(style: Style) -> None:
    """Both are spelled out on every page, and neither gets a letter."""
    works = {
        key: as_work(
            Entry(
                key,
                "report",
                {"title": "T", "year": "2020"},
                {"author": (Person(name, corporate=True),), "shortauthor": (Person("FB", corporate=True),)},
            )
        )
        for key, name in (("one", "Fabricated Body"), ("two", "Fictional Bureau"))
    }
    formatter = Formatter(works, style)

    assert [formatter.cited(key, EN, narrative=False) for key in works] == [
        ("Fabricated Body", "2020"),
        ("Fictional Bureau", "2020"),
    ]


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_works_that_clash_through_a_third_have_one_row_of_letters(style: Style) -> None:
    """Two look alike in English, two in Welsh: all three have a letter of their own."""
    works = {}
    for key, english, cymraeg in (("a", "One", "Un"), ("b", "One", "Dau"), ("c", "Two", "Un")):
        names = {"author": english, "author_cy": cymraeg}
        persons = {role: (Person(name, corporate=True),) for role, name in names.items()}
        works[key] = as_work(Entry(key, "report", {"title": key, "year": "2020"}, persons))
    labels = Formatter(works, style).labels

    assert {key: label.suffix for key, label in labels.items()} == {"a": "a", "b": "b", "c": "c"}
