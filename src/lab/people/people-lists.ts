/** The counts under a population as lists of people: who they are, and what a selection of them is called. */
import { formatCount } from '../../charts/format.ts';
import { placesInClass, placesWith } from '../../charts/population/population-state.ts';
import type { Population } from '../../experiment/results.ts';

export const changeKinds = ['stayed', 'left', 'warmer', 'cooler', 'other'] as const;
export type PeopleKind = (typeof changeKinds)[number] | 'start' | 'gone' | 'newcomers';

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
    case 'newcomers':
      return placesInClass(
        population,
        world,
        week,
        (name) => name !== 'gone' && name !== 'absent',
        'joiners',
      );
    default:
      return placesWith(population, world, reference, week, kind);
  }
}

/** "16 who stayed in Random gifts and left in No program, week 112" */
export function peopleLabel(
  kind: PeopleKind,
  count: number,
  week: number,
  world: string,
  reference: string,
): string {
  const words: Record<PeopleKind, string> = {
    start: 'customers of the start',
    gone: `who left in ${world}`,
    newcomers: `newcomers who are customers in ${world}`,
    stayed: `who stayed in ${world} and left in ${reference}`,
    left: `who left in ${world} and stayed in ${reference}`,
    warmer: `warmer in ${world} than in ${reference}`,
    cooler: `cooler in ${world} than in ${reference}`,
    other: `who feel alike and buy otherwise in ${world} than in ${reference}`,
  };
  return `${formatCount(count)} ${words[kind]}, week ${week}`;
}
