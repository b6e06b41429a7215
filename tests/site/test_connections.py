"""What names what, known from both ends."""

from __future__ import annotations

from pathlib import Path

from macros.content.model import Activity, CaseStudy, Framework, Hallmark, Item, Toolkit
from macros.site.site import Site
from tests.samples import LEFT_OUT, item, load


def test_connections_are_known_from_both_ends(tmp_path: Path) -> None:
    """What one end declares the other knows, in the order of the site, each once."""
    files = {
        "content/hallmarks/another.yml": item(Hallmark.kind, order=2, connections=["frame/two", "frame/one"]),
        "content/activities/talk.yml": item(Activity.kind, hallmarks=["another", "sample", "another"]),
        "content/case-studies/other.yml": item(CaseStudy.kind, hallmarks=["another"], standards=LEFT_OUT),
    }
    site = Site(load(tmp_path, files)[0])

    def naming(model: type[Item], id: str) -> dict[str, tuple[str, ...]]:
        return {kind.id: tuple(each.id for each in items) for kind, items in site.naming(model, id).items()}

    assert naming(Framework, "frame/one") == {"hallmarks": ("sample", "another")}
    assert naming(Framework, "frame/two") == {"hallmarks": ("another",), "case-studies": ("school",)}
    assert naming(Hallmark, "another") == {"activities": ("talk",), "case-studies": ("other",)}
    assert naming(Hallmark, "sample") == {
        "evidence": ("strand",),
        "activities": ("talk", "walk"),
        "case-studies": ("school",),
    }


def test_what_does_not_exist_is_not_named(tmp_path: Path) -> None:
    """An item names only what is there, once, in its own order; `check` tells of the rest."""
    files = {
        "content/hallmarks/another.yml": item(
            Hallmark.kind, order=2, connections=["frame/two", "frame/nowhere", "nowhere/one", "frame/one"]
        ),
        "content/activities/talk.yml": item(Activity.kind, hallmarks=["nowhere", "sample", "another"]),
    }
    site = Site(load(tmp_path, files)[0])
    talk = site.of(Activity)["talk"]

    assert site.named(site.of(Hallmark)["another"], Framework) == ["frame/two", "frame/one"]
    assert site.items_named(talk, Hallmark) == [site.of(Hallmark)[id] for id in ("sample", "another")]
    assert site.named(talk, Framework) == []


def test_empty_toolkit_has_no_connections() -> None:
    """Without items there is nothing to connect."""
    assert Site(Toolkit()).naming(Hallmark, "sample") == {}
