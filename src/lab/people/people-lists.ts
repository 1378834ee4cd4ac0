/** The counts under a population as lists of people: who they are, and what a selection of them is called. */
import { formatCount } from '../../charts/format.ts';
import { changeSigns, placesInClass, placesWith } from '../../charts/population/population-state.ts';
import type { ChangeSign } from '../../charts/population/population-state.ts';
import { newcomersText } from '../../charts/population/population-words.ts';
import type { Population } from '../../experiment/results.ts';

export type PeopleKind = ChangeSign | 'start' | 'gone' | 'newcomers' | 'joined';

export interface PeopleAsked {
  readonly population: Population;
  readonly world: number;
  readonly reference: number;
  readonly week: number;
  readonly kind: PeopleKind;
}

/** The places of the people that a count counts. */
export function placesOf({ population, world, reference, week, kind }: PeopleAsked): number[] {
  switch (kind) {
    case 'start':
      return Array.from({ length: population.cohort }, (_, place) => place);
    case 'gone':
      return placesInClass(population, world, week, (name) => name === 'gone', 'cohort');
    case 'joined':
      return placesInClass(population, world, week, (name) => name !== 'absent', 'joiners');
    case 'newcomers':
      return placesInClass(
        population,
        world,
        week,
        (name) => name !== 'gone' && name !== 'absent',
        'joiners',
      );
    default:
      return placesWith(population, world, reference, week, changeSigns[kind], 'everyone');
  }
}

/** "21 customers in Random gifts and not in No program: 16, and 5 newcomers; week 112" */
export function peopleLabel(
  { population, week, kind }: PeopleAsked,
  places: readonly number[],
  world: string,
  reference: string,
): string {
  const words: Record<PeopleKind, string> = {
    start: 'customers of the start',
    gone: `who left in ${world}`,
    joined: `who joined in ${world}`,
    newcomers: `newcomers who are customers in ${world}`,
    stayed: `customers in ${world} and not in ${reference}`,
    left: `customers in ${reference} and not in ${world}`,
    warmer: `warmer in ${world} than in ${reference}`,
    cooler: `cooler in ${world} than in ${reference}`,
    other: `who feel alike and buy otherwise in ${world} than in ${reference}`,
  };
  const all = `${formatCount(places.length)} ${words[kind]}`;
  const newcomers = places.filter((place) => place >= population.cohort).length;
  const mixed = newcomers > 0 && kind in changeSigns;
  return mixed
    ? `${all}: ${formatCount(places.length - newcomers)}, and ${newcomersText(newcomers)}; week ${week}`
    : `${all}, week ${week}`;
}
