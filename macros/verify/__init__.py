"""Rules over the built site."""

from .rules import RULES, verify

__all__ = ["RULES", "verify"]
