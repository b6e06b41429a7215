"""All generated pages. A new one is a module of its own beside this one, and a line here."""

from __future__ import annotations

from typing import Any

from .activity import ACTIVITY
from .bibliography import BIBLIOGRAPHY
from .case_study import CASE_STUDY
from .connections import CONNECTIONS
from .framework import FRAMEWORK
from .glossary import GLOSSARY
from .hallmark import HALLMARK
from .record import KindPages, SinglePage
from .strand import STRAND
from .translations import TRANSLATIONS

KINDS: tuple[KindPages[Any], ...] = (HALLMARK, FRAMEWORK, STRAND, ACTIVITY, CASE_STUDY)
"""The pages of each kind of item."""

SINGLES: tuple[SinglePage, ...] = (BIBLIOGRAPHY, CONNECTIONS, GLOSSARY, TRANSLATIONS)
"""The pages that stand alone."""


def pages_of(kind: str) -> KindPages[Any]:
    """The record of a kind's pages; raises KeyError for an unknown kind."""
    return _BY_KIND[kind]


_BY_KIND = {pages.id: pages for pages in KINDS}
