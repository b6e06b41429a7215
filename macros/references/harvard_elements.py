"""The elements of Harvard references: titles, containers, contributors, sources, places in the source."""

from __future__ import annotations

from ..bibliography import InLanguage, Names
from .dates import month_and_day
from .kinds import edition, genre_in_words
from .names import forward, short_list
from .spans import Spans, enclosed, joined, plain
from .terms import locator, pages, term, volumes
from .titles import quoted, title

MOST_NAMES = 3
"""How many names stand in a list before only the first of them does."""


def nothing(_: InLanguage) -> Spans:
    return ()


def title_in_quotes(work: InLanguage) -> Spans:
    return quoted(title(work, work.title))


def whole(work: InLanguage) -> Spans:
    count = work.volumes
    how_many = enclosed(volumes(count, work.language), "(", ")") if count else ()
    heading = joined([title(work, work.title, italic=True), how_many], " ")
    return joined([heading, *_volume_and_edition(work)], ". ")


def program(work: InLanguage) -> Spans:
    return _versioned(work, "program")


def dataset(work: InLanguage) -> Spans:
    return _versioned(work, "dataset")


def _versioned(work: InLanguage, kind: str) -> Spans:
    version = work.version and f"({term('version', work.language)} {work.version})"
    return joined([title(work, work.title, italic=True), version, _form(kind, work)], " ")


def podcast(work: InLanguage) -> Spans:
    if work.is_episode:
        return title_in_quotes(work)
    return joined([title(work, work.title, italic=True), _form("podcast", work)], " ")


def _form(name: str, work: InLanguage) -> str:
    """What kind of thing it is, in square brackets."""
    return f"[{term(name, work.language)}]"


def _volume_and_edition(work: InLanguage) -> list[str]:
    return [
        work.volume and f"{term('vol.', work.language)} {work.volume}",
        edition(work, "edn"),
    ]


def periodical(work: InLanguage) -> Spans:
    return title(work, work.periodical, italic=True)


def series(work: InLanguage) -> Spans:
    """The podcast that an episode is part of."""
    name = title(work, work.book, italic=True)
    return joined([name, _form("podcast", work)], " ") if work.is_episode else ()


def book(work: InLanguage) -> Spans:
    """The book with its editors that a chapter is in."""
    return _with_editors(work, term("in", work.language))


def proceedings(work: InLanguage) -> Spans:
    """The proceedings that a paper is in; only editors are announced by a word."""
    return _with_editors(work, term("in", work.language) if _editors(work) else "")


def _with_editors(work: InLanguage, joiner: str) -> Spans:
    book = title(work, work.book, italic=True)
    return joined([joined([joiner, _editors(work), book], " "), *_volume_and_edition(work)], ". ")


def _editors(work: InLanguage) -> Spans:
    if not work.editors.people or work.role != "author":
        return ()
    return joined([_names(work.editors, work), f"({editor_term(work)})"], " ")


def _names(names: Names, work: InLanguage) -> Spans:
    """The names of those who do not stand first, initials first."""
    return short_list(names, work.language, most=MOST_NAMES, write=forward)


def editor_term(work: InLanguage) -> str:
    return term("eds" if work.editors.is_several else "ed.", work.language)


def edited_and_translated(work: InLanguage) -> list[Spans]:
    edited = _by("edited by", work.editors, work) if work.role == "author" else ()
    return [edited, *translated(work)]


def translated(work: InLanguage) -> list[Spans]:
    return [_by("translated by", work.translators, work)]


def _by(words: str, names: Names, work: InLanguage) -> Spans:
    return joined([term(words, work.language), _names(names, work)], " ") if names.people else ()


def publisher(work: InLanguage) -> Spans:
    house = joined([work.place, work.named(work.publisher)], ": ")
    number = work.number if work.series else ""
    return joined([house, enclosed(joined([work.series, number], ", "), "(", ")")], " ")


def report(work: InLanguage) -> Spans:
    kind = genre_in_words(work, "") or work.series
    number = " ".join(part for part in (kind, work.number) if part)
    return joined([number, joined([work.place, work.named(work.institution)], ": ")], ". ")


def thesis(work: InLanguage) -> Spans:
    return joined([genre_in_words(work, "thesis"), work.school], ". ")


def site(work: InLanguage) -> Spans:
    return joined([genre_in_words(work, ""), work.named(work.site)], ". ")


def manuscript(work: InLanguage) -> Spans:
    return joined([genre_in_words(work, "manuscript"), work.institution], ". ")


def day_of_episode(work: InLanguage) -> Spans:
    return plain(_day(work))


def in_whole(work: InLanguage) -> list[str]:
    """Where the part of a book is, or whatever else has pages."""
    if work.pages.text:
        return [pages(work.pages.printed, work.language)]
    return [locator("chapter", work.chapter, work.language, long=False)] if work.chapter else []


def in_periodical(work: InLanguage) -> list[str]:
    """Volume, issue or date, and pages of an article."""
    # A day or month is all that tells the issues of newspapers and magazines apart.
    issued = _day(work) if work.is_dated_by_day else ""
    volume = issued or work.volume + (f"({work.issue})" if work.issue else "")
    has_eid = work.eid and not work.pages.text
    article = f"{term('article', work.language).lower()} {work.eid}" if has_eid else ""
    return [volume, article, *in_whole(work)]


def _day(work: InLanguage) -> str:
    found = work.issued
    return month_and_day(found, work.language, month_first=False) if found and not found.last_year else ""
