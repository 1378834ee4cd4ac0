/** Where words stand among lines: at their ends, moved apart as little as possible, and at an edge that is free of them. */

/** The edge of a plot at which a word of height `needed` keeps clear of lines at the given heights: the top unless it is taken. */
export function freeEdge(heights: readonly number[], height: number, needed: number): 'top' | 'bottom' {
  const known = heights.filter(Number.isFinite);
  const above = Math.min(...known);
  const below = height - Math.max(...known);
  return above >= needed || above >= below ? 'top' : 'bottom';
}

export interface PlacedLabel {
  /** Index of the label's line. */
  readonly line: number;
  /** Where the line ends. */
  readonly anchor: number;
  /** Where the middle of the label stands. */
  readonly at: number;
}

/**
 * Places labels of height `apart` within [top, bottom] so that none overlap, with the least sum of squared shifts
 * (pool adjacent violators). With too little room they are packed as evenly as it allows.
 */
export function spreadLabels(
  anchors: readonly number[],
  apart: number,
  top: number,
  bottom: number,
): PlacedLabel[] {
  const sorted = anchors
    .map((anchor, line) => ({ anchor, line }))
    .filter(({ anchor }) => Number.isFinite(anchor))
    .sort((a, b) => a.anchor - b.anchor || a.line - b.line);
  const gap = sorted.length > 1 ? Math.min(apart, (bottom - top) / (sorted.length - 1)) : apart;
  // With the gaps taken out, labels must only not decrease; and all must lie in what is left of the room.
  const last = bottom - gap * (sorted.length - 1);
  const pools: { sum: number; count: number }[] = [];
  sorted.forEach(({ anchor }, i) => {
    let pool = { sum: anchor - gap * i, count: 1 };
    for (;;) {
      const before = pools.at(-1);
      if (!before || before.sum / before.count <= pool.sum / pool.count) break;
      pools.pop();
      pool = { sum: before.sum + pool.sum, count: before.count + pool.count };
    }
    pools.push(pool);
  });
  const free = pools.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count));
  return sorted.map(({ anchor, line }, i) => ({
    line,
    anchor,
    at: Math.max(top, Math.min(free[i] ?? anchor, last)) + gap * i,
  }));
}
