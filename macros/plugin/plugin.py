"""MkDocs events → our pages, and back to MkDocs: what each event does, in the order in which they come."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from ..check import rules as check
from ..content import translations
from ..content.loading import load
from ..content.model import Toolkit
from ..language import Language
from ..pages import generate as pages
from ..problems import Problem, Severity, ToolkitError, codes
from ..references import STYLES
from ..site import search
from ..site.composer import Composer
from ..site.site import Site
from .adding import add_downloads, add_page, leave_out_others
from .context import alternates, common, keep_to, speak
from .indexes import write_indexes
from .listening import place_of_setting
from .navigation import by_language, navigation
from .options import USUAL, ToolkitConfig
from .publications import of_page, of_site, publication
from .target import mark, refuse_sources

log = logging.getLogger("mkdocs.plugins.toolkit")


class ToolkitPlugin(BasePlugin[ToolkitConfig]):
    """Adds the generated pages, and gives every page its language."""

    given: Toolkit | None = None
    """The toolkit, where a command has loaded and checked it; MkDocs alone has none."""
    site: Site
    composers: dict[str, Composer]
    """Path of a hand-written page → what composes the output of its macros."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load and check the sources; lay out the navigation."""
        root = _root(config)
        toolkit = self._toolkit(root, Path(config.docs_dir).relative_to(root).as_posix())
        self.site = Site(
            toolkit,
            STYLES[self.config.citation_style],
            directory_urls=config.use_directory_urls,
            site_url=config.site_url or "",
        )
        self.languages = self._languages()
        self.composers = {}
        self.stale = translations.stale_pages(toolkit)
        if config.nav is not None:
            log.warning("%s", codes.CONFIGURATION.at(place_of_setting(root, "nav"), "navigation"))
        config.nav = [{language.value: navigation(self.site, language)} for language in self.languages]
        config.watch += [str(path) for path in self._watched(root) if path.exists()]
        return config

    def _toolkit(self, root: Path, docs: str) -> Toolkit:
        named = {"content": self.config.content_dir, "bibliography": self.config.bibliography, "docs": docs}
        if self.given is not None and named == USUAL:
            return self.given
        toolkit, problems = load(root, **named)
        self._report([*problems, *check.run(toolkit)])
        return toolkit

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Keep MkDocs, which now empties the folder of the site, away from the sources; mark the folder."""
        root, site_dir = _root(config), Path(config.site_dir)
        try:
            refuse_sources(site_dir, root, [Path(config.docs_dir), *self._watched(root)])
        except ToolkitError as error:
            raise PluginError(str(error)) from error
        mark(site_dir)

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
        leave_out_others(self.languages, files)
        self.entries: list[search.IndexEntry] = []
        for page in self._generated().values():
            if page.language in self.languages:
                self.entries += add_page(page, files, config)
        add_downloads(self.site, files, config)
        return files

    def _generated(self) -> dict[str, pages.Page]:
        try:
            return pages.generate(self.site)
        except ToolkitError as error:
            raise PluginError(str(error)) from error

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
        speak(config, self.site.words(language))
        ours: dict[str, Any] = {"language": language, **common(self.site, self.languages)}
        if found is not None:
            ours["alternates"] = alternates(self.site, self.languages, found[0], page.file.src_uri)
            ours["is_stale"] = page.file.src_uri in self.stale
            keep_to(language, self.navs[language], context, page, config)
            made = self.composers.get(page.file.src_uri)
            ours |= of_page(publication(self.site, *found, page, made.cites if made else ()))
        elif page.is_homepage:
            ours |= of_site(self.site, self.languages)
        return {**context, **ours}  # type: ignore[typeddict-item]

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        """The templates that are no pages (the 404 page) are bilingual, Welsh first."""
        del files
        speak(config, self.site.words(Language.CY))
        env.globals.update(common(self.site, self.languages))
        return env

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


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path or ".").resolve().parent
