/** Which entry is drawn where and how: as pin, in a ring, in a square, or not at all. */

import { cluster, freeOffset } from "./cluster.js";

const APPROXIMATE = ["street", "place"];
const LOCATED = ["exact", "approximate"];
const SQUARE_REACH_PX = 32;
const NEIGHBOURHOOD_PX = 120;
const GAP_PX = 4;
const DIAGONAL = 0.8;
const SQUARE_OFFSETS = [[0, 0], ...[28, 37, 47].flatMap((far) => [
  ...[[0, far], [0, -far], [far, 0], [-far, 0]],
  ...[[1, 1], [-1, -1], [1, -1], [-1, 1]].map((way) => way.map((part) => part * far * DIAGONAL)),
])];
export const SIZES = { pin: [38, 44], cluster: [44, 44], gemeinde: [32, 26] };

/** How exactly a facility may be drawn: "exact", "approximate", "gemeinde" or null (not at all). */
export function precision({ geometry, properties }) {
  const { location_class: publicness, location_precision: known } = properties;
  const located = publicness === "public";
  if (located && geometry && known === "address") return "exact";
  if (located && geometry && APPROXIMATE.includes(known)) return "approximate";
  const byGemeinde = located ? known === "gemeinde" : publicness === "municipality";
  return byGemeinde && properties.gemeinde_key ? "gemeinde" : null;
}

/** Marks of all features at the scale of `project` (place → pixel), in the order of the list;
 *  `offMap` counts those that have no place. */
export function layOut({ features, selected }, places, project) {
  const order = new Map(features.map((feature, index) => [feature, index]));
  const vague = features.filter((feature) => precision(feature) === "gemeinde");
  const points = features.filter((feature) => LOCATED.includes(precision(feature)))
    .map((feature) => ({ ...project(pointOf(feature)), feature }));
  const alone = ({ feature }) => feature.properties.id === selected;
  const pins = [...points.filter(alone).map((point) => ({ ...point, items: [point] })),
    ...cluster(points.filter((point) => !alone(point)))].map(pinMark);
  const squares = squareMarks(vague, places, project);
  const marks = [...pins, ...makeRoom(squares, pins)];
  const byOrder = (one, other) => order.get(one) - order.get(other);
  for (const mark of marks) mark.features.sort(byOrder);
  marks.sort((one, other) => byOrder(one.features[0], other.features[0]));
  return { marks, offMap: features.length - marks.flatMap((mark) => mark.features).length };
}

function squareMarks(features, places, project) {
  const byPlace = new Map();
  for (const feature of features) {
    const place = places.get(feature.properties.gemeinde_key);
    if (place) byPlace.set(place, [...(byPlace.get(place) ?? []), feature]);
  }
  const points = [...byPlace].map(([place, members]) => ({ ...project(place), place, members }));
  return cluster(points, SQUARE_REACH_PX).map(({ x, y, items }) => ({ kind: "gemeinde", x, y,
    places: items.map(({ place }) => place), features: items.flatMap(({ members }) => members) }));
}

/** Place of a feature as Leaflet takes it. */
export function pointOf({ geometry }) {
  const [lng, lat] = geometry.coordinates;
  return { lat, lng };
}

function pinMark({ x, y, items }) {
  const features = items.map(({ feature }) => feature);
  const single = features.length === 1;
  return { kind: single ? "pin" : "cluster", x, y, features,
    exact: single && precision(features[0]) === "exact" };
}

/** Put each square where it hides nothing, the largest first; one without room joins its neighbour.
 *  The place of a square is only that of a name, so it may give way. */
function makeRoom(squares, pins) {
  const taken = pins.map(boxOf);
  const placed = [];
  const bySize = (one, other) => other.features.length - one.features.length;
  for (const square of [...squares].sort(bySize)) {
    const offset = freeOffset(boxOf(square), SQUARE_OFFSETS, taken);
    const near = offset ? null : nearest(placed, square);
    if (near) {
      near.places = [...near.places, ...square.places];
      near.features = [...near.features, ...square.features];
    } else {
      placed.push({ ...square, offset: offset ?? [0, 0] });
      taken.push(boxOf(placed.at(-1)));
    }
  }
  return placed;
}

function nearest(squares, { x, y }) {
  const distance = (other) => Math.hypot(other.x - x, other.y - y);
  const [first] = [...squares].sort((one, other) => distance(one) - distance(other));
  return first && distance(first) < NEIGHBOURHOOD_PX ? first : null;
}

/** Box of a mark, in the same pixels. */
export function boxOf({ kind, x, y, exact, offset = [0, 0] }) {
  const [width, height] = SIZES[kind];
  const middle = y + offset[1] - (exact ? height / 2 : 0);
  return { x: x + offset[0], y: middle, width: width + GAP_PX, height };
}
