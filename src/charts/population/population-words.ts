/** What the population view says in words. */
import type { Population } from '../../experiment/results.ts';
import { classNames } from '../../model/totals.ts';
import type { ClassName } from '../../model/totals.ts';
import { formatCount, formatLevel } from '../format.ts';
import { changeOf, changedLives, classCounts, firstApart, frameOf } from './population-state.ts';
import type { Fare } from './population-state.ts';

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

/** "loyal, left in the reference; apart since week 61 …", one line of a list of people. */
export function personLine(
  population: Population,
  world: number,
  reference: number,
  week: number,
  place: number,
): string {
  const nameAt = (which: number) => classNames[frameOf(population, which, week)[place] ?? 0] ?? 'absent';
  const here = shortClassName[nameAt(world)];
  if (world === reference) return here;
  const apart = firstApart(population, world, reference, place);
  const there = shortClassName[nameAt(reference)];
  const state = here === there ? `${here} in both` : `${here} here, ${there} there`;
  return apart < 0 ? `${state}; the same life` : `${state}; lives part in week ${apart}`;
}

/** How selected people fare, in words that get shorter and shorter. */
export function fareTexts({ people, classes, profit }: Fare): readonly string[] {
  const customers = classes.loyal + classes.latent + classes.spurious + classes.none;
  const counts = `${formatCount(people)} selected: ${formatCount(customers)} ${customers === 1 ? 'customer' : 'customers'}`;
  const loyal = `${counts}, ${formatCount(classes.loyal)} loyal`;
  return [`${loyal}, profit ${formatLevel(profit.each, 'money')} each by week ${profit.week}`, loyal, counts];
}
