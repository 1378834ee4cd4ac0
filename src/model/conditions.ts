/** What the timeline's events make of a week, alike for every world. */
import type { MarketEvent } from './parameters.ts';

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
  /** A failure imposed on every customer by a stress test. */
  readonly imposed: 'none' | 'problem' | 'unresolved';
}

export const calm: Conditions = {
  problems: 1,
  rivalOffer: 0,
  priceRise: 0,
  rumour: 0,
  offer: 0,
  offerBegins: false,
  programsEnded: false,
  giftsStopped: false,
  imposed: 'none',
};

/** The conditions of a week, counted from the fork. Events of one kind that overlap: the stronger counts; price rises multiply. */
export function conditionsAt(events: readonly MarketEvent[], week: number): Conditions {
  let conditions = calm;
  for (const event of events) {
    if (week < event.week) continue;
    const running = 'weeks' in event && week < event.week + event.weeks;
    switch (event.kind) {
      case 'failureWave':
        if (running) conditions = { ...conditions, problems: conditions.problems * event.size };
        break;
      case 'rivalOffer':
        if (running) conditions = { ...conditions, rivalOffer: Math.max(conditions.rivalOffer, event.size) };
        break;
      case 'priceRise':
        conditions = { ...conditions, priceRise: (1 + conditions.priceRise) * (1 + event.size) - 1 };
        break;
      case 'rumour':
        if (week === event.week)
          conditions = { ...conditions, rumour: Math.max(conditions.rumour, event.size) };
        break;
      case 'newCustomerOffer':
        if (running)
          conditions = {
            ...conditions,
            offer: Math.max(conditions.offer, event.size),
            offerBegins: conditions.offerBegins || week === event.week,
          };
        break;
      case 'programEnds':
        conditions = { ...conditions, programsEnded: true };
        break;
      case 'giftStops':
        conditions = { ...conditions, giftsStopped: true };
        break;
    }
  }
  return conditions;
}
