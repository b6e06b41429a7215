"""Files → Toolkit and problems: the only reader of content."""
