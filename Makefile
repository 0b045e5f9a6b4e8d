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

test: setup                 ## every test, against a real LiveKit server
	pytest

bench: setup                ## the figures, side by side in one run
	python -m bench

docs: setup                 ## pages made from the code
	python -m docs.build
