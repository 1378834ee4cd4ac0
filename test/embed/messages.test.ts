import { describe, expect, test } from 'vitest';
import { eventNames, isOurs, readRequest } from '../../src/embed/messages.ts';

const read = (message: object) => readRequest({ steadfast: 1, ...message });

test('only a message that names Steadfast is meant for it', () => {
  expect([{ steadfast: 1 }, { steadfast: 'x' }].map(isOurs)).toEqual([true, true]);
  expect([null, undefined, 'steadfast', 7, [], {}, { do: 'run' }].map(isOurs)).toEqual(Array(7).fill(false));
});

describe('a request', () => {
  test.each([
    [{ do: 'run' }, { does: 'run', change: {} }],
    [
      { do: 'run', week: 0 },
      { does: 'run', change: { week: 0 } },
    ],
    [
      { do: 'set', settings: { 'market.people': '500', 'a.b': 7, 'c.d': true } },
      { does: 'set', change: { settings: { 'market.people': '500', 'a.b': 7, 'c.d': true } } },
    ],
    [
      { do: 'set', link: '#/lab?v=1', scenario: { format: 1 }, week: 3, id: 'mine', more: 'left out' },
      { does: 'set', change: { link: '#/lab?v=1', scenario: { format: 1 }, week: 3 } },
    ],
    [
      { do: 'get', what: 'figures' },
      { does: 'get', what: 'figures' },
    ],
    [{ do: 'subscribe' }, { does: 'subscribe', events: eventNames }],
    // In the order of the events, each once.
    [
      { do: 'unsubscribe', events: ['error', 'changed', 'error'] },
      { does: 'unsubscribe', events: ['changed', 'error'] },
    ],
  ])('%j is understood', (message, request) => {
    expect(read(message)).toEqual(request);
  });

  test.each([
    [{ do: 'get', what: 'link', steadfast: 2 }, /speaks version 1.*"steadfast" must be 1/],
    [{}, /"do" must be one of "run", "set", "get", "subscribe", "unsubscribe"/],
    [{ do: 'toString' }, /"do" must be one of/],
    [{ do: 'get' }, /"what" must be one of "scenario", "link", "figures"/],
    [{ do: 'subscribe', events: 'changed' }, /"events" must be a list/],
    [{ do: 'subscribe', events: ['changed', 'clicked'] }, /no event "clicked"; the events are "ready", /],
    [{ do: 'subscribe', events: [null] }, /no event null/],
    [{ do: 'set' }, /"set" needs at least one of "link", "scenario", "settings" and "week"/],
    [{ do: 'set', link: 7 }, /"link" must be a text/],
    [{ do: 'run', week: -1 }, /"week" must be a whole number, 0 or more/],
    [{ do: 'run', week: 1.5 }, /"week" must be a whole number/],
    [{ do: 'run', week: '3' }, /"week" must be a whole number/],
    [{ do: 'set', settings: ['market.people'] }, /"settings" must be an object/],
    [{ do: 'set', settings: { 'market.people': {} } }, /setting "market\.people" must be a text, a number/],
  ])('%j is refused with what to write instead', (message, sentence) => {
    expect(read(message)).toMatch(sentence);
  });
});
