"""Harvard references after Cite Them Right, 12th edition.

Titles keep the capitals that they are written with. An organisation stands under its full name; its
short name is for citations only.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..bibliography import Genre, InLanguage, Stage
from .dates import accessed, month_and_day
from .kinds import edition, genre_in_words
from .legislation import act_with_number
from .links import link
from .names import forward, in_words, short_list
from .spans import Spans, enclosed, joined, plain, sentences
from .style import Citing, Filing, Means, Style
from .terms import locator, pages, term, volumes
from .titles import quoted, title

_MOST_NAMES = 3


def _nothing(_: InLanguage) -> Spans:
    return ()


def _quoted(work: InLanguage) -> Spans:
    return quoted(title(work, work.title))


def _whole(work: InLanguage) -> Spans:
    count = work.volumes
    how_many = enclosed(volumes(count, work.language), "(", ")") if count else ()
    heading = joined([title(work, work.title, italic=True), how_many], " ")
    return joined([heading, *_volume_and_edition(work)], ". ")


def _program(work: InLanguage) -> Spans:
    version = work.version and f"({term('version', work.language)} {work.version})"
    kind = {Genre.SOFTWARE: "program"}.get(work.genre, work.genre.value)
    return joined([title(work, work.title, italic=True), version, _form(kind, work)], " ")


def _podcast(work: InLanguage) -> Spans:
    if work.is_episode:
        return _quoted(work)
    return joined([title(work, work.title, italic=True), _form("podcast", work)], " ")


def _form(name: str, work: InLanguage) -> str:
    """What kind of thing it is, in square brackets."""
    return f"[{term(name, work.language)}]"


def _volume_and_edition(work: InLanguage) -> list[str]:
    return [
        work.volume and f"{term('vol.', work.language)} {work.volume}",
        edition(work, "edn"),
    ]


def _periodical(work: InLanguage) -> Spans:
    return title(work, work.periodical, italic=True)


def _series(work: InLanguage) -> Spans:
    """The podcast that an episode is part of."""
    name = title(work, work.book, italic=True)
    return joined([name, _form("podcast", work)], " ") if work.is_episode else ()


def _book(work: InLanguage) -> Spans:
    """The book with its editors that the work is a part of."""
    editors = _editors(work)
    joiner = term("in", work.language) if editors or work.genre is Genre.CHAPTER else ""
    book = title(work, work.book, italic=True)
    return joined([joined([joiner, editors, book], " "), *_volume_and_edition(work)], ". ")


def _editors(work: InLanguage) -> str:
    people = work.editors.people
    if not people or work.role != "author":
        return ""
    names = [forward(person, spaced=False) for person in people]
    if work.editors.has_others or len(names) > _MOST_NAMES:
        said = f"{names[0]} {term('et al', work.language)}"
    else:
        said = in_words(names, work.language)
    return f"{said} ({_editor_term(work)})"


def _editor_term(work: InLanguage) -> str:
    return term("eds" if work.editors.is_several else "ed.", work.language)


def _edited_and_translated(work: InLanguage) -> list[str]:
    return [_by("edited by", work) if work.role == "author" else "", *_translated(work)]


def _translated(work: InLanguage) -> list[str]:
    return [_by("translated by", work)]


def _by(words: str, work: InLanguage) -> str:
    names = work.editors if words == "edited by" else work.translators
    if not names.people:
        return ""
    written = [forward(person, spaced=False) for person in names.people]
    return f"{term(words, work.language)} {in_words(written, work.language)}"


def _publisher(work: InLanguage) -> Spans:
    house = joined([work.place, work.named(work.publisher)], ": ")
    number = work.number if work.series else ""
    return joined([house, enclosed(joined([work.series, number], ", "), "(", ")")], " ")


def _report(work: InLanguage) -> Spans:
    kind = genre_in_words(work, "") or work.series
    number = " ".join(part for part in (kind, work.number) if part)
    return joined([number, joined([work.place, work.named(work.institution)], ": ")], ". ")


def _thesis(work: InLanguage) -> Spans:
    return joined([genre_in_words(work, "thesis"), work.school], ". ")


def _site(work: InLanguage) -> Spans:
    return joined([genre_in_words(work, ""), work.named(work.site)], ". ")


def _manuscript(work: InLanguage) -> Spans:
    return joined([genre_in_words(work, "manuscript"), work.institution], ". ")


def _day_of_episode(work: InLanguage) -> Spans:
    return plain(_day(work))


def _in_whole(work: InLanguage) -> list[str]:
    """Where the part of a book is, or whatever else has pages."""
    if work.pages.text:
        return [pages(work.pages.printed, work.language)]
    return [locator("chapter", work.chapter, work.language, long=False)] if work.chapter else []


def _in_periodical(work: InLanguage) -> list[str]:
    """Volume, issue or date, and pages of an article."""
    # A day or month is all that tells the issues of newspapers and magazines apart.
    issued = _day(work) if work.is_dated_by_day else ""
    volume = issued or work.volume + (f"({work.issue})" if work.issue else "")
    has_eid = work.eid and not work.pages.text
    article = f"{term('article', work.language).lower()} {work.eid}" if has_eid else ""
    return [volume, article, *_in_whole(work)]


def _day(work: InLanguage) -> str:
    found = work.issued
    return month_and_day(found, work.language, month_first=False) if found and not found.last_year else ""


@dataclass(frozen=True)
class _Form:
    """How the reference of one genre is made, where it is not made as that of a book."""

    title: Callable[[InLanguage], Spans] = _whole
    container: Callable[[InLanguage], Spans] = _nothing
    contributors: Callable[[InLanguage], list[str]] = _edited_and_translated
    source: Callable[[InLanguage], Spans] = _publisher
    position: Callable[[InLanguage], list[str]] = _in_whole

    def __call__(self, work: InLanguage, year: str) -> Spans:
        when, heading = enclosed(year, "(", ")"), self.title(work)
        first, heading = (_authors(work), heading) if work.creators.people else (heading, ())
        about = joined([first, when, joined([heading, self.container(work)], ", ")], " ")
        body = joined([about, *self.contributors(work), self.source(work)], ". ")
        return sentences(joined([body, *self.position(work)], ", "), _available(work))


def _act(work: InLanguage, _: str) -> Spans:
    return sentences(act_with_number(work, italic=True), _available(work))


def _authors(work: InLanguage) -> Spans:
    names = short_list(work.creators, work.language, most=_MOST_NAMES)
    return joined([names, f"({_editor_term(work)})" if work.role == "editor" else ""], " ")


def _available(work: InLanguage) -> Spans:
    address = work.address
    if not address:
        return ()
    seen = () if address.is_doi else accessed(work.accessed, work.language)
    when = enclosed((*plain(f"{term('accessed', work.language)}: "), *seen), " (", ")") if seen else ()
    return (*plain(f"{term('available', work.language)}: "), *link(work), *when)


HARVARD = Style(
    name="harvard",
    manual="Cite Them Right, 12th edition",
    forms={
        Genre.ARTICLE: _Form(_quoted, _periodical, source=_nothing, position=_in_periodical),
        Genre.BOOK: _Form(),
        Genre.CHAPTER: _Form(_quoted, _book, _translated),
        Genre.PAPER: _Form(_quoted, _book, _translated),
        Genre.REPORT: _Form(source=_report),
        Genre.THESIS: _Form(source=_thesis),
        Genre.PAGE: _Form(source=_site),
        Genre.MANUSCRIPT: _Form(_quoted, source=_manuscript),
        Genre.DATASET: _Form(_program),
        Genre.SOFTWARE: _Form(_program),
        Genre.PODCAST: _Form(_podcast, _series, source=_day_of_episode),
        Genre.LEGISLATION: _act,
    },
    citing=Citing(
        most_names=_MOST_NAMES,
        means=(Means.FULL_NAMES, Means.MORE_NAMES, Means.INITIALS),
        italic_et_al=True,
        italic_acts=True,
        undated="no date",
        gap=" ",
        by_year=True,
    ),
    filing=Filing(
        stages=(Stage.DATED, Stage.FORTHCOMING, Stage.IN_PRESS, Stage.UNDATED),
        most_names=_MOST_NAMES,
    ),
)
