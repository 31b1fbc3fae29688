// The explorers in the hash of the page around.

// A text as browsers write it after "#".
const coded = (text) => new URL(`#${text}`, "a:").hash.slice(1);

// The explorers in an address after "#", each an id and a state: "a?q=Paris&b?view=list".
// A "?" before any "=" begins one; no key of a state has it, and a state that is not empty
// has a "=". None where it does not begin with one: that hash is the page's own, as is one
// of a router, "#/search?term=x".
function partsOf(hash) {
  const parts = new Map();
  if (/^#!?\//.test(hash)) return parts;
  let id;
  for (const one of hash.slice(1).split("&")) {
    const begun = one.match(/^([^=?]*)\?(|.*=.*)$/);
    if (begun) parts.set((id = begun[1]), begun[2]);
    else if (id === undefined) break;
    else parts.set(id, `${parts.get(id)}&${one}`);
  }
  return parts;
}

// The part of each explorer that is in the hash or could be, and what those were when a hash
// of the page's own was left.
const shown = new Map();
const places = new Map();

// Keeps the state of one: as a step of the history, or in place of the present one.
function keepPart(id, state, step) {
  // The address, whatever the page's base is.
  const url = new URL(location.href);
  let parts = partsOf(url.hash);
  // Another hash is a place of the page around, which Back leads to.
  const left = url.hash && !parts.size;
  if (left && shown.get(id) === state) return;
  if (left) {
    parts = new Map(shown);
    places.set(url.hash, new Map(shown));
  }
  shown.set(id, state);
  parts.set(id, state);
  url.hash = [...parts].map(([id, state]) => `${id}?${state}`).join("&");
  if (url.href === location.href) return;
  try {
    history[step || left ? "pushState" : "replaceState"](history.state, "", url);
  } catch {
    // Browsers bar it for a while where it is done too often.
  }
}

// Shows what the hash leads to, now and when it changes: `begun` where nothing is said of an
// explorer, and what it shows, its `part`, where the hash is the page's own. Says whether the
// hash leads to this one before others.
function followHash(id, begun, part, show, signal) {
  const visit = () => {
    const { hash } = location;
    const parts = partsOf(hash);
    const own = parts.size || !hash;
    const asked = (own ? parts : places.get(hash))?.get(id) ?? (own ? begun : part());
    if (coded(asked) !== part()) show(asked);
    shown.set(id, part());
  };
  visit();
  addEventListener("popstate", visit, { signal });
  return partsOf(location.hash).keys().next().value === id;
}
