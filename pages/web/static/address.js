/*
 * What a person asks in the guide enters the address only once the server has said that it is
 * harmless: the browser's history keeps every address, however short it stood.
 *
 * Streamlit writes a widget's choice into the address by itself; here those writes lose what is new
 * in `HELD` until the guide says "asked" (pages/ui/map/assets/guide.js).
 *
 * What a person does adds at most one entry to the history, however many addresses Streamlit writes
 * on the way: Back leads to where the person was, never to a step in between.
 */

const GUIDE = "/wegweiser";
const HELD = ["suche", "art"];
const ACTS = ["pointerdown", "keydown", "click", "change"];
const [push, replace] = [history.pushState.bind(history), history.replaceState.bind(history)];
let wanted = null;
let acted = false;

for (const act of ACTS) addEventListener(act, () => { acted = true; }, { capture: true });

history.pushState = (state, title, url) => {
  writeAddress(acted ? push : replace, state, title, url);
  acted = false;
};
history.replaceState = (state, title, url) => writeAddress(replace, state, title, url);

function writeAddress(write, state, title, url) {
  write(state, title, url && hold(url));
  dispatchEvent(new Event("address"));
}

function hold(url) {
  const asked = new URL(url, location.href);
  if (asked.pathname !== GUIDE) return url;
  wanted = asked;
  const shown = location.pathname === GUIDE ? location.search : "";
  const [known, kept] = [new URLSearchParams(shown), new URL(asked)];
  for (const name of HELD.filter((held) => isNew(asked.searchParams, known, held))) {
    kept.searchParams.delete(name);
    for (const value of known.getAll(name)) kept.searchParams.append(name, value);
  }
  return kept.href;
}

const isNew = (asked, known, name) =>
  asked.has(name) && String(asked.getAll(name)) !== String(known.getAll(name));

/** The server has judged what was asked: `harmless`, and the values by name. */
addEventListener("asked", ({ detail: { harmless, values } }) => {
  const judged = HELD.every((name) =>
    String(wanted?.searchParams.getAll(name)) === String(values[name]));
  if (!harmless) wanted = null;
  if (!wanted || !judged || location.pathname !== GUIDE) return;
  replace(history.state, "", wanted);
  wanted = null;
});
