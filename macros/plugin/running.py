"""Runs MkDocs on a project: a build that says all that is wrong, and a server for looking at it."""

from __future__ import annotations

import errno
import logging
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..content.model import Toolkit
from ..problems import Place, ToolkitError, codes
from .listening import Listener

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

# MkDocs imports most of itself only when it runs, and so do we.
_HOST = "127.0.0.1"


def run_mkdocs(root: Path, site_dir: Path, toolkit: Toolkit, **options: Any) -> str:
    """Run a strict MkDocs build of a loaded toolkit; returns the address that the site is built for.

    Raises ToolkitError with all that MkDocs and its plugins warn of.
    """
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    with _listening(root):
        from mkdocs.commands.build import build  # noqa: PLC0415

        config = _config(root, site_dir=str(site_dir), strict=True, **options)
        config.plugins["toolkit"].given = toolkit  # type: ignore[attr-defined]
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
    return config.site_url or ""


def _config(root: Path, **options: Any) -> MkDocsConfig:
    from mkdocs.config import load_config  # noqa: PLC0415

    return load_config(str(root / "mkdocs.yml"), **options)


@contextmanager
def _listening(root: Path) -> Iterator[None]:
    """Turn what MkDocs logs and how it stops into one ToolkitError."""
    log, listener = logging.getLogger("mkdocs"), Listener(root)
    log.addHandler(listener)
    try:
        yield
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
    if listener.problems:
        raise ToolkitError(listener.problems)


def serve(root: Path, port: int) -> None:
    """Show the site at a port of this machine until Ctrl-C, and build it again when a source changes.

    Raises ToolkitError if the port cannot be had.
    """
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    _expect_free(port)
    from mkdocs.commands.serve import serve as mkdocs_serve  # noqa: PLC0415

    log = logging.getLogger("mkdocs")
    log.setLevel(logging.INFO)
    log.addHandler(logging.StreamHandler(sys.stderr))
    # It lists all its names at every build.
    logging.getLogger("mkdocs.plugins.mkdocs_macros").setLevel(logging.WARNING)
    mkdocs_serve(str(root / "mkdocs.yml"), dev_addr=f"{_HOST}:{port}")


def _expect_free(port: int) -> None:
    """Raise ToolkitError if a server could not have the port: MkDocs would find out only after a build."""
    with socket.socket() as probe:
        # As servers do: a port that another one has just left is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((_HOST, port))
        except OSError as error:
            form = "" if error.errno == errno.EADDRINUSE else "forbidden"
            raise ToolkitError([codes.PORT_IN_USE.at(Place(f"{_HOST}:{port}"), form, port=port)]) from None
