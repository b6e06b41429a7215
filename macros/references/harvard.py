"""Harvard references after Cite Them Right, 12th edition.

Titles keep the capitals that they are written with. An organisation stands under its full name; its
short name is for citations only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..bibliography.entry import Genre
from .dates import accessed, day, month_and_day
from .kinds import dashed, edition, genre_in_words, is_episode
from .legislation import act_with_number
from .names import forward, harvard_list, in_words
from .spans import Spans, enclosed, joined, plain, sentences
from .terms import locator, pages, term, volumes
from .titles import quoted, title
from .works import Work

_QUOTED = frozenset({Genre.ARTICLE, Genre.CHAPTER, Genre.PAPER, Genre.MANUSCRIPT})
_PROGRAMS = {Genre.SOFTWARE: "program", Genre.DATASET: "dataset"}


def reference(work: Work, year: str) -> Spans:
    """The reference of a work; `year` is its year with its letter, in words."""
    if work.genre is Genre.LEGISLATION:
        return sentences(act_with_number(work, italic=True), _available(work))
    when = enclosed(year, "(", ")")
    first, heading = (_authors(work), _title(work)) if work.creators else (_title(work), ())
    about = joined([first, when, joined([heading, _container(work)], ", ")], " ")
    body = joined([about, *_contributors(work), _source(work)], ". ")
    return sentences(joined([body, *_position(work)], ", "), _available(work))


def _authors(work: Work) -> Spans:
    names = harvard_list(work.creators, work.language, others=work.has_others)
    if work.role != "editor":
        return names
    several = len(work.creators) > 1 or work.has_others
    return joined([names, f"({term('eds' if several else 'ed.', work.language)})"], " ")


def _title(work: Work) -> Spans:
    if work.genre in _QUOTED or is_episode(work):
        return quoted(title(work))
    if work.genre in _PROGRAMS:
        return joined([title(work, italic=True), _version(work), _form(_PROGRAMS[work.genre], work)], " ")
    if work.genre is Genre.PODCAST:
        return joined([title(work, italic=True), _form("podcast", work)], " ")
    return joined([joined([title(work, italic=True), _volumes(work)], " "), *_volume_and_edition(work)], ". ")


def _form(name: str, work: Work) -> str:
    """What kind of thing it is, in square brackets."""
    return f"[{term(name, work.language)}]"


def _version(work: Work) -> str:
    version = work.text("version")
    return version and f"({term('version', work.language)} {version})"


def _volumes(work: Work) -> Spans:
    count = work.text("volumes")
    return enclosed(volumes(count, work.language), "(", ")") if count else ()


def _volume_and_edition(work: Work) -> list[str]:
    volume = work.text("volume")
    return [
        volume and f"{term('vol.', work.language)} {volume}",
        edition(work, "edn"),
    ]


def _container(work: Work) -> Spans:
    """The journal, or the book with its editors, that the work is a part of."""
    if work.genre is Genre.ARTICLE:
        return title(work, work.container, italic=True)
    if is_episode(work):
        return joined([title(work, "booktitle", italic=True), _form("podcast", work)], " ")
    if work.genre not in {Genre.CHAPTER, Genre.PAPER}:
        return ()
    editors = _editors(work)
    joiner = term("in", work.language) if editors or work.genre is Genre.CHAPTER else ""
    book = title(work, "booktitle", italic=True)
    return joined([joined([joiner, editors, book], " "), *_volume_and_edition(work)], ". ")


def _editors(work: Work) -> str:
    editors = work.people("editor") if work.role == "author" else ()
    if not editors:
        return ""
    several = len(editors) > 1 or "editor" in work.entry.others
    if "editor" in work.entry.others or len(editors) > 3:
        names = f"{forward(editors[0], spaced=False)} {term('et al', work.language)}"
    else:
        names = in_words([forward(person, spaced=False) for person in editors], work.language)
    return f"{names} ({term('eds' if several else 'ed.', work.language)})"


def _contributors(work: Work) -> list[str]:
    roles = {"translator": "translated by"}
    if work.role == "author" and work.genre not in {Genre.CHAPTER, Genre.PAPER}:
        roles = {"editor": "edited by", **roles}
    return [
        f"{term(word, work.language)} "
        + in_words([forward(person, spaced=False) for person in work.people(role)], work.language)
        for role, word in roles.items()
        if work.people(role)
    ]


def _source(work: Work) -> Spans:
    find: Callable[[Work], Spans] = _SOURCES.get(work.genre, _publisher)
    return find(work)


def _publisher(work: Work) -> Spans:
    house = joined([work.text("place"), work.publisher()], ": ")
    number = work.text("number") if work.raw("series") else ""
    return joined([house, enclosed(joined([work.text("series"), number], ", "), "(", ")")], " ")


def _report(work: Work) -> Spans:
    kind = genre_in_words(work, "") or work.text("series")
    number = " ".join(part for part in (kind, work.text("number")) if part)
    return joined([number, joined([work.text("place"), work.publisher("institution")], ": ")], ". ")


def _thesis(work: Work) -> Spans:
    return joined([genre_in_words(work, "thesis"), work.text("school")], ". ")


def _site(work: Work) -> Spans:
    site = "" if "\\url" in work.raw("howpublished") else work.publisher("site")
    return joined([genre_in_words(work, ""), site], ". ")


def _manuscript(work: Work) -> Spans:
    return joined([genre_in_words(work, "manuscript"), work.text("institution")], ". ")


def _no_publisher(_: Work) -> Spans:
    return ()


def _day_of_episode(work: Work) -> Spans:
    return plain(_day(work))


_SOURCES: Mapping[Genre, Callable[[Work], Spans]] = {
    Genre.ARTICLE: _no_publisher,
    Genre.REPORT: _report,
    Genre.THESIS: _thesis,
    Genre.PAGE: _site,
    Genre.MANUSCRIPT: _manuscript,
    Genre.PODCAST: _day_of_episode,
}


def _position(work: Work) -> list[str]:
    """Volume, issue, date and pages of an article; pages of a part."""
    found = []
    if work.genre is Genre.ARTICLE:
        issue = work.text("issue")
        # A day or month is all that tells the issues of newspapers and magazines apart.
        issued = _day(work) if work.is_dated_by_day else ""
        found.append(issued or work.text("volume") + (f"({issue})" if issue else ""))
        if not work.text("pages") and work.text("eid"):
            found.append(f"{term('article', work.language).lower()} {work.text('eid')}")
    if work.text("pages"):
        found.append(pages(dashed(work.text("pages")), work.language))
    elif work.text("chapter"):
        found.append(locator("chapter", work.text("chapter"), work.language, long=False))
    return found


def _day(work: Work) -> str:
    found = day(work.entry)
    return month_and_day(found, work.language, month_first=False) if found and not found.last_year else ""


def _available(work: Work) -> Spans:
    link = work.link()
    if not link:
        return ()
    seen = "" if "https://doi.org/" in link[0].text else accessed(work.entry, work.language)
    when = enclosed(seen and f"{term('accessed', work.language)}: {seen}", " (", ")")
    return (*plain(f"{term('available', work.language)}: "), *link, *when)
