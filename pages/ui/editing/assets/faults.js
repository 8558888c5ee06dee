/** Faults of a form: each field names its fault for who hears it; the first one gets the focus.
 *  What was just said at the head of the page gets it too: who pressed a button may be far below. */

const CONTROL = "input, textarea, [role=combobox], button";
const LIMIT_MS = 2_000;
const shown = new Set();
let led = 0;
let marked = [];

export default function render({ data }) {
  const work = data.place ? show : lead;
  const frame = requestAnimationFrame(() => work(data, performance.now()));
  return () => cancelAnimationFrame(frame);
}

/** Lead the reader to a part of the page, once per stamp. */
function show({ place, stamp }, since) {
  if (shown.has(stamp)) return;
  const node = at(place);
  if (!node) {
    if (performance.now() - since < LIMIT_MS) {
      requestAnimationFrame(() => show({ place, stamp }, since));
    }
    return;
  }
  shown.add(stamp);
  node.tabIndex = -1;
  node.style.outline = "none";
  node.scrollIntoView({ block: "center" });
  node.focus({ preventScroll: true });
}

const at = (key) => document.querySelector(`.st-key-${CSS.escape(key)}`);

/** Streamlit draws the page bit by bit: the fields may come after this script. */
function lead(data, since) {
  const pairs = data.marked.map(([field, message]) => [at(field)?.querySelector(CONTROL), at(message)]);
  if (pairs.some((pair) => pair.includes(null) || pair.includes(undefined))
    && performance.now() - since < LIMIT_MS) {
    requestAnimationFrame(() => lead(data, since));
    return;
  }
  for (const control of marked) {
    control.removeAttribute("aria-invalid");
    control.removeAttribute("aria-describedby");
  }
  const known = pairs.filter(([control, message]) => control && message);
  for (const [control, message] of known) {
    message.id ||= `fehler-${crypto.randomUUID()}`;
    control.setAttribute("aria-invalid", "true");
    control.setAttribute("aria-describedby", message.id);
  }
  marked = known.map(([control]) => control);
  if (data.number === led) return;
  led = data.number;
  const [first] = known;
  if (!first) return;
  first[0].scrollIntoView({ block: "center" });
  first[0].focus({ preventScroll: true });
}
