/** Which parameters flip a winner: partial rank correlations of a difference with each factor, over the points of a search. */
import { normalQuantile } from '../../model/luck/numbers.ts';
import { correlation } from './hypercube.ts';

interface Flip {
  /** Index of the factor. */
  readonly factor: number;
  /** Partial rank correlation, −1 to 1: the sign of the change when this factor alone rises. */
  readonly r: number;
}

export interface Flips {
  /** All factors, the strongest first. */
  readonly all: readonly Flip[];
  /** Beyond this |r| one factor in twenty searches without any effect would come by chance (Bonferroni over the factors). */
  readonly threshold: number;
  /** Whether the other factors were held constant: not when there are too few points for that. */
  readonly partial: boolean;
}

/** Points per factor below which plain rank correlations are taken. */
const enoughPerFactor = 1.5;

/** @param points one row per point, one column per factor */
export function flipsOf(points: readonly (readonly number[])[], difference: readonly number[]): Flips {
  const many = points[0]?.length ?? 0;
  const columns = Array.from({ length: many }, (_, f) => midRanks(points.map((point) => point[f] ?? NaN)));
  const outcome = midRanks(difference);
  const partial = points.length >= enoughPerFactor * many;
  const values = partial
    ? partialWithLast([...columns, outcome])
    : columns.map((c) => correlation(c, outcome));
  const degrees = Math.max(1, points.length - 2 - (partial ? many - 1 : 0));
  const z = normalQuantile(1 - 0.025 / Math.max(1, many));
  return {
    all: values
      .map((r, factor) => ({ factor, r }))
      .sort((a, b) => Math.abs(b.r) - Math.abs(a.r) || a.factor - b.factor),
    threshold: z / Math.sqrt(degrees + z * z),
    partial,
  };
}

/** Ranks from 0; equal values share the mean of their places. */
function midRanks(values: readonly number[]): number[] {
  const order = values.map((_, k) => k).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const places = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0]) to++;
    for (let k = from; k <= to; k++) places[order[k] ?? 0] = (from + to) / 2;
    from = to + 1;
  }
  return places;
}

/** Partial correlations of each column with the last, all others held constant: from the inverse of the correlation matrix. */
function partialWithLast(columns: readonly (readonly number[])[]): number[] {
  const inverse = inverseOf(columns.map((x) => columns.map((y) => correlation(x, y))));
  const last = columns.length - 1;
  // A column without any variation correlates with nothing.
  if (inverse === null) return columns.slice(0, last).map(() => 0);
  const at = (a: number, b: number) => inverse[a]?.[b] ?? NaN;
  return columns.slice(0, last).map((_, f) => -at(f, last) / Math.sqrt(at(f, f) * at(last, last)));
}

/** By Gauss and Jordan with the largest pivot; null for a matrix that has no inverse. */
function inverseOf(matrix: readonly (readonly number[])[]): number[][] | null {
  const n = matrix.length;
  const rows = matrix.map((row, k) => [...row, ...row.map((_, j) => (j === k ? 1 : 0))]);
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let j = k + 1; j < n; j++)
      if (Math.abs(rows[j]?.[k] ?? 0) > Math.abs(rows[pivot]?.[k] ?? 0)) pivot = j;
    const [upper, lower] = [rows[k], rows[pivot]];
    const head = lower?.[k] ?? 0;
    if (upper === undefined || lower === undefined || Math.abs(head) < 1e-9) return null;
    rows[pivot] = upper;
    rows[k] = lower.map((x) => x / head);
    for (let j = 0; j < n; j++) {
      const factor = rows[j]?.[k] ?? 0;
      if (j !== k && factor !== 0) rows[j] = (rows[j] ?? []).map((x, c) => x - factor * (rows[k]?.[c] ?? 0));
    }
  }
  return rows.map((row) => row.slice(n));
}
