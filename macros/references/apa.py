"""APA references after the Publication Manual of the APA, 7th edition.

An organisation stands under its full name; its short name is for citations only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from ..bibliography.entry import Genre
from .dates import State, accessed, day, month_and_day, state
from .kinds import dashed, edition, genre_in_words, is_episode
from .legislation import act_with_number
from .names import apa_list, forward, in_words
from .spans import Span, Spans, enclosed, joined, plain, sentences
from .terms import locator, term
from .titles import title
from .works import Work

_PARTS = frozenset({Genre.CHAPTER, Genre.PAPER})


def reference(work: Work, year: str) -> Spans:
    """The reference of a work; `year` is its year with its letter, in words."""
    if work.genre is Genre.LEGISLATION:
        return joined([sentences(act_with_number(work, italic=False)), _link(work)], " ")
    when = enclosed(joined([year, _day(work)], ", "), "(", ")")
    heading = joined([_title(work), _identifiers(work), _description(work)], " ")
    opening = [_authors(work), when, heading] if work.creators else [heading, when]
    return joined([sentences(*opening, _source(work)), _link(work)], " ")


def _authors(work: Work) -> Spans:
    names = apa_list(work.creators, work.language, others=work.has_others)
    if work.role == "editor":
        return joined([names, f"({_editor_term(work)})"], " ")
    if work.genre is Genre.PODCAST and not work.creators[0].corporate:
        several = len(work.creators) > 1 or work.has_others
        return joined([names, f"({term('Hosts' if several else 'Host', work.language)})"], " ")
    return names


def _editor_term(work: Work) -> str:
    several = len(work.people("editor")) > 1 or "editor" in work.entry.others
    return term("Eds." if several else "Ed.", work.language)


def shows_day(work: Work) -> bool:
    """Whether month and day stand beside the year: of pages of the web, newspapers, podcasts (9.14)."""
    return work.genre is Genre.PAGE or work.is_dated_by_day


def _day(work: Work) -> str:
    found = day(work.entry)
    if not found or not shows_day(work) or found.last_year:
        return ""
    return month_and_day(found, work.language, month_first=True)


def _title(work: Work) -> Spans:
    is_part = work.genre in {*_PARTS, Genre.ARTICLE} or is_episode(work)
    return title(work, sentence=True, italic=not is_part)


def _identifiers(work: Work) -> Spans:
    """What stands in brackets after the title: translators, edition, volume, number."""
    within = [_people(work, "translator", "Trans.")]
    if work.genre not in _PARTS and work.role == "author":
        within.insert(0, _people(work, "editor", _editor_term(work)))
    if work.genre not in {*_PARTS, Genre.ARTICLE}:
        within += [_number(work), ", ".join(filter(None, _volume_and_edition(work)))]
    return enclosed("; ".join(filter(None, within)), "(", ")")


def _people(work: Work, role: str, label: str) -> str:
    people = work.people(role)
    if not people:
        return ""
    label = term(label, work.language) if label == "Trans." else label
    return f"{_in_words(work, role)}, {label}"


def _in_words(work: Work, role: str) -> str:
    names = [forward(person, spaced=True) for person in work.people(role)]
    if role in work.entry.others:
        return f"{', '.join(names)}, {term('et al', work.language)}"
    return in_words(names, work.language, ampersand=True, serial_comma=True)


def _number(work: Work) -> str:
    if work.genre not in {Genre.REPORT, Genre.PODCAST} or not work.text("number"):
        return ""
    kind = genre_in_words(work, "") or work.text("series")
    number = work.text("number")
    label = term("no." if kind else "No.", work.language) if _NUMBER.fullmatch(number) else ""
    return " ".join(part for part in (kind, label, number) if part)


_NUMBER = re.compile(r"[^\W\d_]*\d+[^\W\d_]*(?:[-–][^\W\d_]*\d+[^\W\d_]*)*")
"""A number that APA announces with "No.": 12, WG32591, 13-4899; 45/2020 stands by itself."""


def _volume_and_edition(work: Work) -> list[str]:
    volume, volumes, version = work.text("volume"), work.text("volumes"), work.text("version")
    return [
        version and f"{term('version', work.language)} {version}",
        edition(work, "edition"),
        volume and f"{term('vol.', work.language)} {volume}",
        volumes and f"{term('Vols.', work.language)} 1–{volumes}",
    ]


def _description(work: Work) -> Spans:
    """What kind of work it is, in square brackets, where the reader would not know."""
    link, words = work.link(), ""
    if work.genre is Genre.THESIS:
        words = ", ".join(filter(None, (genre_in_words(work, "thesis"), work.text("school") if link else "")))
    elif work.genre is Genre.PODCAST:
        words = term("audio podcast episode" if is_episode(work) else "audio podcast", work.language)
    elif work.genre in {Genre.MANUSCRIPT, Genre.DATASET, Genre.SOFTWARE}:
        words = genre_in_words(work, work.genre.value)
    elif work.genre in {Genre.REPORT, Genre.PAGE} and not work.text("number"):
        words = genre_in_words(work, "")
    return enclosed(words, "[", "]")


def _source(work: Work) -> Spans:
    find: Callable[[Work], Spans] = _SOURCES.get(work.genre, _publisher)
    return find(work)


def _journal(work: Work) -> Spans:
    issue = work.text("issue")
    volume = joined([(Span(work.text("volume"), italic=True),), enclosed(issue, "(", ")")], "")
    position = work.text("pages") or (
        work.text("eid") and f"{term('article', work.language)} {work.text('eid')}"
    )
    return joined([title(work, work.container, italic=True), volume, dashed(position)], ", ")


def _book(work: Work) -> Spans:
    """The book that a chapter or paper is part of."""
    editors = _people(work, "editor", "") if work.role == "author" else ""
    editors = editors and f"{_in_words(work, 'editor')} ({_editor_term(work)}),"
    numbers = work.text("pages")
    position = locator("page", dashed(numbers), work.language, long=True) if numbers else ""
    where = enclosed(", ".join(filter(None, [*_volume_and_edition(work), position])), "(", ")")
    book = title(work, "booktitle", sentence=True, italic=True)
    return joined([joined([term("In", work.language), editors, book, where], " "), work.publisher()], ". ")


def _paper(work: Work) -> Spans:
    """Proceedings without editors and publisher are cited as a periodical (10.5)."""
    if work.people("editor") or work.publisher():
        return _book(work)
    name = title(work, "booktitle", italic=True)
    return joined([name, (Span(work.text("volume"), italic=True),), dashed(work.text("pages"))], ", ")


def _series(work: Work) -> Spans:
    """The podcast that an episode is part of, and who publishes it (10.13)."""
    series = title(work, "booktitle", sentence=True, italic=True)
    within = joined([term("In", work.language), series], " ") if series else ()
    return joined([within, _publisher(work)], ". ")


def _publisher(work: Work) -> Spans:
    """The publisher, unless the author has published the work (9.29)."""
    return _unless_author(work, work.publisher())


def _institution(work: Work) -> Spans:
    return _unless_author(work, work.publisher("institution"))


def _school(work: Work) -> Spans:
    return () if work.link() else plain(work.text("school"))


def _site(work: Work) -> Spans:
    site = "" if "\\url" in work.raw("howpublished") else work.publisher("site")
    return _unless_author(work, site)


def _unless_author(work: Work, name: str) -> Spans:
    return () if work.is_author(name) else plain(name)


_SOURCES: Mapping[Genre, Callable[[Work], Spans]] = {
    Genre.ARTICLE: _journal,
    Genre.CHAPTER: _book,
    Genre.PAPER: _paper,
    Genre.REPORT: _institution,
    Genre.THESIS: _school,
    Genre.PAGE: _site,
    Genre.MANUSCRIPT: _institution,
    Genre.PODCAST: _series,
}


def _link(work: Work) -> Spans:
    link = work.link()
    seen = accessed(work.entry, work.language, month_first=True)
    if not link or not seen or "https://doi.org/" in link[0].text or state(work.entry) is not State.UNDATED:
        return link
    words = f"{term('retrieved', work.language)} {seen}, {term('from', work.language)} "
    return (*plain(words), *link)
