"""Citations on the command line: texts in; citations in words and a reference list out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from urllib.parse import quote

from markupsafe import Markup

from ..bibliography import Work
from ..language import Language
from ..problems import Place, Problem, ToolkitError, codes, nearest
from ..references import Formatter, Span, Style, by_work, export, to_text
from ..references.citation import render
from ..references.markup import html
from ..text import citations

_EXPORTS: Mapping[str, Callable[[Iterable[Work]], str]] = {
    "bibtex": export.bibtex,
    "ris": export.ris,
    "csl-json": export.csl_json,
}


def cite(
    texts: Sequence[str], works: Mapping[str, Work], style: Style, language: Language, format: str
) -> str:
    """One line for each text with its citations in words, an empty line, and one line for each reference.

    Labels are worked out over the cited works only; the references are those of what was read. In the
    formats of other programs the result is all the cited works. Raises ToolkitError for unknown keys and
    malformed citations.
    """
    if problems := list(_problems(texts, works)):
        raise ToolkitError(problems)
    keys = dict.fromkeys(cited.key for text in texts for cited in citations.works(text))
    formatter = Formatter({key: works[key] for key in keys}, style)
    ordered = formatter.sorted(keys)
    if format in _EXPORTS:
        return _EXPORTS[format]([works[key] for key in ordered]).rstrip("\n")
    write, line = (_html, _html_reference) if format == "html" else (to_text, _text_reference)
    introduced: set[str] = set()
    listed = {cite.read.key for text in texts for found in citations.find(text) for cite in found.cites}
    lines = [write(_in_words(text, formatter, language, introduced)) for text in texts]
    references = [line(key, formatter.reference(key, language)) for key in ordered if key in listed]
    return "\n".join([*lines, "", *references])


def _problems(texts: Sequence[str], works: Mapping[str, Work]) -> Iterator[Problem]:
    for number, text in enumerate(texts, 1):
        found, objections = citations.find(text), citations.malformed(text)
        for objection in objections:
            yield objection.at(_place(number, text, objection.offset))
        if not found and not objections:
            yield codes.BAD_CITATION.at(_place(number, text, 0), "none")
        for cite in (cite for cite in citations.works(text) if cite.key not in works):
            place, near = _place(number, text, cite.offset), nearest(cite.key, works)
            yield codes.UNKNOWN_CITATION.at(place, "command", key=cite.key, near=near)


def _place(number: int, text: str, offset: int) -> Place:
    line_start = text.rfind("\n", 0, offset) + 1
    return Place(f"TEXT {number}", text.count("\n", 0, offset) + 1, offset - line_start + 1)


def _in_words(text: str, formatter: Formatter, language: Language, introduced: set[str]) -> Iterator[Span]:
    end = 0
    for citation in citations.find(text):
        yield Span(text[end : citation.start])
        yield from render(citation, formatter, language, introduced)
        end = citation.end
    yield Span(text[end:])


def _text_reference(_: str, spans: Iterable[Span]) -> str:
    return to_text(spans)


def _html_reference(key: str, spans: Iterable[Span]) -> str:
    return Markup('<p id="ref-{}">{}</p>').format(key, _html(spans))


def _html(spans: Iterable[Span]) -> str:
    return Markup("").join(_html_part(key, html(part)) for key, part in by_work(spans))


def _html_part(key: str, text: Markup) -> Markup:
    return Markup('<a href="#ref-{}">{}</a>').format(quote(key, safe=""), text) if key else text
