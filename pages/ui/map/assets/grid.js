/** What lies over the areas of a map: the cells of a grid, and hatching. */

import { calm, clip, el } from "./dom.js";

const PATTERN = "doubt";
const SVG = "http://www.w3.org/2000/svg";

/** Draw cells {class, text, ring}; a ring has latitudes and longitudes in turn. */
export function drawCells({ L, map }, cells, palette) {
  const look = { sticky: !calm(), className: "hint-text", opacity: 1 };
  const group = L.layerGroup().addTo(map);
  for (const { class: of, text, ring } of cells) {
    const corners = ring.flatMap((lat, at) => (at % 2 ? [] : [[lat, ring[at + 1]]]));
    const cell = L.polygon(corners, { className: "land cell", smoothFactor: 0 }).addTo(group);
    cell.getElement().style.fill = palette[of];
    cell.bindTooltip(() => el("span", {}, clip(text)), look);
  }
  return group;
}

/** Hatch the areas of a level with these keys; what lies below stays to be picked. */
export function hatch({ L, map }, level, keys) {
  const chosen = new Set(keys);
  const layer = L.geoJSON(level, { interactive: false, smoothFactor: 0.5,
    style: { className: "land hatched" }, filter: ({ properties }) => chosen.has(properties.key),
  }).addTo(map);
  layer.eachLayer((area) => define(area.getElement().ownerSVGElement));
  return layer;
}

/** Put the pattern of the hatching into a picture, once. */
function define(picture) {
  if (!picture || picture.querySelector(`#${PATTERN}`)) return;
  const make = (name, attributes) => {
    const node = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    return node;
  };
  const pattern = make("pattern", { id: PATTERN, width: 9, height: 9,
    patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" });
  for (const [name, x] of [["light", 1], ["dark", 2.5]]) {
    pattern.append(make("line", { x1: x, x2: x, y1: 0, y2: 9, class: `hatching ${name}` }));
  }
  const definitions = make("defs", {});
  definitions.append(pattern);
  picture.prepend(definitions);
}
