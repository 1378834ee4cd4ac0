/** When stress tests begin, and for how long they go on. */
import { forkWeeks } from '../../model/totals.ts';

/** Weeks, counted from the fork of the worlds, at which stress tests can begin. */
export const stressWeeks = [0, 52, 104] as const;

/** Those of them that a run has: the start, and each anniversary that leaves something to look at. */
export const stressWeeksOf = ({ time }: { readonly time: { readonly weeks: number } }): number[] =>
  stressWeeks.filter((week) => week === 0 || week < time.weeks);

/** How long the tests go on, in words. */
export const stressWindow = `${forkWeeks} weeks`;
