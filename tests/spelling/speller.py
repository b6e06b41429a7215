"""aspell's door: which words of a language are known, under any mutation that Welsh may give them."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from macros.language import Language

from .. import machine
from .words import all_words

HERE = Path(__file__).resolve().parent
DICTIONARY = {Language.EN: "en_GB-ise", Language.CY: "cy"}
LISTS = {Language.EN: ("names.txt", "en.txt"), Language.CY: ("names.txt", "cy.txt")}
"""The words that we add, by language: names are the same in both."""

_CLITICS = frozenset(
    ["'r", "'n", "'i", "'u", "'w", "'m", "'th", "'ch", "'ll", "'s", "'t", "'re", "'ve", "'d"]
)
_BEFORE_MUTATION = (
    # What a word begins with → what it may have begun with, before any mutation or an h before a vowel.
    ("mh", ("p",)), ("nh", ("t",)), ("ngh", ("c",)), ("ng", ("g",)), ("ph", ("p",)), ("th", ("t",)),
    ("ch", ("c",)), ("dd", ("d",)), ("b", ("p",)), ("d", ("t",)), ("g", ("c",)), ("f", ("b", "m")),
    ("m", ("b",)), ("n", ("d",)), ("l", ("ll", "gl")), ("r", ("rh", "gr")), ("w", ("gw",)),
    ("h", ("",)),
    *((vowel, (f"g{vowel}",)) for vowel in "aeiouwyâêîôûŵŷ"),
)  # fmt: skip


def unknown(root: Path, language: Language) -> Mapping[str, set[str]]:
    """Word → files, for every word in a language that neither aspell nor our lists know."""
    found = all_words(root, language)
    listed = frozenset(word for name in LISTS[language] for word in listed_words(HERE / name))
    candidates = {word: tuple(forms(word, language)) for word in found}
    wanted = {form for options in candidates.values() for form in options} - listed
    known = (wanted - misspelt(wanted, language)) | listed
    return {word: found[word] for word, options in candidates.items() if not known & set(options)}


def listed_words(path: Path) -> Iterator[str]:
    """The words of a list: one on each line, without what follows a #."""
    for line in path.read_text(encoding="utf-8").splitlines():
        word = line.partition("#")[0].strip()
        if word:
            yield word


def misspelt(words: Iterable[str], language: Language) -> set[str]:
    """Those of the words that aspell does not know."""
    command = [machine.aspell() or "aspell", "list", f"--lang={DICTIONARY[language]}", "--encoding=utf-8"]
    text = "\n".join(sorted(words))
    result = subprocess.run(command, input=text, capture_output=True, text=True, encoding="utf-8", check=True)
    return set(result.stdout.split())


def forms(word: str, language: Language) -> Iterator[str]:
    """The forms under which a word may be known: itself, without what is joined to it, before a mutation."""
    bare = re.sub(r"'s?$", "", word) if language is Language.EN else word
    for option in dict.fromkeys((word, bare)):
        yield option
        if option[:1].isupper():
            yield option[:1].lower() + option[1:]
            yield option.lower() if not option.isupper() else option
    stem = _without_clitic(word)
    if stem != word:
        yield from forms(stem, language)
    elif language is Language.CY:
        yield from _radicals(word)


def _without_clitic(word: str) -> str:
    stem, mark, rest = word.rpartition("'")
    return stem if mark and f"'{rest.lower()}" in _CLITICS else word


def _radicals(word: str) -> Iterator[str]:
    lower = word.lower()
    for beginning, originals in _BEFORE_MUTATION:
        if lower.startswith(beginning):
            for original in originals:
                radical = original + lower[len(beginning) :]
                yield radical
                if word[:1].isupper():
                    yield radical.capitalize()
