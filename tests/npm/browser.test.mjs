// The package in a browser: from a plain page, and built by Vite.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, symlinkSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import test from "node:test";
import { open } from "dateline";
import { annotate } from "dateline/worker";
import { PACK } from "./help.mjs";

const project = new URL(".", import.meta.url).pathname;
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };
/** What a strict host allows, and a page without inline scripts needs. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' http://127.0.0.1:9; worker-src 'self'; img-src data:; base-uri 'none'";
const PATIENCE = 60_000;

/** Packs that are not served as they should be. */
const ODD = {
  "/html.pack": (response) =>
    response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><p>Welcome"),
  "/cut.pack": (response) => response.writeHead(200).end(PACK.subarray(0, PACK.length / 2)),
  "/broken.pack": (response) => {
    response.writeHead(200, { "content-length": PACK.length }).write(PACK.subarray(0, 100));
    setTimeout(() => response.destroy(), 50);
  },
  "/typed.pack": (response) => response.writeHead(200, { "content-type": "text/plain" }).end(PACK),
  "/slow.pack": (response) => response.writeHead(200).write(PACK.subarray(0, 100)),
};

/** Shows a page of a folder in headless Chromium; what it tells, and what was asked for. */
async function shown(folder, path) {
  const asked = [];
  // It lies in the project: the browser still writes to it for a while when it has ended.
  const profile = mkdtempSync(join(project, "profile-"));
  let browser;
  let output = "";
  const server = createServer();
  try {
    const told = new Promise((resolve, reject) => {
      setTimeout(
        () => reject(new Error(`the page told nothing; the browser: ${output}`)),
        PATIENCE,
      ).unref();
      server.on("request", (request, response) => {
        const { pathname } = new URL(request.url, "http://host");
        asked.push(pathname);
        if (pathname === "/told") {
          let body = "";
          request.on("data", (part) => (body += part));
          request.on("end", () => (response.end(), resolve(JSON.parse(body))));
          return;
        }
        if (ODD[pathname]) return ODD[pathname](response);
        const file = join(folder, pathname);
        if (pathname.includes("..") || !existsSync(file)) {
          return response
            .writeHead(404, { "content-type": "text/html" })
            .end("<!doctype html><h1>Not here");
        }
        const type = TYPES[extname(file)] ?? "application/octet-stream";
        response.writeHead(200, { "content-type": type, "content-security-policy": POLICY });
        response.end(readFileSync(file));
      });
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const flags = [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-dev-shm-usage",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--remote-debugging-port=0",
      "--enable-logging=stderr",
      `--user-data-dir=${profile}`,
    ];
    browser = spawn(
      process.env.CHROMIUM,
      [...flags, `http://127.0.0.1:${server.address().port}${path}`],
      { stdio: ["ignore", "ignore", "pipe"] },
    );
    browser.stderr.on("data", (part) => (output += part));
    const said = await Promise.race([
      told,
      new Promise((_, reject) => browser.on("error", reject)),
    ]);
    return { said, asked, console: output.split("\n").filter((line) => line.includes(":CONSOLE")) };
  } finally {
    if (browser?.pid) {
      const ended = new Promise((resolve) => browser.on("exit", resolve));
      browser.kill();
      await ended;
    }
    server.closeAllConnections();
    server.close();
  }
}

const corpus = await open(PACK);
const EVENTS = corpus.query("embassy").events.map((event) => event.id);
const ANNOTATION = await annotate("Police met last December.", { date: "2019-10-23" });

test("a plain page opens packs, hears of every failure, and annotates in a worker", async () => {
  const { said, asked, console } = await shown(project, "/pages/plain.html");
  assert.equal(said.failed, undefined);
  assert.equal(said.title, corpus.title);
  assert.deepEqual(said.events, EVENTS);
  assert.equal(said.marks, corpus.timeline("", { width: 800 }).marks.length);
  const refusals = {
    query: ["query-syntax", null, "bracket"],
    missing: ["fetch", 404, "404"],
    html: ["not-a-pack", 200, "web page (HTML)"],
    cut: ["truncated", null, "cut short"],
    broken: ["fetch", null, "cannot be fetched"],
    closed: ["fetch", null, "cannot be fetched"],
    freed: ["freed", null, "freed"],
  };
  for (const [what, [code, status, words]] of Object.entries(refusals)) {
    assert.deepEqual(said[what].slice(0, 3), [true, code, status], `${what}: ${said[what]}`);
    assert.ok(said[what][3].includes(words), `${what}: ${said[what]}`);
  }
  assert.equal(said.aborted, "RangeError: enough");
  assert.deepEqual([said.typed, said.after], [corpus.eventCount, corpus.eventCount]);
  // The analysis comes when it is called, not before.
  assert.equal(said.analysis, 0);
  assert.deepEqual(said.worker, ANNOTATION);
  assert.equal(said.here, "2018-12");
  assert.equal(asked.filter((path) => path.endsWith("/dateline_bg.wasm")).length, 1);
  // The browser itself tells of the failed requests, the package of nothing.
  const own = console.filter((line) => !line.includes("Failed to load resource"));
  assert.deepEqual(own, []);
});

test("a project of Vite builds, and runs in a folder of its host", async () => {
  const folder = join(project, "vite");
  symlinkSync(join(project, "node_modules"), join(folder, "node_modules"));
  cpSync(join(project, "corpus.pack"), join(folder, "corpus.pack"));
  const given = ["build", "--emptyOutDir", "--outDir", join(project, "site", "deep", "folder")];
  const built = spawnSync("vite", given, { cwd: folder, encoding: "utf8" });
  const out = `${built.stdout}${built.stderr}`;
  assert.equal(built.status, 0, out);
  assert.ok(!/warn|externalized/i.test(out), out);
  const { said, asked, console } = await shown(join(project, "site"), "/deep/folder/index.html");
  assert.deepEqual(said, {
    title: corpus.title,
    events: EVENTS,
    worker: ANNOTATION,
    here: "2018-12",
  });
  assert.ok(
    asked.every((path) => path === "/told" || path.startsWith("/deep/folder/")),
    asked.join(),
  );
  assert.deepEqual(console, []);
});
