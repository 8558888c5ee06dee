/** The map twin of the results: the point, and numbered pins in the order of the list. */

import { createBase } from "../map/base.js";
import { el } from "../map/dom.js";
import { pointOf } from "../map/layout.js";

const SIDE_PX = 30;

/** Map in a container; `taps` = {pick(place), choose(id), hover(id)}. */
export async function createMap(container, { texts, revision, taps }) {
  const base = await createBase(container, { texts, revision });
  base.namePlaces();
  base.map.on("click", ({ latlng: { lat, lng } }) => taps.pick({ lat, lng }));
  base.map.on("zoomend", label);
  let pins = [];
  let shown = "";

  function update({ place, placed, groups }) {
    const stamp = JSON.stringify([place, placed.map(({ entry }) => entry.id)]);
    if (stamp === shown) return;
    shown = stamp;
    const { L, map } = base;
    map.invalidateSize({ pan: false });
    for (const { marker } of pins) marker.remove();
    base.markPlace(place, texts.here);
    pins = placed.map(({ entry }, index) => pin(L, map, entry, index, groups));
    if (place) base.fit(L.latLngBounds([place, ...placed.map(({ entry }) => pointOf(entry.feature))]));
    label();
  }

  /** Names give way to the pins, at every scale anew. */
  function label() {
    base.labels?.update(pins.map(({ marker }) =>
      ({ ...base.map.project(marker.getLatLng()), width: SIDE_PX, height: SIDE_PX })));
  }

  function pin(L, map, entry, index, groups) {
    const { group, name } = entry.feature.properties;
    const face = el("span", {}, String(index + 1));
    face.style.setProperty("--group", groups[group]?.color ?? "#5f6b76");
    const icon = L.divIcon({ html: face, className: "case-pin", iconSize: [26, 26] });
    const marker = L.marker(pointOf(entry.feature), { icon, title: name, keyboard: false,
      riseOnHover: true, zIndexOffset: 1000 - index }).addTo(map);
    const node = marker.getElement();
    node.setAttribute("aria-hidden", "true");
    node.dataset.id = entry.id;
    marker.on("click", () => taps.choose(entry.id));
    marker.on("mouseover", () => taps.hover(entry.id));
    marker.on("mouseout", () => taps.hover(null));
    return { marker };
  }

  return {
    base,
    update,
    mark(id) {
      for (const { marker } of pins) {
        const node = marker.getElement();
        const hot = node.classList.toggle("hot", node.dataset.id === id);
        marker.setZIndexOffset(hot ? 9_000 : 0);
      }
    },
    destroy: () => base.remove(),
  };
}
