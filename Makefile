# What people do here. `make` alone lists it.

SWIFT ?= swift
RELEASE := .build/release/galley
# Set once for a development build: hot targets optimised in debug, see Package.swift.
DEVELOPMENT := GALLEY_DEV=1
VENV ?= .venv-clients
EXAMPLES := $(notdir $(wildcard Examples/Sources/*))
PACKAGES := libzmq3-dev libsqlite3-dev libdnnl-dev libcmark-gfm-dev zlib1g-dev pkg-config

.DEFAULT_GOAL := help
.PHONY: help packages build verify test test-clients test-lab bindings ops coverage examples data bench oracle differential fuzz sanitize install format lint clean

help: ## Lists the targets.
	@echo "Galley: textbook chapters that run, and are held against what they printed."
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

packages: ## Installs the Debian packages that are missing (as root, or with sudo).
	@missing=; for name in $(PACKAGES); do dpkg-query -W -f '$${Status}' $$name 2>/dev/null | grep -q "install ok installed" || missing="$$missing $$name"; done; \
	if [ -n "$$missing" ]; then \
		echo "Installing:$$missing"; \
		sudo=; if [ "$$(id -u)" != 0 ]; then sudo=sudo; fi; \
		$$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing >/dev/null; \
	fi

build: packages ## Builds the program for release: .build/release/galley.
	@echo "Building galley (release)"
	@$(SWIFT) build -c release --product galley --static-swift-stdlib

verify: build ## Builds and verifies the notebooks against their recordings.
	@$(RELEASE) verify notebooks

test: build ## Builds for development and runs all tests; language programs run in the program as it ships.
	@echo "Building and testing (debug, hot targets optimised)"
	@GALLEY_PROGRAM=$(abspath $(RELEASE)) $(DEVELOPMENT) $(SWIFT) test --no-parallel

test-clients: build ## Runs the kernel under real Jupyter clients, in a virtual environment of its own.
	@test -x $(VENV)/bin/python || (echo "Making $(VENV)"; python3 -m venv $(VENV) && $(VENV)/bin/pip install -q -r Tests/Clients/requirements.txt)
	@rm -rf .build/clients && mkdir -p .build/clients && $(RELEASE) install --prefix .build/clients >/dev/null
	@$(VENV)/bin/python Tests/Clients/test_kernel.py .build/clients

test-lab: build ## Opens a notebook in JupyterLab in headless Chromium (Debian's chromium and chromium-driver): runs, completes, inspects, interrupts, restarts.
	@command -v chromium chromedriver >/dev/null || (echo "make test-lab wants a browser: apt-get install chromium chromium-driver"; exit 1)
	@test -x $(VENV)-lab/bin/python || (echo "Making $(VENV)-lab"; python3 -m venv $(VENV)-lab && $(VENV)-lab/bin/pip install -q -r Tests/Clients/requirements-lab.txt)
	@rm -rf .build/lab && mkdir -p .build/lab && $(RELEASE) install --prefix .build/lab >/dev/null
	@$(VENV)-lab/bin/python Tests/Clients/test_lab.py .build/lab $(SCREENSHOTS)

bindings: ## Makes the generated parts of Sources/Bindings and Sources/SurfaceText again.
	@$(DEVELOPMENT) $(SWIFT) run BindingGenerator .

ops: ## Writes docs/ops.md from the op table.
	@GALLEY_WRITE_DOCS=1 $(DEVELOPMENT) $(SWIFT) test --filter OpsPageTests

coverage: ## Writes docs/coverage.md from the surfaces and the list of what chapters use.
	@GALLEY_WRITE_DOCS=1 $(DEVELOPMENT) $(SWIFT) test --filter CoverageTests

examples: build ## Builds the example package against the surfaces' modules; what it prints compiled and interpreted must be the same.
	@echo "Building the examples (release, in a folder of their own)"
	@$(SWIFT) build -c release --package-path Examples --scratch-path .build-examples
	@for name in $(EXAMPLES); do \
		echo "Running $$name"; \
		.build-examples/release/$$name > .build-examples/$$name.compiled && $(RELEASE) run Examples/Sources/$$name/main.swift > .build-examples/$$name.interpreted \
			&& cmp .build-examples/$$name.compiled .build-examples/$$name.interpreted && cat .build-examples/$$name.compiled || exit 1; \
	done

data: build ## Draws the stand-in for Fashion-MNIST that training chapters read, below notebooks/data.
	@$(RELEASE) data notebooks

bench: build ## Times what matters beside the peers, in one run.
	@python3 Benchmarks/bench.py $(RELEASE)

oracle: build ## Compiles the language and surface programs with swiftc and compares what they print.
	@GALLEY_ORACLE=$${GALLEY_ORACLE:-all} GALLEY_PROGRAM=$(abspath $(RELEASE)) $(DEVELOPMENT) $(SWIFT) test --filter Oracle

differential: ## Interprets 10,000 generated programs; swiftc compiles 300 of them too.
	@GALLEY_DIFFERENTIAL=$${GALLEY_DIFFERENTIAL:-10000} $(DEVELOPMENT) $(SWIFT) test --filter Differential

fuzz: ## Hands 50,000 broken texts to the checker and the machine, 100,000 messages to the kernel.
	@GALLEY_FUZZ=$${GALLEY_FUZZ:-50000} GALLEY_KERNEL_FUZZ=$${GALLEY_KERNEL_FUZZ:-100000} $(DEVELOPMENT) $(SWIFT) test --filter Fuzz

sanitize: ## Runs the engine's tests under the address sanitizer.
	@$(DEVELOPMENT) $(SWIFT) test --sanitize=address --scratch-path .build-sanitize --filter EngineTests

install: build ## Puts the kernel where this user's Jupyter finds it.
	@$(RELEASE) install --user

format: ## Formats the sources in place.
	@$(SWIFT) format --in-place --recursive --parallel Sources Tests Package.swift

lint: ## Says where the sources aren't formatted as they should be.
	@$(SWIFT) format lint --recursive --parallel --strict Sources Tests Package.swift

clean: ## Removes everything that was built.
	@rm -rf .build .build-* .venv-*
	@echo "Removed the build folders"
