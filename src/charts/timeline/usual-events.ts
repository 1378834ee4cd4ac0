/** Events as they usually are, to begin with. */
import { eventsTable } from '../../model/parameters/parameters.ts';
import type { EventKind, MarketEvent } from '../../model/parameters/parameters.ts';

/** An event of a kind with the week, length and size that are usual for it. */
export function usualEvent(kind: EventKind): MarketEvent {
  const values = Object.entries(eventsTable[kind]).map(([key, p]) => [key, p.default]);
  return { kind, ...Object.fromEntries(values) } as MarketEvent;
}
