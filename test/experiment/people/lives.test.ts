import { describe, expect, it, vi } from 'vitest';
import { explain, explanationOf } from '../../../src/experiment/people/explain.ts';
import { lives, partingWeeks } from '../../../src/experiment/people/lives.ts';
import type { Lives } from '../../../src/experiment/people/lives.ts';
import { searchLives } from '../../../src/experiment/people/life-search.ts';
import { replicate, runToEnd } from '../../../src/experiment/replicate.ts';
import { eventKinds } from '../../../src/model/recorders/event-log.ts';
import type { EventKindName } from '../../../src/model/recorders/event-log.ts';
import { classNames, highShare, warmBond } from '../../../src/model/classes.ts';
import { small } from '../support/small.ts';

// Seconds on a quiet machine; others may be busy.
vi.setConfig({ testTimeout: 60_000 });

const whole = runToEnd(replicate(small, 0, { events: true, population: true, customers: true }));
const log = whole.events!;
const population = whole.population!;
const found = runToEnd(searchLives(small, 0));
const remembered = new Map<number, Lives>();
function live(person: number): Lives {
  const known = remembered.get(person) ?? runToEnd(lives(small, 0, person));
  remembered.set(person, known);
  return known;
}

/** The rows of the whole market's log that are about one person in one world. */
function rowsOf(person: number, world: number): string[] {
  const rows: string[] = [];
  for (let k = 0; k < log.length; k++)
    if (log.person[k] === person && log.world[k] === world)
      rows.push(`${log.week[k]} ${eventKinds[log.kind[k]!]} ${log.value[k]}`);
  return rows.sort();
}

/** Kinds that the log of the whole market has. */
const inWholeLog = new Set<EventKindName>(eventKinds.slice(0, eventKinds.indexOf('arrival') + 1));
/** People to whom something of each kind happens. */
const sample = [...inWholeLog].flatMap((kind) => {
  const at = log.kind.subarray(0, log.length).indexOf(eventKinds.indexOf(kind));
  return at < 0 ? [] : [log.person[at]!];
});
const people = [...new Set([...population.order.subarray(0, 6), ...sample])];

describe('one person’s lives', () => {
  it('are those of the whole market’s log, event by event', () => {
    for (const person of people)
      live(person).lives.forEach(({ events }, world) => {
        const told = events
          .filter(({ kind }) => inWholeLog.has(kind))
          .map(({ week, kind, value }) => `${week} ${kind} ${value}`)
          .sort();
        expect(told).toEqual(rowsOf(person, world));
      });
    expect(
      new Set(people.flatMap((p) => live(p).lives.flatMap((l) => l.events.map((e) => e.kind)))).size,
    ).toBeGreaterThan(12);
  });

  it('name who told whom: each word that is heard was told the week before, and by somebody', () => {
    const message = eventKinds.indexOf('message');
    const listeners = Array.from({ length: log.length }, (_, k) => k)
      .filter((k) => log.kind[k] === message && log.value[k]! > 0 && log.week[k]! > 0)
      .slice(0, 4)
      .map((k) => log.person[k]!);
    let heard = 0;
    for (const person of [...people, ...listeners])
      live(person).lives.forEach(({ events, words }, world) => {
        for (const { week, kind, value } of events) {
          // What was told before the fork is not known.
          if (week === 0) continue;
          // A rumour is told by nobody; and of several words of a week the log has the sum.
          const told = words.filter((word) => word.to === person && word.week === week - 1);
          if (kind === 'message' && value > 0) {
            expect(told.filter((word) => word.kind === 'good')).toHaveLength(value);
            heard++;
          }
          if (kind === 'defence' && small.events.every((event) => event.kind !== 'rumour'))
            expect(told.filter((word) => word.resisted)).toHaveLength(value);
        }
        for (const word of words) {
          const speaker = live(word.from).lives[world]!;
          expect(speaker.words).toContainEqual({ ...word, resisted: false });
          if (word.kind === 'left')
            expect(speaker.events).toContainEqual(
              expect.objectContaining({ week: word.week, kind: 'leaving' }),
            );
        }
      });
    expect(heard).toBeGreaterThan(0);
  });

  it('have the classes that the population view shows', () => {
    for (const person of people) {
      const place = population.order.indexOf(person);
      live(person).lives.forEach(({ states }, world) => {
        for (let week = 0; week <= small.time.weeks; week++) {
          const shown = classNames[population.frames[world]![week * population.order.length + place]!];
          const warm = states.bond[week]! >= warmBond;
          const buys = states.latentShare[week]! >= highShare;
          const here = warm ? (buys ? 'loyal' : 'latent') : buys ? 'spurious' : 'none';
          if (states.status[week] === 1) expect(shown).toBe(here);
          else expect(['gone', 'absent']).toContain(shown);
        }
      });
    }
  });

  it('say of each occasion who got it, and of each gift how it felt', () => {
    for (const person of people)
      for (const { events, decisions } of live(person).lives) {
        const many = (kind: EventKindName) => events.filter((e) => e.kind === kind).length;
        const choices = decisions.filter((d) => d.what === 'choose');
        expect(many('elsewhere')).toBe(choices.filter((d) => !d.happened).length);
        expect(many('purchase')).toBe(choices.filter((d) => d.happened).length + many('return'));
        expect(many('surprise')).toBe(many('gift'));
        expect(many('leaving')).toBe(decisions.filter((d) => d.what === 'leave' && d.happened).length);
      }
  });

  it('hold the decisions that explain a week', () => {
    for (const person of people.slice(0, 4))
      for (const week of [0, 21, 39])
        expect(explanationOf(live(person), week)).toEqual(runToEnd(explain(small, 0, person, week)));
  });

  it('change no number of the market', () => {
    const again = runToEnd(replicate(small, 0));
    live(people[0]!);
    expect(again.replication.fingerprints).toEqual(whole.replication.fingerprints);
    const columns = whole.customers!.columns;
    const cell = (person: number, world: number, name: string) =>
      whole.customers!.data[(world * small.market.people + person) * columns.length + columns.indexOf(name)];
    for (const person of people)
      live(person).lives.forEach(({ states }, world) => {
        expect(states.bond.at(-1)).toBe(cell(person, world, 'bond'));
        expect(states.trust.at(-1)).toBe(cell(person, world, 'trust'));
        expect(states.status.at(-1)).toBe(cell(person, world, 'status'));
      });
  });

  it('come with traits beside the typical value', () => {
    for (const trait of live(people[0]!).traits) {
      expect(trait.rank >= 0 && trait.rank < 1).toBe(true);
      if (trait.value < trait.typical) expect(trait.rank).toBeLessThan(0.5);
      else expect(trait.rank).toBeGreaterThan(0.49);
    }
  });

  it('of somebody who does not exist are refused in a sentence', () => {
    expect(() => live(400)).toThrow('There is no person 400: the market has people 0 to 399.');
  });
});

describe('the week in which lives part', () => {
  const story = (person: number, world: number, before: number) =>
    rowsOf(person, world)
      .map((row) => row.split(' '))
      .filter(
        ([week, kind]) =>
          Number(week) < before && ['purchase', 'arrival', 'return', 'problem', 'leaving'].includes(kind!),
      )
      // The reason for leaving is told, and not what lives part by.
      .map(([week, kind, value]) => (kind === 'leaving' ? `${week} ${kind}` : `${week} ${kind} ${value}`));

  it('is the first in which the log differs from the reference’s', () => {
    let parted = 0;
    for (const person of people)
      partingWeeks(live(person), 0).forEach((week, world) => {
        const until = week ?? small.time.weeks;
        expect(story(person, world, until)).toEqual(story(person, 0, until));
        if (week === undefined) return;
        expect(story(person, world, week + 1)).not.toEqual(story(person, 0, week + 1));
        parted++;
      });
    expect(parted).toBeGreaterThan(3);
  });

  it('never comes in the reference itself', () => {
    for (const person of people) expect(partingWeeks(live(person), 2)[2]).toBeUndefined();
  });
});

describe('the search for lives', () => {
  const foundBy = (kind: string) => found.filter(({ question }) => question.kind === kind);

  it('finds as the same everywhere those whose lives never part', () => {
    const [same] = foundBy('same');
    for (const person of people)
      expect(same!.people.includes(person)).toBe(
        partingWeeks(live(person), 0).every((week) => week === undefined),
      );
  });

  it('finds who was demoted and who defended, as the log has it', () => {
    for (const [kind, row] of [
      ['demoted', 'demotion'],
      ['defended', 'defence'],
    ] as const) {
      const wanted = new Set<number>();
      for (let k = 0; k < log.length; k++) if (eventKinds[log.kind[k]!] === row) wanted.add(log.person[k]!);
      expect([...foundBy(kind)[0]!.people]).toEqual([...wanted].sort((a, b) => a - b));
    }
  });

  it('finds who left after the start and came back, not who had left before', () => {
    // A market in which many come back.
    const restless = { ...small, market: { ...small.market, returnRate: 0.05, returnDelay: 4 } };
    const { events } = runToEnd(replicate(restless, 0, { events: true }));
    const all = events!;
    const rows = (kind: string) =>
      Array.from({ length: all.length }, (_, k) => k).filter((k) => eventKinds[all.kind[k]!] === kind);
    const departures = rows('leaving');
    const wasLeft = (back: number) =>
      departures.some(
        (k) => k < back && all.person[k] === all.person[back] && all.world[k] === all.world[back],
      );
    const returns = rows('return');
    const wanted = new Set(returns.filter(wasLeft).map((k) => all.person[k]!));
    const answer = runToEnd(searchLives(restless, 0)).find(({ question }) => question.kind === 'returned');
    expect([...answer!.people]).toEqual([...wanted].sort((a, b) => a - b));
    expect(wanted.size).toBeGreaterThan(0);
    // Somebody had left before the start: the question must tell them apart.
    expect(new Set(returns.map((k) => all.person[k])).size).toBeGreaterThan(wanted.size);
  });

  it('finds who stayed, and who left, as the last frame of the population has it', () => {
    const last = small.time.weeks * population.order.length;
    const at = (world: number, person: number) =>
      classNames[population.frames[world]![last + population.order.indexOf(person)]!]!;
    const isCustomer = (world: number, person: number) => !['gone', 'absent'].includes(at(world, person));
    for (const kind of ['stayed', 'left'] as const)
      for (const { question, people: answer } of foundBy(kind)) {
        if (question.kind !== kind) continue;
        const [here, there] = kind === 'stayed' ? [question.world, 0] : [0, question.world];
        const expected = [...population.order]
          .filter((p) => isCustomer(here, p) && !isCustomer(there, p))
          .sort((a, b) => a - b);
        expect([...answer]).toEqual(expected);
      }
  });

  it('asks what the programs raise, and lists people in ascending order', () => {
    expect(found.map(({ question }) => question.kind)).toEqual([
      ...['stayed', 'stayed', 'stayed', 'left', 'left', 'left'],
      ...['stayedLeft', 'warmer', 'demoted', 'defended', 'returned', 'same'],
    ]);
    for (const { people: answer } of found) expect([...answer]).toEqual([...answer].sort((a, b) => a - b));
  });
});
