/** What happens to every world, in the words of the timeline. */
import type { MarketEvent } from '../../model/parameters/parameters.ts';

export interface EventText {
  /** "Failure wave" */
  readonly name: string;
  /** "5 × the problems", or '' where the name says it all. */
  readonly detail: string;
  /** For narrow places: "failures ×5". */
  readonly short: string;
}

/** How an event is moved or stretched. */
export interface EventChanges {
  readonly week?: number;
  readonly weeks?: number;
}

const thin = '\u202F';
const number = (value: number) => String(Number(value.toPrecision(3)));
const percent = (share: number) => `${number(Math.abs(share) * 100)}${thin}%`;

export function eventText(event: MarketEvent): EventText {
  switch (event.kind) {
    case 'failureWave':
      return {
        name: 'Failure wave',
        detail: `${number(event.size)}${thin}× the problems`,
        short: `failures ×${number(event.size)}`,
      };
    case 'rivalOffer':
      return {
        name: 'Rival’s offer',
        detail: `${percent(event.size)} cheaper`,
        short: `rival −${percent(event.size)}`,
      };
    case 'programEnds':
      return { name: 'Programs end', detail: '', short: 'end' };
    case 'priceRise':
      return event.size < 0
        ? {
            name: 'Price cut',
            detail: `${percent(event.size)} cheaper`,
            short: `price −${percent(event.size)}`,
          }
        : {
            name: 'Price rise',
            detail: `${percent(event.size)} dearer`,
            short: `price +${percent(event.size)}`,
          };
    case 'rumour':
      return { name: 'Rumour', detail: `${percent(event.size)} hear it`, short: 'rumour' };
    case 'newCustomerOffer':
      return {
        name: 'New-customer offer',
        detail: `${percent(event.size)} off`,
        short: `newcomers −${percent(event.size)}`,
      };
    case 'giftStops':
      return { name: 'Gifts stop', detail: '', short: 'gifts stop' };
  }
}

/** The weeks that an event fills: from `start` to before `end`; both equal for what happens at one moment. */
export function eventSpan(event: MarketEvent, weeks: number): { start: number; end: number } {
  const start = Math.min(event.week, weeks);
  return { start, end: 'weeks' in event ? Math.min(start + event.weeks, weeks) : start };
}

/** The whole event for reading aloud: "Failure wave, 5 × the problems, weeks 43 to 50". */
export function eventSentence(event: MarketEvent, weeks: number): string {
  const { name, detail } = eventText(event);
  const { start, end } = eventSpan(event, weeks);
  const when = end > start + 1 ? `weeks ${start} to ${end - 1}` : `week ${start}`;
  return [name, detail, when].filter(Boolean).join(', ');
}
