"""Capitals in the titles of the bibliography: some styles take them away, and must not take these."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..bibliography.entry import Entry
from ..bibliography.latex import Piece, pieces
from ..bibliography.rules.titles import is_in_capitals
from ..content.model import Toolkit
from ..language import Language
from ..problems import Problem, codes
from ..references.titles import sentence_case
from ..references.works import Work
from .bibliography import place_in

_TITLES = frozenset({"title", "subtitle", "booktitle", "booksubtitle"})
"""The fields that APA sets in sentence case; a journal keeps its capitals."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
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


def names_in_titles_are_protected(toolkit: Toolkit) -> Iterator[Problem]:
    """Braces keep the capitals of names and abbreviations where a style writes titles in small letters.

    APA 7 (6.17) sets titles of works in sentence case; other programs lower abbreviations too. Titles in
    other languages than English are never changed.
    """
    for entry in filter(_is_english, toolkit.bibliography.values()):
        for name in entry.places:
            value = entry.fields[name] if name in _TITLES else ""
            words = () if is_in_capitals(value) else tuple(dict.fromkeys(_endangered(pieces(value))))
            if words:
                place = place_in(toolkit, entry, name)
                yield codes.UNPROTECTED_NAME.at(
                    place, words=_listed(words), word=words[0], field=name, key=entry.key
                )


def _is_english(entry: Entry) -> bool:
    return Work(entry, Language.EN).language_of_work == "en"


def _listed(words: Sequence[str]) -> str:
    names = ", ".join(f"'{word}'" for word in words[:5])
    return f"{names} …" if len(words) > 5 else names


def _endangered(found: tuple[Piece, ...]) -> Iterator[str]:
    """The words that are names by our list and would be lowered, and those with capitals after the first."""
    for piece, lowered in zip(found, sentence_case(found), strict=True):
        for match in () if piece.protected else _WORD.finditer(piece.text):
            word = match[0]
            is_lowered = lowered.text[match.start() : match.start() + 1] != word[0]
            if (is_lowered and re.sub("['’]s?$", "", word) in _NAMES) or _is_abbreviation(word):
                yield word


def _is_abbreviation(word: str) -> bool:
    return bool(re.search(r"[^\W\d_][A-Z]", word.replace("’", "'"))) and not _ROMAN.fullmatch(word)
