/**
 * Stands in for d3-interpolate in the built page: our scales map numbers to numbers, and the package would bring
 * colours, dates and objects with it, a tenth of the first load.
 */

export const interpolateNumber =
  (from: number, to: number) =>
  (share: number): number =>
    from * (1 - share) + to * share;

export const interpolateRound =
  (from: number, to: number) =>
  (share: number): number =>
    Math.round(from * (1 - share) + to * share);

export const interpolate = interpolateNumber;

/** Asked for by scales that nobody uses. */
export const piecewise = undefined;
