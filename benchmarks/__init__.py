"""Measurements of the toolkit on fabricated content. Nothing here is part of the site."""
