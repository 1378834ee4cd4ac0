/** Means, paired differences and 95 % intervals over replications. */

export interface Estimate {
  readonly mean: number;
  /** The ends of the 95 % t-interval; equal to the mean when `replications` is 1, when there is no interval. */
  readonly low: number;
  readonly high: number;
  readonly replications: number;
}

/** How every interval of the program is made, in words for people. */
export const intervalMethod = '95 % t-interval over replications; differences are paired by replication';

// Upper 2.5 % points of Student's t, by degrees of freedom 1…30, then 40, 60, 120, ∞ (any statistical table).
const upTo30 = [
  12.7062, 4.30265, 3.18245, 2.77645, 2.57058, 2.44691, 2.36462, 2.306, 2.26216, 2.22814, 2.20099, 2.17881,
  2.16037, 2.14479, 2.13145, 2.11991, 2.10982, 2.10092, 2.09302, 2.08596, 2.07961, 2.07387, 2.06866, 2.0639,
  2.05954, 2.05553, 2.05183, 2.04841, 2.04523, 2.04227,
];
const beyond = [
  [30, 2.04227],
  [40, 2.02108],
  [60, 2.0003],
  [120, 1.97993],
  [Infinity, 1.95996],
] as const;

/** The 97.5 % quantile of Student's t with `degrees` ≥ 1 degrees of freedom; between table rows linear in 1/degrees. */
export function tQuantile(degrees: number): number {
  const exact = upTo30[degrees - 1];
  if (exact !== undefined) return exact;
  const upper = beyond.findIndex(([d]) => degrees <= d);
  const [d0, t0] = beyond[upper - 1] ?? beyond[0];
  const [d1, t1] = beyond[upper] ?? beyond[4];
  const position = (1 / d0 - 1 / degrees) / (1 / d0 - 1 / d1);
  return t0 + (t1 - t0) * position;
}

/** Mean and 95 % t-interval of one value per replication. Values that are not numbers (undefined ratios) are left out. */
export function estimate(values: readonly number[]): Estimate {
  let n = 0;
  let sum = 0;
  for (const v of values) {
    if (v !== v) continue;
    n++;
    sum += v;
  }
  if (n === 0) return { mean: NaN, low: NaN, high: NaN, replications: 0 };
  const mean = sum / n;
  if (n === 1) return { mean, low: mean, high: mean, replications: 1 };
  let squares = 0;
  for (const v of values) if (v === v) squares += (v - mean) * (v - mean);
  const half = tQuantile(n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { mean, low: mean - half, high: mean + half, replications: n };
}

/** Paired difference `values − reference`, replication by replication. */
export function pairedDifference(values: readonly number[], reference: readonly number[]): Estimate {
  return estimate(values.map((v, i) => v - (reference[i] ?? NaN)));
}

/** Whether a difference is real: at least two replications, and 0 outside its interval (or no variation at all and not 0). */
export function isClear({ low, high, replications }: Estimate): boolean {
  return replications >= 2 && (low > 0 || high < 0);
}
