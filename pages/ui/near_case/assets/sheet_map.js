/** The map of the print view: own borders and names, numbered marks, lengths in millimetres. */

import { svg } from "../map/dom.js";
import { pointOf } from "../map/layout.js";
import { project } from "./projection.js";

const LEAST_M = 3_000;
const MARGIN = 0.1;
const MARK_MM = 2.6;
const LETTER = 0.52;
const BARS_M = [500, 1_000, 2_000, 5_000, 10_000, 20_000];

/** Outlines of the files in metres: {gemeinde, surroundings, landkreis} as lists of rings. */
export function projected(files, projection) {
  const ringsOf = ({ geometry: { type, coordinates } }) => {
    const polygons = type === "Polygon" ? [coordinates] : coordinates;
    return polygons.flat().map((ring) => ring.map(([lng, lat]) => project({ lat, lng }, projection)));
  };
  const layer = (file) => file.features.map((feature) =>
    ({ name: feature.properties.name, key: feature.properties.key, rings: ringsOf(feature) }));
  return { gemeinde: layer(files.gemeinde), surroundings: layer(files.surroundings),
    landkreis: layer(files.landkreis),
    places: files.places.features.map((feature) => ({ name: feature.properties.name,
      point: project(pointOf(feature), projection) })) };
}

/** The area that a point lies in, undefined if in none (even-odd rule). */
export function areaAt(layers, [x, y]) {
  const inside = ({ rings }) => rings.reduce((odd, ring) => ring.reduce((now, [x1, y1], index) => {
    const [x2, y2] = ring.at(index - 1);
    return (y1 > y) !== (y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1 ? !now : now;
  }, odd), false);
  return layers.find(inside);
}

/** SVG of {layers, origin, step, marks: [{point, color}]} in a field of millimetres. */
export function drawMap({ layers, origin, step, marks }, [width, height], title) {
  const frame = frameOf([origin, ...marks.map(({ point }) => point)], width, height);
  const to = ([x, y]) => [(x - frame.west) / frame.scale, (frame.north - y) / frame.scale];
  const path = (areas, name) => svg("path", { class: name, d: areas.flatMap(({ rings }) => rings)
    .map((ring) => `M${ring.map((point) => to(point).map((v) => v.toFixed(1)).join(" ")).join("L")}Z`)
    .join("") });
  const side = step / frame.scale;
  const [x, y] = to(origin);
  const taken = [boxOf([x, y], Math.max(side, MARK_MM))];
  const placed = marks.map(({ point, color }, index) => {
    const here = to(point);
    const spot = spots(here).find((at) => free(boxOf(at, MARK_MM), taken)
      && at[0] > MARK_MM && at[0] < width - MARK_MM && at[1] > MARK_MM && at[1] < height - MARK_MM)
      ?? here;
    taken.push(boxOf(spot, MARK_MM));
    return { here, spot, color, text: String(index + 1) };
  });
  return svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": title,
    class: "sheet-map" },
  svg("rect", { width, height, class: "paper" }), path(layers.surroundings, "outside"),
  path(layers.gemeinde, "inside"), path(layers.landkreis, "edge"),
  ...names(layers.places, to, [width, height], taken),
  svg("rect", { x: x - side / 2, y: y - side / 2, width: side, height: side, class: "about" }),
  svg("circle", { cx: x, cy: y, r: Math.max(side, MARK_MM * 1.6), class: "about ring" }),
  ...placed.flatMap(({ here, spot, color, text }) => [
    svg("path", { d: `M${here}L${spot}`, stroke: color, class: "lead" }),
    svg("circle", { cx: spot[0], cy: spot[1], r: MARK_MM, fill: color }),
    svg("text", { x: spot[0], y: spot[1] + 1, class: "mark" }, text)]),
  bar(frame.scale, height));
}

function frameOf(points, width, height) {
  const [xs, ys] = [0, 1].map((axis) => points.map((point) => point[axis]));
  const ends = [xs, ys].map((values) => [Math.min(...values), Math.max(...values)]);
  const [wide, high] = ends.map(([least, most]) => Math.max(most - least, LEAST_M) * (1 + 2 * MARGIN));
  const scale = Math.max(wide / width, high / height);
  const [middleX, middleY] = ends.map(([least, most]) => (least + most) / 2);
  return { scale, west: middleX - scale * width / 2, north: middleY + scale * height / 2 };
}

const boxOf = ([x, y], half) => [x - half, y - half, x + half, y + half];
const free = (box, taken) => taken.every((other) =>
  box[2] <= other[0] || other[2] <= box[0] || box[3] <= other[1] || other[3] <= box[1]);

/** The place itself, then places on growing rings around it. */
function spots([x, y]) {
  const found = [[x, y]];
  for (let ring = 1; ring < 16; ring += 1) {
    for (let step = 0; step < 6 + 2 * ring; step += 1) {
      const angle = 2 * Math.PI * step / (6 + 2 * ring);
      found.push([x + ring * MARK_MM * Math.cos(angle), y + ring * MARK_MM * Math.sin(angle)]);
    }
  }
  return found;
}

function names(places, to, [width, height], taken) {
  return places.map(({ name, point }) => {
    const [x, y] = to(point);
    const half = name.length * 2.8 * LETTER / 2;
    const box = [x - half, y - 2.8, x + half, y + 0.6];
    if (box[0] < 1 || box[2] > width - 1 || box[1] < 1 || box[3] > height - 1
      || !free(box, taken)) return null;
    taken.push(box);
    return svg("text", { x, y, class: "place" }, name);
  });
}

function bar(scale, height) {
  const metres = BARS_M.findLast((length) => length / scale < 45) ?? BARS_M[0];
  const long = metres / scale;
  return svg("g", { class: "bar" }, svg("path", { d: `M4 ${height - 4}h${long}` }),
    svg("text", { x: 4 + long / 2, y: height - 5.2 },
      metres < 1_000 ? `${metres} m` : `${metres / 1_000} km`));
}
