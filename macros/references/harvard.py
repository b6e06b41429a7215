"""Harvard references after Cite Them Right, 12th edition.

Titles keep the capitals that they are written with. An organisation stands under its full name; its
short name is for citations only.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..bibliography import Genre, InLanguage, Stage
from . import harvard_elements as elements
from .dates import accessed
from .legislation import act_with_number
from .links import link
from .names import short_list
from .spans import Spans, enclosed, joined, plain, sentences
from .style import Citing, Filing, Means, Style
from .terms import term


@dataclass(frozen=True)
class _Form:
    """How the reference of one genre is made, where it is not made as that of a book."""

    title: Callable[[InLanguage], Spans] = elements.whole
    container: Callable[[InLanguage], Spans] = elements.nothing
    contributors: Callable[[InLanguage], list[Spans]] = elements.edited_and_translated
    source: Callable[[InLanguage], Spans] = elements.publisher
    position: Callable[[InLanguage], list[str]] = elements.in_whole

    def __call__(self, work: InLanguage, year: str) -> Spans:
        when, heading = enclosed(year, "(", ")"), self.title(work)
        first, heading = (_authors(work), heading) if work.creators.people else (heading, ())
        about = joined([first, when, joined([heading, self.container(work)], ", ")], " ")
        body = joined([about, *self.contributors(work), self.source(work)], ". ")
        return sentences(joined([body, *self.position(work)], ", "), _available(work))


def _act(work: InLanguage, _: str) -> Spans:
    return sentences(act_with_number(work, italic=True), _available(work))


def _authors(work: InLanguage) -> Spans:
    names = short_list(work.creators, work.language, most=elements.MOST_NAMES)
    return joined([names, f"({elements.editor_term(work)})" if work.role == "editor" else ""], " ")


def _available(work: InLanguage) -> Spans:
    address = work.address
    if not address:
        return ()
    seen = () if address.is_doi else accessed(work.accessed, work.language)
    when = enclosed((*plain(f"{term('accessed', work.language)}: "), *seen), " (", ")") if seen else ()
    return (*plain(f"{term('available', work.language)}: "), *link(work), *when)


HARVARD = Style(
    name="harvard",
    title="Harvard",
    manual="Cite Them Right, 12th edition",
    forms={
        Genre.ARTICLE: _Form(
            title=elements.title_in_quotes,
            container=elements.periodical,
            source=elements.nothing,
            position=elements.in_periodical,
        ),
        Genre.BOOK: _Form(),
        Genre.CHAPTER: _Form(elements.title_in_quotes, elements.book, elements.translated),
        Genre.PAPER: _Form(elements.title_in_quotes, elements.proceedings, elements.translated),
        Genre.REPORT: _Form(source=elements.report),
        Genre.THESIS: _Form(source=elements.thesis),
        Genre.PAGE: _Form(source=elements.site),
        Genre.MANUSCRIPT: _Form(elements.title_in_quotes, source=elements.manuscript),
        Genre.DATASET: _Form(elements.dataset),
        Genre.SOFTWARE: _Form(elements.program),
        Genre.PODCAST: _Form(elements.podcast, elements.series, source=elements.day_of_episode),
        Genre.LEGISLATION: _act,
    },
    citing=Citing(
        most_names=elements.MOST_NAMES,
        means=(Means.FULL_NAMES, Means.MORE_NAMES, Means.INITIALS),
        italic_et_al=True,
        italic_acts=True,
        undated="no date",
        gap=" ",
        by_year=True,
    ),
    filing=Filing(
        stages=(Stage.DATED, Stage.FORTHCOMING, Stage.IN_PRESS, Stage.UNDATED),
        most_names=elements.MOST_NAMES,
    ),
)
