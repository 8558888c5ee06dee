/** How a group of facilities looks, the same in list and map: colour, shape and symbol. */

import { el, icon, svg } from "./dom.js";

/* Outlines in a field of 40 × 46; the point of a pin is at (20, 45). */
const SHAPES = {
  circle: "M20 4a16 16 0 1 1 0 32a16 16 0 1 1 0-32z",
  square: "M9 5h22a4 4 0 0 1 4 4v22a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4V9a4 4 0 0 1 4-4z",
  diamond: "M20 2 38 20 20 38 2 20z",
  hexagon: "M11.5 4h17L38 20l-9.5 16h-17L2 20z",
  pentagon: "M20 2.5 38 16l-7 21H9L2 16z",
  octagon: "M13 3.5h14l9.5 9.5v14L27 36.5H13L3.5 27V13z",
  triangle: "M20 1.5 39 36H1z",
  shield: "M20 3 36 8v11c0 9-6 15-16 19C10 34 4 28 4 19V8z",
};
const TIP = "M13 32 20 45l7-13z";
const UNKNOWN = { color: "#5f6b76", symbol: "place", shape: "circle" };

const colorOf = (group) => (group ?? UNKNOWN).color;

/** Symbol of a group, or of a type with a `glyph` of its own; `tip` marks an exact place, `dashed`
 *  an approximate one. */
export function symbol(group, { glyph = "", tip = false, dashed = false } = {}) {
  const look = { ...UNKNOWN, ...group };
  const shape = SHAPES[look.shape] ?? SHAPES.circle;
  const drawing = svg("svg", { viewBox: "0 0 40 46", "aria-hidden": "true" },
    tip ? svg("path", { d: TIP, class: "shape" }) : null,
    svg("path", { d: shape, class: dashed ? "shape dashed" : "shape" }));
  const node = el("span", { class: `symbol ${dashed ? "approximate" : ""}` }, drawing,
    icon(glyph || look.symbol));
  node.style.setProperty("--group", look.color);
  return node;
}

/** Count in a ring whose arcs show the share of each group. */
export function ring(groups) {
  const share = 100 / groups.length;
  const counts = new Map();
  for (const group of groups) counts.set(colorOf(group), (counts.get(colorOf(group)) ?? 0) + 1);
  let start = 0;
  const arcs = [...counts].map(([color, count]) => {
    const arc = svg("circle", { cx: 22, cy: 22, r: 18, pathLength: 100, class: "arc",
      "stroke-dasharray": `${count * share} 100`, "stroke-dashoffset": -start });
    arc.style.setProperty("--group", color);
    start += count * share;
    return arc;
  });
  return el("span", { class: "ring" }, svg("svg", { viewBox: "0 0 44 44", "aria-hidden": "true" },
    svg("circle", { cx: 22, cy: 22, r: 21, class: "disc" }), ...arcs), String(groups.length));
}

/** What the kinds of markers mean, as a line of samples. */
export function legend(texts) {
  const plain = { ...UNKNOWN, symbol: "" };
  const samples = {
    exact: symbol(plain, { tip: true }),
    approximate: symbol(plain, { dashed: true }),
    gemeinde: el("span", { class: "square" }),
  };
  return el("ul", { class: "legend" }, ...Object.entries(samples).map(([name, sample]) =>
    el("li", {}, sample, texts[`legend_${name}`])));
}
