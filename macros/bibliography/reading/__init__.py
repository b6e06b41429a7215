"""BibTeX text → entries: the door of pybtex."""
