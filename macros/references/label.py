"""One label: how a work is named in a citation, in words."""

from __future__ import annotations

from dataclasses import dataclass

from ..bibliography import Genre, InLanguage, Person, Stage
from ..language import Language
from .legislation import act, ends_in_year
from .names import family, in_words, initials
from .spans import to_text
from .style import Style
from .terms import term
from .titles import is_recased, title_case


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


@dataclass(frozen=True)
class Author:
    """What stands in the author's place of a citation."""

    text: str
    """The names, or a title where there are none."""
    et_al: str = ""
    """The words for those who are left out; empty where all are named."""
    quotes: tuple[str, str] = ("", "")
    """The marks around the title of a part of a work."""
    italic: bool = False
    """Whether it is set apart as the title of a whole work."""

    def __str__(self) -> str:
        opening, closing = self.quotes
        return f"{opening}{self.text}{closing}{f' {self.et_al}' if self.et_al else ''}"


def names(work: InLanguage, label: Label) -> tuple[Person, ...]:
    """Those who stand in a citation of the work; none if it goes by its title."""
    return work.creators.people if label.is_spelled_out else work.cited_names


def author(work: InLanguage, label: Label, style: Style, *, narrative: bool = True) -> Author:
    """The names in a citation: Jones and Evans, Jones et al.; a title where there are none."""
    people = names(work, label)
    if not people:
        return _title(work, style)
    written = [_name(person, number in label.initials) for number, person in enumerate(people)]
    shown = written[: label.shown]
    if len(shown) < len(written) or work.creators.has_others:
        comma = "," if len(shown) > 1 and work.language is Language.EN else ""
        return Author(f"{', '.join(shown)}{comma}", term("et al", work.language))
    ampersand, serial_comma = style.citing.ampersand and not narrative, style.citing.serial_comma
    return Author(in_words(shown, work.language, ampersand=ampersand, serial_comma=serial_comma))


def year_text(work: InLanguage, label: Label, style: Style) -> str:
    """The year in a citation with its letter: 2020a, n.d.-a, no date a; nothing if a short title says it."""
    found = work.issued
    if work.genre is Genre.LEGISLATION and not label.suffix and ends_in_year(_short_title(work)):
        return ""
    if found:
        return f"{found.year}{f'–{found.last_year}' if found.last_year else ''}{label.suffix}"
    is_undated = work.stage is Stage.UNDATED
    words = term(style.citing.undated if is_undated else work.stage.value, work.language)
    # A lone "a" would be read as "and" in Welsh, so Welsh always has the hyphen.
    gap = style.citing.gap if work.language is Language.EN else "-"
    return f"{words}{gap}{label.suffix}" if label.suffix else words


def introduction(work: InLanguage, label: Label) -> tuple[str, str] | None:
    """The full name and the abbreviation of a body that goes by its abbreviation; None if it has none."""
    full, short = work.creators.people, work.cited_names
    if label.is_spelled_out or full == short or not len(full) == len(short) == 1:
        return None
    return family(full[0]), family(short[0])


def _title(work: InLanguage, style: Style) -> Author:
    """A title in the author's place: that of a part in quotation marks, that of a whole work in italics."""
    citing, is_act = style.citing, work.genre is Genre.LEGISLATION
    italic = not work.is_part and (not is_act or citing.italic_acts)
    if is_act:
        return Author(_short_title(work), italic=italic)
    text = work.shorttitle or work.title.text
    if citing.title_case and is_recased(work.title):
        text = title_case(text)
    return Author(text, quotes=citing.quotes if work.is_part else ("", ""), italic=italic)


def _short_title(work: InLanguage) -> str:
    return to_text(act(work, italic=False))


def _name(person: Person, with_initials: bool) -> str:
    first = initials(person, spaced=True) if with_initials else ""
    return f"{first} {family(person)}".strip()
