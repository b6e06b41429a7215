"""References and citation labels: entries in, spans of text out, in two styles and two languages."""

from .formatter import Formatter
from .label import Label
from .spans import Span, Spans, by_work, to_text
from .style import Style

__all__ = ["Formatter", "Label", "Span", "Spans", "Style", "by_work", "to_text"]
