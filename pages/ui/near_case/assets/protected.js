/** Lines of entries without a way: protected ones of the own Gemeinde first, each line once. */

/** Protected entries: those of the Gemeinde with this key, those that name no Gemeinde, then the
 *  others by the way to the middle of their Gemeinde, which is published. */
export function byNearness(items, gemeinde, [x, y], { centres }) {
  const far = ({ entry: { feature: { properties: { gemeinde_key: key } } } }) => {
    if (!key) return 0;
    if (key === gemeinde) return -1;
    const centre = centres[key];
    return centre ? Math.hypot(centre[0] - x, centre[1] - y) : Infinity;
  };
  const ways = new Map(items.map((item) => [item, far(item)]));
  return [...items].sort((one, other) => (ways.get(one) === ways.get(other) ? 0
    : ways.get(one) - ways.get(other)));
}

/** Items that read the same as one: {said, same} in the order of the first of each. */
export function sameLines(items, read) {
  const lines = new Map();
  for (const item of items) {
    const said = read(item);
    const key = JSON.stringify(said);
    lines.set(key, { said, same: [...lines.get(key)?.same ?? [], item] });
  }
  return [...lines.values()];
}
