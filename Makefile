# Two commands do everything: `make run` and `make test`.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed

# The file that `make run` opens; handed on by the environment, so that any name is just a name.
export FILE ?= resources/sample.pth
# More arguments for pytest: make test ARGS='tests/core -x'
ARGS ?=
# How long each proof may take: make fuzz MINUTES=60
MINUTES ?= 10

.DELETE_ON_ERROR:
.PHONY: help run test setup lint translations bench clean screenshots bundle try-bundle deb \
        coverage proofs fuzz mutate differential faults endurance

help:
	@echo 'make run [FILE=...]   make .venv, install, open a checkpoint (the sample by default)'
	@echo 'make test             make .venv, install, run the tests'
	@echo 'make setup            only make .venv and install'
	@echo 'make lint             ruff and mypy'
	@echo 'make translations     collect all texts into resources/i18n and compile them'
	@echo 'make bench [QUICK=1]  measure, and write docs/benchmarks.md'
	@echo 'make coverage         which branches of core, formats and workspace the tests take'
	@echo 'make fuzz, mutate, differential, faults, endurance [MINUTES=10]'
	@echo '                      the proofs that `make test` runs for seconds only; make proofs: all of them'
	@echo 'make screenshots      make the pictures of the manual again, in both languages'
	@echo 'make bundle           a folder in dist/ that starts without Python, tried out'
	@echo 'make deb              a Debian package of that folder'
	@echo 'make clean            remove what was built and cached (not .venv)'

run: setup
	@$(BIN)/python packaging/check_qt.py --screen
	@exec $(BIN)/ckpt-browser -- "$$FILE"

test: setup
	@$(BIN)/python packaging/check_desktop_tools.py
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n auto --maxprocesses 4 --dist worksteal $(ARGS)

# pip compiles what it installs, but not what it links to: without it, a source checkout that may not write bytecode
# compiles half of the program at every start.
setup: $(STAMP)
	@$(BIN)/python -m compileall -q ckpt_browser
	@$(BIN)/python packaging/check_qt.py

LOOPS := ckpt_browser/analysis/compiled/inner.c packaging/compile_loops.py

$(STAMP): pyproject.toml constraints.txt $(LOOPS)
	@$(PYTHON) packaging/check_python.py
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet -c constraints.txt -e '.[dev]'
	@touch $@

lint: $(STAMP)
	$(BIN)/python -m ruff check .
	$(BIN)/python -m mypy

# Collects what there is to translate, keeps what is translated, and compiles what the program reads.
translations: $(STAMP)
	@$(BIN)/python packaging/translations update

bench: setup
	@$(BIN)/python benchmarks/run.py $(if $(QUICK),--quick)

# A test that fails does not hide the figures. What the command line and the window run besides is counted too;
# core, formats and workspace must reach the bound.
coverage: setup
	-@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n auto --maxprocesses 4 --dist worksteal \
		--cov --cov-report= $(ARGS)
	@$(BIN)/python packaging/check_coverage.py

proofs: fuzz mutate differential faults endurance

fuzz mutate differential faults endurance: setup
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.proofs.$@ --minutes $(MINUTES)

screenshots: setup
	@$(BIN)/python packaging/make_pictures.py en
	@$(BIN)/python packaging/make_pictures.py zh_CN

# The bundle is made of what the environment holds; building it takes minutes, so it yields to everything else.
bundle: setup
	$(BIN)/python -m pip install --quiet -c constraints.txt -e '.[bundle]'
	@nice -n 10 $(BIN)/python packaging/bundle.py

try-bundle: setup
	@$(BIN)/python packaging/try_bundle.py dist/ckpt-browser/ckpt-browser

deb: setup
	@test -d dist/ckpt-browser || $(MAKE) bundle
	@$(BIN)/python packaging/make_deb.py

clean:
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find ckpt_browser tests benchmarks packaging -name __pycache__ -type d -prune -exec rm -rf {} +
