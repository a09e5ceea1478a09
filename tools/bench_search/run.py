"""Compare the search with other engines over the same clauses, in one Chromium run. See `make bench-search`.

The clauses are the sentences of tests/gold, the queries and their judged answers tests/search/queries.json: 2 for a
sentence that answers the query, 1 for one that touches it. They were gathered by a pattern for what is asked, not for
the words of the query, over all sentences, and those of grade 2 read over; some grades were mended after a first run, with its figures in view. The page
tools/bench_search/page.mjs does the work in the browser; this script lays out its folder, serves it, opens it through
chromedriver and prints what it found. Nothing of it ships with the site.
"""

import functools
import html
import http.server
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import threading
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
CACHE = pathlib.Path(os.environ["CONCORD_CACHE"])
NPM = CACHE / "npm-search" / "node_modules"
WORK = CACHE / "bench-search"
LARGE = int(os.environ.get("CONCORD_BENCH_BYTES", 10_000_000))


def clauses():
    found = []
    for path in sorted((ROOT / "tests/gold").glob("*.json")):
        data = json.loads(path.read_text())
        for number, sentence in enumerate(data.get("sentences", []), 1):
            found.append({"id": f"{path.stem}/{number}", "text": re.sub(r"\s+", " ", sentence["text"]).strip()})
    return found


def large(texts):
    """A text of the size asked for with the words of `texts`, and new words at the rate at which texts bring them."""
    dice = random.Random(20260702)
    out, size, number = [], 0, 0
    while size < LARGE:
        words = dice.choice(texts).split()
        for place in range(len(words)):
            if dice.random() < 0.02:
                words[place] = f"{words[place].strip('.,;')}{dice.choice('bcdfglmnprst')}{'aeiou'[number % 5]}{dice.choice('bcdfglmnprst')}"
                number += 1
        text = " ".join(words)
        out.append(text)
        size += len(text) + 2
    return "\n\n".join(out)


def lay_out():
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    found = clauses()
    lexicon = [(ROOT / "seeds/lexicon" / name).read_text() for name in ("verbs.json", "themes.json", "entities.json")]
    data = {
        "clauses": found,
        "queries": json.loads((ROOT / "tests/search/queries.json").read_text()),
        "lexicon": lexicon,
        "large": large([clause["text"] for clause in found]),
    }
    (WORK / "data.json").write_text(json.dumps(data))
    shutil.copy(ROOT / "tools/bench_search/page.mjs", WORK)
    (WORK / "index.html").write_text(
        '<!doctype html><meta charset="utf-8"><title>search</title><script src="npm/lunr/lunr.js"></script>'
        '<script type="module" src="page.mjs"></script>'
    )
    (WORK / "npm").symlink_to(NPM)
    wasm = CACHE / "target/wasm/wasm32-unknown-unknown/release/search-bench.wasm"
    subprocess.run(
        ["wasm-bindgen", "--target", "web", "--no-typescript", "--out-dir", str(WORK), "--out-name", "engine", str(wasm)],
        check=True,
    )
    pages = WORK / "pages"
    for clause in found:
        page = pages / clause["id"] / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(
            f'<!doctype html><html lang="en"><title>clause</title><body><main data-pagefind-body><p>{html.escape(clause["text"])}</p>'
            f'<span data-pagefind-meta="id" data-pagefind-ignore>{clause["id"]}</span></main></body></html>'
        )
    subprocess.run(
        [str(NPM / ".bin/pagefind"), "--site", str(pages), "--output-path", str(WORK / "pagefind")],
        check=True,
        stdout=subprocess.DEVNULL,
    )


class Quiet(http.server.SimpleHTTPRequestHandler):
    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, ".mjs": "text/javascript", ".wasm": "application/wasm"}

    def log_message(self, *_):
        pass


def ask(port, path, body=None, method=None):
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}{path}",
        data=None if body is None else json.dumps(body).encode(),
        headers={"Content-Type": "application/json"},
        method=method,
    )
    return json.loads(urllib.request.urlopen(request).read())["value"]


def browse(address):
    driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, text=True)
    try:
        port = next(int(line.rsplit(" ", 1)[1].strip(" .\n")) for line in driver.stdout if "successfully on port" in line)
        flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        wanted = {"capabilities": {"alwaysMatch": {"goog:chromeOptions": {"args": flags}}}}
        session = f"/session/{ask(port, '/session', wanted)['sessionId']}"
        ask(port, f"{session}/url", {"url": address})
        script = {"script": "return [globalThis.results ?? null, globalThis.failed ?? null]", "args": []}
        for _ in range(600):
            results, failed = ask(port, f"{session}/execute/sync", script)
            if results or failed:
                break
            time.sleep(1)
        ask(port, session, method="DELETE")
        if failed or not results:
            sys.exit(f"bench-search: {failed or 'no answer in ten minutes'}")
        return results
    finally:
        driver.terminate()


def show(results):
    own = results["engines"][0]
    print(f"{'engine':48} nDCG@10  by kind of query                                       index ms (ratio)   query ms mean, p95 (ratio of means)")
    for one in results["engines"]:
        kinds = " ".join(f"{kind} {score:.2f}" for kind, score in one["kinds"].items())
        built = "at build time" if one["built"] is None else f"{one['built']:8.1f} ({one['built'] / own['built']:.2f})"
        print(f"{one['name']:48} {one['ndcg']:.3f}    {kinds:52} {built:18} {one['mean']:7.3f} {one['p95']:7.3f} ({one['mean'] / own['mean']:.2f})")
    if own["lost"]:
        print(f"{own['lost']} clauses are cut otherwise than the sentences they were made of, and count as wrong answers")
    large = results["large"]
    print(
        f"large: {large['bytes']} bytes, {large['clauses']} clauses, {large['words']} different words: index {large['built']:.0f} ms, "
        f"its longest piece {large['longest']:.1f} ms; query mean {large['mean']:.2f} ms, p95 {large['p95']:.2f} ms"
    )
    print("slowest there: " + ", ".join(f"{query} {ms:.1f} ms" for ms, query in large["slowest"]))
    if os.environ.get("CONCORD_BENCH_QUERIES"):
        best = {}
        for one in results["engines"][1:]:
            for query, score in one["scores"].items():
                best[query] = max(best.get(query, 0), score)
        for query, score in sorted(own["scores"].items(), key=lambda item: item[1] - best[item[0]]):
            print(f"  {score:.2f} against {best[query]:.2f}  {query}")


def main():
    lay_out()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(WORK)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    show(browse(f"http://127.0.0.1:{server.server_address[1]}/index.html"))


main()
