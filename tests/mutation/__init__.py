"""Mutation testing: changes the code in small ways, one at a time, and asks whether a test fails.

The changes are those of mutmut. Its own runner leaves out what stands at the top of a module and every
decorated function, and most of what this toolkit knows stands in tables and remembered properties;
so the mutants are made and run here. They live in copies of the project: nothing here is touched.
"""
