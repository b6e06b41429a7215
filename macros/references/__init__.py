"""References and citation labels: entries in, spans of text out, in two styles and two languages."""

from .formatter import Formatter
from .labels import Label
from .spans import Span, Spans, to_text
from .style import Style

__all__ = ["Formatter", "Label", "Span", "Spans", "Style", "to_text"]
