/** Chances under a true uniform, all of the upper tail: near 0 the sample is too uneven, near 1 too even. */
import { gammaCdf, normalAboveHalf, normalTail } from '../closed-forms.ts';

/** P(Z ≥ z) of a standard normal. */
function normalP(z: number): number {
  if (z > 2) return normalTail(z);
  if (z < -2) return 1 - normalTail(-z);
  return 0.5 - normalAboveHalf(z);
}

/** P(χ² ≥ statistic); above 10,000 degrees by the normal of Wilson and Hilferty, whose error is then below 10⁻⁴ of a sd. */
export function chiSquareP(statistic: number, degrees: number): number {
  if (degrees <= 10_000) return 1 - gammaCdf(degrees / 2, Math.log(statistic / 2));
  const k = 2 / (9 * degrees);
  return normalP(((statistic / degrees) ** (1 / 3) - 1 + k) / Math.sqrt(k));
}

/** P(N > count) + ½ P(N = count) of a Poisson: the mid-p, whose mean is ½ as that of a continuous one. */
export function poissonP(count: number, mean: number): number {
  if (mean > 10_000) return normalP((count - mean) / Math.sqrt(mean));
  const above = (n: number) => (n <= 0 ? 1 : gammaCdf(n, Math.log(mean)));
  return (above(count) + above(count + 1)) / 2;
}

/** χ² of counts against expected counts. */
export function chiSquare(counts: ArrayLike<number>, expected: (cell: number) => number): number {
  let sum = 0;
  for (let cell = 0; cell < counts.length; cell++)
    sum += (counts[cell]! - expected(cell)) ** 2 / expected(cell);
  return sum;
}
