/** The Merkzettel: ids of entries that a person keeps, in this browser only. */

import { button, el, framed, icon, languageQuery, plural } from "./dom.js";

const KEY = "merkzettel";
const MOST = 100;
const PAGE = "/merkzettel";

function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY));
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string").slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function write(ids) {
  try {
    localStorage.setItem(KEY, JSON.stringify(ids.slice(0, MOST)));
  } catch {
    // A browser that keeps nothing shows the entries as not marked.
  }
  dispatchEvent(new Event(KEY));
}

const addressOf = (ids) => {
  const query = languageQuery();
  if (ids.length) query.set("eintraege", ids.join(","));
  return `${PAGE}?${query}`.replaceAll("%2C", ",");
};

/** Button that marks an entry or lets it go. */
export function markButton(texts, id, look) {
  const node = button("", () => {
    const kept = read();
    write(kept.includes(id) ? kept.filter((other) => other !== id) : [...kept, id]);
    dress();
  }, { class: look });
  function dress() {
    const kept = read().includes(id);
    node.replaceChildren(icon(kept ? "bookmark_added" : "bookmark_add"),
      kept ? texts.marked : texts.mark);
    node.setAttribute("aria-pressed", String(kept));
  }
  dress();
  return node;
}

/** Way to the Merkzettel; on its own page (`shown` = its ids) what can be done with it. */
export function createMarks(texts, signal) {
  const element = el("p", { class: "marks" });
  let shown = null;
  addEventListener(KEY, draw, { signal });
  addEventListener("storage", draw, { signal });

  function draw() {
    const kept = read();
    element.replaceChildren(...(shown ? tools(kept) : wayThere(kept)));
    element.hidden = !element.childElementCount;
  }

  function wayThere(kept) {
    if (!kept.length || framed()) return [];
    return [el("a", { href: addressOf(kept) }, icon("bookmarks"),
      plural(texts, "marks", kept.length))];
  }

  function tools(kept) {
    const missing = shown.filter((id) => !kept.includes(id));
    const keep = button(texts.marks_keep, () => write([...kept, ...missing]), { class: "plain" });
    const empty = button(texts.marks_empty, () => {
      write([]);
      location.assign(addressOf([]));
    }, { class: "plain" });
    return [...(missing.length ? [keep] : []), ...(kept.length ? [empty] : [])];
  }

  return {
    element,
    update(ids, merged) {
      shown = ids;
      const kept = read();
      if (kept.some((id) => merged[id])) write([...new Set(kept.map((id) => merged[id] ?? id))]);
      draw();
      if (shown && !shown.length && read().length) location.replace(addressOf(read()));
    },
  };
}
