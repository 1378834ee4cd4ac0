/** What the timeline's events make of a week, alike for every world. */
import type { MarketEvent } from './parameters/parameters.ts';
import { patternOf } from './shape.ts';

export interface Conditions {
  /** Multiplies the problem rate. */
  readonly problems: number;
  /** The rival's offer and the price rise, in shares of price. */
  readonly rivalOffer: number;
  readonly priceRise: number;
  /** Share of the people who hear a bad word this week. */
  readonly rumour: number;
  /** Discount on a newcomer's first order, and whether its campaign begins this week. */
  readonly offer: number;
  readonly offerBegins: boolean;
  readonly programsEnded: boolean;
  readonly giftsStopped: boolean;
}

const nothing: Conditions = {
  problems: 1,
  rivalOffer: 0,
  priceRise: 0,
  rumour: 0,
  offer: 0,
  offerBegins: false,
  programsEnded: false,
  giftsStopped: false,
};

const shaped = patternOf(nothing);

/** A week in which nothing happens. */
export const calm: Conditions = shaped(nothing);

/** The conditions of a week, counted from the fork. Events of one kind that overlap: the stronger counts; price rises and failure waves multiply. */
export function conditionsAt(events: readonly MarketEvent[], week: number): Conditions {
  const found: { -readonly [K in keyof Conditions]: Conditions[K] } = shaped(calm);
  for (const event of events) {
    if (week < event.week) continue;
    const running = 'weeks' in event && week < event.week + event.weeks;
    switch (event.kind) {
      case 'failureWave':
        if (running) found.problems *= event.size;
        break;
      case 'rivalOffer':
        if (running) found.rivalOffer = Math.max(found.rivalOffer, event.size);
        break;
      case 'priceRise':
        found.priceRise = (1 + found.priceRise) * (1 + event.size) - 1;
        break;
      case 'rumour':
        if (week === event.week) found.rumour = Math.max(found.rumour, event.size);
        break;
      case 'newCustomerOffer':
        if (!running) break;
        found.offer = Math.max(found.offer, event.size);
        found.offerBegins = found.offerBegins || week === event.week;
        break;
      case 'programEnds':
        found.programsEnded = true;
        break;
      case 'giftStops':
        found.giftsStopped = true;
        break;
    }
  }
  return found;
}
