/** Where the case is: one field for places, stations, addresses and coordinates. What is typed and
 *  what is found stays in this browser: nothing here may reach the server, the address or a store. */

import { button, el, fill, icon } from "../map/dom.js";
import { addressesFor, checked, coordinates, placesFor } from "./find.js";

const PATIENCE_MS = 30_000;
/* Other programs of the browser are asked to keep off what is typed here. */
const QUIET = { autocomplete: "off", autocorrect: "off", autocapitalize: "off",
  spellcheck: "false", translate: "no", writingsuggestions: "false",
  "data-lpignore": "true", "data-1p-ignore": "", "data-bwignore": "" };

/** Field, hits and the sentence about the point; `taps.found(place, about)` takes a point or null. */
export function createAsk(texts, taps) {
  const input = el("input", { type: "text", id: "case-where", ...QUIET, oninput: offer,
    onkeydown: keys, "aria-describedby": "case-said" });
  const hits = el("ul", { class: "hits", onkeydown: walk });
  const said = el("p", { class: "said", id: "case-said", role: "status" });
  const forget = button(icon("backspace"), leave, { class: "plain", hidden: true });
  forget.append(texts.forget);
  const gemeinden = el("select", { id: "case-gemeinde", onchange: loadAddresses });
  const book = el("div", { class: "book", hidden: true },
    el("label", { for: "case-gemeinde" }, texts.addresses), gemeinden,
    el("p", { class: "quiet" }, texts.addresses_note));
  const search = button(icon("search"), take, { class: "plain strong" });
  search.append(texts.search);
  const element = el("div", { class: "ask" },
    el("label", { for: "case-where" }, texts.where),
    el("div", { class: "field" }, input, search, forget), hits, said, book);
  const state = { data: null, places: [], addresses: [], found: [], run: 0 };

  function receive(data) {
    const first = !state.data;
    state.data = data;
    if (first) load(data.places_url).then((file) => { state.places = file.places; }, () => {});
    if (first && data.address_books.length) {
      gemeinden.append(el("option", { value: "" }, texts.addresses_none),
        ...data.address_books.map(([key, name]) => el("option", { value: key }, name)));
      book.hidden = false;
    }
  }

  async function loadAddresses() {
    state.run += 1;
    const { run } = state;
    state.addresses = [];
    if (!gemeinden.value) return;
    say(texts.addresses_loading);
    try {
      const file = await load(`${state.data.addresses_url}${gemeinden.value}.json`);
      if (run !== state.run) return;
      state.addresses = file.addresses.map((row) => ({ row }));
      const value = state.addresses.length.toLocaleString(texts.locale);
      say(fill(texts.addresses_loaded, { value }));
      if (input.value.trim()) offer();
    } catch {
      if (run === state.run) say(texts.addresses_failed);
    }
  }

  function offer() {
    const text = input.value;
    const point = coordinates(text);
    state.found = point ? [pointHit(point)].filter(Boolean)
      : [...addressesFor(text, text.trim() ? state.addresses : []).map(addressHit),
        ...placesFor(text, state.places).map(placeHit)].slice(0, 10);
    hits.replaceChildren(...state.found.map((hit) => el("li", {},
      button(hit.label, () => choose(hit), { class: "hit" }))));
    if (point && !state.found.length) say(texts.outside);
    else if (text.trim()) say(fill(texts.hits, { value: state.found.length }));
    else say("");
  }

  function pointHit(point) {
    const { place, fault } = checked(point, state.data.bounds, state.data.pad_deg);
    const label = fault === "turned" ? texts.turned : texts.take_point;
    return place && { label, about: label, place };
  }

  const placeHit = ({ name, kind, within, lat, lng }) => {
    const label = fill(texts[`hit_${kind}`], { name, within });
    return { label, about: label, place: { lat, lng } };
  };

  const addressHit = ({ row: [street, house, postcode, town, lat, lng] }) => {
    const label = [`${street} ${house}`, `${postcode} ${town}`.trim()].filter(Boolean).join(", ");
    return { label, about: texts.at_address, place: { lat, lng } };
  };

  function take() {
    offer();
    if (state.found.length) choose(state.found[0]);
    else if (input.value.trim()) refuse(coordinates(input.value) ? texts.outside : texts.nothing);
    else say(texts.empty);
  }

  /** Say why there is no new point, without an earlier one that would be taken for it. */
  function refuse(why) {
    const typed = input.value;
    if (!forget.hidden) taps.found(null, why);
    input.value = typed;
    say(why);
  }

  function choose({ place, about }) {
    input.value = "";
    hits.replaceChildren();
    state.found = [];
    taps.found(place, about);
  }

  function leave() {
    taps.found(null, texts.forgotten);
    input.focus();
  }

  function keys(event) {
    if (event.key === "Enter") take();
    else if (event.key === "ArrowDown") hits.querySelector("button")?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function walk(event) {
    const all = [...hits.querySelectorAll("button")];
    const here = all.indexOf(event.target);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || here < 0) return;
    event.preventDefault();
    (all[here + step] ?? (step < 0 ? input : all.at(-1))).focus();
  }

  function say(text) {
    said.textContent = text;
  }

  return {
    element,
    receive,
    /** Say what the point is, or that there is none. */
    show(about, known) {
      say(about);
      forget.hidden = !known;
    },
    forgetAll() {
      input.value = "";
      hits.replaceChildren();
      Object.assign(state, { found: [], addresses: [], run: state.run + 1 });
      gemeinden.value = "";
    },
  };
}

async function load(url) {
  const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}
