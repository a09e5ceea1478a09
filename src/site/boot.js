// Starts the program over a page that is complete without it. The site builder writes in the names of its files.

const root = new URL("./", import.meta.url);

let underWay;
const start = () => (underWay ??= run().catch(explain));

async function run() {
    if (typeof WebAssembly !== "object") throw "this browser does not run WebAssembly";
    const stop = new AbortController();
    const progress = shown(stop);
    try {
        const style = dressed();
        const code = fetch(new URL("WASM", root), { priority: "low", signal: stop.signal }).catch(() => null);
        const glue = await import(new URL("GLUE", root)).catch(() => {
            throw "the file GLUE could not be fetched";
        });
        const answer = await code;
        if (!answer?.ok) throw `the file WASM could not be fetched${answer ? ` (the host answered ${answer.status})` : ""}`;
        await glue.default({ module_or_path: await received(answer, progress) });
        await style;
        // The browser reads the icon's relative address again whenever the app changes the URL.
        for (const icon of document.querySelectorAll("link[rel=icon]")) icon.href = icon.href;
        place = glue.fault;
        await glue.start(root.pathname);
        globalThis.concord = { record: glue.record };
    } catch (error) {
        throw stop.signal.aborted ? "you have stopped it" : error;
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
function shown(stop) {
    const box = Object.assign(document.createElement("div"), { id: "program-progress", role: "status" });
    const bar = Object.assign(document.createElement("progress"), { ariaLabel: "On its way" });
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: "Stop" });
    button.onclick = () => stop.abort();
    const timer = setTimeout(() => {
        document.body.append(box);
        box.append("The text is complete; what lets you work with it is being fetched.", bar, button);
    }, 1000);
    return { at: (part) => (bar.value = part), end: () => (clearTimeout(timer), box.remove()) };
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
    const reason = String(error?.message ?? error).replace(/\.$/, "");
    notice.textContent =
        "The text on this page is complete. Switches, copying and everything else that changes the page " +
        `need the program, which is not running: ${reason}. Reload the page to try again.`;
    notice.hidden = false;
}

// A program that traps does not run on. Where it stopped helps whoever reports it.
let place = () => "";
addEventListener("error", ({ error }) => {
    if (!(error instanceof WebAssembly.RuntimeError)) return;
    explain(`it stopped because of a mistake in it (${place() || error.message})`);
});

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
