/**
 * The ways in which a population can be laid out. In each, a person has the same place in every world, because the reference alone
 * decides it: what differs between worlds is ink. People of a group keep their order.
 */
import type { Population } from '../../experiment/results.ts';
import { buysHere, isCustomerClass, isWarm } from '../../model/classes.ts';
import { className } from '../class-words.ts';
import { group, groupings } from './groups.ts';
import type { Grouping } from './groups.ts';
import { layout } from './layout.ts';
import type { Room } from './layout.ts';
import type { Caption, PlaceLayout } from './places.ts';
import { startingClasses } from './population-state.ts';

export type Arrangement = 'places' | Grouping;
export const arrangements: readonly Arrangement[] = ['places', ...groupings];

/** The last few layouts of a population: all worlds ask for the same one. */
const lately = new WeakMap<Population, Map<string, PlaceLayout>>();
const remembered = 6;

/** The layout of a population in a room. */
export function arrange(
  population: Population,
  reference: number,
  week: number,
  arrangement: Arrangement,
  room: Room,
): PlaceLayout {
  const known = lately.get(population) ?? new Map<string, PlaceLayout>();
  lately.set(population, known);
  const moves = arrangement === 'quadrant' || arrangement === 'value';
  const key = `${arrangement} ${reference} ${moves ? week : 0} ${room.width} ${room.height} ${room.grain ?? 0} ${room.largest ?? 0}`;
  const found = known.get(key);
  if (found) return found;
  const made =
    arrangement === 'places'
      ? stablePlaces(population, reference, room)
      : group(population, reference, week, arrangement, room);
  if (known.size >= remembered) known.clear();
  known.set(key, made);
  return made;
}

/** Those who were customers at the start above, by their class then; those who join later below. */
function stablePlaces(population: Population, reference: number, room: Room): PlaceLayout {
  const { cohort } = population;
  const plan = layout(room, cohort, population.order.length - cohort);
  const rows = Math.max(1, plan.blocks[0]?.rows ?? 1);
  const captions = startingClasses(population, reference).map(({ name, from, to }): Caption => ({
    left: (from / rows) * plan.pitch,
    right: (to / rows) * plan.pitch,
    top: 0,
    texts:
      name === 'loyal'
        ? ['started as loyal', 'began loyal', className[name]]
        : isCustomerClass(name)
          ? [className[name]]
          : [],
    ink: isWarm(name) ? 'warm' : 'cool',
    dashed: !buysHere(name),
  }));
  return { ...plan, captions };
}
