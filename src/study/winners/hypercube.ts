/**
 * A nearly orthogonal Latin hypercube: points that fill each coordinate evenly, with hardly any correlation between coordinates, by the
 * ranked Gram–Schmidt steps of Owen (1994), "Controlling correlations in Latin hypercube samples".
 */
import { Luck, purpose } from '../../model/luck/random.ts';

/** Forward and backward sweeps; the largest correlation stops falling after a few. */
const sweeps = 12;

/** `points` rows of `factors` numbers in (0, 1): in each column, each of the `points` equal parts holds one. */
export function nearlyOrthogonal(points: number, factors: number, seed: string): number[][] {
  const luck = new Luck(seed, 0, points);
  const draws = luck.forLife(purpose.lot);
  const columns = Array.from({ length: factors }, (_, f) =>
    ranks(Array.from({ length: points }, (_, k) => draws.uniform(k, f))),
  );
  let best = columns.map((column) => [...column]);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const order = columns.map((_, f) => (sweep % 2 === 0 ? f : factors - 1 - f));
    for (const [k, f] of order.entries())
      for (const later of order.slice(k + 1)) columns[later] = ranks(without(columns[later], columns[f]));
    if (largestCorrelation(columns) < largestCorrelation(best)) best = columns.map((column) => [...column]);
  }
  return Array.from({ length: points }, (_, k) => best.map((column) => ((column[k] ?? 0) + 0.5) / points));
}

/** The place of each value in ascending order, from 0; of equal values the first comes first. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((_, k) => k).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const places = new Array<number>(values.length).fill(0);
  order.forEach((k, place) => (places[k] = place));
  return places;
}

/** What is left of a column of ranks when its part along another is taken away. */
function without(column: readonly number[] = [], other: readonly number[] = []): number[] {
  const middle = (column.length - 1) / 2;
  let [along, length] = [0, 0];
  for (const [k, x] of other.entries()) {
    along += (x - middle) * ((column[k] ?? 0) - middle);
    length += (x - middle) * (x - middle);
  }
  return column.map((y, k) => y - (along / length) * ((other[k] ?? 0) - middle));
}

/** The largest absolute correlation between two columns. */
export function largestCorrelation(columns: readonly (readonly number[])[]): number {
  let largest = 0;
  for (const [a, x] of columns.entries())
    for (const y of columns.slice(a + 1)) largest = Math.max(largest, Math.abs(correlation(x, y)));
  return largest;
}

export function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [k, value] of x.entries()) {
    const [dx, dy] = [value - mx, (y[k] ?? 0) - my];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
}
