/** Places in metres, computed in this browser: the district's UTM zone and the European grid.
 *  Formulas: C. F. F. Karney, Transverse Mercator with an accuracy of a few nanometers, J. Geodesy
 *  85 (2011), series to n^4; J. P. Snyder, Map projections, USGS 1395 (1987), equations 24. */

const A_M = 6_378_137;
const FLATTENING = 1 / 298.257222101;
const E2 = FLATTENING * (2 - FLATTENING);
const E = Math.sqrt(E2);
const N = FLATTENING / (2 - FLATTENING);
const RADIUS_M = A_M / (1 + N) * (1 + N ** 2 / 4 + N ** 4 / 64);
const SERIES = [
  N / 2 - 2 * N ** 2 / 3 + 5 * N ** 3 / 16 + 41 * N ** 4 / 180,
  13 * N ** 2 / 48 - 3 * N ** 3 / 5 + 557 * N ** 4 / 1440,
  61 * N ** 3 / 240 - 103 * N ** 4 / 140,
  49_561 * N ** 4 / 161_280,
];
const GRID = { lat: 52, lng: 10, x: 4_321_000, y: 3_210_000, cell: 1000 };
const radians = (degrees) => degrees * Math.PI / 180;

/** [x, y] of a place {lat, lng} in a transverse Mercator projection {lon_0, k_0, x_0_m}. */
export function project({ lat, lng }, { lon_0: middle, k_0: scale, x_0_m: shift }) {
  const sine = Math.sin(radians(lat));
  const east = radians(lng - middle);
  const t = Math.sinh(Math.atanh(sine) - E * Math.atanh(E * sine));
  const xi = Math.atan2(t, Math.cos(east));
  const eta = Math.atanh(Math.sin(east) / Math.hypot(1, t));
  let [x, y] = [eta, xi];
  SERIES.forEach((factor, index) => {
    const times = 2 * (index + 1);
    x += factor * Math.cos(times * xi) * Math.sinh(times * eta);
    y += factor * Math.sin(times * xi) * Math.cosh(times * eta);
  });
  return [shift + scale * RADIUS_M * x, scale * RADIUS_M * y];
}

const authalic = (sine) => (1 - E2) * (sine / (1 - E2 * sine ** 2) + Math.atanh(E * sine) / E);
const POLE = authalic(1);

/** [x, y] of a place in ETRS89-LAEA (EPSG:3035). */
export function projectEurope({ lat, lng }) {
  const beta = Math.asin(authalic(Math.sin(radians(lat))) / POLE);
  const origin = Math.sin(radians(GRID.lat));
  const beta0 = Math.asin(authalic(origin) / POLE);
  const radius = A_M * Math.sqrt(POLE / 2);
  const d = A_M * Math.cos(radians(GRID.lat)) / Math.sqrt(1 - E2 * origin ** 2)
    / (radius * Math.cos(beta0));
  const east = radians(lng - GRID.lng);
  const b = radius * Math.sqrt(2 / (1 + Math.sin(beta0) * Math.sin(beta)
    + Math.cos(beta0) * Math.cos(beta) * Math.cos(east)));
  return [
    GRID.x + b * d * Math.cos(beta) * Math.sin(east),
    GRID.y + b / d * (Math.cos(beta0) * Math.sin(beta)
      - Math.sin(beta0) * Math.cos(beta) * Math.cos(east)),
  ];
}

const STEP_DEG = 1e-5;
const TURNS = 8;

/** The place {lat, lng} that a projection puts at a point in metres: Newton's method, beginning
 *  at a place of the same zone. Exact to a millimetre (tested against PROJ). */
export function placeAt([x, y], forward, { lat, lng }) {
  let place = { lat, lng };
  for (let turn = 0; turn < TURNS; turn += 1) {
    const [here, north, east] = [[0, 0], [STEP_DEG, 0], [0, STEP_DEG]].map(([up, right]) =>
      forward({ lat: place.lat + up, lng: place.lng + right }));
    const [[xUp, yUp], [xRight, yRight]] = [north, east].map((there) =>
      there.map((value, axis) => (value - here[axis]) / STEP_DEG));
    const [dx, dy] = [x - here[0], y - here[1]];
    const size = xUp * yRight - yUp * xRight;
    place = { lat: place.lat + (dx * yRight - dy * xRight) / size,
      lng: place.lng + (dy * xUp - dx * yUp) / size };
  }
  return place;
}

/** [x, y] of the middle of the cell of 1 km that a place lies in, in a projection. */
export function cellCentre(place, about) {
  const middle = projectEurope(place).map((value) =>
    (Math.floor(value / GRID.cell) + 0.5) * GRID.cell);
  return project(placeAt(middle, projectEurope, place), about);
}

/** Name of the cell of 1 km that a place lies in, as the census names it. */
export function cellOf(place) {
  const [east, north] = projectEurope(place).map((value) =>
    String(Math.floor(value / GRID.cell) * GRID.cell).padStart(7, "0"));
  return `CRS3035RES1000mN${north}E${east}`;
}

/** A point in metres, moved to the nearest crossing of lines that are `step` metres apart. */
export const rounded = (point, step) => point.map((value) => Math.round(value / step) * step);
