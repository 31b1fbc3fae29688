// Shows a collection in other forms: as files of other programs, and in views that are drawn.
// The build puts this behind the glue of the module that does so, all in one function: nothing
// of it gets into the page around. The page runs it when a reader first asks for a form, and
// hangs on its element the pack, and whom to give the function that is asked for each.
const script = document.currentScript;

// The build names the module.
const MODULE = "{exporter-module}";
const INTEGRITY = "{exporter-integrity}";

// A picture has twice the pixels of the drawing, as far as browsers paint: so many a side,
// and so many in all. With less than half of them nobody reads it.
const SCALE = 2;
const LONGEST = 16384;
const MOST = 16777216;
const LEAST = 0.5;

// A page in one file has the module inside, as a text.
async function source() {
  const inside = document.getElementById("dateline-exporter-module");
  if (inside) return Uint8Array.from(atob(inside.textContent), (sign) => sign.charCodeAt(0));
  const answer = await fetch(new URL(MODULE, script.src), { integrity: INTEGRITY });
  if (!answer.ok) throw new Error(`${answer.url} cannot be read (${answer.status}).`);
  return answer;
}

// Policies let a page show pictures that stand in it.
async function painted(drawing) {
  const image = new Image();
  await new Promise((done, failed) => {
    image.onload = done;
    image.onerror = () => failed(new Error("The drawing cannot be shown."));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`;
  });
  const { width, height } = image;
  const scale = Math.min(SCALE, LONGEST / height, Math.sqrt(MOST / (width * height)));
  if (scale < LEAST) throw Object.assign(new Error("The picture is too large."), { large: true });
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * scale, height * scale];
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => {
    canvas.toBlob((file) => (file ? done(file) : failed(new Error("There is no picture."))));
  });
}

// The file that is asked for, the ending of its name, and how many events it cannot hold.
async function written(collection, address, form) {
  const written = collection.write(address, form === "png" ? "svg" : form);
  const { text, kind, ending, leftOut } = written;
  if (form === "png") return [await painted(text), form, leftOut];
  return [new Blob([text], { type: kind }), ending, leftOut];
}

function save(file, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

async function saved(collection, address, form, name) {
  const [file, ending, leftOut] = await written(collection, address, form);
  save(file, name + ending);
  return leftOut;
}

// How a report is cited, in several forms.
async function cited(collection, report) {
  return collection.cite(report);
}

// Written by the build before this: the styles of what is drawn. Policies let a page have style
// sheets that are made so.
const styles = new CSSStyleSheet();
styles.replaceSync(STYLES);

// The units that a date is told in, as packs number them, in the options of Intl.
const UNITS = {
  0: { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" },
  2: { month: "long", year: "numeric", timeZone: "UTC" },
  6: { year: "numeric", timeZone: "UTC" },
};

// Dates and counts as the language writes them. A date that it has no words for, or that the
// browser does not know how to write, stands in the notation of EDTF.
function speak(place, language) {
  const [tag] = Intl.DateTimeFormat.supportedLocalesOf(`${language}-u-ca-gregory`);
  for (const date of place.querySelectorAll("[data-precision]")) {
    const { precision, first, edtf } = date.dataset;
    const unit = tag && date.dateTime && UNITS[precision];
    const told = unit && new Intl.DateTimeFormat(tag, unit).format(new Date(first));
    date.textContent = told || date.dateTime || edtf;
  }
  // Names keep their digits.
  const numbers = new Intl.NumberFormat(tag, { useGrouping: false });
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (!text.parentElement.closest("a, bdi, title, [lang], [data-precision]")) {
      text.data = text.data.replace(/\d+/g, (digits) => numbers.format(digits));
    }
  }
}

// What has the focus is drawn anew: the focus goes to the part of the same key. What was open
// stays open.
async function drawn(collection, address, language, site, place) {
  if (place.dataset.asked !== address + language) return 0;
  const markup = collection.draw(address, language);
  const root = place.getRootNode();
  if (!root.adoptedStyleSheets.includes(styles)) root.adoptedStyleSheets.push(styles);
  const focused = root.activeElement;
  const key = place.contains(focused) && focused.dataset.key;
  const part = (key) => place.querySelector(`[data-key="${CSS.escape(key)}"]`);
  const open = [...place.querySelectorAll("[open] > summary")].map((it) => it.dataset.key);
  place.innerHTML = markup;
  for (const key of open) part(key)?.parentElement.setAttribute("open", "");
  if (language !== "en") speak(place, language);
  for (const link of place.querySelectorAll("a[href^='#']")) {
    link.setAttribute("href", site + link.getAttribute("href").slice(1));
  }
  // In another's page, what leads away opens beside it.
  if (site !== "#" || window !== top) {
    for (const link of place.querySelectorAll("a[rel~=external]")) link.target = "_blank";
  }
  if (key) (part(key) ?? place).focus({ preventScroll: true });
  return 0;
}

const [pack, ready] = script.given;

async function open() {
  await wasm_bindgen({ module_or_path: await source() });
  const collection = new wasm_bindgen.Collection(pack);
  return (told, address, form, name, place) => {
    const shown = place ? drawn : form === "cite" ? cited : saved;
    shown(collection, address, form, name, place).then(told, (error) => {
      console.warn(error);
      told(error.large ? -1 : undefined);
    });
  };
}

open().then(ready, (error) => {
  console.warn(error);
  ready();
});
