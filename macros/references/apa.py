"""APA references after the Publication Manual of the APA, 7th edition.

An organisation stands under its full name; its short name is for citations only.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..bibliography import Genre, InLanguage, Stage
from . import apa_elements as elements
from .dates import accessed
from .legislation import act_with_number
from .links import link
from .names import long_list
from .spans import Spans, enclosed, joined, plain, sentences
from .style import Citing, Filing, Means, Style
from .terms import term


@dataclass(frozen=True)
class _Form:
    """How the reference of one genre is made, where it is not made as that of a book."""

    title: Callable[[InLanguage], Spans] = elements.title_of_whole
    within: Callable[[InLanguage], list[str]] = elements.within_whole
    """What stands in brackets after the title: people, edition, volume, number."""
    source: Callable[[InLanguage], Spans] = elements.publisher
    description: Callable[[InLanguage], str] = elements.undescribed
    """What kind of work it is, in square brackets, where the reader would not know."""
    part: Callable[[InLanguage], str] = elements.part_of_editors
    """What those who stand first have done, in brackets after their names."""

    def __call__(self, work: InLanguage, year: str) -> Spans:
        when = enclosed(joined([year, elements.day(work)], ", "), "(", ")")
        within = enclosed("; ".join(filter(None, self.within(work))), "(", ")")
        heading = joined([self.title(work), within, enclosed(self.description(work), "[", "]")], " ")
        opening = [self._names(work), when, heading] if work.creators.people else [heading, when]
        return joined([sentences(*opening, self.source(work)), _available(work)], " ")

    def _names(self, work: InLanguage) -> Spans:
        names = long_list(work.creators, work.language, most=20)
        return joined([names, enclosed(self.part(work), "(", ")")], " ")


def _act(work: InLanguage, _: str) -> Spans:
    return joined([sentences(act_with_number(work, italic=False)), _available(work)], " ")


def _available(work: InLanguage) -> Spans:
    seen = accessed(work.accessed, work.language, month_first=True)
    is_lasting = work.address is None or work.address.is_doi or work.stage is not Stage.UNDATED
    if is_lasting or not seen:
        return link(work)
    retrieved, from_ = f"{term('retrieved', work.language)} ", f", {term('from', work.language)} "
    return (*plain(retrieved), *seen, *plain(from_), *link(work))


APA = Style(
    name="apa",
    title="APA 7",
    manual="Publication Manual of the American Psychological Association, 7th edition",
    forms={
        Genre.ARTICLE: _Form(elements.title_of_part, elements.within_article, elements.journal),
        Genre.BOOK: _Form(),
        Genre.CHAPTER: _Form(elements.title_of_part, elements.within_part, elements.book),
        Genre.PAPER: _Form(elements.title_of_part, elements.within_part, elements.proceedings),
        Genre.REPORT: _Form(
            within=elements.within_numbered, source=elements.institution, description=elements.own_kind
        ),
        Genre.THESIS: _Form(source=elements.school, description=elements.thesis),
        Genre.PAGE: _Form(source=elements.site, description=elements.own_kind),
        Genre.MANUSCRIPT: _Form(source=elements.institution, description=elements.genre_in_full),
        Genre.DATASET: _Form(description=elements.genre_in_full),
        Genre.SOFTWARE: _Form(description=elements.genre_in_full),
        Genre.PODCAST: _Form(
            within=elements.within_numbered,
            source=elements.series,
            description=elements.podcast,
            part=elements.part_of_hosts,
        ),
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
        second_hand="as cited in",
        leaves_out_unknown_years=True,
    ),
    filing=Filing(
        stages=(Stage.UNDATED, Stage.DATED, Stage.FORTHCOMING, Stage.IN_PRESS),
        keeps_particles=True,
        letter_by_letter=True,
        passes_over_articles=True,
        shows_day=elements.shows_day,
    ),
)
