// Writes the rings of land and the lines of borders as `src/map/outline.rs` reads them: how many
// points each has, then of all points the steps east, then the steps north.
import { readFileSync, writeFileSync } from "node:fs";

const UNITS = 100; // a degree
const MIDDLE = 11.5; // from where `unwrap.mjs` counts but Antarctica
const [world, south, borders, output] = process.argv.slice(2);

const geometries = (file) => {
  const found = JSON.parse(readFileSync(file, "utf8"));
  return (found.features ?? found.geometries).map((one) => one.geometry ?? one);
};
const parts = ({ type, coordinates }) =>
  ({
    Polygon: () => coordinates,
    MultiPolygon: () => coordinates.flat(),
    LineString: () => [coordinates],
    MultiLineString: () => coordinates,
  })[type]();

// On the grid, without points that fall on the one before; a ring comes back by itself.
const onGrid = (closed, middle) => (line) => {
  const same = ([x, y], other) => other !== undefined && x === other[0] && y === other[1];
  const points = line
    .map(([east, north]) => [east + middle, north].map((degrees) => Math.round(degrees * UNITS)))
    .filter((point, place, all) => !same(point, all[place - 1]));
  if (closed && same(points[0], points.at(-1))) points.pop();
  return points;
};
const rings = (file, middle) => geometries(file).flatMap(parts).map(onGrid(true, middle));
const kinds = [
  [...rings(world, MIDDLE), ...rings(south, 0)].filter((ring) => ring.length > 2),
  geometries(borders).flatMap(parts).map(onGrid(false, MIDDLE)).filter((line) => line.length > 1),
];

const bytes = [];
// Seven bits a byte, the lowest first (LEB128); steps with their sign in the lowest bit.
const number = (value) => {
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
  bytes.push(value);
};
const step = (value) => number(value < 0 ? -2 * value - 1 : 2 * value);

for (const kind of kinds) {
  number(kind.length);
  kind.forEach((line) => number(line.length));
}
for (const axis of [0, 1]) {
  let at = 0;
  for (const point of kinds.flat(2)) {
    step(point[axis] - at);
    at = point[axis];
  }
}
writeFileSync(output, Uint8Array.from(bytes));
