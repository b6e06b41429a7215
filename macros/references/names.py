"""People's names: initials, order of the parts, lists of several."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..bibliography.entry import Person
from ..language import Language
from .spans import Span, Spans, joined, plain
from .terms import conjunction, term

_GIVEN = re.compile(r"(-?)([^\W\d_])[\w'’]*")


def initials(person: Person, *, spaced: bool) -> str:
    """J. P. or J.P.; a hyphen stays: J.-P. One letter each, Ll and Rh too, so that both languages agree."""
    result = ""
    for hyphen, letter in _GIVEN.findall(person.given.replace(".", " ")):
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


def harvard_list(people: Sequence[Person], language: Language, *, others: bool) -> Spans:
    """The names at the head of a Harvard reference: up to three, otherwise the first and et al."""
    names = [inverted(person, spaced=False) for person in people]
    if others or len(names) > 3:
        return joined([names[0], (Span(term("et al", language), italic=True),)], " ")
    return plain(in_words(names, language))


def apa_list(people: Sequence[Person], language: Language, *, others: bool) -> Spans:
    """The names at the head of an APA reference: up to twenty, otherwise nineteen, a gap and the last."""
    names = [inverted(person, spaced=True) for person in people]
    if others:
        return plain(f"{', '.join(names)}, {term('et al', language)}")
    if len(names) > 20:
        return plain(f"{', '.join(names[:19])}, … {names[-1]}")
    if len(names) < 2:
        return plain("".join(names))
    # The comma stays in Welsh too: it belongs to the inverted name.
    joiner = conjunction(names[-1], language, ampersand=True)
    return plain(f"{', '.join(names[:-1])}, {joiner} {names[-1]}")
