"""The offline bundle: a site that opens from a folder without network, as a zip with fixed bytes."""

from __future__ import annotations

import os
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

from ..language import Language
from ..plugin.running import run_mkdocs
from .build import checked

DISTRIBUTION = "leading-professional-learning-toolkit"
LANGUAGES: Mapping[str, tuple[Language, ...]] = {
    "en": (Language.EN,),
    "cy": (Language.CY,),
    "both": (Language.CY, Language.EN),
}
"""What `--language` may be → the languages in the zip."""

_EPOCH = (1980, 1, 1, 0, 0, 0)
_FILE_MODE = 0o100644 << 16
# Only a server needs these.
_LEFT_OUT = frozenset({"sitemap.xml", "sitemap.xml.gz", "404.html"})


def bundle(root: Path, out: Path, choices: Iterable[str]) -> list[Path]:
    """Make `toolkit-<version>-<languages>.zip` in `out` for each of `choices`; returns their paths.

    Raises ToolkitError with the problems of the sources if any of them is an error.
    """
    checked(root)
    out.mkdir(parents=True, exist_ok=True)
    return [_zip(root, out, LANGUAGES[choice]) for choice in choices]


def _zip(root: Path, out: Path, languages: tuple[Language, ...]) -> Path:
    name = f"toolkit-{version(DISTRIBUTION)}-{'-'.join(languages)}"
    with tempfile.TemporaryDirectory() as folder, _offline(languages):
        run_mkdocs(root, Path(folder), site_url="")
        target = out / f"{name}.zip"
        write_zip(Path(folder), target, name)
    return target


@contextmanager
def _offline(languages: tuple[Language, ...]) -> Iterator[None]:
    # mkdocs.yml reads these, so that `OFFLINE=true mkdocs build` gives what the bundle holds.
    before = {name: os.environ.get(name) for name in ("OFFLINE", "TOOLKIT_LANGUAGES")}
    os.environ["OFFLINE"] = "true"
    os.environ["TOOLKIT_LANGUAGES"] = " ".join(languages)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def write_zip(folder: Path, target: Path, name: str) -> None:
    """Zip `folder` as `name/…`: sorted names, one time, one mode, so that equal files give equal bytes."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in sorted(path for path in folder.rglob("*") if path.is_file()):
            inside = file.relative_to(folder).as_posix()
            if inside in _LEFT_OUT or inside.endswith(".map"):
                continue
            info = zipfile.ZipInfo(f"{name}/{inside}", _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = _FILE_MODE
            archive.writestr(info, file.read_bytes())
