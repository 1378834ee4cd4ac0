import { describe, expect, it, vi } from 'vitest';
import { explain } from '../../../src/experiment/people/explain.ts';
import type { Explanation } from '../../../src/experiment/people/explain.ts';
import { replicate, runToEnd } from '../../../src/experiment/replicate.ts';
import { eventCode } from '../../../src/model/recorders/event-log.ts';
import { leaveAt, leaveOver, occasionIndex, solveIndex } from '../../../src/model/luck/indexes.ts';
import type { WeekTrigger } from '../../../src/model/luck/indexes.ts';
import type { Decision } from '../../../src/model/recorders/decisions.ts';
import { Luck, purpose } from '../../../src/model/luck/random.ts';
import type { Purpose } from '../../../src/model/luck/random.ts';
import { small } from '../support/small.ts';

// Seconds on a quiet machine; others may be busy.
vi.setConfig({ testTimeout: 60_000 });

const ask = (person: number, week: number, replication = 0): Explanation =>
  runToEnd(explain(small, replication, person, week));
const { events } = runToEnd(replicate(small, 0, { events: true }));
const log = events!;

/** Moments in which something happened to somebody, from the log. */
const moments = (kind: keyof typeof eventCode, many: number) =>
  Array.from({ length: log.length }, (_, k) => k)
    .filter((k) => log.kind[k] === eventCode[kind])
    .slice(0, many)
    .map((k) => ({ world: log.world[k]!, person: log.person[k]!, week: log.week[k]! }));

/** The index of luck that a decision at an ordinary occasion, or over what happens by the week, was drawn with. */
function indexOf({ what, occasion, contact, trigger }: Decision): number {
  const at = occasion === 'firstOrder' ? occasionIndex.firstOrder : Number(occasion ?? 0);
  if (what === 'solve') return solveIndex(at, contact!);
  if (what !== 'leave') return at;
  if (occasion !== undefined) return leaveAt(at);
  expect(['demotion', 'woken', 'renewal']).toContain(trigger);
  return leaveOver(trigger as WeekTrigger);
}

describe('why a week went as it did', () => {
  it('shows a purchase as an occasion won, in every world where it happened', () => {
    for (const { world, person, week } of moments('purchase', 12)) {
      const decisions = ask(person, week).decisions[world]!;
      expect(decisions.some(({ what, happened }) => what === 'need' && happened)).toBe(true);
      expect(decisions.some(({ what, happened }) => what === 'choose' && happened)).toBe(true);
    }
  });

  it('shows a departure as a decision to leave, and a problem as a problem', () => {
    for (const [kind, what] of [
      ['leaving', 'leave'],
      ['problem', 'problem'],
      ['gift', 'gift'],
      ['arrival', 'join'],
    ] as const)
      for (const { world, person, week } of moments(kind, 4)) {
        const decisions = ask(person, week).decisions[world]!;
        // Some arrivals are referrals, which are decided by another draw.
        if (kind === 'arrival' && !decisions.some((one) => one.what === 'join')) continue;
        expect(decisions.some((one) => one.what === what && one.happened)).toBe(true);
      }
  });

  it('shows the draws of the person’s luck, the same in every world, and what they were held against', () => {
    const purposes: Readonly<Partial<Record<string, Purpose>>> = {
      need: purpose.need,
      choose: purpose.choose,
      problem: purpose.problem,
      solve: purpose.solve,
      leave: purpose.leave,
    };
    const luck = new Luck(small.seed, 0, small.market.people);
    let seen = 0;
    for (const { person, week } of moments('problem', 6)) {
      luck.setWeek(week);
      for (const decisions of ask(person, week).decisions)
        for (const one of decisions) {
          expect(one.week).toBe(week);
          expect(one.threshold >= 0 && one.threshold <= 1).toBe(true);
          // A need arises when the draw lies above the chance of none; a problem may be solved but forced not to count.
          const below = one.uniform < one.threshold;
          expect(one.happened).toBe(one.what === 'need' ? one.uniform > one.threshold : below);
          const of = purposes[one.what];
          if (of === undefined) continue;
          expect(one.uniform).toBe(luck.uniform(person, of, indexOf(one)));
          seen++;
        }
    }
    expect(seen).toBeGreaterThan(50);
  });

  it('differs between worlds in the odds alone', () => {
    const { person, week } = moments('purchase', 40).at(-1)!;
    const [first, ...others] = ask(person, week).decisions.map((decisions) =>
      decisions.filter(({ what }) => what === 'need').map(({ uniform }) => uniform),
    );
    for (const uniforms of others) if (uniforms.length > 0) expect(uniforms).toEqual(first);
  });

  it('is told for that week only, and for no one else', () => {
    const { person, week, decisions } = ask(11, 5);
    expect([person, week, decisions.length]).toEqual([11, 5, small.programs.length]);
    for (const one of decisions.flat()) expect(one.week).toBe(5);
  });

  it('of another replication is another life', () => {
    const { person, week } = moments('purchase', 1)[0]!;
    expect(ask(person, week, 1)).not.toEqual(ask(person, week, 0));
  });

  it('is refused, in a sentence, for a person or a week that does not exist', () => {
    expect(() => ask(400, 0)).toThrow('There is no person 400: the market has people 0 to 399.');
    expect(() => ask(-1, 0)).toThrow(RangeError);
    expect(() => ask(0, 40)).toThrow('There is no week 40: the scenario has weeks 0 to 39.');
    expect(() => ask(0, NaN)).toThrow(RangeError);
  });

  it('tells the share done', () => {
    const shares = [...explain(small, 0, 3, 10)];
    expect(shares.at(-1)).toBe(1);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});
