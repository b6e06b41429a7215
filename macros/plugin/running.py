"""Runs MkDocs on a project: a build that says all that is wrong."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..content.model import Toolkit
from ..problems import Problem, ToolkitError
from .listening import Listener

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

# MkDocs imports most of itself only when it runs, and so do we.


def run_mkdocs(root: Path, site_dir: Path, toolkit: Toolkit, **options: Any) -> str:
    """Run a strict MkDocs build of a loaded toolkit; returns the address that the site is built for.

    Raises ToolkitError with all that MkDocs and its plugins warn of.
    """
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    with hearing(root) as problems:
        from mkdocs.commands.build import build  # noqa: PLC0415

        config = configured(root, site_dir=str(site_dir), strict=True, **options)
        config.plugins["toolkit"].given = toolkit  # type: ignore[attr-defined]
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
    if problems:
        raise ToolkitError(problems)
    return config.site_url or ""


def configured(root: Path, **options: Any) -> MkDocsConfig:
    """The settings of a project, some of them replaced."""
    from mkdocs.config import load_config  # noqa: PLC0415

    return load_config(str(root / "mkdocs.yml"), **options)


@contextmanager
def hearing(root: Path) -> Iterator[list[Problem]]:
    """Collect as problems what MkDocs warns of; how it stops is a ToolkitError with all of them."""
    log, listener = logging.getLogger("mkdocs"), Listener(root)
    log.addHandler(listener)
    try:
        yield listener.problems
    except ToolkitError:
        raise
    # MkDocs stops by leaving the program, and so does mkdocs-macros.
    except (Exception, SystemExit) as error:
        listener.stopped(error)
        if not listener.problems:
            raise
        raise ToolkitError(listener.problems) from error
    finally:
        log.removeHandler(listener)
