// Loads the page's program and draws it, or says what it needs; in a frame, speaks with
// the page around. The attributes of the script element name the two files; the page
// preloads the script and says there what it expects of it. No module itself: a frame
// without an origin may not load one from a host that does not say so, and nobody could
// tell its reader.
(() => {
  const script = document.querySelector("script[data-wasm]");
  const root = document.getElementById("dateline");
  const asked = new URLSearchParams(location.search);
  const framed = asked.get("embed") === "1";
  const address = (file) => new URL(file, document.baseURI);

  // To the page around and to nobody else. There is no secret in it: any page may show
  // this one.
  function say(type, detail) {
    root.dispatchEvent(new CustomEvent(`dateline:${type}`, { bubbles: true, detail }));
    if (framed && parent !== window) parent.postMessage({ dateline: 1, type, detail }, "*");
  }

  function tell(text, code = "not-loaded") {
    // What this page says is not of the collection that it was asked for.
    if (asked.has("pack")) {
      document.getElementById("dateline-held")?.remove();
      for (const title of document.querySelectorAll("title, h1")) title.textContent = "Dateline";
    }
    const needs = document.getElementById("dateline-needs");
    if (needs) {
      Object.assign(needs, { textContent: text, lang: "en", dir: "ltr" });
      needs.classList.remove("late");
    }
    say("error", { code, message: text });
    if (framed) fit();
  }

  // A frame that fits its content never scrolls. Heights that come back again and again,
  // since the page around answers each with another width, stay at a greater: thrice in five
  // seconds is more than a reader does.
  function fit() {
    let last = 0;
    let told = [];
    const measure = () => {
      const height = Math.ceil(root.getBoundingClientRect().height);
      if (Math.abs(height - last) < 2) return;
      const now = performance.now();
      told = told.filter((one) => now - one.at < 5000);
      const again = told.filter((one) => Math.abs(one.height - height) < 2).length;
      if (height < last && again > 2) return;
      told.push({ height, at: now });
      last = height;
      say("resize", { height });
      if (parent !== window) parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
    };
    new ResizeObserver(measure).observe(root);
    // Browsers observe nothing in a frame that is out of sight.
    const soon = () => setTimeout(measure);
    root.addEventListener("dateline:statechange", soon);
    soon();
  }

  // What the page around asks for: only that page, only this version, nothing out of size.
  function hear(mounted) {
    addEventListener("message", ({ source, data }) => {
      if (source !== parent || source === window || typeof data?.dateline !== "number") return;
      const { type, detail } = data;
      if (data.dateline !== 1) {
        say("error", { code: "version", message: "This explorer speaks version 1 of its messages." });
      } else if (type === "visit" && typeof detail?.address === "string" && detail.address.length < 1e5) {
        mounted.visit(detail.address);
      } else if (type === "focus") {
        document.getElementById("main")?.focus();
      }
    });
  }

  // What comes again however often the page is loaded.
  const refused = (code, message) => Object.assign(new Error(message), { code, final: true });

  // A collection beside the page, in place of its own: from the same host only.
  async function pack() {
    if (!asked.has("pack")) return;
    const url = address(asked.get("pack"));
    if (url.origin !== location.origin) throw refused("no-pack", `${url} is on another host.`);
    const answer = await fetch(url);
    if (!answer.ok) throw refused("not-found", `${url} cannot be read (${answer.status}).`);
    return new Uint8Array(await answer.arrayBuffer());
  }

  // The words of the languages but English: files beside the page, or texts inside it.
  const inside = (tag) => document.getElementById(`dateline-words-${tag}`);
  const beside = (tag, more = "") => script?.getAttribute(`data-words-${tag}${more}`);

  async function read(tag) {
    if (inside(tag)) return inside(tag).textContent;
    const answer = await fetch(address(beside(tag)), { integrity: beside(tag, "-integrity") });
    return answer.ok ? answer.text() : undefined;
  }

  // Tells them; nothing where they cannot be had.
  const words = (tag, told) => read(tag).catch(() => {}).then(told);

  // The language that the page begins in, unless it is English: its address's, its
  // publisher's or its reader's.
  function begun() {
    const part = location.hash.length > 1 ? location.hash.slice(1) : location.search;
    const tags = [new URLSearchParams(part).get("lang"), root.dataset.lang, ...navigator.languages];
    const languages = tags.map((tag) => tag?.split(/[-_]/)[0].toLowerCase());
    const language = languages.find((tag) => tag === "en" || inside(tag) || beside(tag));
    return language === "en" ? undefined : language;
  }

  // A page in one file has its program inside: see single.js.
  const load = self.datelineInside ?? (async () => {
    const { js, wasm, integrity } = script.dataset;
    const program = await import(address(js));
    await program.default({ module_or_path: fetch(address(wasm), { integrity }) });
    return program;
  });

  // What stands in the page already is seen first. Out of sight browsers paint nothing.
  const seen = () => new Promise((done) => {
    new PerformanceObserver(done).observe({ type: "paint", buffered: true });
    setTimeout(done, 500);
  });

  async function start() {
    if (typeof WebAssembly !== "object") {
      tell("This timeline needs WebAssembly, which this browser does not have or does not allow.", "no-wasm");
      return;
    }
    if (!document.styleSheets[0]?.cssRules.length) {
      throw new Error("Its style sheet is missing, or not the one that it was published with.");
    }
    // No other language is to be seen first.
    const language = begun();
    const first = language && words(language);
    const [program, bytes, learnt] = await Promise.all([load(), pack(), first, seen()]);
    if (learnt) program.learn(language, learnt);
    const other = asked.has("pack") ? `?${new URLSearchParams({ pack: asked.get("pack") })}` : "";
    const [setting, site] = framed ? ["frame", location.pathname + other] : ["page", ""];
    const mounted = program.mount(root, setting, site, undefined, bytes, say, words);
    if (framed) {
      fit();
      hear(mounted);
    }
  }

  say("loading");
  start().catch((error) => {
    const advice = error.final
      ? "Tell the people who publish it."
      : "Reload the page. If that does not help, tell the people who publish it.";
    tell(`This timeline cannot be shown. ${error.message} ${advice}`, error.code);
  });
})();
