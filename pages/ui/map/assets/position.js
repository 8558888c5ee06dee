/** A person's own position: asked for on request, kept in this page alone, never sent. */

import { button, el, icon } from "./dom.js";

const REQUEST = { enableHighAccuracy: false, timeout: 20_000, maximumAge: 60_000 };
const FAULTS = { 1: "here_refused", 2: "here_unknown", 3: "here_slow" };

/** Button and sentence; `taps.moved()` is called when `place` ({lat, lng} or null) changes.
 *  Nothing here may reach the server, the address or a store: keep `place` out of both. */
export function createPosition(texts, taps) {
  const state = { place: null, run: 0 };
  const ask = button(icon("my_location"), request, { class: "plain here-ask" });
  ask.append(texts.here_ask);
  const said = el("p", { role: "status" });
  const forget = button(texts.here_forget, leave, { class: "plain", hidden: true });
  const element = el("div", { class: "here-note" }, said, forget);

  function request() {
    if (!navigator.geolocation) return say("here_impossible");
    state.run += 1;
    const { run } = state;
    say("here_asking");
    const mine = (then) => (answer) => { if (run === state.run) then(answer); };
    navigator.geolocation.getCurrentPosition(
      mine(({ coords: { latitude: lat, longitude: lng } }) => take({ lat, lng })),
      mine(({ code }) => say(FAULTS[code] ?? "here_unknown")), REQUEST);
  }

  function take(place) {
    state.place = place;
    show();
    say(place ? "here_known" : "here_forgotten");
    taps.moved();
    (place ? forget : ask).focus();
  }

  function leave() {
    state.run += 1;
    take(null);
  }

  function show() {
    ask.hidden = Boolean(state.place);
    forget.hidden = !state.place;
  }

  function say(name) {
    said.textContent = texts[name];
  }

  return {
    ask,
    element,
    get place() { return state.place; },
    /** Show or hide the offer: without an estimate there is nothing to compute. */
    offer(possible) { ask.hidden = !possible || Boolean(state.place); },
    destroy() { state.run += 1; state.place = null; },
  };
}
