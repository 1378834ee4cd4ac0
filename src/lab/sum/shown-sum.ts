/** The sum of the world that is looked at, as it is shown: its parts, and who is behind the one that is pointed at. */
import { besidePart, sumParts } from '../../charts/sum-words.ts';
import type { SumPart, SumPartId } from '../../charts/sum-words.ts';
import { frameOf, placesWith } from '../../charts/population/population-state.ts';
import type { Indicator } from '../../experiment/figures/indicators.ts';
import { outcomes } from '../../experiment/figures/outcomes.ts';
import { profitSum, profitTerms } from '../../experiment/figures/profit-sum.ts';
import type { Population } from '../../experiment/results.ts';
import { classNames } from '../../model/classes.ts';
import type { ExplainedFigure } from '../../study/attribution.ts';
import type { LabState } from '../lab-state.svelte.ts';

/** What the chart shows of each part. The steadfast are tested at a few weeks only, and have no line. */
export const chartOfPart: Readonly<Partial<Record<SumPartId, Indicator>>> = {
  ...profitTerms,
  profit: outcomes.profit,
  customers: outcomes.cohortSurvival,
  bond: outcomes.bond,
};

/** What is asked of the runs to explain a part. Of the profit it is what wins the cost of the program back. */
export const figureOfPart = (part: SumPartId): ExplainedFigure => {
  if (part === 'profit') return 'margin';
  if (part === 'customers') return 'cohortSurvival';
  return part === 'steadfast' ? 'steadfastShare' : part;
};

/**
 * Empty until all runs are in, and for the reference.
 * @param hasSteadfast with the steadfast as soon as they are known, and not only when they are asked about
 */
export function shownParts(lab: LabState, hasSteadfast: boolean): readonly SumPart[] {
  const { session, worlds, headlineWeek: week } = lab;
  const { shown } = session;
  const world = worlds.shownPlace(worlds.focus);
  const reference = worlds.shownReference;
  if (!shown || !lab.isComplete || world < 0 || world === reference) return [];
  const stayed = session.comparison('cohortSurvival')?.differences[world]?.[week];
  if (!stayed || week === 0) return [];
  const isAsked = (part: SumPartId) => lab.view.part?.part === part;
  const steadfast =
    hasSteadfast || isAsked('steadfast') ? lab.steadfast.steadfast?.differences[world] : undefined;
  const bond =
    lab.view.chart.outcome === 'bond' || isAsked('bond')
      ? session.comparison('bond')?.differences[world]?.[week]
      : undefined;
  return [
    ...sumParts(profitSum(shown.scenario, shown.replications, world, reference, week), stayed),
    ...(steadfast && Number.isFinite(steadfast.mean) ? [besidePart('steadfast', steadfast)] : []),
    ...(bond && Number.isFinite(bond.mean) ? [besidePart('bond', bond)] : []),
  ];
}

/**
 * Who is behind a part, among the people who are shown: for customers those who are customers in one of both worlds only, for the bond those
 * who feel otherwise, for money those who brought another profit so far. Ids in the market of replication 0.
 */
function peopleBehind(
  population: Population,
  part: SumPartId,
  world: number,
  reference: number,
  week: number,
): ReadonlySet<number> {
  const places =
    part === 'customers' || part === 'steadfast'
      ? placesWith(population, world, reference, week, ['stayed', 'joined', 'left', 'missed'], 'everyone')
      : part === 'bond'
        ? placesWith(population, world, reference, week, ['warmer', 'cooler'], 'everyone')
        : otherProfit(population, world, reference, week);
  return new Set(places.map((place) => population.order[place] ?? -1));
}

/** Places of those whose profit in the two worlds differs by a cent or more, at the last step up to the week at which it was taken down. */
function otherProfit(population: Population, world: number, reference: number, week: number): number[] {
  const people = population.order.length;
  const step = Math.max(
    0,
    population.profitWeeks.findLastIndex((at) => at <= week),
  );
  const at = (of: number) => population.profits[of]?.subarray(step * people, (step + 1) * people);
  const [here, there] = [at(world), at(reference)];
  const [now, then] = [frameOf(population, world, week), frameOf(population, reference, week)];
  const absent = classNames.indexOf('absent');
  return Array.from({ length: people }, (_, place) => place).filter(
    (place) =>
      (now[place] !== absent || then[place] !== absent) &&
      Math.abs((here?.[place] ?? 0) - (there?.[place] ?? 0)) >= 0.01,
  );
}

/** Who is behind what is pointed at, of the world that is looked at. */
export function peopleLit({ session, view, worlds, shownWeek }: LabState): ReadonlySet<number> | undefined {
  const population = session.shown?.population;
  const world = worlds.shownPlace(worlds.focus);
  return view.pointed && population && world >= 0
    ? peopleBehind(population, view.pointed, world, worlds.shownReference, shownWeek)
    : undefined;
}
