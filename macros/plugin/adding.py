"""The files of a build: generated ones are added, those of a language that is not built are left out."""

from __future__ import annotations

from collections.abc import Collection

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel

from ..language import Language
from ..pages.generate import Page
from ..site import downloads, search
from ..site.site import Site
from .generated import GeneratedPage


def leave_out_others(languages: Collection[Language], files: Files) -> None:
    """Take out the hand-written pages of a language that is not built."""
    for file in list(files):
        folder = file.src_uri.partition("/")[0]
        if folder in list(Language) and folder not in languages:
            files.remove(file)


def add_page(page: Page, files: Files, config: MkDocsConfig) -> list[search.IndexEntry]:
    """Add a generated page; gives its entries in the search index."""
    _refuse_taken(page.src_uri, files)
    inclusion = InclusionLevel.INCLUDED if page.is_listed else InclusionLevel.NOT_IN_NAV
    file = File.generated(config, page.src_uri, content="", inclusion=inclusion)
    file.edit_uri = None
    GeneratedPage(page, file, config)
    files.append(file)
    return search.page_entries(file.url, page.title, page.headings, page.searched)


def add_downloads(site: Site, files: Files, config: MkDocsConfig) -> None:
    """Add the files with the whole bibliography."""
    for path, text in downloads.files(site.bibliography).items():
        _refuse_taken(path, files)
        files.append(File.generated(config, path, content=text))


def _refuse_taken(src_uri: str, files: Files) -> None:
    if files.get_file_from_path(src_uri) is not None:
        msg = f"docs/{src_uri} has the address of a generated file. Rename the file."
        raise PluginError(msg)
