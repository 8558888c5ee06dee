/** Where the case is: one field for places, stations, addresses and coordinates. What is typed and
 *  what is found stays in this browser: nothing here may reach the server, the address or a store. */

import { button, el, fill, icon } from "../map/dom.js";
import { readCoordinates, zoneOf } from "./coordinates.js";
import { search, theOne } from "./find.js";
import { project, rounded } from "./projection.js";

const PATIENCE_MS = 30_000;
/* Other programs of the browser are asked to keep off what is typed here. */
const QUIET = { autocomplete: "off", autocorrect: "off", autocapitalize: "off",
  spellcheck: "false", translate: "no", writingsuggestions: "false",
  "data-lpignore": "true", "data-1p-ignore": "", "data-bwignore": "" };

/** Field, hits and the sentence about the point; `taps.found(place, about)` takes a point or null. */
export function createAsk(texts, taps) {
  const input = el("input", { type: "text", id: "case-where", ...QUIET, oninput: offer,
    onkeydown: keys, "aria-describedby": "case-said" });
  const hits = el("ul", { class: "hits", "aria-label": texts.choices, onkeydown: walk });
  const said = el("p", { class: "said", id: "case-said", role: "status" });
  const forget = button(icon("backspace"), leave, { class: "plain", hidden: true });
  forget.append(texts.forget);
  const gemeinden = el("select", { id: "case-gemeinde", onchange: loadAddresses });
  const book = el("div", { class: "book", hidden: true },
    el("label", { for: "case-gemeinde" }, texts.addresses), gemeinden,
    el("p", { class: "quiet" }, texts.addresses_note));
  const seek = button(icon("search"), take, { class: "plain strong" });
  seek.append(texts.search);
  const element = el("div", { class: "ask" },
    el("label", { for: "case-where" }, texts.where),
    el("div", { class: "field" }, input, seek, forget), hits, said, book);
  const state = { data: null, places: [], addresses: [], found: [], more: false, fault: "", run: 0 };

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

  /** Show what the text can mean: a point, places and addresses, or why it is refused. */
  function offer() {
    const text = input.value;
    const point = readCoordinates(text, area());
    const names = point?.place ? { hits: [], more: false }
      : search(text, state.places, state.addresses);
    state.found = point?.place ? [pointHit(point)] : names.hits.map(hitOf);
    state.more = names.more;
    state.fault = state.found.length ? "" : fill(texts[point?.fault ?? "nothing"], example());
    hits.replaceChildren(...state.found.map((hit) => el("li", {},
      button(hit.label, () => choose(hit), { class: "hit" }))));
    if (!text.trim()) say("");
    else if (!state.found.length) say(point?.fault === "outside" ? state.fault : texts.no_hits);
    else say(fill(theOne(state.found) ? texts.hit_one : texts.hits,
      { value: number(state.found.length), name: theOne(state.found)?.label }));
  }

  const number = (value) => value.toLocaleString(texts.locale);
  const degrees = (value, digits) => value.toLocaleString(texts.locale,
    { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const shown = ({ lat, lng }, digits) =>
    ({ lat: degrees(lat, digits), lng: degrees(lng, digits) });

  function area() {
    const { bounds, pad_deg: pad, projection } = state.data;
    return { bounds, pad, zone: zoneOf(projection) };
  }

  /** Coordinates in the middle of the district, as examples of what is understood. */
  function example() {
    const { bounds: [west, south, east, north], projection } = state.data;
    const middle = { lat: (south + north) / 2, lng: (west + east) / 2 };
    const utm = [zoneOf(projection), ...rounded(project(middle, projection), 1000)].join(" ");
    return { ...shown(middle, 3), utm };
  }

  function pointHit({ place, kind, zone }) {
    const label = fill(texts[`point_${kind}`], { ...shown(place, 4), zone });
    return { label, about: label, place };
  }

  function hitOf(hit) {
    const { kind, name, within, row, lat, lng } = hit;
    const said = row ? addressOf(row)
      : fill(texts[`hit_${kind}${kind === "station" && within ? "_within" : ""}`], { name, within });
    const label = hit.again ? fill(texts.hit_again, { name: said, ...shown(hit, 4) }) : said;
    const about = row ? texts.at_address : { gemeinde: name }[kind] ?? label;
    return { ...hit, label, about, place: { lat, lng } };
  }

  const addressOf = ([street, house, postcode, town]) =>
    [`${street} ${house}`, `${postcode} ${town}`.trim()].filter(Boolean).join(", ");

  /** Take the one place that is meant; where several can be meant, a person chooses. */
  function take() {
    if (!input.value.trim()) {
      say(texts.empty);
      return;
    }
    offer();
    const one = theOne(state.found);
    if (one) choose(one);
    else if (!state.found.length) refuse(state.fault);
    else {
      const which = state.more ? texts.which_more : texts.which;
      refuse(fill(which, { value: number(state.found.length) }));
    }
  }

  /** Say why there is no new point, without an earlier one that would be taken for it; what can
   *  be chosen from stays. */
  function refuse(why) {
    const kept = { typed: input.value, book: gemeinden.value, addresses: state.addresses };
    if (!forget.hidden) taps.found(null, "");
    gemeinden.value = kept.book;
    state.addresses = kept.addresses;
    input.value = kept.typed;
    if (kept.typed) offer();
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
