/** Papers of a case: print view and table from this browser, PDF from the server. On all of them
 *  the point is rounded, and times are those from the rounded point. */

import { button, el, icon } from "../map/dom.js";
import { cellOf } from "./projection.js";
import { downloadTable } from "./files.js";
import { save } from "./save.js";
import { printSheet, removeSheet } from "./sheet.js";

const PATIENCE_MS = 60_000;
const FORMATS = ["a4-portrait", "a4-landscape", "a3-portrait", "a3-landscape"];

/** The tools; `taps` = {place(), data(), found(origin), base(), mode(), limit()}. */
export function createPapers(texts, taps) {
  const format = el("select", { id: "case-format" }, ...FORMATS.map((name) =>
    el("option", { value: name }, texts[`format_${name.replace("-", "_")}`])));
  const said = el("p", { class: "quiet", role: "status" });
  const tool = (symbol, text, action) => {
    const node = button(icon(symbol), action, { class: "plain" });
    node.append(text);
    return node;
  };
  const alike = el("p", { class: "quiet", hidden: true }, texts.papers_roads);
  const element = el("section", { class: "papers", hidden: true },
    el("h2", {}, texts.papers), el("p", { class: "quiet" }, texts.papers_about), alike,
    el("div", { class: "tools-row" }, el("label", { for: "case-format" }, texts.format), format,
      tool("print", texts.print, print), tool("picture_as_pdf", texts.pdf, pdf),
      tool("table", texts.table, table)), said);
  let run = 0;
  let forgotten = 0;

  async function print() {
    const own = forgotten;
    try {
      const base = await taps.base();
      if (own !== forgotten) return;
      await printSheet({ texts, data: taps.data(), place: taps.place(), found: taps.found, base,
        format: format.value, stale: () => own !== forgotten });
      if (own === forgotten) said.textContent = "";
    } catch {
      if (own === forgotten) said.textContent = texts.print_failed;
    }
  }

  function table() {
    downloadTable({ texts, data: taps.data(), place: taps.place(), found: taps.found });
  }

  async function pdf() {
    run += 1;
    const own = run;
    const { card_url: url, question } = taps.data();
    const { most = 0, minutes = 0 } = taps.limit();
    const body = { cell: cellOf(taps.place()), question, mode: taps.mode().key, most, minutes,
      paper: format.value };
    said.textContent = texts.pdf_asking;
    try {
      const answer = await fetch(url, { method: "POST", cache: "no-store",
        headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
        signal: AbortSignal.timeout(PATIENCE_MS) });
      if (!answer.ok) throw new Error(String(answer.status));
      const content = await answer.blob();
      if (own !== run) return;
      save(content, "ressourcenkarte.pdf");
      said.textContent = texts.pdf_done;
    } catch {
      if (own === run) said.textContent = texts.pdf_failed;
    }
  }

  return {
    element,
    offer(known, roads) {
      element.hidden = !known;
      alike.hidden = !roads;
      if (!known) said.textContent = "";
    },
    forget() {
      run += 1;
      forgotten += 1;
      removeSheet();
      said.textContent = "";
    },
  };
}
