"""Rules over the built site."""

from .rules import RULES, Interface, verify

__all__ = ["RULES", "Interface", "verify"]
