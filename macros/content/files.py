"""The files of a project as they may be read: its own, and no links to what lies elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..problems import Place, Problem, codes


class Files:
    """What lies under the root of a project, with the problems of what may or can not be read."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []

    def shown(self, path: Path) -> str:
        """A path from the root, with `/` on every system."""
        return path.relative_to(self.root).as_posix()

    def read(self, path: Path) -> bytes | None:
        """What a file holds; None if it is not there, or a problem keeps it closed."""
        if not self.is_own(path) or not path.is_file():
            return None
        try:
            return path.read_bytes()
        except OSError as error:
            place = Place(self.shown(path))
            self.problems.append(codes.NOT_READ.at(place, reason=error.strerror or error))
            return None

    def is_missing(self, path: Path) -> bool:
        """Whether a file is not there, and no link stands in its way."""
        return self.is_own(path) and not path.is_file()

    def under(self, folder: Path, pattern: str = "*") -> list[Path]:
        """The files in a folder and in those inside it, sorted; nothing behind a link."""
        found = sorted(folder.rglob(pattern)) if self.is_own(folder) else ()
        return [path for path in found if not path.is_symlink() and path.is_file()]

    def is_own(self, path: Path) -> bool:
        """Whether a file or folder is no link and does not lie behind one; if it is, that is a problem."""
        link = next((step for step in self._steps(path) if step.is_symlink()), None)
        if link is not None:
            self.refuse_link(link)
        return link is None

    def refuse_links(self, paths: Iterable[Path]) -> None:
        """Tell of every link among files and in folders, which are not entered through one."""
        for path in filter(self.is_own, paths):
            for inside in sorted(path.rglob("*")):
                if inside.is_symlink():
                    self.refuse_link(inside)

    def refuse_link(self, path: Path) -> None:
        """MkDocs would publish what a link leads to, be it outside of the project, and walk in circles."""
        self.problems.append(codes.MISPLACED_FILE.at(Place(self.shown(path)), "link"))

    def _steps(self, path: Path) -> Iterator[Path]:
        """A path of the project and the folders around it, the outermost first."""
        steps = path.relative_to(self.root).parts
        return (self.root.joinpath(*steps[: count + 1]) for count in range(len(steps)))
