/** The results as lists: what has a way, what is known by its Gemeinde only, and the rest. */

import { el, fill, plural, safeHref } from "../map/dom.js";
import { distance, duration } from "../map/distance.js";
import { ROWS, nameOf, rowsOf } from "./entries.js";

const GROUPS = ["placed", "vague", "anywhere", "hidden"];
const MOST_COMPARED = 5;

/** Lists of results; `taps` = {hover(id), compared(ids)}. */
export function createResults(texts, taps) {
  const count = el("p", { class: "count", role: "status" });
  const note = el("p", { class: "quiet" });
  const element = el("div", { class: "results" }, count, note);
  const boxes = new Map(GROUPS.map((name) => [name, group(name)]));
  element.append(...[...boxes.values()].map(({ box }) => box));
  const state = { chosen: new Set(), stamp: "" };

  function group(name) {
    const list = el("ol", { class: "near" });
    const title = name === "placed" ? el("h2", { class: "spoken" }) : el("summary", {});
    const about = el("p", { class: "quiet" }, texts[`about_${name}`]);
    const box = name === "placed" ? el("section", {}, title, list)
      : el("details", { class: "rest" }, title, about, list);
    return { box, list, title };
  }

  /** Show {placed, vague, anywhere, hidden, beyond, mode, basis}. */
  function update(found) {
    const stamp = JSON.stringify([GROUPS.map((name) =>
      found[name].map(({ entry, minutes }) => [entry.id, minutes, entry.more])), found.mode.key]);
    if (stamp === state.stamp) return;
    state.stamp = stamp;
    const total = found.placed.length;
    count.textContent = total ? plural(texts, "count", total, { mode: found.mode.label })
      : texts.none;
    note.textContent = [found.note, found.beyond ? plural(texts, "beyond", found.beyond) : ""]
      .filter(Boolean).join(" ");
    for (const [name, { box, list, title }] of boxes) {
      list.replaceChildren(...found[name].map((item, index) =>
        line(item, name === "placed" ? index + 1 : 0, found)));
      title.textContent = plural(texts, `title_${name}`, found[name].length);
      box.hidden = !found[name].length;
    }
    compared();
  }

  function line(item, number, found) {
    const { entry } = item;
    const { properties } = entry.feature;
    const facts = [properties.type_label, properties.locality ?? "", entry.more.status];
    const badges = [entry.more.open, ...(entry.more.badges ?? [])].filter(Boolean);
    return el("li", { "data-id": entry.id, onmouseenter: () => taps.hover(entry.id),
      onmouseleave: () => taps.hover(null) },
    number ? el("span", { class: "number", "aria-hidden": "true" }, String(number)) : null,
    el("div", { class: "words" },
      el("p", { class: "name" }, nameOf(entry)),
      el("p", { class: "quiet facts" },
        ...facts.filter(Boolean).map((fact) => el("span", {}, fact))),
      way(item, found),
      ...badges.map((text) => el("span", { class: "badge" }, text)),
      el("details", {}, el("summary", {}, texts.contact), factsOf(entry))),
    choice(entry));
  }

  const way = ({ entry, metres, minutes }, { mode }) => {
    if (metres === undefined) return null;
    const far = distance(metres, texts);
    const text = entry.located ? `${timeTo(minutes, mode, texts)} · ${far}`
      : fill(texts.as_far, { name: entry.feature.properties.locality, distance: far });
    return el("p", { class: "way" }, text);
  };

  const factsOf = (entry) => el("dl", {}, ...rowsOf(entry, texts).flatMap(({ label, text, href }) => [
    el("dt", {}, label), el("dd", {}, linked(text, href))]));

  const choice = (entry) => el("label", { class: "pick" },
    el("input", { type: "checkbox", value: entry.id, onchange: toggle,
      "aria-label": fill(texts.compare_one, { name: nameOf(entry) }),
      checked: state.chosen.has(entry.id) }), texts.compare_short);

  function toggle({ target }) {
    if (target.checked) state.chosen.add(target.value);
    else state.chosen.delete(target.value);
    compared();
  }

  function compared() {
    const full = state.chosen.size >= MOST_COMPARED;
    for (const box of element.querySelectorAll("input[type=checkbox]")) {
      box.disabled = full && !box.checked;
    }
    taps.compared([...state.chosen]);
  }

  return {
    element,
    update,
    clear() {
      state.chosen.clear();
      state.stamp = "";
      count.textContent = "";
      note.textContent = "";
      for (const { box, list } of boxes.values()) {
        list.replaceChildren();
        box.hidden = true;
      }
      compared();
    },
    mark(id) {
      for (const node of element.querySelectorAll("li")) {
        node.classList.toggle("hot", node.dataset.id === id);
      }
    },
    reveal(id) {
      const node = [...element.querySelectorAll("li")].find((item) => item.dataset.id === id);
      node?.scrollIntoView({ block: "center" });
      node?.querySelector("summary")?.focus();
    },
  };
}

/** How long a way takes, or that none is known. */
export const timeTo = (minutes, mode, texts) =>
  (Number.isFinite(minutes) ? `${duration(minutes, texts)} ${mode.label}` : texts.no_way);

/** A text, as a link where its address is one that a person may follow. */
export function linked(text, href) {
  const safe = safeHref(href);
  return safe ? el("a", { href: safe, rel: "noreferrer noopener",
    ...(safe.startsWith("http") ? { target: "_blank" } : {}) }, text) : text;
}

/** Up to five entries side by side; the first column says what a row is. */
export function comparison(items, found, texts) {
  if (!items.length) return [];
  const all = items.map(({ entry }) => rowsOf(entry, texts));
  const there = new Set(all.flatMap((rows) => rows.map(({ name }) => name)));
  const names = ROWS.filter((name) => there.has(name));
  const labels = new Map(all.flat().map(({ name, label }) => [name, label]));
  const head = el("tr", {}, el("th", { scope: "col" }, texts.row_entry),
    ...items.map(({ entry }) => el("th", { scope: "col" }, nameOf(entry))));
  const line = (label, cells) => el("tr", {}, el("th", { scope: "row" }, label),
    ...cells.map((cell) => el("td", {}, ...cell)));
  const cellOf = (rows, name) => rows.filter((row) => row.name === name).flatMap(
    ({ text, href }, index) => [...(index ? [el("br")] : []), linked(text, href)]);
  return [el("h2", {}, texts.compare_title),
    el("div", { class: "scroll", role: "region", tabindex: 0, "aria-label": texts.compare_title },
      el("table", {}, el("thead", {}, head), el("tbody", {},
        line(texts.row_type, items.map(({ entry }) => [entry.feature.properties.type_label])),
        line(texts.row_way, items.map(({ entry, metres, minutes }) => [metres === undefined
          || !entry.located ? texts.no_way
          : `${timeTo(minutes, found.mode, texts)}, ${distance(metres, texts)}`])),
        line(texts.row_open, items.map(({ entry }) => [entry.more.open ?? texts.unknown])),
        ...names.map((name) => line(labels.get(name), all.map((rows) => cellOf(rows, name)))))))];
}

