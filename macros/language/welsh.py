"""Rules of Welsh that no library gives us: *a/ac* and the alphabet. Knows no toolkit."""

from __future__ import annotations

import re
import unicodedata

ALPHABET = (
    "a", "b", "c", "ch", "d", "dd", "e", "f", "ff", "g", "ng", "h", "i", "j", "k", "l", "ll", "m", "n",
    "o", "p", "ph", "q", "r", "rh", "s", "t", "th", "u", "v", "w", "x", "y", "z",
)  # fmt: skip
"""The Welsh alphabet in order, with the English letters that names need in their usual places."""

_RANK = {letter: rank for rank, letter in enumerate(ALPHABET)}
_LETTERS = re.compile("|".join(sorted(ALPHABET, key=len, reverse=True)))
_END = -20
_VOWELS = frozenset("aeiouwy")
_AC_BEFORE = frozenset(
    {"mae", "maent", "maen", "felly", "fel", "mor", "nid", "nad", "na", "ni", "sydd", "sy"}
    | {"megis", "meddai", "mewn", "mi", "fe", "wedi", "wedyn", "wrth", "wy", "wyau", "wyres", "wyrion"}
)
# English and Welsh names in which w or y stands for a consonant: Williams, Wright, Wynne, Young. In the
# families of wyth and wyneb, and wherever it has a circumflex, it is a vowel.
_CONSONANTAL = re.compile(r"(?!wyth|wyneb)(?:w[aeiorhy]|y[aeou])")


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def conjunction(following: str) -> str:
    """*ac* before a vowel sound and a few fixed words, otherwise *a* ("and").

    The sound decides, not the letter: *a Williams*, *a Young*, but *ac Wmffre*, *ac Iorwerth*; *h* is
    a consonant (*a Harris*). Names never mutate after *a*. (Welsh Government translators' style
    guide: always *a* or *ac*, never "&" and never "a/ac".)
    """
    whole = unicodedata.normalize("NFD", following.casefold()).lstrip("'’‘“\"([*_ ")
    word = _plain(whole)
    first = re.split(r"[\s,.;:'’]", word, maxsplit=1)[0]
    if first in _AC_BEFORE:
        return "ac"
    if not word or word[0] not in _VOWELS:
        return "a"
    has_circumflex = whole[1:2] == "\u0302"
    return "a" if _CONSONANTAL.match(word) and not has_circumflex else "ac"


def initial(text: str) -> str:
    """The first letter of a text in the Welsh alphabet, a digraph where it is one: *Ch* of *chwilio*."""
    plain = "".join(c for c in _plain(text) if c.isalnum())
    return _split(plain)[0].capitalize() if plain else ""


def collation_key(text: str) -> tuple[tuple[int, ...], str]:
    """A sort key by the Welsh alphabet; diacritics and case only break ties."""
    plain = "".join(c for c in _plain(text) if c.isalnum() or c == " ")
    words = tuple(
        rank for word in plain.split() for rank in (*(_rank(letter) for letter in _split(word)), _END)
    )
    return (words, text)


def _split(word: str) -> list[str]:
    return re.findall(_LETTERS.pattern + r"|.", word)


def _rank(letter: str) -> int:
    # As in English, the end of a word comes before figures, and figures come before letters.
    if letter.isdigit():
        return _END + 1 + unicodedata.digit(letter)
    return _RANK.get(letter, len(ALPHABET) + ord(letter[0]))
