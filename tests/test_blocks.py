"""The parts that pages are made of, where they say something of their own."""

from __future__ import annotations

import pytest

from macros import sources
from macros.blocks import Composer
from macros.language import Language
from macros.site import Site
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("minutes", "english", "cymraeg"),
    [
        (1, "1 minute", "1 munud"),
        (45, "45 minutes", "45 munud"),
        (60, "1 hour", "1 awr"),
        (62, "1 hour 2 minutes", "1 awr 2 funud"),
        (150, "2 hours 30 minutes", "2 awr 30 munud"),
        (240, "4 hours", "4 awr"),
        (6000, "100 hours", "100 awr"),
    ],
)
def test_duration_is_said_in_hours_and_minutes(minutes: int, english: str, cymraeg: str) -> None:
    """From an hour on, nobody has to divide by sixty."""
    site = Site(sources.load(ROOT)[0])
    said = {language: Composer(site, language, f"{language}/x.md").duration(minutes) for language in Language}

    assert said == {Language.EN: english, Language.CY: cymraeg}
