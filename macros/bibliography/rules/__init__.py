"""What an entry must be: one set of rules for reading, for checking and for mending."""

from .listed import ENTRY_RULES, RULES, mended, moved, offer, problems, problems_of_whole, values
from .marks import hidden
from .organisations import folded, organisations
from .rule import EntryRule, Mistake, Rule, Value

__all__ = [
    "ENTRY_RULES",
    "RULES",
    "EntryRule",
    "Mistake",
    "Rule",
    "Value",
    "folded",
    "hidden",
    "mended",
    "moved",
    "offer",
    "organisations",
    "problems",
    "problems_of_whole",
    "values",
]
