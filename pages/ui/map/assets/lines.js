/** Lines between places that have to do with each other: a picture of the list beside the map. */

import { calm, clip, el } from "./dom.js";

const END_PX = 4;

/** Draw lines {ends, kind, text}; ends have latitudes and longitudes in turn. */
export function drawLines({ L, map }, lines) {
  const look = { sticky: !calm(), className: "hint-text", opacity: 1 };
  const group = L.layerGroup().addTo(map);
  for (const { ends: [lat, lng, otherLat, otherLng], kind, text } of lines) {
    const ends = [[lat, lng], [otherLat, otherLng]];
    const className = `land relation ${kind}`;
    L.polyline(ends, { className: "land relation casing", interactive: false }).addTo(group);
    const line = L.polyline(ends, { className }).addTo(group);
    line.bindTooltip(() => el("span", {}, clip(text)), look);
    for (const end of ends) {
      L.circleMarker(end, { radius: END_PX, className: "land relation end", interactive: false })
        .addTo(group);
    }
  }
  return group;
}
