/** Names on the map: as many as fit without touching each other or a marker. */

import { el } from "./dom.js";
import { freeOffset } from "./cluster.js";

const GAP_PX = 6;
const ABOVE_PX = [26, 36];
const BESIDE_PX = 22;
const FIRST = { neighbour: 1e12, "chosen-name": 1e13, "chosen-name valued": 1e13 };

/** Labels of point features (name, kind, rank, value): the chosen one, neighbours, then by rank. */
export function createLabels(L, map, features) {
  const rank = ({ properties: { kind, rank: own } }) => FIRST[kind] ?? own ?? 0;
  const labels = [...features]
    .sort((one, other) => rank(other) - rank(one))
    .map((feature) => createLabel(L, map, feature));
  /** Place the names around the boxes that markers take, in pixels of the current zoom. */
  function update(taken = []) {
    const boxes = [...taken];
    for (const { marker, node } of labels) {
      const box = { ...map.project(marker.getLatLng()), width: node.offsetWidth + GAP_PX,
        height: node.offsetHeight };
      const offset = freeOffset(box, offsets(box.width), boxes);
      node.classList.toggle("unseen", !offset);
      if (!offset) continue;
      node.style.translate = `calc(${offset[0]}px - 50%) calc(${offset[1]}px - 50%)`;
      boxes.push({ ...box, x: box.x + offset[0], y: box.y + offset[1] });
    }
  }
  return { update, remove: () => labels.forEach(({ marker }) => marker.remove()) };
}

function offsets(width) {
  const beside = width / 2 + BESIDE_PX;
  return [[0, 0], ...ABOVE_PX.flatMap((y) => [[0, y], [0, -y]]), [beside, 0], [-beside, 0]];
}

function createLabel(L, map, { properties: { name, kind, value }, geometry }) {
  const [lng, lat] = geometry.coordinates;
  const node = el("span", { class: `label ${kind}`, "aria-hidden": "true" }, name,
    value ? el("span", { class: "value" }, value) : null);
  const icon = L.divIcon({ html: node, className: "anchor", iconSize: null });
  const silent = { interactive: false, keyboard: false, zIndexOffset: -9000 };
  return { node, marker: L.marker([lat, lng], { ...silent, icon }).addTo(map) };
}
