/** Finding the point of a case: coordinates, places and addresses, searched in this browser. */

const MOST = 8;
const NUMBER = String.raw`-?\d{1,3}[.,]\d{2,}`;
const DECIMAL = new RegExp(String.raw`^\D{0,12}?(${NUMBER})\D+?(${NUMBER})\D{0,4}$`, "u");
const DEGREES = new RegExp(String.raw`^\D{0,4}(\d{1,3})\s*°\s*(\d{1,2})\s*['′’]\s*` +
  String.raw`(\d{1,2}(?:[.,]\d+)?)\s*["″”]?\s*[NnBb]?[\s,;/]+[EeOoLl]?\s*` +
  String.raw`(\d{1,3})\s*°\s*(\d{1,2})\s*['′’]\s*(\d{1,2}(?:[.,]\d+)?)\s*["″”]?\s*[EeOoLl]?$`, "u");
const KINDS = ["gemeinde", "station", "ortsteil"];
const LETTERS = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** Text as it is compared: small, without umlauts, accents and signs. */
export const fold = (text) => text.toLowerCase().replace(/[äöüß]/g, (letter) => LETTERS[letter])
  .normalize("NFD").replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();

const number = (text) => Number(text.replace(",", "."));

/** {lat, lng} that a text writes as coordinates, null if it writes none. */
export function coordinates(text) {
  const trimmed = text.trim();
  const degrees = DEGREES.exec(trimmed)?.slice(1).map(number);
  if (degrees) {
    const [lat, lng] = [0, 3].map((from) =>
      degrees[from] + degrees[from + 1] / 60 + degrees[from + 2] / 3600);
    return { lat, lng };
  }
  const pair = DECIMAL.exec(trimmed);
  return pair ? { lat: number(pair[1]), lng: number(pair[2]) } : null;
}

const contains = ([west, south, east, north], { lat, lng }, pad) =>
  lng >= west - pad && lng <= east + pad && lat >= south - pad && lat <= north + pad;

/** {place, fault}: the coordinates as they are to be taken, or what is wrong with them.
 *  `bounds` are those of the district; around it lies what the map shows. */
export function checked(place, bounds, pad) {
  if (contains(bounds, place, pad)) return { place, fault: null };
  const turned = { lat: place.lng, lng: place.lat };
  if (contains(bounds, turned, pad)) return { place: turned, fault: "turned" };
  return { place: null, fault: "outside" };
}

/** The places that fit a text best: {name, kind, within, lat, lng}. */
export function placesFor(text, places) {
  const wanted = fold(text);
  if (!wanted) return [];
  return places.map((place) => ({ place, rank: rank(fold(place.name), wanted) }))
    .filter((hit) => hit.rank < Infinity)
    .sort((one, other) => one.rank - other.rank || KINDS.indexOf(one.place.kind)
      - KINDS.indexOf(other.place.kind) || one.place.name.length - other.place.name.length)
    .slice(0, MOST).map(({ place }) => place);
}

function rank(name, wanted) {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (` ${name}`.includes(` ${wanted}`)) return 2;
  return name.includes(wanted) ? 3 : Infinity;
}

/** The addresses that begin with all words of a text; an address is a row of the address file. */
export function addressesFor(text, addresses) {
  const wanted = fold(text.replace(/str\.?(?=\s|$)/giu, "strasse")).split(" ");
  const found = [];
  for (const address of addresses) {
    address.words ??= fold(address.row.slice(0, 4).join(" ")
      .replace(/str\.?(?=\s|$)/giu, "strasse")).split(" ");
    if (wanted.every((word) => address.words.some((own) => own.startsWith(word)))) {
      found.push(address);
      if (found.length === MOST) break;
    }
  }
  return found;
}
