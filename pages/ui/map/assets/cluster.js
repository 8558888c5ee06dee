/** Making room: pure arithmetic on points and boxes in pixels. */

const REACH_PX = 50;
const ROUNDS = 6;

/** Join what lies closer together than a marker is wide, until nothing overlaps. */
export function cluster(items, reach = REACH_PX) {
  let groups = items.map((item) => ({ x: item.x, y: item.y, items: [item] }));
  for (let round = 0; round < ROUNDS; round += 1) {
    const joined = join(groups, reach);
    if (joined.length === groups.length) break;
    groups = joined;
  }
  return groups;
}

function join(groups, reach) {
  const cells = new Map();
  const joined = [];
  for (const group of groups) {
    const [column, row] = [Math.floor(group.x / reach), Math.floor(group.y / reach)];
    const near = around(cells, column, row).find(
      (other) => Math.hypot(other.x - group.x, other.y - group.y) < reach,
    );
    if (near) {
      absorb(near, group);
      continue;
    }
    const copy = { ...group, items: [...group.items] };
    joined.push(copy);
    cells.set(`${column},${row}`, [...(cells.get(`${column},${row}`) ?? []), copy]);
  }
  return joined;
}

function around(cells, column, row) {
  const steps = [-1, 0, 1];
  return steps.flatMap((x) => steps.flatMap((y) => cells.get(`${column + x},${row + y}`) ?? []));
}

function absorb(group, other) {
  const [own, more] = [group.items.length, other.items.length];
  group.x = (group.x * own + other.x * more) / (own + more);
  group.y = (group.y * own + other.y * more) / (own + more);
  group.items.push(...other.items);
}

/** First offset at which a box does not touch the taken ones, or null. */
export function freeOffset(box, offsets, taken) {
  return offsets.find(([x, y]) => !taken.some((other) => overlap(box, x, y, other) > 0)) ?? null;
}

/** The offset at which the taken boxes hide least of a box. */
export function clearestOffset(box, offsets, taken) {
  const hidden = ([x, y]) => taken.reduce((sum, other) => sum + overlap(box, x, y, other), 0);
  return offsets.reduce((best, other) => (hidden(other) < hidden(best) ? other : best));
}

/** Area in square pixels that a moved box shares with another. */
function overlap(box, x, y, other) {
  const width = (box.width + other.width) / 2 - Math.abs(box.x + x - other.x);
  const height = (box.height + other.height) / 2 - Math.abs(box.y + y - other.y);
  return Math.max(0, width) * Math.max(0, height);
}
