/** Markers: a pin per place, a ring per cluster, a dashed square per municipality. */

import { clip, el, plural } from "./dom.js";
import { boxOf, layOut, SIZES } from "./layout.js";
import { ring, symbol } from "./symbols.js";

const CHOSEN_ABOVE = 9000;
const HOT_ABOVE = 9500;

/** Keep the markers of a map in step with what is shown.
 *  `taps` = {open(mark), hover(ids)}; without taps the markers are only a picture. */
export class Markers {
  constructor(base, texts, taps) {
    Object.assign(this, { base, texts, taps, drawn: new Map(), marks: [], offMap: 0 });
    this.content = { features: [], groups: {}, selected: null };
    base.map.on("moveend", () => this.draw());
  }

  update(content) {
    if (content.groups !== this.content.groups) this.clear();
    this.content = content;
    this.zoom = null;
    this.draw();
  }

  clear() {
    for (const { marker } of this.drawn.values()) marker.remove();
    this.drawn.clear();
  }

  project({ lat, lng }) {
    const { x, y } = this.base.map.project([lat, lng]);
    return { x, y };
  }

  draw() {
    const { map, labels } = this.base;
    if (this.zoom !== map.getZoom()) {
      const { places } = this.base;
      Object.assign(this, layOut(this.content, places, (place) => this.project(place)));
      for (const mark of this.marks) mark.latlng = map.unproject(mark);
      labels?.update(this.marks.map(boxOf));
      this.zoom = map.getZoom();
    }
    const view = map.getBounds().pad(0.3);
    const wanted = new Map(this.marks.map((mark) => [this.keyOf(mark), mark])
      .filter(([, { latlng }]) => view.contains(latlng)));
    for (const [key, { marker }] of this.drawn) {
      if (wanted.has(key)) continue;
      marker.remove();
      this.drawn.delete(key);
    }
    for (const [key, mark] of wanted) if (!this.drawn.has(key)) this.add(key, mark);
    this.arrange([...wanted.keys()]);
    this.regainFocus();
  }

  keyOf({ kind, features, offset = [0, 0] }) {
    const ids = features.map(({ properties }) => properties.id);
    return JSON.stringify([kind, offset, ids, ids.includes(this.content.selected)]);
  }

  add(key, mark) {
    const { L, map } = this.base;
    const label = this.labelOf(mark);
    const ids = mark.features.map(({ properties }) => properties.id);
    const chosen = ids.includes(this.content.selected);
    const [width, height] = SIZES[mark.kind];
    const [x, y] = mark.offset ?? [0, 0];
    const icon = L.divIcon({ html: this.faceOf(mark), iconSize: [width, height],
      className: `mark ${mark.kind} ${chosen ? "chosen" : ""}`,
      iconAnchor: [width / 2 - x, (mark.exact ? height : Math.min(width, height) / 2) - y] });
    const active = Boolean(this.taps);
    const marker = L.marker(mark.latlng, { icon, title: active ? label : "",
      keyboard: active, interactive: active, riseOnHover: true, autoPanOnFocus: false,
      zIndexOffset: chosen ? CHOSEN_ABOVE : 0 });
    const node = marker.addTo(map).getElement();
    this.drawn.set(key, { marker, mark, ids, node });
    node.dataset.ids = JSON.stringify(ids);
    node.setAttribute(active ? "aria-label" : "aria-hidden", active ? label : "true");
    if (chosen) node.setAttribute("aria-current", "true");
    if (active) this.listen(marker, mark, ids);
  }

  listen(marker, mark, ids) {
    marker.on("click", () => this.taps.open(mark));
    marker.on("keydown", ({ originalEvent: event }) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      this.focusNext = ids[0];
      this.taps.open(mark);
    });
    const { map } = this.base;
    marker.on("mouseover", () => this.taps.hover(ids));
    marker.on("mouseout", () => this.taps.hover([]));
    const node = marker.getElement();
    node.addEventListener("focus", () => {
      this.taps.hover(ids);
      if (node.matches(":focus-visible")) {
        map.panInside(marker.getLatLng(), { padding: [50, 50] });
      }
    });
    node.addEventListener("blur", () => this.taps.hover([]));
  }

  labelOf({ kind, features, places }) {
    const about = features.map(({ properties }) => properties);
    const names = (list) => {
      const all = [...new Set(list)].filter(Boolean);
      return [...all.slice(0, 3), ...(all.length > 3 ? ["…"] : [])].join(", ");
    };
    if (kind === "gemeinde") {
      return clip(plural(this.texts, "gemeinde", about.length,
        { name: names(places.map(({ name }) => name)) }));
    }
    if (kind === "pin") {
      const [{ name, type_label: type, locality }] = about;
      return [name, type, locality].filter(Boolean).map(clip).join(", ");
    }
    return clip(plural(this.texts, "cluster", about.length,
      { name: names(about.map(({ locality }) => locality)) }));
  }

  faceOf({ kind, features, exact }) {
    const groups = features.map(({ properties }) => this.content.groups[properties.group]);
    const glyph = features[0].properties.symbol;
    if (kind === "pin") return symbol(groups[0], { glyph, tip: exact, dashed: !exact });
    if (kind === "cluster") return ring(groups);
    return el("span", { class: "square" }, String(features.length));
  }

  /** Tab order = list order, without moving the element that has the focus. */
  arrange(keys) {
    let next = null;
    for (const key of keys.reverse()) {
      const { node } = this.drawn.get(key);
      const moves = node.nextSibling !== next && !node.matches(":focus");
      if (moves) node.parentNode.insertBefore(node, next);
      next = node;
    }
  }

  nodeOf(id) {
    return [...this.drawn.values()].find(({ ids }) => ids.includes(id))?.node;
  }

  regainFocus() {
    const node = this.focusNext && this.nodeOf(this.focusNext);
    if (node && !node.getRootNode().activeElement) node.focus({ preventScroll: true });
    this.focusNext = null;
  }

  highlight(ids) {
    for (const { marker, node, ids: own } of this.drawn.values()) {
      const hot = node.classList.toggle("hot", own.some((id) => ids.includes(id)));
      const resting = node.matches(".chosen") ? CHOSEN_ABOVE : 0;
      marker.setZIndexOffset(hot ? HOT_ABOVE : resting);
    }
  }
}
