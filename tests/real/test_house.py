"""The plan of the house in DEVELOPING.md: its rooms, their order and their modules are those of the code."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from tests.conftest import ROOT

PACKAGE = ROOT / "macros"
ROW = re.compile(r"^\| `(?P<room>\w+)` \| .* \| (?P<modules>[^|]*) \|$", re.MULTILINE)


def plan() -> dict[str, set[str]]:
    """Room → its modules and packages, as the plan has them, from the top down."""
    text = (ROOT / "DEVELOPING.md").read_text(encoding="utf-8")
    house = text[text.index("## The house") : text.index("Each library has one door")]
    return {match["room"]: set(re.findall(r"`([\w/]+)`", match["modules"])) for match in ROW.finditer(house)}


def modules(room: Path) -> set[str]:
    """The modules of a room, those in packages inside it by the packages' names."""
    inside = {path.name for path in room.iterdir() if path.is_dir() and list(path.glob("*.py"))}
    return inside | {path.stem for path in room.glob("*.py") if path.stem != "__init__"}


def test_plan_has_the_rooms_in_their_order() -> None:
    """The rooms stand in the order that the import contracts keep."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    (rooms,) = (contract for contract in contracts["contracts"] if contract.get("id") == "rooms")
    order = [room.strip() for layer in rooms["layers"] for room in layer.split("|")]

    assert ["__main__", *plan()] == order


def test_plan_has_every_module() -> None:
    """Each room holds the modules that the plan says, and there are at most twelve rooms."""
    rooms = {path.name: modules(path) for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()}

    assert plan() == rooms
    assert len(rooms) <= 12
