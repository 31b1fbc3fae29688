// Writes the countries so that no ring jumps from one side of the antimeridian to the other: the
// world is cut in the Bering Strait, and its degrees are counted from 11.5 east, so that they stay
// within 180. Antarctica, which goes all around, is written by itself, cut where it is.
import { readFileSync, writeFileSync } from "node:fs";

const MIDDLE = 11.5;
const [input, world, south] = process.argv.slice(2);

function unrolled(ring) {
  let turn = 0;
  return ring.map(([east, north], place) => {
    const step = place ? east - ring[place - 1][0] : 0;
    if (Math.abs(step) > 180) turn -= 360 * Math.sign(step);
    return [east + turn, north];
  });
}

function shifted(ring) {
  const line = unrolled(ring);
  const most = Math.max(...line.map(([east]) => east)) - MIDDLE;
  const turn = most < -179.7 ? 360 : most > 180.1 ? -360 : 0;
  return line.map(([east, north]) => [east + turn - MIDDLE, north]);
}

// What is around the pole begins and ends at the antimeridian; it is closed below.
function closed(ring) {
  const line = unrolled(ring);
  const [[first], [last]] = [line[0], line.at(-1)];
  if (first === last) return line;
  const round = line.map(([east, north]) => [east - Math.min(first, last) - 180, north]);
  return [...round, [round.at(-1)[0], -90], [round[0][0], -90], round[0]];
}

const countries = JSON.parse(readFileSync(input, "utf8")).features;
const written = (file, features, made) => {
  for (const { geometry } of features) {
    const polygons = [geometry.coordinates].flat(geometry.type === "Polygon" ? 0 : 1);
    // On the sphere the line of the pole is a ring of its own.
    const rings = (polygon) => polygon.filter((ring) => ring.some((point) => point[1] > -89));
    geometry.type = "MultiPolygon";
    geometry.coordinates = polygons.map((polygon) => rings(polygon).map(made));
  }
  writeFileSync(file, JSON.stringify({ type: "FeatureCollection", features }));
};
const isSouth = ({ properties }) => properties.name === "Antarctica";
written(world, countries.filter((country) => !isSouth(country)), shifted);
written(south, countries.filter(isSouth), closed);
