"""One label: how a work is named in a citation, in words."""

from __future__ import annotations

from dataclasses import dataclass

from ..bibliography.entry import Genre, Person
from ..language import Language
from .dates import State, day, state
from .legislation import act, ends_in_year
from .names import family, in_words, initials
from .spans import to_text
from .style import Style
from .terms import term
from .titles import title, title_case
from .works import Work


@dataclass(frozen=True)
class Label:
    """How one work is told apart from the others, the same in both languages."""

    shown: int
    """How many names stand before et al."""
    initials: frozenset[int] = frozenset()
    """Which of the names have initials."""
    suffix: str = ""
    """The letter after the year."""
    is_spelled_out: bool = False
    """Whether a body goes by its full name because another one has the same abbreviation (APA 8.21)."""


def names(work: Work, label: Label) -> tuple[Person, ...]:
    """Those who stand in a citation of the work; none if it goes by its title."""
    return work.creators if label.is_spelled_out else work.cited_names


def author_text(work: Work, label: Label, style: Style, *, narrative: bool = True) -> str:
    """The names in a citation: Jones and Evans, Jones et al.; a title where there are none."""
    people = names(work, label)
    if not people:
        return _title_text(work, style)
    written = [_name(person, number in label.initials) for number, person in enumerate(people)]
    shown = written[: label.shown]
    if len(shown) < len(written) or work.has_others:
        comma = "," if len(shown) > 1 and work.language is Language.EN else ""
        return f"{', '.join(shown)}{comma} {term('et al', work.language)}"
    is_apa = style is Style.APA
    return in_words(shown, work.language, ampersand=is_apa and not narrative, serial_comma=is_apa)


def year_text(work: Work, label: Label, style: Style) -> str:
    """The year in a citation with its letter: 2020a, n.d.-a, no date a; nothing if a short title says it."""
    found = day(work.entry)
    if work.genre is Genre.LEGISLATION and not label.suffix and ends_in_year(_title_text(work, style)):
        return ""
    if found:
        return f"{found.year}{f'–{found.last_year}' if found.last_year else ''}{label.suffix}"
    when = state(work.entry)
    words = term(_UNDATED_TERMS[when], work.language)
    if when is State.UNDATED and style is Style.HARVARD:
        words = term("no date", work.language)
    # A lone "a" would be read as "and" in Welsh, so Welsh has the hyphen in both styles.
    gap = " " if style is Style.HARVARD and work.language is Language.EN else "-"
    return f"{words}{gap}{label.suffix}" if label.suffix else words


_UNDATED_TERMS = {State.UNDATED: "n.d.", State.FORTHCOMING: "forthcoming", State.IN_PRESS: "in press"}


def is_set_apart(work: Work, label: Label, style: Style) -> bool:
    """Whether the label is a title in italics: that of a whole work (APA 8.14), in Harvard also of an Act."""
    if names(work, label) or _is_part(work):
        return False
    return work.genre is not Genre.LEGISLATION or style is Style.HARVARD


def introduction(work: Work, label: Label) -> tuple[str, str] | None:
    """The full name and the abbreviation of a body that goes by its abbreviation; None if it has none."""
    full, short = work.creators, work.cited_names
    if label.is_spelled_out or full == short or not len(full) == len(short) == 1:
        return None
    return family(full[0]), family(short[0])


def _is_part(work: Work) -> bool:
    return bool(work.raw("booktitle") or work.raw("journal") or work.raw("journaltitle"))


def _title_text(work: Work, style: Style) -> str:
    if work.genre is Genre.LEGISLATION:
        return to_text(act(work, italic=False))
    text = work.text("shorttitle") or to_text(title(work))
    if style is Style.APA and work.language_of_work == "en" and not work.is_official("title"):
        text = title_case(text)
    opening, closing = "“”" if style is Style.APA else "‘’"
    return f"{opening}{text}{closing}" if _is_part(work) else text


def _name(person: Person, with_initials: bool) -> str:
    first = initials(person, spaced=True) if with_initials else ""
    return f"{first} {family(person)}".strip()
