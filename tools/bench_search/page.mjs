// Runs in the browser: every engine over the same clauses, the same queries, the same clock. Leaves its results in
// globalThis.results, or what went wrong in globalThis.failed.

import init, { Engine } from "./engine.js";
import MiniSearch from "./npm/minisearch/dist/es/index.js";
import { Index as FlexIndex, Charset } from "./npm/flexsearch/dist/flexsearch.bundle.module.min.mjs";

const { clauses, queries, lexicon, large } = await (await fetch("data.json")).json();
const K = 10;

const ndcg = (ids, answers) => {
    const gain = (grade, place) => (2 ** grade - 1) / Math.log2(place + 2);
    const ideal = Object.values(answers).sort((one, other) => other - one).slice(0, K);
    const best = ideal.reduce((sum, grade, place) => sum + gain(grade, place), 0);
    const got = ids.slice(0, K).reduce((sum, id, place) => sum + gain(answers[id] ?? 0, place), 0);
    return best ? got / best : 0;
};
const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const percentile = (numbers, share) => [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];
const pause = () => new Promise((done) => setTimeout(done));

// Quality once, then the time of every query, several rounds.
async function measure(name, find, rounds = 5) {
    const scores = {};
    for (const { query, answers } of queries) scores[query] = ndcg(await find(query), answers);
    const times = [];
    for (let round = 0; round < rounds; round += 1) {
        for (const { query } of queries) {
            const start = performance.now();
            await find(query);
            times.push(performance.now() - start);
        }
        await pause();
    }
    const kinds = {};
    for (const { query, kind } of queries) (kinds[kind] ??= []).push(scores[query]);
    for (const kind of Object.keys(kinds)) kinds[kind] = mean(kinds[kind]);
    return { name, ndcg: mean(Object.values(scores)), kinds, mean: mean(times), p95: percentile(times, 0.95), scores };
}

function timed(build) {
    let best = Infinity, built;
    for (let round = 0; round < 3; round += 1) {
        const start = performance.now();
        built = build();
        best = Math.min(best, performance.now() - start);
    }
    return [built, best];
}

const plain = (query) => query.replaceAll('"', "");

const engines = {
    minisearch(texts) {
        const [index, built] = timed(() => {
            const index = new MiniSearch({ fields: ["text"] });
            index.addAll(texts);
            return index;
        });
        const finder = (options) => (query) => index.search(plain(query), options).slice(0, K).map(({ id }) => id);
        return [built, { "words": finder({}), "prefix and fuzzy": finder({ prefix: true, fuzzy: 0.2 }), "prefix and fuzzy for long words": finder({ prefix: (term) => term.length > 3, fuzzy: (term) => (term.length > 4 ? 0.2 : false), weights: { prefix: 0.3, fuzzy: 0.2 } }) }];
    },
    flexsearch(texts) {
        const [index, built] = timed(() => {
            const index = new FlexIndex({ tokenize: "forward", encoder: Charset.LatinAdvanced, context: true });
            texts.forEach(({ text }, place) => index.add(place, text));
            return index;
        });
        const finder = (options) => (query) => index.search(plain(query), { limit: K, ...options }).map((place) => texts[place].id);
        return [built, { "all words": finder({}), "some words": finder({ suggest: true }) }];
    },
    lunr(texts) {
        const [index, built] = timed(() => lunr(function () {
            this.ref("id");
            this.field("text");
            texts.forEach((text) => this.add(text));
        }));
        const words = (query) => plain(query).replace(/[:+\-^~*]/g, " ");
        const finder = (rewrite) => (query) => index.search(rewrite(words(query))).slice(0, K).map(({ ref }) => ref);
        const fuzzy = (query) => query.split(" ").map((word) => `${word}^4 ${word}*^2${word.length > 4 ? ` ${word}~1` : ""}`).join(" ");
        return [built, { "words": finder((query) => query), "prefix and fuzzy": finder(fuzzy) }];
    },
};

async function pagefind() {
    const pages = await import("./pagefind/pagefind.js");
    await pages.options({ basePath: new URL("./pagefind/", location.href).href });
    await pages.init();
    const find = async (query) => {
        const { results } = await pages.search(query);
        return Promise.all(results.slice(0, K).map(async (result) => (await result.data()).meta.id));
    };
    return { "as it comes": find };
}

function own(names, texts, ids) {
    const engine = new Engine(names, texts, ...lexicon);
    const [, built] = timed(() => {
        engine.restart();
        while (!engine.step(1 << 20));
    });
    const id = (clause) => ids.get(clause) ?? clause;
    const find = (query) => engine.find(`${query}${/^(semicond|telecom)$/.test(query) ? "" : " "}`, K).map(id);
    return [engine, built, find];
}

async function run() {
    await init();
    const results = [];
    const documents = new Map();
    for (const { id, text } of clauses) {
        const name = id.split("/")[0];
        documents.set(name, [...(documents.get(name) ?? []), text]);
    }
    const fold = (text) => text.replace(/\s+/g, " ").trim();
    const ids = new Map(clauses.map(({ id, text }) => [`${id.split("/")[0]}\n${fold(text)}`, id]));
    const [engine, built, find] = own([...documents.keys()], [...documents.values()].map((texts) => texts.join("\n\n")), ids);
    const lost = engine.clauses().filter((clause) => !ids.has(clause)).length;
    results.push({ ...(await measure("concord", find)), built, lost });
    for (const [name, make] of Object.entries(engines)) {
        const [built, finders] = make(clauses);
        for (const [how, find] of Object.entries(finders)) results.push({ ...(await measure(`${name}, ${how}`, find)), built });
        await pause();
    }
    for (const [how, find] of Object.entries(await pagefind())) results.push({ ...(await measure(`pagefind, ${how}`, find, 1)), built: null });

    // A large briefing: how long a piece of the index takes, and all that the page asks for a query. Other programs on
    // the machine interrupt this one, so the best of three builds and the median of five answers are taken.
    const big = new Engine(["large"], [large], ...lexicon);
    let [built_in, longest] = [Infinity, Infinity];
    for (let round = 0; round < 3; round += 1) {
        const pieces = [];
        big.restart();
        for (let done = false; !done;) {
            const start = performance.now();
            // As src/ui/dom does: small steps until half a frame is over.
            while (!(done = big.step(8192)) && performance.now() - start < 8);
            pieces.push(performance.now() - start);
            await pause();
        }
        built_in = Math.min(built_in, pieces.reduce((sum, time) => sum + time, 0));
        longest = Math.min(longest, Math.max(...pieces));
    }
    const times = queries.map(({ query }) => {
        const rounds = [1, 2, 3, 4, 5].map(() => {
            const start = performance.now();
            big.answer(query);
            return performance.now() - start;
        });
        return percentile(rounds, 0.5);
    });
    const slowest = queries.map(({ query }, place) => [times[place], query]).sort((a, b) => b[0] - a[0]).slice(0, 5);
    results.large = { bytes: large.length, words: big.words(), clauses: big.clauses().length, built: built_in, longest, p95: percentile(times, 0.95), mean: mean(times), slowest };
    globalThis.results = { engines: results, large: results.large };
}

run().catch((error) => (globalThis.failed = `${error?.stack ?? error}`));
