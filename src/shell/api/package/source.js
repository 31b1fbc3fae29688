// Where a pack comes from, as bytes.
import { DatelineError } from "./error.js";

const WANTED =
  "a pack is opened from its bytes (a Uint8Array or an ArrayBuffer) or from its address (a string or a URL)";

/** The bytes of a pack: these, or those at this address. */
export async function bytesOf(source, signal) {
  if (ArrayBuffer.isView(source)) {
    return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  }
  // `instanceof` does not know the buffers of other frames.
  if (Object.prototype.toString.call(source) === "[object ArrayBuffer]") {
    return new Uint8Array(source);
  }
  if (typeof source === "string" || source instanceof URL) {
    return fetched(String(source), signal);
  }
  throw new DatelineError("argument", WANTED);
}

async function fetched(address, signal) {
  const failed = (what, details) =>
    new DatelineError("fetch", `the pack at ${address} ${what}`, details);
  try {
    const response = await fetch(address, { signal });
    const { status, statusText } = response;
    if (!response.ok) {
      throw failed(`is not there: the answer was ${`${status} ${statusText}`.trim()}`, { status });
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (isMarkup(bytes)) {
      const message = `the answer from ${address} is a web page (HTML), not a pack: is the address right?`;
      throw new DatelineError("not-a-pack", message, { status });
    }
    return bytes;
  } catch (cause) {
    // Who aborts hears the reason given.
    if (cause instanceof DatelineError || signal?.aborted) throw cause;
    throw failed(`cannot be fetched: ${cause?.message ?? cause}`, { cause });
  }
}

/** Whether bytes begin as HTML or XML does. A pack begins with other letters. */
function isMarkup(bytes) {
  return /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 64)));
}
