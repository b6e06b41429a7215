"""The rules for entries, each with values that keep it and values that break it. All entries are fabricated."""

# Tables and samples stay on their lines.
# ruff: noqa: E501

from __future__ import annotations

import pytest

from macros.bibliography import rules
from macros.bibliography.entry import Entry
from macros.bibliography.rules import (
    capitals,
    dates,
    identifiers,
    languages,
    marks,
    names,
    needs,
    organisations,
    pages,
    readings,
)
from macros.bibliography.rules.rule import EntryRule, Mistake, Value, ValueRule
from macros.problems import NOTHING, Place, codes, phrases

KNOWN = frozenset({"corff ffug"})
"""What other entries of the samples have as the name of an organisation."""

KEPT, UNMENDED = "", None
Row = tuple[str, str, str | None]
"""Field, value, and what it is mended to: nothing if the value keeps the rule, None if a person has to decide."""

ROWS: dict[ValueRule, list[Row]] = {
    marks.NO_ENTITIES: [
        ("title", "Fish &amp; chips", "Fish \\& chips"), ("title", "a \\&amp; b", "a \\& b"), ("note", "It&#8217;s &#x2014;", "It’s —"), ("url", "https://example.org/?a&amp;b", "https://example.org/?a&b"), ("title", "&lcub;x", UNMENDED),
        ("title", "A \\& B", KEPT), ("title", "R\\&D; more", KEPT), ("title", "&foo; &bar", KEPT), ("url", "https://example.org/?a=1&copy=2", KEPT),
    ],
    marks.NO_HTML: [
        ("title", "A <b>bold</b> title", UNMENDED), ("note", "<{}script>x", UNMENDED), ("note", "<!-- x", UNMENDED), ("url", "https://example.org/<script>", UNMENDED),
        ("note", "<https://example.org>", KEPT), ("title", "1 < 2 and p<.05", KEPT), ("doi", "10.1000/<a>1", KEPT), ("title", "\\emph{x}", KEPT),
    ],
    marks.NO_TEMPLATE: [
        ("title", "{% raw %}", UNMENDED), ("note", "{# x #}", UNMENDED), ("title", "\\{\\{ x \\}\\}", UNMENDED), ("note", "{\\{% x", UNMENDED),
        ("author", "{{Corff Ffug}}", KEPT), ("title", "A {{Kept}} name", KEPT), ("note", "50\\% {x}", KEPT),
    ],
    marks.NO_COMMANDS: [
        ("title", "\\input{/etc/passwd}", UNMENDED), ("note", "x^^5cy", UNMENDED), ("title", "\\textcolor{red}{x}", UNMENDED),
        ("title", "\\emph{x} \\'e \\textsc{y}", KEPT), ("url", "https://example.org/\\x", KEPT), ("doi", "10.1000/\\x", KEPT), ("title", "Dŵr", KEPT),
    ],
    pages.DASHES: [
        ("pages", "12-19", "12--19"), ("pages", "120-39", "120--39"), ("pages", "S1 - S10", "S1--S10"), ("pages", "xi-xx", "xi--xx"), ("pages", "1--3, 8-9", "1--3, 8--9"),
        ("pages", "12--19", KEPT), ("pages", "12–19", KEPT), ("pages", "A-12", KEPT), ("pages", "9-3", KEPT), ("pages", "1-2-3", KEPT), ("pages", "12", KEPT),
    ],
    identifiers.DOIS: [
        ("doi", "11.1000/182", UNMENDED), ("doi", "x", UNMENDED), ("doi", "https://example.org/10.1000/182", UNMENDED), ("doi", "10.1000/1 82", UNMENDED),
        ("doi", "10.1000/182", KEPT), ("doi", "https://doi.org/10.1000/182", KEPT), ("doi", "10.1000/a\\_b", KEPT), ("doi", "", KEPT),
    ],
    identifiers.BARE_DOIS: [
        ("doi", "https://doi.org/10.1000/182", "10.1000/182"), ("doi", "DOI: 10.1000/182", "10.1000/182"), ("doi", "http://dx.doi.org/10.1000/a%28b%29", "10.1000/a(b)"),
        ("doi", "10.1000/182", KEPT), ("doi", "10.1000/a\\_b", KEPT), ("doi", "https://doi.org/10.1000/182?x", KEPT),
    ],
    identifiers.DOIS_IN_PLACE: [
        ("url", "https://doi.org/10.1000/182", "10.1000/182"), ("url", "http://dx.doi.org/10.1000/182#top", "10.1000/182"), ("url", "HTTPS://WWW.DOI.ORG/10.1000/182", "10.1000/182"),
        ("url", "https://example.org/10.1000/182", KEPT), ("url", "https://doi.org/", KEPT),
    ],
    identifiers.ADDRESSES: [
        ("url", "www.example.org", UNMENDED), ("url_cy", "javascript:alert(1)", UNMENDED), ("url_en", "https://user@example.org", UNMENDED), ("url", "https://example.org/a b", UNMENDED), ("url", "mailto:a@example.org", UNMENDED),
        ("url", "https://example.org/", KEPT), ("url", "\\url{HTTPS://example.org/a\\_b}", KEPT), ("url", "", KEPT),
    ],
    dates.YEARS: [
        ("year", "c. 2020", UNMENDED), ("year", "20", UNMENDED), ("naelyear", "2020a", UNMENDED),
        ("year", "2020", KEPT), ("year", "{2020}", KEPT), ("year", "In press", KEPT), ("year", "forthcoming", KEPT), ("year", "", KEPT),
    ],
    dates.DATES: [
        ("date", "2020-13", UNMENDED), ("date", "1 May 2020", UNMENDED), ("urldate", "2020-02-30", UNMENDED), ("date", "2020/2019", UNMENDED),
        ("date", "2020", KEPT), ("date", "2020-05-01", KEPT), ("date", "2019/2021", KEPT), ("date", "2019/", KEPT), ("date", "2020-21", KEPT), ("date", "1990~", KEPT), ("urldate", "", KEPT),
    ],
    dates.YEARS_AGREE: [
        ("year", "2018", UNMENDED), ("year", "2022", UNMENDED),
        ("year", "2019", KEPT), ("year", "2020", KEPT), ("year", "2021", KEPT), ("year", "in press", KEPT),
    ],
    names.AND_OTHERS: [
        ("author", "Nobody, Ann et al.", "Nobody, Ann and others"), ("editor", "Nobody \\emph{et al.}", "Nobody and others"), ("author_cy", "Nobody, A. ac eraill", "Nobody, A. and others"), ("author", "Nobody J, Neb K, et al.", UNMENDED), ("author", "Neb et al. and Nobody, Ann", UNMENDED), ("author", "et. al.", UNMENDED),
        ("author", "Nobody, Ann and others", KEPT), ("author", "Poet, Al", KEPT), ("author", "Etal, Al", KEPT),
    ],
    organisations.BRACES: [
        ("author", "University of Nowhere", "{University of Nowhere}"), ("editor", "Nobody, Ann and Cyngor Ffug", "Nobody, Ann and {Cyngor Ffug}"), ("author", "School Board and Teachers Council", UNMENDED), ("author", "Council of {Nowhere} Town", UNMENDED),
        ("author", "{University of Nowhere}", KEPT), ("author", "Government, Ann", KEPT), ("author", "Estyn", KEPT), ("author", "{Council A and Council B}", KEPT),
    ],
    organisations.BRACES_EVERYWHERE: [
        ("author", "Corff Ffug", "{Corff Ffug}"), ("editor", "Neb, Bob and CORFF\n  Ffug", "Neb, Bob and {CORFF\n  Ffug}"), ("author", "Ffug, Corff", UNMENDED), ("author", "Corff {Ffug}", UNMENDED),
        ("author", "{Corff Ffug}", KEPT), ("author", "Corff", KEPT), ("author", "Ann Nobody", KEPT), ("author", "University of Nowhere", KEPT),
    ],
    capitals.NOT_IN_CAPITALS: [
        ("title", "LEADING PROFESSIONAL LEARNING", UNMENDED), ("booktitle_cy", "LLYFR FFUG AM BETHAU", UNMENDED), ("booktitle_en", "A FABRICATED BOOK", UNMENDED), ("journal", "{JOURNAL OF {FABRICATED} THINGS}", UNMENDED), ("subtitle", "FISH &AMP; FABRICATED CHIPS", UNMENDED),
        ("title", "Leading Professional Learning", KEPT), ("title", "OECD PISA TALIS", KEPT), ("title", "FABRICATED BOOK", KEPT), ("title", "2020", KEPT),
    ],
    capitals.PROTECTED_NAMES: [
        ("title", "Learning in Wales", UNMENDED), ("subtitle", "The OECD and schools", UNMENDED), ("booktitle", "Schools in Scotland", UNMENDED), ("booksubtitle", "How TAs learn", UNMENDED), ("title", "A McAdam report: in Wales's schools", UNMENDED),
        ("title", "Learning in {Wales}", KEPT), ("title", "Wales and its schools", KEPT), ("title", "World War II", KEPT), ("title", "What Teachers May Learn", KEPT), ("journal", "Journal of Wales", KEPT), ("title_cy", "In Wales", KEPT), ("title", "LEARNING IN WALES WITH OTHERS", KEPT),
    ],
    languages.WELSH_IS_NAMED: [
        ("title", "Dysgu ac arwain yn yr ysgol", UNMENDED), ("title", "Addysg yng {Nghymru}: y daith i'r ysgol", UNMENDED),
        ("title", "Dysgu Cymraeg", KEPT), ("title", "La escuela y la familia", KEPT), ("title", "Professional learning", KEPT), ("title", "", KEPT),
    ],
    readings.READINGS: [
        ("read", "Whole", UNMENDED), ("read", "all", UNMENDED), ("read", "", UNMENDED), ("read", "whole, abstract", UNMENDED), ("read", "cited", UNMENDED),
        ("read", "whole", KEPT), ("read", "extract", KEPT), ("read", "{abstract}", KEPT), ("note", "cited", KEPT),
    ],
    readings.BY_WHOM: [
        ("read_in", "a", UNMENDED), ("read_in", "", KEPT), ("read", "whole", KEPT),
    ],
}  # fmt: skip
BESIDE = {"date": "2019/2021"}
"""What else stands in the entry of each sample."""


def value_of(row: Row) -> Value:
    """A sample as a rule sees it."""
    name, text, _ = row
    return Value(name, text, {**BESIDE, name: text}, KNOWN)


CASES = [(rule, row) for rule, rows in ROWS.items() for row in rows]


def test_every_rule_has_values_that_keep_and_that_break_it() -> None:
    """The table is of all rules, in both directions, with names that tell them apart."""
    assert set(ROWS) == set(rules.RULES)
    assert all({row[2] == KEPT for row in rows} == {True, False} for rows in ROWS.values())
    assert all(rule.looks_at(row[0]) or row[2] == KEPT for rule, row in CASES)
    listed = [*rules.RULES, *rules.ENTRY_RULES]
    assert len({rule.name for rule in listed}) == len(listed)


@pytest.mark.parametrize(("rule", "row"), CASES)
def test_a_value_keeps_or_breaks_its_rule(rule: ValueRule, row: Row) -> None:
    """What is wrong is found, and what only looks so is not."""
    found = list(rule.find(value_of(row))) if rule.looks_at(row[0]) else []

    assert bool(found) is (row[2] != KEPT)
    for mistake in found:
        assert_said(mistake, row[0])


def assert_said(mistake: Mistake, field: str) -> None:
    """The texts of a mistake are whole in both languages."""
    problem = mistake.at(Place("x.bib"), key="a", field=field)
    assert problem.what.en.endswith((".", "'.")) and problem.what.cy.endswith(".")
    assert bool(problem.mend.en) is bool(problem.mend.cy)


@pytest.mark.parametrize(("rule", "row"), [case for case in CASES if case[1][2] != KEPT])
def test_a_value_is_mended_where_the_mistake_says_what_was_meant(rule: ValueRule, row: Row) -> None:
    """The mend makes of it what the table says, keeps the rule, and is offered; else nothing is offered."""
    value = value_of(row)
    new = rule.mend(value)
    offered = rules.offer(rule, value)

    if row[2] is UNMENDED:
        assert new in (None, value.text)
        assert offered == NOTHING
    else:
        assert new == row[2]
        assert offered == phrases.FIX_DOES_THAT
        assert list(rule.find(value_of((row[0], new, KEPT)))) == []
        assert (rules.moved(value) if rule.into else rules.mended(value)) == new


def test_a_mend_that_brings_in_another_mistake_is_not_offered() -> None:
    """Markup may be spelt by entities, and stays so: nobody is told that the command does it."""
    value = Value("title", "&lt;b&gt;bold")

    assert rules.mended(value) == value.text
    assert rules.offer(marks.NO_ENTITIES, value) == NOTHING


READINGS = [
    ("cited", "a", ""), ("cited", "", "nowhere"), ("cited", None, "nowhere"), ("{cited}", "a", ""), ("whole", "a", "needless"),
    ("extract", "a", "needless"), ("abstract", "a", "needless"), (None, "a", "needless"), ("whole", None, ""), ("whole", "", ""), (None, None, ""),
]  # fmt: skip


@pytest.mark.parametrize(("read", "read_in", "form"), READINGS)
def test_who_cites_a_work_is_said_where_that_is_all_that_is_known_of_it(
    read: str | None, read_in: str | None, form: str
) -> None:
    """The two fields belong together, and neither stands without the other."""
    fields = {name: text for name, text in (("read", read), ("read_in", read_in)) if text is not None}
    entry = Entry("k", "misc", fields, places=dict.fromkeys(fields, (1, 1)))

    assert [problem.what for problem in rules.problems("x.bib", entry, house=True)] == (
        [codes.BAD_READING.at(Place("x.bib"), form, key="k").what] if form else []
    )
    assert list(rules.problems("x.bib", entry, house=False)) == []


def test_the_word_that_was_probably_meant_is_offered() -> None:
    """In place of the list of all four."""
    told = [next(readings.READINGS.find(Value("read", text))) for text in ("abstrat", "Whole", "never")]

    offers = [mistake.at(Place("x.bib"), key="a", field="read").mend.en for mistake in told]
    assert offers == [
        "Did you mean 'abstract'?",
        "Did you mean 'whole'?",
        "Write whole, extract, abstract or cited.",
    ]


@pytest.mark.parametrize("doi", ["10.1000/182", ""])
def test_a_doi_is_not_moved_where_one_is(doi: str) -> None:
    """A second field of the name would be a mistake of its own."""
    address = "https://doi.org/10.1000/182"
    value = Value("url", address, {"url": address, "doi": doi})

    assert rules.moved(value) == ""
    assert bool(list(identifiers.DOIS_IN_PLACE.find(value))) is (not doi)
    assert rules.offer(identifiers.DOIS_IN_PLACE, value) == NOTHING


def test_a_title_whose_language_is_named_may_be_welsh() -> None:
    """Whatever langid says, it says it."""
    text = "Dysgu ac arwain yn yr ysgol"

    assert list(languages.WELSH_IS_NAMED.find(Value("title", text, {"langid": "english"}))) == []


@pytest.mark.parametrize(
    ("langid", "is_told"),
    [
        ("english", True),
        ("ukenglish", True),
        ("en-GB", True),
        ("welsh", False),
        ("cy", False),
        ("klingon", False),
    ],
)
def test_only_titles_in_english_lose_capitals(langid: str, is_told: bool) -> None:
    """No style changes the capitals of a title in another language, or in one that we do not know."""
    found = list(capitals.PROTECTED_NAMES.find(Value("title", "Learning in Wales", {"langid": langid})))

    assert bool(found) is is_told


def test_of_many_words_the_first_few_are_named() -> None:
    """Each word is named once, and no more than five of them; the example is the first."""
    text = "In Wales, Wales, Scotland, France, Spain, Italy and Japan"
    (mistake,) = capitals.PROTECTED_NAMES.find(Value("title", text))

    assert mistake.values == {"words": "'Wales', 'Scotland', 'France', 'Spain', 'Italy' …", "word": "Wales"}


ENTRIES: dict[EntryRule, list[tuple[Entry, int]]] = {
    needs.KEYS: [
        (Entry("nobody2020", "misc", {}), 0), (Entry("oecd:2020-a", "misc", {}), 0), (Entry("é", "misc", {}), 0),
        (Entry("a b", "misc", {}), 1), (Entry('a"b', "misc", {}), 1), (Entry("a%b#", "misc", {}), 1), (Entry("a\\b", "misc", {}), 1),
    ],
    needs.NEEDED_FIELDS: [
        (Entry("a", "misc", {"title": "T"}), 0), (Entry("a", "book", {"editor": "E", "title": "T", "year": "2020"}), 0), (Entry("a", "inbook", {"author": "A", "title": "T", "date": "2020"}), 0), (Entry("a", "book", {"author": "A", "title": "T", "note": "n.d."}), 0), (Entry("a", "unheard-of", {}), 0), (Entry("a", "manual", {"title": "T"}), 0),
        (Entry("a", "misc", {}), 1), (Entry("a", "article", {}), 4), (Entry("a", "online", {"title": "T"}), 1), (Entry("a", "book", {"author": "A", "title": "T"}), 1), (Entry("a", "thesis", {"editor": "E", "title": "", "year": "2020"}), 3),
    ],
}  # fmt: skip


def test_every_rule_for_entries_has_entries_that_keep_and_that_break_it() -> None:
    """The table is of all such rules."""
    assert set(ENTRIES) == set(rules.ENTRY_RULES)
    assert all({not count for _, count in rows} == {True, False} for rows in ENTRIES.values())


@pytest.mark.parametrize(
    ("rule", "entry", "count"), [(rule, *row) for rule, rows in ENTRIES.items() for row in rows]
)
def test_an_entry_keeps_or_breaks_its_rule(rule: EntryRule, entry: Entry, count: int) -> None:
    """As many mistakes are found as there are."""
    found = list(rule.find(entry))

    assert len(found) == count
    for mistake in found:
        assert_said(mistake, "")


@pytest.mark.parametrize(
    ("text", "offsets"), [("a\u200bb\x00", [1, 3]), ("A\ttext\nof lines", []), ("\ufeff", [0])]
)
def test_hidden_characters_of_a_file_are_found(text: str, offsets: list[int]) -> None:
    """Each has its offset and its number."""
    found = list(rules.hidden(text))

    assert [offset for offset, _ in found] == offsets
    assert [mistake.values["number"] for _, mistake in found] == [ord(text[offset]) for offset in offsets]
