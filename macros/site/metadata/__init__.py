"""What programs read in a page's head."""
