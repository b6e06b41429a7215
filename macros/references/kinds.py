"""What kind of work it is and in which edition, in words that the styles share."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..bibliography import InLanguage
from ..language import Language
from .terms import is_term, ordinal, term

_KINDS_CY: Mapping[str, str] = {
    # What entries say in their own words, in `type` and `edition`; CSL prints those as they are.
    "master’s thesis": "Traethawd meistr",
    "master’s dissertation": "Traethawd hir meistr",
    "doctoral thesis": "Traethawd doethurol",
    "doctoral dissertation": "Traethawd doethurol",
    "dissertation": "Traethawd hir",
    "undergraduate dissertation": "Traethawd hir israddedig",
    "unpublished phd thesis": "Traethawd PhD heb ei gyhoeddi",
    "thesis": "Traethawd ymchwil",
    "report": "Adroddiad",
    "annual report": "Adroddiad blynyddol",
    "project report": "Adroddiad prosiect",
    "research report": "Adroddiad ymchwil",
    "technical report": "Adroddiad technegol",
    "thematic report": "Adroddiad thematig",
    "briefing": "Papur briffio",
    "briefing paper": "Papur briffio",
    "discussion paper": "Papur trafod",
    "green paper": "Papur gwyrdd",
    "guidance": "Canllawiau",
    "policy paper": "Papur polisi",
    "white paper": "Papur gwyn",
    "working paper": "Papur gwaith",
    "unpublished manuscript": "Llawysgrif heb ei chyhoeddi",
    "revised": "Argraffiad diwygiedig",
    "revised edition": "Argraffiad diwygiedig",
    "new edition": "Argraffiad newydd",
}
# A degree has two capitals: MA, PhD, MA Education; "Unpublished" and "Honours" are no degrees.
_DEGREE = re.compile(r"(?P<degree>[A-Z][a-z]*[A-Z]\w*(?: \w+)?) (?:thesis|dissertation)")


def kind(written: str, language: Language) -> str:
    """A kind of work or edition in the entry's own words, in Welsh where those are common English ones."""
    if language is Language.EN:
        return written
    if known := _KINDS_CY.get(written.casefold().replace("'", "’")):
        return known
    degree = _DEGREE.fullmatch(written)
    return f"Traethawd {degree['degree']}" if degree else written


_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)?")
_MOST_DIGITS = 4
_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], 1
    )
}


def edition(work: InLanguage, word: str) -> str:
    """The edition in words: 2nd edn; what is no number stays as written."""
    written = work.edition
    in_digits = _ORDINAL.fullmatch(written)
    number = in_digits[1] if in_digits else _NUMBERS.get(written.casefold(), "")
    if not number or len(number) > _MOST_DIGITS:
        return kind(written, work.language)
    return f"{ordinal(int(number), work.language)} {term(word, work.language)}"


def genre_in_words(work: InLanguage, default: str) -> str:
    """The kind of thesis or report: what `type` says, or the term for its code in biblatex."""
    own = work.degree or default
    code = work.type.casefold() if is_term(work.type.casefold()) else "" if work.type else own
    return term(code, work.language) if code else kind(work.type, work.language)
