/** The results as a table for spreadsheet programs, made in this browser from the rounded point. */

import { distance } from "../map/distance.js";
import { addressOf, nameOf } from "./entries.js";
import { save } from "./save.js";
import { paperPoints } from "./sheet.js";

const FORMULA = /^[\s\p{C}]*[=+\-@＝＋－＠\t\r]/u;
const CLEAN = /[\r\n]+/g;

/** A cell that no spreadsheet takes for a formula. */
export const cell = (value) => {
  const text = String(value ?? "").replace(CLEAN, " ");
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};

export function downloadTable({ texts, data, place, found }) {
  const near = found(...paperPoints(place, data));
  const rows = [...near.placed, ...near.vague, ...near.anywhere, ...near.hidden].map(
    ({ entry, metres, minutes }, index) => {
      const { properties } = entry.feature;
      const known = metres !== undefined && entry.located;
      return [index < near.placed.length ? index + 1 : "", nameOf(entry), properties.type_label,
        addressOf(entry, texts), (properties.phones ?? []).join(" / "), properties.email,
        properties.web, entry.more.hours ?? texts.unknown,
        ...(entry.asked ? [entry.more.places_evidence ?? texts.unknown] : []),
        known && Number.isFinite(minutes) ? Math.max(1, Math.round(minutes)) : "", known ? distance(metres, texts) : "",
        near.mode.label, entry.kind.law, properties.as_of, properties.source];
    });
  const head = ["number", "entry", "type", "address", "phone", "email", "web", "hours",
    ...(data.places_known ? ["places"] : []), "minutes", "distance", "mode", "law", "as_of", "source"].map((name) => texts[`row_${name}`]);
  const lines = [head, ...rows].map((row) => row.map(cell).join(";"));
  const about = cell(`${texts.rounded_note} ${texts[near.numbers]} ${near.note}`);
  const content = `\uFEFF${[...lines, about].join("\r\n")}\r\n`;
  save(new Blob([content], { type: "text/csv;charset=utf-8" }), "umkreis.csv");
}
