"""Capitals in titles: some styles take them away, and must not take these."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...problems import codes, excerpt
from ..casing import WORD, sentence_case
from ..languages import iso_code
from ..latex import decode, pieces
from ..pieces import Piece
from .marks import decoded_entities
from .rule import Mistake, Value, ValueRule

_RECASED = frozenset({"title", "subtitle", "booktitle", "booksubtitle"})
"""The fields that APA sets in sentence case; a journal keeps its capitals."""
_PRINTED = _RECASED | {"title_cy", "title_en", "booktitle_cy", "booktitle_en", "journal", "journaltitle"}
_ROMAN = re.compile(r"[IVXLC]+")

# Left out are names that are words as well: May, March, Reading, Bath, Mold, Barry, Polish, Turkey.
_NAMES = frozenset(
    """
    Wales Welsh Cymru Cymraeg England English Scotland Scottish Ireland Irish Britain British Europe
    European America American Africa African Asia Asian Australia Australian Canada Canadian China
    Chinese Denmark Danish Estonia Finland Finnish France French Germany German Iceland Italy
    Italian Japan Japanese Netherlands Dutch Norway Norwegian Ontario Patagonia Shanghai Singapore
    Spain Spanish Sweden Swedish Basque Breton Catalan Cornish Gaelic Latin Greek Arabic Urdu
    Bengali Romani Aberystwyth Anglesey Bangor Blaenau Gwent Bridgend Caerdydd Caerphilly Cardiff
    Carmarthen Carmarthenshire Ceredigion Clwyd Conwy Denbighshire Dyfed Flintshire Glamorgan
    Gwynedd Llandudno Llanelli London Merthyr Tydfil Monmouthshire Neath Newport Pembrokeshire Powys
    Rhondda Cynon Taf Swansea Abertawe Torfaen Wrexham Wrecsam Ynys Manceinion Manchester Edinburgh
    Glasgow Belfast Dublin Liverpool Oxford Cambridge January February April June July August
    September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday
    Christmas Easter Ramadan Eisteddfod Christian Muslim Islam Islamic Jewish Hindu Sikh Buddhist
    Montessori Piaget Vygotsky Vygotskian Socratic Estyn Hwb Ofsted Senedd Twitter Facebook Google
    Microsoft Instagram Wikipedia Erasmus Covid Brexit
    """.split()  # noqa: SIM905
)


def _is_in_capitals(text: str) -> bool:
    """Whether there are several words, one of them too long for an abbreviation, and no small letter."""
    plain = decode(decoded_entities(text))
    words = WORD.findall(plain)
    return len(words) > 2 and plain.isupper() and max(map(len, words)) > 5


def _find_capitals(value: Value) -> Iterator[Mistake]:
    if _is_in_capitals(value.text):
        yield Mistake(codes.TITLE_CAPITALS, values={"title": excerpt(decode(value.text))})


def _find_unprotected(value: Value) -> Iterator[Mistake]:
    """The names and abbreviations of which a style would take the capitals.

    APA 7 (6.17) sets titles of works in sentence case; other programs lower abbreviations too. Titles in
    other languages than English are never changed.
    """
    is_english = iso_code(decode(value.entry.get("langid", "english"))) == "en"
    is_told = not is_english or _is_in_capitals(value.text)
    if words := () if is_told else tuple(dict.fromkeys(_endangered(pieces(value.text)))):
        yield Mistake(codes.UNPROTECTED_NAME, values={"words": _listed(words), "word": words[0]})


def _listed(words: Sequence[str]) -> str:
    names = ", ".join(f"'{word}'" for word in words[:5])
    return f"{names} …" if len(words) > 5 else names


def _endangered(found: tuple[Piece, ...]) -> Iterator[str]:
    """The words that are names by our list and would be lowered, and those with capitals after the first."""
    for piece, lowered in zip(found, sentence_case(found), strict=True):
        for match in () if piece.protected else WORD.finditer(piece.text):
            word = match[0]
            is_lowered = lowered.text[match.start() : match.start() + 1] != word[0]
            if (is_lowered and re.sub("['’]s?$", "", word) in _NAMES) or _is_abbreviation(word):
                yield word


def _is_abbreviation(word: str) -> bool:
    return bool(re.search(r"[^\W\d_][A-Z]", word.replace("’", "'"))) and not _ROMAN.fullmatch(word)


NOT_IN_CAPITALS = ValueRule(
    "A title is written in small letters with capitals where they belong, in whatever language it is",
    _find_capitals,
    fields=_PRINTED,
    house=True,
)
PROTECTED_NAMES = ValueRule(
    "Braces keep the capitals of names and abbreviations where a style writes titles in small letters",
    _find_unprotected,
    fields=_RECASED,
    house=True,
)
