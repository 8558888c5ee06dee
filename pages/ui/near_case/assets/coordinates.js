/** Coordinates as people write them: degrees in many forms, and UTM in metres. What is not certain
 *  is refused with a reason; nothing leaves this browser. */

import { placeAt, project } from "./projection.js";

const EAST_M = [160_000, 840_000];
const NORTH_M = [5_100_000, 6_200_000];
const GAUSS_M = [2_000_000, 6_000_000];
const ZONE_M = 1_000_000;
const METRES_FROM = 100_000;
const ZONES = [32, 33, 31];
/* Meant as coordinates, in a form that is not known here: military grid, words around decimals. */
const UNREAD = /^3[1-3]\s?[a-z]\s?[a-z]{2}\s?\d|\d[.,]\d{2,}\D+\d+[.,]\d{2,}/u;
const LEAST_DECIMALS = 2;
const SIGNS = [[/[’′´‘`']{2}|[“”″„]/g, "\""], [/[’′´‘`]/g, "'"], [/[º˚]/g, "°"], [/[−–—]/g, "-"],
  [/\u00A0|\u202F/g, " "], [/\s-\s/g, " "]];
const AXES = [
  ["lat", 1, "n nord norden nördlich nördliche nördlicher b br breite breitengrad lat latitude"],
  ["lat", -1, "s süd süden südlich südliche südlicher"],
  ["lng", 1, "e o ost osten östlich östliche östlicher l länge längengrad lon lng long longitude"],
  ["lng", -1, "w west westen westlich westliche westlicher"],
].flatMap(([axis, sign, words]) => words.split(" ").map((word) => [word, { axis, sign }]));
const AXIS = new Map(AXES);
const SILENT = new Set("grad koordinate koordinaten gps und x y dd dms wgs etrs".split(" "));
const METRE_WORDS = new Set(("e n o ost nord ostwert nordwert rechtswert hochwert rw hw r h x y m "
  + "utm zone koordinate koordinaten und etrs wgs epsg").split(" "));
const TOKEN = new RegExp(String.raw`([-+]?\d+(?:[.,]\d+)?)|([°'"])|(\p{L}+)|([\s,;:/|()=.]+)|(.)`, "gu");
const GROUPED = { ".": /^\d{1,3}(?:\.\d{3}){2}(?:,\d+)?$/, ",": /^\d{1,3}(?:,\d{3}){2}(?:\.\d+)?$/ };
const NAMED_ZONE = /\b(?:epsg\W*(?:258|326)|utm\W*(?:zone\W*)?|zone\W*)(3[1-3])(?:\s?[nu])?\b/u;
const LEADING_ZONE = /^\W*(3[1-3])\s?[nu]?\s(?=\D*\d{3})/u;

/** What a text says as coordinates: null if it writes none, {place, kind, zone} or {fault}.
 *  `kind` is degrees, turned or utm; `fault` is outside, form, coarse or gauss. `area` =
 *  {bounds: west, south, east and north of the district, pad: so far beyond, zone: its UTM zone}. */
export function readCoordinates(text, area) {
  const plain = SIGNS.reduce((said, [sign, clear]) => said.replace(sign, clear),
    text.trim().toLowerCase());
  return metres(plain, area) ?? degrees(plain, area);
}

const inside = ({ bounds: [west, south, east, north], pad }, { lat, lng }) =>
  lng >= west - pad && lng <= east + pad && lat >= south - pad && lat <= north + pad;
const within = (value, [least, most]) => value >= least && value <= most;
const number = (text) => Number(text.replace(",", "."));

/** The UTM zone of a transverse Mercator projection. */
export const zoneOf = ({ lon_0: middle }) => (middle + 183) / 6;
export const projectionOf = (zone) => ({ lon_0: 6 * zone - 183, k_0: 0.9996, x_0_m: 500_000 });

function metres(text, area) {
  if (/[°'"]|-\d/.test(text)) return null;
  const plain = text.replace(/\b(?:etrs|wgs)\W?(?:89|84)\b/gu, " ");
  const zone = NAMED_ZONE.exec(plain) ?? LEADING_ZONE.exec(plain);
  const rest = zone ? plain.replace(zone[0], " ") : plain;
  if ((rest.match(/\p{L}+/gu) ?? []).some((word) => !METRE_WORDS.has(word))) return null;
  const values = metreValues(rest.match(/\d+(?:[.,]\d+)*/g) ?? []);
  if (values.every((value) => value < METRES_FROM)) return null;
  const found = values.length === 2 ? eastNorth(values) : null;
  if (!found) return { fault: values.length === 2 && gauss(values) ? "gauss" : "form" };
  if (zone && found.zone && found.zone !== Number(zone[1])) return { fault: "form" };
  return placed(found, zone ? Number(zone[1]) : found.zone, area);
}

/** Numbers in metres from groups of digits, however the thousands are set apart. */
function metreValues(tokens) {
  const grouped = Object.keys(GROUPED).find((mark) =>
    tokens.some((token) => GROUPED[mark].test(token)));
  if (grouped) return tokens.map((token) => number(token.replaceAll(grouped, "")));
  if (tokens.length === 1) return tokens[0].split(",").map(Number);
  if (tokens.length > 3 && tokens.every((token) => /^\d{1,3}$/.test(token))) {
    const digits = tokens.join("");
    const cuts = { 13: [6, 7], 15: [8, 7] }[digits.length] ?? [];
    return cuts.map((cut) => [digits.slice(0, cut), digits.slice(cut)].map(Number))
      .find(eastNorth) ?? [Number(digits)];
  }
  return tokens.map(number);
}

/** {x, y, zone} of two numbers in either order, undefined if they are no such pair. */
function eastNorth([one, other]) {
  return [[one, other], [other, one]].map(([east, north]) => {
    const ahead = Math.floor(east / ZONE_M);
    const x = ZONES.includes(ahead) ? east % ZONE_M : east;
    return within(x, EAST_M) && within(north, NORTH_M) && { x, y: north, zone: x === east ? 0 : ahead };
  }).find(Boolean);
}

const gauss = (values) => values.every((value) => within(value, GAUSS_M))
  && values.some((value) => within(value, NORTH_M));

function placed({ x, y }, named, area) {
  const zones = named ? [named] : [area.zone, ...ZONES];
  for (const zone of zones) {
    const about = projectionOf(zone);
    const place = placeAt([x, y], (one) => project(one, about), { lat: 52, lng: about.lon_0 });
    if (inside(area, place)) return { place, kind: "utm", zone };
  }
  return { fault: "outside" };
}

function degrees(text, area) {
  const tokens = [...text.matchAll(TOKEN)].map(([said, digits, mark, word, gap]) =>
    ({ said, digits, mark, word, gap }));
  const known = ({ digits, mark, word, gap }) => digits || mark || gap || AXIS.has(word)
    || SILENT.has(word);
  const numbers = tokens.filter(({ digits }) => digits).length;
  if (!tokens.every(known)) return UNREAD.test(text) ? { fault: "form" } : null;
  if (numbers < 2) return null;
  const parts = partsOf(tokens.filter(({ gap, word }) => !gap && !SILENT.has(word)));
  if (parts?.length !== 2 || !parts.every(sound)) return { fault: "form" };
  const [one, other] = parts;
  if (one.axis && one.axis === other.axis) return { fault: "form" };
  if (parts.some(coarse)) return { fault: "coarse" };
  const turned = one.axis === "lng" || other.axis === "lat";
  const [lat, lng] = (turned ? [other, one] : [one, other]).map(valueOf);
  if (inside(area, { lat, lng })) return { place: { lat, lng }, kind: "degrees" };
  if (inside(area, { lat: lng, lng: lat })) return { place: { lat: lng, lng: lat }, kind: "turned" };
  return { fault: "outside" };
}

/** Coordinates of tokens: {values: [degrees, minutes, seconds] as written, marked, axis, sign};
 *  undefined if a sign is where none can be. */
function partsOf(tokens) {
  const parts = [];
  const ahead = AXIS.has(tokens[0].word);
  let named = null;
  let last = null;
  for (const [index, { digits, mark, word }] of tokens.entries()) {
    if (word) {
      const axis = AXIS.get(word);
      const holder = ahead ? named : last;
      if (!ahead && !last) return undefined;
      if (holder?.axis && holder.axis !== axis.axis) return undefined;
      if (ahead) named = axis;
      else Object.assign(last, axis, { closed: true });
    } else if (digits) {
      const unit = tokens[index + 1]?.mark;
      if (continues(last, unit) && !named) last.values.push(digits);
      else parts.push(last = { values: [digits], marked: false, ...named });
      named = null;
    } else if (!last || ["°", "'", "\""].indexOf(mark) !== last.values.length - 1) {
      return undefined;
    } else last.marked = true;
  }
  if (named && last.axis) return undefined;
  return parts;
}

const whole = (text) => /^[-+]?\d+$/.test(text);
const continues = (part, unit) => part?.marked && !part.closed && unit !== "°"
  && part.values.length < 3 && whole(part.values.at(-1));

function sound({ values: [first, ...small] }) {
  return small.every((text) => number(text) < 60 && !/^[-+]/.test(text)) && Math.abs(number(first)) <= 180;
}

const coarse = ({ values: [first, ...small] }) => !small.length
  && (first.split(/[.,]/)[1] ?? "").length < LEAST_DECIMALS;

function valueOf({ values, sign = 1 }) {
  const [first, minutes = 0, seconds = 0] = values.map(number);
  const size = Math.abs(first) + minutes / 60 + seconds / 3600;
  return (values[0].startsWith("-") ? -1 : 1) * sign * size;
}
