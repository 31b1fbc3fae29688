// The tarball that would be published.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

const inside = (name) => new URL(`node_modules/dateline/${name}`, import.meta.url);
const read = (name) => readFileSync(inside(name), "utf8");
const description = JSON.parse(read("package.json"));

test("it holds what belongs to it, and nothing else", () => {
  const [{ files }] = JSON.parse(readFileSync(new URL("packed.json", import.meta.url), "utf8"));
  assert.deepEqual(files.map((file) => file.path).sort(), [
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "analysis.js",
    "analysis_bg.wasm",
    "dateline.js",
    "dateline_bg.wasm",
    "element.d.ts",
    "element.js",
    "error.js",
    "guard.js",
    "index.d.ts",
    "index.js",
    "load.js",
    "node-files.js",
    "node-worker.js",
    "node.js",
    "package.json",
    "source.js",
    "worker.d.ts",
    "worker.js",
  ]);
});

test("it says what it is, and runs nothing when it is installed", () => {
  assert.equal(description.name, "dateline");
  // The program says after it which packs it writes.
  const [name, version] = process.env.DATELINE_VERSION.split(" ");
  assert.deepEqual([name, version], ["dateline", description.version]);
  assert.equal(description.license, "MIT OR Apache-2.0");
  for (const key of ["scripts", "dependencies", "bin"]) assert.ok(!(key in description), key);
  for (const target of Object.values(description.exports).flatMap((entry) =>
    typeof entry === "string" ? [entry] : Object.values(entry),
  )) {
    assert.ok(readFileSync(inside(target)).length > 0, target);
  }
});

test("its types know no `any`, and explain themselves", () => {
  for (const name of ["index.d.ts", "worker.d.ts"]) {
    const types = read(name);
    assert.ok(!/\bany\b(?!thing)/.test(types.replace(/\/\*[\s\S]*?\*\//g, "")), name);
    assert.ok(
      !types.includes("wasm_bindgen") &&
        !types.includes("InitOutput") &&
        !types.includes("# Errors"),
      name,
    );
    const declared = [
      ...types.matchAll(/(\*\/\s*)?export (?:interface|class|function|type) (\w+)/g),
    ];
    assert.ok(declared.length > 10);
    for (const [, comment, what] of declared)
      assert.ok(comment, `${what} of ${name} is not explained`);
  }
});

test("the examples of its README run", async () => {
  const examples = [...read("README.md").matchAll(/```js\n([\s\S]*?)```/g)]
    .map(([, code]) => code)
    .filter((code) => code.includes("// runs"));
  assert.ok(examples.length >= 2);
  const { writeFileSync } = await import("node:fs");
  for (const [at, code] of examples.entries()) {
    const file = new URL(`example${at}.mjs`, import.meta.url);
    writeFileSync(file, code);
    await import(file);
  }
});
