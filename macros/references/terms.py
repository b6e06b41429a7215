"""The words of references and citations in both languages.

The Welsh column began as the CSL locale cy-GB. Where it departs from that, the line says why. The
terms were compared with the guides to citing that the university libraries of Aberystwyth, Swansea and
South Wales publish in Welsh.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..language import Language, welsh

_TERMS: Mapping[str, tuple[str, str]] = {
    # "et al." is what Welsh guides to citing and CSL print; a label then differs in its joining word only.
    "et al": ("et al.", "et al."),
    "no date": ("no date", "d.d."),
    "n.d.": ("n.d.", "d.d."),
    # "ar fin ymddangos" (CSL) is said of what is about to appear; "i'w gyhoeddi" makes no such promise.
    "forthcoming": ("forthcoming", "i’w gyhoeddi"),
    "in press": ("in press", "yn y wasg"),
    "ed.": ("ed.", "gol."),
    # CSL has "goln."; a contraction that ends in the word's last letter takes no full stop, as in "eds".
    "eds": ("eds", "goln"),
    "Ed.": ("Ed.", "Gol."),
    "Eds.": ("Eds.", "Goln"),
    # CSL's "cyf." for translator is also its "cyf." for a volume.
    "Trans.": ("Trans.", "Cyfieith."),
    "edited by": ("Edited by", "Golygwyd gan"),
    "translated by": ("Translated by", "Cyfieithwyd gan"),
    "edn": ("edn", "arg."),
    "edition": ("ed.", "arg."),
    # CSL's short form of cyfrol is "rhif." (number).
    "vol.": ("Vol.", "Cyf."),
    "Vols.": ("Vols.", "Cyfrolau"),
    # CSL has no Welsh for "No."; "rhif" is no abbreviation, so it takes no full stop.
    "no.": ("No.", "rhif"),
    "No.": ("No.", "Rhif"),
    "article": ("Article", "Erthygl"),
    "version": ("Version", "Fersiwn"),
    "in": ("in", "yn"),
    "In": ("In", "Yn"),
    # A work that was not read, in the one that cites it; CSL has no term for either.
    "cited in": ("cited in", "dyfynnwyd yn"),
    "as cited in": ("as cited in", "dyfynnwyd yn"),
    # CSL's "ar gael" lacks the preposition that an address needs.
    "available": ("Available at", "Ar gael yn"),
    # CSL has "gwelwyd" (was seen); the Welsh guides all write "cyrchwyd" (was accessed).
    "accessed": ("Accessed", "Cyrchwyd"),
    "retrieved": ("Retrieved", "Cyrchwyd"),
    # CSL's "gan" is "from" a person; "from" a place is "o".
    "from": ("from", "o"),
    # From here on CSL leaves the words in English.
    "phdthesis": ("PhD thesis", "Traethawd PhD"),
    "mathesis": ("Master’s thesis", "Traethawd meistr"),
    "bathesis": ("Bachelor’s thesis", "Traethawd baglor"),
    "thesis": ("Thesis", "Traethawd ymchwil"),
    "techreport": ("Technical report", "Adroddiad technegol"),
    "resreport": ("Research report", "Adroddiad ymchwil"),
    "manuscript": ("Unpublished manuscript", "Llawysgrif heb ei chyhoeddi"),
    "dataset": ("Data set", "Set ddata"),
    "software": ("Computer software", "Meddalwedd"),
    "program": ("Computer program", "Rhaglen gyfrifiadurol"),
    "podcast": ("Podcast", "Podlediad"),
    "audio podcast": ("Audio podcast", "Podlediad sain"),
    # The kind of thing comes first in Welsh: an episode of a podcast.
    "audio podcast episode": ("Audio podcast episode", "Pennod o bodlediad sain"),
    "Host": ("Host", "Cyflwynydd"),
    "Hosts": ("Hosts", "Cyflwynwyr"),
}

Forms = tuple[str, str]
"""One and more than one: page, pages."""

LOCATORS: Mapping[str, tuple[Forms, Forms, Forms, Forms]] = {
    # kind: (short English, short Welsh, long English, long Welsh); "p." is a page in Welsh too when read,
    # although CSL takes it for a verse (pennill) there.
    "page": (("p.", "pp."), ("t.", "tt."), ("p.", "pp."), ("t.", "tt.")),
    "chapter": (("ch.", "chs"), ("pen.", "penodau"), ("Chapter", "Chapters"), ("Pennod", "Penodau")),
    "section": (("sect.", "sects"), ("adr.", "adrannau"), ("Section", "Sections"), ("Adran", "Adrannau")),
    "paragraph": (
        ("para.", "paras"),
        ("para.", "paragraffau"),
        ("para.", "paras."),
        ("para.", "paragraffau"),
    ),
    "part": (("pt", "pts"), ("rhan", "rhannau"), ("Part", "Parts"), ("Rhan", "Rhannau")),
    "volume": (("vol.", "vols"), ("cyf.", "cyfrolau"), ("Volume", "Volumes"), ("Cyfrol", "Cyfrolau")),
    "table": (("table", "tables"), ("tabl", "tablau"), ("Table", "Tables"), ("Tabl", "Tablau")),
    "figure": (("fig.", "figs"), ("ffig.", "ffigurau"), ("Figure", "Figures"), ("Ffigur", "Ffigurau")),
    "line": (("l.", "ll."), ("llinell", "llinellau"), ("Line", "Lines"), ("Llinell", "Llinellau")),
    "note": (("n.", "nn."), ("n.", "nn."), ("Note", "Notes"), ("Nodyn", "Nodiadau")),
    "column": (("col.", "cols"), ("col.", "colofnau"), ("Column", "Columns"), ("Colofn", "Colofnau")),
    "appendix": (
        ("app.", "apps"),
        ("atod.", "atodiadau"),
        ("Appendix", "Appendices"),
        ("Atodiad", "Atodiadau"),
    ),
}

_ORDINALS_CY = {
    1: "af", 2: "il", 3: "ydd", 4: "ydd", 5: "ed", 6: "ed", 7: "fed", 8: "fed", 9: "fed", 10: "fed",
    11: "eg", 12: "fed", 13: "eg", 14: "eg", 15: "fed", 16: "eg", 17: "eg", 18: "fed", 19: "eg", 20: "fed",
}  # fmt: skip


def term(name: str, language: Language) -> str:
    """The word for `name` in the language of the page."""
    english, cymraeg = _TERMS[name]
    return english if language is Language.EN else cymraeg


def is_term(name: str) -> bool:
    """Whether `name` is one of the terms, for example a thesis or report type of biblatex."""
    return name in _TERMS


def conjunction(following: str, language: Language, *, ampersand: bool = False) -> str:
    """The word before the last of several names. Welsh never writes "&": it is *a* or *ac* by sound.

    CLDR's pattern for Welsh prints a literal "a(c)", so the rule is ours.
    """
    if language is Language.CY:
        return welsh.conjunction(following)
    return "&" if ampersand else "and"


def ordinal(n: int, language: Language) -> str:
    """1st, 2nd, 3rd; in Welsh 1af, 2il, 3ydd, 4ydd, 5ed (CSL goes on "4th")."""
    if language is Language.CY:
        return f"{n}{_ORDINALS_CY.get(n, 'ain' if 20 < n < 40 else 'fed')}"
    if n % 100 in {11, 12, 13}:
        return f"{n}th"
    return f"{n}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th') }"


def locator(kind: str, value: str, language: Language, *, long: bool) -> str:
    """A place in a work with its label: p. 4, pp. 3–5; t. 4, tt. 3–5."""
    row = LOCATORS[kind]
    one, several = row[2 * long + (language is Language.CY)]
    return f"{several if is_several(value) else one} {value}"


def volumes(count: str, language: Language) -> str:
    """How many volumes a work has: 3 vols; the Welsh noun mutates after its number: 2 gyfrol, 6 chyfrol."""
    if language is Language.EN:
        return f"{count} {'vol.' if count == '1' else 'vols'}"
    return f"{count} { {'1': 'gyfrol', '2': 'gyfrol', '6': 'chyfrol'}.get(count, 'cyfrol') }"


def pages(value: str, language: Language) -> str:
    """The pages of a chapter or article with their label."""
    return locator("page", value, language, long=False)


def is_several(value: str) -> bool:
    """Whether a number is more than one: 3–5, 3, 7, ii & iv."""
    return bool(re.search(r"[–,&]|\d-\d|\s(and|a|ac)\s", value))
