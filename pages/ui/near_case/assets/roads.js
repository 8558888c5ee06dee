/** Times along roads, from the server: it learns the cell of 1 km, and only if a person agrees. */

import { button, el, fill, icon } from "../map/dom.js";
import { cellOf } from "./projection.js";

const PATIENCE_MS = 60_000;

/** Button and sentence; `taps` = {place(), ids(), changed()}. What the server said is kept until
 *  the point changes, in this page alone. */
export function createRoads(texts, taps) {
  const said = el("p", { class: "quiet", role: "status" });
  const ask = button(icon("route"), request, { class: "plain" });
  const element = el("div", { class: "roads", hidden: true }, ask, said);
  const state = { data: null, minutes: new Map(), run: 0 };
  ask.append(texts.roads);

  async function request() {
    const mode = state.mode.key;
    state.run += 1;
    const { run } = state;
    said.textContent = texts.roads_asking;
    try {
      const answer = await fetch(state.data.ways_url, {
        method: "POST", headers: { "Content-Type": "application/json" }, cache: "no-store",
        body: JSON.stringify({ cell: cellOf(taps.place()), mode }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const file = await answer.json();
      if (run !== state.run) return;
      state.minutes.set(mode, new Map(Object.entries(file.minutes)));
      said.textContent = texts.roads_known;
      taps.changed();
    } catch {
      if (run === state.run) said.textContent = texts.roads_failed;
    }
  }

  return {
    element,
    receive(data) { state.data = data; },
    offer(known, mode) {
      state.mode = mode;
      element.hidden = !known || !state.data.roads.includes(mode.key);
      ask.hidden = state.minutes.has(mode.key);
      if (!state.minutes.has(mode.key)) said.textContent = "";
    },
    forget() {
      state.run += 1;
      state.minutes.clear();
      said.textContent = "";
    },
    /** Placed ways with the times along roads, in their order; null if there are none. */
    apply({ placed }, mode) {
      const known = state.minutes.get(mode.key);
      if (!known) return null;
      const timed = placed.map((way) => ({ ...way, minutes: known.get(way.entry.id) ?? Infinity }))
        .sort((one, other) => (one.minutes === other.minutes ? 0 : one.minutes - other.minutes));
      return { placed: timed, note: fill(texts.roads_note, { date: state.data.roads_as_of }) };
    },
  };
}
