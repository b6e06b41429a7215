"""Spelling: every word of the toolkit is known to aspell or stands in a list beside this file on purpose."""
