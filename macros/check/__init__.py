"""Rules over the sources."""

from .rules import RELEASE_RULES, RULES, Rule, run

__all__ = ["RELEASE_RULES", "RULES", "Rule", "run"]
