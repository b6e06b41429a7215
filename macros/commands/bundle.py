"""The offline bundle: a site that opens from a folder without network, as a zip with fixed bytes."""

from __future__ import annotations

import os
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

from ..content.model import Toolkit
from ..language import Language
from ..plugin.running import run_mkdocs
from ..plugin.target import MARK, refusal, refuse_files, refuse_sources
from .build import checked
from .writing import replacing

DISTRIBUTION = "leading-professional-learning-toolkit"
LANGUAGES: Mapping[str, tuple[Language, ...]] = {
    "en": (Language.EN,),
    "cy": (Language.CY,),
    "both": (Language.CY, Language.EN),
}
"""What `--language` may be → the languages in the zip."""

_EPOCH = (1980, 1, 1, 0, 0, 0)
_FILE_MODE = 0o100644 << 16
# Only a server, and the next build, need these.
_LEFT_OUT = frozenset({"sitemap.xml", "sitemap.xml.gz", "404.html", MARK})


def bundle(root: Path, out: Path, choices: Iterable[str]) -> list[Path]:
    """Make `toolkit-<version>-<languages>.zip` in `out` for each of `choices`; returns their paths.

    Raises ToolkitError with the problems of the sources if any of them is an error, and before anything is
    written if something else than an earlier bundle would be written over.
    """
    targets = {choice: out / f"{_name(LANGUAGES[choice])}.zip" for choice in choices}
    refuse_sources(out, root)
    refuse_files(out)
    for target in targets.values():
        _refuse_others_file(target)
    toolkit = checked(root)
    for choice, target in targets.items():
        _pack(root, target, LANGUAGES[choice], toolkit)
    return list(targets.values())


def _name(languages: tuple[Language, ...]) -> str:
    return f"toolkit-{version(DISTRIBUTION)}-{'-'.join(languages)}"


def _refuse_others_file(target: Path) -> None:
    """Raise ToolkitError if the place of a bundle is taken by something that is none."""
    if (target.is_symlink() or target.exists()) and not _is_bundle(target):
        raise refusal(target, "bundle")


def _is_bundle(path: Path) -> bool:
    """Whether a file is a zip as `write_zip` makes it under that name."""
    if path.is_symlink() or not zipfile.is_zipfile(path):
        return False
    with zipfile.ZipFile(path) as archive:
        members = archive.infolist()
    own = f"{path.stem}/"
    return bool(members) and all(
        one.filename.startswith(own) and one.date_time == _EPOCH and one.external_attr == _FILE_MODE
        for one in members
    )


def _pack(root: Path, target: Path, languages: tuple[Language, ...], toolkit: Toolkit) -> None:
    """Make one bundle, whole or not at all."""
    with tempfile.TemporaryDirectory() as folder, _offline(languages):
        run_mkdocs(root, Path(folder), toolkit, site_url="")
        target.parent.mkdir(parents=True, exist_ok=True)
        with replacing(target) as whole:
            write_zip(Path(folder), whole, _name(languages))


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
