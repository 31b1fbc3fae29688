// What the tests have in common.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatelineError, open } from "dateline";

/** The bytes of the seeds' pack. */
export const PACK = new Uint8Array(readFileSync(new URL("./corpus.pack", import.meta.url)));

/** What the command prints. */
export function dateline(given, input = "") {
  return execFileSync(process.env.DATELINE, given, { input, maxBuffer: 1 << 28 });
}

/** What the command prints of the seeds, as JSON. */
export const json = (command, ...given) => JSON.parse(dateline([command, "-", ...given], PACK));

/** The pack of some texts, by the names of their files. */
export function pack(texts) {
  const folder = mkdtempSync(join(tmpdir(), "dateline-"));
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  const bytes = dateline(["pack", folder, "-o", "-"]);
  rmSync(folder, { recursive: true });
  return new Uint8Array(bytes);
}

/** The code points of a text from a start up to an end. */
export const points = (text, { start, end }) => Array.from(text).slice(start, end).join("");

/** Fails unless a call throws, or rejects with, the package's error with this code. */
export async function refused(code, call, words = "") {
  const error = await (async () => call())().then(
    (value) => assert.fail(`${code} was expected, not ${JSON.stringify(value)}`),
    (error) => error,
  );
  assert.ok(error instanceof DatelineError, `${error.stack}`);
  assert.ok(error instanceof Error);
  assert.equal(error.name, "DatelineError");
  assert.equal(error.code, code, error.message);
  assert.ok(error.message.includes(words), error.message);
  return error;
}

/** Fails unless the module still answers. */
export async function answers() {
  const corpus = await open(PACK);
  assert.equal(corpus.query("embassy").total.events, 3);
  corpus.free();
}

/** Numbers that look random and are the same each time: Marsaglia, "Xorshift RNGs" (2003). */
export function random(seed) {
  let state = seed >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
