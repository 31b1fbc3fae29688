// Loads the page's program, or says what it needs. Trunk writes the names of the
// two files into the attributes of the script element.
const script = document.querySelector("script[data-wasm]");
const needs = document.getElementById("dateline-needs");

function tell(text) {
  if (needs) {
    needs.textContent = text;
    needs.classList.remove("late");
  }
}

async function start() {
  if (typeof WebAssembly !== "object") {
    tell("This timeline needs WebAssembly, which this browser does not have or does not allow. The reports are:");
    return;
  }
  const program = await import(new URL(script.dataset.js, document.baseURI).href);
  await program.default({ module_or_path: new URL(script.dataset.wasm, document.baseURI) });
}

start().catch((error) => {
  tell(`This timeline could not be loaded (${error.message}). Reload the page, or tell the people who publish it. The reports are:`);
});
