/** Populations laid out by groups that the reference decides. People of a group keep their order. */
import type { Population } from '../../experiment/results.ts';
import { classCode, classNames, customerClasses, isCustomerClass } from '../../model/classes.ts';
import { className } from '../class-words.ts';
import { formatCount } from '../format.ts';
import { layout } from './layout.ts';
import type { Room } from './layout.ts';
import { detailOf, inverse, largestPitch, snapped } from './places.ts';
import type { Block, Caption, PlaceLayout } from './places.ts';
import { frameOf } from './population-state.ts';

/** By feeling and buying; by how long they have been customers; by what they have brought. */
export const groupings = ['quadrant', 'tenure', 'value'] as const;
export type Grouping = (typeof groupings)[number];

export function group(
  population: Population,
  reference: number,
  week: number,
  grouping: Grouping,
  room: Room,
): PlaceLayout {
  switch (grouping) {
    case 'quadrant':
      return quadrant(population, reference, week, room);
    case 'tenure':
      return oneBlock(tenure(population), room);
    case 'value':
      return oneBlock(value(population, reference, week), room);
  }
}

/** People sorted into groups, one group after the other. */
interface Sorted {
  readonly sequence: Int32Array;
  readonly groups: readonly { readonly count: number; readonly texts: readonly string[] }[];
}

/** Puts places into groups, keeping their order within each. */
function sortInto(places: number, groups: number, groupOf: (place: number) => number) {
  const starts = new Int32Array(groups + 1);
  const group = new Uint8Array(places);
  for (let place = 0; place < places; place++) {
    const k = (group[place] = groupOf(place));
    starts[k + 1] = (starts[k + 1] ?? 0) + 1;
  }
  const counts = Array.from(starts.subarray(1));
  for (let k = 0; k < groups; k++) starts[k + 1] = (starts[k + 1] ?? 0) + (starts[k] ?? 0);
  const sequence = new Int32Array(places);
  for (let place = 0; place < places; place++) {
    const k = group[place] ?? 0;
    const slot = starts[k] ?? 0;
    starts[k] = slot + 1;
    sequence[slot] = place;
  }
  return { sequence, counts };
}

/** One block over the whole room, with a caption over the columns in which each group begins. */
function oneBlock({ sequence, groups }: Sorted, room: Room): PlaceLayout {
  const plan = layout(room, sequence.length, 0);
  const rows = Math.max(1, plan.blocks[0]?.rows ?? 1);
  let from = 0;
  const captions = groups.flatMap(({ count, texts }): Caption[] => {
    const [left, right] = [(from / rows) * plan.pitch, ((from + count) / rows) * plan.pitch];
    from += count;
    return count === 0 ? [] : [{ left, right, top: 0, texts, ink: 'plain', dashed: false }];
  });
  return { ...plan, sequence, slots: inverse(sequence), captions };
}

/** By how long they had been customers at the start, and then by the year in which they join. */
function tenure({ joined, order, weeks }: Population): Sorted {
  const years = Math.max(1, Math.ceil(weeks / 52));
  const before = [
    { since: -104, texts: ['over 2 years before', '2 years +', '2+'] },
    { since: -52, texts: ['over 1 year', '1 year +', '1+'] },
    { since: 0, texts: ['under 1 year', '< 1 year', '<1'] },
  ];
  const { sequence, counts } = sortInto(order.length, before.length + years, (place) => {
    const week = joined[place] ?? 0;
    const k = week > 0 ? -1 : before.findIndex(({ since }) => week <= since);
    return k >= 0 ? k : before.length + Math.min(years - 1, Math.max(0, Math.ceil(week / 52) - 1));
  });
  return {
    sequence,
    groups: counts.map((count, k) => ({
      count,
      texts: before[k]?.texts ?? [
        `join in year ${k - before.length + 1}`,
        `year ${k - before.length + 1}`,
        `${k - before.length + 1}`,
      ],
    })),
  };
}

/** By what they have brought in the reference by the last time that was taken down: fifths of those who have joined it. */
function value(population: Population, reference: number, week: number): Sorted {
  const places = population.order.length;
  const step = Math.max(
    0,
    population.profitWeeks.findLastIndex((at) => at <= week),
  );
  const money = population.profits[reference]?.subarray(step * places, (step + 1) * places);
  const there = frameOf(population, reference, population.profitWeeks[step] ?? 0);
  const present = Array.from({ length: places }, (_, place) => place).filter(
    (p) => there[p] !== classCode.absent,
  );
  present.sort((a, b) => (money?.[b] ?? 0) - (money?.[a] ?? 0) || a - b);
  const fifth = new Uint8Array(places).fill(5);
  present.forEach((place, rank) => (fifth[place] = Math.floor((rank * 5) / present.length)));
  const { sequence, counts } = sortInto(places, 6, (place) => fifth[place] ?? 5);
  const words = [
    ['most profit so far', 'most profit', 'most'],
    ['second fifth', '2nd'],
    ['middle fifth', '3rd'],
    ['fourth fifth', '4th'],
    ['least', 'last'],
    ['not there yet', 'later'],
  ];
  return { sequence, groups: counts.map((count, k) => ({ count, texts: words[k] ?? [] })) };
}

/** Room above a lower field for its caption. */
const captionRoom = 20;
const fieldGap = 8;
const fields = [...customerClasses, 'away'] as const;

/** The largest number of people in each field in any week, by reference: fields that large never have to move. */
const mostEver = new WeakMap<Population, Map<number, readonly number[]>>();

const fieldOf = classNames.map((name) => fields.indexOf(isCustomerClass(name) ? name : 'away'));

function largestFields(population: Population, reference: number): readonly number[] {
  const known = mostEver.get(population) ?? new Map<number, readonly number[]>();
  mostEver.set(population, known);
  const found = known.get(reference);
  if (found) return found;
  const most = fields.map(() => 0);
  for (let week = 0; week <= population.weeks; week++) {
    const counts = new Uint32Array(classNames.length);
    const frame = frameOf(population, reference, week);
    for (const code of frame) counts[code] = (counts[code] ?? 0) + 1;
    const now = fields.map(() => 0);
    counts.forEach((count, code) => (now[fieldOf[code] ?? 0] = (now[fieldOf[code] ?? 0] ?? 0) + count));
    now.forEach((count, k) => (most[k] = Math.max(most[k] ?? 0, count)));
  }
  known.set(reference, most);
  return most;
}

/**
 * Attitude upwards, behaviour from left to right: warm above cool, those who buy here left of those who buy elsewhere, and on the right
 * who is no customer of the reference in that week. Fields keep their bounds from week to week.
 */
function quadrant(population: Population, reference: number, week: number, room: Room): PlaceLayout {
  const most = largestFields(population, reference);
  const frame = frameOf(population, reference, week);
  const { sequence, counts } = sortInto(
    population.order.length,
    fields.length,
    (place) => fieldOf[frame[place] ?? 0] ?? 0,
  );
  const { pitch, upper, lower, columns } = fieldSizes(most, room);
  const columnLefts = [0, (columns[0] ?? 0) * pitch + fieldGap];
  columnLefts.push((columnLefts[1] ?? 0) + (columns[1] ?? 0) * pitch + fieldGap);
  const lowerTop = upper * pitch + captionRoom;
  const at = [
    { left: columnLefts[0] ?? 0, top: 0, rows: upper },
    { left: columnLefts[1] ?? 0, top: 0, rows: upper },
    { left: columnLefts[0] ?? 0, top: lowerTop, rows: lower },
    { left: columnLefts[1] ?? 0, top: lowerTop, rows: lower },
    {
      left: columnLefts[2] ?? 0,
      top: 0,
      rows: Math.max(1, Math.floor((lowerTop + lower * pitch) / pitch + 1e-6)),
    },
  ];
  const names = fields.map((field) => (field === 'away' ? 'no customers' : className[field]));
  let from = 0;
  const blocks = counts.map((count, k): Block => {
    const block = { from, count, rows: at[k]?.rows ?? 1, left: at[k]?.left ?? 0, top: at[k]?.top ?? 0 };
    from += count;
    return block;
  });
  const captions = blocks.map((block, k): Caption => ({
    left: block.left,
    right: block.left + Math.max(pitch, (columns[k === 4 ? 2 : k % 2] ?? 0) * pitch),
    top: block.top,
    texts: [`${names[k] ?? ''} ${formatCount(block.count)}`, names[k] ?? ''],
    ink: k < 2 ? 'warm' : k < 4 ? 'cool' : 'plain',
    dashed: k === 1 || k === 3,
  }));
  return {
    pitch,
    detail: detailOf(pitch),
    blocks,
    sequence,
    slots: inverse(sequence),
    captions,
    ruleTop: null,
    width: room.width,
    height: room.height,
  };
}

/** The largest pitch at which fields of these sizes fit, and their rows and columns. */
function fieldSizes(most: readonly number[], { width, height, grain = 0, largest = largestPitch }: Room) {
  const [loyal = 0, latent = 0, spurious = 0, none = 0, away = 0] = most;
  const roomX = Math.max(1, width - 2 * fieldGap);
  const roomY = Math.max(1, height - captionRoom);
  for (let pitch = largest; ; pitch *= 0.97) {
    const step = snapped(pitch, grain);
    const rows = Math.floor(roomY / step + 1e-6);
    const tall = Math.max(1, Math.floor((rows * step + captionRoom) / step + 1e-6));
    for (let upper = 1; upper < rows; upper++) {
      const lower = rows - upper;
      const columns = [
        Math.ceil(Math.max(loyal / upper, spurious / lower)),
        Math.ceil(Math.max(latent / upper, none / lower)),
        Math.ceil(away / tall),
      ];
      const needed = columns.reduce((sum, c) => sum + c, 0);
      if (needed * step <= roomX + 1e-6) return { pitch: step, upper, lower, columns };
    }
    if (step < 0.02) return { pitch: step, upper: 1, lower: 1, columns: [1, 1, 1] };
  }
}
