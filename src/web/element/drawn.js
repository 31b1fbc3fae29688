// The two ways to draw an explorer. Both take its owner: what it asks to be shown, and who
// hears it. Both give what the element does with it: show an address, take the focus, end;
// `stays` where it can be moved in the page.

const SAID = ["ready", "statechange", "select", "open-source", "results", "resize", "error"];
// How long to wait for a word of a frame that is in sight, and of one that is loaded: the
// page in it speaks while it is loaded. In milliseconds.
const PATIENCE = 15000;
const GRACE = 4000;

// In a shadow root, by the program of a site. What it says is heard from `begin` on.
function inside(shadow, program, page, pack, held, owner) {
  const root = document.createElement("div");
  const hold = (held) => {
    root.className = held ? "dateline held" : "dateline";
  };
  hold(held);
  root.part = "explorer";
  shadow.append(root);
  // What it says while it is drawn is heard when it is.
  const said = [];
  let hear = (type, detail) => said.push([type, detail]);
  let mounted;
  try {
    const told = (type, detail) => hear(type, detail);
    mounted = program.mount(root, "element", page, owner.asked(), pack, told, owner.words);
  } catch (error) {
    root.remove();
    throw error;
  }
  const sizes = new ResizeObserver(([{ contentRect: { width, height } }]) => {
    owner.hear("resize", { width, height });
  });
  sizes.observe(root);
  return {
    stays: true,
    hold,
    begin: () => {
      hear = owner.hear;
      said.forEach(([type, detail]) => hear(type, detail));
    },
    visit: (address) => mounted.visit(address),
    focus: (options) => root.querySelector("#main")?.focus(options),
    end: () => {
      sizes.disconnect();
      hear = () => {};
      mounted.destroy();
    },
  };
}

// In a frame: the page of a site.
function framed(shadow, page, held, owner, title, signal) {
  const frame = document.createElement("iframe");
  const url = new URL(page);
  const begun = owner.asked();
  url.searchParams.set("embed", "1");
  url.search += `&${begun}`;
  frame.src = url.href;
  frame.title = title || "Dateline";
  frame.part = "frame";
  frame.loading = "lazy";
  frame.allow = "clipboard-write";
  // A host may send its readers on to another.
  let speaks = null;
  const say = (type, detail) => {
    if (speaks) frame.contentWindow?.postMessage({ dateline: 1, type, detail }, speaks);
  };
  const late = () => owner.fail(fault("no-answer", url.origin));
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
    const { type, detail } = data;
    if (type === "resize" && !held && detail?.height > 0) {
      frame.style.blockSize = `${Math.min(detail.height, 50000)}px`;
    }
    if (!SAID.includes(type)) return;
    // What was asked for before it could hear.
    if (type === "ready" && owner.asked() !== begun) say("visit", { address: owner.asked() });
    owner.hear(type, detail);
  }, { signal });
  document.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => {
    if (effectiveDirective === "frame-src" && url.href.startsWith(blockedURI)) late();
  }, { signal });
  frame.addEventListener("load", () => wait(GRACE));
  shadow.append(frame);
  return {
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
