/** A label that wants to stand at the end of its line. */
export interface EndLabel<Id extends string = string> {
  readonly id: Id;
  /** Where its line ends, px from the top. */
  readonly at: number;
  /** px, of all its lines of text. */
  readonly height: number;
}

export interface PlacedLabel<Id extends string = string> extends EndLabel<Id> {
  /** Centre of the label, px from the top. */
  readonly y: number;
}

interface Block { from: number; to: number; wish: number; count: number; members: number[] }

/** Clusters of touching labels are pulled together to where their members would like to be on average. */
function settle(wishes: readonly number[], heights: readonly number[], low: number, high: number): readonly number[] {
  const blocks: Block[] = [];
  wishes.forEach((wish, i) => {
    const height = heights[i] ?? 0;
    let block: Block = { from: wish - height / 2, to: wish + height / 2, wish: wish - height / 2, count: 1, members: [i] };
    block = moved(block, low, high);
    for (let above = blocks.at(-1); above !== undefined && above.to > block.from; above = blocks.at(-1)) {
      blocks.pop();
      block = moved(joined(above, block), low, high);
    }
    blocks.push(block);
  });
  const centres: number[] = [];
  for (const block of blocks) {
    let y = block.from;
    for (const i of block.members) {
      const height = heights[i] ?? 0;
      centres[i] = y + height / 2;
      y += height;
    }
  }
  return centres;
}

/** `wish` is the mean of where the members would like the block's top to be. */
function joined(above: Block, below: Block): Block {
  const size = above.to - above.from;
  const count = above.count + below.count;
  const wish = (above.wish * above.count + (below.wish - size) * below.count) / count;
  return { wish, count, from: wish, to: wish + size + below.to - below.from, members: [...above.members, ...below.members] };
}

function moved(block: Block, low: number, high: number): Block {
  const size = block.to - block.from;
  const from = Math.max(low, Math.min(high - size, block.wish));
  return { ...block, from, to: from + size };
}

/**
 * Places labels as near to their lines' ends as they go without touching, in the order of the ends, within
 * [low, high]. Ties keep the order given. Where all of them do not fit, the last ones reach beyond `high`.
 */
export function placeEndLabels<Id extends string>(
  labels: readonly EndLabel<Id>[], low: number, high: number,
): readonly PlacedLabel<Id>[] {
  const sorted = labels.map((label, order) => ({ label, order }))
    .sort((a, b) => a.label.at - b.label.at || a.order - b.order).map(({ label }) => label);
  const heights = sorted.map((label) => label.height);
  const room = Math.max(high, low + heights.reduce((sum, each) => sum + each, 0));
  const wishes = sorted.map((label) => Math.max(low, Math.min(high, label.at)));
  const centres = settle(wishes, heights, low, room);
  return sorted.map((label, i) => ({ ...label, y: centres[i] ?? label.at }));
}
