"""Every row of the tables that references, exports and LaTeX are made of. What is looked up is made up."""

# Tables and samples stay on their lines.

from __future__ import annotations

import unicodedata

import pytest

from macros.bibliography import Entry, Work
from macros.bibliography.conversion import as_work
from macros.bibliography.languages import iso_code
from macros.bibliography.latex import decode, unknown_commands
from macros.bibliography.writing import bibtex
from macros.language import Language
from macros.references.kinds import edition, kind
from macros.references.names import in_words
from macros.references.terms import locator, term
from macros.references.titles import title_case

EN, CY = Language.EN, Language.CY


def work(type_: str = "misc", **fields: str) -> Work:
    """The work of an entry with some fields."""
    return as_work(Entry("k", type_, fields))


TERMS = {
    "et al": ("et al.", "et al."),
    "no date": ("no date", "d.d."),
    "n.d.": ("n.d.", "d.d."),
    "forthcoming": ("forthcoming", "i’w gyhoeddi"),
    "in press": ("in press", "yn y wasg"),
    "ed.": ("ed.", "gol."),
    "eds": ("eds", "goln"),
    "Ed.": ("Ed.", "Gol."),
    "Eds.": ("Eds.", "Goln"),
    "Trans.": ("Trans.", "Cyfieith."),
    "edited by": ("Edited by", "Golygwyd gan"),
    "translated by": ("Translated by", "Cyfieithwyd gan"),
    "edn": ("edn", "arg."),
    "edition": ("ed.", "arg."),
    "vol.": ("Vol.", "Cyf."),
    "Vols.": ("Vols.", "Cyfrolau"),
    "no.": ("No.", "rhif"),
    "No.": ("No.", "Rhif"),
    "article": ("Article", "Erthygl"),
    "version": ("Version", "Fersiwn"),
    "in": ("in", "yn"),
    "In": ("In", "Yn"),
    "available": ("Available at", "Ar gael yn"),
    "accessed": ("Accessed", "Cyrchwyd"),
    "retrieved": ("Retrieved", "Cyrchwyd"),
    "from": ("from", "o"),
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
    "audio podcast episode": ("Audio podcast episode", "Pennod o bodlediad sain"),
    "Host": ("Host", "Cyflwynydd"),
    "Hosts": ("Hosts", "Cyflwynwyr"),
}


@pytest.mark.parametrize("name", TERMS)
def test_a_term_has_its_words(name: str) -> None:
    """In both languages."""
    assert (term(name, EN), term(name, CY)) == TERMS[name]


LOCATORS = {
    "page": ("p. pp. t. tt.", "p. pp. t. tt."),
    "chapter": ("ch. chs pen. penodau", "Chapter Chapters Pennod Penodau"),
    "section": ("sect. sects adr. adrannau", "Section Sections Adran Adrannau"),
    "paragraph": ("para. paras para. paragraffau", "para. paras. para. paragraffau"),
    "part": ("pt pts rhan rhannau", "Part Parts Rhan Rhannau"),
    "volume": ("vol. vols cyf. cyfrolau", "Volume Volumes Cyfrol Cyfrolau"),
    "table": ("table tables tabl tablau", "Table Tables Tabl Tablau"),
    "figure": ("fig. figs ffig. ffigurau", "Figure Figures Ffigur Ffigurau"),
    "line": ("l. ll. llinell llinellau", "Line Lines Llinell Llinellau"),
    "note": ("n. nn. n. nn.", "Note Notes Nodyn Nodiadau"),
    "column": ("col. cols col. colofnau", "Column Columns Colofn Colofnau"),
    "appendix": ("app. apps atod. atodiadau", "Appendix Appendices Atodiad Atodiadau"),
}
"""Kind → short and long words: one and several in English, one and several in Welsh."""


@pytest.mark.parametrize("name", LOCATORS)
def test_a_place_in_a_work_has_its_words(name: str) -> None:
    """One and several, short and long, in both languages."""
    for is_long, words in enumerate(LOCATORS[name]):
        said = [
            locator(name, value, language, long=bool(is_long))
            for language in (EN, CY)
            for value in ("3", "3–5")
        ]
        assert [text.rpartition(" ")[0] for text in said] == words.split()


KINDS = {
    "Master’s thesis": "Traethawd meistr",
    "Master’s dissertation": "Traethawd hir meistr",
    "Doctoral thesis": "Traethawd doethurol",
    "Doctoral dissertation": "Traethawd doethurol",
    "Dissertation": "Traethawd hir",
    "Undergraduate dissertation": "Traethawd hir israddedig",
    "Unpublished phd thesis": "Traethawd PhD heb ei gyhoeddi",
    "Thesis": "Traethawd ymchwil",
    "Report": "Adroddiad",
    "Annual report": "Adroddiad blynyddol",
    "Project report": "Adroddiad prosiect",
    "Research report": "Adroddiad ymchwil",
    "Technical report": "Adroddiad technegol",
    "Thematic report": "Adroddiad thematig",
    "Briefing": "Papur briffio",
    "Briefing paper": "Papur briffio",
    "Discussion paper": "Papur trafod",
    "Green paper": "Papur gwyrdd",
    "Guidance": "Canllawiau",
    "Policy paper": "Papur polisi",
    "White paper": "Papur gwyn",
    "Working paper": "Papur gwaith",
    "Unpublished manuscript": "Llawysgrif heb ei chyhoeddi",
    "Revised": "Argraffiad diwygiedig",
    "Revised edition": "Argraffiad diwygiedig",
    "New edition": "Argraffiad newydd",
}


@pytest.mark.parametrize("written", KINDS)
def test_a_kind_of_work_has_its_welsh(written: str) -> None:
    """What an entry says in common English words; in English they stay."""
    assert (kind(written, EN), kind(written, CY)) == (written, KINDS[written])


@pytest.mark.parametrize(
    ("number", "word"),
    enumerate(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], 1
    ),
)
def test_editions_up_to_the_tenth_are_counted(number: int, word: str) -> None:
    """A word is the same as a figure."""
    written, counted = (work("book", edition=text).in_language(EN) for text in (word, str(number)))

    assert edition(written, "edn") == edition(counted, "edn")


LANGUAGES = {
    "english": "en",
    "british": "en",
    "ukenglish": "en",
    "american": "en",
    "usenglish": "en",
    "australian": "en",
    "canadian": "en",
    "welsh": "cy",
    "cymraeg": "cy",
    "french": "fr",
    "german": "de",
    "ngerman": "de",
    "spanish": "es",
    "catalan": "ca",
    "basque": "eu",
    "irish": "ga",
    "scottish": "gd",
    "breton": "br",
    "italian": "it",
    "dutch": "nl",
    "portuguese": "pt",
    "finnish": "fi",
    "swedish": "sv",
    "norwegian": "no",
    "danish": "da",
    "icelandic": "is",
    "polish": "pl",
}


@pytest.mark.parametrize("name", LANGUAGES)
def test_a_language_has_its_code(name: str) -> None:
    """babel's names, in capitals or not."""
    assert iso_code(name) == iso_code(name.upper()) == LANGUAGES[name]


FIELDS = [
    "abstract",
    "addendum",
    "address",
    "afterword",
    "annotation",
    "annotator",
    "annotation",
    "archiveprefix",
    "author",
    "bookauthor",
    "booksubtitle",
    "booktitle",
    "booktitleaddon",
    "chapter",
    "commentator",
    "date",
    "day",
    "doi",
    "edition",
    "editor",
    "editora",
    "editoratype",
    "editortype",
    "eid",
    "entrysubtype",
    "eprint",
    "eprintclass",
    "eprinttype",
    "eventdate",
    "eventtitle",
    "eventtitleaddon",
    "foreword",
    "holder",
    "howpublished",
    "institution",
    "introduction",
    "isbn",
    "isrn",
    "issn",
    "issue",
    "issuesubtitle",
    "issuetitle",
    "journal",
    "journalsubtitle",
    "journaltitle",
    "key",
    "keywords",
    "label",
    "langid",
    "language",
    "library",
    "location",
    "mainsubtitle",
    "maintitle",
    "maintitleaddon",
    "month",
    "nameaddon",
    "note",
    "number",
    "organization",
    "origdate",
    "origlanguage",
    "origlocation",
    "origpublisher",
    "origtitle",
    "pages",
    "pagetotal",
    "part",
    "place",
    "primaryclass",
    "publisher",
    "pubstate",
    "school",
    "series",
    "shortauthor",
    "shorteditor",
    "shorthand",
    "shortjournal",
    "shorttitle",
    "site",
    "sorttitle",
    "subtitle",
    "title",
    "titleaddon",
    "translator",
    "type",
    "url",
    "urldate",
    "venue",
    "version",
    "volume",
    "volumes",
    "year",
]


@pytest.mark.parametrize("name", FIELDS)
def test_a_field_that_describes_is_written(name: str) -> None:
    """Of itself and in each language."""
    written = bibtex(
        [work(**{name: "1999", f"{name}_cy": "Ffug", f"{name}_en": "Made up", f"{name}_fr": "Non"})]
    )
    shown = {"journaltitle": "journal", "location": "address"}.get(name, name)

    assert f"  {shown} = {{1999}},\n" in written
    assert f"  {name}_cy = {{Ffug}},\n" in written
    assert f"  {name}_en = {{Made up}},\n" in written
    assert "Non" not in written


def test_what_a_reader_looks_for_is_written_first() -> None:
    """People, title, container and date come first, the rest by the alphabet; what is unknown not at all."""
    order = [
        "author",
        "editor",
        "translator",
        "title",
        "booktitle",
        "journal",
        "year",
        "date",
        "abstract",
        "doi",
        "note",
        "zzz",
    ]
    lines = bibtex([work("article", **dict.fromkeys(reversed(order), "1999"))]).split("\n")

    assert [line.split()[0] for line in lines[1:-2]] == order[:-1]
    assert (lines[0], lines[-2]) == ("@article{k,", "}")


SYMBOLS = {
    "i": "i",
    "j": "j",
    "ss": "ß",
    "ae": "æ",
    "AE": "Æ",
    "oe": "œ",
    "OE": "Œ",
    "o": "ø",
    "O": "Ø",
    "l": "ł",
    "L": "Ł",
    "aa": "å",
    "AA": "Å",
    "dh": "ð",
    "DH": "Ð",
    "th": "þ",
    "TH": "Þ",
    "textendash": "–",
    "textemdash": "—",
    "textquoteleft": "‘",
    "textquoteright": "’",
    "textquotedblleft": "“",
    "textquotedblright": "”",
    "dots": "…",
    "ldots": "…",
    "textellipsis": "…",
    "pounds": "£",
    "textsterling": "£",
    "euro": "€",
    "texteuro": "€",
    "copyright": "©",
    "S": "§",
    "textasciitilde": "~",
    "textbackslash": "\\",
    "textunderscore": "_",
    "textdegree": "°",
    "slash": "/",
}


@pytest.mark.parametrize("name", SYMBOLS)
def test_a_symbol_is_its_character(name: str) -> None:
    """With braces or a space after it."""
    assert decode(f"a\\{name}{{}}b") == decode(f"a\\{name} b") == f"a{SYMBOLS[name]}b"


@pytest.mark.parametrize("name", ["quad", "qquad", "newline", "space", "\\", ",", ";", "\n"])
def test_a_gap_is_a_space(name: str) -> None:
    """Of whatever width."""
    assert decode(f"a\\{name}{{}}b") == "a b"


@pytest.mark.parametrize("name", ["-", "/"])
def test_a_hint_to_printers_is_left_out(name: str) -> None:
    """Where a word may be divided, and where letters must not run together."""
    assert decode(f"a\\{name}b") == "ab"


COMMANDS = [
    "bf",
    "bfseries",
    "enquote",
    "ensuremath",
    "mbox",
    "mkbibemph",
    "mkbibquote",
    "nolinkurl",
    "noopsort",
    "rm",
    "sc",
    "scshape",
    "textbf",
    "textmd",
    "textnormal",
    "textrm",
    "textsc",
    "textsf",
    "textsubscript",
    "textsuperscript",
    "texttt",
    "textup",
    "underline",
    "upshape",
    "url",
]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_known_command_leaves_its_text(name: str) -> None:
    """It is no mistake to write it."""
    assert decode(f"a \\{name}{{b}} c") == "a b c"
    assert list(unknown_commands(f"\\{name}{{b}}")) == []


ACCENTS = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    "~": "\u0303",
    '"': "\u0308",
    "=": "\u0304",
    ".": "\u0307",
    "u": "\u0306",
    "v": "\u030c",
    "H": "\u030b",
    "r": "\u030a",
    "c": "\u0327",
    "k": "\u0328",
    "d": "\u0323",
    "b": "\u0331",
}


@pytest.mark.parametrize("mark", ACCENTS)
def test_an_accent_is_put_on_its_letter(mark: str) -> None:
    """With braces around the letter or around the whole."""
    letter = unicodedata.normalize("NFC", f"o{ACCENTS[mark]}")

    assert decode(f"x\\{mark}{{o}}y") == decode(f"x{{\\{mark} o}}y") == f"x{letter}y"


@pytest.mark.parametrize(
    "word",
    [
        "a",
        "an",
        "the",
        "and",
        "but",
        "or",
        "nor",
        "for",
        "so",
        "yet",
        "as",
        "at",
        "by",
        "in",
        "of",
        "off",
        "on",
        "per",
        "to",
        "up",
        "via",
        "if",
        "with",
        "from",
        "into",
    ],
)
def test_a_small_word_stays_small(word: str) -> None:
    """Within a title; at its beginning and after a colon it has a capital."""
    assert title_case(f"one {word} two: {word}") == f"One {word} Two: {word.capitalize()}"
    assert title_case(f"{word} one") == f"{word.capitalize()} One"


@pytest.mark.parametrize(
    ("names", "en", "cy"),
    [
        ([], "", ""),
        (["A"], "A", "A"),
        (["Jones", "Evans"], "Jones and Evans", "Jones ac Evans"),
        (["Evans", "Jones"], "Evans and Jones", "Evans a Jones"),
        (["Estyn", "OECD", "Harris"], "Estyn, OECD and Harris", "Estyn, OECD a Harris"),
    ],
)
def test_names_in_words(names: list[str], en: str, cy: str) -> None:
    """Several names have commas and, before the last of them, and, *a* or *ac*."""
    assert (en, cy) == (in_words(names, Language.EN), in_words(names, Language.CY))
