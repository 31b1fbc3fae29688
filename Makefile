# Dateline. `make` alone lists what there is.
#
# What is missing is installed once, at the versions that rust-toolchain.toml,
# Trunk.toml, tests/browser/package-lock.json and this file name, into a cache that all
# clones share. Nothing is installed twice.

SHELL := bash
.DEFAULT_GOAL := help
.NOTPARALLEL:

TRUNK_VERSION := $(shell sed -n 's/^trunk-version *= *"\(.*\)"/\1/p' Trunk.toml)
BINDGEN_VERSION := $(shell sed -n 's/^wasm_bindgen *= *"\(.*\)"/\1/p' Trunk.toml)
GECKO_VERSION := 0.37.1
ABOUT_VERSION := 0.9.3
CYCLONEDX_VERSION := 0.5.9
NPM_VERSION := $(shell cksum < tests/browser/package-lock.json | cut -d' ' -f1)
LIGHTHOUSE_VERSION := $(shell cksum < tests/browser/lighthouse/package-lock.json | cut -d' ' -f1)

TOOLS := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/dateline/tools
TRUNK := $(TOOLS)/trunk-$(TRUNK_VERSION)
BINDGEN := $(TOOLS)/wasm-bindgen-$(BINDGEN_VERSION)
GECKO := $(TOOLS)/geckodriver-$(GECKO_VERSION)
NPM := $(TOOLS)/npm-$(NPM_VERSION)
LIGHTHOUSE := $(TOOLS)/lighthouse-$(LIGHTHOUSE_VERSION)
ABOUT := $(TOOLS)/cargo-about-$(ABOUT_VERSION)
CYCLONEDX := $(TOOLS)/cargo-cyclonedx-$(CYCLONEDX_VERSION)
export PATH := $(TRUNK)/bin:$(BINDGEN)/bin:$(ABOUT)/bin:$(CYCLONEDX)/bin:$(NPM)/node_modules/.bin:$(PATH)

# The browsers and servers of the tests, and the first port that `make run` tries.
CHROMIUM ?= chromium
CHROMEDRIVER ?= chromedriver
FIREFOX ?= firefox-esr
GECKODRIVER ?= $(GECKO)/bin/geckodriver
NGINX ?= nginx
APACHE ?= apache2
PORT ?= 8080

# The folder of reports that goes into the page.
COLLECTION ?= seeds
export DATELINE_COLLECTION = $(COLLECTION)

# Where the site will be found, for those who are told of it: https://example.org/news/
export DATELINE_BASE_URL = $(BASE_URL)

# The same random cases on every machine; plain `cargo test` draws new ones each time.
export PROPTEST_RNG_SEED ?= 20191023

WASM := wasm32-unknown-unknown
PAGE := --target $(WASM) --no-default-features --features page
EXPORTER := --target $(WASM) --no-default-features --features exporter
API := --target $(WASM) --no-default-features --features api
WORKER := --target $(WASM) --no-default-features --features worker

# A site tells nothing of the machine that built it, such as whose home it was.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS := \
    --remap-path-prefix=$(or $(CARGO_HOME),$(HOME)/.cargo)/registry/src=

comma := ,
say = @printf '\n== %s\n' $(1)

.PHONY: help
help: ## List these commands
	@echo 'Dateline: a folder of news reports as one static page.'
	@echo
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

.PHONY: run
run: rust trunk bindgen ## Build the page and serve it with live reload
	$(call say,'run: building the page; it is served as soon as it is built')
	@for port in $$(seq $(PORT) $$(($(PORT) + 50))); do \
	    if ! (exec 3<>"/dev/tcp/127.0.0.1/$$port") 2>/dev/null; then \
	        [ "$$port" = $(PORT) ] || echo "Port $(PORT) is taken."; \
	        printf '\n   Dateline will be at  http://127.0.0.1:%s/  (Ctrl+C stops it)\n\n' "$$port"; \
	        DATELINE_BASE_URL="$${DATELINE_BASE_URL:-http://127.0.0.1:$$port/}" \
	        exec trunk serve --dist "target/serve/$$port" --port "$$port"; \
	    fi; \
	done; \
	echo "No port from $(PORT) on is free. Name another: make run PORT=9000" >&2; exit 1

.PHONY: test
test: check native build npm-package size browser npm-test ## Check and test everything, in real browsers too
	$(call say,'test: everything passed')

.PHONY: site
site: rust trunk bindgen npm
	$(call say,'build: the release site in dist/')
	trunk build --release --cargo-profile page

.PHONY: build
build: site ## Build the release site in dist/, and the program that makes others
	$(call say,'build: target/release/dateline$(comma) which carries the page')
	cargo build --locked --release --features carried --bin dateline

.PHONY: dist
dist: site about cyclonedx ## Build the archive of a release in target/dist
	$(call say,'dist: the archive of a release in target/dist')
	src/shell/cli/package/build.sh
	$(call say,'dist: whether it is what it has to be')
	src/shell/cli/package/check.sh

.PHONY: npm-package
npm-package: rust bindgen npm ## Build the npm package of the JavaScript API in dist/npm
	$(call say,'npm-package: the npm package in dist/npm')
	src/shell/api/package/build.sh

.PHONY: bench
bench: rust ## Measure, and print the numbers
	$(call say,'bench: native benchmarks')
	cargo bench --locked

.PHONY: bench-page
bench-page: rust npm chromium ## Measure the timeline of the page in dist/ in headless Chromium
	$(call say,'bench-page: pan and zoom in headless Chromium')
	$(BROWSER_TEST) bench_ -- --ignored --nocapture --test-threads=1

.PHONY: lighthouse
lighthouse: rust lighthouse-tool chromium servers ## What Lighthouse says of the page in dist/: the median of three runs
	$(call say,'lighthouse: the page in dist/ in headless Chromium')
	LIGHTHOUSE="$(LIGHTHOUSE)/node_modules/.bin/lighthouse" \
	    $(BROWSER_TEST) lighthouse_ -- --ignored --nocapture

.PHONY: check
check: rust ## Formatting, clippy (native and WebAssembly) and rustdoc alone
	$(call say,'check: formatting')
	cargo fmt --check
	$(call say,'check: clippy$(comma) native')
	cargo clippy --locked --all-targets -- -D warnings
	cargo clippy --locked --test browser --test size -- -D warnings
	cargo clippy --locked --features training --bin train-names --bin train-parts-of-speech -- -D warnings
	$(call say,'check: clippy$(comma) WebAssembly')
	cargo clippy --locked $(PAGE) --lib --bin app -- -D warnings
	cargo clippy --locked $(EXPORTER) --lib --bin exporter -- -D warnings
	cargo clippy --locked $(API) --lib -- -D warnings
	cargo clippy --locked $(WORKER) --lib -- -D warnings
	$(call say,'check: rustdoc')
	RUSTDOCFLAGS='-D warnings' cargo doc --locked --no-deps
	RUSTDOCFLAGS='-D warnings' cargo doc --locked --no-deps $(PAGE) --lib
	RUSTDOCFLAGS='-D warnings' cargo doc --locked --no-deps $(EXPORTER) --lib
	RUSTDOCFLAGS='-D warnings' cargo doc --locked --no-deps $(API) --lib
	RUSTDOCFLAGS='-D warnings' cargo doc --locked --no-deps $(WORKER) --lib

.PHONY: native
native: rust ## The tests that need no browser
	$(call say,'native: unit$(comma) golden$(comma) property and command-line tests')
	cargo test --locked

# What the tests of the built site are told.
export DATELINE_SITE = $(CURDIR)/dist
export DATELINE_PROGRAM = $(CURDIR)/target/release/dateline
export DATELINE_AXE = $(NPM)/node_modules/axe-core/axe.min.js
BROWSER_TEST = CHROMIUM="$$(command -v '$(CHROMIUM)')" CHROMEDRIVER="$$(command -v '$(CHROMEDRIVER)')" \
    FIREFOX="$$(command -v '$(FIREFOX)')" GECKODRIVER="$$(command -v '$(GECKODRIVER)')" \
    NGINX="$$(command -v '$(NGINX)')" APACHE="$$(command -v '$(APACHE)')" \
    RUST_BACKTRACE=0 cargo test --locked --test browser

.PHONY: size
size: rust ## What the page in dist/ weighs, and whether that is too much
	$(call say,'size: the page in dist/')
	cargo test --locked --test size -- --nocapture --test-threads=1

.PHONY: browser
browser: rust trunk bindgen npm chromium firefox servers ## The tests of the page in dist/ in headless browsers
	$(call say,'browser: the page as `make run` serves it')
	$(BROWSER_TEST) development::
	$(call say,'browser: the page in headless Chromium and Firefox')
	$(BROWSER_TEST) -- --skip development::

# Where the tests of the npm package run.
NPM_TEST := $(CURDIR)/target/npm-test

.PHONY: npm-test
npm-test: rust npm chromium ## The tests of the npm package in dist/npm: Node.js, TypeScript, Vite, Chromium
	$(call say,'npm-test: the npm package in Node.js$(comma) TypeScript$(comma) Vite and Chromium')
	cargo build --locked --bin dateline
	export CHROMIUM="$$(command -v '$(CHROMIUM)')" DATELINE="$(CURDIR)/target/debug/dateline"; \
	export DATELINE_VERSION="$$("$$DATELINE" --version)"; \
	node tests/npm/project.mjs $(NPM_TEST) && cd $(NPM_TEST) && node --test *.test.mjs

.PHONY: screenshot
screenshot: rust chromium ## Draw the picture in README.md from the page in dist/
	$(call say,'screenshot: tests/browser/explorer.png')
	DATELINE_PICTURE=tests/browser/explorer.png $(BROWSER_TEST) picture -- --ignored

.PHONY: fmt
fmt: rust ## Format the code
	cargo fmt


# What is needed, and how it comes here.

.PHONY: rust
rust:
	@if ! command -v cargo >/dev/null; then \
	    echo 'Rust is missing. Install rustup from https://rustup.rs and run make again.' >&2; exit 1; \
	fi
	@if command -v rustup >/dev/null && ! rustc --version >/dev/null 2>&1; then \
	    echo '== set-up: the Rust toolchain that rust-toolchain.toml names'; \
	    rustup toolchain install; \
	fi
	@if ! [ -d "$$(rustc --print sysroot)/lib/rustlib/$(WASM)" ]; then \
	    echo '== set-up: the Rust target $(WASM)'; \
	    rustup target add $(WASM) || { \
	        echo 'The Rust target $(WASM) is missing. Install it, or Rust by rustup.' >&2; exit 1; }; \
	fi
	@if ! { cargo clippy --version && cargo fmt --version; } >/dev/null 2>&1; then \
	    echo '== set-up: clippy and rustfmt'; \
	    rustup component add clippy rustfmt || { \
	        echo 'clippy or rustfmt is missing. Install them, or Rust by rustup.' >&2; exit 1; }; \
	fi

# Installs a command by Cargo beside its place and moves it there when it is whole.
# Interrupted, it goes on where it was. The settings make the compilation short; the
# commands are quick enough.
define install
	@if ! [ -d "$(2)" ]; then \
	    set -e; \
	    echo '== set-up: $(1), compiled once into the cache (some minutes)'; \
	    mkdir -p "$(TOOLS)"; \
	    CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
	    CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_DEBUG=0 \
	    CARGO_TARGET_DIR="$(2).build" \
	    cargo install --locked --root "$(2).partial" $(1); \
	    [ -d "$(2)" ] || mv "$(2).partial" "$(2)"; \
	    rm -rf "$(2).build"; \
	fi
endef

.PHONY: trunk
trunk: rust
	$(call install,trunk@$(TRUNK_VERSION),$(TRUNK))

.PHONY: bindgen
bindgen: rust
	$(call install,wasm-bindgen-cli@$(BINDGEN_VERSION),$(BINDGEN))

.PHONY: about
about: rust
	$(call install,cargo-about@$(ABOUT_VERSION) --features cli,$(ABOUT))

.PHONY: cyclonedx
cyclonedx: rust
	$(call install,cargo-cyclonedx@$(CYCLONEDX_VERSION),$(CYCLONEDX))

# Installs what a package-lock.json in the folder $(1) names into $(2): $(3).
define from-npm
	@if ! [ -d "$(2)" ]; then \
	    set -e; \
	    if ! command -v npm >/dev/null; then \
	        echo 'npm is missing: it brings $(3). Install Node.js 20 or later.' >&2; \
	        exit 1; \
	    fi; \
	    echo '== set-up: $(3)'; \
	    rm -rf "$(2).partial"; mkdir -p "$(2).partial"; \
	    cp $(1)/package.json $(1)/package-lock.json "$(2).partial"; \
	    (cd "$(2).partial" && npm ci --no-audit --no-fund); \
	    mv "$(2).partial" "$(2)"; \
	fi
endef

.PHONY: npm
npm:
	$(call from-npm,tests/browser,$(NPM),wasm-opt$(comma) esbuild$(comma) axe-core$(comma) TypeScript and Vite)

.PHONY: lighthouse-tool
lighthouse-tool:
	$(call from-npm,tests/browser/lighthouse,$(LIGHTHOUSE),Lighthouse)

# Servers lie where only root looks by itself. Of Apache the program is enough: nothing
# is started.
export PATH := $(PATH):/usr/sbin

# Installs packages of Debian where commands are missing: $(1) says what that is, $(2)
# are the commands, $(3) the packages.
APT := apt-get install -y --no-install-recommends
define debian
	@if ! ($(foreach command,$(2),command -v '$(command)' &&) true) >/dev/null; then \
	    if ! command -v apt-get >/dev/null; then \
	        echo '$(1) missing. Install $(2); if they are not on PATH, name them:' \
	            'see the first lines of the Makefile.' >&2; exit 1; \
	    elif [ "$$(id -u)" != 0 ]; then \
	        echo '$(1) missing. Run: sudo apt-get update && sudo $(APT) $(3)' >&2; exit 1; \
	    fi; \
	    echo '== set-up: $(3)'; \
	    export DEBIAN_FRONTEND=noninteractive; \
	    apt-get update && $(APT) $(3); \
	fi
endef

.PHONY: chromium
chromium:
	$(call debian,Chromium or its driver of the same version is,$(CHROMIUM) $(CHROMEDRIVER),chromium chromium-driver)

.PHONY: firefox
firefox: rust
	$(call debian,Firefox is,$(FIREFOX),firefox-esr)
	$(call install,geckodriver@$(GECKO_VERSION),$(GECKO))

.PHONY: servers
servers:
	$(call debian,nginx or Apache is,$(NGINX) $(APACHE),nginx apache2-bin)
