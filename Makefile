# The six verbs. Continuous integration calls only these.
.PHONY: setup run test lint bench docs
.DEFAULT_GOAL := run

PYTHON ?= python3
BIN := .venv/bin
export PATH := $(CURDIR)/$(BIN):$(PATH)

setup: .venv/ready          ## install what is needed into .venv and the LiveKit server beside it

.venv/ready: requirements.lock pyproject.toml
	@echo "Installing Python packages into .venv (about a minute the first time)"
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==0.13.9
	@$(BIN)/uv pip sync --quiet --compile-bytecode --python $(BIN)/python --require-hashes requirements.lock
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --editable .
	@$(BIN)/python -m compileall -q engine api schemas   # uncompiled, every command starts half as fast
	@$(BIN)/engine up --prepare
	@touch $@

run: setup                  ## start the LiveKit server, the worker and the API on this machine
	@exec $(BIN)/engine up $(CONFIG) $(ARGS)

lint: setup                 ## format, rules, types
	ruff format --check .
	ruff check .
	mypy

# Calls last as long as people speak, and other tests wait for servers: these wait beside each other, while the rest
# has the processors whenever they do not want them.
CALLS := tests/acceptance
WAITS := tests/api tests/caller tests/launch tests/voice
TIDY  := $(if $(filter output-sync,$(.FEATURES)),--output-sync)   # the make of macOS mixes their lines
test: setup                 ## every test, against a real LiveKit server
	@$(MAKE) --no-print-directory --keep-going --jobs=3 $(TIDY) test-calls test-waits test-rest

.PHONY: test-calls test-waits test-rest
test-calls:
	pytest $(CALLS)
test-waits:
	pytest $(WAITS)
test-rest:
	nice pytest $(addprefix --ignore=,$(CALLS) $(WAITS))

bench: setup                ## the figures, side by side in one run
	python -m bench

docs: setup                 ## pages made from the code
	python -m docs.build
