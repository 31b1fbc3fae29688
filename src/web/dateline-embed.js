// <dateline-explorer>: an explorer in a page of somebody else's. See "Embedding".
//
// It draws the explorer in an open shadow root, with the program and the styles of the
// site that `src` names. Where the page around bars modules or WebAssembly, or that site
// does not let other pages load it, the site itself is shown in a frame.
(() => {
  const NAME = "dateline-explorer";
  if (customElements.get(NAME)) return;

  const own = document.currentScript ?? document.querySelector('script[src*="dateline-embed"]');
  // A script that stands in the page itself, or was made by one, has no folder.
  const folder = /^(https?|file):/.test(own?.src) ? own.src : document.baseURI;
  const home = folder.replace(/[?#].*/, "").replace(/[^/]*$/, "");

  // The attributes that are part of what is shown, by the keys of an address.
  const STATE = ["view", "event", "report", "q", "from", "to", "theme", "lang", "controls"];
  const OTHERS = ["state", "src", "height", "sync-url", "frame"];
  const SAID = ["ready", "statechange", "select", "open-source", "results", "resize", "error"];
  const LONGEST = 1e5;
  // How long to wait for a word of a frame that is in sight, and of one that is loaded: the
  // page in it speaks while it is loaded. In milliseconds.
  const PATIENCE = 15000;
  const GRACE = 2000;

  const STYLE = `:host{display:block;position:relative}:host([hidden]){display:none}
    .dateline{all:initial;display:block;color-scheme:inherit}
    .held{overflow:auto;block-size:var(--dl-height)}
    iframe{display:block;inline-size:100%;block-size:var(--dl-height,40rem);border:0}
    .waiting{min-block-size:var(--dl-height,20rem)}
    .fault{margin:0;padding:1rem;border:1px solid}`;

  // What the element says by itself; "$" is what it speaks of. A release has no letters in it
  // but ASCII, since pages of any encoding include it.
  const WORDS = {
    en: {
      loading: "The timeline is being loaded\u2026",
      shown: "This timeline cannot be shown here: ",
      open: "Open it on a page of its own.",
      "bad-src": "$ is not the address of a page",
      "not-found": "$ cannot be read",
      "no-pack": "$ may not be read by other pages",
      "no-site": "$ is not a Dateline site",
      "no-answer": "$ does not answer",
      "too-long": "what is asked for has more than $ characters",
    },
    sq: {
      loading: "Kronologjia po ngarkohet\u2026",
      shown: "Kjo kronologji nuk mund të shfaqet këtu: ",
      open: "Hape në faqen e vet.",
      "bad-src": "$ nuk është adresë e një faqeje",
      "not-found": "$ nuk mund të lexohet",
      "no-pack": "$ nuk mund të lexohet nga faqe të tjera",
      "no-site": "$ nuk është faqe e Dateline",
      "no-answer": "$ nuk përgjigjet",
      "too-long": "ajo që kërkohet ka më shumë se $ shenja",
    },
    fa: {
      loading: "گاه‌شمار در حال بارگذاری است\u2026",
      shown: "این گاه‌شمار را نمی‌توان این‌جا نشان داد: ",
      open: "آن را در صفحهٔ خودش باز کنید.",
      "bad-src": "\u2068$\u2069 نشانی صفحه‌ای نیست",
      "not-found": "\u2068$\u2069 را نمی‌توان خواند",
      "no-pack": "\u2068$\u2069 را صفحه‌های دیگر نمی‌توانند بخوانند",
      "no-site": "\u2068$\u2069 صفحهٔ Dateline نیست",
      "no-answer": "\u2068$\u2069 پاسخ نمی‌دهد",
      "too-long": "آنچه خواسته شده بیش از $ نویسه دارد",
    },
    fr: {
      loading: "Chargement de la chronologie\u2026",
      shown: "Cette chronologie ne peut pas s’afficher ici\u00a0: ",
      open: "L’ouvrir sur sa propre page.",
      "bad-src": "$ n’est pas l’adresse d’une page",
      "not-found": "$ ne peut pas être lu",
      "no-pack": "$ ne peut pas être lu par d’autres pages",
      "no-site": "$ n’est pas un site Dateline",
      "no-answer": "$ ne répond pas",
      "too-long": "ce qui est demandé dépasse $ caractères",
    },
  };

  // The first of some tags (BCP 47) that there are words for.
  const spoken = (tags) =>
    tags.map((tag) => tag.split(/[-_]/)[0].toLowerCase()).find((tag) => Object.hasOwn(WORDS, tag));

  // The language of the place that an element has in its page; none where that names none
  // of those.
  function languageAround(element) {
    let place;
    for (let at = element; at && !place; at = at.getRootNode().host) place = at.closest("[lang]");
    return spoken([place?.getAttribute("lang") ?? ""]) ?? "";
  }

  // What went wrong, as a code and what it speaks of: see WORDS.
  const fault = (code, about) => Object.assign(new Error(`${code}: ${about}`), { code, about });

  // An address that a page may show: no script, whoever wrote the attribute.
  function addressOf(text) {
    let url;
    try {
      url = new URL(text, document.baseURI);
    } catch {
      throw fault("bad-src", text);
    }
    if (!/^(https?|file):$/.test(url.protocol)) throw fault("bad-src", text);
    return url;
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
    if (!answer?.ok) throw fault("barred", url);
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

  // A text as browsers write it after "#".
  const coded = (text) => new URL(`#${text}`, "a:").hash.slice(1);

  // The explorers in an address after "#", each an id and a state: "a?q=Paris&b?view=list".
  // A "?" before any "=" begins one; no key of a state has it. None where it does not begin
  // with one: that hash is the page's own.
  function partsOf(hash) {
    const parts = new Map();
    let id;
    for (const one of hash.slice(1).split("&")) {
      const begun = one.match(/^([^=?]*)\?(.*)/);
      if (begun) parts.set((id = begun[1]), begun[2]);
      else if (id === undefined) break;
      else parts.set(id, `${parts.get(id)}&${one}`);
    }
    return parts;
  }

  class DatelineExplorer extends HTMLElement {
    static observedAttributes = [...STATE, ...OTHERS];

    #address = "";
    // What was shown when it was last loaded; null before.
    #begun = null;
    // The language of the page around, by its tag.
    #around = "";
    // Whether it was brought into sight before it had its size.
    #linked = false;
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
      this.#take(typeof changes === "string" ? changes.replace(/^[#?]/, "") : merge(this.#address, changes ?? {}));
      this.#drawn?.visit(this.#asked);
    }

    #take(address) {
      if (address.length > LONGEST) throw this.#worded(fault("too-long", LONGEST));
      this.#address = address;
    }

    // Does what a page asks for without calling: what goes wrong is told, not thrown.
    #try(task) {
      try {
        task();
      } catch (error) {
        this.#tellError(error);
      }
    }

    // What is shown, in the language of the page around unless it names one.
    get #asked() {
      if (!this.#around || /(^|&)lang=/.test(this.#address)) return this.#address;
      return `${this.#address && `${this.#address}&`}lang=${this.#around}`;
    }

    // The same without that language, which is not its own.
    #shown(address) {
      if (this.hasAttribute("lang")) return address;
      return address.split("&").filter((one) => one !== `lang=${this.#around}`).join("&");
    }

    get #language() {
      const asked = new URLSearchParams(this.#asked).getAll("lang");
      return spoken([...asked, ...navigator.languages]) ?? "en";
    }

    // An error with its words in the language of what is shown.
    #worded(error) {
      const { code, about } = error;
      const words = about !== undefined && WORDS[this.#language][code];
      if (words) error.message = words.replace("$", () => about.toLocaleString(this.#language));
      return error;
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
      // Moved, it is what it was; but the words are those of its place.
      if (!this.#drawn?.stays || languageAround(this) !== this.#around) this.#load();
    }

    disconnectedCallback() {
      queueMicrotask(() => {
        if (!this.isConnected) this.#end();
      });
    }

    attributeChangedCallback(name, before, value) {
      if (name === "lang") this.#around = languageAround(this);
      if (STATE.includes(name)) return this.#try(() => this.setState({ [name]: value }));
      if (name === "state") return this.#try(() => this.setState(value ?? ""));
      if (before === value) return;
      // Another collection is looked at from its start.
      if (name === "src" && this.#begun !== null) this.#try(() => this.#take(this.#attributes()));
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

    #tellError(error) {
      const { code = "failed", message } = this.#worded(error);
      this.#tell("error", { code, message });
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
      this.#dismiss();
      this.shadowRoot.replaceChildren();
    }

    // Takes away what says that it is loading.
    #dismiss() {
      const slot = this.shadowRoot.querySelector("slot");
      // Chromium keeps what stands in a slot that is taken away with it.
      slot?.replaceChildren();
      slot?.parentNode.remove();
    }

    async #load() {
      this.#end();
      const turn = this.#turn;
      const over = () => turn !== this.#turn;
      this.#leave = new AbortController();
      const shadow = this.shadowRoot;
      const held = this.#dress();
      const first = this.#begun === null;
      this.#begun = this.#address;
      this.#around = languageAround(this);
      const linked = this.#synchronize();
      const waiting = this.#say("div", "waiting");
      const slot = document.createElement("slot");
      slot.textContent = WORDS[this.#language].loading;
      waiting.append(slot);
      shadow.append(waiting);
      if (first && linked) this.#reveal();
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
        this.#dismiss();
      } catch (error) {
        if (over()) return;
        if (error.code === "barred") this.#frame(page, held, over);
        else this.#fail(error, page);
      }
    }

    #heard(type, detail) {
      if (type === "statechange") {
        if (typeof detail?.address !== "string" || detail.address.length > LONGEST) return true;
        this.#address = this.#shown(detail.address);
        this.#keep(detail.step);
        return this.#tell(type, { ...detail, address: this.#address, state: this.state });
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
        mounted = program.mount(root, "element", page, this.#asked, pack, (type, detail) => hear(type, detail));
      } catch (error) {
        root.remove();
        throw error;
      }
      const sizes = new ResizeObserver(([{ contentRect }]) => {
        this.#settle();
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

    #frame(page, held, over) {
      const { signal } = this.#leave;
      const frame = document.createElement("iframe");
      const url = new URL(page);
      const begun = this.#address;
      url.searchParams.set("embed", "1");
      for (const [key, value] of new URLSearchParams(this.#asked)) url.searchParams.append(key, value);
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
      const late = () => this.#fail(fault("no-answer", url.origin), page);
      let timer;
      const wait = (time) => {
        clearTimeout(timer);
        if (!speaks) timer = setTimeout(late, time);
      };
      // Browsers need not load a frame that is out of sight.
      const sight = new IntersectionObserver((seen) => {
        if (!seen.some((one) => one.isIntersecting)) return;
        sight.disconnect();
        if (!timer) wait(PATIENCE);
      });
      sight.observe(frame);
      addEventListener("message", ({ source, origin, data }) => {
        if (source !== frame.contentWindow || data?.dateline !== 1) return;
        clearTimeout(timer);
        speaks = origin === "null" ? "*" : origin;
        this.#dismiss();
        const { type, detail } = data;
        if (type === "resize" && !held && detail?.height > 0) {
          frame.style.blockSize = `${Math.min(detail.height, 50000)}px`;
          this.#settle();
        }
        if (!SAID.includes(type) || over()) return;
        // What was asked for before it could hear.
        if (type === "ready" && this.#address !== begun) say("visit", { address: this.#asked });
        this.#heard(type, detail);
      }, { signal });
      document.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => {
        if (effectiveDirective === "frame-src" && url.href.startsWith(blockedURI)) late();
      }, { signal });
      frame.addEventListener("load", () => wait(GRACE));
      this.shadowRoot.append(frame);
      this.#drawn = {
        stays: false,
        visit: (address) => say("visit", { address }),
        focus: (options) => {
          frame.focus(options);
          say("focus");
        },
        end: () => {
          clearTimeout(timer);
          sight.disconnect();
          frame.remove();
        },
      };
    }

    // A part of the element that speaks by itself.
    #say(name, className) {
      const part = document.createElement(name);
      part.className = className;
      part.lang = this.#language;
      part.dir = part.lang === "fa" ? "rtl" : "ltr";
      return part;
    }

    // Words in place of nothing, and the way to the explorer's own page.
    #fail(error, page) {
      this.#drawn?.end();
      this.#drawn = null;
      this.#dismiss();
      const told = this.#say("p", "fault");
      told.setAttribute("role", "alert");
      const { shown, open } = WORDS[told.lang];
      const link = document.createElement("a");
      link.href = page;
      link.textContent = open;
      told.append(`${shown}${this.#worded(error).message}. `, link);
      this.shadowRoot.replaceChildren(told);
      this.#tellError(error);
    }

    // sync-url="hash": what is shown is part of the address of the page around, after the
    // element's id, so that its Back button and its links lead to it. Several explorers have
    // a part each. Any other hash is that page's own.
    get #name() {
      return coded((this.id || "dateline").replace(/[%?&=#]/g, encodeURIComponent));
    }

    get #part() {
      return coded(this.#address.replaceAll("?", "%3F"));
    }

    // Says whether the address of the page around leads here.
    #synchronize() {
      if (this.getAttribute("sync-url") !== "hash") return false;
      const visit = () => {
        const { hash } = location;
        const parts = partsOf(hash);
        const address = parts.get(this.#name) ?? (parts.size || !hash ? this.#begun : this.#part);
        if (coded(address) !== this.#part) this.#try(() => this.setState(address));
      };
      visit();
      const { signal } = this.#leave;
      for (const name of ["popstate", "hashchange"]) addEventListener(name, visit, { signal });
      return partsOf(location.hash).keys().next().value === this.#name;
    }

    #keep(step) {
      if (this.getAttribute("sync-url") !== "hash") return;
      // The address, whatever the page's base is.
      const url = new URL(location.href);
      const parts = partsOf(url.hash);
      // Another hash is a place of the page around, which Back leads to.
      const left = url.hash && !parts.size;
      parts.set(this.#name, this.#part);
      url.hash = [...parts].map(([id, state]) => `${id}?${state}`).join("&");
      if (url.href === location.href) return;
      try {
        history[step || left ? "pushState" : "replaceState"](history.state, "", url);
      } catch {
        // Browsers bar it for a while where it is done too often.
      }
    }

    // A page that is opened by a link to the element shows it, as browsers do for an id; one
    // that is returned to is where its reader left it.
    #reveal() {
      const [{ type } = {}] = performance.getEntriesByType("navigation");
      if (document.readyState === "complete" || type !== "navigate") return;
      this.scrollIntoView({ behavior: "instant" });
      this.#linked = true;
      const { signal } = this.#leave;
      for (const name of ["wheel", "touchmove", "pointerdown", "keydown"]) {
        addEventListener(name, () => (this.#linked = false), { capture: true, passive: true, once: true, signal });
      }
    }

    // Once more when it has its size, unless its reader has done something by then.
    #settle() {
      if (this.#linked) this.scrollIntoView({ behavior: "instant" });
      this.#linked = false;
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
