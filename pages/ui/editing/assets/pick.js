/** Saying where an entry is: a click on the map, or coordinates in a field. */

import { projectionOf, readCoordinates, zoneOf } from "../case/coordinates.js";
import { project } from "../case/projection.js";
import { createBase } from "../map/base.js";
import { button, el, failure, fill, speak, styled } from "../map/dom.js";
import { credits } from "../map/sources.js";

const CLOSEST = 18;
/* Closer than this the quiet base map shows nothing but the point. */
const NEAR = 12;
const DIGITS = 6;
const pickers = new WeakMap();

export default function render(component) {
  const host = component.parentElement;
  if (!pickers.has(host)) {
    pickers.set(host, new Picker(host.querySelector(".wegweiser"), component.data));
  }
  const one = pickers.get(host);
  one.receive(component);
  return () => {
    one.destroy();
    if (pickers.get(host) === one) pickers.delete(host);
  };
}

class Picker {
  constructor(root, data) {
    const { texts } = data;
    Object.assign(this, { root, texts, shown: "" });
    speak(root, texts);
    this.canvas = el("div", { class: "canvas" });
    this.foot = el("p", { class: "foot" });
    this.said = el("p", { class: "said", role: "status" });
    this.input = el("input", { type: "text", id: "pick-input", autocomplete: "off",
      onkeydown: (event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        this.read();
      } });
    root.replaceChildren(el("div", { class: "shell picker" },
      el("div", { class: "pick-ask" }, el("label", { for: "pick-input" }, texts.coordinates),
        this.input, button(texts.take, () => this.read(), { class: "plain" })),
      this.said, el("div", { class: "map-pane" }, this.canvas), this.foot));
  }

  receive({ data, setTriggerValue }) {
    this.data = data;
    this.send = ({ lat, lng }) => setTriggerValue("place",
      { lat: Number(lat.toFixed(DIGITS)), lng: Number(lng.toFixed(DIGITS)) });
    this.draw();
  }

  async draw() {
    const { data, texts } = this;
    try {
      await styled(this.root);
      this.base ??= this.create();
      const base = await this.base;
      if (data !== this.data) return;
      base.markPlace(data.place, texts.here);
      this.tell(data.place);
      const stamp = JSON.stringify(data.place);
      if (data.place && stamp !== this.shown && !this.clicked) {
        base.fitted = null;
        base.map.setView(data.place, Math.max(base.map.getZoom(), NEAR), { animate: false });
      }
      this.clicked = false;
      this.shown = stamp;
      this.foot.textContent = credits(Object.values(base.files)).join(" · ");
    } catch {
      this.base = null;
      this.canvas.replaceChildren(failure(texts, texts.error, () => {
        this.canvas.replaceChildren();
        this.draw();
      }));
    }
  }

  async create() {
    const { texts, data: { revision } } = this;
    const base = await createBase(this.canvas, { texts, revision });
    base.namePlaces();
    base.map.setMaxZoom(CLOSEST);
    base.map.on("click", ({ latlng }) => {
      this.clicked = true;
      this.send(latlng);
    });
    return base;
  }

  /** Take the coordinates that were typed, or say why not. */
  read() {
    const { bounds, pad, projection } = this.data;
    const zone = zoneOf(projection);
    const found = readCoordinates(this.input.value, { bounds, pad, zone });
    if (found?.place) {
      this.input.value = "";
      this.send(found.place);
      return;
    }
    const [west, south, east, north] = bounds;
    const middle = { lat: (south + north) / 2, lng: (west + east) / 2 };
    const [x, y] = project(middle, projectionOf(zone)).map((value) => Math.round(value));
    this.said.textContent = fill(this.texts[found?.fault ?? "form"],
      { lat: middle.lat.toFixed(4), lng: middle.lng.toFixed(4), utm: `${zone} ${x} ${y}` });
    this.input.focus();
  }

  tell(place) {
    this.said.textContent = place
      ? fill(this.texts.point, { lat: place.lat.toFixed(5), lng: place.lng.toFixed(5) })
      : this.texts.none;
  }

  destroy() {
    this.base?.then((base) => base.remove(), () => null);
  }
}
