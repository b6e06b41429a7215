"""What an entry must be: one set of rules for reading, for checking and for mending."""

from .listed import ENTRY_RULES, RULES, mended, moved, offer, problems, problems_of_whole
from .marks import hidden
from .organisations import known_organisations
from .rule import EntryRule, Mistake, Value, ValueRule

__all__ = [
    "ENTRY_RULES",
    "RULES",
    "EntryRule",
    "Mistake",
    "Value",
    "ValueRule",
    "hidden",
    "known_organisations",
    "mended",
    "moved",
    "offer",
    "problems",
    "problems_of_whole",
]
