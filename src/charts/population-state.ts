/** Where each person stands, and what a person's class is here compared with the reference world. No pixels are drawn here. */
import type { Population } from '../experiment/results.ts';
import { classNames } from '../model/totals.ts';
import type { ClassName } from '../model/totals.ts';

/** How much of a sign fits into a place. */
type Detail = 'signs' | 'blocks' | 'pixels';

/** The two blocks of places, filled column by column from the left. Lengths in CSS pixels. */
export interface PlaceLayout {
  /** Distance from place to place. */
  readonly pitch: number;
  readonly detail: Detail;
  /** People in the upper and in the lower block. */
  readonly cohort: number;
  readonly joiners: number;
  readonly upperRows: number;
  readonly lowerRows: number;
  /** Where the dotted rule and the lower block begin; the upper one begins at 0. */
  readonly ruleTop: number;
  readonly lowerTop: number;
  readonly width: number;
  readonly height: number;
}

const ruleRoom = 9;
const largestPitch = 12;

/** Loss of size that is worth having every place on whole pixels. */
const worthSnapping = 0.03;

/** Places as large as the box allows; a pitch just above a multiple of `grain`, the size of a device pixel, falls to it. */
export function layout(
  width: number,
  height: number,
  cohort: number,
  joiners: number,
  grain = 0,
): PlaceLayout {
  width = Math.max(1, width);
  const room = Math.max(1, height - (joiners > 0 ? ruleRoom : 0));
  const rows = (count: number, columns: number) => Math.ceil(count / columns);
  // Of all numbers of columns, the one whose places are largest; either the width or the height is then full.
  let pitch = 0;
  for (let c = Math.ceil(width / largestPitch); width / c > pitch; c++) {
    pitch = Math.max(pitch, Math.min(width / c, room / Math.max(1, rows(cohort, c) + rows(joiners, c))));
  }
  pitch = Math.min(pitch, largestPitch);
  if (grain > 0 && pitch >= grain) {
    const whole = Math.floor(pitch / grain + 1e-6) * grain;
    if (pitch - whole < worthSnapping * pitch) pitch = whole;
  }
  const columns = Math.max(1, Math.floor(width / pitch + 1e-6));
  const upperRows = rows(cohort, columns);
  const lowerRows = rows(joiners, columns);
  const ruleTop = upperRows * pitch + ruleRoom / 2;
  return {
    pitch,
    detail: pitch >= 5 ? 'signs' : pitch >= 2.5 ? 'blocks' : 'pixels',
    cohort,
    joiners,
    upperRows,
    lowerRows,
    ruleTop,
    lowerTop: upperRows * pitch + ruleRoom,
    width,
    height,
  };
}

/** How far the canvas reaches over the places on each side, for rings at an edge. */
export const bleedOf = (l: PlaceLayout): number => Math.ceil(Math.max(2, l.pitch / 2));

/** Centre of a place. */
export function centreOf(l: PlaceLayout, place: number): { x: number; y: number } {
  const lower = place >= l.cohort;
  const index = lower ? place - l.cohort : place;
  const rows = Math.max(1, lower ? l.lowerRows : l.upperRows);
  return {
    x: (Math.floor(index / rows) + 0.5) * l.pitch,
    y: (lower ? l.lowerTop : 0) + ((index % rows) + 0.5) * l.pitch,
  };
}

/** The place at a point; −1 where there is none. */
export function placeAt(l: PlaceLayout, x: number, y: number): number {
  const lower = y >= l.ruleTop;
  const rows = lower ? l.lowerRows : l.upperRows;
  const count = lower ? l.joiners : l.cohort;
  const row = Math.floor((y - (lower ? l.lowerTop : 0)) / l.pitch);
  const column = Math.floor(x / l.pitch);
  if (row < 0 || row >= rows || column < 0) return -1;
  const index = column * rows + row;
  if (index >= count) return -1;
  return lower ? l.cohort + index : index;
}

/** The place one step away in a direction; the same place at an edge. */
export function neighbourOf(l: PlaceLayout, place: number, right: number, down: number): number {
  const { x, y } = centreOf(l, place);
  const next = placeAt(l, x + right * l.pitch, y + down * l.pitch);
  if (next >= 0) return next;
  if (down > 0 && place < l.cohort && l.joiners > 0) {
    const across = placeAt(l, x, l.lowerTop + l.pitch / 2);
    return across >= 0 ? across : l.cohort + l.joiners - 1;
  }
  if (down < 0 && place >= l.cohort) {
    const across = placeAt(l, x, (l.upperRows - 0.5) * l.pitch);
    return across >= 0 ? across : l.cohort - 1;
  }
  return place;
}

export interface ClassRun {
  readonly name: ClassName;
  readonly from: number;
  readonly to: number;
}

/** The stretches of places whose people began in the same class. */
export function startingClasses(population: Population, world: number): ClassRun[] {
  const frame = frameOf(population, world, 0);
  const runs: { name: ClassName; from: number; to: number }[] = [];
  for (let place = 0; place < population.cohort; place++) {
    const name = classNames[frame[place] ?? 0] ?? 'absent';
    const last = runs.at(-1);
    if (last?.name === name) last.to = place + 1;
    else runs.push({ name, from: place, to: place + 1 });
  }
  return runs;
}

/** The class codes of a world at a week, by place; no copy. */
export function frameOf(population: Population, world: number, week: number): Uint8Array {
  const places = population.order.length;
  const at = Math.max(0, Math.min(Math.round(week), population.weeks));
  return population.frames[world]?.subarray(at * places, (at + 1) * places) ?? new Uint8Array(places);
}

/** How a person's state here compares with the same person's state in the reference world. */
export type Change =
  | 'same'
  | 'stayed' // a customer here, left there
  | 'left' // left here, a customer there
  | 'joined' // a customer here, never joined there
  | 'missed' // never joined here, a customer there
  | 'warmer' // gained feeling
  | 'cooler' // lost feeling
  | 'other'; // same feeling, other buying

const isCustomer = (name: ClassName) => name !== 'absent' && name !== 'gone';
const isWarm = (name: ClassName) => name === 'loyal' || name === 'latent';

export function changeOf(here: ClassName, there: ClassName): Change {
  if (here === there) return 'same';
  const customerHere = isCustomer(here);
  const customerThere = isCustomer(there);
  if (customerHere && !customerThere) return there === 'gone' ? 'stayed' : 'joined';
  if (!customerHere && customerThere) return here === 'gone' ? 'left' : 'missed';
  // Never joined in one world and already gone in the other: no customer in either.
  if (!customerHere) return 'same';
  if (isWarm(here) !== isWarm(there)) return isWarm(here) ? 'warmer' : 'cooler';
  return 'other';
}

const codes = classNames.length;
/** `changeTable[here * classes + there]` */
export const changeTable: readonly Change[] = classNames.flatMap((here) =>
  classNames.map((there) => changeOf(here, there)),
);

export interface ChangedLives {
  /** The sum of all that follow. */
  readonly differ: number;
  readonly stayed: number;
  readonly left: number;
  readonly warmer: number;
  readonly cooler: number;
  readonly other: number;
  /** Only where newcomers are counted too. */
  readonly joined: number;
  readonly missed: number;
}

/** How many lives differ from the reference at a week: of the customers of week 0 or, on request, of everyone shown. */
export function changedLives(
  population: Population,
  world: number,
  reference: number,
  week: number,
  among: 'cohort' | 'everyone' = 'cohort',
): ChangedLives {
  const here = frameOf(population, world, week);
  const there = frameOf(population, reference, week);
  const places = among === 'cohort' ? population.cohort : population.order.length;
  const pairs = new Uint32Array(codes * codes);
  for (let place = 0; place < places; place++) {
    const pair = (here[place] ?? 0) * codes + (there[place] ?? 0);
    pairs[pair] = (pairs[pair] ?? 0) + 1;
  }
  const counts = { same: 0, stayed: 0, left: 0, joined: 0, missed: 0, warmer: 0, cooler: 0, other: 0 };
  changeTable.forEach((change, pair) => (counts[change] += pairs[pair] ?? 0));
  const { same, ...kinds } = counts;
  return { differ: places - same, ...kinds };
}

/** The people behind one of those counts, by place. */
export function placesWith(
  population: Population,
  world: number,
  reference: number,
  week: number,
  change: Change,
  among: 'cohort' | 'everyone' = 'cohort',
): number[] {
  const here = frameOf(population, world, week);
  const there = frameOf(population, reference, week);
  const places = among === 'cohort' ? population.cohort : population.order.length;
  const found: number[] = [];
  for (let place = 0; place < places; place++) {
    if (changeTable[(here[place] ?? 0) * codes + (there[place] ?? 0)] === change) found.push(place);
  }
  return found;
}

/** People by class at a week: the customers of week 0, newcomers, or all shown. */
export function classCounts(
  population: Population,
  world: number,
  week: number,
  among: 'cohort' | 'joiners' | 'everyone' = 'cohort',
): Readonly<Record<ClassName, number>> {
  const frame = frameOf(population, world, week);
  const from = among === 'joiners' ? population.cohort : 0;
  const to = among === 'cohort' ? population.cohort : frame.length;
  const counts = { absent: 0, loyal: 0, latent: 0, spurious: 0, none: 0, gone: 0 };
  for (let place = from; place < to; place++) {
    const name = classNames[frame[place] ?? 0];
    if (name) counts[name]++;
  }
  return counts;
}

/** The next place, in a direction, of a life that differs from the reference; the same place when there is none. */
export function nextChanged(
  population: Population,
  world: number,
  reference: number,
  week: number,
  place: number,
  step: 1 | -1,
): number {
  const here = frameOf(population, world, week);
  const there = frameOf(population, reference, week);
  const places = here.length;
  for (let i = 1; i <= places; i++) {
    const next = (place + step * i + places * 2) % places;
    if (changeTable[(here[next] ?? 0) * codes + (there[next] ?? 0)] !== 'same') return next;
  }
  return place;
}
