/** What a person's class is here compared with the reference world. No pixels are drawn here. */
import type { Population } from '../../experiment/results.ts';
import { classNames, isCustomerClass, isWarm } from '../../model/classes.ts';
import type { ClassName } from '../../model/classes.ts';

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

export function changeOf(here: ClassName, there: ClassName): Change {
  if (here === there) return 'same';
  const customerHere = isCustomerClass(here);
  const customerThere = isCustomerClass(there);
  if (customerHere && !customerThere) return there === 'gone' ? 'stayed' : 'joined';
  if (!customerHere && customerThere) return here === 'gone' ? 'left' : 'missed';
  // Never joined in one world and already gone in the other: no customer in either.
  if (!customerHere) return 'same';
  if (isWarm(here) !== isWarm(there)) return isWarm(here) ? 'warmer' : 'cooler';
  return 'other';
}

const codes = classNames.length;
const byClass = (count: (code: number) => number) =>
  Object.fromEntries(classNames.map((name, code) => [name, count(code)])) as Readonly<
    Record<ClassName, number>
  >;

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

type Among = 'cohort' | 'joiners' | 'everyone';

/** Pairs of classes here and there by week, counted when they are first asked for: drawing asks again in every frame. */
const counted = new WeakMap<Population, Map<string, Uint32Array>>();

/** How many people are in class `here` in one world and in class `there` in the other: `pairs[here * classes + there]`. */
function pairsOf(
  population: Population,
  world: number,
  reference: number,
  week: number,
  among: Among,
): Uint32Array {
  const known = counted.get(population) ?? new Map<string, Uint32Array>();
  counted.set(population, known);
  const key = `${world} ${reference} ${week} ${among}`;
  const found = known.get(key);
  if (found) return found;
  const here = frameOf(population, world, week);
  const there = frameOf(population, reference, week);
  const pairs = new Uint32Array(codes * codes);
  const to = among === 'cohort' ? population.cohort : here.length;
  for (let place = among === 'joiners' ? population.cohort : 0; place < to; place++) {
    const pair = (here[place] ?? 0) * codes + (there[place] ?? 0);
    pairs[pair] = (pairs[pair] ?? 0) + 1;
  }
  known.set(key, pairs);
  return pairs;
}

/** How many lives differ from the reference at a week: of the customers of week 0, or of everyone shown. */
export function changedLives(
  population: Population,
  world: number,
  reference: number,
  week: number,
  among: 'cohort' | 'everyone',
): ChangedLives {
  const pairs = pairsOf(population, world, reference, week, among);
  const counts = { same: 0, stayed: 0, left: 0, joined: 0, missed: 0, warmer: 0, cooler: 0, other: 0 };
  changeTable.forEach((change, pair) => (counts[change] += pairs[pair] ?? 0));
  const { same, ...kinds } = counts;
  const places = among === 'cohort' ? population.cohort : population.order.length;
  return { differ: places - same, ...kinds };
}

/** How changed lives are told apart by their signs and in words: newcomers who are customers in one world only count with who stayed there. */
export const changeSigns = {
  stayed: ['stayed', 'joined'],
  left: ['left', 'missed'],
  warmer: ['warmer'],
  cooler: ['cooler'],
  other: ['other'],
} as const satisfies Record<string, readonly Exclude<Change, 'same'>[]>;
export type ChangeSign = keyof typeof changeSigns;

/** The people behind some of those counts, by place. */
export function placesWith(
  population: Population,
  world: number,
  reference: number,
  week: number,
  changes: readonly Change[],
  among: 'cohort' | 'everyone',
): number[] {
  const here = frameOf(population, world, week);
  const there = frameOf(population, reference, week);
  const places = among === 'cohort' ? population.cohort : population.order.length;
  const found: number[] = [];
  for (let place = 0; place < places; place++) {
    const change = changeTable[(here[place] ?? 0) * codes + (there[place] ?? 0)];
    if (change !== undefined && changes.includes(change)) found.push(place);
  }
  return found;
}

/** People by class at a week: the customers of week 0, newcomers, or all shown. */
export function classCounts(
  population: Population,
  world: number,
  week: number,
  among: Among = 'cohort',
): Readonly<Record<ClassName, number>> {
  const pairs = pairsOf(population, world, world, week, among);
  return byClass((code) => pairs[code * codes + code] ?? 0);
}

/**
 * The next place, in a direction of the slots in which they stand, of a life that differs from the reference; the same place when there
 * is none.
 */
export function nextChanged(
  population: Population,
  world: number,
  reference: number,
  week: number,
  place: number,
  step: 1 | -1,
  stand: { readonly sequence: Int32Array | null; readonly slots: Int32Array | null } = inPlaces,
): number {
  const here = frameOf(population, world, week);
  const there = frameOf(population, reference, week);
  const places = here.length;
  const slot = stand.slots?.[place] ?? place;
  for (let i = 1; i <= places; i++) {
    const at = (slot + step * i + places * 2) % places;
    const next = stand.sequence?.[at] ?? at;
    if (changeTable[(here[next] ?? 0) * codes + (there[next] ?? 0)] !== 'same') return next;
  }
  return place;
}

const inPlaces = { sequence: null, slots: null };

const placesById = new WeakMap<Population, Map<number, number>>();

/** The place of a person; undefined for somebody who is never a customer, or not shown. */
export function placeOf(population: Population, person: number): number | undefined {
  let places = placesById.get(population);
  if (!places) {
    places = new Map(Array.from(population.order, (id, place) => [id, place]));
    placesById.set(population, places);
  }
  return places.get(person);
}

const masks = new WeakMap<Population, { readonly people: ReadonlySet<number>; readonly mask: Uint8Array }>();

/** 1 at the places of the people with these ids; null when nobody is selected. All worlds share one. */
export function selectedPlaces(
  population: Population,
  people: ReadonlySet<number> | undefined,
): Uint8Array | null {
  if (!people || people.size === 0) return null;
  const known = masks.get(population);
  if (known?.people === people) return known.mask;
  const mask = Uint8Array.from(population.order, (person) => (people.has(person) ? 1 : 0));
  masks.set(population, { people, mask });
  return mask;
}

/** How some people fare in a world. */
export interface Fare {
  readonly people: number;
  /** Of them: customers at the week, by class, and those who left. */
  readonly classes: Readonly<Record<ClassName, number>>;
  /** Money that each has brought on average by the latest week at which that was taken down. */
  readonly profit: { readonly each: number; readonly week: number };
}

/** How the selected people fare at a week; `selected` as `selectedPlaces` gives it. */
export function fareOf(population: Population, world: number, week: number, selected: Uint8Array): Fare {
  const frame = frameOf(population, world, week);
  const places = population.order.length;
  const step = Math.max(
    0,
    population.profitWeeks.findLastIndex((at) => at <= week),
  );
  const profits = population.profits[world];
  const counts = new Uint32Array(codes);
  let people = 0;
  let sum = 0;
  for (let place = 0; place < places; place++) {
    if (selected[place] !== 1) continue;
    people++;
    const code = frame[place] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
    sum += profits?.[step * places + place] ?? 0;
  }
  return {
    people,
    classes: byClass((code) => counts[code] ?? 0),
    profit: { each: people === 0 ? 0 : sum / people, week: population.profitWeeks[step] ?? 0 },
  };
}

/** The first week in which a person's class here is another than in the reference; −1 when it never is. */
export function firstApart(population: Population, world: number, reference: number, place: number): number {
  const places = population.order.length;
  const here = population.frames[world];
  const there = population.frames[reference];
  for (let week = 0; week <= population.weeks; week++) {
    const at = week * places + place;
    if (changeTable[(here?.[at] ?? 0) * codes + (there?.[at] ?? 0)] !== 'same') return week;
  }
  return -1;
}

/** The places of the people of a class at a week: of the customers of week 0, or of those who joined later. */
export function placesInClass(
  population: Population,
  world: number,
  week: number,
  isIn: (name: ClassName) => boolean,
  among: 'cohort' | 'joiners',
): number[] {
  const frame = frameOf(population, world, week);
  const found: number[] = [];
  const to = among === 'cohort' ? population.cohort : frame.length;
  for (let place = among === 'joiners' ? population.cohort : 0; place < to; place++) {
    if (isIn(classNames[frame[place] ?? 0] ?? 'absent')) found.push(place);
  }
  return found;
}
