"""BibTeX in, works out. LaTeX stays below this door."""
