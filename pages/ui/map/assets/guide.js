/** The guide: list, detail and map of one result, kept alive over the reruns of the page. */

import { createDetail } from "./detail.js";
import { arrange } from "./distance.js";
import { FOREIGN, button, el, failure, plural, speak, styled } from "./dom.js";
import { createExit } from "./exit.js";
import { createList } from "./list.js";
import { createMap } from "./map.js";
import { createMarks } from "./marks.js";
import { createPosition } from "./position.js";
import { credits, facilities } from "./sources.js";
import { legend } from "./symbols.js";

const SETTLE_MS = 3_000;
const PATIENCE_MS = 10_000;
const SPOKEN_MS = 5_000;
const VIEWS = ["list", "map"];
const guides = new WeakMap();

export default function render(component) {
  const host = component.parentElement;
  const { texts } = component.data;
  if (guides.has(host) && guides.get(host).texts.language !== texts.language) {
    guides.get(host).destroy();
    guides.delete(host);
  }
  if (!guides.has(host)) guides.set(host, new Guide(host.querySelector(".wegweiser"), texts));
  const guide = guides.get(host);
  guide.receive(component);
  return () => {
    guide.destroy();
    if (guides.get(host) === guide) guides.delete(host);
  };
}

class Guide {
  constructor(root, texts) {
    Object.assign(this, { root, texts, pending: null, hot: [], map: null });
    this.stop = new AbortController();
    const taps = { choose: (id) => this.choose(id), hover: (ids) => this.hover(ids),
      close: () => this.choose(null), say: (text) => this.say(text),
      reveal: (ids) => this.list.reveal(ids[0]), direct: () => this.isWide() };
    Object.assign(this, { taps, list: createList(texts, taps), detail: createDetail(texts, taps),
      exit: createExit(texts), marks: createMarks(texts, this.stop.signal),
      position: createPosition(texts, { moved: () => this.file && this.draw() }) });
    this.build();
    this.watch();
  }

  build() {
    const { texts } = this;
    speak(this.root, texts);
    this.count = el("p", { class: "count", role: "status" });
    this.note = el("p", { class: "note" });
    this.said = el("p", { class: "toast", role: "status" });
    this.canvas = el("div", { class: "canvas" });
    this.foot = el("div", { class: "foot" });
    this.switches = VIEWS.map((name) => button(texts[`view_${name}`], () => this.turn(name)));
    this.shell = el("div", { class: "shell", "data-view": "list" },
      el("div", { class: "bar" }, this.count, this.marks.element, this.position.ask,
        el("div", { class: "switch", role: "group", "aria-label": texts.view_label },
          ...this.switches), this.position.element, this.note),
      el("div", { class: "side" }, this.list.element, this.detail.element),
      el("div", { class: "map-pane" }, this.canvas), this.foot, this.said);
    this.root.replaceChildren(this.shell);
    this.turn("list");
  }

  watch() {
    const { signal } = this.stop;
    addEventListener("beforeprint", () => this.list.showAll(), { signal });
    this.observer = new ResizeObserver(() => this.drawMap());
    this.observer.observe(this.shell);
  }

  isWide() {
    return getComputedStyle(this.shell).getPropertyValue("--wide").trim() === "1";
  }

  receive({ data, setTriggerValue }) {
    this.data = { ...data, selected: data.selected || null };
    this.send = (id) => setTriggerValue("select", id);
    if (this.count.textContent !== data.count_text) this.count.textContent = data.count_text;
    this.position.offer(Boolean(data.estimate));
    const answered = this.data.selected === this.pending?.id;
    if (answered || Date.now() - this.pending?.since > SETTLE_MS) this.pending = null;
    const judged = { harmless: !data.exit_href, values: data.asked };
    dispatchEvent(new CustomEvent("asked", { detail: judged }));
    this.exit.show(data.exit_href);
    this.marks.update(data.marks, data.merged);
    this.narrow(data.only);
    this.load();
  }

  /** Show one view alone, in a small frame. */
  narrow(only) {
    if (!only || this.shell.dataset.only === only) return;
    this.shell.dataset.only = only;
    this.turn(only);
  }

  async load() {
    const { data } = this;
    try {
      await styled(this.root);
      this.file = await facilities(data.revision);
    } catch {
      this.list.fail(() => {
        this.list.wait();
        this.load();
      });
      return;
    }
    if (data === this.data && !this.stop.signal.aborted) this.draw();
  }

  selected() {
    return (this.pending ?? { id: this.data.selected }).id;
  }

  draw() {
    const { data, file, position: { place }, texts } = this;
    const found = data.ids.map((id) => this.feature(id)).filter(Boolean);
    const near = place && data.estimate && arrange(found, place, data.estimate, texts);
    const { features, meta } = near
      ? openFirst(fittingFirst(near, data), data) : { features: found, meta: data.meta };
    this.list.update({ features, groups: file.groups, meta });
    this.note.textContent = near ? data.estimate.sentence : data.note ?? "";
    this.features = features;
    this.drawSide();
    this.drawMap();
  }

  drawSide() {
    const id = this.selected();
    const { pending, data, detail, list } = this;
    const shown = pending ? id && this.preview(id) : id && data.detail;
    if (shown) detail.show(shown, Boolean(pending));
    list.element.hidden = Boolean(shown);
    detail.element.hidden = !shown;
    list.mark(id, this.hot);
  }

  /** An entry by id, its type in the person's language. */
  feature(id) {
    const feature = this.file.byId.get(id);
    const label = this.data.types?.[feature?.properties.type];
    if (!label) return feature;
    return { ...feature, properties: { ...feature.properties, type_label: label } };
  }

  preview(id) {
    const { name, type_label: type, locality } = this.feature(id)?.properties ?? {};
    return { title: name ?? "", subtitle: [type, locality].filter(Boolean).join(" · ") };
  }

  async drawMap() {
    const map = this.features && this.canvas.offsetWidth ? await this.openMap() : null;
    if (!map || this.stop.signal.aborted) return;
    const { texts, features, file, data: { area, circle }, position: { place } } = this;
    const selected = this.selected();
    const there = features.some(({ properties }) => properties.id === selected);
    const extra = there ? [] : [this.feature(selected)].filter(Boolean);
    await map.update({ features: [...features, ...extra], groups: file.groups, selected, area,
      circle, place });
    const missing = map.offMap ? plural(texts, "off_map", map.offMap) : "";
    const sources = credits([file, ...Object.values(map.base.files)]).join(" · ");
    this.foot.replaceChildren(legend(texts), el("p", {}, missing),
      el("p", { class: "credit", ...FOREIGN }, sources));
  }

  async openMap() {
    const { texts, taps, data: { revision } } = this;
    this.map ??= createMap(this.canvas, { texts, revision, taps });
    try {
      return await this.map;
    } catch {
      this.map = null;
      this.canvas.replaceChildren(failure(texts, texts.map_error, () => {
        this.canvas.replaceChildren();
        this.drawMap();
      }));
      return null;
    }
  }

  choose(id) {
    const before = this.selected();
    if (id) this.cameFromMap = this.shell.dataset.view === "map" && !this.isWide();
    this.pending = id === this.data.selected ? null : { id, since: Date.now() };
    if (id) this.turn("list");
    this.drawSide();
    this.drawMap();
    if (id) this.detail.focus();
    else this.goBack(before);
    this.send(id);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.giveUp(id), PATIENCE_MS);
  }

  goBack(id) {
    if (this.cameFromMap && !this.isWide()) {
      this.turn("map");
      this.map?.then((map) => map.focus(id), () => {});
    } else {
      this.list.focus(id);
    }
  }

  giveUp(id) {
    if (this.pending?.id === id && id) this.detail.fail(() => this.choose(id));
  }

  hover(ids) {
    this.hot = ids;
    this.list.mark(this.selected(), ids);
    this.map?.then((map) => map.highlight(ids), () => {});
  }

  turn(view) {
    this.shell.dataset.view = view;
    this.switches.forEach((node, place) =>
      node.setAttribute("aria-pressed", String(VIEWS[place] === view)));
    this.drawMap();
  }

  say(text) {
    this.said.textContent = text;
    clearTimeout(this.silence);
    this.silence = setTimeout(() => { this.said.textContent = ""; }, SPOKEN_MS);
  }

  destroy() {
    this.stop.abort();
    this.exit.show(null);
    this.observer.disconnect();
    this.position.destroy();
    clearTimeout(this.timer);
    this.map?.then((map) => map.destroy(), () => {});
  }
}

/** What is near, those open now before the others, each with its mark beside the distance. */
function openFirst({ features, meta }, { opened }) {
  if (!opened) return { features, meta };
  const rank = ({ properties: { id } }) => (opened[id]?.open ? 0 : 1);
  const joined = Object.entries(opened).map(([id, { text }]) =>
    [id, [text, meta[id]].filter(Boolean).join(" · ")]);
  return { meta: Object.fromEntries(joined),
    features: [...features].sort((one, other) => rank(one) - rank(other)) };
}

/** What fits a person's needs before the unknown and the barriers, each by distance. */
function fittingFirst({ features, meta }, { fits = {} }) {
  const rank = ({ properties: { id } }) => fits[id]?.[0] ?? 0;
  const said = Object.keys({ ...meta, ...fits }).map((id) =>
    [id, [meta[id], fits[id]?.[1]].filter(Boolean).join(" · ")]);
  return { meta: Object.fromEntries(said),
    features: [...features].sort((one, other) => rank(one) - rank(other)) };
}
