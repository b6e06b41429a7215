"""What the guide to developers describes, done step by step in a copy of the program."""
