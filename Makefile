# Two commands are enough: `make` builds and makes the sample digests, `make test` runs everything.
# `make help` lists the others.

SWIFT ?= swift
# The runtime is linked in: the binary starts in two thirds of the time and runs without a toolchain.
RELEASE_FLAGS ?= -c release --static-swift-stdlib
SARANSH = .build/release/saransh
PACKAGES = .build/packages

# The one place that says how the tracked samples are made.
SAMPLE_OUTPUT = outputs/sample
SAMPLE_DIGESTS = $(SARANSH) digest --all --articles samples --output $(SAMPLE_OUTPUT) --time-zone Asia/Kolkata

# Where the Python tools are installed.
PYTHON = .build/python/bin

SWIFT_SOURCES = $(wildcard Package.swift Sources Tests Fuzz/Package.swift Fuzz/Sources \
  examples/*/Package.swift examples/*/Sources)

FUZZERS ?= Normalizer Segmenter Numbers Readers
FUZZ_OPTIONS ?= -max_total_time=60

.PHONY: all samples release test lint format bench sanitize fuzz dist deb test-packages documents picture library-docs clean help
.PHONY: package-binary setup setup-test setup-bench setup-package \
  setup-python setup-spark test-python test-spark wheel check-wheel

all: samples ## Install what is missing, build, digest samples/ and say what to open (the default)
	@echo
	@echo "The digests of samples/ are in $(SAMPLE_OUTPUT)/. Open one of these:"
	@ls $(SAMPLE_OUTPUT)/*/digest.md $(SAMPLE_OUTPUT)/*/digest.html 2>/dev/null | sed 's/^/  /' || true
	@echo "Your own articles: $(SARANSH) summarize FILE, or $(SARANSH) --help"

samples: release
	$(SAMPLE_DIGESTS)

test: setup-test ## Install what the tests need and run all of them
	@SWIFT="$(SWIFT)" sh scripts/test.sh

release: setup ## Build the release binary
	$(SWIFT) build $(RELEASE_FLAGS) --product saransh

test-python: setup-python release ## Check style, types and behaviour of the Python package
	sh scripts/python_tools.sh python test
	cd python && ../$(PYTHON)/ruff check --no-cache && ../$(PYTHON)/ruff format --no-cache --check && \
	  ../$(PYTHON)/mypy --cache-dir ../.build/mypy
	cd python && SARANSH_PROGRAM=$(CURDIR)/$(SARANSH) ../$(PYTHON)/pytest --quiet

test-spark: setup-spark release ## Check the Spark package on a cluster of two workers
	sh scripts/python_tools.sh integrations/spark test
	cd integrations/spark && ../../$(PYTHON)/ruff check --no-cache && \
	  ../../$(PYTHON)/ruff format --no-cache --check && \
	  ../../$(PYTHON)/mypy --cache-dir ../../.build/mypy-spark
	cd integrations/spark && SARANSH_PROGRAM=$(CURDIR)/$(SARANSH) ../../$(PYTHON)/pytest --quiet

wheel: setup-python release ## Build a Python wheel that carries the program, in .build/dist
	sh scripts/python_tools.sh python wheel
	sh scripts/wheel.sh $(SARANSH) .build/dist

check-wheel: wheel ## Build the wheel, install it with nothing else and run its examples
	sh scripts/check_wheel.sh .build/dist/saransh-*.whl

lint: ## Check the format of the Swift sources
	$(SWIFT) format lint --strict --parallel --recursive $(SWIFT_SOURCES)

format: ## Format the Swift sources in place
	$(SWIFT) format --in-place --parallel --recursive $(SWIFT_SOURCES)

bench: release setup-bench ## Measure against a bare ICU pass; options in BENCH_OPTIONS
	python3 Benchmarks/run.py $(BENCH_OPTIONS)

sanitize: setup-test ## Run the tests under the address, then the thread sanitizer; about half an hour
	ASAN_OPTIONS=detect_leaks=0 SARANSH_SANITIZER=1 $(SWIFT) test --sanitize address --scratch-path .build/address
	SARANSH_SANITIZER=1 $(SWIFT) test --sanitize thread --scratch-path .build/thread

fuzz: setup ## Fuzz readers and text layer, a minute each; FUZZERS and FUZZ_OPTIONS say otherwise
	@SWIFT="$(SWIFT)" FUZZ_OPTIONS="$(FUZZ_OPTIONS)" sh Fuzz/run.sh $(FUZZERS)

dist: package-binary ## Make the tarball that runs without Swift and its libraries, in .build/packages
	sh packaging/dist.sh $(SARANSH) $(PACKAGES)

deb: package-binary ## Make the Debian package, in .build/packages
	sh packaging/deb.sh $(SARANSH) $(PACKAGES)

test-packages: dist deb ## Install both in a clean Debian and use them
	sh packaging/test.sh $(SARANSH) $(PACKAGES)

documents: ## Make the documents that follow from the sources: errors, rules
	python3 scripts/generate_docs.py

picture: ## Take the README's picture of a digest's page; needs Chromium
	sh scripts/picture.sh

library-docs: setup ## Build the documentation of the library, in .build/documentation
	@SWIFT="$(SWIFT)" sh scripts/build_documentation.sh

clean: ## Remove what was built
	rm -rf .build Fuzz/.build

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 10

package-binary: setup-package
	$(SWIFT) build $(RELEASE_FLAGS) --product saransh

setup:
	@SWIFT="$(SWIFT)" sh scripts/setup.sh build

setup-test:
	@SWIFT="$(SWIFT)" sh scripts/setup.sh build test

setup-python:
	@SWIFT="$(SWIFT)" sh scripts/setup.sh build python

setup-package:
	@SWIFT="$(SWIFT)" sh scripts/setup.sh build package

setup-spark:
	@SWIFT="$(SWIFT)" sh scripts/setup.sh build python spark

setup-bench:
	@SWIFT="$(SWIFT)" sh scripts/setup.sh build bench
