/** Lives made up by hand, over 100 weeks of four programs. */
import type { Life, LifeEvent, Lives, LifeState } from '../../../../src/experiment/people/lives.ts';
import { lifeStates } from '../../../../src/experiment/people/lives.ts';
import { plainAnswer } from '../../../../src/lab/answer/answer-parts.ts';
import { headline } from '../../../../src/lab/life/words/headline.ts';
import { lanesOf } from '../../../../src/lab/life/lanes/marks.ts';
import { leavingReasons } from '../../../../src/model/totals.ts';
import type { LeavingReason } from '../../../../src/model/totals.ts';
import type { About, Decision } from '../../../../src/model/recorders/decisions.ts';
import { fromTemplate } from '../../../../src/scenario/program-templates.ts';

export const weeks = 100;
export const programs = [
  fromTemplate('none'),
  fromTemplate('points-tiers', { id: 'points' }),
  fromTemplate('random-gifts', { id: 'gifts' }),
  fromTemplate('outcome-service', { id: 'service' }),
];

const reason = (name: LeavingReason) => leavingReasons.indexOf(name);
export const event = (week: number, kind: LifeEvent['kind'], value = 1): LifeEvent => ({ week, kind, value });
export const bought = (...at: number[]) => at.map((week) => event(week, 'purchase', 20));
/** What a decision to leave at a week's occasion is about, and a contact at the first. */
export const over = (occasion: number): About => ({ occasion, trigger: 'purchase' });
export const contact = (number: number): About => ({ occasion: 0, contact: number });

export const die = (
  week: number,
  what: Decision['what'],
  uniform: number,
  threshold: number,
  about: About = what === 'choose' || what === 'problem' ? { occasion: 0 } : {},
): Decision => ({
  week,
  what,
  ...about,
  uniform,
  threshold,
  happened: what === 'need' ? uniform > threshold : uniform < threshold,
});

/** A customer from the start, but for joining, leaving and coming back among the events. */
export function life(events: readonly LifeEvent[], decisions: readonly Decision[] = [], bond = 0.3): Life {
  const states = Object.fromEntries(
    lifeStates.map((name) => [name, new Float64Array(weeks + 1).fill(name === 'bond' ? bond : 0)]),
  ) as Record<LifeState, Float64Array>;
  const joins = events.find(({ kind }) => kind === 'arrival' || kind === 'return' || kind === 'leaving');
  // Before the first turn: what it turns from.
  let status = joins?.kind === 'arrival' ? 0 : joins?.kind === 'return' ? 2 : 1;
  for (let t = 0; t <= weeks; t++) {
    for (const { week, kind } of events)
      if (week === t - 1 && kind === 'leaving') status = 2;
      else if (week === t - 1 && (kind === 'arrival' || kind === 'return')) status = 1;
    states.status[t] = status;
  }
  const choices = events
    .filter(({ kind }) => kind === 'purchase' || kind === 'elsewhere')
    .map(({ week, kind }) => die(week, 'choose', kind === 'purchase' ? 0.2 : 0.8, 0.5));
  return { states, events, decisions: [...choices, ...decisions], words: [] };
}

export const livesOf = (...all: Life[]): Lives => ({
  person: 3209,
  replication: 0,
  weeks,
  traits: [],
  lives: all,
});

/** The sentence over the lanes of the first programs. */
export const sentence = (...all: Life[]) => {
  const told = livesOf(...all);
  return plainAnswer(
    headline({
      lives: told,
      lanes: lanesOf(all, 0, false),
      programs: programs.slice(0, all.length),
      reference: 0,
    }),
  );
};

const twoProblems = [
  ...bought(10, 56, 61),
  event(56, 'problem', -3),
  event(61, 'problem', -3),
  event(61, 'problemAgain', 5),
];
export const leaves = (week: number, why: LeavingReason) => event(week, 'leaving', reason(why));
export const decided = (odds: number, solving = 0.5) => [
  die(61, 'problem', 0.01, 0.06),
  die(61, 'solve', 0.6, solving, contact(1)),
  die(61, 'leave', 0.12, odds, over(0)),
];
export const gone = life([...twoProblems, leaves(61, 'failure')], decided(0.13));
export const outweighed = life([...twoProblems, ...bought(70)], decided(0.11));
export const solved = life(
  [
    ...bought(10, 56, 61, 70),
    event(56, 'problem', -3),
    event(61, 'problem', 2),
    event(61, 'problemAgain', 5),
  ],
  decided(0.01, 0.9),
);
