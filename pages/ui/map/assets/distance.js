/** Straight lines and estimated times from a position, computed in this browser alone.
 *  The words are those of pages/ui/wording.py. */

import { pointOf, precision } from "./layout.js";
import { fill } from "./dom.js";

const EARTH_M = 6_371_000;
const LOCATED = ["exact", "approximate"];
const KM_FROM_M = 975;
const WHOLE_KM_FROM_M = 9_950;
const ROUGH_FROM_MIN = 20;
const LONGEST_MIN = 120;

/** Straight line in metres between two places {lat, lng} on the sphere (haversine formula). */
export function straightM(one, other) {
  const [lat, otherLat, lng] = [one.lat, other.lat, other.lng - one.lng]
    .map((degrees) => degrees * Math.PI / 180);
  const part = Math.sin((otherLat - lat) / 2) ** 2 +
    Math.cos(lat) * Math.cos(otherLat) * Math.sin(lng / 2) ** 2;
  return 2 * EARTH_M * Math.asin(Math.sqrt(part));
}

/** Features by distance from `place`, nearest first, and the short text of each by id.
 *  One known by its municipality only is never nearer than the municipality is wide. */
export function arrange(features, place, estimate, texts) {
  const meta = {};
  const far = new Map();
  for (const feature of features) {
    const { id, locality } = feature.properties;
    const hidden = feature.properties.location_class !== "public";
    const located = LOCATED.includes(precision(feature));
    const [lat, lng, blur] = located ? [] : centreOf(feature, estimate);
    const spot = located ? pointOf(feature) : { lat, lng };
    const metres = spot.lat === undefined ? Infinity : straightM(place, spot);
    far.set(feature, Math.max(metres, blur ?? 0));
    if (metres === Infinity) continue;
    const way = distance(metres, texts);
    meta[id] = located
      ? [way, `${duration(metres / estimate.straight_m_per_min, texts)} ${estimate.mode}`]
        .join(" · ")
      : fill(hidden ? texts.here_hidden : texts.here_vague, { name: locality, distance: way });
  }
  return { meta, features: [...features].sort((one, other) => order(far, one, other)) };
}

const centreOf = ({ properties }, { centres }) => centres[properties.gemeinde_key] ?? [];

const order = (far, one, other) =>
  (far.get(one) === far.get(other) ? 0 : far.get(one) - far.get(other));

export function distance(metres, texts) {
  if (metres < KM_FROM_M) {
    return fill(texts.metres, { value: Math.max(50, 50 * Math.round(metres / 50)) });
  }
  const digits = metres < WHOLE_KM_FROM_M ? 1 : 0;
  const shown = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return fill(texts.kilometres, { value: (metres / 1000).toLocaleString(texts.locale, shown) });
}

export function duration(minutes, texts) {
  if (minutes > LONGEST_MIN) return fill(texts.longer, { hours: LONGEST_MIN / 60 });
  const step = minutes < ROUGH_FROM_MIN ? 1 : 5;
  return fill(texts.minutes, { value: Math.max(1, step * Math.round(minutes / step)) });
}
