/** One figure of a summary: a value with its interval, or the reason why there is none. */
import type { Estimate } from './statistics.ts';

/** A value over replications with its 95 % interval; where it is undefined, null with a reason in words. */
export type Figure = Estimate | NoFigure;

export interface NoFigure {
  readonly mean: null;
  readonly low: null;
  readonly high: null;
  readonly replications: 0;
  readonly reason: string;
}

/** An estimate as a figure: no figure when no replication has a value. */
export function figure(value: Estimate, reason: string): Figure {
  return value.replications === 0 ? noFigure(reason) : value;
}

export function noFigure(reason: string): NoFigure {
  return { mean: null, low: null, high: null, replications: 0, reason };
}
