/** The one time axis: timeline and charts of equal width put a week at the same place. */
import { linearScale } from '../linear-scale.ts';
import type { LinearScale } from '../linear-scale.ts';

/** The gutter that a page of columns has to the left of each, into which axis numbers may hang. */
export const usualGutter = 24;

/**
 * Room beside the plot. On the right the names of the lines stand (in a timeline, the pill that adds an event); on the left the
 * axis numbers, where there is no gutter for them.
 */
export function chartMargins(
  width: number,
  gutter = usualGutter,
): { readonly left: number; readonly right: number } {
  return { left: gutter >= usualGutter ? 0 : 34, right: width >= 900 ? 154 : width >= 560 ? 132 : 92 };
}

/** From weeks 0…`weeks` to pixels from the left edge of a chart that is `width` pixels wide. */
export function timeScale(weeks: number, width: number, gutter = usualGutter): LinearScale {
  const { left, right } = chartMargins(width, gutter);
  return linearScale([0, Math.max(1, weeks)], [left, Math.max(left + 1, width - right)], { clamped: true });
}

export interface TimeLabel {
  readonly week: number;
  readonly text: string;
}

/** "start, year 1, year 2, …", thinned out so that labels stand at least `apart` pixels apart. */
export function yearLabels(weeks: number, pixelsPerWeek: number, apart = 48): TimeLabel[] {
  if (weeks < 52) {
    const step = [1, 2, 4, 13, 26].find((s) => s * pixelsPerWeek >= apart) ?? weeks;
    return Array.from({ length: Math.floor(weeks / step) + 1 }, (_, i) => ({
      week: i * step,
      text: i === 0 ? 'start' : `week ${i * step}`,
    }));
  }
  const step = [1, 2, 5, 10].find((years) => years * 52 * pixelsPerWeek >= apart) ?? 10;
  return Array.from({ length: Math.floor(weeks / 52 / step) + 1 }, (_, i) => ({
    week: i * step * 52,
    text: i === 0 ? 'start' : `year ${i * step}`,
  }));
}
