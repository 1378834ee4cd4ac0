/** Where the flags of events stand above the track. */
import type { MarketEvent } from '../../model/parameters/parameters.ts';
import { eventSpan } from './event-words.ts';

/** The middles of what events fill, in pixels of a scale of weeks. */
export const eventCentres = (
  events: readonly MarketEvent[],
  weeks: number,
  x: (week: number) => number,
): number[] =>
  events.map((event) => {
    const { start, end } = eventSpan(event, weeks);
    return (x(start) + x(end)) / 2;
  });

/**
 * Flags as near to above their events as they go without overlapping and without leaving [from, to], in the order given by
 * their events. `room` is how wide a flag may be.
 */
export function placeFlags(
  centres: readonly number[],
  widths: readonly number[],
  from: number,
  to: number,
  gap = 4,
): { left: number; room: number }[] {
  const order = centres.map((_, i) => i).sort((a, b) => (centres[a] ?? 0) - (centres[b] ?? 0) || a - b);
  const all = widths.reduce((sum, w) => sum + w + gap, -gap);
  const squeeze = all > to - from ? Math.max(0, to - from + gap) / (all + gap) : 1;
  const room = widths.map((w) => (squeeze < 1 ? Math.max(16, (w + gap) * squeeze - gap) : Infinity));
  const wide = widths.map((w, i) => Math.min(w, room[i] ?? w));
  const lefts = centres.map((c, i) => c - (wide[i] ?? 0) / 2);
  // Forth from the left edge, then back from the right one.
  let edge = from;
  for (const i of order) {
    lefts[i] = Math.max(lefts[i] ?? 0, edge);
    edge = lefts[i] + (wide[i] ?? 0) + gap;
  }
  edge = to;
  for (const i of order.reverse()) {
    lefts[i] = Math.min(lefts[i] ?? 0, edge - (wide[i] ?? 0));
    edge = lefts[i] - gap;
  }
  return lefts.map((left, i) => ({ left, room: room[i] ?? Infinity }));
}

/** Whether every flag is whole and stands at least partly above its event. */
export function standWell(
  flags: readonly { readonly left: number; readonly room: number }[],
  centres: readonly number[],
  widths: readonly number[],
): boolean {
  return flags.every(({ left, room }, i) => {
    const width = widths[i] ?? 0;
    const centre = centres[i] ?? 0;
    return width <= room && left <= centre && centre <= left + width;
  });
}
