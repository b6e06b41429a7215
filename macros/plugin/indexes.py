"""The search indexes in the built site: one for each language, in place of the common one."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from ..language import Language
from ..site import search


def write_indexes(
    site_dir: Path, entries: Iterable[search.IndexEntry], languages: Collection[Language], *, is_served: bool
) -> None:
    """Split the index that the search plugin has written, with `entries` added, and delete it.

    Pages that are opened from a folder (not `is_served`) cannot fetch, so they get their index as a script.
    Without the plugin's index nothing is written.
    """
    folder = site_dir / "search"
    whole = folder / "search_index.json"
    if not whole.is_file():
        return
    for language, index in search.split(whole.read_text(encoding="utf-8"), entries).items():
        if language not in languages:
            continue
        target = site_dir / language.value / "search"
        target.mkdir(parents=True, exist_ok=True)
        if is_served:
            (target / "search_index.json").write_text(index, encoding="utf-8")
        else:
            (target / "search_index.js").write_text(search.inline(index), encoding="utf-8")
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
