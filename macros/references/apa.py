"""APA references after the Publication Manual of the APA, 7th edition.

An organisation stands under its full name; its short name is for citations only.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ..bibliography import Genre, InLanguage, Pages, Stage, Work
from .dates import accessed, month_and_day
from .kinds import edition, genre_in_words
from .legislation import act_with_number
from .links import link
from .names import forward, in_words, long_list
from .spans import Span, Spans, enclosed, joined, plain, sentences
from .style import Citing, Filing, Means, Style
from .terms import locator, term
from .titles import title


def _shows_day(work: Work) -> bool:
    """Whether month and day stand beside the year: of pages of the web, newspapers, podcasts (9.14)."""
    return work.genre is Genre.PAGE or work.is_dated_by_day


def _day(work: InLanguage) -> str:
    found = work.issued
    if not found or not _shows_day(work) or found.last_year:
        return ""
    return month_and_day(found, work.language, month_first=True)


def _whole(work: InLanguage) -> Spans:
    return title(work, work.title, sentence=True, italic=not work.is_episode)


def _part(work: InLanguage) -> Spans:
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


_Texts = Callable[[InLanguage], list[str]]


def _of_part(work: InLanguage) -> list[str]:
    """What stands in brackets after the title of a chapter or paper."""
    return [_translators(work)]


def _of_article(work: InLanguage) -> list[str]:
    return [_editors(work), _translators(work)]


def _of_whole(work: InLanguage) -> list[str]:
    return [*_of_article(work), ", ".join(filter(None, _volume_and_edition(work)))]


def _of_numbered(work: InLanguage) -> list[str]:
    return [*_of_article(work), _number(work), ", ".join(filter(None, _volume_and_edition(work)))]


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
        work.volumes and f"{term('Vols.', work.language)} 1–{work.volumes}",
    ]


def _undescribed(_: InLanguage) -> str:
    return ""


def _thesis(work: InLanguage) -> str:
    return ", ".join(filter(None, (genre_in_words(work, "thesis"), work.school if work.address else "")))


def _podcast(work: InLanguage) -> str:
    return term("audio podcast episode" if work.is_episode else "audio podcast", work.language)


def _genre(work: InLanguage) -> str:
    return genre_in_words(work, work.genre.value)


def _own_kind(work: InLanguage) -> str:
    """What a work calls itself, unless that stands before its number."""
    return "" if work.number else genre_in_words(work, "")


def _journal(work: InLanguage) -> Spans:
    volume = joined([(Span(work.volume, italic=True),), enclosed(work.issue, "(", ")")], "")
    article = f"{term('article', work.language)} {Pages(work.eid).printed}" if work.eid else ""
    position = work.pages.printed or article
    return joined([title(work, work.periodical, italic=True), volume, position], ", ")


def _book(work: InLanguage) -> Spans:
    """The book that a chapter or paper is part of."""
    is_edited = work.role == "author" and work.editors.people
    editors = f"{_in_words(work, 'editor')} ({_editor_term(work)})," if is_edited else ""
    numbers = work.pages.printed
    position = locator("page", numbers, work.language, long=True) if numbers else ""
    where = enclosed(", ".join(filter(None, [*_volume_and_edition(work), position])), "(", ")")
    book = title(work, work.book, sentence=True, italic=True)
    within = joined([term("In", work.language), editors, book, where], " ")
    return joined([within, work.named(work.publisher)], ". ")


def _proceedings(work: InLanguage) -> Spans:
    """Proceedings without editors and publisher are cited as a periodical (10.5)."""
    if work.editors.people or work.publisher:
        return _book(work)
    name = title(work, work.book, italic=True)
    return joined([name, (Span(work.volume, italic=True),), work.pages.printed], ", ")


def _series(work: InLanguage) -> Spans:
    """The podcast that an episode is part of, and who publishes it (10.13)."""
    series = title(work, work.book, sentence=True, italic=True)
    within = joined([term("In", work.language), series], " ") if series else ()
    return joined([within, _publisher(work)], ". ")


def _publisher(work: InLanguage) -> Spans:
    """The publisher, unless the author has published the work (9.29)."""
    return _unless_author(work, work.publisher)


def _institution(work: InLanguage) -> Spans:
    return _unless_author(work, work.institution)


def _school(work: InLanguage) -> Spans:
    return () if work.address else plain(work.school)


def _site(work: InLanguage) -> Spans:
    return _unless_author(work, work.site)


def _unless_author(work: InLanguage, body: str) -> Spans:
    name = work.named(body)
    return () if work.is_author(name) else plain(name)


@dataclass(frozen=True)
class _Form:
    """How the reference of one genre is made, where it is not made as that of a book."""

    title: Callable[[InLanguage], Spans] = _whole
    within: _Texts = _of_whole
    """What stands in brackets after the title: people, edition, volume, number."""
    source: Callable[[InLanguage], Spans] = _publisher
    description: Callable[[InLanguage], str] = _undescribed
    """What kind of work it is, in square brackets, where the reader would not know."""

    def __call__(self, work: InLanguage, year: str) -> Spans:
        when = enclosed(joined([year, _day(work)], ", "), "(", ")")
        within = enclosed("; ".join(filter(None, self.within(work))), "(", ")")
        heading = joined([self.title(work), within, enclosed(self.description(work), "[", "]")], " ")
        opening = [_authors(work), when, heading] if work.creators.people else [heading, when]
        return joined([sentences(*opening, self.source(work)), _available(work)], " ")


def _act(work: InLanguage, _: str) -> Spans:
    return joined([sentences(act_with_number(work, italic=False)), _available(work)], " ")


def _authors(work: InLanguage) -> Spans:
    names, part = long_list(work.creators, work.language, most=20), ""
    if work.role == "editor":
        part = _editor_term(work)
    elif work.genre is Genre.PODCAST and not work.creators.people[0].corporate:
        part = term("Hosts" if work.creators.is_several else "Host", work.language)
    return joined([names, enclosed(part, "(", ")")], " ")


def _available(work: InLanguage) -> Spans:
    seen = accessed(work.accessed, work.language, month_first=True)
    is_lasting = work.address is None or work.address.is_doi or work.stage is not Stage.UNDATED
    if is_lasting or not seen:
        return link(work)
    retrieved, from_ = f"{term('retrieved', work.language)} ", f", {term('from', work.language)} "
    return (*plain(retrieved), *seen, *plain(from_), *link(work))


APA = Style(
    name="apa",
    manual="Publication Manual of the American Psychological Association, 7th edition",
    forms={
        Genre.ARTICLE: _Form(_part, _of_article, _journal),
        Genre.BOOK: _Form(),
        Genre.CHAPTER: _Form(_part, _of_part, _book),
        Genre.PAPER: _Form(_part, _of_part, _proceedings),
        Genre.REPORT: _Form(_whole, _of_numbered, _institution, _own_kind),
        Genre.THESIS: _Form(source=_school, description=_thesis),
        Genre.PAGE: _Form(source=_site, description=_own_kind),
        Genre.MANUSCRIPT: _Form(source=_institution, description=_genre),
        Genre.DATASET: _Form(description=_genre),
        Genre.SOFTWARE: _Form(description=_genre),
        Genre.PODCAST: _Form(_whole, _of_numbered, _series, _podcast),
        Genre.LEGISLATION: _act,
    },
    citing=Citing(
        most_names=2,
        means=(Means.FULL_NAMES, Means.FIRST_INITIALS, Means.MORE_NAMES),
        ampersand=True,
        serial_comma=True,
        introduction="{} [{}]",
        quotes=("“", "”"),
        is_comma_within_quotes=True,
        title_case=True,
        long_locators=True,
    ),
    filing=Filing(
        stages=(Stage.UNDATED, Stage.DATED, Stage.FORTHCOMING, Stage.IN_PRESS),
        keeps_particles=True,
        letter_by_letter=True,
        passes_over_articles=True,
        shows_day=_shows_day,
    ),
)
