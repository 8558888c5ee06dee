/** The GeoJSON files behind the map: each is read once per page, a failed one can be retried. */

const PATIENCE_MS = 30_000;
const files = new Map();

function load(url) {
  if (!files.has(url)) {
    const file = read(url);
    file.catch(() => files.delete(url));
    files.set(url, file);
  }
  return files.get(url);
}

async function read(url) {
  const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

const versioned = (path, revision, query = {}) =>
  load(`/api/${path}.geojson?${new URLSearchParams({ ...query, v: revision })}`);

export const areas = (level, revision) => versioned("areas", revision, { level });

/** Facilities with a lookup by id. */
export async function facilities(revision) {
  const file = await versioned("facilities", revision);
  const byId = new Map(file.features.map((feature) => [feature.properties.id, feature]));
  return { byId, groups: file.groups ?? {}, credit: file.credit };
}

/** What the base map is drawn from. */
export async function baseMap(revision) {
  const levels = ["gemeinde", "sozialraum", "landkreis"].map((level) => areas(level, revision));
  const others = ["surroundings", "places"].map((path) => versioned(path, revision));
  const [gemeinde, sozialraum, landkreis, surroundings, places] =
    await Promise.all([...levels, ...others]);
  return { gemeinde, sozialraum, landkreis, surroundings, places };
}

/** Credit lines of several files, each once. */
export const credits = (sources) =>
  [...new Set(sources.flatMap(({ credit }) => (credit ?? "").split(/ · |; /)))].filter(Boolean);
