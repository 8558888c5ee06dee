/** Names on the map: as many as fit without touching each other or a marker. */

import { el } from "./dom.js";
import { clearestOffset, freeOffset } from "./cluster.js";

const GAP_PX = 6;
const ABOVE_PX = [26];
const FAR_PX = [26, 40, 54];
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
    for (const { marker, node, near, chosen, wide } of labels) {
      const box = { ...map.project(marker.getLatLng()), width: node.offsetWidth + GAP_PX,
        height: node.offsetHeight };
      const around = offsets(box.width, near, wide);
      const offset = (chosen ? clearestOffset : freeOffset)(box, around, boxes);
      node.classList.toggle("unseen", !offset);
      if (!offset) continue;
      node.style.translate = `calc(${offset[0]}px - 50%) calc(${offset[1]}px - 50%)`;
      boxes.push({ ...box, x: box.x + offset[0], y: box.y + offset[1] });
    }
  }
  return { update, remove: () => labels.forEach(({ marker }) => marker.remove()) };
}

/** Where a name may stand, best first; that of a whole city (`wide`) also further off. */
function offsets(width, near, wide) {
  const beside = width / 2 + BESIDE_PX;
  const around = [[0, 0], ...ABOVE_PX.flatMap((y) => [[0, y], [0, -y]])];
  if (near) return around;
  const far = wide ? FAR_PX.flatMap((y) => [0, -beside / 2, beside / 2, -beside, beside]
    .flatMap((x) => [[x, -y], [x, y]])) : [];
  return [...around, [beside, 0], [-beside, 0], ...far];
}

function createLabel(L, map, { properties: { name, kind, value, near }, geometry }) {
  const [lng, lat] = geometry.coordinates;
  const node = el("span", { class: `label ${kind}`, "aria-hidden": "true" }, name,
    value ? el("span", { class: "value" }, value) : null);
  const icon = L.divIcon({ html: node, className: "anchor", iconSize: null });
  const silent = { interactive: false, keyboard: false, zIndexOffset: -9000 };
  const marker = L.marker([lat, lng], { ...silent, icon }).addTo(map);
  const wide = kind === "neighbour";
  return { node, near, marker, wide, chosen: wide || kind.startsWith(CHOSEN) };
}
