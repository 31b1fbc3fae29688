// What an element is to the page around, whatever it shows.

// A page that is opened by a link to an element shows it, as browsers do for an id; one
// that is returned to is where its reader left it. Gives what shows it once more, unless its
// reader has done something by then.
function reveal(element, signal) {
  const [{ type } = {}] = performance.getEntriesByType("navigation");
  let waited = document.readyState !== "complete" && type === "navigate";
  const show = () => {
    if (waited) element.scrollIntoView({ behavior: "instant" });
  };
  show();
  for (const name of ["wheel", "pointerdown", "keydown"]) {
    addEventListener(name, () => (waited = false), { capture: true, signal });
  }
  // What browsers keep in place while a page grows is put there after its sizes are told.
  return () =>
    requestAnimationFrame(() => {
      show();
      waited = false;
    });
}

// Gives an element properties that mirror attributes.
function mirror(prototype, names) {
  for (const name of names) {
    const property = name.replace(/-(\w)/, (_, letter) => letter.toUpperCase());
    Object.defineProperty(prototype, property, {
      get() {
        return this.getAttribute(name);
      },
      set(value) {
        if ((value ?? false) === false) this.removeAttribute(name);
        else this.setAttribute(name, value === true ? "" : value);
      },
    });
  }
}
