/** Names on the map: as many as fit without touching each other or a marker. */

import { el } from "./dom.js";
import { freeOffset } from "./cluster.js";

const GAP_PX = 6;
const ABOVE_PX = [26];
const BESIDE_PX = 22;
const CHOSEN = "chosen-name";
const FIRST = { neighbour: 1e12, [CHOSEN]: 1e13, [`${CHOSEN} valued`]: 1e13 };

/** Labels of point features (name, kind, rank, value): the chosen one, neighbours, then by rank.
 *  A label that is to stay `near` its point gives way only up and down. */
export function createLabels(L, map, features) {
  const rank = ({ properties: { kind, rank: own } }) => FIRST[kind] ?? own ?? 0;
  const labels = [...features]
    .sort((one, other) => rank(other) - rank(one))
    .map((feature) => createLabel(L, map, feature));
  /** Place the names around the boxes that markers take, in pixels of the current zoom. */
  function update(taken = []) {
    const boxes = [...taken];
    for (const { marker, node, near, chosen } of labels) {
      const box = { ...map.project(marker.getLatLng()), width: node.offsetWidth + GAP_PX,
        height: node.offsetHeight };
      const free = freeOffset(box, offsets(box.width, near), boxes);
      const offset = free ?? (chosen ? [0, 0] : null);
      node.classList.toggle("unseen", !offset);
      if (!offset) continue;
      node.style.translate = `calc(${offset[0]}px - 50%) calc(${offset[1]}px - 50%)`;
      boxes.push({ ...box, x: box.x + offset[0], y: box.y + offset[1] });
    }
  }
  return { update, remove: () => labels.forEach(({ marker }) => marker.remove()) };
}

function offsets(width, near) {
  const beside = width / 2 + BESIDE_PX;
  const around = [[0, 0], ...ABOVE_PX.flatMap((y) => [[0, y], [0, -y]])];
  return near ? around : [...around, [beside, 0], [-beside, 0]];
}

function createLabel(L, map, { properties: { name, kind, value, near }, geometry }) {
  const [lng, lat] = geometry.coordinates;
  const node = el("span", { class: `label ${kind}`, "aria-hidden": "true" }, name,
    value ? el("span", { class: "value" }, value) : null);
  const icon = L.divIcon({ html: node, className: "anchor", iconSize: null });
  const silent = { interactive: false, keyboard: false, zIndexOffset: -9000 };
  const marker = L.marker([lat, lng], { ...silent, icon }).addTo(map);
  return { node, near, marker, chosen: kind.startsWith(CHOSEN) || kind === "neighbour" };
}
