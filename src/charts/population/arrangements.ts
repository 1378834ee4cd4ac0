/**
 * The ways in which a population can be laid out. In each, a person has the same place in every world, because the reference alone
 * decides it: what differs between worlds is ink. People of a group keep their order.
 */
import type { Population } from '../../experiment/results.ts';
import type { ClassName } from '../../model/totals.ts';
import { detailOf, largestPitch, snapped } from './places.ts';
import type { Caption, PlaceLayout } from './places.ts';
import { startingClasses } from './population-state.ts';

export const arrangements = ['places', 'quadrant', 'tenure', 'value'] as const;
export type Arrangement = (typeof arrangements)[number];

export interface Room {
  readonly width: number;
  readonly height: number;
  /** Size of a device pixel in CSS pixels; 0 leaves pitches as they come. */
  readonly grain?: number;
  /** The largest distance from place to place. */
  readonly largest?: number;
}

const ruleRoom = 9;
const isWarm = (name: ClassName) => name === 'loyal' || name === 'latent';
const isFull = (name: ClassName) => name === 'loyal' || name === 'spurious';

type Grouped = (
  population: Population,
  reference: number,
  week: number,
  arrangement: Exclude<Arrangement, 'places'>,
  room: Room,
) => PlaceLayout;

/** The other arrangements, once somebody has asked for one. */
let grouped: Grouped | undefined;

/** What an arrangement needs to be loaded, by whoever loads parts; until then people stand in their stable places. */
export async function loadArrangement(
  arrangement: Arrangement,
  get: <T>(load: () => Promise<T>) => Promise<T>,
): Promise<void> {
  if (arrangement !== 'places') grouped = (await get(() => import('./groups.ts'))).group;
}

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
  const made = lay(population, reference, week, arrangement, room);
  if (known.size >= remembered) known.clear();
  known.set(key, made);
  return made;
}

function lay(
  population: Population,
  reference: number,
  week: number,
  arrangement: Arrangement,
  room: Room,
): PlaceLayout {
  return arrangement === 'places' || !grouped
    ? stablePlaces(population, reference, room)
    : grouped(population, reference, week, arrangement, room);
}

/** Those who were customers at the start above, by their class then; those who join later below. */
function stablePlaces(population: Population, reference: number, room: Room): PlaceLayout {
  const { cohort } = population;
  const plan = layout(room, cohort, population.order.length - cohort);
  const words: Partial<Record<ClassName, readonly string[]>> = {
    loyal: ['started as loyal', 'began loyal', 'loyal'],
    latent: ['latent'],
    spurious: ['habit'],
    none: ['neither'],
  };
  const rows = Math.max(1, plan.blocks[0]?.rows ?? 1);
  const captions = startingClasses(population, reference).map(({ name, from, to }): Caption => ({
    left: (from / rows) * plan.pitch,
    right: (to / rows) * plan.pitch,
    top: 0,
    texts: words[name] ?? [],
    ink: isWarm(name) ? 'warm' : 'cool',
    dashed: !isFull(name),
  }));
  return { ...plan, captions };
}

/** Two blocks, one above the other, with places as large as the box allows. */
export function layout(
  { width, height, grain = 0, largest = largestPitch }: Room,
  cohort: number,
  joiners: number,
): PlaceLayout {
  width = Math.max(1, width);
  const room = Math.max(1, height - (joiners > 0 ? ruleRoom : 0));
  const rows = (count: number, columns: number) => Math.ceil(count / columns);
  // Of all numbers of columns, the one whose places are largest; either the width or the height is then full.
  let pitch = 0;
  for (let c = Math.ceil(width / largest); width / c > pitch; c++) {
    pitch = Math.max(pitch, Math.min(width / c, room / Math.max(1, rows(cohort, c) + rows(joiners, c))));
  }
  pitch = snapped(Math.min(pitch, largest), grain);
  const columns = Math.max(1, Math.floor(width / pitch + 1e-6));
  const upperRows = rows(cohort, columns);
  const lowerTop = upperRows * pitch + ruleRoom;
  return {
    pitch,
    detail: detailOf(pitch),
    blocks: [
      { from: 0, count: cohort, rows: upperRows, left: 0, top: 0 },
      { from: cohort, count: joiners, rows: rows(joiners, columns), left: 0, top: lowerTop },
    ],
    sequence: null,
    slots: null,
    captions: [],
    ruleTop: joiners > 0 ? upperRows * pitch + ruleRoom / 2 : null,
    width,
    height,
  };
}
