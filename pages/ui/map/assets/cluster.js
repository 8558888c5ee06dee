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
  return offsets.find(([x, y]) => !taken.some((other) => overlap(box, x, y, other))) ?? null;
}

const overlap = (box, x, y, other) =>
  Math.abs(box.x + x - other.x) < (box.width + other.width) / 2 &&
  Math.abs(box.y + y - other.y) < (box.height + other.height) / 2;
