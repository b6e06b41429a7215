"""The content model: what an item of each kind consists of. Knows no files and no output."""

from . import marks
from .activity import Activity
from .base import Item, Kind, Slugs, Translation
from .case_study import CaseStudy, Permission, Provider
from .days import Day, PartialDate, PastDay
from .documents import Document, Release, document_page_id
from .edges import CitationKey, HallmarkId, In, KeyOrAddress, StandardId
from .framework import Element, Framework, Standard
from .glossary import Glossary, GlossaryTerm, Written
from .hallmark import Hallmark
from .kinds import KINDS, kind_meant, kind_of
from .part import ID_PATTERN, LONGEST_ID, Id, Part, Path, Slug, is_id, spoken
from .reviews import Review, Reviews
from .source import Source
from .strand import Rating, Sections, SourceLabel, Strand
from .texts import Line, Prose, Summary, Text, Title, texts
from .toolkit import BIBLIOGRAPHY, Toolkit
from .vocabulary import Level, Outcome, Scale, Term, Vocabulary, called

__all__ = [
    "BIBLIOGRAPHY",
    "ID_PATTERN",
    "KINDS",
    "LONGEST_ID",
    "Activity",
    "CaseStudy",
    "CitationKey",
    "Day",
    "Document",
    "Element",
    "Framework",
    "Glossary",
    "GlossaryTerm",
    "Hallmark",
    "HallmarkId",
    "Id",
    "In",
    "Item",
    "KeyOrAddress",
    "Kind",
    "Level",
    "Line",
    "Outcome",
    "Part",
    "PartialDate",
    "PastDay",
    "Path",
    "Permission",
    "Prose",
    "Provider",
    "Rating",
    "Release",
    "Review",
    "Reviews",
    "Scale",
    "Sections",
    "Slug",
    "Slugs",
    "Source",
    "SourceLabel",
    "Standard",
    "StandardId",
    "Strand",
    "Summary",
    "Term",
    "Text",
    "Title",
    "Toolkit",
    "Translation",
    "Vocabulary",
    "Written",
    "called",
    "document_page_id",
    "is_id",
    "kind_meant",
    "kind_of",
    "marks",
    "spoken",
    "texts",
]
