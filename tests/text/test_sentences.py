"""Where sentences end: not at the stop of a word that is written short, and never in a citation."""

from __future__ import annotations

import time

import pytest

from macros.text import citations
from macros.text.sentences import sentences


def parted(text: str) -> list[str]:
    """The sentences of a text, each in one line."""
    cited = [(found.start, found.end) for found in citations.find(text)]
    return [" ".join(text[start:end].split()) for start, end in sentences(text, cited)]


@pytest.mark.parametrize(
    "text",
    [
        "One claim.",
        "One claim",
        "By Nobody et al. and others [@a].",
        "By Nobody et al. Ffug says so.",
        "See t. 4 and tt. 5–6, p. 7, pp. 8, no. 9 and vol. 10.",
        "See rh. 3 a cyf. 4, pen. 5.",
        "For example, e.g. Wales, i.e. Cymru, h.y. Cymru, e.e. Bangor, cf. Nobody.",
        "Dr. Nobody, Mrs. Neb, Prof. A. B. Ffug and Ll. Neb met at St. Neb.",
        "The U.S. Department of Nothing.",
        "A half is 0.5 of it, or 1.5 hours.",
        "It is at nobody.example and on a.b@nobody.example.",
        "Pupils … learn, and teachers… learn.",
        '"Does it work?" asked nobody.',
        "Words [see @a, p. 3. That is all; @b, t. 4. Dyna ni].",
        "A claim that is\nwrapped over\ntwo lines [@a].",
        "Words.[@a]",
        "Words. [@a]",
        "Words! [@a; @b, p. 4].",
        "Words [@a]; and @b [p. 4. End] says more.",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    """A stop inside of a sentence does not end it."""
    assert parted(text) == [" ".join(text.split())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("One.\nTwo.\n", ["One.", "Two."]),
        ("One. Ŵyl. Ŷd. Ëa.", ["One.", "Ŵyl.", "Ŷd.", "Ëa."]),
        ("Really? Yes! So… Enough.", ["Really?", "Yes!", "So…", "Enough."]),
        ("In 2017. 15 schools.", ["In 2017.", "15 schools."]),
        ("The answer is no. Then they left.", ["The answer is no.", "Then they left."]),
        ("It was his pen. Then they left.", ["It was his pen.", "Then they left."]),
        ("He said (so.) Then (he) left.", ["He said (so.)", "Then (he) left."]),
        ('She said "so." "No," he said.', ['She said "so."', '"No," he said.']),
        ("It is **so.** *Then* it is not.", ["It is **so.**", "*Then* it is not."]),
        ("Some, etc. Then more.", ["Some, etc.", "Then more."]),
        ("A claim [@a]. @b2020 finds more.", ["A claim [@a].", "@b2020 finds more."]),
        ("A claim. @b2020 finds more.", ["A claim.", "@b2020 finds more."]),
        ("A claim. [@a] Then more.", ["A claim. [@a]", "Then more."]),
        ("A claim. [@a]. Then more.", ["A claim. [@a].", "Then more."]),
        ("A claim. [@a]\n\nMore.", ["A claim. [@a]", "More."]),
        ("No stop\n\nA paragraph", ["No stop", "A paragraph"]),
        (
            "Leaders:\n\n- look [@a]\n- listen; and\n- learn. Then rest.\n",
            ["Leaders:", "look [@a]", "listen; and", "learn.", "Then rest."],
        ),
        ("Steps:\n1. First [@a]\n2. Second", ["Steps:", "First [@a]", "Second"]),
        ("# A head\n\n> A quotation. Its end.", ["A head", "A quotation.", "Its end."]),
        ("| a | b |\n| c [@a] | d |", ["| a | b |", "| c [@a] | d |"]),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_sentences_end_where_they_end(text: str, expected: list[str]) -> None:
    """A stop before what can begin a sentence ends one, and so does the end of a block."""
    assert parted(text) == expected


@pytest.mark.parametrize(
    "text", ["A. ", "a.b", "Words. [@a] ", "\n- ", ".", " ", "\n", "\n \t", ".)", "1. ", "> "], ids=repr
)
def test_long_texts_take_no_longer_than_others(text: str) -> None:
    """The time grows with the text and not with its square, whatever is in it."""
    start = time.perf_counter()

    assert sum(1 for _ in sentences(text * 100_000)) >= 0
    assert time.perf_counter() - start < 10
