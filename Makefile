# Every target installs what it needs and the machine lacks (tools/setup.sh), outside the checkout.
.DEFAULT_GOAL := help
.PHONY: help serve dist test check clean
RUN := tools/with-env.sh
PORT ?= 8080
PREFIX ?= /

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' Makefile | while IFS='	' read -r name text; do printf '  make %-7s %s\n' "$$name" "$$text"; done

serve: dist ## build the site and serve it on this machine (PORT=8080 PREFIX=/)
	@$(RUN) cargo run --quiet --offline --profile test --features host --bin host -- dist --port $(PORT) --prefix $(PREFIX)

dist: ## build the site into dist/ (CONCORD_SITE_URL=https://host/folder/ adds canonical addresses)
	@tools/setup.sh build
	@tools/dist.sh

test: ## run every test, browser tests included
	@tools/setup.sh test
	@tools/test.sh

check: ## formatting, lints for every build, and the seeds
	@tools/setup.sh check
	@tools/check.sh

clean: ## remove dist/ and everything that was compiled
	rm -rf dist
	@$(RUN) sh -c 'rm -rf "$$CONCORD_CACHE/target/native" "$$CONCORD_CACHE/target/site" "$$CONCORD_CACHE/target/wasm"'
