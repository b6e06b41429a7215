"""The records of all problem codes."""

from __future__ import annotations

from .problem import Code, Severity
from .said import Said


def _code(id: str, meaning: str, severity: Severity = Severity.ERROR, release: bool = False) -> Code:
    return Code(id, Said(meaning, ""), {}, severity, release)


CODES: dict[str, Code] = {
    "not-utf8": _code("not-utf8", "The file is not saved as UTF-8, so Welsh letters would be lost."),
    "too-large": _code("too-large", "The file is larger than 1 MB."),
    "empty-file": _code("empty-file", "The file has no content."),
    "not-yaml": _code("not-yaml", "The file cannot be read as YAML, the format of content files."),
    "yaml-alias": _code(
        "yaml-alias", "The file uses YAML anchors or aliases (& and *), which content must not."
    ),
    "duplicate-field": _code("duplicate-field", "A field is given twice in the same place."),
    "unknown-field": _code("unknown-field", "The field is not one that this kind of item has."),
    "missing-field": _code("missing-field", "A field that every item of this kind needs is not there."),
    "wrong-type": _code(
        "wrong-type", "The value is of the wrong kind, for example text where a number belongs."
    ),
    "bad-value": _code("bad-value", "The value breaks the rule for its field."),
    "bad-date": _code("bad-date", "The date is not a real day written as year-month-day."),
    "bad-address": _code("bad-address", "The web address is not a complete http or https address."),
    "not-written": _code("not-written", "The file could not be written; it is as it was."),
    "file-name": _code(
        "file-name", "The file name is not a valid id: lower-case letters, digits and hyphens."
    ),
    "misplaced-file": _code(
        "misplaced-file", "The file is in a folder where the toolkit does not look for content."
    ),
    "unknown-id": _code("unknown-id", "No hallmark, standard or vocabulary value has this id."),
    "unknown-citation": _code("unknown-citation", "No entry of the bibliography has this citation key."),
    "bad-citation": _code("bad-citation", "The citation does not follow the form [@key] or [@key, p. 4]."),
    "unconnected-standard": _code(
        "unconnected-standard",
        "A standard has no hallmark and does not say why, or has both.",
        Severity.WARNING,
        release=True,
    ),
    "repeated-value": _code("repeated-value", "The same value stands twice in one list."),
    "duplicate-order": _code("duplicate-order", "Two hallmarks have the same place in the order."),
    "duplicate-slug": _code("duplicate-slug", "Two pages would have the same web address in one language."),
    "html": _code("html", "The text holds HTML, which contributed text must not."),
    "template-syntax": _code(
        "template-syntax", "The text holds template marks such as {{ or {%, which it must not."
    ),
    "unsafe-link": _code("unsafe-link", "A link does not lead to an http or https address or to an e-mail."),
    "image": _code("image", "The text embeds an image; images are not taken from contributed text."),
    "placeholder": _code("placeholder", "A placeholder of a skeleton has been left in place of a text."),
    "hidden-character": _code("hidden-character", "The text holds invisible control characters."),
    "missing-string": _code(
        "missing-string", "A word of the interface is not there in one of the languages."
    ),
    "missing-translation": _code(
        "missing-translation", "A text is there in one language only.", Severity.WARNING, release=True
    ),
    "stale-translation": _code(
        "stale-translation", "The text has changed since it was translated.", Severity.WARNING, release=True
    ),
    "stale-case-study": _code(
        "stale-case-study",
        "A case study has changed since it was translated; this never stops anything.",
        Severity.WARNING,
    ),
    "missing-page": _code(
        "missing-page", "A hand-written page has no page with the same id in the other language."
    ),
    "bibtex-syntax": _code("bibtex-syntax", "The bibliography cannot be read from here on."),
    "bibtex-duplicate-key": _code(
        "bibtex-duplicate-key", "Two entries of the bibliography have the same citation key."
    ),
    "bibtex-duplicate-field": _code(
        "bibtex-duplicate-field", "An entry of the bibliography has a field twice."
    ),
    "bibtex-unknown-type": _code(
        "bibtex-unknown-type", "The entry type is not one that the toolkit can print."
    ),
    "bibtex-missing-field": _code("bibtex-missing-field", "An entry lacks a field that its type needs."),
    "bibtex-bad-field": _code(
        "bibtex-bad-field", "A field of an entry has a malformed value (year, date or DOI)."
    ),
    "html-entity": _code(
        "html-entity", "A field of an entry holds an HTML entity such as &amp; in place of its character."
    ),
    "et-al": _code("et-al", "A list of names ends in 'et al.', which would be printed as a person."),
    "year-conflict": _code("year-conflict", "The year and the date of an entry contradict each other."),
    "page-range": _code("page-range", "A range of pages has one hyphen in place of two.", Severity.WARNING),
    "doi-prefix": _code("doi-prefix", "Something stands before the DOI in its field.", Severity.WARNING),
    "doi-in-url": _code(
        "doi-in-url", "The web address of an entry is a DOI, and the entry has no doi.", Severity.WARNING
    ),
    "duplicate-work": _code(
        "duplicate-work", "Two entries seem to be one and the same work.", Severity.WARNING
    ),
    "title-capitals": _code("title-capitals", "A title is all in capitals.", Severity.WARNING),
    "unprotected-name": _code(
        "unprotected-name",
        "A name or abbreviation in a title would lose its capitals in some styles.",
        Severity.WARNING,
    ),
    "missing-langid": _code(
        "missing-langid", "The title of an entry looks Welsh, and nothing says that it is.", Severity.WARNING
    ),
    "unsorted-entry": _code(
        "unsorted-entry", "An entry does not stand in the order of the keys.", Severity.WARNING
    ),
    "uncited-entry": _code(
        "uncited-entry", "No page cites this entry of the bibliography.", Severity.WARNING
    ),
    "twin": _code("twin", "A built page and its page in the other language do not name each other."),
    "language-switch": _code(
        "language-switch", "The language switch of a built page does not lead to its twin."
    ),
    "page-language": _code(
        "page-language", "The language that a built page declares is not that of its folder."
    ),
    "page-title": _code("page-title", "A built page has no title, or more than one."),
    "page-description": _code(
        "page-description", "A built page has no description for search engines, or more than one."
    ),
    "page-canonical": _code(
        "page-canonical", "A built page does not give its own address as the canonical one."
    ),
    "page-metadata": _code(
        "page-metadata", "What a built page tells programs about itself is not what its readers see."
    ),
    "broken-link": _code("broken-link", "An address in the built site leads to a file that is not there."),
    "broken-anchor": _code(
        "broken-anchor", "A link in the built site leads to a place that its page does not have."
    ),
    "duplicate-id": _code("duplicate-id", "An id stands twice on a built page."),
    "script-in-attribute": _code(
        "script-in-attribute", "A built page would run a script from an attribute or an address."
    ),
    "outside-request": _code("outside-request", "The built site asks another site for a file."),
    "residue": _code("residue", "A built page shows template marks or the text of an error."),
    "broken-citation": _code(
        "broken-citation", "A citation and its reference do not lead to each other on a built page."
    ),
    "foreign-word": _code(
        "foreign-word", "A word of the interface stands on a built page in the other language."
    ),
    "missing-door": _code(
        "missing-door", "The site has no front page or no page for lost readers in both languages."
    ),
}
