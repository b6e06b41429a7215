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
from ..problems import Place, Problem, Severity, ToolkitError, codes, nearest
from . import changelog, documents, words, yamlfile
from . import validation as items
from .model import KINDS, Document, Glossary, Item, Kind, Release, Source, Toolkit, Vocabulary, is_id

__all__ = ["Change", "load", "load_bibliography", "mend_bibliography"]

Shared = TypeVar("Shared", Glossary, Vocabulary)
SHARED_FILES = ("strings.yml", "vocabulary.yml", "glossary.yml")
"""The files that stand in the content folder itself."""


class _Loading:
    """What has been read so far."""

    def __init__(self, root: FilePath, content: str, bibliography: str) -> None:
        self.root = root
        self.content = content
        self.bibliography = bibliography
        self.problems: list[Problem] = []
        self.sources: dict[str, Source] = {}

    def toolkit(self, docs: str) -> Toolkit:
        found = {kind: self.items(kind) for kind in KINDS}
        return Toolkit(
            items=found,
            bibliography=self.works(),
            bibliography_path=self.bibliography,
            vocabulary=self.shared("vocabulary", Vocabulary),
            glossary=self.shared("glossary", Glossary),
            words=self.words(),
            documents=self.documents(docs),
            sources=self.sources,
            release=self.release(),
        )

    def read(self, path: FilePath) -> yamlfile.Parsed:
        return yamlfile.read(self.shown(path), path.read_bytes())

    def shown(self, path: FilePath) -> str:
        return path.relative_to(self.root).as_posix()

    def items(self, kind: Kind) -> Mapping[str, Item]:
        folder = self.root / self.content / kind.id
        found = [self.item(kind, path) for path in sorted(folder.rglob("*")) if path.is_file()]
        return {item.id: item for item in sorted(filter(None, found), key=lambda item: (item.place, item.id))}

    def item(self, kind: Kind, path: FilePath) -> Item | None:
        if not self.well_named(kind, path):
            return None
        parsed = self.read(path)
        item = items.build(kind, path.stem, parsed)
        self.problems += parsed.problems
        self.sources[f"{kind.id}/{path.stem}"] = parsed.source
        return item

    def well_named(self, kind: Kind, path: FilePath) -> bool:
        if path.name.startswith("."):
            return False
        place = Place(self.shown(path))
        if path.suffix != ".yml" or not is_id(path.stem):
            self.problems.append(codes.FILE_NAME.at(place, name=path.name))
            return False
        if path.parent.name != kind.id:
            self.problems.append(codes.MISPLACED_FILE.at(place, kind=kind.id))
            return False
        return True

    def works(self) -> Mapping[str, Work]:
        path = self.root / self.bibliography
        if not path.is_file():
            return {}
        parsed = yamlfile.Parsed(self.bibliography)
        text = yamlfile.decode(parsed, path.read_bytes())
        found, problems = bibtex.read(self.bibliography, text) if text is not None else ({}, [])
        self.problems += parsed.problems + problems
        return as_works(found)

    def release(self) -> Release | None:
        path = self.root / changelog.FILE
        if not path.is_file():
            return None
        found, parsed = changelog.newest(changelog.FILE, path.read_bytes())
        self.problems += parsed.problems
        return found

    def shared(self, name: str, model: type[Shared]) -> Shared | None:
        """What stands in one file of its own, `content/<name>.yml`, if it is there and sound."""
        path = self.root / self.content / f"{name}.yml"
        if not path.is_file():
            return None
        parsed = self.read(path)
        found = items.validate(model, parsed, {}) if parsed.data is not None else None
        self.problems += parsed.problems
        self.sources[name] = parsed.source
        return found if isinstance(found, model) else None

    def words(self) -> Mapping[Language, Words]:
        path = self.root / self.content / "strings.yml"
        if not path.is_file():
            return {language: Words(language, {}) for language in Language}
        parsed = self.read(path)
        found = words.words(parsed)
        self.problems += parsed.problems
        self.sources["strings"] = parsed.source
        return found

    def documents(self, docs: str) -> tuple[Document, ...]:
        found: list[Document] = []
        for language in Language:
            folder = self.root / docs / language.value
            for path in sorted(filter(FilePath.is_file, folder.rglob("*.md"))):
                src_uri = path.relative_to(self.root / docs).as_posix()
                page, parsed = documents.document(self.shown(path), src_uri, language, path.read_bytes())
                self.problems += parsed.problems
                if page is not None:
                    found.append(page)
        return tuple(found)

    def links(self, docs: str) -> None:
        """MkDocs would publish what a link leads to, be it outside of the project, and walk in circles."""
        for folder in (self.root / self.content, self.root / docs):
            for path in (folder, *sorted(folder.rglob("*"))):
                if path.is_symlink():
                    self.problems.append(codes.MISPLACED_FILE.at(Place(self.shown(path)), "link"))

    def strays(self) -> None:
        folder = self.root / self.content
        known = {kind.id for kind in KINDS}
        for path in sorted(folder.glob("*")) if folder.is_dir() else ():
            if path.name.startswith(".") or path.name in SHARED_FILES:
                continue
            if not (path.is_dir() and path.name in known):
                near, folders = nearest(path.name, known), ", ".join(sorted(known))
                place = Place(self.shown(path))
                problem = codes.MISPLACED_FILE.at(place, "stray", near=near, name=path.name, folders=folders)
                self.problems.append(problem)


def load(
    root: FilePath,
    *,
    content: str = "content",
    bibliography: str = "bibliography.bib",
    docs: str = "docs",
) -> tuple[Toolkit, list[Problem]]:
    """Read the project at `root`; its parts are named by paths from there.

    Returns all that could be read, and the problems of what could not, sorted by place.
    Raises OSError only when a file that is there cannot be opened.
    """
    loading = _Loading(root, content, bibliography)
    toolkit = loading.toolkit(docs)
    loading.strays()
    loading.links(docs)
    return toolkit, sorted(set(loading.problems))


def load_bibliography(path: FilePath) -> Mapping[str, Work]:
    """The works of one BibTeX file, from anywhere; raises ToolkitError if it has errors."""
    parsed = yamlfile.Parsed(str(path))
    text = yamlfile.decode(parsed, path.read_bytes())
    found, problems = bibtex.read(str(path), text) if text is not None else ({}, [])
    errors = [p for p in (*parsed.problems, *problems) if p.severity() is Severity.ERROR]
    if errors:
        raise ToolkitError(errors)
    return as_works(found)


def mend_bibliography(path: str, raw: bytes) -> tuple[str, list[Change]]:
    """The text of a BibTeX file with its mechanical mistakes mended, and each change.

    `path` is its name in places. A file that is too large, not UTF-8 or not readable to its end comes back
    without changes.
    """
    text = yamlfile.decode(yamlfile.Parsed(path), raw)
    # The text that comes of it has lost its byte-order mark.
    return rewriting.mend(path, raw.decode()) if text is not None else ("", [])
