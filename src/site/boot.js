// Starts the program over a page that is complete without it. The site builder writes in the names of its files.

const root = new URL("./", import.meta.url);
// The languages that the interface speaks beside English, and the directions of their scripts.
const directions = LANGUAGES;
const language = wanted();
let translations = {};

let underWay;
const start = () => (underWay ??= run().catch((error) => trapped(error) || explain(error)));
let progress = { end() {} };

async function run() {
    const translated = translation();
    if (typeof WebAssembly !== "object") {
        await translated;
        throw say("this browser does not run WebAssembly");
    }
    const stop = new AbortController();
    progress = shown(stop, translated);
    try {
        const style = dressed();
        const code = fetch(new URL("WASM", root), { priority: "low", signal: stop.signal }).catch(() => null);
        const glue = await import(new URL("GLUE", root)).catch(() => null);
        const answer = await code;
        if (!glue || !answer?.ok) await translated;
        if (!glue) throw say("{file} could not be fetched: there was no answer", { file: "GLUE" });
        if (!answer) throw say("{file} could not be fetched: there was no answer", { file: "WASM" });
        const { ok, status } = answer;
        if (!ok) throw say("{file} could not be fetched: the host answered {status}", { file: "WASM", status });
        await glue.default({ module_or_path: await received(answer, progress) });
        await style;
        // The browser reads the icon's relative address again whenever the app changes the URL.
        for (const icon of document.querySelectorAll("link[rel=icon]")) icon.href = icon.href;
        place = glue.fault;
        await glue.start(root.pathname, language, await translated);
        globalThis.concord = { record: glue.record };
        startedAgain(false);
    } catch (error) {
        throw stop.signal.aborted ? say("you have stopped it") : error;
    } finally {
        progress.end();
    }
}

// The program's bytes. They are compiled when all are there: of a program that it has compiled before, Firefox now and then
// never finishes compiling the stream.
async function received(answer, progress) {
    const parts = [];
    let count = 0;
    for (const reader = answer.body.getReader(); ; ) {
        const { done, value } = await reader.read();
        if (done) return new Blob(parts).arrayBuffer();
        parts.push(value);
        progress.at((count += value.length) / SIZE);
    }
}

// On a slow line a reader is told after a second what is on its way, and may stop it.
function shown(stop, translated) {
    const box = Object.assign(document.createElement("div"), { id: "program-progress", role: "status" });
    const bar = document.createElement("progress");
    const button = Object.assign(document.createElement("button"), { type: "button" });
    button.onclick = () => stop.abort();
    const fill = () => {
        bar.ariaLabel = say("On its way");
        button.textContent = say("Stop");
        speak(box, say("The text is complete; what lets you work with it is being fetched."), bar, button);
    };
    const timer = setTimeout(() => {
        document.body.append(box);
        fill();
        translated.then(fill);
    }, 1000);
    return { at: (part) => (bar.value = part), end: () => (clearTimeout(timer), box.remove()) };
}

// The language in which the program will speak: the one that the URL names, the one chosen before, the one that the
// site is published in where that is not English, the first of the browser's that the interface has.
function wanted() {
    const { lang } = document.documentElement;
    let kept;
    try {
        kept = localStorage.getItem(`concord:${root.pathname}:language`);
    } catch {
        // A reader who forbids the storage has chosen nothing before.
    }
    const named = new URLSearchParams(location.search).get("lang");
    const tags = [named, kept, lang === "en" ? null : lang, ...navigator.languages].map((tag) => tag?.toLowerCase().split(/[-_]/)[0]);
    return tags.find((tag) => tag === "en" || tag in directions) ?? "en";
}

// The texts of that language, as the program reads them; none for English, which is written in.
async function translation() {
    if (language === "en") return undefined;
    const answer = await fetch(new URL(`languages/${language}.json`, root)).catch(() => null);
    const text = answer?.ok ? await answer.text().catch(() => undefined) : undefined;
    try {
        translations = JSON.parse(text ?? "{}");
    } catch {
        // What is wrong with it, the page can be read in English.
    }
    return text;
}

// A text with its slots filled, in the reader's language where its translation is there.
function say(english, slots = {}) {
    const isolated = (value) => (directions[language] === "rtl" ? `\u2068${value}\u2069` : value);
    return (translations[english] ?? english).replace(/{([a-z]+)}/g, (_, slot) => isolated(slots[slot]));
}

function speak(element, ...content) {
    if (Object.keys(translations).length > 0) Object.assign(element, { lang: language, dir: directions[language] });
    element.replaceChildren(...content);
}

// The page has the styles of its own kind; the app goes to pages of other kinds. Without them it is still readable.
function dressed() {
    const link = document.createElement("link");
    Object.assign(link, { rel: "stylesheet", href: new URL("STYLE", root) });
    return new Promise((done) => {
        link.onload = link.onerror = done;
        document.head.append(link);
    });
}

function explain(error) {
    const notice = document.getElementById("program-notice");
    const reason = String(error?.message ?? error).replace(/[.。।]$/, "");
    speak(notice, say("The text on this page is complete. Switches, copying and everything else that changes the page need the program, which is not running: {reason}. Reload the page to try again.", { reason }));
    notice.hidden = false;
}

// A program that traps does not run on. Until it has taken the page over a reader can lose nothing by loading the page
// once more, and WebKit on Linux now and then breaks the memory of a program that is sound. Where it stopped helps
// whoever reports it; what traps after that says no more of the cause.
let place = () => "";
let hasTrapped = false;
function trapped(error) {
    if (!(globalThis.WebAssembly && error instanceof WebAssembly.RuntimeError)) return false;
    if (hasTrapped) return true;
    hasTrapped = true;
    progress.end();
    if (!globalThis.concord && !startedAgain(true)) location.reload();
    else explain(say("it stopped because of a mistake in it ({place})", { place: place() || error.message }));
    return true;
}
addEventListener("error", ({ error }) => trapped(error));
addEventListener("unhandledrejection", ({ reason }) => trapped(reason));

// Whether this tab has started the program again since it last ran; keeps whether it does now. Where that cannot be kept,
// once must be enough.
function startedAgain(now) {
    const key = `concord:${root.pathname}:started-again`;
    try {
        const before = sessionStorage.getItem(key) !== null;
        if (now) sessionStorage.setItem(key, "");
        else sessionStorage.removeItem(key);
        return before;
    } catch {
        return true;
    }
}

// Resolves when the page has been shown; after a second at the latest, as a page in a hidden tab is not shown at all.
function painted() {
    return new Promise((done) => {
        setTimeout(done, 1000);
        if (!globalThis.PerformanceObserver?.supportedEntryTypes?.includes("paint")) return done();
        const seen = (entries) => entries.getEntriesByName("first-contentful-paint").length && done();
        new PerformanceObserver(seen).observe({ type: "paint", buffered: true });
    });
}

// Reading comes first: the program waits until the page has been shown, or until somebody reaches for what needs it.
const soon = () => painted().then(() => (globalThis.requestIdleCallback ?? setTimeout)(start, { timeout: 2000 }));
// Clauses side by side and pins are made by the program: there is nothing else to read first.
if (/[?&](items|docs)=/.test(location.search) || location.pathname.endsWith("/pins/")) start();
else if (document.readyState === "complete") soon();
else addEventListener("load", soon, { once: true });
for (const gesture of ["pointerdown", "keydown"]) {
    addEventListener(gesture, ({ target }) => target.closest?.("[data-needs-app]") && start(), { capture: true });
}
