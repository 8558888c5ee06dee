/** "Seite schnell verlassen": away to a neutral page, nothing left behind in this tab. */

import { button, el, icon, languageQuery } from "./dom.js";

const KEY_PRESSES = 3;
const WITHIN_MS = 2_000;

/** Exit button at the edge of the page; `show(href)` puts it there, `show(null)` takes it away. */
export function createExit(texts) {
  const leave = button(icon("logout"), () => go(), { title: texts.exit_hint });
  leave.append(texts.exit);
  const element = el("aside", { class: "quick-exit", "aria-label": texts.exit }, leave);
  let target = null;
  let presses = [];

  function go() {
    forget();
    location.replace(target);
  }

  function count(event) {
    if (event.key !== "Escape") return;
    presses = [...presses, Date.now()].filter((time) => Date.now() - time < WITHIN_MS);
    if (presses.length >= KEY_PRESSES) go();
  }

  function show(href) {
    target = href;
    removeEventListener("keydown", count, true);
    if (!href) {
      element.remove();
      return;
    }
    addEventListener("keydown", count, true);
    if (!element.isConnected) document.body.append(element);
    const neutral = new URL(`?${languageQuery()}`, location).href.replace(/\?$/, "");
    if (location.href !== neutral) history.replaceState(history.state, "", neutral);
  }

  return { show };
}

/** What this site keeps in the browser: choices in the address, marks in the storage. */
function forget() {
  document.body.hidden = true;
  history.replaceState(null, "", location.pathname);
  sessionStorage.clear();
  localStorage.clear();
}
