// A module that cannot be loaded: an error with a code, and the next call loads it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { load, open } from "dateline";
import { annotate, load as loadAnalysis } from "dateline/worker";
import { PACK, answers, refused } from "./help.mjs";

const module = (name) => readFileSync(new URL(`node_modules/dateline/${name}`, import.meta.url));

test("what is no module of the package is refused, and does not stay", async () => {
  const address = "http://127.0.0.1:9/dateline_bg.wasm";
  const wrong = [new Uint8Array(3), address, 5, module("analysis_bg.wasm")];
  for (const wasm of wrong) {
    await refused("module", () => load(wasm), "cannot be loaded");
    await refused("module", () => loadAnalysis(wasm === wrong[3] ? wrong[0] : wasm));
  }
  await answers();
  assert.equal((await annotate("Police met in 2018.")).timexes[0].value, "2018");
});

test("calls that wait for the same module share it", async () => {
  const corpora = await Promise.all([open(PACK), open(PACK), load(), open(PACK)]);
  assert.deepEqual(
    corpora.filter(Boolean).map((corpus) => corpus.eventCount),
    [19, 19, 19],
  );
});
