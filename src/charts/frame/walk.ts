/** The points of a chart that the arrow keys walk: left and right within a row, up and down from row to row. */

interface WalkPoint {
  /** Pixels from the upper left corner of the plot. */
  readonly x: number;
  readonly y: number;
  /** As it is read aloud: "week 112, gifts, +0.4 ± 0.3". */
  readonly text: string;
}

export type Walk = readonly (readonly WalkPoint[])[];

export interface WalkPlace {
  readonly row: number;
  readonly index: number;
}

/** Where a key leads; undefined when it is not a key for walking. Without a place to start from, any key leads to the first point. */
export function nextPlace(
  walk: Walk,
  at: WalkPlace | undefined,
  key: string,
  far: boolean,
): WalkPlace | undefined {
  const steps: Readonly<Record<string, readonly [row: number, index: number]>> = {
    ArrowLeft: [0, far ? -10 : -1],
    ArrowRight: [0, far ? 10 : 1],
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    Home: [0, -Infinity],
    End: [0, Infinity],
  };
  const step = steps[key];
  if (step === undefined || walk.length === 0) return undefined;
  if (at === undefined) return { row: 0, index: key === 'End' ? (walk[0]?.length ?? 1) - 1 : 0 };
  const row = Math.max(0, Math.min(at.row + step[0], walk.length - 1));
  const last = (walk[row]?.length ?? 1) - 1;
  return { row, index: Math.max(0, Math.min(at.index + step[1], last)) };
}

/** The point nearest to a place, unless none is within `reach` pixels. */
export function nearestPlace(walk: Walk, x: number, y: number, reach: number): WalkPlace | undefined {
  let nearest: WalkPlace | undefined;
  let least = reach * reach;
  walk.forEach((points, row) =>
    points.forEach((point, index) => {
      const distance = (point.x - x) ** 2 + (point.y - y) ** 2;
      if (distance > least) return;
      least = distance;
      nearest = { row, index };
    }),
  );
  return nearest;
}
