"""References and citations: works in, spans of text out, in any of the styles and both languages."""

from .apa import APA
from .formatter import Formatter, reference_alone
from .harvard import HARVARD
from .label import Label
from .spans import Span, Spans, by_work, to_text
from .style import Style
from .styles import STYLES

__all__ = [
    "APA",
    "HARVARD",
    "STYLES",
    "Formatter",
    "Label",
    "Span",
    "Spans",
    "Style",
    "by_work",
    "reference_alone",
    "to_text",
]
