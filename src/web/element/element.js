// <dateline-explorer>: an explorer in a page of somebody else's. See "Embedding".
//
// It draws the explorer in an open shadow root, with the program and the styles of the
// site that `src` names. Where the page around bars modules or WebAssembly, or that site
// does not let other pages load it, the site itself is shown in a frame.

// The attributes that are part of what is shown, by the keys of an address.
const STATE = ["view", "event", "report", "q", "from", "to", "theme", "lang", "controls"];
const OTHERS = ["state", "src", "height", "sync-url", "frame"];
const LONGEST = 1e5;
const STYLE = `:host{display:block;position:relative}:host([hidden]){display:none}
  .dateline{all:initial;display:block;color-scheme:inherit}
  .held{overflow:auto;block-size:var(--dl-height)}
  iframe{display:block;inline-size:100%;border:0;block-size:var(--dl-height,40rem)}
  .waiting{min-block-size:var(--dl-height,20rem)}
  .waiting:has(+iframe){position:absolute;inset:0;background:canvas}
  .fault{margin:0;padding:1rem;border:1px solid}`;

class DatelineExplorer extends HTMLElement {
  static observedAttributes = [...STATE, ...OTHERS];

  #address = "";
  // What was shown when it was last loaded; null before.
  #begun = null;
  // The language of the page around, by its tag.
  #around = "";
  // Brings it into sight once more, where a link led to it, when it has its size.
  #settle = () => {};
  #drawn = null;
  #turn = 0;
  #ready = false;
  #own = new CSSStyleSheet();
  #sized = new CSSStyleSheet();
  #leave = null;

  constructor() {
    super();
    this.attachShadow({ mode: "open" });
    this.#own.replaceSync(STYLE);
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
    if (about !== undefined) {
      const words = WORDS[this.#language];
      const worded = words[code] ?? words["not-found"];
      error.message = worded.replace("$", () => about.toLocaleString(this.#language));
    }
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

  // Another document takes the styles away.
  adoptedCallback() {
    this.#end();
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
    shown.delete(this.#name);
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
    const { signal } = this.#leave;
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
    let page = home;
    let foreign;
    const owner = {
      asked: () => this.#asked,
      hear: (type, detail) => (over() ? true : this.#heard(type, detail)),
      fail: (error) => this.#fail(error, page),
    };
    try {
      shadow.adoptedStyleSheets = [this.#own, this.#sized];
      if (first && linked) this.#settle = reveal(this, signal);
      const source = addressOf(this.getAttribute("src") || home);
      // A pack beside a page that is asked for it, or one that the script's own page shows.
      const asked = source.searchParams.get("pack");
      const alone = source.pathname.endsWith(".pack");
      const packed = asked ? addressOf(new URL(asked, source)) : alone && source;
      const site = alone ? home : source.href;
      page = alone ? `${home}?pack=${encodeURIComponent(source.href)}` : source.href;
      // Such a page shows the packs of its own host, and no others.
      if (packed && packed.origin !== new URL(page).origin) foreign = packed.href;
      if (this.hasAttribute("frame") || typeof WebAssembly !== "object") throw fault("barred", "frame");
      const files = await siteOf(site);
      const language = this.#language;
      const [program, sheet, pack, words] = await Promise.all([
        once(files.js, () => programOf(files)),
        once(files.css[0], () => styleOf(files)),
        packed ? packOf(packed.href) : undefined,
        language === "en" ? "" : files.words(language),
      ]);
      if (over()) return;
      // The programs of older sites know all their languages.
      program.learn?.(language, words);
      owner.words = files.words;
      shadow.adoptedStyleSheets = [this.#own, sheet, this.#sized];
      this.#drawn = inside(shadow, program, page, pack, held, owner);
      this.#drawn.begin();
    } catch (error) {
      if (over()) return;
      if (foreign) return this.#fail(error.code === "barred" ? fault("no-pack", foreign) : error);
      if (error.code !== "barred") return this.#fail(error, page);
      this.#drawn = framed(shadow, page, held, owner, this.getAttribute("title"), signal);
    }
  }

  #heard(type, detail) {
    this.#dismiss();
    if (type === "resize") this.#settle();
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
    // A frame has opened the page already.
    return this.#tell(type, detail, type === "open-source" && this.#drawn?.stays);
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
    told.part = "fault";
    told.setAttribute("role", "alert");
    const { none, open } = WORDS[told.lang];
    told.append(`${none} ${this.#worded(error).message.replace(/\.?$/, ". ")}`);
    if (page) {
      const link = document.createElement("a");
      link.href = page;
      link.textContent = open;
      told.append(link);
    }
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
    const show = (address) => this.#try(() => this.setState(address));
    return followHash(this.#name, this.#begun, () => this.#part, show, this.#leave.signal);
  }

  #keep(step) {
    if (this.getAttribute("sync-url") === "hash") keepPart(this.#name, this.#part, step);
  }
}

mirror(DatelineExplorer.prototype, [...STATE, ...OTHERS].filter((name) => name !== "state"));

// Another script of this name may have been here before.
if (!customElements.get("dateline-explorer")) customElements.define("dateline-explorer", DatelineExplorer);
