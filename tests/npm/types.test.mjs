// The types are right: TypeScript's own compiler takes what they allow, refuses what they
// do not, and finds that every value is of its type.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { open } from "dateline";
import { annotate } from "dateline/worker";
import { PACK } from "./help.mjs";

const project = new URL(".", import.meta.url).pathname;
const LIBRARY = ["--lib", "es2022,dom", "--target", "es2022"];

/** What the compiler says of a file, strictly; its own checks of the types included. */
function compile(file, ...more) {
  const given = [
    "--strict",
    "--noUncheckedIndexedAccess",
    "--exactOptionalPropertyTypes",
    ...LIBRARY,
    ...more,
    join("types", file),
  ];
  const { status, stdout, stderr, error } = spawnSync("tsc", given, {
    cwd: project,
    encoding: "utf8",
  });
  assert.ok(!error, `${error}`);
  return { status, said: stdout + stderr };
}

const RESOLUTIONS = [
  ["--module", "nodenext"],
  ["--module", "esnext", "--moduleResolution", "bundler"],
];

test("a strict program that uses everything compiles, and runs", async () => {
  writeFileSync(join(project, "types", "package.json"), '{ "type": "module" }');
  for (const resolution of RESOLUTIONS) {
    const { status, said } = compile("uses.ts", ...resolution, "--noEmit");
    assert.equal(status, 0, said);
  }
  const { status, said } = compile("uses.ts", ...RESOLUTIONS[0], "--outDir", "types/made");
  assert.equal(status, 0, said);
  const { main } = await import(new URL("types/made/uses.js", import.meta.url));
  const wasm = readFileSync(new URL("node_modules/dateline/dateline_bg.wasm", import.meta.url));
  assert.match(await main(PACK, wasm), /^albania\* OR iran: \d+$/);
});

test("a strict program that embeds an explorer compiles", () => {
  for (const resolution of RESOLUTIONS) {
    const { status, said } = compile("element.ts", ...resolution, "--noEmit");
    assert.equal(status, 0, said);
  }
});

test("a program that uses things wrongly does not compile, line by line", () => {
  const source = readFileSync(new URL("types/wrong.ts", import.meta.url), "utf8").split("\n");
  const marked = source.flatMap((line, at) => (line.endsWith("// wrong") ? [at + 1] : []));
  for (const resolution of RESOLUTIONS) {
    const { status, said } = compile("wrong.ts", ...resolution, "--noEmit");
    assert.notEqual(status, 0);
    const refused = new Set(
      [...said.matchAll(/wrong\.ts\((\d+),/g)].map(([, line]) => Number(line)),
    );
    assert.deepEqual(
      [...refused].sort((a, b) => a - b),
      marked,
      said,
    );
    assert.ok(!said.includes("node_modules"), said);
  }
});

test("every value is of its type, with no key too many and none too few", async () => {
  const corpus = await open(PACK);
  const { events, reports } = corpus.query("police OR embassy", { limit: 100 });
  const values = {
    Answer: [corpus.query(""), corpus.query("police", { limit: 3 })],
    Facets: [corpus.facets("embassy")],
    Scene: [
      corpus.timeline("", { width: 700, gaps: "closed" }),
      corpus.timeline("", { width: 200, lanes: "place" }),
      corpus.timeline("", { width: 2000, from: "2018-03-01", to: "2018-03-02" }),
    ],
    Overview: [corpus.overview("", { width: 300 })],
    EventDetail: events.map(({ id }) => corpus.event(id)),
    ReportDetail: reports.map(({ id }) => corpus.report(id)),
    "Stretch | null": [corpus.limits],
    Annotation: [
      await annotate(
        "Police met twice a week for two weeks from 3 May 2019, at 5 p.m. EST on 4/5/2019, in early 2018 and on 31 February 2018 in Paris.",
        { date: "2019-10-23" },
      ),
      await annotate("", { date: "x" }),
    ],
  };
  mkdirSync(join(project, "types"), { recursive: true });
  const lines = Object.entries(values).map(
    ([type, list], at) => `export const v${at}: (${type})[] = ${JSON.stringify(list, null, 1)};`,
  );
  lines.unshift(
    'import type { Answer, EventDetail, Facets, Overview, ReportDetail, Scene, Stretch } from "dateline";',
    'import type { Annotation } from "dateline/worker";',
  );
  writeFileSync(join(project, "types", "values.ts"), lines.join("\n"));
  const { status, said } = compile("values.ts", ...RESOLUTIONS[1], "--noEmit");
  assert.equal(status, 0, said);
  corpus.free();
});
