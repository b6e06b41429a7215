"""People's names: initials, order of the parts, lists of several."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ..bibliography import Names, Person
from ..language import Language
from .spans import Span, Spans, joined, plain
from .terms import conjunction, term

_GIVEN = re.compile(r"(-?)([^\W\d_])[\w'’]*")


def initials(person: Person, *, spaced: bool) -> str:
    """J. P. or J.P.; a hyphen stays: J.-P. One letter each, Ll and Rh too, so that both languages agree."""
    result = ""
    for hyphen, letter in _GIVEN.findall(person.given):
        result += ("-" if hyphen else " " if spaced and result else "") + f"{letter}."
    return result


def family(person: Person) -> str:
    """The family name with its particle: van der Berg, ap Gwilym."""
    return f"{person.particle} {person.family}".strip()


def in_full(person: Person) -> str:
    """The whole name as it is said: Martin Luther King, without what follows a comma."""
    return " ".join(part for part in (person.given, person.particle, person.family) if part)


def inverted(person: Person, *, spaced: bool) -> str:
    """Family name first, as in a list sorted by it: King, M. L., Jr."""
    parts = (family(person), initials(person, spaced=spaced), person.suffix)
    return ", ".join(part for part in parts if part)


def forward(person: Person, *, spaced: bool) -> str:
    """Initials first, as for the editor of a chapter's book: M. L. King, Jr."""
    name = f"{initials(person, spaced=spaced)} {family(person)}".strip()
    return f"{name}, {person.suffix}" if person.suffix else name


def in_words(
    names: Sequence[str], language: Language, *, ampersand: bool = False, serial_comma: bool = False
) -> str:
    """A, B and C; in APA A, B, and C or A, B, & C. Welsh puts no comma before *a* or *ac*."""
    if len(names) < 2:
        return "".join(names)
    joiner = conjunction(names[-1], language, ampersand=ampersand)
    comma = "," if serial_comma and language is Language.EN and len(names) > 2 else ""
    return f"{', '.join(names[:-1])}{comma} {joiner} {names[-1]}"


def short_list(names: Names, language: Language, *, most: int, write: Callable[..., str] = inverted) -> Spans:
    """The names of a reference: up to `most`, otherwise the first and et al."""
    written = [write(person, spaced=False) for person in names.people]
    if written and (names.has_others or len(written) > most):
        return joined([written[0], (Span(term("et al", language), italic=True),)], " ")
    return plain(in_words(written, language))


def long_list(names: Names, language: Language, *, most: int) -> Spans:
    """The names at the head of a reference: up to `most`, otherwise all that fit, a gap and the last."""
    written = [inverted(person, spaced=True) for person in names.people]
    if names.has_others:
        return plain(f"{', '.join(written)}, {term('et al', language)}")
    if len(written) > most:
        return plain(f"{', '.join(written[: most - 1])}, … {written[-1]}")
    if len(written) < 2:
        return plain("".join(written))
    # The comma stays in Welsh too: it belongs to the inverted name.
    joiner = conjunction(written[-1], language, ampersand=True)
    return plain(f"{', '.join(written[:-1])}, {joiner} {written[-1]}")
