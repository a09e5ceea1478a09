// A host answers with this page at any depth. The root is the outermost folder on the way that has the boot script.
const folders = location.pathname.split("/").slice(1, -1);
for (let depth = 0; depth <= folders.length; depth += 1) {
    const root = ["", ...folders.slice(0, depth), ""].join("/");
    const answer = await fetch(root + "BOOT", { method: "HEAD" }).catch(() => null);
    if (!answer?.ok || !answer.headers.get("content-type")?.includes("javascript")) continue;
    for (const link of document.querySelectorAll("[href]")) {
        const written = link.getAttribute("href");
        if (written.startsWith("WRITTEN")) link.setAttribute("href", root + written.slice("WRITTEN".length));
    }
    await import(root + "BOOT");
    break;
}
