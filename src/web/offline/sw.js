// Keeps the page for readers who have visited it, to open again without a network. Each
// edition of a site has a worker of its own, since it names the files and their bytes.
const EDITION = "{edition}";
const FILES = {files};
// What few readers ask for is kept once one has asked.
const LATER = {later};

// Several explorers may live in one origin. A space is in no address, so that no name
// begins as one of another folder does.
const OURS = `dateline ${registration.scope} `;
const CACHE = OURS + EDITION;

const address = (name) => new URL(name, registration.scope).href;
const PAGE = address("./");
const KEPT = new Set(FILES.map(([name]) => address(name)));
const ASKED = new Set(LATER.map(address));

// All of them or none, and only with the bytes that belong together: a host may still have
// the page of an older edition.
async function keep() {
  const requests = FILES.map(([name, integrity]) => {
    const cache = address(name) === PAGE ? "no-cache" : "default";
    return new Request(address(name), { integrity, cache, redirect: "error" });
  });
  await (await caches.open(CACHE)).addAll(requests);
}

async function forgetOlder() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(names.map((name) => caches.delete(name)));
}

// Which of the kept files answers a request; none for what the host is asked for: another
// page, a collection beside the page, a part of a file.
function answeredBy({ method, mode, headers, url }) {
  if (method !== "GET" || headers.has("range")) return null;
  const { origin, pathname, search, searchParams } = new URL(url);
  const file = origin + pathname;
  if (mode === "navigate") {
    const opened = file === PAGE || file === address("index.html");
    return opened && !searchParams.has("pack") ? PAGE : null;
  }
  return file !== PAGE && search === "" && (KEPT.has(file) || ASKED.has(file)) ? file : null;
}

async function answer(request, file) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(file, { ignoreVary: true });
  if (kept || !ASKED.has(file)) return kept ?? fetch(request);
  const answer = await fetch(request);
  // The page says which bytes it expects: others do not come here.
  if (answer.ok) await cache.put(file, answer.clone());
  return answer;
}

addEventListener("install", (event) => event.waitUntil(keep()));
addEventListener("activate", (event) => event.waitUntil(forgetOlder()));
addEventListener("fetch", (event) => {
  const file = answeredBy(event.request);
  if (file) event.respondWith(answer(event.request, file));
});

// A reader has chosen the newer edition: see offline.js.
addEventListener("message", ({ data }) => {
  if (data === "replace") skipWaiting();
});
