# The handbook: one program, one content folder, one theme. `make` alone lists what can be made.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-builtin-rules
export PYTHONDONTWRITEBYTECODE := 1

HANDBOOK := .build/release/handbook
PYTHON := .tools/venv/bin/python
SITE := Output/site
GUIDE := Output/guide
BUNDLES := Output/bundles
IN := --content Content --theme Themes/handbook

.PHONY: help site preview guide bundle check test test-browsers dist test-dist format bench bench-search bench-preview record clean
.DEFAULT_GOAL := help

help: ## List the targets
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1\t\2/p' Makefile | expand -t 24

site: publish ## Install what is missing, build the program, turn Content into Output/site

preview: program ## Show Content in a browser while it is written; ARGUMENTS="--port 9000" passes options
	$(HANDBOOK) preview $(IN) --open $(ARGUMENTS)

guide: publish-guide ## Turn Guide, the guide for authors, into Output/guide

bundle: publish-bundles ## Make copies for reading offline in Output/bundles

check: check-walls check-format check-content ## Check the content, the walls between the modules, the formatting

test: test-program test-site test-bundles test-print test-preview test-guide ## Run all tests: the program's own, the built site's, a browser's, the bundles', the preview's, the guide's
	@echo 'test: everything passed'

test-browsers: test-engines ## Run the reader's habits in Chromium, Firefox and WebKit
	@echo 'test-browsers: everything passed'

format: setup-site ## Format the Swift sources in place
	swift format --in-place --recursive --parallel Sources Tests Package.swift

bench: setup-bench program ## Measure builds of synthetic handbooks of 60, 2,000 and 10,000 pages
	swift build -c release --product handbook-bench
	.build/release/handbook-bench run --theme Themes/handbook --handbook $(HANDBOOK)

bench-search: setup-bench-search publish ## Measure the search beside Pagefind; ARGUMENTS="--help" lists how
	swift build -c release --product handbook-bench
	@$(PYTHON) Tests/Search/bench_search.py --site $(SITE) --content Content --theme Themes/handbook \
	  --handbook $(HANDBOOK) --bench .build/release/handbook-bench $(ARGUMENTS)

bench-preview: setup-bench-preview program ## Measure from save to shown beside Hugo's server; ARGUMENTS="--help" lists how
	swift build -c release --product handbook-bench
	@$(PYTHON) Tests/Preview/bench_preview.py --handbook $(HANDBOOK) --bench .build/release/handbook-bench \
	  --hugo .tools/venv/bin/hugo $(ARGUMENTS)

record: setup-site ## Record the golden files of the tests anew (look at the difference before you commit)
	RECORD=1 swift test

dist: pack-dist ## Pack the program for machines without Swift: a tarball and a Debian package in Output/dist

test-dist: try-dist ## Install what `make dist` made into a bare Debian 12 and use it there (as root)
	@echo 'test-dist: everything passed'

clean: ## Remove everything that was built or installed below this folder
	rm -rf .build .build-* .tools $(SITE) $(GUIDE) $(BUNDLES) Output/dist

# ---- Steps. Each says what it does; what two targets share is a step of its own, so that `make -j` runs it once.

.PHONY: setup-dist setup-test-dist program-dist stage-dist pack-dist try-dist
.PHONY: setup-site setup-test setup-browsers setup-bench setup-bench-search setup-bench-preview program publish
.PHONY: publish-guide publish-bundles check-walls check-format check-content
.PHONY: test-program test-schemas test-site test-bundles test-print test-preview test-guide test-checks test-engines

setup-site:
	@.ci/setup site

# One set-up after the other: apt-get allows one at a time.
setup-test: setup-site
	@.ci/setup test

setup-browsers: setup-test
	@.ci/setup browsers

setup-bench: setup-site
	@.ci/setup bench

setup-bench-search: setup-site
	@.ci/setup bench-search

setup-bench-preview: setup-site
	@.ci/setup bench-preview

setup-dist: setup-site
	@.ci/setup dist

setup-test-dist: setup-dist
	@.ci/setup test-dist

program: setup-site
	@echo 'program: building the release binary'
	swift build -c release --product handbook

# Times in the packages are those of the last commit; where there is none, of the first day of the first version's year.
program-dist stage-dist pack-dist try-dist: export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 1767225600)

program-dist: setup-dist
	@echo 'dist: building the program with everything linked in but glibc'
	@Packaging/build

stage-dist: program-dist
	@Packaging/stage

pack-dist: stage-dist
	@Packaging/pack

try-dist: setup-test-dist pack-dist
	@echo 'test: what is in the packages'
	@Tests/Dist/check
	@echo 'test: the packages in a bare Debian 12'
	@Tests/Dist/trial

publish: program
	$(HANDBOOK) build $(IN) --output $(SITE)

publish-guide: program
	$(HANDBOOK) build --content Guide --theme Themes/handbook --output $(GUIDE)

publish-bundles: program
	$(HANDBOOK) bundle $(IN) --output $(BUNDLES)

check-walls:
	@.ci/check-walls

check-format:
	@if swift format --version >/dev/null 2>&1; then \
	  swift format lint --recursive --parallel Sources Tests Package.swift; \
	else echo 'format: swift format is not there, so nothing was linted'; fi

check-content: program
	$(HANDBOOK) check $(IN)
	$(HANDBOOK) coverage --content Content

# Release and debug stand side by side in one .build, which one swift at a time may use: hence after `program`.
test-program: setup-test program
	@echo 'test: building the debug binary and running the tests of the program'
	swift test

test-checks: setup-test
	@echo 'test: the checks themselves, on a small site with deliberate faults; the manual page'
	@$(PYTHON) -m pytest -q -p no:cacheprovider Tests/Site Tests/Dist

test-schemas: setup-test program
	@echo 'test: the schemas for editors against the program, and the example that handbooks start from'
	@$(PYTHON) -m pytest -q -p no:cacheprovider Tests/Schema --tb=short --handbook $(HANDBOOK)

test-site: setup-test test-checks test-schemas publish
	@echo 'test: links, structure, feeds and typography of $(SITE)'
	@$(PYTHON) Tests/Site/check_site.py $(SITE)
	@echo 'test: data files of $(SITE), against their schema'
	@$(PYTHON) Tests/Site/validate_data.py $(SITE)
	@echo 'test: HTML of $(SITE), by the Nu checker'
	@$(PYTHON) Tests/Site/validate_html.py $(SITE)
	@echo 'test: what readers ask of the search of $(SITE)'
	@$(PYTHON) -m pytest -q -p no:cacheprovider Tests/Search --tb=short --site $(SITE)
	@echo 'test: $(SITE) in Chromium'
	@$(PYTHON) -m pytest -q -p no:cacheprovider -n 2 --dist worksteal Tests/Browser --tb=short --site $(SITE)

# A file of tests stays with one process, which visits each page once for all of them.
test-bundles: setup-test test-checks program
	@echo 'test: the bundles, from a disk, in Chromium and by EPUBCheck'
	@$(PYTHON) -m pytest -q -p no:cacheprovider -n 2 --dist loadfile Tests/Bundles --tb=short --handbook $(HANDBOOK)

# One preview for each process, since each keeps a folder of its own.
test-preview: setup-test program
	@echo 'test: the preview, on a copy of the content, in Chromium'
	@$(PYTHON) -m pytest -q -p no:cacheprovider -n 2 --dist loadfile Tests/Preview --tb=short --handbook $(HANDBOOK)

test-guide: setup-test test-checks publish-guide
	@echo 'test: the guide for authors, followed step by step'
	@$(PYTHON) -m pytest -q -p no:cacheprovider -rs Tests/Guide --tb=short --handbook $(HANDBOOK)
	@echo 'test: links, structure and HTML of $(GUIDE)'
	@$(PYTHON) Tests/Site/check_site.py $(GUIDE)
	@$(PYTHON) Tests/Site/validate_html.py $(GUIDE)

test-print: setup-test program
	@echo 'test: the PDF of a small handbook, by WeasyPrint and by Chromium'
	@$(PYTHON) -m pytest -q -p no:cacheprovider Tests/Print --tb=short --handbook $(HANDBOOK)

# One process for each engine; limits are for a busy machine of two cores.
test-engines: setup-browsers publish publish-bundles
	@echo 'test: $(SITE) and $(BUNDLES) in Chromium, Firefox and WebKit, over http and from a disk'
	@$(PYTHON) -m pytest -q -p no:cacheprovider -n 3 --timeout 60 --session-timeout 300 \
	  -W ignore::DeprecationWarning Tests/Engines --tb=short --site $(SITE) --bundles $(BUNDLES)
