// What the page shows, as plain data: the one description of how the page is made.
// Waits until what was asked for is drawn, which takes two frames at most.
const [done] = arguments;
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const one = (selector, within = document) => within.querySelector(selector);
const text = (element) => (element ? element.textContent.replace(/\s+/g, " ").trim() : "");
const texts = (selector, within = document) => all(selector, within).map(text);

// A count, in Latin or Persian digits, whatever stands between thousands.
const number = (element) =>
  Number(text(element).replace(/[۰-۹]/g, (digit) => digit.charCodeAt(0) - 0x6f0).replace(/\D/g, ""));

const row = (element) => ({
  edtf: one(".row-when", element).dataset.edtf,
  when: text(one(".row-when", element)),
  label: text(one(".row-label", element)),
  quote: text(one(".row-quote", element)),
  source: text(one(".row-source", element)),
  hits: texts(".hit", element),
  current: element.getAttribute("aria-current") === "true",
  yours: text(one(".yours", element)),
});

const mark = (element) => ({
  spoken: element.getAttribute("aria-label"),
  targets: Number(element.dataset.targets),
  selected: element.getAttribute("aria-selected") === "true",
  active: element.classList.contains("active"),
  moved: element.classList.contains("moved"),
});

const value = (kind) => (element) => {
  const counts = text(element).match(/, ?(\d+) of (\d+) events?$/);
  return {
    kind,
    name: text(one(".value-name", element)),
    count: number(one(".value-count", element)),
    spoken: counts ? Number(counts[1]) : null,
    total: counts ? Number(counts[2]) : null,
    chosen: element.getAttribute("aria-pressed") === "true",
    excluded: one(".exclude", element.parentElement).getAttribute("aria-pressed") === "true",
  };
};

const reading = (element) => ({
  said: text(one("span", element)),
  why: text(one("small", element)),
  holds: one("input", element).checked,
});

const card = (element) => ({
  edtf: one("[data-edtf]", element)?.dataset.edtf ?? "",
  when: text(one("[data-edtf]", element)),
  label: text(one("h2", element)),
  quotes: texts("blockquote", element),
  workings: texts("div.working", element),
  yours: text(one(".yours", element)),
  readings: all(".readings label", element).map(reading),
});

const reader = (element) => ({
  title: text(one("h2", element)),
  credit: text(one(".credit", element)),
  text: text(one(".report-text", element)),
  dates: texts("button.date", element),
  asked: text(one(".asked", element)),
  note: text(one(".date-note", element)),
  readings: all(".readings label", element).map(reading),
});

const look = () => ({
  title: text(one("h1")),
  holds: text(one(".holds")),
  fragment: location.hash.replace(/^#/, ""),
  query: one("#query")?.value ?? "",
  count: text(one(".count b")),
  error: text(one(".query-error")),
  wrong: text(one(".query-place u")),
  suggestions: texts(".suggestions:not([hidden]) [role=option] span"),
  notices: texts(".notices li"),
  yours: text(one(".search .yours")),
  chips: texts(".chip b"),
  rows: all(".year .row").map(row),
  nothing: text(one(".nothing h2")),
  lanes: all(".band text").map((name) => text(one("title", name))),
  marks: all(".mark").map(mark),
  ticks: texts(".overview .years text"),
  brush: all(".handle").map((handle) => handle.getAttribute("aria-valuetext")),
  range: all(".range input").map((input) => input.value),
  values: all(".facet").flatMap((facet) =>
    all("button.value", facet).map(value(text(one("h2", facet))))),
  card: one(".card") && card(one(".card")),
  reader: one(".reader") && reader(one(".reader")),
  needs: texts(".needs").join(" "),
  focus: document.activeElement?.id || document.activeElement?.className?.baseVal
    || document.activeElement?.className || document.activeElement?.tagName.toLowerCase(),
  scheme: getComputedStyle(document.documentElement).colorScheme,
  ground: getComputedStyle(document.body).backgroundColor,
  overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  wide: all("body *")
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > innerWidth || left < 0;
    })
    .map((element) => `${element.tagName.toLowerCase()} ${element.className}`),
});

// What is moved is drawn at once, and the rest of the page follows when it rests.
const drawn = (next) => requestAnimationFrame(() => requestAnimationFrame(next));
const rest = () =>
  one("[aria-busy=true]") ? requestAnimationFrame(rest) : drawn(() => done(look()));

drawn(rest);
