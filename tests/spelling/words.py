"""The words of the toolkit, language by language, each with the files in which it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from macros.content import loading as sources
from macros.content.model import texts
from macros.language import Language
from macros.problems import CODES, Said, phrases

GUIDES = {
    Language.EN: (
        "README.md",
        "CONTRIBUTING.md",
        "DEVELOPING.md",
        "CHANGELOG.md",
        "guide/fields.md",
        "guide/messages.md",
    ),
    Language.CY: ("CYFRANNU.md", "guide/meysydd.md", "guide/negeseuon.md"),
}
"""The guides of the project, by the language in which they are written."""

IN_THE_OTHER_LANGUAGE = "language.other"
"""The one word of the interface that speaks to readers of the other language."""

_NOT_PROSE = re.compile(
    r"```.*?```|~~~.*?~~~|`[^`\n]*`"  # code
    r"|\{\{.*?\}\}|\{%.*?%\}|\{[^{}\n]*\}"  # macros, attributes and the places of messages
    r"|\[[^\]\n]*@[^\]\n]*\]|-?@[\w:.-]+"  # citations
    r"|\]\([^)\s]*\)|https?://[^\s>)]+"  # addresses
    r"|\b[\w.-]+\.(?:cymru|wales|org|com|yml|md|html|zip|bib)\b[\w/.#-]*"  # hosts and files
    r"|</?[a-z][^>]*>|&[a-z]+;",  # the little HTML that the words of the interface hold
    re.DOTALL,
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def words(text: str) -> Iterator[str]:
    """The words of a text in Markdown, without code, addresses and citations; quotes made plain."""
    for match in _WORD.finditer(_NOT_PROSE.sub(" ", text)):
        yield match[0].replace("’", "'")


def all_words(root: Path, language: Language) -> Mapping[str, set[str]]:
    """Every word in a language → the files in which it stands, as paths from the root."""
    found: dict[str, set[str]] = {}
    for path, text in _texts(root, language):
        for word in words(text):
            found.setdefault(word, set()).add(path)
    return found


def _texts(root: Path, language: Language) -> Iterator[tuple[str, str]]:
    toolkit, _ = sources.load(root)
    for written in toolkit.all_written():
        path = toolkit.sources[written.page_id].path
        yield from ((path, text.of(language) or "") for _, text in texts(written))
    if language is Language.CY and toolkit.glossary is not None:
        yield from (("content/glossary.yml", term.plural or "") for term in toolkit.glossary.terms)
    if toolkit.vocabulary is not None:
        names = texts(toolkit.vocabulary)
        yield from (("content/vocabulary.yml", text.of(language) or "") for _, text in names)
    for key, message in toolkit.words[language].messages.items():
        forms = [message] if isinstance(message, str) else message.values()
        if key == IN_THE_OTHER_LANGUAGE:
            continue
        yield from (("content/strings.yml", form) for form in forms)
    for page in toolkit.documents:
        if page.language is language:
            yield f"docs/{page.src_uri}", f"{page.title}\n{page.description}\n{page.text}"
    for guide in GUIDES[language]:
        yield guide, (root / guide).read_text(encoding="utf-8")
    yield from (("macros/problems", said.of(language)) for said in _said_of_problems())


def _said_of_problems() -> Iterator[Said]:
    for record in CODES.values():
        yield from (record.meaning, record.advice)
        for form in record.forms.values():
            yield from (form.message, form.remedy)
    yield from (said for said in vars(phrases).values() if isinstance(said, Said))
