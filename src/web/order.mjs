// Lets functions of a module that are alike follow each other: compressors remember best what
// they read last. Run as `node order.mjs MODULE NAMED`, it writes the module with a name for
// each function, by which `wasm-opt --reorder-functions-by-name` lays them in that order.
import { readFileSync, writeFileSync } from "node:fs";

// What two functions share are runs of so many bytes. One that more functions have than this
// tells nothing.
const RUN = 6;
const COMMON = 200;
// How many functions back one is compared with, and how many runs a short one is taken for.
const BACK = 2;
const SHORT = 40;

const [from, to] = process.argv.slice(2);
const module = readFileSync(from);

// A number at a place (LEB128), and the place after it.
function numberAt(at) {
  let [number, factor] = [0, 1];
  for (;;) {
    const byte = module[at++];
    number += (byte & 127) * factor;
    if (byte < 128) return [number, at];
    factor *= 128;
  }
}

function written(number) {
  const bytes = [];
  for (; number > 127; number = Math.floor(number / 128)) bytes.push((number % 128) + 128);
  return [...bytes, number];
}

// Where a section begins (WebAssembly Core Specification 2.0, section 5.5.2).
function section(wanted) {
  for (let at = 8; at < module.length; ) {
    const [size, start] = numberAt(at + 1);
    if (module[at] === wanted) return start;
    at = start + size;
  }
  throw new Error(`${from} has no section ${wanted}.`);
}

// How many functions are imported: they are counted first. Nothing else is.
function imported() {
  let [count, at] = numberAt(section(2));
  for (let left = count; left > 0; left -= 1) {
    for (let name = 0; name < 2; name += 1) {
      const [length, start] = numberAt(at);
      at = start + length;
    }
    if (module[at] !== 0) throw new Error(`${from} imports more than functions.`);
    [, at] = numberAt(at + 1);
  }
  return count;
}

// The runs of each function.
function runs() {
  let [count, at] = numberAt(section(10));
  return Array.from({ length: count }, () => {
    const [size, start] = numberAt(at);
    at = start + size;
    const found = new Set();
    for (let place = start; place + RUN <= at; place += 1) found.add(module.readUIntBE(place, RUN));
    return found;
  });
}

// The functions, each followed by the one that shares most with it and those before, for its
// size.
function order(functions) {
  const having = new Map();
  functions.forEach((found, number) => {
    for (const run of found) {
      if (!having.has(run)) having.set(run, []);
      having.get(run).push(number);
    }
  });
  const left = new Set(functions.keys());
  const placed = [];
  for (let next = 0; left.size > 0; ) {
    left.delete(next);
    placed.push(next);
    const shared = new Map();
    placed.slice(-BACK).reverse().forEach((before, back) => {
      for (const run of functions[before]) {
        const those = having.get(run);
        if (those.length > COMMON) continue;
        const weight = 1 / Math.sqrt(those.length) / (1 + back);
        for (const one of those) {
          if (left.has(one)) shared.set(one, (shared.get(one) ?? 0) + weight);
        }
      }
    });
    let most = -1;
    // What shares nothing follows in the order that it had.
    [next] = left;
    for (const [one, weight] of shared) {
      const worth = weight / (SHORT + functions[one].size) ** 0.8;
      if (worth > most || (worth === most && one < next)) [most, next] = [worth, one];
    }
  }
  return placed;
}

const vector = (bytes) => [...written(bytes.length), ...bytes];
const text = (string) => vector([...Buffer.from(string)]);

const first = imported();
const names = [];
order(runs()).forEach((number, place) => {
  names[number] = [...written(first + number), ...text(String(place).padStart(6, "0"))];
});
// Appendix 7.4.1 of the specification: the names of functions.
const named = [...text("name"), 1, ...vector([...written(names.length), ...names.flat()])];
writeFileSync(to, Buffer.concat([module, Buffer.from([0, ...vector(named)])]));
