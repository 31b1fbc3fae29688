// `annotate` finds what `dateline annotate` finds.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import test from "node:test";
import { annotate } from "dateline/worker";
import { answers, dateline, points, refused } from "./help.mjs";

const seeds = new URL("./seeds/", import.meta.url);
const texts = readdirSync(seeds)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(new URL(name, seeds), "utf8"));
texts.push(
  "🇦🇱 “Tirané” – in March 2018 they left. تهران said so in 2013.",
  "On 31 February 2018 nothing met. Every Monday at 5 p.m. EST police meet, for two weeks from 3 May 2019.",
  "",
  "\ud800 alone in 2018",
  "Am Dienstag trafen sie sich, am 3. Mai 2019.",
);

// An annotation without what only the command knows: where places are, and which names are of one.
const alone = (annotation) => {
  const speaker = ({ name, ...said }) => said;
  return {
    ...annotation,
    names: annotation.names.map(({ lat, lon, entity, label, ...name }) => name),
    claims: annotation.claims.map((claim) => ({
      ...claim,
      speaker: claim.speaker && speaker(claim.speaker),
    })),
    events: annotation.events.map((event) => ({
      ...event,
      participants: event.participants.map(({ names, ...participant }) => participant),
    })),
  };
};

test("the annotation of a text is the command's", async () => {
  const options = [
    {},
    { date: "2019-10-23" },
    { date: "2019-10" },
    { date: "yesterday" },
    { date: null, language: "de" },
    { id: "é.txt", language: "en-GB" },
  ];
  for (const text of texts) {
    for (const known of options) {
      const line = { id: "text", text, ...known };
      const [told] = dateline(
        ["annotate"],
        JSON.stringify({
          ...line,
          text: text.toWellFormed?.() ?? text.replace("\ud800", "\ufffd"),
        }),
      )
        .toString()
        .trim()
        .split("\n");
      const found = await annotate(text, known);
      assert.deepEqual(
        alone(found),
        alone(JSON.parse(told)),
        `${JSON.stringify(known)} ${text.slice(0, 60)}`,
      );
      for (const { type, entity, label, lat, lon } of found.names) {
        assert.deepEqual([entity, lat, lon], [`${type}:${label}`, null, null]);
      }
    }
  }
});

test("relative dates are counted from the day given", async () => {
  const found = await annotate("Police met last December.", { date: "2019-10-23" });
  assert.equal(found.timexes[0].value, "2018-12");
  assert.equal(found.published.edtf, "2019-10-23");
  assert.equal(points("Police met last December.", found.timexes[0]), "last December");
});

test("what cannot be read is refused, and the next text is read", async () => {
  for (const wrong of [undefined, null, 5, {}, ["a"], Symbol("a"), 5n]) {
    await refused("argument", () => annotate(wrong), "the text is not a string");
  }
  for (const wrong of [5, "2019", true, [() => 1]]) {
    if (!Array.isArray(wrong)) await refused("argument", () => annotate("a", wrong));
  }
  for (const date of [2019, new Date(), {}, true, Symbol("a")]) {
    await refused("argument", () => annotate("a", { date }), "`date` is not a string");
  }
  await refused("too-large", () => annotate("a".repeat(17 << 20)));
  const thrown = new RangeError("from a getter");
  await assert.rejects(
    annotate("a", {
      get date() {
        throw thrown;
      },
    }),
    thrown,
  );
  assert.equal((await annotate("Police met in 2018.")).timexes[0].value, "2018");
  await answers();
});

test("no text brings it down", async () => {
  for (const nasty of [
    "(",
    "1",
    "2018-",
    "Monday ",
    "{",
    "\u202e",
    "A. ",
    "<script>",
    '{"a":',
    "\0",
    "31/12/",
    "\n",
    "é",
  ]) {
    const found = await annotate(nasty.repeat(5_000), { date: nasty });
    assert.ok(Array.isArray(found.timexes));
  }
  assert.equal((await annotate("Police met in 2018.")).timexes[0].value, "2018");
});
