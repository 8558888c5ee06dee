/** The list of entries: an ordered list of buttons, one tab stop, arrow keys within. */

import { FOREIGN, button, el, failure, fill, icon } from "./dom.js";
import { symbol } from "./symbols.js";

const PAGE = 40;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const STEPS = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

/** List pane; `taps` = {choose(id), hover(ids)}. */
export function createList(texts, taps) {
  const entries = el("ol", { class: "entries", "aria-label": texts.list_label, onkeydown: walk });
  const more = button("", () => extend(state.shown + PAGE), { class: "plain more" });
  const element = el("div", { class: "list" }, skeleton(texts));
  const state = { features: [], view: null, shown: PAGE };
  const buttons = () => [...entries.querySelectorAll("button")];
  const find = (id) => buttons().find((node) => node.dataset.id === id);

  /** Show {features, groups, meta}; unchanged content keeps scroll position and focus. */
  function update(view) {
    const stamp = JSON.stringify([view.features.map((f) => f.properties.id), view.meta]);
    if (stamp === state.stamp && state.view.groups === view.groups) return;
    const focused = entries.getRootNode().activeElement?.dataset?.id;
    Object.assign(state, { view, stamp, shown: PAGE, features: view.features });
    entries.replaceChildren();
    element.scrollTop = 0;
    extend(PAGE);
    if (focused) (find(focused) ?? buttons()[0])?.focus({ preventScroll: true });
  }

  function extend(count) {
    const from = entries.childElementCount;
    state.shown = count;
    const added = state.features.slice(from, count);
    entries.append(...added.map((feature) => el("li", {}, entry(feature.properties))));
    const total = state.features.length;
    more.textContent = fill(texts.more, { shown: Math.min(count, total), total });
    element.replaceChildren(total ? entries : nothing(texts), ...(count < total ? [more] : []));
    rove(from ? buttons()[from] : buttons()[0]);
    if (from && added.length) buttons()[from].focus();
  }

  function entry(properties) {
    const { id, name, group, type_label: type, locality, status, stale } = properties;
    const asOf = stale && fill(texts.as_of, { as_of: dated(properties, texts) });
    const { groups, meta } = state.view;
    const facts = [type, locality, texts[`status_${status}`], asOf].filter(Boolean);
    const [enter, leave] = [() => taps.hover([id]), () => taps.hover([])];
    return el("button", { type: "button", class: "entry", "data-id": id, tabindex: -1,
      onclick: () => taps.choose(id),
      onmouseenter: enter, onmouseleave: leave, onfocus: enter, onblur: leave },
    symbol(groups[group], { glyph: properties.symbol }),
    el("span", { class: "words" }, el("span", { class: "name", ...FOREIGN }, name || type),
      el("span", { class: "quiet facts" }, ...facts.map((fact) => el("span", {}, fact))),
      meta?.[id] ? el("span", { class: "meta" }, meta[id]) : null));
  }

  function walk(event) {
    const step = STEPS[event.key];
    const all = buttons();
    const here = all.indexOf(event.target.closest("button"));
    if (!step || here < 0) return;
    event.preventDefault();
    const next = all[Math.min(all.length - 1, Math.max(0, here + step))];
    rove(next);
    next.focus();
  }

  function rove(current) {
    for (const node of buttons()) node.tabIndex = node === current ? 0 : -1;
  }

  /** Make sure that an entry is there, also beyond the first page. */
  function reach(id) {
    const place = state.features.findIndex(({ properties }) => properties.id === id);
    if (place >= state.shown) extend(Math.ceil((place + 1) / PAGE) * PAGE);
    const node = find(id);
    if (node) rove(node);
    return node;
  }

  return {
    element,
    update,
    fail: (retry) => element.replaceChildren(failure(texts, texts.error, retry)),
    wait: () => element.replaceChildren(skeleton(texts)),
    focus: (id) => (reach(id) ?? buttons()[0])?.focus(),
    reveal: (id) => reach(id)?.scrollIntoView({ block: "nearest" }),
    showAll: () => state.view && extend(Infinity),
    mark(selected, hot) {
      for (const node of buttons()) {
        node.classList.toggle("hot", hot.includes(node.dataset.id));
        if (node.dataset.id === selected) node.setAttribute("aria-current", "true");
        else node.removeAttribute("aria-current");
      }
    },
  };
}

/** The date of a source as people write it; the files say it in German. */
function dated({ as_of: raw, as_of_text: shown }, texts) {
  if (["", "o.D."].includes(raw)) return texts.undated;
  if (DAY.test(raw)) {
    return new Date(raw).toLocaleDateString(texts.locale, { dateStyle: "medium", timeZone: "UTC" });
  }
  return raw.startsWith("ca. ")
    ? fill(texts.about_date, { date: shown.replace("ca. ", "") }) : shown;
}

const nothing = (texts) =>
  el("div", { class: "notice" }, icon("search_off"), el("p", {}, texts.empty));

const skeleton = (texts) =>
  el("div", { class: "skeleton", "aria-busy": "true" }, el("p", { class: "spoken" }, texts.loading),
    ...Array.from({ length: 6 }, () => el("span", { class: "bone" })));
