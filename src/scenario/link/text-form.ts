/**
 * Values as one line of text, as links and the command line write them:
 * numbers shortest, `true` and `false`, lists with commas, the parts of a tier or an event with colons, such as
 * `Silver:450:2,Gold:1200:6` and `failureWave:52:9:5,programEnds:130`; an empty list is `none`.
 *
 * Reading never fails: a text that is not of the form becomes a value that the rules then refuse.
 */
import { eventsTable } from '../../model/parameters/parameters.ts';
import type {
  EventKind,
  MarketEvent,
  Parameter,
  ParameterValue,
  Tier,
} from '../../model/parameters/parameters.ts';
import type { Solution } from '../scenario.ts';

/** The shortest decimal that reads back as the same number; without the plus sign of an exponent, which means a space in a link. */
export function numberText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value).replace('+', '');
}

/** The number that a text writes, or the text itself when it writes none. */
export function readNumber(text: string): unknown {
  return /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : text;
}

function readSwitch(text: string): unknown {
  const word = text.trim().toLowerCase();
  if (['true', 'on', 'yes', '1'].includes(word)) return true;
  return ['false', 'off', 'no', '0'].includes(word) ? false : text;
}

/** Whether a text stands for an empty list. */
export const isNone = (text: string) => ['', 'none', '[]'].includes(text.trim());

/** A list written as JSON instead, as some will do on the command line. */
function readJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Names in a list keep their own commas and colons. */
const listName = (name: string) => name.replace(/[%,:]/g, encodeURIComponent);
const readListName = (text: string) => text.replace(/%(25|2C|3A)/gi, decodeURIComponent);

const tierText = ({ name, spend, cost }: Tier) =>
  [listName(name), numberText(spend), numberText(cost)].join(':');

function readTier(text: string): unknown {
  const [name = '', spend, cost, ...more] = text.split(':');
  if (spend === undefined || cost === undefined || more.length > 0) return text;
  return { name: readListName(name), spend: readNumber(spend), cost: readNumber(cost) };
}

/** The text of a parameter's value. */
export function valueText(parameter: Parameter, value: ParameterValue): string {
  switch (parameter.kind) {
    case 'number':
      return numberText(value as number);
    case 'switch':
      return value === true ? 'true' : 'false';
    case 'choice':
      return value as string;
    case 'counts':
      return (value as readonly number[]).map(numberText).join() || 'none';
    case 'tiers':
      return (value as readonly Tier[]).map(tierText).join() || 'none';
  }
}

/** The value that a text writes for a parameter; whatever is wrong with it is left for `brokenRule` to find. */
export function readValue(parameter: Parameter, text: string): unknown {
  switch (parameter.kind) {
    case 'number':
      return readNumber(text);
    case 'switch':
      return readSwitch(text);
    case 'choice':
      return text.trim();
    case 'counts':
      return isNone(text) ? [] : (readJson(text) ?? text.split(',').map(readNumber));
    case 'tiers':
      return isNone(text) ? [] : (readJson(text) ?? text.split(',').map(readTier));
  }
}

/** Such as `failureWave:52:9:5`: the kind, then its fields in the order of the table. */
function eventText(event: MarketEvent): string {
  const fields = Object.keys(eventsTable[event.kind]) as (keyof MarketEvent)[];
  return [event.kind, ...fields.map((field) => numberText(event[field] as number))].join(':');
}

export const eventsText = (events: readonly MarketEvent[]) => events.map(eventText).join() || 'none';

function readEvent(text: string): unknown {
  const [kind = '', ...values] = text.split(':').map((part) => part.trim());
  const fields = Object.hasOwn(eventsTable, kind) ? Object.keys(eventsTable[kind as EventKind]) : [];
  // What is left over gets a name that no event has, so that it is complained about.
  return Object.fromEntries([
    ['kind', kind],
    ...values.map((value, i) => [fields[i] ?? `field ${i + 1}`, readNumber(value)]),
  ]);
}

export function readEvents(text: string): unknown {
  return isNone(text) ? [] : (readJson(text) ?? text.split(',').map(readEvent));
}

/** Such as `7.98:7.95:8.01`: cost, low, high; then the share of the budget and `unattainable` where they are not the usual. */
export function solutionText({ cost, low, high, attainable, shareOfBudget }: Solution): string {
  const numbers = [cost, low, high].map(numberText);
  if (shareOfBudget !== 1 || !attainable) numbers.push(numberText(shareOfBudget));
  return (attainable ? numbers : [...numbers, 'unattainable']).join(':');
}

export function readSolution(text: string): unknown {
  const [cost = '', low = '', high = '', share = '1', reached, ...more] = text.split(':');
  if (more.length > 0 || (reached !== undefined && reached !== 'unattainable')) return text;
  return {
    cost: readNumber(cost),
    low: readNumber(low),
    high: readNumber(high),
    attainable: reached === undefined,
    shareOfBudget: readNumber(share),
  };
}
