"""What kind of work it is and in which edition, in words that both styles share."""

from __future__ import annotations

from ..bibliography.entry import Genre
from .terms import is_term, kind, ordinal, term
from .works import Work


def edition(work: Work, word: str) -> str:
    """The edition in words: 2nd edn; what is no number stays as written."""
    written = work.text("edition")
    number = _NUMBERS.get(written.casefold(), written.rstrip("stndrh") if written[:1].isdigit() else "")
    if not number.isdecimal() or len(number) > _MOST_DIGITS:
        return kind(written, work.language)
    return f"{ordinal(int(number), work.language)} {term(word, work.language)}"


_MOST_DIGITS = 4
_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], 1
    )
}


def genre_in_words(work: Work, default: str) -> str:
    """The kind of thesis or report: what `type` says, or the term for its code in biblatex."""
    written = work.text("type")
    own = {"phdthesis": "phdthesis", "mastersthesis": "mathesis"}.get(work.entry.type, default)
    code = written.casefold() if is_term(written.casefold()) else "" if written else own
    return term(code, work.language) if code else kind(written, work.language)


def is_episode(work: Work) -> bool:
    """Whether the work is one episode of a podcast, not the whole of it."""
    return work.genre is Genre.PODCAST and bool(work.raw("booktitle"))


def dashed(numbers: str) -> str:
    """Page numbers with the dash of a range; a number that holds hyphens of its own stays."""
    return numbers.replace("-", "–") if numbers.count("-") == 1 else numbers
