"""Pages that MkDocs takes as finished HTML. Knows nothing of how they are made."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import material
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from ..pages.generate import Page
from ..site.composer import Heading

ICONS = Path(material.__file__).parent / "templates" / ".icons" / "material"
"""The icons that the theme brings; a page whose icon is not among them goes without."""


class GeneratedPage(MkDocsPage):
    """A page that comes from the model as finished HTML and never passes through Markdown or macros."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig) -> None:
        # Material's templates do not escape titles, so they are escaped here.
        super().__init__(str(escape(page.title)), file, config)
        self.generated = page

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs gives it
        """There is no Markdown; only what the theme asks of front matter."""
        self.markdown = ""
        self.meta = {
            "description": str(escape(self.generated.description)),
            "render_macros": False,
            # The toolkit makes the entries of its pages itself.
            "search": {"exclude": True},
        }
        if self.generated.icon and (ICONS / f"{self.generated.icon}.svg").is_file():
            self.meta["icon"] = f"material/{self.generated.icon}"

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - MkDocs gives them
        """Take the finished HTML."""
        self.content = self.generated.html
        self.toc = _toc(self.generated.headings)
        self.present_anchor_ids = set(self.generated.ids)


def _toc(headings: Iterable[Heading]) -> TableOfContents:
    items: list[AnchorLink] = []
    for heading in headings:
        anchor = AnchorLink(heading.title, heading.id, heading.level)
        if heading.level == 1 or not items:
            items.append(anchor)
        else:
            items[-1].children.append(anchor)
    return TableOfContents(items)
