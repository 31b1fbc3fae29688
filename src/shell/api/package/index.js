// The reading half: packs opened and asked. Its types, and what they mean, are in
// index.d.ts.
import init, { Corpus, openPack } from "./dateline.js";
import { DatelineError } from "./error.js";
import { guard } from "./guard.js";
import { loader } from "./load.js";
import { bytesOf } from "./source.js";

guard(Corpus);

export { Corpus, DatelineError };

// Bundlers look for the address in these words.
export const load = loader(init, () => new URL("./dateline_bg.wasm", import.meta.url));

export async function open(source, options) {
  const signal = options?.signal;
  const [bytes] = await Promise.all([bytesOf(source, signal), load()]);
  signal?.throwIfAborted();
  return openPack(bytes);
}
