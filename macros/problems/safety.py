"""The one judge of web addresses and of characters that nobody sees."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple
from urllib.parse import quote, urlsplit

WEB = frozenset({"http", "https"})
"""The schemes of web addresses."""
LINKS = WEB | {"mailto"}
"""The schemes that a link in a text may have."""

_LONGEST = 2_000
_ESCAPED = "/:?#[]@!$&()*+,;=~%"
"""Marks that stay as they are in an address fit for an attribute."""
_STRAY_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
_LOCAL_PART = re.compile(r"[^\s@:;,()]{1,64}")
_PORT = re.compile(r"[1-9]\d{0,4}")


def is_address(address: str, schemes: frozenset[str] = WEB) -> bool:
    """Whether this is a complete and honest address of the web, or of the other schemes."""
    return bool(href(address, schemes))


def href(address: str, schemes: frozenset[str] = WEB) -> str:
    """The address in a form fit for an attribute; nothing where `is_address` says no."""
    if _REFUSED.search(address):
        return ""
    scheme, host, _ = parts(address)
    if scheme not in schemes:
        return ""
    fit = _web(scheme, host, address) if scheme in WEB else _mail(scheme, address)
    return fit if len(fit) <= _LONGEST else ""


def _web(scheme: str, authority: str, address: str) -> str:
    name, colon, port = authority.partition(":")
    host = _host(name)
    if not host or (colon and not (_PORT.fullmatch(port) and int(port) < 2**16)):
        return ""
    rest = address[len(f"{scheme}://{authority}") :]
    return f"{scheme}://{host}{colon}{port}{_quoted(rest)}"


def _mail(scheme: str, address: str) -> str:
    path, question, query = address[len(scheme) + 1 :].partition("?")
    local, _, name = path.partition("@")
    host = _host(name) if _LOCAL_PART.fullmatch(local) else ""
    return f"{scheme}:{_quoted(local)}@{host}{question}{_quoted(query)}" if host else ""


def _quoted(text: str) -> str:
    return quote(_STRAY_PERCENT.sub("%25", text), safe=_ESCAPED)


_LABEL = re.compile(r"(?!-)[\w-]{1,63}(?<!-)")
_NUMBER = re.compile(r"\d+|0x[0-9a-f]*", re.IGNORECASE)
_ALIKE = frozenset({"LATIN", "GREEK", "CYRILLIC"})
"""Scripts that have letters of one shape."""


def _host(name: str) -> str:
    """A name of a host in ASCII, as machines write it; nothing if it is none, or is meant to deceive."""
    bare = name.removesuffix(".")
    labels = [_label(label) for label in bare.split(".")]
    is_name = len(labels) > 1 and all(labels) and not _NUMBER.fullmatch(labels[-1]) and _is_plain(name)
    return ".".join(labels) + name[len(bare) :] if is_name else ""


def _is_plain(name: str) -> bool:
    """Whether a browser would ask for this very name, and not for one that it makes of it."""
    return unicodedata.normalize("NFKC", name) == name


def _label(label: str) -> str:
    if not _LABEL.fullmatch(label) or not _is_honest(_read(label)):
        return ""
    if label.isascii():
        return label
    written = "xn--" + label.lower().encode("punycode").decode()
    return written if len(written) <= 63 else ""


def _read(label: str) -> str:
    """A label as people read it; nothing if it says that it stands for letters, and stands for none."""
    if not label.lower().startswith("xn--"):
        return label
    try:
        letters = label[4:].encode("ascii").decode("punycode")
    except UnicodeError:
        return ""
    is_one = _LABEL.fullmatch(letters) and _is_plain(letters) and not letters.isascii()
    return letters if is_one and letters[2:4] != "--" else ""


def _is_honest(label: str) -> bool:
    scripts = {unicodedata.name(char, "").partition(" ")[0] for char in label if char.isalpha()}
    return bool(label) and len(scripts & _ALIKE) < 2


_MEANT = re.compile(r"\s*(?:www\.|(?:https?|ftp|file|mailto|javascript|vbscript|data):)", re.IGNORECASE)


def looks_like_address(text: str) -> bool:
    """Whether a text is meant as an address, be it a bad one, rather than as a citation key."""
    return "//" in text or _MEANT.match(text) is not None


class Parts(NamedTuple):
    """What an address is made of."""

    scheme: str
    """In small letters; empty in an address within a site."""
    host: str
    """With user and port, if it has them."""
    path: str


def parts(address: str) -> Parts:
    """The parts of any address; what nobody could read counts as an address of another site."""
    try:
        found = urlsplit(address)
    except ValueError:
        return Parts("http", address, "")
    return Parts(found.scheme, found.netloc, found.path)


_LEFT_OUT = re.compile(r"\A[\s\x00-\x20]+|[\t\n\r]")
_SCRIPT = re.compile(r"(?:javascript|vbscript|data):(?!image/|void\(0\)\Z)", re.IGNORECASE)


def runs_script(address: str) -> bool:
    """Whether a browser that is given this address would run it, or show what stands in it as a page."""
    return bool(_SCRIPT.match(_LEFT_OUT.sub("", address)))


_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff"
_DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"
_BLANKS = "\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u3164\ufeff\uffa0"
_NOTES = "\ufff9-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
_JOINERS = "\u200c\u200d"
_BREAKS = "\t\n"
_UNSEEN = f"{_CONTROLS}{_DIRECTIONS}{_BLANKS}{_NOTES}"

HIDDEN = re.compile(f"[{_UNSEEN}]")
"""What a text must not hold. It has lines and tabs, and joiners make one emoji of two."""
SPELT = re.compile(f"[{_UNSEEN}{_JOINERS}]")
"""What must not be spelt as an entity either: nobody types a joiner that way."""
COMMANDS = re.compile(f"[{_UNSEEN}{_JOINERS}{_BREAKS}]")
"""What a message must not hold, which is one line and must not command a terminal."""
_REFUSED = re.compile(f'[{_UNSEEN}{_JOINERS}{_BREAKS}\\s"<>\\\\]')
