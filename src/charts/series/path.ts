/**
 * Lines and bands through weekly values as SVG paths, broken where a value is missing. The package for shapes would bring curves, pies
 * and symbols with it, a twentieth of the first load.
 */

const rounded = (pixel: number) => Math.round(pixel * 100) / 100;

/** The stretches of points that are defined. */
function stretches<P extends { readonly x: number; readonly y: number }>(points: readonly P[]): P[][] {
  const found: P[][] = [];
  let open: P[] | undefined;
  for (const point of points) {
    if (!Number.isFinite(point.x) || !Number.isFinite(point.y)) {
      open = undefined;
      continue;
    }
    if (!open) found.push((open = []));
    open.push(point);
  }
  return found;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const through = (points: readonly Point[]) =>
  points.map(({ x, y }) => `${rounded(x)},${rounded(y)}`).join('L');

/** A line; a single point between gaps is drawn as a dot of the line's own width. */
export function linePath(points: readonly Point[]): string {
  return stretches(points)
    .map((run) => (run.length === 1 ? `M${through(run)}Z` : `M${through(run)}`))
    .join('');
}

/** An area from `y` to `y0`. */
export function bandPath(points: readonly (Point & { readonly y0: number })[]): string {
  return stretches(points)
    .map((run) => {
      const back = run.map(({ x, y0 }) => ({ x, y: y0 })).reverse();
      return `M${through(run)}L${through(back)}Z`;
    })
    .join('');
}
