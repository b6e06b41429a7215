"""MkDocs events → our pages, and back to MkDocs. With bundle, the only module that speaks MkDocs."""

from __future__ import annotations

import logging
import posixpath
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from ..check import rules as check
from ..content import loading as sources
from ..content import translations
from ..language import Language
from ..pages import generate as pages
from ..problems import Problem, Severity, ToolkitError
from ..references import STYLES
from ..site import downloads, search
from ..site.composer import Composer
from ..site.publication import HOME
from ..site.site import Site
from .generated import GeneratedPage
from .indexes import write_indexes
from .navigation import by_language, navigation
from .options import ToolkitConfig
from .publications import of_page, of_site, publication

log = logging.getLogger("mkdocs.plugins.toolkit")


class ToolkitPlugin(BasePlugin[ToolkitConfig]):
    """Adds the generated pages, and gives every page its language."""

    site: Site
    composers: dict[str, Composer]
    """Path of a hand-written page → what composes the output of its macros."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load and check the sources; lay out the navigation."""
        root = Path(config.config_file_path or ".").resolve().parent
        docs = Path(config.docs_dir).relative_to(root).as_posix()
        toolkit, problems = sources.load(
            root, content=self.config.content_dir, bibliography=self.config.bibliography, docs=docs
        )
        self._report([*problems, *check.run(toolkit)])
        self.site = Site(
            toolkit,
            STYLES[self.config.citation_style],
            directory_urls=config.use_directory_urls,
            site_url=config.site_url or "",
        )
        self.languages = self._languages()
        self.composers = {}
        self.stale = translations.stale_pages(toolkit)
        config.nav = [{language.value: navigation(self.site, language)} for language in self.languages]
        config.watch += [str(path) for path in self._watched(root) if path.exists()]
        return config

    def _watched(self, root: Path) -> tuple[Path, ...]:
        sources = (self.config.content_dir, self.config.bibliography, "overrides")
        return (*(root / source for source in sources), Path(__file__).parent.parent)

    def _languages(self) -> tuple[Language, ...]:
        chosen = set(self.config.languages.split())
        if not chosen or not chosen <= set(Language):
            msg = f"languages: '{self.config.languages}' must be cy, en or both with a space between them."
            raise PluginError(msg)
        return tuple(language for language in Language if language in chosen)

    def _report(self, problems: Iterable[Problem]) -> None:
        errors = 0
        for problem in sorted(set(problems)):
            is_error = problem.severity() is Severity.ERROR
            errors += is_error
            log.log(logging.ERROR if is_error else logging.INFO, "%s", problem)
        if errors and self.config.fail_on_problems:
            msg = f"The sources have {errors} error(s), listed above; mend them and build again."
            raise PluginError(msg)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages; leave out the language that is not built."""
        for file in list(files):
            folder = file.src_uri.partition("/")[0]
            if folder in list(Language) and folder not in self.languages:
                files.remove(file)
        self.entries: list[search.IndexEntry] = []
        for src_uri, page in self._generated().items():
            if page.language in self.languages:
                self._add(page, src_uri, files, config)
        for path, text in downloads.files(self.site.toolkit.bibliography).items():
            self._refuse_taken(path, files)
            files.append(File.generated(config, path, content=text))
        return files

    def _generated(self) -> dict[str, pages.Page]:
        try:
            return pages.generate(self.site)
        except ToolkitError as error:
            raise PluginError(str(error)) from error

    def _add(self, page: pages.Page, src_uri: str, files: Files, config: MkDocsConfig) -> None:
        self._refuse_taken(src_uri, files)
        inclusion = InclusionLevel.INCLUDED if page.is_listed else InclusionLevel.NOT_IN_NAV
        file = File.generated(config, src_uri, content="", inclusion=inclusion)
        file.edit_uri = None
        GeneratedPage(page, file, config)
        files.append(file)
        self.entries += search.page_entries(file.url, page.title, page.headings, page.searched)

    def _refuse_taken(self, src_uri: str, files: Files) -> None:
        if files.get_file_from_path(src_uri) is not None:
            msg = f"docs/{src_uri} has the address of a generated file. Rename the file."
            raise PluginError(msg)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Split the navigation by language: a page shows its own language's only."""
        del config, files
        self.navs = by_language(nav)
        return nav

    @event_priority(50)  # Before the search plugin and the theme look at the page.
    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the page its language: theme, navigation, search index and the way to its twin."""
        del nav
        found = self.site.addresses.page_at(page.file.src_uri)
        language = found[1] if found else Language.CY
        self._speak(config, language)
        ours: dict[str, Any] = {"language": language, **self._common()}
        if found is not None:
            ours["alternates"] = self._alternates(found[0], page, config)
            ours["is_stale"] = page.file.src_uri in self.stale
            self._keep_to(language, context, page, config)
            made = self.composers.get(page.file.src_uri)
            ours |= of_page(publication(self.site, *found, page, made.cites if made else ()))
        elif page.is_homepage:
            ours |= of_site(self.site, self.languages)
        return {**context, **ours}  # type: ignore[typeddict-item]

    def _common(self) -> dict[str, Any]:
        return {"words": self.site.toolkit.words, "languages": self.languages, "doors": self._doors()}

    def _keep_to(
        self, language: Language, context: TemplateContext, page: MkDocsPage, config: MkDocsConfig
    ) -> None:
        context["nav"] = self.navs[language]
        # The reader's colours are remembered for the whole site; only search belongs to the language.
        config.extra["scope"] = context["base_url"]
        folder = posixpath.dirname(page.file.dest_uri)
        context["base_url"] = posixpath.relpath(language.value, folder)

    def _speak(self, config: MkDocsConfig, language: Language) -> None:
        # Material reads these from the configuration; pages are rendered one after another.
        words = self.site.words(language)
        config.theme["language"] = language.value
        config.site_name = str(escape(words("site.name")))
        config.site_description = str(escape(words("site.description")))
        config.copyright = words("site.licence")
        for palette, key in zip(
            config.theme.get("palette", ()), ("palette.dark", "palette.light"), strict=False
        ):
            palette["toggle"]["name"] = words(key)

    def _alternates(self, page_id: str, page: MkDocsPage, config: MkDocsConfig) -> list[dict[str, Any]]:
        found = []
        for language in self.languages:
            src_uri = self.site.addresses.src_uri(page_id, language)
            path = self.site.addresses.path(src_uri)
            relative = self.site.addresses.url(page.file.src_uri, src_uri)
            published = config.site_url + path if config.site_url else relative
            found.append({"language": language, "url": relative, "published": published})
        return found

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        """The templates that are no pages (the 404 page) are bilingual, Welsh first."""
        del files
        self._speak(config, Language.CY)
        env.globals.update(self._common())
        return env

    def _doors(self) -> dict[Language, str]:
        addresses = self.site.addresses
        return {language: addresses.path(addresses.src_uri(HOME, language)) for language in self.languages}

    @event_priority(-200)  # After the search and offline plugins have written the common index.
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Split the search index by language."""
        write_indexes(
            Path(config.site_dir), self.entries, self.languages, is_served=config.use_directory_urls
        )

    def composer(self, page: MkDocsPage) -> Composer:
        """What composes the output of the macros on a hand-written page."""
        src_uri = page.file.src_uri
        if src_uri not in self.composers:
            found = self.site.addresses.page_at(src_uri)
            if found is None:
                msg = f"docs/{src_uri}: macros work on pages under docs/en/ and docs/cy/ only."
                raise PluginError(msg)
            self.composers[src_uri] = Composer(self.site, found[1], src_uri, found[0])
        return self.composers[src_uri]
