// Where an explorer comes from: the site of the script, and what the page of a site names.

const own = document.currentScript ?? document.querySelector('script[src*="dateline-embed"]');
// A script that stands in the page itself, or was made by one, has no folder.
const folder = /^(https?|file):/.test(own?.src) ? own.src : document.baseURI;
const home = folder.replace(/[?#].*/, "").replace(/[^/]*$/, "");

// An address that a page may show: no script, whoever wrote the attribute.
function addressOf(text) {
  try {
    const url = new URL(text, document.baseURI);
    if (/^(https?|file):$/.test(url.protocol)) return url;
  } catch {
    // What is no address at all is told as any other that is none to show.
  }
  throw fault("bad-src", text);
}

// What a host answers; `code` is for one that does not let this page ask.
async function ask(url, code) {
  const answer = await fetch(url).catch(() => {
    throw fault(code, url);
  });
  if (!answer.ok) throw fault("not-found", `${url} (${answer.status})`);
  return answer;
}

// What a page says of the program that it loads.
async function siteOf(url) {
  const answer = await ask(url, "barred");
  const html = await answer.text();
  const [script] = html.match(/<script[^>]* data-wasm=[^>]*>/) ?? [];
  const [style] = html.match(/<link[^>]* rel="stylesheet"[^>]*>/) ?? [];
  if (!script || !style) throw fault("no-site", url);
  const said = (tag, name) => tag.match(` ${name}="([^"]*)"`)?.[1] ?? "";
  const file = (tag, name) => new URL(said(tag, name), answer.url || url).href;
  // A file, and what is expected of it: what it is fetched by.
  const named = (tag, name, expects) => [file(tag, name), { integrity: said(tag, expects) }];
  return {
    js: file(script, "data-js"),
    wasm: named(script, "data-wasm", "data-integrity"),
    css: named(style, "href", "integrity"),
    words: (tag, told) => textOf(named(script, `data-words-${tag}`, `data-words-${tag}-integrity`)).then(told),
  };
}

// What a file says; nothing where it cannot be had.
async function textOf(named) {
  const answer = await fetch(...named).catch(() => {});
  return answer?.ok ? answer.text() : "";
}

// A program and its styles, once for all explorers that they serve.
const loading = new Map();
function once(key, load) {
  const before = loading.get(key);
  if (before) return before;
  const promise = load().catch((error) => {
    loading.delete(key);
    throw error;
  });
  loading.set(key, promise);
  return promise;
}

async function programOf({ js, wasm }) {
  try {
    const program = await import(js);
    await program.default({ module_or_path: fetch(...wasm) });
    return program;
  } catch (error) {
    throw fault("barred", error.message);
  }
}

// The sizes follow the words of the page around, not those of its root.
async function styleOf({ css }) {
  const text = await textOf(css);
  if (!text) throw fault("barred", css[0]);
  const sheet = new CSSStyleSheet();
  await sheet.replace(text.replace(/(-?\d*\.?\d+)rem\b/g, "calc($1*var(--dl-rem))"));
  return sheet;
}

async function packOf(url) {
  const answer = await ask(url, "barred");
  return new Uint8Array(await answer.arrayBuffer());
}
