"""The citation styles by their names. To add one, write its module and put its record into this list."""

from __future__ import annotations

from collections.abc import Mapping

from .apa import APA
from .harvard import HARVARD
from .style import Style

STYLES: Mapping[str, Style] = {style.name: style for style in (HARVARD, APA)}
"""Name → style; the first is the one that the toolkit has unless told otherwise."""
