# Every target installs what it needs and the machine lacks (tools/setup.sh), outside the checkout.
.DEFAULT_GOAL := help
.PHONY: help serve dist test test-browsers check check-ids eval eval-accept bench bench-search bench-answers shots clean
RUN := tools/with-env.sh
PORT ?= 8080
PREFIX ?= /

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' Makefile | while IFS='	' read -r name text; do printf '  make %-14s %s\n' "$$name" "$$text"; done

serve: dist ## build the site and serve it on this machine (PORT=8080 PREFIX=/)
	@$(RUN) cargo run --quiet --offline --profile test --features host --bin host -- dist --port $(PORT) --prefix $(PREFIX)

dist: ## build the site into dist/ (CONCORD_SITE_URL=https://host/folder/ adds canonical addresses)
	@tools/setup.sh build
	@tools/dist.sh

test: ## run every test, browser tests included
	@tools/setup.sh test
	@tools/test.sh

test-browsers: ## the browser tests in Chromium, Firefox and WebKitGTK
	@tools/setup.sh browsers
	@tools/dist.sh
	@tools/test_browsers.sh chromium firefox webkit

check: ## formatting, lints for every build, and the seeds
	@tools/setup.sh check
	@tools/check.sh

check-ids: ## whether every published id still stands for its words (after a change that is meant: concord lock)
	@tools/setup.sh core
	@$(RUN) cargo run --quiet --offline --profile test --features browser --bin concord -- check-ids

eval: ## how well the labels agree with those made by hand, with every disagreement
	@tools/setup.sh core
	@$(RUN) cargo test --quiet --features browser --test suite -- gold --nocapture

eval-accept: ## commit to the present figures after a gain
	@tools/setup.sh core
	@CONCORD_ACCEPT=1 $(RUN) cargo test --quiet --features browser --test suite -- gold

bench: ## compiling beside a bare parse of the same bytes (CONCORD_BENCH_TEXTS=folder for other texts)
	@tools/setup.sh core
	@$(RUN) cargo bench --features bench --bench throughput

bench-search: ## the search beside MiniSearch, FlexSearch, Lunr and Pagefind in one Chromium (needs npm)
	@tools/setup.sh bench-search
	@tools/bench_search.sh

bench-answers: ## how soon what a reader does is seen and heard to be done, in Chromium (CONCORD_BROWSER=firefox for another)
	@tools/setup.sh test
	@tools/dist.sh
	@CONCORD_DIST="$$PWD/dist" $(RUN) cargo test --quiet --offline --features browser --test browser -- --ignored --nocapture answers::measured

shots: ## pictures of every kind of page, width and scheme in target/shots/
	@tools/setup.sh test
	@tools/dist.sh
	@CONCORD_DIST="$$PWD/dist" CONCORD_SHOTS="$$PWD/target/shots" $(RUN) cargo test --quiet --offline --features browser --test browser -- --ignored shots

clean: ## remove dist/ and everything that was compiled
	rm -rf dist
	@$(RUN) sh -c 'rm -rf "$$CONCORD_CACHE/target/native" "$$CONCORD_CACHE/target/site" "$$CONCORD_CACHE/target/wasm"'
