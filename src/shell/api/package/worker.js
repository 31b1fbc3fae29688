// The writing half: the analysis of a text. Its types, and what they mean, are in
// worker.d.ts.
import init, { annotate as annotated } from "./analysis.js";
import { DatelineError } from "./error.js";
import { loader } from "./load.js";

export { DatelineError };

// Bundlers look for the address in these words.
export const load = loader(init, () => new URL("./analysis_bg.wasm", import.meta.url));

export async function annotate(text, options) {
  await load();
  return annotated(text, options);
}
