/** Finding the point of a case among places and addresses, searched in this browser. */

const MOST = 10;
const KINDS = ["address", "gemeinde", "ortsteil", "station"];
const LETTERS = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
const ADDITION = /\s*(?:\(.*\)|\/.*)$/u;
/* The rank of names with the text in the middle of a word: left out where a name is just that. */
const WITHIN_WORD = 3;
const POSTCODE_FROM = 4;
const SAME_PLACE_M = 100;
const DEGREE_M = 111_000;

/** Text as it is compared: small, without umlauts, accents and signs; "12 a" is "12a". */
export const fold = (text) => text.toLowerCase().replace(/[äöüß]/g, (letter) => LETTERS[letter])
  .normalize("NFD").replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim()
  .replace(/(\d) ([a-z])(?= |$)/g, "$1$2");

/** The places and addresses that fit a text, best first: {kind, exact, lat, lng} with name and
 *  within of a place, row of an address; `more` if there are further ones. */
export function search(text, places, addresses) {
  const wanted = fold(text);
  if (!wanted) return { hits: [], more: false };
  const fitting = [...addressesFor(text, addresses), ...placesFor(wanted, places)];
  const farthest = fitting.some((hit) => hit.rank === 0) ? WITHIN_WORD - 1 : WITHIN_WORD;
  const hits = distinct(fitting.filter((hit) => hit.rank <= farthest)
    .sort((one, other) => one.rank - other.rank || KINDS.indexOf(one.kind)
      - KINDS.indexOf(other.kind) || one.size - other.size)
    .map((hit) => ({ ...hit, exact: hit.rank === 0 })));
  return { hits: hits.slice(0, MOST), more: hits.length > MOST };
}

/** The one hit that a text can mean; undefined if a person has to choose. A name without "Bahnhof"
 *  is the town's, not the station's. */
export function theOne(hits) {
  if (hits.length === 1) return hits[0];
  const exact = hits.filter((hit) => hit.exact);
  const areas = exact.filter(({ kind }) => kind !== "station");
  const meant = areas.length ? areas : exact;
  return meant.length === 1 ? meant[0] : undefined;
}

const placesFor = (wanted, places) => places.map((place) =>
  ({ ...place, size: place.name.length, rank: Math.min(...namesOf(place).map((name) =>
    rank(fold(name), wanted))) })).filter((hit) => hit.rank < Infinity);

const namesOf = ({ name, kind, within }) => [name, name.replace(ADDITION, ""),
  ...(within ? [`${name} ${within}`, `${name.replace(ADDITION, "")} ${within}`] : []),
  ...(kind === "station" ? [name, name.replace(ADDITION, "")].flatMap((one) =>
    [`Bahnhof ${one}`, `${one} Bahnhof`]) : [])];

function rank(name, wanted) {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (` ${name}`.includes(` ${wanted}`)) return 2;
  return name.includes(wanted) ? WITHIN_WORD : Infinity;
}

const spelled = (text) => fold(text.replace(/str\.?(?=\s|\d|$)/giu, "strasse ")).split(" ");

/** Addresses that begin with all words of a text, at least one of them with the street's. */
function addressesFor(text, addresses) {
  const wanted = spelled(text);
  return addresses.flatMap((address) => {
    const { row: [street, house, postcode, town, lat, lng] } = address;
    address.words ??= { street: spelled(street), code: postcode, all: [...spelled(street),
      ...spelled(house), postcode, ...spelled(town)] };
    const { words } = address;
    if (!wanted.every((word) => words.all.some((own) => begins(own, word, words.code)))) return [];
    if (!wanted.some((word) => words.street.some((own) => own.startsWith(word)))) return [];
    const exact = wanted.every((word) => words.all.includes(word));
    return [{ row: address.row, kind: "address", rank: exact ? 0 : 1, size: 0, lat, lng }];
  });
}

/* A house number is not the beginning of a postcode. */
const begins = (own, word, code) => own.startsWith(word)
  && (own !== code || word.length >= POSTCODE_FROM);

/** Hits without those that say the same of nearly the same spot; others that say the same are
 *  marked as `again`. */
function distinct(hits) {
  const said = new Map();
  return hits.flatMap((hit) => {
    const key = JSON.stringify([hit.kind, hit.name, hit.within, hit.row?.slice(0, 4)]);
    const before = said.get(key) ?? [];
    if (before.some((one) => apart(one, hit) < SAME_PLACE_M)) return [];
    said.set(key, [...before, hit]);
    return [{ ...hit, again: before.length > 0 }];
  });
}

const apart = (one, other) => DEGREE_M * Math.hypot(one.lat - other.lat,
  (one.lng - other.lng) * Math.cos(one.lat * Math.PI / 180));
