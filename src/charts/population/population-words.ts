/** What the population view says in words. */
import type { Population } from '../../experiment/results.ts';
import { classNames } from '../../model/classes.ts';
import type { ClassName } from '../../model/classes.ts';
import { className } from '../class-words.ts';
import { formatCount, formatLevel } from '../format.ts';
import { changeOf, changedLives, classCounts, firstApart, frameOf } from './population-state.ts';
import type { Fare } from './population-state.ts';

const shortName: Readonly<Record<ClassName, string>> = { ...className, absent: 'not a customer yet' };
/** With what they mean. */
const longName: Readonly<Record<ClassName, string>> = {
  ...shortName,
  latent: `${className.latent}: likes, doesn’t buy`,
  spurious: `${className.spurious}: buys, doesn’t care`,
};

/** "15 differ, and 8 newcomers": whose lives differ from the reference, as they are drawn; without newcomers "15 differ". */
export function differText(population: Population, world: number, reference: number, week: number): string {
  const { differ } = changedLives(population, world, reference, week, 'cohort');
  const newcomers = changedLives(population, world, reference, week, 'everyone').differ - differ;
  const word = differ === 1 ? 'differs' : 'differ';
  return [`${formatCount(differ)} ${word}`, newcomersText(newcomers)].filter(Boolean).join(', and ');
}

/** "8 newcomers"; '' for none. */
export const newcomersText = (count: number): string =>
  count === 0 ? '' : `${formatCount(count)} ${count === 1 ? 'newcomer' : 'newcomers'}`;

/** "Random gifts, week 112: of 957 customers at the start 210 are loyal, …; 130 differ, and 12 newcomers from the reference." */
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
  const compared =
    world === reference
      ? 'the reference'
      : `${differText(population, world, reference, week)} from the reference`;
  return `${label}, week ${week}: of ${formatCount(population.cohort)} customers at the start ${parts.join(', ')}; ${compared}.`;
}

function classAt(population: Population, world: number, week: number, place: number): ClassName {
  return classNames[frameOf(population, world, week)[place] ?? 0] ?? 'absent';
}

/** "customer 3209: loyal", this person in one world. */
export function personLabel(population: Population, world: number, week: number, place: number): string {
  const name = classAt(population, world, week, place);
  return `customer ${population.order[place] ?? place}: ${shortName[name]}`;
}

/** "Customer 3209: loyal here, left in the reference." */
export function personSentence(
  population: Population,
  world: number,
  reference: number,
  week: number,
  place: number,
): string {
  const here = classAt(population, world, week, place);
  const there = classAt(population, reference, week, place);
  const who = `Customer ${population.order[place] ?? place}`;
  if (world === reference) return `${who}: ${longName[here]}.`;
  return changeOf(here, there) === 'same'
    ? `${who}: ${longName[here]}, as in the reference.`
    : `${who}: ${longName[here]} here, ${longName[there]} in the reference.`;
}

/** "loyal, left in the reference; apart since week 61 …", one line of a list of people. */
export function personLine(
  population: Population,
  world: number,
  reference: number,
  week: number,
  place: number,
): string {
  const here = shortName[classAt(population, world, week, place)];
  if (world === reference) return here;
  const apart = firstApart(population, world, reference, place);
  const there = shortName[classAt(population, reference, week, place)];
  const state = here === there ? `${here} in both` : `${here} here, ${there} there`;
  return apart < 0 ? `${state}; the same life` : `${state}; another way since week ${apart}`;
}

/** How selected people fare, in words that get shorter and shorter. */
export function fareTexts({ people, classes, profit }: Fare): readonly string[] {
  const customers = classes.loyal + classes.latent + classes.spurious + classes.none;
  const counts = `${formatCount(people)} selected: ${formatCount(customers)} ${customers === 1 ? 'customer' : 'customers'}`;
  const loyal = `${counts}, ${formatCount(classes.loyal)} loyal`;
  return [`${loyal}, profit ${formatLevel(profit.each, 'money')} each by week ${profit.week}`, loyal, counts];
}
