// Has the browser keep the page for when there is no network, by sw.js, and tells its reader
// of a newer edition. Only sites of `dateline build` have it: a page that somebody works on
// must never be an older one.
(() => {
  // Shown in somebody's page, it leaves nothing with that page's readers. A sandboxed frame
  // may not even ask whether there are workers.
  const framed = window !== top || new URLSearchParams(location.search).get("embed") === "1";
  if (framed || !location.protocol.startsWith("http") || !navigator.serviceWorker) return;

  const WORDS = {
    en: ["There is a newer edition of this page.", "Reload"],
    sq: ["Ka një botim më të ri të kësaj faqeje.", "Ringarko"],
    fa: ["نسخهٔ تازه‌تری از این صفحه هست.", "بارگذاری دوباره"],
    fr: ["Il existe une édition plus récente de cette page.", "Recharger"],
  };
  const WORKER = new URL("sw.js", document.baseURI);

  // It is there before it says something, or screen readers would not say it.
  const status = document.createElement("div");
  status.setAttribute("role", "status");
  document.body.prepend(status);

  function announce(registration) {
    if (status.hasChildNodes()) return;
    const [notice, news, button] = ["div", "span", "button"].map((name) =>
      document.createElement(name),
    );
    notice.className = "more notices";
    notice.style.color = "var(--dl-ink)";
    notice.style.font = "var(--dl-size-2) / 1.45 var(--dl-sans)";
    button.type = "button";
    button.className = "link";
    button.addEventListener("click", () => replace(registration));
    const speak = () => {
      const words = WORDS[document.documentElement.lang] ?? WORDS.en;
      [news.textContent, button.textContent] = words;
    };
    speak();
    new MutationObserver(speak).observe(document.documentElement, { attributeFilter: ["lang"] });
    notice.append(news, button);
    status.append(notice);
  }

  // The newer edition waits until no page shows the older one, or until it is told to begin.
  function replace({ waiting }) {
    if (!waiting) return location.reload();
    waiting.addEventListener("statechange", () => {
      if (["activated", "redundant"].includes(waiting.state)) location.reload();
    });
    waiting.postMessage("replace");
  }

  // Whether the host says that there is no worker here any more. Many say so with a page.
  async function isGone() {
    const answer = await fetch(WORKER, { cache: "no-store", redirect: "error" });
    const kind = answer.headers.get("content-type") ?? "";
    return [404, 410].includes(answer.status) || (answer.ok && kind.includes("html"));
  }

  // What a publisher took away must not stay with readers for ever.
  async function forget(registration) {
    await registration.unregister();
    const names = await caches.keys();
    const ours = names.filter((name) => name.startsWith(`dateline ${registration.scope} `));
    await Promise.all(ours.map((name) => caches.delete(name)));
  }

  async function look(registration) {
    try {
      await registration.update();
    } catch {
      if (await isGone()) await forget(registration);
    }
  }

  async function keep() {
    const registration = await navigator.serviceWorker.register(WORKER, { updateViaCache: "none" });
    // The first edition that a browser keeps is no newer one.
    const watch = (worker) =>
      worker?.addEventListener("statechange", () => {
        if (worker.state === "installed" && registration.active) announce(registration);
      });
    registration.addEventListener("updatefound", () => watch(registration.installing));
    watch(registration.installing);
    if (registration.waiting && registration.active) announce(registration);
    addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") attempt(look(registration));
    });
    await look(registration);
  }

  // Without a network, or where a browser keeps nothing, the page works all the same.
  const attempt = (done) => done.catch(() => {});

  // The page itself comes first.
  addEventListener("load", () => attempt(keep()));
})();
