/** What is near a point: the twin of geo/reachable.py, held together with it by a test. */

/** {placed, vague, anywhere, beyond} of entries {point, blur, located}; `point` in metres or null.
 *  Without borders; `limit` = {most, minutes}, 0 leaves that limit out. */
export function around(entries, origin, metresPerMin, { most = 0, minutes = 0 } = {}) {
  const ways = entries.filter(({ point }) => point).map((entry) => {
    const straight = Math.hypot(entry.point[0] - origin[0], entry.point[1] - origin[1]);
    const metres = Math.max(straight, entry.blur);
    return { entry, metres, minutes: metres / metresPerMin };
  }).sort((one, other) => one.metres - other.metres);
  const inside = (way) => !minutes || way.minutes <= minutes;
  const within = ways.filter(({ entry }) => entry.located).filter(inside);
  const placed = most ? within.slice(0, most) : within;
  const farthest = most && placed.length ? placed.at(-1).metres : Infinity;
  const vague = ways.filter((way) =>
    !way.entry.located && inside(way) && way.metres <= farthest);
  return {
    placed, vague,
    anywhere: entries.filter(({ point }) => !point),
    beyond: ways.length - placed.length - vague.length,
  };
}

/** Placed ways in their order, with the lengths that they have from another point in metres. */
export const measured = (placed, origin, metresPerMin) => placed.map(({ entry }) => {
  const metres = Math.hypot(entry.point[0] - origin[0], entry.point[1] - origin[1]);
  return { entry, metres, minutes: metres / metresPerMin };
});
