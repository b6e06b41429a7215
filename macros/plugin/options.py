"""What `mkdocs.yml` may say to the toolkit plugin."""

from __future__ import annotations

from mkdocs.config import config_options as options
from mkdocs.config.base import Config

from ..content.model import BIBLIOGRAPHY
from ..language import Language
from ..references import HARVARD, STYLES

USUAL = {"content": "content", "bibliography": BIBLIOGRAPHY, "docs": "docs"}
"""Where the sources lie if `mkdocs.yml` says nothing else."""


class ToolkitConfig(Config):
    """The plugin's options in `mkdocs.yml`."""

    content_dir = options.Type(str, default=USUAL["content"])
    """Folder of the content files."""
    bibliography = options.Type(str, default=USUAL["bibliography"])
    """The BibTeX file."""
    citation_style = options.Choice(list(STYLES), default=HARVARD.name)
    """How citations and references are written."""
    languages = options.Type(str, default=" ".join(Language))
    """The languages to build, with a space between them; one of the two only for an offline bundle."""
    fail_on_problems = options.Type(bool, default=True)
    """Whether an error in the sources stops the build."""
