/** Entries as this screen needs them: where they are in metres, and what is said about them. */

import { pointOf, precision } from "../map/layout.js";
import { project } from "./projection.js";

const LOCATED = ["exact", "approximate"];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The entries with these ids: {id, feature, point, blur, located, hidden, more, kind,
 *  asked}; `asked`: free places are known of any. */
export function entriesOf(ids, features, data) {
  return ids.map((id) => features.get(id)).filter(Boolean).map((feature) => {
    const { id, gemeinde_key: key, type, location_class: publicness } = feature.properties;
    const located = LOCATED.includes(precision(feature));
    const [x, y, blur] = located ? [...project(pointOf(feature), data.projection), 0]
      : data.centres[key] ?? [];
    return { id, feature, located, hidden: publicness !== "public", blur: blur ?? 0,
      point: x === undefined ? null : [x, y], more: data.more[id] ?? {},
      kind: data.kinds[type] ?? {}, asked: data.places_known };
  });
}

export const nameOf = ({ feature: { properties } }) =>
  properties.name || properties.type_label;

/** Street, postcode and town on one line, or the area that is published. */
export function addressOf({ feature: { properties }, hidden }, texts) {
  if (hidden) return properties.published_area?.name ?? texts.unknown;
  const town = [properties.postcode, properties.locality].filter(Boolean).join(" ");
  return [properties.street, town].filter(Boolean).join(", ");
}

/** The names of all rows in their order. */
export const ROWS = ["area", "address", "phone", "email", "web", "hours", "places", "age", "groups",
  "help", "law", "languages", "access", "organization", "remark", "as_of"];

/** What is known of an entry besides its name, in order: {name, label, text, href}. */
export function rowsOf(entry, texts) {
  const { feature: { properties }, more, kind, hidden, asked } = entry;
  const row = (name, text, href) => text && { name, label: texts[`row_${name}`], text, href };
  return [
    row(hidden ? "area" : "address", addressOf(entry, texts)),
    ...(properties.phones ?? []).map((phone) => row("phone", phone, `tel:${dial(phone)}`)),
    row("email", properties.email, `mailto:${properties.email}`),
    row("web", properties.web, webOf(properties.web)),
    row("hours", more.hours ?? texts.unknown),
    row("places", more.places_evidence ?? (asked ? texts.unknown : "")),
    row("age", kind.age),
    row("groups", kind.groups),
    row("help", kind.help),
    row("law", kind.law || texts.no_law),
    row("languages", more.languages ?? texts.unknown),
    row("access", more.access ?? texts.unknown),
    row("organization", properties.organization),
    row("remark", more.remark),
    row("as_of", [dated(properties, texts), properties.source].filter(Boolean).join(", ")),
  ].filter(Boolean);
}

export const dial = (phone) => phone.replace(/[^\d+]/g, "");

function webOf(said) {
  const [first = ""] = (said ?? "").trim().split(/\s+/);
  return first && (/^https?:\/\//.test(first) ? first : `https://${first}`);
}

function dated({ as_of: raw, as_of_text: shown }, texts) {
  if (["", "o.D."].includes(raw)) return texts.undated;
  return DAY.test(raw) ? new Date(raw).toLocaleDateString(texts.locale, { dateStyle: "medium",
    timeZone: "UTC" }) : shown ?? raw;
}
