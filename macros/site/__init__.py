"""What every page may look up. Values in, values out: touches no file and never sees MkDocs."""
