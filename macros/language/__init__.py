"""The two languages as equals: their names, words, plurals, dates, alphabets; and the rules of Welsh."""

from .alphabet import fold, initial, slugify, sort_key
from .formats import PLURAL_CATEGORIES, long_date, number, partial_date, plural_category
from .language import Language
from .words import IN_MARKDOWN, WORDS, Plural, Words

__all__ = [
    "IN_MARKDOWN",
    "PLURAL_CATEGORIES",
    "WORDS",
    "Language",
    "Plural",
    "Words",
    "fold",
    "initial",
    "long_date",
    "number",
    "partial_date",
    "plural_category",
    "slugify",
    "sort_key",
]
