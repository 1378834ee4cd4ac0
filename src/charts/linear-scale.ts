/** Where a value stands on a line, and which value stands at a place. */

type Span = readonly [from: number, to: number];

export interface LinearScale {
  (value: number): number;
  /** The value that stands at a place. */
  readonly invert: (place: number) => number;
}

/**
 * From the values of a domain to the places of a range, both of any direction. All values of a domain without length stand in the middle.
 * @param clamped values beyond an end stand at the end, and so do places
 */
export function linearScale(domain: Span, range: Span, { clamped = false } = {}): LinearScale {
  const along = (value: number, [from, to]: Span, [start, end]: Span) => {
    const share = from === to ? 0.5 : (value - from) / (to - from);
    const kept = clamped ? Math.max(0, Math.min(1, share)) : share;
    return start * (1 - kept) + end * kept;
  };
  return Object.assign((value: number) => along(value, domain, range), {
    invert: (place: number) => along(place, range, domain),
  });
}
