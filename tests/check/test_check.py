"""The rules over a whole toolkit: each is seen to fire, in its place, and to stay silent."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from macros.check import (
    bibliography,
    connections,
    duplicates,
    languages,
    readings,
    shelf,
    uniqueness,
    wording,
    works,
)
from macros.check import rules as check
from macros.content import loading as sources
from macros.content.model import KINDS, Kind, Toolkit
from macros.problems import CODES, Severity
from tests.samples import (
    BIBLIOGRAPHY,
    GLOSSARY,
    LEFT_OUT,
    VOCABULARY,
    as_yaml,
    both,
    item,
    load,
    page,
    path_of,
    text_at,
)

HALLMARK, FRAMEWORK, STRAND, ACTIVITY, STUDY = KINDS
Files = dict[str, str]
Told = list[tuple[str, str]]
"""Code of each problem, and how what stands at its place begins."""


def sample(kind: Kind, **changes: Any) -> Files:
    """The sample of a kind in the tiny project, changed."""
    return {path_of(kind): item(kind, **changes)}


def another(kind: Kind, **changes: Any) -> Files:
    """A second item of a kind, after the sample."""
    return {f"content/{kind.id}/zz.yml": item(kind, **changes)}


def twin(**changes: Any) -> Files:
    """A second hallmark that gets on with the sample, but for the changes."""
    title = both("Twin hallmark", "Nodwedd efell")
    return another(HALLMARK, **{"title": title, "order": 2, **changes})


def in_one_language(**changes: Any) -> Files:
    """A case study that was written in Welsh and has not been translated."""
    welsh = {"cy": "Ffug."}
    texts = dict.fromkeys(("title", "summary", "context", "approach", "provider__name"), welsh)
    return sample(STUDY, **{**texts, "language": "cy", "translation": {"source": "cy"}, **changes})


def glossary(**changes: Any) -> Files:
    """A glossary whose second term has the changes."""
    first, second, third = GLOSSARY["terms"]
    terms = [first, {**second, **changes}, third]
    return {"content/glossary.yml": as_yaml({**GLOSSARY, "terms": terms})}


def vocabulary(**lists: Any) -> Files:
    """The vocabulary of the tiny project, with some of its lists changed."""
    return {"content/vocabulary.yml": as_yaml({**VOCABULARY, **lists})}


def welsh_page(translation: str = "source: en") -> Files:
    """The Welsh page of the tiny project, with what it says of its translation."""
    return {"docs/cy/ynghylch.md": page(title="Ynghylch", translation=translation)}


def bib(*entries: str) -> Files:
    """The works of the tiny project, with other entries between them."""
    first, last = BIBLIOGRAPHY.strip().split("\n\n")
    return {"bibliography.bib": "\n".join([first, *entries, last])}


def book(key: str = "book", **fields: str) -> str:
    """A fabricated book as an entry, one field a line."""
    given = {"author": "Nobody, Ann", "title": "Fabricated {Book}", "year": "1999", **fields}
    return f"@book{{{key},\n" + "".join(f"  {name} = {{{value}}},\n" for name, value in given.items()) + "}"


REVIEWS = """reviews:
  - {{path: content/a.yml, claim: abcdefgh, reviewed: {first}, reviewer: Nobody}}
  - {{path: content/a.yml, claim: hgfedcba, reviewed: {second}, reviewer: Nobody}}
"""
"""Two claims that were reviewed on these days."""

LOST = bib(book("lost1990", read="cited", read_in="alpha2020", annote="Fabricated."))
"""The works of the tiny project, and one that is only known as another cites it."""

RELATED = {"related": ["alpha2020", "zulu2020"]}
"""Keeps both works of the bibliography cited when texts change."""

FIRING: list[tuple[check.Rule, Files, Told]] = [
    (
        wording.dates_are_not_in_the_future,
        {"content/reviews.yml": REVIEWS.format(first="2999-01-01", second="2026-01-01")},
        [("bad-date", "2999-01-01")],
    ),
    (
        works.every_citation_has_an_entry,
        sample(
            HALLMARK, body=both("A line.\nWords [see @nobody1999, p. 4].", "Geiriau [@alpha2020; @neb2000].")
        ),
        [("unknown-citation", "@nobody1999, p. 4"), ("unknown-citation", "@neb2000]")],
    ),
    (
        works.every_citation_has_an_entry,
        sample(HALLMARK, body=both("[@alpha2020 via @nobody]", "@neb2000 [via @alpha2020]")),
        [("unknown-citation", "@nobody]"), ("unknown-citation", "@neb2000")],
    ),
    (
        works.every_citation_has_an_entry,
        sample(ACTIVITY, steps=[both("@alhpa2020 says"), both()]),
        [("unknown-citation", "@alhpa2020 says")],
    ),
    (works.every_citation_has_an_entry, sample(FRAMEWORK, source="nobody"), [("unknown-citation", "nobody")]),
    (works.every_citation_has_an_entry, sample(STUDY, source="nobody"), [("unknown-citation", "nobody")]),
    (
        works.every_citation_has_an_entry,
        sample(FRAMEWORK, source="https://nobody.example/"),
        [("unknown-citation", "https://nobody.example/")],
    ),
    (
        works.every_citation_has_an_entry,
        sample(STRAND, related=["alpha2020", "Alpha2020"]),
        [("unknown-citation", "Alpha2020")],
    ),
    (
        works.every_macro_citation_has_an_entry,
        {"docs/en/about.md": page(text='Words.\n\nMore {{ cite("[@alpha2020; @nobody]") }}.\n')},
        [("unknown-citation", "More {{ cite")],
    ),
    (
        connections.every_connection_leads_somewhere,
        sample(HALLMARK, connections=["frame/one", "frame/three"]),
        [("unknown-id", "frame/three")],
    ),
    (
        connections.every_connection_leads_somewhere,
        sample(STRAND, hallmarks=["rooted"]),
        [("unknown-id", "rooted")],
    ),
    (
        connections.every_connection_leads_somewhere,
        sample(ACTIVITY, hallmarks=["smaple"]),
        [("unknown-id", "smaple")],
    ),
    (
        connections.every_connection_leads_somewhere,
        sample(STUDY, hallmarks=["sample", "x"], standards=["farme/one"]),
        [("unknown-id", "x"), ("unknown-id", "farme/one")],
    ),
    (
        connections.every_value_is_in_the_vocabulary,
        sample(
            STUDY, provider__local_authority="mercia", provider__phase="moon", provider__language_category="x"
        ),
        [("unknown-id", "mercia"), ("unknown-id", "moon"), ("unknown-id", "x")],
    ),
    (connections.every_value_is_in_the_vocabulary, sample(ACTIVITY, group="teem"), [("unknown-id", "teem")]),
    (
        connections.every_value_is_in_the_vocabulary,
        sample(STRAND, ratings__1__outcome="weather", ratings__1__level="promising"),
        [("unknown-id", "weather")],
    ),
    (
        connections.every_level_is_on_the_scale_of_its_outcome,
        sample(STRAND, ratings__0__level="limited", ratings__1__level="likely"),
        [("unknown-id", "limited"), ("unknown-id", "likely")],
    ),
    (
        connections.every_level_is_on_the_scale_of_its_outcome,
        sample(STRAND, ratings__0__level="not-knwon", ratings__1__level="limitted"),
        [("unknown-id", "not-knwon"), ("unknown-id", "limitted")],
    ),
    (
        works.every_citation_has_an_entry,
        sample(STRAND, ratings__0__based_on=["zulu2020", "zulu"], ratings__0__source_label__work="nobody"),
        [("unknown-citation", "zulu"), ("unknown-citation", "nobody")],
    ),
    (
        uniqueness.lists_hold_no_repetition,
        sample(STRAND, ratings__0__based_on=["zulu2020", "alpha2020", "zulu2020"]),
        [("repeated-value", "zulu2020")],
    ),
    (
        connections.every_keyword_is_in_the_vocabulary,
        {"bibliography.bib": BIBLIOGRAPHY.replace("year =", "keywords = {leadership, ledership}, year =", 1)},
        [("unknown-id", "@book{alpha2020")],
    ),
    (
        connections.every_part_is_named_or_says_why_not,
        sample(HALLMARK, connections=["frame/two"]),
        [("unconnected-standard", 'one"'), ("unconnected-standard", "en: |")],
    ),
    (
        languages.translated_pages_are_current,
        welsh_page("source: en, digest: 1234567890abcdef"),
        [("stale-translation", "---")],
    ),
    (languages.one_page_of_a_pair_is_the_translation, welsh_page(), [("stale-translation", "---")]),
    (
        languages.one_page_of_a_pair_is_the_translation,
        welsh_page("source: cy, digest: 1234567890abcdef"),
        [("stale-translation", "---")],
    ),
    (
        uniqueness.parts_have_their_own_ids,
        glossary(id="first"),
        [("repeated-value", 'first"')],
    ),
    (wording.texts_hold_only_what_is_taken, glossary(meaning=both("<b>no", "na")), [("html", "<b>no")]),
    (wording.no_placeholder_is_left, glossary(meaning=both("…", "na")), [("placeholder", "…")]),
    (
        works.every_citation_has_an_entry,
        glossary(meaning=both("[@nobody]", "na")),
        [("unknown-citation", "@nobody]")],
    ),
    (
        languages.every_text_is_in_both_languages,
        glossary(meaning={"en": "Only one."}),
        [("missing-translation", "en: |")],
    ),
    (
        uniqueness.lists_hold_no_repetition,
        sample(ACTIVITY, hallmarks=["sample", "sample"]),
        [("repeated-value", "sample")],
    ),
    (uniqueness.lists_hold_no_repetition, sample(STRAND, related=["a", "b", "a"]), [("repeated-value", "a")]),
    (
        uniqueness.lists_hold_no_repetition,
        sample(HALLMARK, connections=["frame/one", "frame/two", "frame/one"]),
        [("repeated-value", "frame/one")],
    ),
    (
        uniqueness.lists_hold_no_repetition,
        sample(STUDY, standards=["frame/one"] * 3),
        [("repeated-value", "frame/one")] * 2,
    ),
    (
        uniqueness.lists_hold_no_repetition,
        sample(STRAND, ratings__1__outcome="pupils"),
        [("repeated-value", 'outcome: "pupils"')],
    ),
    (uniqueness.every_place_in_a_series_is_taken_once, twin(order=1), [("duplicate-order", "1")]),
    (
        uniqueness.addresses_are_unique,
        twin(slug={"en": "sample-hallmark"}),
        [("duplicate-slug", "sample-hallmark")],
    ),
    (
        uniqueness.addresses_are_unique,
        twin(slug={"cy": "nodwedd-sampl"}),
        [("duplicate-slug", "nodwedd-sampl")],
    ),
    (
        uniqueness.addresses_are_unique,
        twin(title=both("Sample: hallmark!", "Nodwedd, sampl")),
        [("duplicate-slug", "title"), ("duplicate-slug", "title")],
    ),
    (uniqueness.addresses_are_unique, sample(ACTIVITY, slug={"en": "index"}), [("duplicate-slug", "index")]),
    (
        uniqueness.parts_have_their_own_ids,
        sample(FRAMEWORK, standards__1__id="one"),
        [("repeated-value", "one")],
    ),
    (
        wording.texts_hold_only_what_is_taken,
        sample(HALLMARK, body=both("A line.\nA <b>line</b>.", "Llinell.\n\n- [x](javascript:alert(1))")),
        [("html", "<b>line</b>."), ("unsafe-link", "javascript:alert(1))")],
    ),
    (
        wording.texts_hold_only_what_is_taken,
        sample(FRAMEWORK, title=both("Title {{ x }}", "Teitl"), version="{% raw %}"),
        [("template-syntax", "{{ x }}"), ("template-syntax", "{% raw %}")],
    ),
    (
        wording.texts_hold_only_what_is_taken,
        sample(
            STUDY,
            provider__name=both("Ysgol <i>", "Ysgol"),
            permission={"basis": "consent", "given_by": both("A <b>")},
        ),
        [("html", "<i>"), ("html", "<b>")],
    ),
    (
        wording.texts_hold_only_what_is_taken,
        sample(ACTIVITY, steps=[both("One.", "Un."), both("![x](https://x.example/y.png)", "co\u200bn")]),
        [("image", "https://x.example"), ("hidden-character", "\u200bn")],
    ),
    (
        wording.texts_hold_only_what_is_taken,
        sample(HALLMARK, questions=[both("Why [@alpha2020?", "Pam?")]),
        [("bad-citation", "[@alpha2020?")],
    ),
    (
        wording.no_placeholder_is_left,
        sample(ACTIVITY, title=both("…", "Teitl"), supports=both("One sentence per line.")),
        [("placeholder", "…"), ("placeholder", "One sentence per line.")],
    ),
    (
        wording.shared_words_hold_only_what_is_taken,
        {
            "content/vocabulary.yml": as_yaml({**VOCABULARY, "groups": {"team": both("<b>team", "tîm")}}),
            "content/strings.yml": 'site.name: {"en": "A {{ x }}", "cy": "Enw"}\n',
        },
        [("template-syntax", "A {{ x }}"), ("html", "<b>team")],
    ),
    (
        languages.closed_lists_are_in_both_languages,
        {"content/vocabulary.yml": as_yaml({**VOCABULARY, "groups": {"team": {"en": "team"}}})},
        [("missing-string", "en:")],
    ),
    (
        languages.closed_lists_are_in_both_languages,
        vocabulary(
            strength={"limited": {**both(), "definition": {"cy": "Ychydig."}}},
            groups={"team": {**both(), "within": {"en": "in a team"}}},
        ),
        [("missing-string", "en:"), ("missing-string", "cy:")],
    ),
    (
        wording.shared_words_hold_only_what_is_taken,
        vocabulary(impact={"likely": {**both(), "definition": both("<b>Much.", "Llawer.")}}),
        [("html", "<b>Much.")],
    ),
    (
        languages.translations_are_current,
        sample(STUDY, translation={"source": "en", "digest": "0123456789abcdef"}),
        [("stale-case-study", "0123456789abcdef")],
    ),
    (
        wording.plain_texts_hold_no_citation,
        sample(
            HALLMARK, title=both("A title [@alpha2020]", "Teitl"), summary=both("A.\nB @alpha2020.", "Ffug.")
        ),
        [("bad-citation", "[@alpha2020]"), ("bad-citation", "@alpha2020.")],
    ),
    (
        wording.plain_texts_hold_no_citation,
        sample(STUDY, provider__name=both("@estyn")),
        [("bad-citation", "@estyn")],
    ),
    (
        works.sources_are_whole_addresses,
        sample(STUDY, source="www.example.org"),
        [("bad-address", "www.example.org")],
    ),
    (
        works.sources_are_whole_addresses,
        sample(STUDY, source="javascript:x"),
        [("bad-address", "javascript:x")],
    ),
    (
        works.sources_are_whole_addresses,
        sample(STUDY, source="//x.example"),
        [("bad-address", "//x.example")],
    ),
    (
        wording.dates_are_not_in_the_future,
        sample(HALLMARK, translation={"source": "en", "reviewed": "2999-01-01"}),
        [("bad-date", "2999-01-01")],
    ),
    (
        wording.dates_are_not_in_the_future,
        sample(STRAND, ratings__1__assessed="2999-12-31"),
        [("bad-date", "2999-12-31")],
    ),
    (
        languages.every_text_is_in_both_languages,
        sample(HALLMARK, title={"en": "Title"}, questions=[both(), {"cy": "Pam?"}]),
        [("missing-translation", "en:"), ("missing-translation", "cy:")],
    ),
    (
        languages.every_text_is_in_both_languages,
        in_one_language(approach=both(), title=both()),
        [("missing-translation", "cy:")] * 3,
    ),
    (
        languages.every_text_is_in_both_languages,
        {**in_one_language(), **another(STUDY, title={"en": "Title"})},
        [("missing-translation", "en:")],
    ),
    (
        languages.every_text_is_in_both_languages,
        in_one_language(language="en"),
        [("missing-translation", "cy:")] * 5,
    ),
    (
        languages.translations_are_current,
        sample(HALLMARK, translation={"source": "en", "digest": "0123456789abcdef"}),
        [("stale-translation", "0123456789abcdef")],
    ),
    (languages.pages_come_in_pairs, {"docs/cy/unig.md": page("alone")}, [("missing-page", "---")]),
    (
        languages.pages_come_in_pairs,
        {"docs/en/zz.md": page("about")},
        [("duplicate-slug", "---"), ("duplicate-slug", "---")],
    ),
    (works.every_entry_is_cited, sample(HALLMARK, body=both()), [("uncited-entry", "@book{alpha2020")]),
    (
        bibliography.entries_keep_the_rules_of_the_house,
        bib(book(title="Fish &amp; chips &#8217;s", note="R\\&amp;D")),
        [("html-entity", "Fish &amp;"), ("html-entity", "R\\&amp;D")],
    ),
    (
        bibliography.entries_keep_the_rules_of_the_house,
        bib(book(author="Nobody, Ann et al.", editor="{Nobody} and ac eraill")),
        [("et-al", "Nobody, Ann et"), ("et-al", "{Nobody} and")],
    ),
    (
        bibliography.entries_keep_the_rules_of_the_house,
        bib(book("a", author="{Nobody Known}"), book("b", author="Neb, Bob and Nobody Known")),
        [("bibtex-bad-field", "Neb, Bob and Nobody")],
    ),
    (
        bibliography.entries_keep_the_rules_of_the_house,
        bib(book(date="2001-02")),
        [("year-conflict", "1999")],
    ),
    (bibliography.entries_keep_the_rules_of_the_house, bib(book(pages="12-19")), [("page-range", "12-19")]),
    (
        bibliography.entries_keep_the_rules_of_the_house,
        bib(book(doi="https://doi.org/10.1000/182")),
        [("doi-prefix", "https://doi.org/10.1000/182")],
    ),
    (
        bibliography.entries_keep_the_rules_of_the_house,
        bib(book(url="http://dx.doi.org/10.1000/182")),
        [("doi-in-url", "http://dx.doi.org/10.1000/182")],
    ),
    (
        bibliography.entries_keep_the_rules_of_the_house,
        bib(book(title="Dysgu proffesiynol mewn ysgol ffug")),
        [("missing-langid", "Dysgu proffesiynol mewn")],
    ),
    (
        bibliography.entries_keep_the_rules_of_the_house,
        bib(book(title="ALL OF THIS IS FABRICATED", langid="welsh")),
        [("title-capitals", "ALL OF")],
    ),
    (
        bibliography.entries_keep_the_rules_of_the_house,
        bib(book(title="Learning in Wales and the CPDL")),
        [("unprotected-name", "Learning in Wales")],
    ),
    (
        duplicates.works_stand_once,
        bib(
            book("a", doi="10.1000/AB", title="One"),
            book("b", doi="10.1000/ab", title="Two"),
            book("c", title="The Fabricated book"),
            book("d", title="Fabricated {{Book}}", author="Neb, Bob and Nobody, A."),
        ),
        [("duplicate-work", "10.1000/ab"), ("duplicate-work", "Fabricated {{Book")],
    ),
    (
        shelf.keys_are_in_order,
        bib(book("yankee"), book("bravo"), book("charlie")),
        [("unsorted-entry", "@book{yankee")],
    ),
    (
        readings.second_hand_works_lead_to_what_was_read,
        bib(
            book("first", read="cited", read_in="first"),
            book("other", read="cited", read_in="alpha2021"),
            book("third", read="cited", read_in="other"),
        ),
        [("bad-reading", "first"), ("bad-reading", "alpha2021"), ("bad-reading", "other")],
    ),
    (
        readings.works_that_are_named_say_how_far_they_were_read,
        {**bib(book("bare")), **sample(HALLMARK, body=both("[@bare; @alpha2020]", "[@bare]"))},
        [("unread-work", "@book{bare"), ("unread-work", "@book{bare")],
    ),
    (
        readings.works_that_are_named_say_how_far_they_were_read,
        {
            **bib(book("bare"), book("lost", read="cited", read_in="bare", annote="Fabricated.")),
            **sample(STRAND, related=["lost"]),
        },
        [("unread-work", "@book{bare"), ("unread-work", "@book{bare")],
    ),
    (
        readings.works_that_are_named_say_how_far_they_were_read,
        {**bib(book("bare", read="extract")), **sample(STRAND, related=["bare"])},
        [("unread-work", "@book{bare")],
    ),
    (
        readings.works_that_are_named_say_how_far_they_were_read,
        {
            **bib(book("bare", annote="Fabricated.")),
            "docs/en/about.md": page(text='{{ cite("[@zulu2020 via @bare]") }}\n'),
        },
        [("unread-work", "@book{bare")],
    ),
    (
        readings.unread_works_are_cited_via_what_was_read,
        {
            **LOST,
            **sample(HALLMARK, body=both("[see @lost1990, p. 4]", "@lost1990 a [@alpha2020; -@lost1990]")),
        },
        [("second-hand", "@lost1990, p"), ("second-hand", "@lost1990 a"), ("second-hand", "@lost1990]")],
    ),
    (
        readings.unread_works_are_cited_via_what_was_read,
        {**LOST, **sample(HALLMARK, body=both("@alpha2020 [p. 4; @lost1990]", "Ffug."))},
        [("second-hand", "@lost1990]")],
    ),
    (
        readings.unread_works_are_cited_via_what_was_read,
        {**LOST, **sample(HALLMARK, body=both("[@alpha2020 via @lost1990]", "@zulu2020 [via @lost1990]"))},
        [("second-hand", "@lost1990]"), ("second-hand", "@lost1990]")],
    ),
    (
        readings.unread_works_are_cited_via_what_was_read,
        {**LOST, **sample(FRAMEWORK, source="lost1990")},
        [("second-hand", "lost1990")],
    ),
    (
        readings.unread_works_are_cited_via_what_was_read,
        {**LOST, "docs/en/about.md": page(text='{{ cite("[@lost1990]") }}\n')},
        [("second-hand", "{{ cite")],
    ),
    (
        readings.unread_works_are_cited_via_what_was_read,
        {
            **bib(book("odd--key", read="cited", read_in="a.b-c")),
            **sample(HALLMARK, body=both("@{odd--key} says", "[@{odd--key}]")),
        },
        [("second-hand", "@{odd--key}"), ("second-hand", "@{odd--key}]")],
    ),
    (
        languages.translations_are_recorded,
        {},
        [("stale-translation", "source:")] * 4,
    ),
]

SILENT: list[tuple[check.Rule, Files]] = [
    (
        wording.dates_are_not_in_the_future,
        {"content/reviews.yml": REVIEWS.format(first="2026-01-02", second="2026-01-01")},
    ),
    (wording.texts_hold_only_what_is_taken, sample(HALLMARK, title=both("A [b](c:d) e", "A [b](c:d) e"))),
    (connections.every_part_is_named_or_says_why_not, sample(FRAMEWORK)),
    (languages.translated_pages_are_current, welsh_page()),
    (languages.one_page_of_a_pair_is_the_translation, welsh_page("source: en, digest: 1234567890abcdef")),
    (languages.one_page_of_a_pair_is_the_translation, {"docs/en/alone.md": page("alone")}),
    (uniqueness.parts_have_their_own_ids, glossary()),
    (
        connections.every_keyword_is_in_the_vocabulary,
        {"bibliography.bib": BIBLIOGRAPHY.replace("year =", "keywords = {leadership}, year =", 1)},
    ),
    (
        works.every_citation_has_an_entry,
        sample(HALLMARK, body=both("`[@nobody]` or a@nobody.example", "[@zulu2020]")),
    ),
    (works.every_citation_has_an_entry, sample(STUDY, source="www.nobody.example")),
    (works.every_citation_has_an_entry, sample(HALLMARK, title=both("A title [@nobody]", "Teitl"))),
    (
        works.every_macro_citation_has_an_entry,
        {"docs/en/about.md": page(text='{{ cite("@zulu2020 [p. 4]") }} [@x]\n')},
    ),
    (connections.every_connection_leads_somewhere, twin(connections=["frame/two"])),
    (connections.every_value_is_in_the_vocabulary, sample(STUDY, provider__language_category="welsh-medium")),
    (
        connections.every_level_is_on_the_scale_of_its_outcome,
        sample(STRAND, ratings__0__outcome="weather", ratings__0__level="strong"),
    ),
    (uniqueness.lists_hold_no_repetition, sample(STRAND, **RELATED)),
    (uniqueness.lists_hold_no_repetition, sample(FRAMEWORK, standards__1__id="one")),
    (
        uniqueness.lists_hold_no_repetition,
        sample(STUDY, provider__phase="powys", provider__local_authority="powys"),
    ),
    (uniqueness.every_place_in_a_series_is_taken_once, twin(order=99)),
    (uniqueness.addresses_are_unique, sample(ACTIVITY, slug={"en": "sample-hallmark", "cy": "sample-walk"})),
    (uniqueness.parts_have_their_own_ids, another(FRAMEWORK, title=both("Other", "Arall"))),
    (
        wording.texts_hold_only_what_is_taken,
        sample(HALLMARK, body=both("*a* [b](https://c.example) 1 < 2 {d}")),
    ),
    (wording.plain_texts_hold_no_citation, sample(HALLMARK, title=both("Write to a@b.example"))),
    (works.sources_are_whole_addresses, sample(STUDY, source="alpha2020")),
    (works.sources_are_whole_addresses, sample(STUDY, source="oecd:2018")),
    (wording.dates_are_not_in_the_future, sample(STRAND, ratings__0__assessed="1999-01-01")),
    (languages.every_text_is_in_both_languages, in_one_language()),
    (languages.every_text_is_in_both_languages, in_one_language(title=both(), impact={"cy": "Ffug."})),
    (languages.translations_are_current, sample(HALLMARK, translation={"source": "cy", "digest": None})),
    (languages.pages_come_in_pairs, {"docs/en/b.md": page("b"), "docs/cy/b.md": page("b")}),
    (
        works.every_citation_has_an_entry,
        sample(HALLMARK, body=both("[@alpha2020, p. 4, via @zulu2020]", "@alpha2020 [via @zulu2020]")),
    ),
    (readings.works_that_are_named_say_how_far_they_were_read, bib(book("bare"))),
    (
        readings.unread_works_are_cited_via_what_was_read,
        {
            **LOST,
            **sample(HALLMARK, body=both("[@lost1990 via @alpha2020]", "@lost1990 [p. 4, via @zulu2020]")),
        },
    ),
    (
        readings.unread_works_are_cited_via_what_was_read,
        {**LOST, **sample(HALLMARK, related=["lost1990"])},
    ),
    (works.every_entry_is_cited, sample(HALLMARK, body=both(), **RELATED)),
    (
        works.every_entry_is_cited,
        {
            **bib(book("known", read="whole"), book("lost", read="cited", read_in="known")),
            **sample(STRAND, related=["lost"]),
        },
    ),
    (
        works.every_entry_is_cited,
        {**LOST, **sample(HALLMARK, body=both("[@lost1990 via @alpha2020]", "Ffug."))},
    ),
    (
        works.every_entry_is_cited,
        {**sample(HALLMARK, body=both()), "docs/cy/ynghylch.md": page(text="{{ cite('[@alpha2020]') }}\n")},
    ),
]


def read(root: Path, files: Files) -> Toolkit:
    """The tiny project with some files changed, which can all be read."""
    toolkit, problems = load(root, files)
    assert [str(problem) for problem in problems] == []
    return toolkit


@pytest.mark.parametrize(
    ("rule", "files", "expected"), FIRING, ids=lambda value: getattr(value, "__name__", "")
)
def test_rule_fires_in_its_place(tmp_path: Path, rule: check.Rule, files: Files, expected: Told) -> None:
    """Each break of a rule is told once, where it stands, with words that end."""
    found = sorted(rule(read(tmp_path, files)))

    assert [code for code, _ in expected] == [problem.code for problem in found]
    for problem, (_, culprit) in zip(found, expected, strict=True):
        assert text_at(tmp_path, problem.place).startswith(culprit)
        assert problem.message.endswith(".")
        assert problem.remedy.endswith((".", "?"))
        assert problem.code in CODES


@pytest.mark.parametrize(("rule", "files"), SILENT, ids=lambda value: getattr(value, "__name__", ""))
def test_rule_stays_silent(tmp_path: Path, rule: check.Rule, files: Files) -> None:
    """What only looks like a break of a rule is none."""
    assert list(rule(read(tmp_path, files))) == []


@pytest.mark.parametrize("rule", check.RULES, ids=lambda rule: rule.__name__)
def test_every_rule_is_kept_by_a_sound_toolkit(tmp_path: Path, rule: check.Rule) -> None:
    """The tiny project breaks no rule, and an empty one none but that it lacks its files."""
    assert list(rule(read(tmp_path, {}))) == []
    assert {problem.code for problem in rule(Toolkit())} <= {"missing-file"}


@pytest.mark.parametrize("rule", [*check.RULES, *check.RELEASE_RULES], ids=lambda rule: rule.__name__)
def test_every_rule_is_seen_to_fire(rule: check.Rule) -> None:
    """No rule is without a case here, and each says in its first line what it keeps."""
    on_files = [wording.needed_files_are_there, works.a_bibliography_is_there_to_cite]
    assert rule in [*on_files, *(case[0] for case in FIRING)]
    assert (rule.__doc__ or "").strip().endswith(".")


@pytest.mark.parametrize(
    ("files", "release", "expected"),
    [
        ({}, False, []),
        ({}, True, ["stale-translation"] * 4),
        (sample(HALLMARK, translation={"source": "en", "digest": "0" * 16}), False, ["stale-translation"]),
        (sample(HALLMARK, translation={"source": "en", "digest": "0" * 16}), True, ["stale-translation"] * 4),
        (
            sample(HALLMARK, order=1, connections=["frame/x"], related=["x"]),
            False,
            ["unknown-citation", "unknown-id"],
        ),
    ],
)
def test_run_tells_all_rules_together(
    tmp_path: Path, files: Files, release: bool, expected: list[str]
) -> None:
    """All problems come in the order of their places; a release asks for records of translations too."""
    found = check.run(read(tmp_path, files), release=release)

    assert sorted(expected) == sorted(problem.code for problem in found)
    assert found == sorted(found)


def test_lagging_translation_stops_a_release_only(tmp_path: Path) -> None:
    """A missing or stale translation is a warning, and an error before a release."""
    files = sample(HALLMARK, title={"cy": "Teitl"}, translation={"source": "cy", "digest": "0" * 16})
    found = check.run(read(tmp_path, files))

    assert {problem.code for problem in found} == {"missing-translation", "stale-translation"}
    assert {problem.severity() for problem in found} == {Severity.WARNING}
    assert {problem.severity(release=True) for problem in found} == {Severity.ERROR}


@pytest.mark.parametrize(
    ("today", "count"), [(date(2026, 1, 2), 0), (date(2026, 1, 1), 1), (date(2025, 12, 31), 2)]
)
def test_day_itself_is_not_in_the_future(tmp_path: Path, today: date, count: int) -> None:
    """What is assessed today is past; tomorrow is not."""
    assert len(list(wording.dates_are_not_in_the_future(read(tmp_path, {}), today))) == count


@pytest.mark.parametrize(
    ("files", "remedy"),
    [
        (sample(HALLMARK, related=["alhpa2020"]), "Did you mean 'alpha2020'?"),
        (sample(HALLMARK, related=["nobody"]), "Add the work to bibliography.bib."),
        (sample(HALLMARK, connections=["frame/oen"]), "Did you mean 'frame/one'?"),
        (sample(HALLMARK, connections=["x/y"]), "Known: frame/one, frame/two."),
        (sample(STUDY, provider__local_authority="powis"), "Did you mean 'powys'?"),
        (sample(ACTIVITY, group="x"), "Known: team."),
    ],
)
def test_nearest_id_is_offered(tmp_path: Path, files: Files, remedy: str) -> None:
    """What is misspelt is offered as it is spelt; what is far off gets the list."""
    (problem,) = check.run(read(tmp_path, files))

    assert remedy == problem.remedy


@pytest.mark.parametrize(
    ("files", "words"),
    [
        (sample(HALLMARK, connections=["x/y"]), "no standard 'x/y'"),
        (sample(STRAND, hallmarks=["x"]), "no hallmark 'x'"),
        (sample(HALLMARK, title={"en": "Title"}), "'title' is missing in Welsh"),
        (sample(HALLMARK, title={"cy": "Teitl"}), "'title' is missing in English"),
        (sample(HALLMARK, translation={"source": "en", "digest": "x"}), "its Welsh translation"),
        (sample(HALLMARK, translation={"source": "cy", "digest": "x"}), "its English translation"),
    ],
)
def test_problem_names_what_is_lacking(tmp_path: Path, files: Files, words: str) -> None:
    """A problem says what is lacking and in which language."""
    (problem,) = check.run(read(tmp_path, files))

    assert words in problem.message


def test_item_that_cannot_be_read_is_told_once(tmp_path: Path) -> None:
    """Items that point to a file with mistakes of its own are not blamed for it."""
    toolkit, problems = load(tmp_path, sample(FRAMEWORK, version=2020))

    assert [problem.code for problem in problems] == ["wrong-type"]
    assert list(connections.every_connection_leads_somewhere(toolkit)) == []


def test_toolkit_without_vocabulary_is_still_checked(tmp_path: Path) -> None:
    """Without closed lists there is nothing to keep to, and no failure."""
    vocabulary = as_yaml({name: terms for name, terms in VOCABULARY.items() if name != "phases"})
    toolkit, problems = load(tmp_path, {"content/vocabulary.yml": vocabulary})

    assert [problem.code for problem in problems] == ["missing-field"]
    assert check.run(toolkit) == []


def test_case_study_without_optional_lists_is_checked(tmp_path: Path) -> None:
    """A field that is left out breaks no rule."""
    assert check.run(read(tmp_path, sample(STUDY, standards=LEFT_OUT))) == []


@pytest.mark.parametrize(
    ("rule", "files"),
    [
        (
            uniqueness.lists_hold_no_repetition,
            lambda n: sample(HALLMARK, related=[f"k{i}" for i in range(n)]),
        ),
        (
            works.every_macro_citation_has_an_entry,
            lambda n: {"docs/cy/ynghylch.md": page(title="Y") + "cite('')" * n},
        ),
    ],
)
def test_time_grows_with_the_text(rule: Any, files: Any, tmp_path: Path) -> None:
    """Ten times as much to check takes about ten times as long, not a hundred times."""

    def taken(count: int) -> float:
        toolkit, _ = load(tmp_path, files(count))
        start = time.thread_time()
        assert list(rule(toolkit)) == []
        return time.thread_time() - start

    assert taken(40_000) < 40 * max(taken(4_000), 0.001)


@pytest.mark.parametrize("missing", ["content/strings.yml", "content/vocabulary.yml"])
def test_a_file_that_every_toolkit_needs_is_missed(tmp_path: Path, missing: str) -> None:
    """It is named once; a link in its place is told as a link only."""
    read(tmp_path, {})
    (tmp_path / missing).unlink()
    toolkit, problems = sources.load(tmp_path)
    found = check.run(toolkit)

    assert problems == []
    assert [one.place.path for one in found if one.code == "missing-file"] == [missing]

    (tmp_path / missing).symlink_to(tmp_path / "nowhere")
    toolkit, problems = sources.load(tmp_path)
    assert [(one.place.path, one.code) for one in problems] == [(missing, "misplaced-file")]
    assert "missing-file" not in {one.code for one in check.run(toolkit)}
