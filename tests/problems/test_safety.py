"""The one judge of web addresses and of invisible characters. All addresses are fabricated."""

# Tables and samples stay on their lines.
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Callable, Mapping
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.problems import safety, visible

OK, MAIL, NO = "web", "mail", "no"
"""Taken everywhere; taken where a link may lead to an e-mail; taken nowhere."""

ADDRESSES: list[tuple[str, str, str]] = [
    # Complete addresses of http and https.
    ("https://example.org/", OK, "the usual form"),
    ("http://example.org", OK, "no path, and http"),
    ("HTTPS://example.org/", OK, "capitals make no difference in a scheme (RFC 3986, 3.1)"),
    ("https://EXAMPLE.org/A", OK, "nor in a host"),
    ("https://example.org./", OK, "a host may end in the dot of the root"),
    ("https://my_site.example.org/x", OK, "some hosts have an underscore"),
    ("https://example.org:8080/a", OK, "a port"),
    ("https://example.org/a?b=c&d=e#f", OK, "query and fragment"),
    ("https://example.org?q=1", OK, "a query without a path"),
    ("https://example.org#top", OK, "a fragment without a path"),
    ("https://example.org/@name", OK, "an @ that is no user's"),
    ("https://example.org/a'b", OK, "an apostrophe is legal, and leaves escaped"),
    ("https://example.org/tŷ", OK, "letters beyond ASCII in a path"),
    ("https://tŷ.example.org/", OK, "and in a host"),
    ("https://xn--t-foa.example.org/", OK, "a host in the form of machines"),
    ("https://example.org/caf%C3%A9", OK, "escapes"),
    ("https://example.org/100%", OK, "a per cent sign that escapes nothing: browsers take it"),
    ("https://example.org/(a)[b]|c", OK, "marks that browsers take"),
    # No scheme or no host.
    ("https:example.org", NO, "no slashes: a browser would look beside the page"),
    ("https:///example.org", NO, "no host"),
    ("https://", NO, "no host"),
    ("https://localhost/", NO, "a host of the reader's own machine"),
    ("https://intranet/x", NO, "a host of one network only"),
    ("https://.org/", NO, "an empty label"),
    ("https://a..b/", NO, "an empty label"),
    ("https://-a.example/", NO, "a label that begins with a hyphen"),
    (f"https://{'a' * 64}.example/", NO, "a label that is too long for the names of hosts"),
    ("https://example.org:/", NO, "a port is a number"),
    ("https://example.org:abc/", NO, "a port is a number"),
    ("https://example.org:99999/", NO, "no port has this number"),
    ("https://192.0.2.1/", NO, "a machine and not a site: nobody can tell whose it is"),
    ("https://0x7f.1/", NO, "the same, in disguise"),
    ("https://[::1]/", NO, "the same"),
    ("https://[::1/", NO, "not an address at all"),
    ("//example.org/x", NO, "no scheme"),
    ("www.example.org", NO, "no scheme"),
    ("example.org/x", NO, "no scheme"),
    ("/docs/x", NO, "a path of another site"),
    ("#top", NO, "a place and no page"),
    ("", NO, "nothing"),
    # Hosts that are not what they seem.
    ("https://good.example@evil.example/", NO, "a user's name that looks like the host"),
    ("https://u:p@example.org/", NO, "a password in public"),
    ("https://good.example\\@evil.example/", NO, "a backslash, of which browsers make a slash"),
    ("https://example.org/a\\b", NO, "a backslash"),
    ("https://ex\u0430mple.org/", NO, "Cyrillic and Latin letters in one label"),
    ("https://xn--exmple-4nf.org/", NO, "the same, in the form of machines"),
    ("https://XN--zz-\u00e9.org/", NO, "neither form"),
    ("https://xn--9.org/", NO, "a form of machines that stands for nothing"),
    ("https://xn--abc-.org/", NO, "a form of machines for what needs none"),
    ("https://xn--xampl-fsa02966b.org/", NO, "a form of machines for a letter that browsers would replace"),
    (f"https://{''.join(chr(0x100 + 7 * number) for number in range(40))}.org/", NO, "a label that is too long in the form of machines"),
    ("https://\uff45xample.org/", NO, "a letter that browsers would replace"),
    ("https://example\u3002org/", NO, "a dot that browsers would replace"),
    ("https://ex%61mple.org/", NO, "an escape in the host"),
    # Marks that end an attribute, divide an address or hide what it is.
    ("https://example.org/a b", NO, "a space"),
    ("https://example.org/\tx", NO, "a tab, which browsers leave out"),
    ("https://example.org/\nx", NO, "a line end, which browsers leave out"),
    (" https://example.org/", NO, "a space before it"),
    ("https://example.org/\x00", NO, "a control character"),
    ("https://example.org/a\u200bb", NO, "an invisible character"),
    ("https://example.org/\u202egpj", NO, "text that runs backwards"),
    ("https://example.org/\ud800", NO, "half a character"),
    ('https://example.org/"onclick=x', NO, "the end of an attribute"),
    ("https://example.org/<b>", NO, "HTML"),
    (f"https://example.org/{'a' * 2_000}", NO, "longer than programs take"),
    # Other schemes.
    ("javascript:alert(1)", NO, "runs a script"),
    ("JaVaScRiPt:alert(1)", NO, "runs a script"),
    ("java\tscript:alert(1)", NO, "runs a script: browsers leave the tab out"),
    ("javascript://example.org/%0aalert(1)", NO, "runs a script, and has a host"),
    ("data:text/html,x", NO, "a page of its own making"),
    ("vbscript:x", NO, "runs a script"),
    ("file:///etc/passwd", NO, "a file of the reader's own machine"),
    ("ftp://example.org/", NO, "browsers no longer take it"),
    ("tel:123", NO, "not a page"),
    # E-mail.
    ("mailto:a.b+c@example.org", MAIL, "an e-mail"),
    ("MAILTO:a@example.org?subject=x%20y", MAIL, "with its subject"),
    ("mailto:", NO, "nobody"),
    ("mailto:a", NO, "nobody"),
    ("mailto:a@localhost", NO, "nobody that others could write to"),
    ("mailto:a@example.org,b@example.org", NO, "several"),
]  # fmt: skip


@pytest.mark.parametrize(("address", "decision", "why"), ADDRESSES)
def test_an_address_is_taken_or_refused(address: str, decision: str, why: str) -> None:
    """Each sample has its decision, and what is taken is the same address in a form fit for an attribute."""
    assert safety.is_address(address) is (decision == OK), why
    assert safety.is_address(address, safety.LINKS) is (decision in (OK, MAIL)), why


def _in_prose(address: str) -> bool:
    from macros.text import prose

    return 'href="' in prose.line(f"[x](<{address}>)", str)


def _in_bibliography(address: str) -> bool:
    from macros.bibliography.reading.entries import read

    _, problems = read("x.bib", f"@online{{a, title={{T}}, url={{{address}}}}}")
    return not problems


def _in_reference(address: str) -> bool:
    from macros.bibliography.conversion import as_works
    from macros.bibliography.reading.entries import read

    entries, _ = read("x.bib", f"@online{{a, title={{T}}, url={{{address}}}}}")
    return any(work.address for work in as_works(entries).values())


DOORS: Mapping[str, tuple[Callable[[str], bool], str]] = {
    "prose": (_in_prose, '\\\t\n "<> \u200b\u202e\x00\ud800\u3002'),
    "bibliography": (_in_bibliography, "\t\n \\%"),
    "reference": (_in_reference, "\t\n \\%"),
}
"""Where addresses come in, and the marks that this door changes before it judges."""


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize(("address", "decision"), [sample[:2] for sample in ADDRESSES])
def test_every_door_asks_the_one_judge(door: str, address: str, decision: str) -> None:
    """What one takes, all take: contributed texts, entries of the bibliography, and their references."""
    takes, changed = DOORS[door]
    if address and not set(address) & set(changed):
        assert takes(address) is (decision == OK or (decision == MAIL and door == "prose"))


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&d=e#f"),
        ("HTTPS://Example.org", "https://Example.org"),
        ("https://tŷ.example.org/tŷ", "https://xn--t-foa.example.org/t%C5%B7"),
        ("https://Tŷ.example.org:8080", "https://xn--t-foa.example.org:8080"),
        ("https://example.org/100%/%C3%A9/%zz", "https://example.org/100%25/%C3%A9/%25zz"),
        ("https://example.org/a'b`c|d{e}f^g", "https://example.org/a%27b%60c%7Cd%7Be%7Df%5Eg"),
        ("https://example.org/(a)[b]~!$*+,;=:@", "https://example.org/(a)[b]~!$*+,;=:@"),
        ("mailto:a'b@example.org?subject=A'B", "mailto:a%27b@example.org?subject=A%27B"),
        ("javascript:alert(1)", ""),
    ],
)
def test_an_address_is_made_fit_for_an_attribute(address: str, expected: str) -> None:
    """Scheme in small letters, host in the form of machines, marks escaped, and escapes left as they are."""
    assert safety.href(address, safety.LINKS) == expected


@given(st.text(alphabet="https:/.@aŷ\u0430%\\\"'<>&# \t\n\u202e[]?1") | st.text(max_size=20))
def test_what_is_fit_is_safe_and_stays(text: str) -> None:
    """Whatever is taken can end no attribute, has a scheme of ours, and is taken again as it is."""
    for address in (text, f"https://{text}", f"https://example.org/{text}", f"mailto:{text}"):
        if fit := safety.href(address, safety.LINKS):
            assert fit.isascii() and fit.isprintable() and not set(fit) & set("\"'<>`\\ {}")
            assert fit.startswith(("https://", "http://", "mailto:"))
            assert safety.href(fit, safety.LINKS) == fit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nobody2020", False), ("a:b", False), ("doe:2020", False), ("nobody.neb", False), ("", False),
        ("www.example.org", True), ("WWW.example.org", True), ("https:example.org", True), ("//example.org", True), ("ftp://example.org", True),
        ("estyn:2018", False), ("https:/ok.example", True), ("https://", True), ("https://localhost", True), ("https://ok.example/a b", True), ("javascript://ok.example/%0Aalert(1)", True), ("a/b//c", True),
        ("javascript:x", True), ("DATA:x", True), ("vbscript:x", True), ("mailto:a@example.org", True), ("file:x", True), (" https://example.org", True),
    ],
)  # fmt: skip
def test_what_is_meant_as_an_address_is_told_from_a_key(text: str, expected: bool) -> None:
    """A source is a citation key or an address; an address that is refused is still meant as one."""
    assert safety.looks_like_address(text) is expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://example.org/a/b?c#d", ("https", "example.org", "/a/b")),
        ("HTTP://example.org:80", ("http", "example.org:80", "")),
        ("//example.org/a", ("", "example.org", "/a")),
        ("mailto:a@example.org", ("mailto", "", "a@example.org")),
        ("../a/b.html#c", ("", "", "../a/b.html")),
        ("", ("", "", "")),
        ("https://[::1", ("http", "https://[::1", "")),
    ],
)
def test_an_address_has_parts(address: str, expected: tuple[str, str, str]) -> None:
    """Scheme, host and path; what nobody can read counts as an address of another site."""
    assert safety.parts(address) == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("javascript:x", True), ("\x01 JAVASCRIPT:x", True), ("java\n\tscript\r:x", True), ("vbscript:x", True), ("data:text/html,x", True),
        ("javascript:void(0)", False), ("data:image/svg+xml,x", False), ("https://example.org/javascript:x", False), ("scripts/javascript.html", False), ("", False),
    ],
)  # fmt: skip
def test_an_address_that_runs_a_script_is_seen_as_a_browser_sees_it(address: str, expected: bool) -> None:
    """Browsers leave out what stands before a scheme, and tabs and line ends within it."""
    assert safety.runs_script(address) is expected


HIDDEN = [
    "\x00", "\x08", "\x0b", "\r", "\x1b", "\x7f", "\x9b", "\xad", "\u034f", "\u061c", "\u115f", "\u1160", "\u17b4", "\u180e", "\u200b", "\u200e", "\u200f", "\u2028", "\u2029",
    "\u202a", "\u202e", "\u2060", "\u2061", "\u2064", "\u2066", "\u2069", "\u206a", "\u206f", "\u3164", "\ud800", "\udfff", "\ufeff", "\uffa0", "\ufff9", "\U0001d173", "\U000e0001", "\U000e007f", "\U000e0100",
]  # fmt: skip
SEEN = [
    " ",
    "a",
    "ŵ",
    "\u0302",
    "\u00a0",
    "\u2009",
    "\u2011",
    "—",
    "’",
    "\ufe0f",
    "\U0001f3eb",
    "{",
    "\ufffd",
    "\u3000",
]
JOINERS, BREAKS = ["\u200c", "\u200d"], ["\t", "\n"]


@pytest.mark.parametrize("char", [*HIDDEN, *SEEN, *JOINERS, *BREAKS])
def test_a_character_is_seen_or_not(char: str) -> None:
    """One set of characters; what a use leaves out of it is what it needs.

    A text has lines and tabs and may join the parts of an emoji; spelt as an entity, joiners only hide; a
    message has one line.
    """
    text = f"a{char}b"

    assert [match.start() for match in safety.HIDDEN.finditer(text)] == [1] * (char in HIDDEN)
    assert bool(safety.SPELT.search(text)) is (char in HIDDEN + JOINERS)
    assert bool(safety.COMMANDS.search(text)) is (char in HIDDEN + JOINERS + BREAKS)
    assert (visible(text) == text) is (char in SEEN)


SIGNS = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd" + "".join(
    map(chr, range(0x13430, 0x13440))
)
"""Characters of the category of formats that have a form: numbers of Arabic, frames of Egyptian."""


@given(st.characters(categories=["Cc", "Cf", "Cs", "Zl", "Zp"], exclude_characters=SIGNS))
def test_no_message_holds_a_character_that_commands(char: str) -> None:
    """Whatever is quoted, a terminal gets no character of control or of direction."""
    assert not {category(each) for each in visible(char)} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
