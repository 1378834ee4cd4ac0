/**
 * A run in figures: levels, paired differences and weekly means, ready for JSON. A figure that is undefined is null and says
 * why: nothing is ever "not a number".
 */
import { totalNames } from '../../model/totals.ts';
import type { TotalName } from '../../model/totals.ts';
import { referenceIndex } from '../../scenario/scenario.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { outcomeIds, outcomes, stressOutcomes, viewOf } from './outcomes.ts';
import type { OutcomeId } from './outcomes.ts';
import { summariseClasses } from '../people/classes.ts';
import type { ClassSummary } from '../people/classes.ts';
import type { Replication, Stress } from '../results.ts';
import { figure, noFigure } from './figure.ts';
import { profitSum, profitTerms } from './profit-sum.ts';
import type { ProfitTermId, Summand } from './profit-sum.ts';
import type { Figure } from './figure.ts';
import { estimate, intervalMethod, isClear, pairedDifference } from './statistics.ts';
import type { Estimate } from './statistics.ts';
import { stressDifference, stressValueIds, summariseStress, testsAt } from '../stress/stress-summary.ts';
import type { StressSummary } from '../stress/stress-summary.ts';
import { trialOf } from '../trial.ts';

/** The outcome table, and what comes from the stress tests. */
export type SummaryId = OutcomeId | StressId;
type StressId = keyof typeof stressOutcomes;
const stressIds = Object.keys(stressOutcomes) as StressId[];

/** Weekly series: what is counted in a week or at its end, in people, money or the outcome's own unit. */
type WeeklyId = Exclude<TotalName, (typeof sums)[number]> | (typeof weeklyOutcomes)[number];

interface WorldSummary {
  readonly id: string;
  readonly name: string;
  /** At the last week; what comes from stress tests, at the last of their weeks. */
  readonly summary: Readonly<Record<SummaryId, Figure>>;
  /** Means over replications, by week 0…weeks. */
  readonly weekly: Readonly<Record<WeeklyId, readonly (number | null)[]>>;
  /** By week of the stress tests, in order; empty when there were none. */
  readonly stress: readonly StressSummary[];
  /** The classes of Dick and Basu at the weeks of the stress tests, at the published cut-offs and around them. */
  readonly classes: readonly ClassSummary[];
  /** The randomised trial inside this world; null where the program has no controls. */
  readonly trial: TrialSummary | null;
}

/** A trial's figures; each as `Trial` says. */
interface TrialSummary {
  readonly treated: number;
  readonly controls: number;
  readonly naiveChange: Figure;
  readonly controlChange: Figure;
  readonly difference: Figure;
  readonly ratio: Figure;
}

/** What sets a world apart from the reference, paired by replication. */
type Difference = Figure & {
  readonly reference: string;
  readonly world: string;
  readonly outcome: SummaryId;
  /** Whether 0 lies outside the interval. */
  readonly clear: boolean;
};

/**
 * The difference in profit at the last week as a sum. `cents` is of all people and replications together: integers, of which those of the
 * terms add up to that of the profit. `mean`, `low` and `high` are money per head, costs negative.
 */
interface SumOfDifference {
  readonly reference: string;
  readonly world: string;
  readonly terms: readonly (Addend & { readonly term: ProfitTermId; readonly label: string })[];
  readonly profit: Addend;
  /** How many more of 100 customers of week 0 are still customers. */
  readonly stayedOf100: Figure;
}
type Addend = Figure & { readonly cents: number; readonly clear: boolean };

export interface Summary {
  readonly replications: number;
  readonly intervalMethod: string;
  readonly reference: string;
  readonly worlds: readonly WorldSummary[];
  readonly differences: readonly Difference[];
  /** By world, but for the reference. */
  readonly sums: readonly SumOfDifference[];
}

/** Sums that mean nothing without their denominators; the weekly means below stand for them. */
const sums = ['bondSum', 'trustSum', 'satisfactionSum'] as const;
const weeklyOutcomes = [
  'bond',
  'trust',
  'satisfaction',
  'shareOfWallet',
  'cohortSurvival',
  'activeShare',
] as const satisfies readonly OutcomeId[];

/** Totals in cents; the summary gives money. */
const inCents: ReadonlySet<TotalName> = new Set([
  'pointsLiability',
  'revenue',
  'goodsCost',
  'handlingCost',
  'accountCost',
  'programCost',
  'profit',
] satisfies TotalName[]);
const centsPerMoney = 100;

/** Sums a run up. `replications` and `stress` may be incomplete, and `stress` empty. */
export function summarise(
  scenario: Scenario,
  replications: readonly Replication[],
  stress: readonly Stress[] = [],
): Summary {
  const { programs } = scenario;
  const reference = referenceIndex(scenario);
  const views = programs.map((_, world) => replications.map((r) => viewOf(scenario, r, world, reference)));
  const last = scenario.time.weeks;
  const finals = views.map(
    (worlds) => (outcome: OutcomeId) => worlds.map((view) => outcomes[outcome].series(view)[last] ?? NaN),
  );
  const lastTests = testsAt(stress, Math.max(...stress.map(({ week }) => week)));
  const stressed = programs.map((_, world) => summariseStress(stress, world, reference));

  const worlds = programs.map(({ id, name }, world): WorldSummary => {
    const levels = outcomeIds.map((outcome) => {
      const values = finals[world]?.(outcome) ?? [];
      return [outcome, figure(estimate(values), undefinedBecause(outcome))] as const;
    });
    const lastStress = stressed[world]?.at(-1);
    const untested = noFigure('no stress tests were run');
    return {
      id,
      name,
      summary: {
        ...(Object.fromEntries(levels) as Record<OutcomeId, Figure>),
        ...(Object.fromEntries(stressIds.map((id) => [id, lastStress?.[id] ?? untested])) as Record<
          StressId,
          Figure
        >),
      },
      weekly: weeklyMeans(views[world] ?? []),
      stress: stressed[world] ?? [],
      classes: summariseClasses(stress, world),
      trial: summariseTrial(replications, world),
    };
  });

  const differences = programs.flatMap(({ id }, world) => {
    if (world === reference) return [];
    const byOutcome = outcomeIds.map((outcome) => {
      const difference = pairedDifference(finals[world]?.(outcome) ?? [], finals[reference]?.(outcome) ?? []);
      return [outcome, figure(difference, undefinedBecause(outcome))] as const;
    });
    const pairs: (readonly [SummaryId, Figure])[] = [
      ...byOutcome,
      ...stressValueIds.map((id) => [id, stressDifference(lastTests, world, reference, id)] as const),
    ];
    return pairs.map(([outcome, value]): Difference => {
      const clear = value.mean !== null && isClear(value);
      return { reference: programs[reference]?.id ?? '', world: id, outcome, clear, ...value };
    });
  });

  return {
    replications: replications.length,
    intervalMethod,
    reference: programs[reference]?.id ?? '',
    worlds,
    differences,
    sums: programs.flatMap(({ id }, world) => {
      if (world === reference) return [];
      const stayed = differences.find((d) => d.world === id && d.outcome === 'cohortSurvival');
      const { terms, profit } = profitSum(scenario, replications, world, reference, last);
      return {
        reference: programs[reference]?.id ?? '',
        world: id,
        terms: terms.map((term) => ({ term: term.id, label: profitTerms[term.id].label, ...addend(term) })),
        profit: addend(profit),
        stayedOf100: stayed ? times100(stayed) : noFigure('nothing was run'),
      };
    }),
  };
}

const addend = ({ cents, perHead }: Summand): Addend => ({
  cents: cents.reduce((sum, value) => sum + value, 0),
  clear: isClear(perHead),
  ...figure(perHead, 'nothing was run'),
});

function times100(value: Figure): Figure {
  if (value.mean === null) return value;
  const { mean, low, high, replications } = value;
  return { mean: 100 * mean, low: 100 * low, high: 100 * high, replications };
}

function undefinedBecause(outcome: OutcomeId): string {
  const { window, denominator } = outcomes[outcome];
  return `undefined in every replication: window ${window}, denominator ${denominator}`;
}

function weeklyMeans(views: readonly ReturnType<typeof viewOf>[]): WorldSummary['weekly'] {
  const totals = totalNames
    .filter((name) => !sums.some((sum) => sum === name))
    .map((name) => {
      const scale = inCents.has(name) ? centsPerMoney : 1;
      return [name, meanByWeek(views.map((view) => view.total(name))).map((v) => v && v / scale)] as const;
    });
  const means = weeklyOutcomes.map(
    (outcome) => [outcome, meanByWeek(views.map((view) => outcomes[outcome].series(view)))] as const,
  );
  const series: (readonly [string, (number | null)[]])[] = [...totals, ...means];
  return Object.fromEntries(series) as Record<WeeklyId, (number | null)[]>;
}

/** By week, the mean of the rows that have a value there; null where none has. */
function meanByWeek(rows: readonly Float64Array[]): (number | null)[] {
  const weeks = rows[0]?.length ?? 0;
  return Array.from({ length: weeks }, (_, week) => {
    let sum = 0;
    let n = 0;
    for (const row of rows) {
      const value = row[week] ?? NaN;
      if (value !== value) continue;
      sum += value;
      n++;
    }
    return n === 0 ? null : sum / n;
  });
}

function summariseTrial(replications: readonly Replication[], world: number): TrialSummary | null {
  const trial = trialOf(replications, world);
  if (trial === null) return null;
  const spent = (value: Estimate) => figure(value, 'nobody in an arm spent anything before');
  return {
    treated: trial.treated,
    controls: trial.controls,
    naiveChange: spent(trial.naiveChange),
    controlChange: spent(trial.controlChange),
    difference: spent(trial.difference),
    ratio: spent(trial.ratio),
  };
}
