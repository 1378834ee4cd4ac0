/**
 * What the words on the page mean: plain words first, the field's term where it differs. Outcomes are explained by the outcome table, so
 * that their formula stands once.
 */
import { outcomes, stressOutcomes } from '../../experiment/figures/outcomes.ts';
import { intervalMethod } from '../../experiment/figures/statistics.ts';
import { highShare, warmBond } from '../../model/classes.ts';

export interface Entry {
  readonly term: string;
  /** One to three sentences. */
  readonly text: string;
}

const words = {
  world: {
    term: 'World',
    text: 'The same people with the same luck under one program. Worlds differ in nothing else, so a difference between two worlds is the program’s doing.',
  },
  reference: {
    term: 'Reference',
    text: 'The world that the others are compared with. Its row shows levels; the others show differences from it.',
  },
  budget: {
    term: 'Equal budget',
    text: 'Each program is turned until it costs the same per customer-year of the reference world while it is in force, so that none wins by spending more.',
  },
  replication: {
    term: 'Replication',
    text: 'The whole comparison once more with other people and other luck. All worlds of one replication share both (common random numbers).',
  },
  interval: {
    term: 'The 95 % range',
    text: `Of a hundred such ranges about 95 hold what endless runs would show. By its exact name: a ${intervalMethod}, which here are the runs. Where 0 is inside, the difference cannot be told from none: “unclear”, and the mark is hollow.`,
  },
  seed: {
    term: 'Seed',
    text: 'Any text: a name, a number, a date. The same seed and scenario give the same people, the same luck and so the same numbers to the last bit, in every browser; any other seed gives other people and other luck. Blanks at its ends do not count.',
  },
  fingerprint: {
    term: 'Fingerprint',
    text: 'Digits made from the bits of everybody’s final state and of all weekly totals. Two runs with the same fingerprint are the same run.',
  },
  people: {
    term: 'The same people',
    text: 'Each sign is one person of the first of all runs, at the same place in every world; the figures are means over all runs. Full colour marks a life that went another way than in the reference.',
  },
  differ: {
    term: 'Differ',
    text: 'People whose class or stay differs from the reference in this week: stayed here and left there, left here and stayed there, warmer, cooler, or otherwise. Newcomers, below, count too.',
  },
  loyal: {
    term: 'Loyal',
    text: `Likes the firm (bond at least ${warmBond}) and gives it at least ${highShare * 100} % of the occasions. One of four classes of Dick & Basu (1994).`,
  },
  latent: {
    term: 'Latent loyalty',
    text: `Likes the firm (bond at least ${warmBond}) but buys mostly elsewhere.`,
  },
  habit: {
    term: 'Habit',
    text: `Buys here (at least ${highShare * 100} % of the occasions) without a bond. The field calls it spurious loyalty.`,
  },
  neither: { term: 'Neither', text: 'A customer without a bond who buys mostly elsewhere.' },
  left: {
    term: 'Left',
    text: 'No longer a customer. Whether somebody left is known here; a real firm sees only that purchases stop.',
  },
  lever: {
    term: 'Lever',
    text: 'A number of a program. A filled knob is yours; a hollow one with scales is set by the equal budget.',
  },
  levels: {
    term: 'Levels',
    text: 'The values themselves, world by world; the chart above shows their differences from the reference.',
  },
} as const satisfies Record<string, Entry>;

type Word = keyof typeof words;
type OutcomeTerm = keyof typeof outcomes | keyof typeof stressOutcomes;
export type TermId = Word | OutcomeTerm;

const all: Readonly<
  Record<OutcomeTerm, { label: string; formula: string; denominator: string; window: string }>
> = {
  ...outcomes,
  ...stressOutcomes,
};

const isWord = (id: TermId): id is Word => id in words;
const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

export function entryOf(id: TermId): Entry {
  if (isWord(id)) return words[id];
  const { label, formula, denominator, window } = all[id];
  return { term: label, text: `${sentence(formula)} Over ${denominator}; ${window}.` };
}

export const termIds: readonly TermId[] = [
  ...(Object.keys(words) as Word[]),
  ...(Object.keys(all) as OutcomeTerm[]),
];
