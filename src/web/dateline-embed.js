// <dateline-explorer>: an explorer in a page of somebody else's. See "Embedding".
//
// It draws the explorer in an open shadow root, with the program and the styles of the
// site that `src` names. Where the page around bars modules or WebAssembly, or that site
// does not let other pages load it, the site itself is shown in a frame.
(() => {
  const NAME = "dateline-explorer";
  if (customElements.get(NAME)) return;

  const own = document.currentScript ?? document.querySelector('script[src*="dateline-embed"]');
  const home = new URL(".", own?.src ?? document.baseURI).href;

  // The attributes that are part of what is shown, by the keys of an address.
  const STATE = ["view", "event", "report", "q", "from", "to", "theme", "lang", "controls"];
  const OTHERS = ["state", "src", "height", "sync-url", "frame"];
  const SAID = ["ready", "statechange", "select", "open-source", "results", "resize", "error"];
  const LONGEST = 1e5;
  const PATIENCE = 15000;

  const STYLE = `:host{display:block;position:relative}:host([hidden]){display:none}
    .dateline{all:initial;display:block;color-scheme:inherit}
    .held{overflow:auto;block-size:var(--dl-height)}
    iframe{display:block;inline-size:100%;block-size:var(--dl-height,40rem);border:0}
    .waiting{min-block-size:var(--dl-height,20rem)}
    .fault{margin:0;padding:1rem;border:1px solid}`;

  const fault = (code, message) => Object.assign(new Error(message), { code });

  // An address that a page may show: no script, whoever wrote the attribute.
  function addressOf(text) {
    let url;
    try {
      url = new URL(text, document.baseURI);
    } catch {
      throw fault("bad-src", `${text} is no address`);
    }
    if (!/^(https?|file):$/.test(url.protocol)) throw fault("bad-src", `${text} is no page`);
    return url;
  }

  // What a host answers; `code` is for one that does not let this page ask.
  async function ask(url, code) {
    const answer = await fetch(url).catch(() => {
      throw fault(code, `${url} does not let this page load it`);
    });
    if (!answer.ok) throw fault("not-found", `${url} answers ${answer.status}`);
    return answer;
  }

  // What a page says of the program that it loads.
  async function siteOf(url) {
    const answer = await ask(url, "barred");
    const html = await answer.text();
    const [script] = html.match(/<script[^>]* data-wasm=[^>]*>/) ?? [];
    const [style] = html.match(/<link[^>]* rel="stylesheet"[^>]*>/) ?? [];
    if (!script || !style) throw fault("no-site", `${url} is no Dateline site`);
    const said = (tag, name) => tag.match(` ${name}="([^"]*)"`)?.[1] ?? "";
    const file = (tag, name) => new URL(said(tag, name), answer.url || url).href;
    return {
      js: file(script, "data-js"),
      wasm: [file(script, "data-wasm"), said(script, "data-integrity")],
      css: [file(style, "href"), said(style, "integrity")],
    };
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
    let program;
    try {
      program = await import(js);
      const [url, integrity] = wasm;
      await program.default({ module_or_path: fetch(url, { integrity }) });
    } catch (error) {
      throw fault("barred", error.message);
    }
    return program;
  }

  // The sizes follow the words of the page around, not those of its root.
  async function styleOf({ css }) {
    const [url, integrity] = css;
    const answer = await fetch(url, { integrity }).catch(() => undefined);
    if (!answer?.ok) throw fault("barred", `${url} cannot be loaded`);
    const text = await answer.text();
    const sheet = new CSSStyleSheet();
    await sheet.replace(text.replace(/-?(\d*\.?\d+)rem\b/g, (size, number) =>
      `calc(${size.startsWith("-") ? "-" : ""}${number}*var(--dl-rem))`));
    return sheet;
  }

  async function packOf(url) {
    // The page of the script shows its own host's collections in a frame, and no others.
    const own = new URL(url).origin === new URL(home).origin;
    const answer = await ask(url, own ? "barred" : "no-pack");
    return new Uint8Array(await answer.arrayBuffer());
  }

  // A state as an object, and as the part of an address after "#". A value that is said
  // more than once is a list; null takes one away.
  function parse(address) {
    const state = {};
    for (const [key, value] of new URLSearchParams(address)) {
      state[key] = key in state ? [].concat(state[key], value) : value;
    }
    return state;
  }

  function merge(address, changes) {
    const parameters = new URLSearchParams(address);
    for (const [key, value] of Object.entries(changes)) {
      parameters.delete(key);
      for (const one of [value ?? []].flat()) {
        if (one !== "") parameters.append(key, one);
      }
    }
    return parameters.toString();
  }

  class DatelineExplorer extends HTMLElement {
    static observedAttributes = [...STATE, ...OTHERS];

    #address = "";
    // What was shown when it was last loaded; null before.
    #begun = null;
    #drawn = null;
    #turn = 0;
    #ready = false;
    #sized = new CSSStyleSheet();
    #leave = null;

    constructor() {
      super();
      const root = this.attachShadow({ mode: "open" });
      const style = new CSSStyleSheet();
      style.replaceSync(STYLE);
      root.adoptedStyleSheets = [style, this.#sized];
    }

    // What is shown: an object with the keys of an address.
    get state() {
      return parse(this.#address);
    }

    // Whether the explorer is there.
    get ready() {
      return this.#ready;
    }

    // Shows something else: a state that is laid over the present one, or an address.
    setState(changes) {
      const address = typeof changes === "string" ? changes.replace(/^[#?]/, "") : merge(this.#address, changes ?? {});
      if (address.length > LONGEST) throw fault("too-long", "A state has at most 100,000 characters.");
      this.#address = address;
      this.#drawn?.visit(address);
    }

    // Opens an event by its id; with none, closes it.
    select(id) {
      this.setState({ event: id ?? null });
    }

    focus(options) {
      if (this.#drawn) this.#drawn.focus(options);
      else super.focus(options);
    }

    connectedCallback() {
      // Moved, it is what it was.
      if (this.#drawn?.stays) return;
      this.#load();
    }

    disconnectedCallback() {
      queueMicrotask(() => {
        if (!this.isConnected) this.#end();
      });
    }

    attributeChangedCallback(name, before, value) {
      if (STATE.includes(name)) return this.setState({ [name]: value });
      if (name === "state") return this.setState(value ?? "");
      if (before === value) return;
      // Another collection is looked at from its start.
      if (name === "src" && this.#begun !== null) this.#address = this.#attributes();
      if (!this.#leave) return;
      if (name === "height" && this.#drawn?.stays) this.#drawn.hold(this.#dress());
      else this.#load();
    }

    // What the attributes ask for.
    #attributes() {
      const each = Object.fromEntries(STATE.map((name) => [name, this.getAttribute(name)]));
      return merge(this.getAttribute("state") ?? "", each);
    }

    #tell(type, detail, cancelable = false) {
      const event = new CustomEvent(`dateline:${type}`, { bubbles: true, composed: true, cancelable, detail });
      return this.dispatchEvent(event);
    }

    // The size and the faces of the words around, and a height that was asked for.
    #dress() {
      const { fontSize, fontFamily } = getComputedStyle(this);
      const height = this.getAttribute("height")?.trim() ?? "";
      const held = /^\d+(\.\d+)?$/.test(height) ? `${height}px` : CSS.supports("height", height) && height !== "auto" ? height : "";
      this.#sized.replaceSync(`:host{--dl-rem:${fontSize};--dl-sans:${fontFamily};--dl-serif:${fontFamily};${held && `--dl-height:${held}`}}`);
      return held !== "";
    }

    #end() {
      this.#turn += 1;
      this.#ready = false;
      this.#drawn?.end();
      this.#drawn = null;
      this.#leave?.abort();
      this.#leave = null;
      this.shadowRoot.replaceChildren();
    }

    async #load() {
      this.#end();
      const turn = this.#turn;
      const over = () => turn !== this.#turn;
      this.#leave = new AbortController();
      const shadow = this.shadowRoot;
      const held = this.#dress();
      const waiting = document.createElement("div");
      waiting.className = "waiting";
      waiting.append(document.createElement("slot"));
      shadow.append(waiting);
      this.#begun = this.#address;
      this.#synchronize();
      let page = home;
      try {
        const source = addressOf(this.getAttribute("src") || home);
        const packed = source.pathname.endsWith(".pack");
        const site = packed ? home : source.href;
        page = packed ? `${home}?pack=${encodeURIComponent(source.href)}` : source.href;
        if (this.hasAttribute("frame") || typeof WebAssembly !== "object") throw fault("barred", "frame");
        const files = await siteOf(site);
        const [program, sheet, pack] = await Promise.all([
          once(files.js, () => programOf(files)),
          once(files.css[0], () => styleOf(files)),
          packed ? packOf(source.href) : undefined,
        ]);
        if (over()) return;
        shadow.adoptedStyleSheets = [shadow.adoptedStyleSheets[0], sheet, this.#sized];
        this.#draw(program, page, pack, held, over);
        waiting.remove();
      } catch (error) {
        if (over()) return;
        if (error.code === "barred") this.#frame(page, waiting, held, over);
        else this.#fail(error, page);
      }
    }

    #heard(type, detail) {
      if (type === "statechange") {
        if (typeof detail?.address !== "string" || detail.address.length > LONGEST) return true;
        this.#address = detail.address;
        this.#keep(detail.step);
        return this.#tell(type, { ...detail, state: this.state });
      }
      if (type === "ready") {
        this.#ready = true;
        return this.#tell(type, { ...detail, state: this.state });
      }
      return this.#tell(type, detail, type === "open-source");
    }

    #draw(program, page, pack, held, over) {
      const root = document.createElement("div");
      const hold = (held) => {
        root.className = held ? "dateline held" : "dateline";
      };
      hold(held);
      root.part = "explorer";
      this.shadowRoot.append(root);
      // Yew never takes its listeners off an element that it has drawn in.
      const drawn = new AbortController();
      root.addEventListener = (type, listener, options) => {
        const { signal } = drawn;
        const all = typeof options === "boolean" ? { capture: options, signal } : { ...options, signal };
        EventTarget.prototype.addEventListener.call(root, type, listener, all);
      };
      // What it says while it is drawn is heard when it is.
      const said = [];
      let hear = (type, detail) => said.push([type, detail]);
      let mounted;
      try {
        mounted = program.mount(root, "element", page, this.#address, pack, (type, detail) => hear(type, detail));
      } catch (error) {
        root.remove();
        throw error;
      }
      const sizes = new ResizeObserver(([{ contentRect }]) => {
        this.#tell("resize", { width: contentRect.width, height: contentRect.height });
      });
      sizes.observe(root);
      this.#drawn = {
        stays: true,
        hold,
        visit: (address) => mounted.visit(address),
        focus: (options) => root.querySelector("#main")?.focus(options),
        end: () => {
          sizes.disconnect();
          hear = () => {};
          mounted.destroy();
          drawn.abort();
        },
      };
      hear = (type, detail) => (over() ? true : this.#heard(type, detail));
      said.forEach(([type, detail]) => hear(type, detail));
    }

    #frame(page, waiting, held, over) {
      const { signal } = this.#leave;
      const frame = document.createElement("iframe");
      const url = new URL(page);
      const begun = this.#address;
      url.searchParams.set("embed", "1");
      for (const [key, value] of new URLSearchParams(this.#address)) url.searchParams.append(key, value);
      frame.src = url.href;
      frame.title = this.getAttribute("title") || "Dateline";
      frame.part = "frame";
      frame.loading = "lazy";
      frame.allow = "clipboard-write";
      // A host may send its readers on to another.
      let speaks = null;
      const say = (type, detail) => {
        if (speaks) frame.contentWindow?.postMessage({ dateline: 1, type, detail }, speaks);
      };
      const late = () => this.#fail(fault("no-answer", `${url.origin} does not answer`), page);
      let timer;
      addEventListener("message", ({ source, origin, data }) => {
        if (source !== frame.contentWindow || data?.dateline !== 1) return;
        clearTimeout(timer);
        speaks = origin === "null" ? "*" : origin;
        waiting.remove();
        const { type, detail } = data;
        if (type === "resize" && !held && detail?.height > 0) {
          frame.style.blockSize = `${Math.min(detail.height, 50000)}px`;
        }
        if (!SAID.includes(type) || over()) return;
        // What was asked for before it could hear.
        if (type === "ready" && this.#address !== begun) say("visit", { address: this.#address });
        this.#heard(type, detail);
      }, { signal });
      document.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => {
        if (effectiveDirective === "frame-src" && url.href.startsWith(blockedURI)) late();
      }, { signal });
      frame.addEventListener("load", () => {
        if (!speaks) timer ??= setTimeout(late, PATIENCE);
      });
      signal.addEventListener("abort", () => clearTimeout(timer));
      this.shadowRoot.append(frame);
      this.#drawn = {
        stays: false,
        visit: (address) => say("visit", { address }),
        focus: (options) => {
          frame.focus(options);
          say("focus");
        },
        end: () => frame.remove(),
      };
    }

    // Words in place of nothing, and the way to the explorer's own page.
    #fail(error, page) {
      this.#drawn?.end();
      this.#drawn = null;
      const told = document.createElement("p");
      told.className = "fault";
      told.setAttribute("role", "alert");
      const link = document.createElement("a");
      link.href = page;
      link.textContent = "Open it on a page of its own.";
      told.append(`This timeline cannot be shown here: ${error.message}. `, link);
      this.shadowRoot.replaceChildren(told);
      this.#tell("error", { code: error.code ?? "failed", message: error.message });
    }

    // sync-url="hash": what is shown is part of the address of the page around, after the
    // element's id, so that its Back button and its links lead to it. Any other hash is
    // that page's own.
    get #prefix() {
      return `#${this.id || "dateline"}?`;
    }

    #synchronize() {
      if (this.getAttribute("sync-url") !== "hash") return;
      const read = () => (location.hash.startsWith(this.#prefix) ? location.hash.slice(this.#prefix.length) : null);
      const linked = read();
      if (linked !== null) this.#address = linked;
      const visit = () => {
        const address = read() ?? (location.hash ? null : this.#begun);
        if (address !== null && address !== this.#address) this.setState(address);
      };
      const { signal } = this.#leave;
      for (const name of ["popstate", "hashchange"]) addEventListener(name, visit, { signal });
    }

    #keep(step) {
      if (this.getAttribute("sync-url") !== "hash") return;
      const hash = this.#prefix + this.#address;
      if (location.hash === hash) return;
      // Another hash is a place of the page around, which Back leads to.
      if (step || (location.hash && !location.hash.startsWith(this.#prefix))) history.pushState(history.state, "", hash);
      else history.replaceState(history.state, "", hash);
    }
  }

  // Properties mirror the attributes, but for what is shown as a whole.
  for (const name of [...STATE, ...OTHERS].filter((name) => name !== "state")) {
    const property = name.replace(/-(\w)/, (_, letter) => letter.toUpperCase());
    Object.defineProperty(DatelineExplorer.prototype, property, {
      configurable: true,
      enumerable: true,
      get() {
        return this.getAttribute(name);
      },
      set(value) {
        if (value === null || value === undefined || value === false) this.removeAttribute(name);
        else this.setAttribute(name, value === true ? "" : value);
      },
    });
  }

  customElements.define(NAME, DatelineExplorer);
})();
