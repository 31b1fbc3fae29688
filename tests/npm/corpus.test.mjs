// What a corpus tells in Node.js, beside what the command tells of the same pack.
import assert from "node:assert/strict";
import test from "node:test";
import { open } from "dateline";
import { PACK, json, pack, points } from "./help.mjs";

const corpus = await open(PACK);
const QUERIES = [
  "",
  "embassy",
  "Cyber*  source:TSF",
  '"Quds Force"',
  "place:tirana during:2018",
  "-iran",
];
const ALL = { limit: 1_000_000 };

test("a corpus says what it is", () => {
  assert.equal(corpus.title, "Iran, the MEK and Albania");
  assert.equal(corpus.language, "en");
  const { events, reports } = json("timeline");
  assert.deepEqual([corpus.eventCount, corpus.reportCount], [events.length, reports.length]);
  assert.deepEqual(corpus.limits, { from: "2009-01-01", to: "2022-12-31" });
});

test("a pack is opened from any bytes", async () => {
  const larger = new Uint8Array(PACK.length + 20);
  larger.set(PACK, 7);
  for (const bytes of [
    PACK.buffer.slice(PACK.byteOffset, PACK.byteOffset + PACK.length),
    Buffer.from(PACK),
    larger.subarray(7, 7 + PACK.length),
    new DataView(larger.buffer, 7, PACK.length),
  ]) {
    const other = await open(bytes);
    assert.equal(other.eventCount, corpus.eventCount);
    other.free();
  }
});

test("a query finds what the command finds", () => {
  for (const text of QUERIES) {
    const told = json("query", text, "--format", "json");
    const found = corpus.query(text, ALL);
    assert.equal(found.query, told.query);
    const events = found.events.map(({ snippet, ...event }) => event);
    assert.deepEqual(events, told.events);
    const reports = found.reports.map(({ eventCount, sentences, ...report }) => report);
    assert.deepEqual(reports, told.reports);
    assert.deepEqual(found.total, { events: events.length, reports: reports.length });
    for (const sentence of found.reports.flatMap((report) => report.sentences)) {
      const { snippet, ...plain } = sentence;
      assert.ok(
        told.sentences.some((other) => JSON.stringify(other) === JSON.stringify(plain)),
        sentence.quote,
      );
    }
  }
});

test("the snippet of an event is its first sentence, with its date and the words looked for", () => {
  const [event] = corpus.query("embassy").events;
  assert.equal(event.snippet.map((piece) => piece.text).join(""), event.evidence[0].quote);
  const words = (kind) =>
    event.snippet.filter((piece) => piece.kind === kind).map((piece) => piece.text);
  assert.deepEqual([words("date"), words("hit")], [[event.evidence[0].date.text], ["embassy"]]);
});

test("pages, put together, are the whole", () => {
  const whole = corpus.query("", ALL);
  const events = [];
  for (let offset = 0; offset < whole.total.events; offset += 10) {
    const page = corpus.query("", { offset, limit: 10 });
    assert.deepEqual([page.offset, page.limit, page.total], [offset, 10, whole.total]);
    events.push(...page.events);
  }
  assert.deepEqual(events, whole.events);
  assert.equal(corpus.query().events.length, Math.min(20, whole.total.events));
  assert.deepEqual(corpus.query("", { limit: 0 }).events, []);
  assert.deepEqual(corpus.query("", { offset: 4_000_000_000 }).events, []);
});

test("options narrow as the query's fields do", () => {
  const ids = (text, options) =>
    corpus.query(text, { ...ALL, ...options }).events.map((event) => event.id);
  assert.deepEqual(ids("", { source: ["TSF"] }), ids("source:tsf"));
  // What a source tells is left out with it, whoever else tells it.
  const tsf = new Set(ids("source:tsf"));
  const others = ids("").filter((id) => !tsf.has(id));
  assert.deepEqual(ids("", { exclude: { source: ["TSF"] } }), others);
  assert.deepEqual(ids("", { from: "2018", to: "2018" }), ids("during:2018"));
  assert.ok(ids("", { from: "2019" }).length < ids("").length);
  assert.ok(ids("", { to: "2019", dates: "publication" }).length > 0);
  assert.deepEqual(ids("", { source: [], from: undefined, to: null }), ids(""));
});

test("facets count what a query leaves, and what each value would leave", () => {
  const all = corpus.facets();
  assert.deepEqual(Object.keys(all), ["source", "year", "person", "org", "place", "nationality"]);
  for (const [kind, { total, values }] of Object.entries(all)) {
    assert.equal(values.length, total);
    for (const { label, count } of values) {
      assert.equal(
        corpus.query("", { [kind]: [label], limit: 0 }).total.events,
        count,
        `${kind} ${label}`,
      );
    }
  }
  const some = corpus.facets("embassy", { source: ["TSF"], limit: 1 });
  assert.deepEqual(
    some.source.values.map(({ label, chosen }) => [label, chosen]),
    [
      ["RFE/RL", false],
      ["TSF", true],
    ],
  );
});

test("an event and a report are found by the ids that the command prints", () => {
  const { events, reports } = json("timeline");
  for (const told of events) {
    const { people, organisations, places, nationalities, ...event } = corpus.event(told.id);
    assert.deepEqual(event, told);
    assert.ok(told.sources.length > 0);
    for (const names of [people, organisations, places, nationalities]) {
      assert.ok(names.every((name) => typeof name === "string"));
    }
  }
  for (const told of reports) {
    const report = corpus.report(told.id);
    assert.deepEqual(Object.fromEntries(Object.keys(told).map((key) => [key, report[key]])), told);
    for (const timex of report.timexes) assert.equal(points(report.text, timex), timex.text);
    for (const name of report.names) assert.equal(points(report.text, name), name.text);
    for (const { events: ids, ...range } of report.sentences) {
      for (const id of ids) {
        const quotes = corpus.event(id).evidence.map((evidence) => evidence.quote);
        assert.ok(quotes.includes(points(report.text, range)));
      }
    }
  }
  const ids = reports.flatMap(({ id }) =>
    corpus.report(id).sentences.flatMap((sentence) => sentence.events),
  );
  assert.deepEqual([...new Set(ids)].sort(), events.map((event) => event.id).sort());
});

test("offsets count code points", async () => {
  const text = "🇦🇱 “Tirané” – 🙂 police met in Paris in March 2018. تهران said so in 2013.";
  const other = await open(pack({ "a.txt": `date 2019-10-23\n\n${text}\n` }));
  const report = other.report("a");
  assert.ok(report.timexes.length >= 2 && report.names.length > 0);
  for (const mention of [...report.timexes, ...report.names]) {
    assert.equal(points(report.text, mention), mention.text);
  }
  for (const { evidence } of other.query("").events) {
    assert.equal(points(report.text, evidence[0]), evidence[0].quote);
    assert.equal(points(report.text, evidence[0].date), evidence[0].date.text);
  }
  other.free();
});

test("a timeline places every event once in the lane of each source, within its bounds", () => {
  for (const viewport of [
    { width: 800 },
    { width: 300, upright: 300 },
    { width: 5, lanes: "place" },
    { width: 800, gaps: "closed", lanes: "org" },
    { width: 800, dates: "publication" },
  ]) {
    const scene = corpus.timeline("", viewport);
    assert.equal(scene.width, viewport.width);
    for (const mark of scene.marks) {
      assert.ok(scene.lanes[mark.lane], `${mark.lane}`);
      assert.ok(mark.x >= 0 && mark.x + mark.width <= viewport.width + 4, JSON.stringify(mark));
      assert.ok(mark.event === null ? corpus.report(mark.report) : corpus.event(mark.event));
    }
    for (const tick of scene.ticks) assert.ok(tick.x >= 0 && tick.x <= viewport.width);
  }
  const scene = corpus.timeline("", { width: 800 });
  assert.equal(
    scene.marks.reduce((sum, mark) => sum + mark.count, 0),
    corpus.query("", ALL).events.reduce((sum, event) => sum + event.sources.length, 0),
  );
  assert.deepEqual(scene.stretch, scene.limits);
  assert.deepEqual(
    scene.lanes.map((lane) => lane.label),
    ["RFE/RL", "Reuters", "TSF"],
  );
  assert.ok(corpus.timeline("", { width: 800, gaps: "closed" }).breaks.length > 0);
  const near = corpus.timeline("", { width: 800, from: "2018", to: "2018-06" });
  assert.deepEqual(near.stretch, { from: "2018-01-01", to: "2018-06-30" });
  assert.deepEqual(near.limits, scene.limits);
});

test("labels are as long as the measure lets them be", () => {
  const length = (measure) =>
    corpus
      .timeline("", { width: 800, measure })
      .marks.reduce((sum, mark) => sum + mark.label.length, 0);
  assert.ok(length(() => 2) > length(undefined));
  assert.equal(
    length(() => 10_000),
    0,
  );
});

test("an overview spreads every event over its days", () => {
  const { bins, highest } = corpus.overview("", { width: 300 });
  assert.deepEqual([bins[0].from, bins.at(-1).to], ["2009-01-01", "2022-12-31"]);
  assert.ok(Math.abs(bins.reduce((sum, bin) => sum + bin.count, 0) - corpus.eventCount) < 1e-6);
  assert.equal(highest, Math.max(...bins.map((bin) => bin.count)));
});

test("a corpus without events has an empty timeline", async () => {
  const empty = await open(pack({ "a.txt": "Nothing happened." }));
  assert.equal(empty.limits, null);
  assert.deepEqual(
    empty.timeline("", { width: 100 }).marks.filter((mark) => mark.event),
    [],
  );
  assert.deepEqual(empty.overview("", { width: 100 }), { bins: [], highest: 0 });
  assert.equal(empty.query("").total.events, 0);
  empty.free();
});
