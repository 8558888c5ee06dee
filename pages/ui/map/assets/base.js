/** The quiet base map: own boundaries and names, no tiles, no outside request. */

import { button, calm, el, icon } from "./dom.js";
import { createLabels } from "./labels.js";
import { areas, baseMap } from "./sources.js";

const LEAFLET = "/vendor/leaflet/leaflet-src.esm.js";
const MAX_ZOOM = 15;
const CLOSEST_FIT = 13;
const PADDING_PX = [28, 28];

/** Leaflet map with borders, names, scale and zoom buttons, fitted to the district. */
export async function createBase(container, { texts, revision }) {
  const [L, files] = await Promise.all([import(LEAFLET), baseMap(revision), sized(container)]);
  /* Leaflet focuses the map on a click; the page must not jump because of that. */
  container.focus = () => HTMLElement.prototype.focus.call(container, { preventScroll: true });
  const map = L.map(container, {
    attributionControl: false, zoomControl: false, scrollWheelZoom: false,
    maxZoom: MAX_ZOOM, zoomSnap: 0.25, renderer: L.svg({ padding: 0.4 }), inertia: !calm(),
    zoomAnimation: !calm(), markerZoomAnimation: !calm(), fadeAnimation: false,
  });
  if (calm()) map.panBy = (offset) => L.Map.prototype.panBy.call(map, offset, { animate: false });
  const base = new Base(L, map, files, revision);
  base.drawLand();
  base.addControls(texts);
  base.watch();
  container.setAttribute("role", "region");
  container.setAttribute("aria-label", texts.map_label);
  return base;
}

/** A hidden container has no size yet; a map needs one. */
const sized = (node) => new Promise((done) => {
  const observer = new ResizeObserver(() => {
    if (!node.offsetWidth) return;
    observer.disconnect();
    done();
  });
  observer.observe(node);
});

class Base {
  constructor(L, map, files, revision) {
    Object.assign(this, { L, map, files, revision, overlays: {} });
    this.whole = this.layer(files.landkreis, "district").getBounds();
    this.places = new Map(files.places.features.map(({ properties, geometry }) => {
      const [lng, lat] = geometry.coordinates;
      return [properties.key, { ...properties, lat, lng }];
    }));
  }

  /** Follow the size of the container: a view that nobody has touched is fitted anew. */
  watch() {
    const container = this.map.getContainer();
    this.observer = new ResizeObserver(() => {
      if (!container.offsetWidth) return;
      this.map.invalidateSize({ pan: false });
      if (this.fitted) this.fit(this.fitted, { animate: false });
    });
    this.observer.observe(container);
    const release = () => { this.fitted = null; };
    for (const touch of ["pointerdown", "wheel", "keydown"]) {
      container.addEventListener(touch, release, { capture: true, passive: true });
    }
  }

  /** The wheel zooms only a map that has the focus; else it scrolls the page. */
  guardWheel() {
    const { scrollWheelZoom } = this.map;
    const container = this.map.getContainer();
    container.addEventListener("focusin", () => scrollWheelZoom.enable());
    container.addEventListener("focusout", ({ relatedTarget }) => {
      if (!container.contains(relatedTarget)) scrollWheelZoom.disable();
    });
  }

  remove() {
    this.observer.disconnect();
    this.map.remove();
  }

  layer(source, name) {
    return this.L.geoJSON(source, {
      interactive: false, smoothFactor: 0.5, style: { className: `land ${name}` },
    });
  }

  drawLand() {
    const { surroundings, landkreis, gemeinde, sozialraum } = this.files;
    this.fit(this.whole, { animate: false });
    this.layer(surroundings, "outside").addTo(this.map);
    this.layer(landkreis, "casing").addTo(this.map);
    this.layer(gemeinde, "gemeinde").addTo(this.map);
    this.layer(sozialraum, "sozialraum").addTo(this.map);
    this.layer(landkreis, "district").addTo(this.map);
    this.map.setMinZoom(Math.floor(this.map.getZoom()) - 1);
    this.map.setMaxBounds(this.whole.pad(0.6));
  }

  /** Show names; the features are points with name, kind and rank, and perhaps a second line. */
  name(features) {
    this.labels?.remove();
    this.labels = createLabels(this.L, this.map, features);
  }

  /** The names of the municipalities, the largest first, and of the neighbouring cities. */
  namePlaces() {
    const size = new Map(this.files.gemeinde.features.map(({ properties }) =>
      [properties.key, properties.population ?? 0]));
    this.name(this.files.places.features.map(({ properties, geometry }) =>
      ({ geometry, properties: { ...properties, rank: size.get(properties.key) } })));
  }

  /** The neighbouring cities, as points with name and kind. */
  neighbours() {
    return this.files.places.features.filter(({ properties }) => properties.kind === "neighbour");
  }

  addControls(texts) {
    const { L, map } = this;
    const control = L.control({ position: "topleft" });
    const tool = (name, symbol, action) =>
      button(icon(symbol), action, { title: texts[name], "aria-label": texts[name] });
    control.onAdd = () => {
      const bar = el("div", { class: "tools" },
        tool("zoom_in", "add", () => map.zoomIn()),
        tool("zoom_out", "remove", () => map.zoomOut()),
        tool("zoom_all", "zoom_out_map", () => this.fit(this.whole)));
      L.DomEvent.disableClickPropagation(bar);
      return bar;
    };
    control.addTo(map);
    this.guardWheel();
    L.control.scale({ imperial: false, maxWidth: 120 }).addTo(map);
  }

  fit(bounds, options = {}) {
    this.fitted = bounds;
    this.map.fitBounds(bounds, { padding: PADDING_PX, maxZoom: CLOSEST_FIT, ...options });
  }

  /** Draw one area on top under a role ("chosen", "hint"), replacing the former one. */
  async outline(role, key) {
    const former = this.overlays[role];
    if (former?.key === key) return former.layer;
    former?.layer?.remove();
    const entry = { key, layer: null };
    this.overlays[role] = entry;
    const feature = key ? await this.find(key) : null;
    if (feature && this.overlays[role] === entry) {
      entry.layer = this.layer(feature, role).addTo(this.map);
    }
    return entry.layer;
  }

  /** Draw an estimated reach {lat, lng, radius_m}, or none; return its bounds. */
  reach(circle) {
    this.circle?.remove();
    this.circle = circle && this.L.circle(circle, { radius: circle.radius_m, interactive: false,
      className: "land reach" }).addTo(this.map);
    return this.circle?.getBounds() ?? null;
  }

  /** Mark a person's own position {lat, lng}, or none. */
  markPlace(place, label) {
    this.here?.remove();
    const icon = this.L.divIcon({ className: "here-mark", iconSize: [22, 22],
      html: el("span", { role: "img", "aria-label": label }) });
    this.here = place && this.L.marker(place, { icon, interactive: false, keyboard: false,
      zIndexOffset: 9_900 }).addTo(this.map);
  }

  async find(key) {
    const { gemeinde, sozialraum, landkreis } = this.files;
    const search = ({ features }) => features.find(({ properties }) => properties.key === key);
    const found = [gemeinde, sozialraum, landkreis].map(search).find(Boolean);
    if (found) return found;
    return areas("planregion", this.revision).then(search, () => undefined);
  }
}
