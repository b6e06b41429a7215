"""Words and sentences that go into the places of several messages, or follow their remedies."""

from __future__ import annotations

from collections.abc import Iterable

from .said import Said

FIX_DOES_THAT = Said("`toolkit check --fix` does that.", "Mae `toolkit check --fix` yn gwneud hynny.")
"""After a remedy: what may be left to the command."""
MORE_PLACES = Said(
    "(Other places where it is so: {count}.)", "(Nifer y lleoedd eraill lle mae felly: {count}.)"
)
"""After a message that is told of the first few places only."""

ENGLISH = Said("English", "Saesneg")
"""Welsh has no mutation here: the word stands after a noun that is masculine or plural."""
WELSH = Said("Welsh", "Cymraeg")
LANGUAGES = {"en": ENGLISH, "cy": WELSH}
"""Code → name of the language."""

TEXT = Said("text", "testun")
WHOLE_NUMBER = Said("a whole number", "rhif cyfan")
TRUE_OR_FALSE = Said("true or false", "`true` neu `false`")
LIST_OF_LINES = Said(
    "a list (each line begins with a hyphen)", "rhestr (mae pob llinell yn dechrau â chysylltnod)"
)
LIST = Said("a list", "rhestr")
EMPTY_LIST = Said("an empty list", "rhestr wag")
GROUP_OF_FIELDS = Said("a group of fields", "grŵp o feysydd")
THE_FILE = Said("The file", "y ffeil")
"""English begins its sentences with it."""

ENTRY = Said("The entry '{key}'", "Y cofnod '{key}'")
NAMELESS_ENTRY = Said("This @{type}", "Y cofnod @{type} hwn")

NO = Said("no", "0")
"""The number of things that are not there."""
SILENT = Said("nothing", "dim")


def alternatives(names: Iterable[str]) -> Said:
    """Names of which any will do: `url or doi`."""
    options = tuple(names)
    return Said(" or ".join(options), " neu ".join(options))
