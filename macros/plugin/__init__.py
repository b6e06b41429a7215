"""MkDocs events → our pages. The door of MkDocs and Material."""

from .plugin import ToolkitPlugin

__all__ = ["ToolkitPlugin"]
