"""Shows a project on this machine through MkDocs, and tells what is wrong without ending for it."""

from __future__ import annotations

import errno
import logging
import os
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from ..content.model import Toolkit
from ..problems import Place, ToolkitError, codes
from .running import configured, hearing

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

# MkDocs imports most of itself only when it runs, and so do we.
_HOST = "127.0.0.1"


Load = Callable[[Path], Toolkit]
"""Loads and checks the toolkit at a root; raises ToolkitError if it has errors."""


def serve(root: Path, port: int, load: Load) -> None:
    """Show the site at a port of this machine until Ctrl-C, and build it again when a source changes.

    Raises ToolkitError if the port cannot be had, or with what keeps the first build from its end.
    """
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    _expect_free(port)
    _say_progress()
    with suppress(KeyboardInterrupt), TemporaryDirectory(prefix="toolkit_") as folder:
        config = _build(root, folder, port, load)
        server = _server(root, folder, port, load)
        for path in (config.docs_dir, str(root / "mkdocs.yml"), *config.watch):
            server.watch(path)
        try:
            server.serve()
        finally:
            server.shutdown()


def _say_progress() -> None:
    """Print what MkDocs does; what it warns of while it builds is told as problems."""
    building, serving = logging.StreamHandler(sys.stderr), logging.StreamHandler(sys.stderr)
    building.addFilter(lambda record: record.levelno < logging.WARNING)
    for name, console in (("mkdocs.commands.build", building), ("mkdocs.livereload", serving)):
        logging.getLogger(name).setLevel(logging.INFO)
        logging.getLogger(name).addHandler(console)


def _build(root: Path, folder: str, port: int, load: Load) -> MkDocsConfig:
    """Build the site as it is served, and print what MkDocs warns of; returns its settings.

    Raises ToolkitError with what keeps the build from its end.
    """
    from mkdocs.commands.build import build  # noqa: PLC0415

    toolkit = load(root)
    with hearing(root) as problems:
        config = configured(root, site_dir=folder, site_url=f"http://{_HOST}:{port}/")
        config.plugins["toolkit"].given = toolkit  # type: ignore[attr-defined]
        config.plugins.on_startup(command="serve", dirty=False)
        build(config, serve_url=config.site_url)
    for problem in sorted(problems):
        print(problem, file=sys.stderr)
    return config


def _server(root: Path, folder: str, port: int, load: Load) -> LiveReloadServer:
    """The server of the built site, which goes on with it when a later build comes to no end."""
    from mkdocs.exceptions import Abort  # noqa: PLC0415
    from mkdocs.livereload import LiveReloadServer  # noqa: PLC0415

    def rebuild() -> None:
        try:
            _build(root, folder, port, load)
        except ToolkitError as error:
            # The one error that it prints without a traceback.
            raise Abort(str(error)) from error

    server = LiveReloadServer(rebuild, _HOST, port, folder)
    missing = Path(folder) / "404.html"
    server.error_handler = lambda code: missing.read_bytes() if code == 404 and missing.is_file() else None
    return server


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
