// Read exports with programs that are not ours: readers.mjs PACKAGES EXPORTS DIST
//
// BibTeX, RIS and CSL-JSON with citation-js; the web annotations with Apache Annotator, in the pages as they are served:
// every quotation must be found in the clause that the annotation names. Every page with html-validate.
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [packages, exports, dist] = process.argv.slice(2);
const require = createRequire(path.join(path.resolve(packages), "index.js"));
let failed = false;
const tell = (name, mistakes) => {
    console.log(`${name}: ${mistakes.length ? "NOT valid" : "valid"}`);
    mistakes.slice(0, 10).forEach((mistake) => console.log(mistake));
    failed ||= mistakes.length > 0;
};

function references() {
    const { Cite } = require("@citation-js/core");
    require("@citation-js/plugin-bibtex");
    require("@citation-js/plugin-ris");
    const read = (file) => new Cite(readFileSync(path.join(exports, file), "utf8")).data;
    const wanted = JSON.parse(readFileSync(path.join(exports, "references.json"), "utf8"));
    for (const file of ["references.bib", "references.biblatex.bib", "references.ris", "references.json"]) {
        const entries = read(file);
        const mistakes = entries.length === wanted.length ? [] : [`${entries.length} entries read of ${wanted.length}`];
        entries.forEach((entry, at) => {
            // BibTeX protects capitals by braces and writes marks of its own: compare letters and figures.
            const letters = (text) => String(text ?? "").replace(/<[^>]*>/g, "").replace(/[^\p{L}\p{N}]/gu, "");
            if (letters(entry.title) !== letters(wanted[at]?.title)) mistakes.push(`another title: ${entry.title}`);
        });
        tell(file, mistakes);
    }
}

async function annotations() {
    const { JSDOM } = require("jsdom");
    const { createTextQuoteSelectorMatcher } = await import(
        pathToFileURL(require.resolve("@apache-annotator/dom")).href
    );
    // The annotator expects a browser around it. It needs no styles, and their newest rules are unknown to the stand-in.
    const parse = (html) => new JSDOM(html.replace(/<style>[^]*?<\/style>/, "")).window;
    const { NodeFilter, Range, Node } = parse("");
    Object.assign(globalThis, { NodeFilter, Range, Node });
    const folder = path.join(dist, "data", "annotations");
    for (const file of readdirSync(folder)) {
        const collection = JSON.parse(readFileSync(path.join(folder, file), "utf8"));
        const pages = new Map();
        const mistakes = [];
        for (const { id, target } of collection.first.items) {
            for (const { source, selector } of target.filter(({ selector }) => selector.type === "FragmentSelector")) {
                const page = path.join(folder, source, "index.html");
                if (!pages.has(page)) pages.set(page, parse(readFileSync(page, "utf8")).document);
                const { value, refinedBy } = selector;
                const element = pages.get(page).getElementById(value);
                let found = 0;
                const quotations = element ? createTextQuoteSelectorMatcher(refinedBy)(element) : [];
                for await (const range of quotations) found += String(range) === refinedBy.exact;
                if (!found) mistakes.push(`${id}: “${refinedBy.exact}” is not in ${value}`);
            }
        }
        tell(file, mistakes);
    }
}

function pages() {
    const { HtmlValidate } = require("html-validate");
    const validator = new HtmlValidate({
        root: true,
        extends: ["html-validate:recommended"],
        rules: {
            // A sentence of another document is named with a tilde, which HTML allows.
            "valid-id": ["error", { relaxed: true }],
            // A list may have a name.
            "aria-label-misuse": ["error", { allowAnyNamable: true }],
            // The titles of texts are what they are.
            "long-title": "off",
        },
    });
    const files = readdirSync(dist, { recursive: true }).filter((file) => file.endsWith(".html"));
    const mistakes = files.flatMap((file) => {
        const { results } = validator.validateFileSync(path.join(dist, file));
        return results.flatMap(({ messages }) => messages.map((one) => `${file}: ${one.ruleId}: ${one.message} (${one.selector})`));
    });
    tell(`${files.length} pages`, mistakes);
}

references();
await annotations();
pages();
process.exit(failed ? 1 : 0);
