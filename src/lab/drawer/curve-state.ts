/** The small curve of what a number does: places of its points, without pixels of the page. */
import { linearScale } from '../../charts/linear-scale.ts';
import { area, line } from 'd3-shape';
import type { SweepPoint } from '../../study/sweep.ts';
import { whiskerDomain } from '../../charts/series/series-state.ts';

export interface Curve {
  readonly line: string;
  readonly band: string;
  /** y of no difference. */
  readonly zero: number;
  readonly points: readonly { readonly x: number; readonly y: number; readonly point: SweepPoint }[];
}

/** Points that are there, on a scale of values that is fixed from the beginning. */
export function curveOf(
  points: readonly SweepPoint[],
  [low, high]: readonly [number, number],
  width: number,
  height: number,
): Curve {
  const known = points.filter(({ difference }) => Number.isFinite(difference.mean));
  const x = linearScale([low, high], [0, width]);
  const y = linearScale(whiskerDomain(known.map(({ difference }) => difference)), [height, 0]);
  const at = known.map((point) => ({ x: x(point.value), y: y(point.difference.mean), point }));
  return {
    zero: y(0),
    points: at,
    line:
      line<(typeof at)[number]>(
        (p) => p.x,
        (p) => p.y,
      )(at) ?? '',
    band:
      area<(typeof at)[number]>(
        (p) => p.x,
        (p) => y(p.point.difference.low),
        (p) => y(p.point.difference.high),
      )(at) ?? '',
  };
}
