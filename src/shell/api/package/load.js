// Loads a WebAssembly module: once, with the first call that needs it.
import { DatelineError } from "./error.js";

// Where nobody gives its bytes, the glue of the module fetches the address.
let read = (address) => address;

/** Reads modules so from now on. */
export function readWith(reader) {
  read = reader;
}

/** A function that loads a module, from where it is told or else from `place()`. */
export function loader(init, place) {
  let loading;
  const start = async (wasm) => {
    try {
      await init({ module_or_path: wasm ?? read(place()) });
    } catch (cause) {
      // Whoever calls again may have more luck.
      loading = undefined;
      const reason = cause instanceof Error ? cause.message : String(cause);
      const message = `Dateline's WebAssembly module cannot be loaded: ${reason}`;
      throw new DatelineError("module", message, { cause });
    }
  };
  return (wasm) => (loading ??= start(wasm));
}
