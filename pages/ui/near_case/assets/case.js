/** Near a case: the point, what is near it, the comparison and the papers. The point lives in this
 *  module's memory alone, until it is forgotten or the page is left; nothing sends or stores it.
 *  Only what a person agrees to leaves the browser: the cell of 1 km around the point. */

import { el, failure, fill, speak, styled } from "../map/dom.js";
import { baseMap, credits, facilities } from "../map/sources.js";
import { createAsk } from "./ask.js";
import { entriesOf } from "./entries.js";
import { createMap } from "./map.js";
import { createPapers } from "./papers.js";
import { project } from "./projection.js";
import { comparison, createResults } from "./results.js";
import { createRoads } from "./roads.js";
import { around, measured } from "./ways.js";

const LIMITS = [{ most: 10 }, { most: 20 }, { most: 40 }, ...[10, 15, 20, 30, 45, 60].map(
  (minutes) => ({ minutes }))];
const cases = new WeakMap();

export default function render(component) {
  const host = component.parentElement;
  if (!cases.has(host)) cases.set(host, new Case(host.querySelector(".wegweiser"), component.data));
  const one = cases.get(host);
  one.receive(component.data);
  return () => {
    one.destroy();
    if (cases.get(host) === one) cases.delete(host);
  };
}

class Case {
  #place = null;

  constructor(root, data) {
    const { texts } = data;
    Object.assign(this, { root, texts, compared: [], map: null });
    this.stop = new AbortController();
    this.ask = createAsk(texts, { found: (place, about) => this.take(place, about) });
    this.results = createResults(texts, { hover: (id) => this.hover(id),
      compared: (ids) => this.compare(ids) });
    this.roads = createRoads(texts, { place: () => this.#place, ids: () => this.data.ids,
      changed: () => this.draw() });
    this.papers = createPapers(texts, { place: () => this.#place, data: () => this.data,
      found: (...points) => this.found(...points), base: () => baseMap(this.data.revision),
      mode: () => this.mode, limit: () => this.limit });
    this.build(data);
    /* A page that is kept for "back" would keep the point too. */
    addEventListener("pagehide", () => this.take(null, ""), { signal: this.stop.signal });
  }

  get mode() {
    return this.data.modes.find(({ key }) => key === this.chosenMode);
  }

  get limit() {
    return LIMITS[Number(this.limits.value)];
  }

  build({ modes }) {
    const { texts } = this;
    speak(this.root, texts);
    this.chosenMode = modes.at(-1).key;
    const radios = modes.map(({ key, label }) => el("label", {},
      el("input", { type: "radio", name: "case-mode", value: key,
        checked: key === this.chosenMode, onchange: () => {
          this.chosenMode = key;
          this.draw();
        } }), label));
    this.limits = el("select", { id: "case-limit", onchange: () => this.draw() },
      ...LIMITS.map(({ most, minutes }, index) => el("option", { value: index },
        fill(most ? texts.limit_most : texts.limit_minutes, { value: most ?? minutes }))));
    this.canvas = el("div", { class: "canvas" });
    this.foot = el("p", { class: "quiet credit" });
    this.table = el("section", { class: "compare" });
    this.body = el("div", { class: "body" }, this.results.element,
      el("div", { class: "map-side" }, el("div", { class: "map-pane" }, this.canvas), this.foot,
        this.papers.element));
    this.root.replaceChildren(el("div", { class: "case" }, this.ask.element,
      el("div", { class: "settings" },
        el("fieldset", {}, el("legend", {}, texts.mode), ...radios),
        el("div", {}, el("label", { for: "case-limit" }, texts.limit), this.limits),
        this.roads.element),
      this.body, this.table));
    this.ask.show(texts.start, false);
  }

  receive(data) {
    this.data = data;
    this.ask.receive(data);
    this.roads.receive(data);
    this.load();
  }

  async load() {
    const { data, texts } = this;
    try {
      await styled(this.root);
      const file = await facilities(data.revision);
      const byId = new Map([...file.byId, ...data.extra.map((one) => [one.properties.id, one])]);
      if (data !== this.data || this.stop.signal.aborted) return;
      Object.assign(this, { file, entries: entriesOf(data.ids, byId, data) });
    } catch {
      this.canvas.replaceChildren(failure(texts, texts.error, () => this.load()));
      return;
    }
    this.openMap();
    this.draw();
  }

  /** Take a point {lat, lng}, or null to forget it. */
  take(place, about) {
    this.#place = place;
    this.roads.forget();
    this.papers.forget();
    if (!place) {
      this.ask.forgetAll();
      this.results.clear();
    }
    this.ask.show(about && place ? fill(this.texts.point, { about }) : about, Boolean(place));
    this.draw();
  }

  /** What is near a point in metres, in the groups and the order of list, map and papers; on
   *  papers the order is that from the middle of a cell, so that it is the same on all of them. */
  found(origin, middle = origin) {
    const { mode } = this;
    const speed = mode.straight_m_per_min;
    const seen = this.entries.filter(({ hidden }) => !hidden);
    const ways = around(seen, middle, speed, this.limit);
    if (middle !== origin) ways.placed = measured(ways.placed, origin, speed);
    const roads = this.roads.apply(ways, mode);
    return { ...ways, ...roads, placed: fitting(roads?.placed ?? ways.placed, this.data),
      anywhere: wrap(ways.anywhere), mode,
      hidden: wrap(this.entries.filter(({ hidden }) => hidden)),
      note: roads?.note ?? mode.sentence,
      /* The PDF has times along roads wherever there are some. */
      numbers: roads || !this.data.roads.includes(mode.key) ? "numbers_same" : "numbers_roads" };
  }

  draw() {
    if (!this.entries) return;
    const place = this.#place;
    this.body.classList.toggle("waiting", !place);
    this.papers.offer(Boolean(place), this.data.roads.includes(this.mode.key));
    this.roads.offer(Boolean(place), this.mode);
    const now = place && this.found(project(place, this.data.projection));
    this.now = now;
    if (now) this.results.update(now);
    this.compare(this.compared);
    this.drawMap();
  }

  async openMap() {
    const { texts, data: { revision } } = this;
    const taps = { pick: (place) => this.take(place, texts.clicked), hover: (id) => this.hover(id),
      choose: (id) => this.results.reveal(id) };
    this.map ??= createMap(this.canvas, { texts, revision, taps });
    try {
      const { base } = await this.map;
      this.foot.textContent = credits([this.file, ...Object.values(base.files)]).join(" · ");
    } catch {
      this.map = null;
      this.canvas.replaceChildren(failure(texts, texts.map_error, () => {
        this.canvas.replaceChildren();
        this.openMap();
      }));
    }
  }

  async drawMap() {
    const map = await this.map?.catch(() => null);
    if (!map || this.stop.signal.aborted) return;
    map.update({ place: this.#place, placed: this.now?.placed ?? [], groups: this.file.groups });
  }

  hover(id) {
    this.results.mark(id);
    this.map?.then((map) => map.mark(id), () => {});
  }

  compare(ids) {
    this.compared = ids;
    const { now } = this;
    const all = now ? [...now.placed, ...now.vague, ...now.anywhere, ...now.hidden] : [];
    const items = ids.map((id) => all.find(({ entry }) => entry.id === id)).filter(Boolean);
    this.table.replaceChildren(...comparison(items, now, this.texts));
  }

  destroy() {
    this.#place = null;
    this.stop.abort();
    this.papers.forget();
    this.map?.then((map) => map.destroy(), () => {});
  }
}

const wrap = (entries) => entries.map((entry) => ({ entry }));

/** Entries that fit a person's needs before the unknown and the barriers, each by its way. */
function fitting(placed, { fits }) {
  const rank = ({ entry }) => fits[entry.id]?.[0] ?? 0;
  return [...placed].sort((one, other) => rank(one) - rank(other));
}

