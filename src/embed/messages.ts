/**
 * What a page may say to a Steadfast inside it, and what it hears back; docs/embedding.md tells it to others.
 * Version 1: every message carries `steadfast: 1`.
 */

export const protocolVersion = 1;

export const eventNames = ['ready', 'changed', 'progress', 'complete', 'error'] as const;
export type EventName = (typeof eventNames)[number];

const requestNames = ['run', 'set', 'get', 'subscribe', 'unsubscribe'] as const;
const gettable = ['scenario', 'link', 'figures'] as const;

/** What to change: one way or several, in this order. */
export interface Change {
  readonly link?: string;
  readonly scenario?: unknown;
  /** In the paths and text forms of links: `{ "market.people": "10000" }`. */
  readonly settings?: Readonly<Record<string, string | number | boolean>>;
  readonly week?: number;
}

export type Request =
  | { readonly does: 'run' | 'set'; readonly change: Change }
  | { readonly does: 'get'; readonly what: (typeof gettable)[number] }
  | { readonly does: 'subscribe' | 'unsubscribe'; readonly events: readonly EventName[] };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a message is meant for this page at all: others may speak in the same window. */
export const isOurs = (data: unknown): data is Readonly<Record<string, unknown>> =>
  isRecord(data) && 'steadfast' in data;

const anyOf = (words: readonly string[]) => words.map((word) => `"${word}"`).join(', ');

/** The request, or a sentence that says what is wrong with it. */
export function readRequest(message: Readonly<Record<string, unknown>>): Request | string {
  const { steadfast, do: does } = message;
  if (steadfast !== protocolVersion)
    return `This page speaks version ${protocolVersion} of the messages: "steadfast" must be ${protocolVersion}.`;
  switch (does) {
    case 'run':
    case 'set':
      return readChange(does, message);
    case 'get': {
      const what = gettable.find((name) => name === message['what']);
      return what ? { does, what } : `"what" must be one of ${anyOf(gettable)}.`;
    }
    case 'subscribe':
    case 'unsubscribe': {
      const { events = eventNames } = message;
      if (!Array.isArray(events)) return '"events" must be a list.';
      const known = eventNames.filter((name) => events.includes(name));
      const strange = (events as unknown[]).find((name) => !known.some((event) => event === name));
      if (strange !== undefined)
        return `There is no event ${JSON.stringify(strange)}; the events are ${anyOf(eventNames)}.`;
      return { does, events: known };
    }
    default:
      return `"do" must be one of ${anyOf(requestNames)}.`;
  }
}

function readChange(does: 'run' | 'set', message: Readonly<Record<string, unknown>>): Request | string {
  const { link, scenario, settings, week } = message;
  if (link !== undefined && typeof link !== 'string') return '"link" must be a text.';
  if (week !== undefined && !(typeof week === 'number' && Number.isInteger(week) && week >= 0))
    return '"week" must be a whole number, 0 or more.';
  if (settings !== undefined) {
    if (!isRecord(settings)) return '"settings" must be an object of paths and values.';
    const wrong = Object.entries(settings).find(
      ([, v]) => !['string', 'number', 'boolean'].includes(typeof v),
    );
    if (wrong)
      return `The value of the setting ${JSON.stringify(wrong[0])} must be a text, a number, true or false.`;
  }
  if (does === 'set' && [link, scenario, settings, week].every((part) => part === undefined))
    return '"set" needs at least one of "link", "scenario", "settings" and "week".';
  return {
    does,
    change: {
      ...(link === undefined ? {} : { link }),
      ...(scenario === undefined ? {} : { scenario }),
      ...(settings === undefined ? {} : { settings: settings as NonNullable<Change['settings']> }),
      ...(week === undefined ? {} : { week }),
    },
  };
}
