/** What the population view says in words. */
import type { Population } from '../experiment/results.ts';
import { classNames } from '../model/totals.ts';
import type { ClassName } from '../model/totals.ts';
import { formatCount } from './format.ts';
import { changeOf, changedLives, classCounts, frameOf } from './population-state.ts';

/** Plain names of the classes, in the middle of a line. */
const className: Readonly<Record<ClassName, string>> = {
  absent: 'not a customer yet',
  loyal: 'loyal',
  latent: 'latent: likes, doesn’t buy',
  spurious: 'habit: buys, doesn’t care',
  none: 'neither',
  gone: 'left',
};

/** "Random gifts, week 112: of 957 customers at the start 210 are loyal, …; 130 lives differ from the reference." */
export function populationSummary(
  population: Population,
  world: number,
  reference: number,
  week: number,
  label: string,
): string {
  const counts = classCounts(population, world, week);
  const parts = [
    `${formatCount(counts.loyal)} loyal`,
    `${formatCount(counts.latent)} latent`,
    `${formatCount(counts.spurious)} by habit`,
    `${formatCount(counts.none)} neither`,
    `${formatCount(counts.gone)} left`,
  ];
  const { differ } = changedLives(population, world, reference, week);
  const compared =
    world === reference ? 'the reference' : `${formatCount(differ)} lives differ from the reference`;
  return `${label}, week ${week}: of ${formatCount(population.cohort)} customers at the start ${parts.join(', ')}; ${compared}.`;
}

const shortClassName: Readonly<Record<ClassName, string>> = {
  ...className,
  latent: 'latent',
  spurious: 'habit',
};

/** "customer 3209: loyal", this person in one world. */
export function personLabel(population: Population, world: number, week: number, place: number): string {
  const name = classNames[frameOf(population, world, week)[place] ?? 0] ?? 'absent';
  return `customer ${population.order[place] ?? place}: ${shortClassName[name]}`;
}

/** "Customer 3209: loyal here, left in the reference." */
export function personSentence(
  population: Population,
  world: number,
  reference: number,
  week: number,
  place: number,
): string {
  const nameAt = (which: number) => classNames[frameOf(population, which, week)[place] ?? 0] ?? 'absent';
  const here = nameAt(world);
  const there = nameAt(reference);
  const who = `Customer ${population.order[place] ?? place}`;
  if (world === reference) return `${who}: ${className[here]}.`;
  return changeOf(here, there) === 'same'
    ? `${who}: ${className[here]}, as in the reference.`
    : `${who}: ${className[here]} here, ${className[there]} in the reference.`;
}
