/** Picking an area: the polygons of one level, each a button, shaded by a value if there is one. */

import { createBase } from "./base.js";
import { FOREIGN, calm, clip, el, failure, fill, speak, styled } from "./dom.js";
import { drawCells, hatch } from "./grid.js";
import { drawLines } from "./lines.js";
import { Markers } from "./markers.js";
import { areas, credits, facilities } from "./sources.js";

const maps = new WeakMap();

export default function render(component) {
  const host = component.parentElement;
  if (maps.has(host) && maps.get(host).texts.language !== component.data.texts.language) {
    maps.get(host).destroy();
    maps.delete(host);
  }
  if (!maps.has(host)) {
    maps.set(host, new AreaMap(host.querySelector(".wegweiser"), component.data));
  }
  const map = maps.get(host);
  map.receive(component);
  return () => {
    map.destroy();
    if (maps.get(host) === map) maps.delete(host);
  };
}

class AreaMap {
  constructor(root, data) {
    this.canvas = el("div", { class: "canvas" });
    this.foot = el("p", { class: "foot", ...FOREIGN });
    this.root = root;
    root.replaceChildren(el("div", { class: "shell picker" },
      el("div", { class: "map-pane" }, this.canvas), this.foot));
    this.texts = data.texts;
    speak(root, data.texts);
  }

  receive({ data, setTriggerValue }) {
    this.data = data;
    this.send = (key) => setTriggerValue("select", key);
    this.root.style.setProperty("--picker-height", `${data.height_px}px`);
    this.draw();
  }

  async draw() {
    const { data, texts } = this;
    try {
      await styled(this.root);
      this.base ??= createBase(this.canvas, { texts, revision: data.revision });
      const [base, level, file] = await Promise.all([this.base, areas(data.level, data.revision),
        data.points?.length ? facilities(data.revision) : null]);
      if (data !== this.data) return;
      this.drawAreas(base, level);
      this.drawPoints(base, file);
      this.drawSites(base);
      this.lines?.remove();
      this.lines = drawLines(base, data.lines ?? []);
      const sources = [...Object.values(base.files), ...(file ? [file] : [])];
      this.foot.textContent = credits(sources).join(" · ");
    } catch {
      this.base = null;
      this.drawn = null;
      this.canvas.replaceChildren(failure(texts, texts.error, () => {
        this.canvas.replaceChildren();
        this.draw();
      }));
    }
  }

  drawAreas(base, level) {
    const { L, map } = base;
    this.canvas.setAttribute("aria-label", this.data.texts.map_label);
    if (this.level !== level) {
      this.polygons?.remove();
      this.edge?.remove();
      const style = { className: "land pick" };
      this.polygons = L.geoJSON(level, { smoothFactor: 0.5, style }).addTo(map);
      this.polygons.eachLayer((layer) => this.listen(layer));
      this.edge = base.layer(base.files.landkreis, "district").addTo(map);
      this.level = level;
    }
    this.polygons.eachLayer((layer) => this.dress(layer));
    this.overlay(base, level);
    base.outline("chosen", this.data.selected);
    const names = this.polygons.getLayers().map((layer) => this.labelOf(L, layer));
    base.name([...names, ...base.neighbours()]);
  }

  /** Cells over the areas, and hatching over both; drawn anew only if they are others. */
  overlay(base, level) {
    const { cells, hatched, palette } = this.data;
    const drawn = JSON.stringify([this.data.level, cells, hatched, palette]);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    for (const layer of this.over ?? []) layer.remove();
    this.over = [
      ...(cells?.length ? [drawCells(base, cells, palette)] : []),
      ...(hatched?.length ? [hatch(base, level, hatched)] : []),
    ];
    this.edge.bringToFront();
    base.overlays.chosen?.layer?.bringToFront();
  }

  listen(layer) {
    const { key } = layer.feature.properties;
    const node = layer.getElement();
    for (const [name, value] of [["tabindex", 0], ["role", "button"], ["data-key", key]]) {
      node.setAttribute(name, value);
    }
    const ring = (on) => this.base.then((base) => base.outline("ring", on ? key : null));
    node.addEventListener("focus", () => ring(node.matches(":focus-visible")));
    node.addEventListener("blur", () => ring(false));
    layer.on("click", () => this.send(key));
    node.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      this.send(key);
    });
    const look = { sticky: !calm(), className: "hint-text", opacity: 1 };
    layer.bindTooltip(() => el("span", {}, this.describe(layer)), look);
  }

  describe({ feature: { properties: { key, name } } }) {
    const value = this.data.values?.[key]?.text;
    return clip(value ? fill(this.texts.area_value, { name, value }) : name);
  }

  dress(layer) {
    const { key } = layer.feature.properties;
    const node = layer.getElement();
    const color = this.data.palette?.[this.data.values?.[key]?.class];
    node.setAttribute("aria-label", this.describe(layer));
    node.setAttribute("aria-pressed", String(key === this.data.selected));
    node.style.fill = color ?? "";
    node.classList.toggle("valued", Boolean(color));
  }

  labelOf(L, layer) {
    const { key, name, population } = layer.feature.properties;
    const chosen = key === this.data.selected;
    const value = this.data.values?.[key]?.text;
    const { lat, lng } = middle(L, layer);
    const kind = chosen ? "chosen-name" : "gemeinde";
    const properties = { name, value, near: true, rank: population,
      kind: value ? `${kind} valued` : kind };
    return { geometry: { coordinates: [lng, lat] }, properties };
  }

  drawPoints(base, file) {
    this.markers ??= new Markers(base, this.texts, null);
    const features = (this.data.points ?? []).map((id) => file.byId.get(id)).filter(Boolean);
    this.markers.update({ features, groups: file?.groups ?? {}, selected: null });
  }

  /** Numbered places that are no facilities: a picture of the list beside the map. */
  drawSites({ L, map }) {
    for (const site of this.sites ?? []) site.remove();
    this.sites = (this.data.sites ?? []).map(({ lat, lng, mark, kind }) => {
      const icon = L.divIcon({ className: `site ${kind}`, iconSize: [28, 28],
        html: el("span", {}, clip(mark)) });
      const options = { icon, interactive: false, keyboard: false, zIndexOffset: 9_000 };
      const site = L.marker([lat, lng], options).addTo(map);
      site.getElement().setAttribute("aria-hidden", "true");
      return site;
    });
  }

  destroy() {
    this.data = null;
    this.base?.then((base) => base.remove(), () => {});
  }
}

/** Centre of the largest part of an area. */
function middle(L, layer) {
  const [first] = layer.getLatLngs();
  const rings = Array.isArray(first[0]) ? layer.getLatLngs().map(([ring]) => ring) : [first];
  const largest = rings.reduce((one, other) => (other.length > one.length ? other : one));
  return L.PolyUtil.polygonCenter(largest, L.CRS.EPSG3857);
}
