"""Contributed Markdown → safe HTML."""
