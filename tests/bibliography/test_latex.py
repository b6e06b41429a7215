"""LaTeX in the bibliography: every accent, letter and command that is read, and what is left of the others."""

# Tables and samples stay on their lines.
# ruff: noqa: E501

from __future__ import annotations

import unicodedata

import pytest

from macros.bibliography.languages import iso_code
from macros.bibliography.latex import decode, is_braced, pieces, unknown_commands, verbatim

ACCENTS = {
    "`": "à", "'": "á", "^": "â", "~": "ã", '"': "ä", "=": "ā", ".": "ȧ", "u": "ă", "v": "ǎ", "H": "a\u030b",
    "r": "å", "c": "a\u0327", "k": "ą", "d": "ạ", "b": "a\u0331",
}  # fmt: skip


@pytest.mark.parametrize("accent", ACCENTS)
def test_every_accent_is_put_on_its_letter(accent: str) -> None:
    """An accent is written with and without braces and spaces, and takes one letter."""
    expected = unicodedata.normalize("NFC", ACCENTS[accent])
    gap = " " if accent.isalpha() else ""

    for written in (f"\\{accent}{{a}}", f"{{\\{accent}{gap}a}}", f"\\{accent} a", f"\\{accent}{gap}a"):
        assert decode(f"x{written}y") == f"x{expected}y"
    assert decode(f"\\{accent}{{ab}}") == f"{expected}b"
    assert decode(f"x\\{accent}{{}}y") == "xy"


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("\\^\\i", "î"), ("\\^{\\i}", "î"), ("{\\^{\\i}}x", "îx"), ("\\v\\j x", "ǰ x"), ("\\'e", "é"), ("\\c{c}a", "ça"), ("\\c ca", "ça"),
        ("\\cc", ""), ("\\ub", ""), ("\\u{\\i}", "ĭ"),
    ],
)  # fmt: skip
def test_accents_take_dotless_letters(written: str, text: str) -> None:
    """A letter without its dot gets it back as an accent; a longer word after the backslash is no accent."""
    assert decode(written).strip() == text if text else decode(written) in ("", "'")


SYMBOLS = {
    "i": "i", "j": "j", "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "aa": "å", "AA": "Å",
    "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "textendash": "–", "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’",
    "textquotedblleft": "“", "textquotedblright": "”", "dots": "…", "ldots": "…", "textellipsis": "…", "pounds": "£", "textsterling": "£",
    "euro": "€", "texteuro": "€", "copyright": "©", "S": "§", "textasciitilde": "~", "textbackslash": "\\", "textunderscore": "_",
    "textdegree": "°", "slash": "/", "quad": " ", "qquad": " ", "newline": " ", "space": " ",
}  # fmt: skip


@pytest.mark.parametrize("name", SYMBOLS)
def test_every_command_for_a_character_is_read(name: str) -> None:
    """A character's command ends at a space, at braces, or at what is no letter; the space goes with it."""
    assert decode(f"x\\{name} y") == f"x{SYMBOLS[name]}y"
    assert decode(f"x{{\\{name}}}y") == f"x{SYMBOLS[name]}y"
    assert decode(f"x\\{name}{{}}1") == f"x{SYMBOLS[name]}1"
    assert list(unknown_commands(f"\\{name} x")) == []


KEPT = """bf bfseries em emph enquote ensuremath it itshape mbox mkbibemph mkbibquote nolinkurl noopsort rm sc scshape
    textbf textit textmd textnormal textrm textsc textsf textsubscript textsuperscript texttt textup underline
    upshape url""".split()  # noqa: SIM905


@pytest.mark.parametrize("name", KEPT)
def test_commands_of_type_leave_their_text(name: str) -> None:
    """A command that only sets its text in another type is known and leaves it."""
    assert decode(f"x \\{name}{{word}} y") == "x word y"
    assert list(unknown_commands(f"\\{name}{{word}}")) == []


@pytest.mark.parametrize("name", ["input", "write", "textcolor", "emphx", "sS", "href"])
def test_other_commands_are_told(name: str) -> None:
    """What is not known is named, whatever stands around it."""
    assert list(unknown_commands(f"a \\emph{{b}} \\{name}{{c}} \\ss")) == [f"\\{name}"]


@pytest.mark.parametrize(
    ("value", "commands"),
    [
        ("", []),
        ("plain", []),
        ("\\& \\% \\'e", []),
        ("x^2", []),
        ("x^^2", ["^^"]),
        ("\\a \\bb^^", ["\\a", "\\bb", "^^"]),
    ],
)
def test_hidden_commands_are_told(value: str, commands: list[str]) -> None:
    """Two carets can hide a command; marks and accents are none."""
    assert list(unknown_commands(value)) == commands


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("plain", "plain"), (" plain ", " plain "), (" {plain} ", "plain"), ("a--b", "a–b"), ("a---b", "a—b"), ("``a''", "“a”"), ("`a'", "‘a’"), ("it's", "it’s"),
        ("a~b", "a\u00a0b"), ("a\\ b", "a b"), ("a\\\\b", "a b"), ("a\\-b", "ab"), ("a\\/b", "ab"), ("a\\,b", "a b"), ("a\\;b", "a b"), ("a\\\nb", "a b"),
        ("\\& \\% \\# \\_ \\$ \\{ \\}", "& % # _ $ { }"), ("$x$ y", "x y"), ("{a{b}c}", "abc"), ("a}b{c", "abc"), ("\\emph{a} b", "a b"), ("{\\em a} b", "a b"),
        ("\\textbf *x", "*x"), ("\\textbf*{x}", "x"), ("\\unknown{x}", "x"), ("\\'", "’"), ("x\\", "x"), ("'a' b 'c'", "‘a’ b ‘c’"), ("rock 'n' roll", "rock ‘n’ roll"),
    ],
)  # fmt: skip
def test_values_become_plain_text(written: str, text: str) -> None:
    """Markup is taken off, and dashes and quotation marks are those of printers."""
    assert decode(written) == text


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("One {Two} three", [("One ", False, False), ("Two", True, False), (" three", False, False)]),
        ("{One}{Two}", [("OneTwo", True, False)]),
        ("{\\'E}cole", [("École", False, False)]),
        ("{{\\'E}cole}", [("École", True, False)]),
        ("\\emph{One} two", [("One", False, True), (" two", False, False)]),
        ("\\emph{One {Two}} x", [("One ", False, True), ("Two", True, True), (" x", False, False)]),
        ("{\\em One} two", [("One", False, True), (" two", False, False)]),
        ("{\\itshape One {Two}}x", [("One ", False, True), ("Two", True, True), ("x", False, False)]),
        ("\\em One", [("One", False, True)]),
        ("\\textit {One}", [("One", False, True)]),
        ("\\textbf{One} {Two}", [("One ", False, False), ("Two", True, False)]),
        ("\\ss{One}", [("ß", False, False), ("One", True, False)]),
        ("a } b", [("a  b", False, False)]),
        ("{a}} {b", [("a", True, False), (" ", False, False), ("b", True, False)]),
        ("", []),
        ("{}", []),
        ("'One {Two' three}", [("‘One ", False, False), ("Two’ three", True, False)]),
    ],
)
def test_pieces_know_what_braces_and_italics_hold(written: str, found: list[tuple[str, bool, bool]]) -> None:
    """Text, whether its capitals are protected, and whether it is in italics; like pieces are one."""
    assert [tuple(piece) for piece in pieces(written)] == found


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (" https://a.example/ ", "https://a.example/"), ("\\url{https://a.example/b\\_c}", "https://a.example/b_c"), ("{10.1/a}", "10.1/a"), ("10.1/a\\%b\\&c\\#d\\~e\\$f", "10.1/a%b&c#d~e$f"),
        ("a\\textasciitilde b", "a~ b"), ("a\\textunderscore b", "a_ b"), ("a--b'c`", "a--b'c`"), ("a\\xb", "a\\xb"), ("\\url {a}", "a"), ("a}", "a"), ("{a", "a"),
    ],
)  # fmt: skip
def test_identifiers_lose_only_their_escapes(written: str, text: str) -> None:
    """Nothing in an address is made typographic."""
    assert verbatim(written) == text


@pytest.mark.parametrize(
    ("value", "expected"),
    [("{a}", True), ("{{a}}", True), ("{}", True), ("{a}{b}", False), ("{a} {b}", False), ("a", False), ("{a", False), ("a}", False), ("", False), ("{a}}", False), ("{{a}", False)],
)  # fmt: skip
def test_one_pair_of_braces_may_enclose_a_value(value: str, expected: bool) -> None:
    """Two pairs beside each other enclose nothing as a whole."""
    assert is_braced(value) is expected


LANGUAGES = {
    "en": "english british ukenglish american usenglish australian canadian en en-gb EN English",
    "cy": "welsh cymraeg cy Welsh cy-GB",
    "fr": "french", "de": "german ngerman", "es": "spanish", "ca": "catalan", "eu": "basque", "ga": "irish", "gd": "scottish", "br": "breton",
    "it": "italian", "nl": "dutch", "pt": "portuguese", "fi": "finnish", "sv": "swedish", "no": "norwegian", "da": "danish", "is": "icelandic",
    "pl": "polish", "xx": "xx", "": "klingon eng e en_GB en-gbr",
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "code"), [(name, code) for code, names in LANGUAGES.items() for name in names.split()]
)
def test_every_language_has_its_code(name: str, code: str) -> None:
    """Names of biblatex and codes are read in small letters and capitals; of others there is no code."""
    assert iso_code(name) == code
