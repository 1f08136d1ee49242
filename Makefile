# What a developer does in a day. npm's own commands work as well; these are shorter.
.DEFAULT_GOAL := help
.PHONY: help install build start dev demo reset test test-one lint format types imports money dead protos generate verify bench chaos e2e check ci clean

help: ## List what can be done here
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: ## Install the pinned packages and build everything
	npm ci

build: ## Compile what changed
	npm run build

start: ## Run the whole platform on this machine
	npm start

dev: ## The same, and a service starts again when its code changes
	npm run dev

demo: ## Tell the story of one appointment in the terminal
	npm run demo

reset: ## Run the platform with fresh demo data
	npm start -- --reset

test: ## Build and run every test
	npm test

test-one: ## Run the tests of one place: make test-one at=packages/kit
	npx jest $(at)

lint: ## ESLint with types, no warnings allowed
	npm run lint

format: ## Let Prettier write every file
	npm run format:write

types: ## Type-check everything, tests included
	npm run types

imports: ## Check who imports whom
	npm run imports

money: ## Check that money is integer minor units
	npm run money

dead: ## Find unused files, exports and dependencies
	npm run dead

protos: ## Lint the .proto files
	npm run protos

generate: ## Write the generated code again (types from protos, openapi.json)
	npm run generate

verify: ## Check that the generated code is what its sources generate
	npm run verify

bench: ## Measure: make bench of=booking (realtime, recovery, gateway)
	npm run bench -- $(of)

chaos: ## Kill parts under load and count what was lost
	npm run chaos

e2e: ## Journeys through every door
	npm run e2e

check: lint types imports money dead protos verify ## Everything quick, before a commit

ci: ## What continuous integration runs, from npm ci to the last test
	.ci/run

clean: ## Remove build output and the local database
	rm -rf packages/*/dist services/*/dist local/dist tests/dist coverage .data
