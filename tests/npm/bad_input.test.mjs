// Whatever is passed in: an error with a code, and the next call answers.
import assert from "node:assert/strict";
import test, { afterEach } from "node:test";
import { load, open } from "dateline";
import { PACK, answers, random, refused } from "./help.mjs";

const corpus = await open(PACK);
afterEach(answers);

test("bytes that are no pack are said to be none", async () => {
  const number = random(7);
  for (let length = 0; length < 3_000; length += 97) {
    await refused(
      "not-a-pack",
      () => open(Uint8Array.from({ length }, () => number(255))),
      "not a Dateline pack",
    );
  }
});

test("a pack that is cut short is said to be", async () => {
  for (let length = 8; length < PACK.length; length += 211) {
    await refused("truncated", () => open(PACK.subarray(0, length)), "cut short");
  }
  const longer = new Uint8Array(PACK.length + 1);
  longer.set(PACK);
  await refused("corrupted", () => open(longer));
});

test("a damaged pack is refused wherever the damage is", async () => {
  const number = random(11);
  for (let round = 0; round < 400; round += 1) {
    const bytes = PACK.slice();
    bytes[number(bytes.length)] ^= 1 << number(8);
    const error = await open(bytes).then(
      () => assert.fail("it was opened"),
      (error) => error,
    );
    assert.equal(error.name, "DatelineError", error.stack);
    assert.ok(["not-a-pack", "version", "truncated", "corrupted"].includes(error.code), error.code);
  }
});

test("a pack of another version says which", async () => {
  const bytes = PACK.slice();
  bytes[8] = 99;
  await refused("version", () => open(bytes), "version 99");
});

test("what is neither bytes nor an address is refused", async () => {
  for (const wrong of [undefined, null, 5, {}, [1, 2], new Date(), Symbol("a"), () => PACK]) {
    await refused("argument", () => open(wrong));
  }
});

test("an address that leads nowhere is an error of fetching", async () => {
  const error = await refused("fetch", () => open("no such scheme:corpus.pack"));
  assert.ok(error.cause instanceof Error);
  await refused("fetch", () => open(new URL("http://127.0.0.1:9/corpus.pack")));
});

test("who aborts hears the reason given", async () => {
  const reason = new RangeError("enough");
  await assert.rejects(open("http://127.0.0.1:9/", { signal: AbortSignal.abort(reason) }), reason);
  await assert.rejects(open(PACK, { signal: AbortSignal.abort(reason) }), reason);
});

test("a query that cannot be read says where, in code points, and what may be meant", async () => {
  const error = await refused(
    "query-syntax",
    () => corpus.query("🇦🇱 plcae:tirana"),
    "there is no field",
  );
  assert.deepEqual([error.position, error.suggestion], [3, "🇦🇱 place:tirana"]);
  for (const wrong of [
    '"a',
    "(a",
    "a)",
    "OR a",
    "a NEAR b OR",
    "-",
    "before:x",
    "sources:x",
    "(".repeat(10_000),
  ]) {
    for (const call of [corpus.query, corpus.facets])
      await refused("query-syntax", () => call.call(corpus, wrong));
    await refused("query-syntax", () => corpus.timeline(wrong, { width: 100 }));
    await refused("query-syntax", () => corpus.overview(wrong, { width: 100 }));
  }
});

test("any text is a query or a mistake in one", () => {
  const signs = [
    '"',
    "(",
    ")",
    "-",
    " ",
    "OR",
    "NEAR/5",
    "who:",
    "on:",
    "2018",
    "*",
    "~",
    "é",
    "\u202e",
    "\0",
    "🇦🇱",
    "certain:",
    ">=",
    "\ud800",
    "embassy",
  ];
  const number = random(3);
  let read = 0;
  for (let round = 0; round < 3_000; round += 1) {
    const text = Array.from({ length: number(9) }, () => signs[number(signs.length)]).join("");
    try {
      assert.ok(corpus.query(text).total.events <= corpus.eventCount);
      read += 1;
    } catch (error) {
      assert.equal(error.code, "query-syntax", `${JSON.stringify(text)}: ${error.stack}`);
      assert.ok(error.position <= Array.from(text).length, text);
    }
  }
  assert.ok(read > 300 && read < 2_900, `${read}`);
});

test("an id that nothing has is not found, whatever it is", async () => {
  for (const id of [
    "",
    "zz",
    "0",
    "ffffffffffffffff",
    "-1",
    "é".repeat(100_000),
    "7eab4d24dd521ccb0",
  ]) {
    await refused("not-found", () => corpus.event(id));
    await refused("not-found", () => corpus.report(id));
  }
  for (const id of [undefined, null, 5, 5n, {}, Symbol("a")]) {
    await refused("argument", () => corpus.event(id));
    await refused("argument", () => corpus.report(id));
  }
});

test("a viewport without a length has no timeline", async () => {
  for (const width of [0, -5, 0.5, NaN, Infinity, -Infinity, 1e9, "100", null, undefined, {}, 5n]) {
    await refused("argument", () => corpus.timeline("", { width }), "`width`");
    await refused("argument", () => corpus.overview("", { width }), "`width`");
  }
  for (const viewport of [undefined, null])
    await refused("argument", () => corpus.timeline("", viewport));
  for (const wrong of [
    { upright: NaN },
    { upright: -1 },
    { lanes: "colour" },
    { lanes: 5 },
    { gaps: true },
    { measure: 5 },
    { measure: () => NaN },
    { measure: () => "5" },
  ]) {
    await refused("argument", () => corpus.timeline("", { width: 100, ...wrong }));
  }
});

test("options that are not what their types say are named", async () => {
  for (const options of [5, "limit", true, 5n, Symbol("a")])
    await refused("argument", () => corpus.query("", options), "options");
  for (const [key, ...values] of [
    ["limit", -1, 1.5, NaN, "5", 2 ** 40],
    ["offset", -1, {}],
    ["source", "TSF", [5], {}, [undefined]],
    ["exclude", 5, { place: "Tirana" }],
    ["from", "yesterday", 2018, new Date(), "2018-02-31"],
    ["to", "", []],
    ["dates", "both"],
  ]) {
    for (const value of values)
      await refused(
        "argument",
        () => corpus.query("", { [key]: value }),
        key === "exclude" ? "" : `\`${key}\``,
      );
  }
  await refused("argument", () => corpus.query("", { from: "2019", to: "2018" }), "lies after");
  for (const text of [5, {}, [], 5n, Symbol("a")])
    await refused("argument", () => corpus.query(text), "the query");
});

test("what the caller's own functions throw comes through", async () => {
  const mine = new RangeError("mine");
  const thrower = () => {
    throw mine;
  };
  assert.throws(() => corpus.timeline("", { width: 100, measure: thrower }), mine);
  assert.throws(
    () =>
      corpus.query("", {
        get limit() {
          return thrower();
        },
      }),
    mine,
  );
  assert.throws(() => corpus.query("", new Proxy({}, { get: thrower })), mine);
  const again = { width: 100, measure: () => corpus.query("").total.events };
  assert.ok(corpus.timeline("", again).marks.length > 0);
});

test("a freed corpus says so, and can be freed again", async () => {
  const freed = await open(PACK);
  freed.free();
  freed.free();
  freed[Symbol.dispose]?.();
  for (const call of [
    () => freed.query(""),
    () => freed.title,
    () => freed.timeline("", { width: 5 }),
    () => freed.event("0"),
  ]) {
    await refused("freed", call);
  }
  await refused("argument", () => corpus.query(5));
  assert.equal(corpus.eventCount, 19);
});

test("freeing gives the memory back, also after errors", async () => {
  // The module's glue is no part of the API; here it tells how much memory there is.
  const glue = await import(new URL("./node_modules/dateline/dateline.js", import.meta.url));
  const { memory } = await glue.default({});
  const use = async (rounds) => {
    for (let round = 0; round < rounds; round += 1) {
      const other = await open(PACK);
      other.query("embassy", { limit: 50 });
      other.timeline("", { width: 900 });
      for (const wrong of [
        () => other.query("("),
        () => other.event("zz"),
        () => other.timeline("", {}),
      ])
        assert.throws(wrong);
      other.free();
    }
    return memory.buffer.byteLength;
  };
  const before = await use(20);
  assert.equal(await use(400), before);
});

test("loading again changes nothing", async () => {
  await load();
  await load(new Uint8Array(3));
});
