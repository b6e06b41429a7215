"""Files → Toolkit and problems: the only reader of content. Decides nothing about what is shown."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path as FilePath
from typing import TypeVar

from ..bibliography import Work
from ..bibliography.conversion import as_works
from ..bibliography.reading import entries as bibtex
from ..bibliography.reading import rewriting
from ..bibliography.reading.rewriting import Change
from ..language import Language, Words
from ..problems import Place, Problem, ToolkitError, codes, errors, nearest
from . import changelog, documents, validation, words, yamlfile
from .files import Files
from .model import (
    BIBLIOGRAPHY,
    KINDS,
    Document,
    Glossary,
    Item,
    Kind,
    Release,
    Reviews,
    Source,
    Toolkit,
    Vocabulary,
    is_id,
)

Shared = TypeVar("Shared", Glossary, Reviews, Vocabulary)
SHARED_FILES = ("strings.yml", "vocabulary.yml", "glossary.yml", "reviews.yml")
"""The files that stand in the content folder itself."""


class _Loading:
    """What has been read so far."""

    def __init__(self, root: FilePath, content: str, bibliography: str) -> None:
        self.files = Files(root)
        self.folder = root / content
        self.bibliography = bibliography
        self.problems: list[Problem] = []
        self.sources: dict[str, Source] = {}

    def toolkit(self, docs: str) -> Toolkit:
        found, works = {kind: self.items(kind) for kind in KINDS}, self.works()
        return Toolkit(
            items=found,
            bibliography=works or {},
            has_bibliography=works is not None,
            bibliography_path=self.bibliography,
            vocabulary=self.shared("vocabulary", Vocabulary),
            glossary=self.shared("glossary", Glossary),
            reviews=self.shared("reviews", Reviews),
            words=self.words(),
            documents=self.documents(docs),
            sources=self.sources,
            release=self.release(),
        )

    def items(self, kind: Kind) -> Mapping[str, Item]:
        found = [self.item(kind, path) for path in self.files.under(self.folder / kind.id)]
        return {item.id: item for item in sorted(filter(None, found), key=lambda item: (item.place, item.id))}

    def item(self, kind: Kind, path: FilePath) -> Item | None:
        if not self.well_named(kind, path) or (raw := self.files.read(path)) is None:
            return None
        parsed = yamlfile.read(self.files.shown(path), raw)
        item = validation.build(kind, path.stem, parsed)
        self.problems += parsed.problems
        self.sources[f"{kind.id}/{path.stem}"] = parsed.source
        return item

    def well_named(self, kind: Kind, path: FilePath) -> bool:
        if path.name.startswith("."):
            return False
        place = Place(self.files.shown(path))
        if path.suffix != ".yml" or not is_id(path.stem):
            self.problems.append(codes.FILE_NAME.at(place, name=path.name))
            return False
        if path.parent.name != kind.id:
            self.problems.append(codes.MISPLACED_FILE.at(place, kind=kind.id))
            return False
        return True

    def works(self) -> Mapping[str, Work] | None:
        """Citation key → work; None if the bibliography is not there, or cannot be read at all."""
        path = self.files.root / self.bibliography
        if self.files.is_missing(path):
            return None
        raw, parsed = self.files.read(path), yamlfile.Parsed(self.bibliography)
        self.sources["bibliography"] = parsed.source
        if raw is None:
            return None
        text = yamlfile.decode(parsed, raw)
        self.problems += parsed.problems
        if text is None:
            return None
        found, problems = bibtex.read(self.bibliography, text)
        self.problems += problems
        return as_works(found)

    def release(self) -> Release | None:
        raw = self.files.read(self.files.root / changelog.FILE)
        if raw is None:
            return None
        found, parsed = changelog.newest(changelog.FILE, raw)
        self.problems += parsed.problems
        return found

    def shared(self, name: str, model: type[Shared]) -> Shared | None:
        """What stands in one file of its own, `content/<name>.yml`, if it is there and sound."""
        if (parsed := self.shared_file(name)) is None:
            return None
        found = validation.validate(model, parsed, {}) if parsed.data is not None else None
        self.problems += parsed.problems
        return found if isinstance(found, model) else None

    def shared_file(self, name: str) -> yamlfile.Parsed | None:
        """One of the files in the content folder itself; a file that is there is among the sources."""
        path = self.folder / f"{name}.yml"
        if self.files.is_missing(path):
            return None
        raw, shown = self.files.read(path), self.files.shown(path)
        parsed = yamlfile.Parsed(shown) if raw is None else yamlfile.read(shown, raw)
        self.sources[name] = parsed.source
        return None if raw is None else parsed

    def words(self) -> Mapping[Language, Words]:
        if (parsed := self.shared_file("strings")) is None:
            return {language: Words(language, {}) for language in Language}
        found = words.words(parsed)
        self.problems += parsed.problems
        return found

    def documents(self, docs: str) -> tuple[Document, ...]:
        folder = self.files.root / docs
        pages = (
            (language, path) for language in Language for path in self.files.under(folder / language, "*.md")
        )
        found = [
            self.document(path.relative_to(folder).as_posix(), language, path) for language, path in pages
        ]
        return tuple(filter(None, found))

    def document(self, src_uri: str, language: Language, path: FilePath) -> Document | None:
        if (raw := self.files.read(path)) is None:
            return None
        page, parsed = documents.document(self.files.shown(path), src_uri, language, raw)
        self.problems += parsed.problems
        return page

    def strays(self) -> None:
        known = {kind.id for kind in KINDS}
        for path in sorted(self.folder.glob("*")) if self.files.is_own(self.folder) else ():
            if path.name.startswith(".") or path.name in SHARED_FILES or path.is_symlink():
                continue
            if not (path.is_dir() and path.name in known):
                near, folders = nearest(path.name, known), ", ".join(sorted(known))
                place = Place(self.files.shown(path))
                problem = codes.MISPLACED_FILE.at(place, "stray", near=near, name=path.name, folders=folders)
                self.problems.append(problem)


def load(
    root: FilePath,
    *,
    content: str = "content",
    bibliography: str = BIBLIOGRAPHY,
    docs: str = "docs",
) -> tuple[Toolkit, list[Problem]]:
    """Read the project at `root`; its parts are named by paths from there.

    Returns all that could be read, and the problems of what could not, sorted by place. Links are never
    followed.
    """
    loading = _Loading(root, content, bibliography)
    toolkit = loading.toolkit(docs)
    loading.strays()
    loading.files.refuse_links(root / name for name in (content, docs, "overrides", "mkdocs.yml"))
    return toolkit, sorted({*loading.problems, *loading.files.problems})


def load_bibliography(path: FilePath) -> Mapping[str, Work]:
    """The works of one BibTeX file, from anywhere; raises ToolkitError if it has errors."""
    parsed = yamlfile.Parsed(str(path))
    text = yamlfile.decode(parsed, path.read_bytes())
    found, problems = bibtex.read(str(path), text) if text is not None else ({}, [])
    if wrong := errors([*parsed.problems, *problems]):
        raise ToolkitError(wrong)
    return as_works(found)


def mend_bibliography(path: str, raw: bytes) -> tuple[str, list[Change]]:
    """The text of a BibTeX file with its mechanical mistakes mended, and each change.

    `path` is its name in places. A file that is too large, not UTF-8 or not readable to its end comes back
    without changes.
    """
    text = yamlfile.decode(yamlfile.Parsed(path), raw)
    # The text that comes of it has lost its byte-order mark.
    return rewriting.mend(path, raw.decode()) if text is not None else ("", [])
