"""What items point to is there, and the closed lists are kept to: all that the marks of fields say."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ..content.model import Toolkit, called, kind_of, marks
from ..content.model.edges import IdOf, In, OnScale, Own, WhyNotNamed
from ..problems import Place, Problem, codes, nearest
from .places import place_of


def every_connection_leads_somewhere(toolkit: Toolkit) -> Iterator[Problem]:
    """What items name is there."""
    for item in toolkit.all_written():
        for path, mark, id in marks.words(item, IdOf):
            known = toolkit.known(mark)
            if id not in known and not _is_unread(toolkit, mark, id):
                place, kind = place_of(toolkit, item, path), mark.part or kind_of(mark.kind).name
                yield codes.UNKNOWN_ID.at(
                    place, near=nearest(id, known), kind=kind, id=id, known=_some(known)
                )


def _is_unread(toolkit: Toolkit, mark: IdOf, id: str) -> bool:
    """Whether the file is there but has problems of its own, which are reported already."""
    kind, stem = kind_of(mark.kind), id.partition("/")[0]
    return f"{kind}/{stem}" in toolkit.sources and stem not in toolkit.items[kind]


def _some(known: Collection[str]) -> str:
    return ", ".join(sorted(known)[:12]) or "–"


def every_value_is_in_the_vocabulary(toolkit: Toolkit) -> Iterator[Problem]:
    """Phases, local authorities and the other closed lists are kept to."""
    if toolkit.vocabulary is None:
        return
    for item in toolkit.all_written():
        for path, mark, id in marks.words(item, In):
            known = toolkit.values(mark.list)
            if id not in known:
                place, near, name = place_of(toolkit, item, path), nearest(id, known), called(mark.list)
                yield codes.UNKNOWN_ID.at(
                    place, "vocabulary", near=near, id=id, list=name, known=_some(known)
                )


def every_level_is_on_the_scale_of_its_outcome(toolkit: Toolkit) -> Iterator[Problem]:
    """What is said of an effect is a level of impact, and what is said of the evidence one of strength."""
    for item in toolkit.all_written():
        outcomes = {path: id for path, _, id in marks.words(item, In)}
        for path, mark, id in marks.words(item, OnScale):
            outcome = outcomes[*path[:-1], mark.outcome]
            scale = toolkit.scale(outcome)
            # Of an outcome that is unknown another rule tells.
            if scale and id not in scale.levels:
                place, near = place_of(toolkit, item, path), nearest(id, scale.levels)
                known, name = ", ".join(scale.levels), called(scale.id)
                yield codes.UNKNOWN_ID.at(
                    place, "scale", near=near, id=id, outcome=outcome, list=name, known=known
                )


def every_keyword_is_in_the_vocabulary(toolkit: Toolkit) -> Iterator[Problem]:
    """The `keywords` of an entry are topics that the site can name in both languages."""
    known = toolkit.vocabulary.topics if toolkit.vocabulary else {}
    for work in toolkit.bibliography.values():
        for keyword in work.keywords:
            if keyword not in known:
                place, near = Place(toolkit.bibliography_path, work.entry.line), nearest(keyword, known)
                topics = ", ".join(sorted(known))
                yield codes.UNKNOWN_ID.at(place, "topic", near=near, id=keyword, key=work.key, known=topics)


def every_part_is_named_or_says_why_not(toolkit: Toolkit) -> Iterator[Problem]:
    """A standard has a hallmark that connects to it, or else a reason why none does; never both."""
    named = {
        (item.kind.id, mark.kind, id)
        for item in toolkit.all_items()
        for _, mark, id in marks.words(item, IdOf)
    }
    for item in toolkit.all_items():
        ids = {path[:-1]: id for path, _, id in marks.words(item, Own)}
        for path, mark, reason in marks.marked(item, WhyNotNamed):
            name = ids[path[:-1]]
            is_named = (mark.kind, item.kind.id, f"{item.id}/{name}") in named
            if is_named is not (reason is None):
                form, field = ("both", path[-1]) if is_named else ("", "id")
                place = place_of(toolkit, item, (*path[:-1], field))
                yield codes.UNCONNECTED_STANDARD.at(place, form, id=name)
