"""The elements of APA references: titles, what stands in brackets after them, sources."""

from __future__ import annotations

import re

from ..bibliography import Genre, InLanguage, Pages, Work
from .dates import month_and_day
from .kinds import edition, genre_in_words
from .names import forward, in_words
from .spans import Span, Spans, enclosed, joined, plain
from .terms import locator, term
from .titles import title


def shows_day(work: Work) -> bool:
    """Whether month and day stand beside the year: of pages of the web, newspapers, podcasts (9.14)."""
    return work.genre is Genre.PAGE or work.is_dated_by_day


def day(work: InLanguage) -> str:
    found = work.issued
    if not found or not shows_day(work) or found.last_year:
        return ""
    return month_and_day(found, work.language, month_first=True)


def title_of_whole(work: InLanguage) -> Spans:
    return title(work, work.title, sentence=True, italic=not work.is_episode)


def title_of_part(work: InLanguage) -> Spans:
    return title(work, work.title, sentence=True)


def _editor_term(work: InLanguage) -> str:
    return term("Eds." if work.editors.is_several else "Ed.", work.language)


def _editors(work: InLanguage) -> str:
    """Editors who do not stand first already."""
    is_second = work.role == "author" and work.editors.people
    return f"{_in_words(work, 'editor')}, {_editor_term(work)}" if is_second else ""


def _translators(work: InLanguage) -> str:
    is_translated = work.translators.people
    return f"{_in_words(work, 'translator')}, {term('Trans.', work.language)}" if is_translated else ""


def _in_words(work: InLanguage, role: str) -> str:
    found = {"editor": work.editors, "translator": work.translators}[role]
    names = [forward(person, spaced=True) for person in found.people]
    if found.has_others:
        return f"{', '.join(names)}, {term('et al', work.language)}"
    return in_words(names, work.language, ampersand=True, serial_comma=True)


def within_part(work: InLanguage) -> list[str]:
    """What stands in brackets after the title of a chapter or paper."""
    return [_translators(work)]


def within_article(work: InLanguage) -> list[str]:
    return [_editors(work), _translators(work)]


def within_whole(work: InLanguage) -> list[str]:
    return [*within_article(work), ", ".join(filter(None, _volume_and_edition(work)))]


def within_numbered(work: InLanguage) -> list[str]:
    return [*within_article(work), _number(work), ", ".join(filter(None, _volume_and_edition(work)))]


def _number(work: InLanguage) -> str:
    if not work.number:
        return ""
    kind = genre_in_words(work, "") or work.series
    label = term("no." if kind else "No.", work.language) if _NUMBER.fullmatch(work.number) else ""
    return " ".join(part for part in (kind, label, work.number) if part)


_NUMBER = re.compile(r"[^\W\d_]*\d+[^\W\d_]*(?:[-–][^\W\d_]*\d+[^\W\d_]*)*")
"""A number that APA announces with "No.": 12, WG32591, 13-4899; 45/2020 stands by itself."""


def _volume_and_edition(work: InLanguage) -> list[str]:
    return [
        work.version and f"{term('version', work.language)} {work.version}",
        edition(work, "edition"),
        work.volume and f"{term('vol.', work.language)} {work.volume}",
        _volumes(work),
    ]


def _volumes(work: InLanguage) -> str:
    is_several = work.volumes not in ("", "1")
    return f"{term('Vols.', work.language)} 1–{work.volumes}" if is_several else ""


def part_of_editors(work: InLanguage) -> str:
    """What those who stand first have done, if they have not written the work."""
    return _editor_term(work) if work.role == "editor" else ""


def part_of_hosts(work: InLanguage) -> str:
    """The same of a podcast, whose authors are its hosts where they are people."""
    if work.role == "editor" or work.creators.people[0].corporate:
        return part_of_editors(work)
    return term("Hosts" if work.creators.is_several else "Host", work.language)


def undescribed(_: InLanguage) -> str:
    return ""


def thesis(work: InLanguage) -> str:
    return ", ".join(filter(None, (genre_in_words(work, "thesis"), work.school if work.address else "")))


def podcast(work: InLanguage) -> str:
    return term("audio podcast episode" if work.is_episode else "audio podcast", work.language)


def genre_in_full(work: InLanguage) -> str:
    return genre_in_words(work, work.genre.value)


def own_kind(work: InLanguage) -> str:
    """What a work calls itself, unless that stands before its number."""
    return "" if work.number else genre_in_words(work, "")


def journal(work: InLanguage) -> Spans:
    volume = joined([(Span(work.volume, italic=True),), enclosed(work.issue, "(", ")")], "")
    article = f"{term('article', work.language)} {Pages(work.eid).printed}" if work.eid else ""
    position = work.pages.printed or article
    return joined([title(work, work.periodical, italic=True), volume, position], ", ")


def book(work: InLanguage) -> Spans:
    """The book that a chapter or paper is part of."""
    is_edited = work.role == "author" and work.editors.people
    editors = f"{_in_words(work, 'editor')} ({_editor_term(work)})," if is_edited else ""
    numbers = work.pages.printed
    position = locator("page", numbers, work.language, long=True) if numbers else ""
    where = enclosed(", ".join(filter(None, [*_volume_and_edition(work), position])), "(", ")")
    book = title(work, work.book, sentence=True, italic=True)
    within = joined([term("In", work.language), editors, book, where], " ")
    return joined([within, work.named(work.publisher)], ". ")


def proceedings(work: InLanguage) -> Spans:
    """Proceedings without editors and publisher are cited as a periodical (10.5)."""
    if work.editors.people or work.publisher:
        return book(work)
    name = title(work, work.book, italic=True)
    return joined([name, (Span(work.volume, italic=True),), work.pages.printed], ", ")


def series(work: InLanguage) -> Spans:
    """The podcast that an episode is part of, and who publishes it (10.13)."""
    series = title(work, work.book, sentence=True, italic=True)
    within = joined([term("In", work.language), series], " ") if series else ()
    return joined([within, publisher(work)], ". ")


def publisher(work: InLanguage) -> Spans:
    """The publisher, unless the author has published the work (9.29)."""
    return _unless_author(work, work.publisher)


def institution(work: InLanguage) -> Spans:
    return _unless_author(work, work.institution)


def school(work: InLanguage) -> Spans:
    return () if work.address else plain(work.school)


def site(work: InLanguage) -> Spans:
    return _unless_author(work, work.site)


def _unless_author(work: InLanguage, body: str) -> Spans:
    name = work.named(body)
    return () if work.is_author(name) else plain(name)
