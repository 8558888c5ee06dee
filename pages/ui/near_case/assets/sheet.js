/** The Ressourcenkarte as print view: made in this browser around the point rounded to 250 m. */

import { distance } from "../map/distance.js";
import { el, fill, plural } from "../map/dom.js";
import { pointOf } from "../map/layout.js";
import { credits } from "../map/sources.js";
import { addressOf, nameOf } from "./entries.js";
import { cellCentre, project, rounded } from "./projection.js";
import { byNearness, sameLines } from "./protected.js";
import { timeTo } from "./results.js";
import { areaAt, drawMap, projected } from "./sheet_map.js";

const ID = "ressourcenkarte";
const STEP_M = 250;
const MOST = 40;
const MOST_OTHERS = 12;
const LINES = 8;
/* Field of the map in millimetres within margins of 12 mm. */
const FORMATS = {
  "a4-portrait": { page: "A4 portrait", field: [186, 112] },
  "a4-landscape": { page: "A4 landscape", field: [136, 150] },
  "a3-portrait": { page: "A3 portrait", field: [273, 175] },
  "a3-landscape": { page: "A3 landscape", field: [200, 235] },
};
const STYLE_LIMIT_MS = 5_000;
/* Some browsers never say that printing is over. */
const SHEET_LIMIT_MS = 300_000;

/** Points of papers in metres: where ways begin, and from where the services are numbered, which
 *  is the middle of the cell of 1 km, as in the PDF. */
export const paperPoints = (place, { projection }) =>
  [rounded(project(place, projection), STEP_M), cellCentre(place, projection)];

export const removeSheet = () => document.getElementById(ID)?.remove();

/** Build the sheet beside the page and open the browser's print dialogue, unless `stale()`. */
export async function printSheet({ texts, data, place, found, base, format, stale }) {
  removeSheet();
  const { page, field } = FORMATS[format];
  const [origin, middle] = paperPoints(place, data);
  const near = found(origin, middle);
  const layers = projected(base, data.projection);
  const style = el("link", { rel: "stylesheet", href: data.sheet_css });
  const paper = el("style", {}, `@page { size: ${page}; margin: 12mm; }`);
  const ready = loaded(style);
  const sheet = el("div", { id: ID, class: `sheet ${format}`, lang: "de" }, style, paper,
    ...content({ texts, data, near, layers, origin, field, base }));
  document.body.append(sheet);
  setTimeout(() => sheet.remove(), SHEET_LIMIT_MS);
  await ready;
  if (stale()) return;
  addEventListener("afterprint", removeSheet, { once: true });
  print();
}

const loaded = (link) => Promise.race([
  new Promise((done) => { link.onload = done; link.onerror = done; }),
  new Promise((done) => { setTimeout(done, STYLE_LIMIT_MS); })]);

function content({ texts, data, near, layers, origin, field, base }) {
  const placed = near.placed.slice(0, MOST);
  const marks = placed.map(({ entry }) => ({
    point: project(pointOf(entry.feature), data.projection), color: data.colors[
      entry.feature.properties.group] ?? "#5f6b76" }));
  const own = areaAt(layers.gemeinde, origin);
  const gemeinde = (own ?? areaAt(layers.surroundings, origin))?.name;
  const here = ({ gemeinden }) => !gemeinden.length || gemeinden.includes(own?.key);
  const hidden = byNearness(near.hidden, own?.key, origin, data);
  const rest = Object.entries({ vague: near.vague, anywhere: near.anywhere, hidden }).map(
    ([name, items]) => ({ name, items, lines: linesOf(items, texts) }));
  const date = new Date().toLocaleDateString(texts.locale, { dateStyle: "long" });
  const title = fill(texts.sheet_title, { gemeinde: gemeinde ?? texts.sheet_elsewhere });
  return [
    el("header", {}, el("h1", {}, title),
      el("p", {}, [date, data.district, data.chosen].filter(Boolean).join(" · ")),
      el("p", {}, `${texts.rounded_note} ${texts[near.numbers]} ${near.note}`)),
    drawMap({ layers, origin, step: STEP_M, marks }, field,
      fill(texts.sheet_map, { value: placed.length })),
    el("h2", {}, fill(texts.sheet_list, { mode: near.mode.label })),
    placed.length ? el("ol", { class: "services" }, ...placed.map((item, index) =>
      service(item, index, near, texts, marks[index].color))) : el("p", {}, texts.none),
    ...rest.flatMap((group) => others(group, texts)),
    ...told(texts.sheet_roles, data.roles.filter(here), own?.key),
    ...told(texts.sheet_dates, data.dates.filter(here).slice(0, data.most_dates), own?.key),
    el("h2", {}, texts.sheet_notes),
    ...Array.from({ length: LINES }, () => el("p", { class: "line" })),
    el("footer", {}, el("p", {}, texts.sheet_no_case),
      el("p", {}, fill(texts.sheet_source, { sources: sourcesOf(placed, rest) })),
      el("p", {}, credits(Object.values(base)).join(" · "))),
  ];
}

/** The sources of the entries on the sheet, each once with the years of its statements. */
function sourcesOf(placed, rest) {
  const shown = [...placed, ...rest.flatMap(({ lines }) => lines.flatMap(({ same }) => same))];
  return [...new Set(shown.map(({ entry: { feature: { properties } } }) => {
    const date = properties.as_of_text ?? properties.as_of;
    return date ? `${properties.source} (${date})` : properties.source;
  }))].join("; ");
}

function service({ entry, metres, minutes }, index, { mode }, texts, color) {
  const number = el("span", { class: "number" }, String(index + 1));
  number.style.backgroundColor = color;
  return el("li", {}, number, el("div", {},
    el("p", {}, el("strong", {}, nameOf(entry)), ` – ${entry.feature.properties.type_label}`,
      el("span", { class: "way" },
        ` ${timeTo(minutes, mode, texts)}, ${distance(metres, texts)}`)),
    el("p", {}, contact(entry, texts), entry.more.hours ? "" : ` · ${texts.no_hours}`),
    entry.more.hours ? el("p", { class: "hours" }, entry.more.hours) : null));
}

const contact = (entry, texts) => {
  const { phones = [], email, web } = entry.feature.properties;
  return [addressOf(entry, texts), entry.more.help, ...phones, email, web, entry.more.places]
    .filter(Boolean).join(" · ");
};

const linesOf = (items, texts) => sameLines(items, ({ entry }) =>
  [nameOf(entry), contact(entry, texts)]).slice(0, MOST_OTHERS);

/** What has no place: one line each, and how many more there are. */
function others({ name, items, lines }, texts) {
  if (!items.length) return [];
  const rest = items.length - lines.flatMap(({ same }) => same).length;
  return [el("h2", {}, plural(texts, `title_${name}`, items.length)),
    el("ul", { class: "others" }, ...lines.map(({ said: [title, about], same }) => el("li", {},
      el("strong", {}, title), same.length > 1 ? ` (${plural(texts, "sheet_same", same.length)})` : "",
      ` – ${about}`))),
    rest > 0 ? el("p", {}, plural(texts, "sheet_more", rest)) : ""];
}

const told = (title, lines, gemeinde) => (lines.length ? [el("h2", {}, title),
  el("ul", { class: "others" }, ...lines.map((line) =>
    el("li", {}, el("strong", {}, line.title),
      `${line.marks[gemeinde] ? ` (${line.marks[gemeinde]})` : ""} – ${line.said}`)))] : []);
