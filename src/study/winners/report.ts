/** What a search says, as one plain object: by program, by pair, and the regions. */
import { modelVersion } from '../../model/version.ts';
import { programTemplates } from '../../scenario/program-templates.ts';
import type { ProgramFamily } from '../../scenario/scenario.ts';
import type { Flips } from './flips.ts';
import type { Region } from './search.ts';
import { factors, marketAt } from './space.ts';
import { atBudget, bests, criteria, duel, flipsOfDuel, payback } from './verdicts.ts';
import type { Criterion, Search } from './verdicts.ts';

/** A parameter that flips a winner: its partial rank correlation with the difference. */
export interface FlipBy {
  readonly key: string;
  readonly label: string;
  readonly r: number;
}

/** Numbers of markets. */
export interface Count {
  readonly wins: number;
  readonly losses: number;
  readonly ties: number;
  /** Beyond chance, the strongest first. */
  readonly flips: readonly FlipBy[];
}

export interface ProgramReport {
  readonly id: string;
  readonly name: string;
  readonly family: ProgramFamily;
  /** Share of markets in which its cost was within a tenth of the budget; null for one that has no intensity to turn. */
  readonly atBudget: number | null;
  /** What it pays back of its cost in the middle market and in the best; null for one that costs nothing. */
  readonly payback: { readonly median: number; readonly best: number } | null;
  readonly versusNone: Readonly<Record<Criterion, Count>>;
  /** Markets in which it is the best of all, and clearly so. */
  readonly best: Readonly<Record<Criterion, { readonly best: number; readonly clearly: number }>>;
}

interface PairReport {
  readonly first: string;
  readonly second: string;
  readonly counts: Readonly<Record<Criterion, Count>>;
}

export interface WinnersReport {
  readonly modelVersion: number;
  readonly seed: string;
  readonly points: number;
  readonly replications: number;
  readonly people: number;
  readonly factors: typeof factors;
  /** |r| beyond which a correlation counts as a flip, and whether the other factors were held constant. */
  readonly threshold: number;
  readonly partial: boolean;
  readonly programs: readonly ProgramReport[];
  readonly pairs: readonly PairReport[];
  readonly regions: readonly Region[];
}

export function winnersReport(search: Search, regions: readonly Region[]): WinnersReport {
  const countOf = (criterion: Criterion, a: number, b: number): Count => {
    const found = duel(search, criterion, a, b);
    const { wins, losses, ties } = found;
    return { wins, losses, ties, flips: beyondChance(flipsOfDuel(search, found)) };
  };
  const counts = (a: number, b: number) => ({
    profit: countOf('profit', a, b),
    steadfast: countOf('steadfast', a, b),
  });
  const budgets = search.points.map((point) => marketAt(point).budget);
  const best = { profit: bests(search, 'profit'), steadfast: bests(search, 'steadfast') };
  const programs = programTemplates.map(({ id, name, family, intensity }, p) => {
    const bestOf = (criterion: Criterion) => ({
      best: best[criterion].best[p] ?? 0,
      clearly: best[criterion].clearly[p] ?? 0,
    });
    return {
      id,
      name,
      family,
      atBudget: intensity === null ? null : atBudget(search, budgets, p),
      payback: paybackOf(search, p),
      versusNone: counts(p, 0),
      best: { profit: bestOf('profit'), steadfast: bestOf('steadfast') },
    };
  });
  const pairs = programTemplates.flatMap((first, a) =>
    programTemplates
      .slice(a + 1)
      .map((second, k) => ({ first: first.id, second: second.id, counts: counts(a, a + 1 + k) })),
  );
  const { threshold, partial } = flipsOfDuel(search, duel(search, criteria[0], 1, 0));
  const { seed, replications, people } = search;
  const size = { seed, points: search.points.length, replications, people };
  return { modelVersion, ...size, factors, threshold, partial, programs, pairs, regions };
}

/** The program that spends the budget on nothing. */
const nothing = programTemplates.findIndex(({ intensity }) => intensity === 'nothing.spend');

function paybackOf(search: Search, program: number): ProgramReport['payback'] {
  const shares = payback(search, program, nothing).sort((a, b) => a - b);
  if (shares.length === 0) return null;
  return { median: shares[Math.floor(shares.length / 2)] ?? NaN, best: shares.at(-1) ?? NaN };
}

function beyondChance({ all, threshold }: Flips): FlipBy[] {
  return all
    .filter(({ r }) => Math.abs(r) > threshold)
    .map(({ factor, r }) => ({ key: factors[factor]?.key ?? '', label: factors[factor]?.label ?? '', r }));
}
