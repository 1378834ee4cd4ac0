import { describe, expect, it } from 'vitest';
import { arrange, arrangements } from '../../../src/charts/population/arrangements.ts';
import { layout } from '../../../src/charts/population/layout.ts';
import { centreOf, neighbourOf, placeAt, placesWithin } from '../../../src/charts/population/places.ts';
import {
  changeOf,
  changedLives,
  classCounts,
  frameOf,
  nextChanged,
  placesWith,
  selectedPlaces,
  startingClasses,
} from '../../../src/charts/population/population-state.ts';
import type { Change } from '../../../src/charts/population/population-state.ts';
import { classNames } from '../../../src/model/classes.ts';
import { samplePopulation } from '../fixture.ts';

const population = samplePopulation();
const sizes = [
  [284, 166, 957, 500],
  [328, 220, 957, 500],
  [284, 166, 66_000, 34_000],
  [1208, 600, 25_000, 12_000],
  [284, 166, 957, 0],
  [284, 166, 0, 500],
  [90, 20, 3, 1],
] as const;

describe('layout', () => {
  it('gives every person a place of their own inside the box', () => {
    for (const [width, height, cohort, joiners] of sizes) {
      const l = layout({ width, height }, cohort, joiners);
      const centres = Array.from({ length: cohort + joiners }, (_, place) => centreOf(l, place));
      const outside = centres.filter(({ x, y }) => x <= 0 || x > width || y <= 0 || y > height);
      expect(outside).toEqual([]);
      expect(new Set(centres.map(({ x, y }) => `${x.toFixed(4)} ${y.toFixed(4)}`)).size).toBe(
        cohort + joiners,
      );
    }
  });

  it('finds the place under a point again', () => {
    for (const [width, height, cohort, joiners] of sizes) {
      const l = layout({ width, height }, cohort, joiners);
      for (let place = 0; place < cohort + joiners; place += 1 + Math.floor((cohort + joiners) / 500)) {
        const { x, y } = centreOf(l, place);
        expect(placeAt(l, x, y)).toBe(place);
      }
      expect(placeAt(l, -5, 5)).toBe(-1);
      expect(placeAt(l, 5, height + 50)).toBe(-1);
    }
  });

  it('chooses signs, blocks or pixels by the size of a place', () => {
    expect(layout({ width: 284, height: 166 }, 957, 500).detail).toBe('signs');
    expect(layout({ width: 284, height: 166 }, 3000, 1500).detail).toBe('blocks');
    expect(layout({ width: 284, height: 166 }, 66_000, 34_000).detail).toBe('pixels');
  });

  it('falls to whole device pixels only where that costs little', () => {
    const loose = layout({ width: 300, height: 166 }, 957, 500).pitch;
    const snapped = layout({ width: 300, height: 166, grain: 0.5 }, 957, 500).pitch;
    expect(loose - snapped).toBeLessThan(0.05 * loose);
    expect(layout({ width: 300, height: 166, grain: 1 }, 66_000, 34_000).pitch).toBeGreaterThan(0.5);
  });

  it('survives a box without room', () => {
    const l = layout({ width: 0, height: 0 }, 957, 500);
    expect(Number.isFinite(l.pitch)).toBe(true);
    expect(l.pitch).toBeGreaterThan(0);
  });

  it('lets the arrow keys reach both blocks and stop at the edges', () => {
    const l = layout({ width: 284, height: 166 }, 957, 500);
    expect(neighbourOf(l, 0, -1, 0)).toBe(0);
    expect(neighbourOf(l, 0, 0, -1)).toBe(0);
    const { rows } = l.blocks[0]!;
    expect(neighbourOf(l, 0, 1, 0)).toBe(rows);
    const below = neighbourOf(l, rows - 1, 0, 1);
    expect(below).toBe(957);
    expect(neighbourOf(l, below, 0, -1)).toBe(rows - 1);
    expect(neighbourOf(l, 1456, 1, 0)).toBe(1456);
  });
});

describe('arrangements', () => {
  const room = { width: 284, height: 166 };
  const codes = Object.fromEntries(classNames.map((name, code) => [name, code]));

  it.each(arrangements)(
    '%s gives every person one place inside the room, found again under its point',
    (kind) => {
      for (const week of [0, 60, 156]) {
        const l = arrange(population, 0, week, kind, room);
        const seen = new Set<string>();
        for (let place = 0; place < population.order.length; place++) {
          const { x, y } = centreOf(l, place);
          expect(x > 0 && x <= room.width && y > 0 && y <= room.height).toBe(true);
          expect(placeAt(l, x, y)).toBe(place);
          seen.add(`${x.toFixed(3)} ${y.toFixed(3)}`);
        }
        expect(seen.size).toBe(population.order.length);
      }
    },
  );

  it.each(arrangements)(
    '%s is one picture for all worlds, and can be walked by arrows from anywhere to anywhere',
    (kind) => {
      const l = arrange(population, 0, 60, kind, room);
      const reached = new Set([0]);
      const open = [0];
      for (let place = open.pop(); place !== undefined; place = open.pop()) {
        for (const [right, down] of [
          [1, 0],
          [-1, 0],
          [0, 1],
          [0, -1],
        ] as const) {
          const next = neighbourOf(l, place, right, down);
          if (reached.has(next)) continue;
          reached.add(next);
          open.push(next);
        }
      }
      expect(reached.size).toBe(population.order.length);
    },
  );

  it('the quadrant puts warm above cool, buyers left of the others, and keeps its fields from week to week', () => {
    const at = (week: number) => arrange(population, 0, week, 'quadrant', room);
    const l = at(112);
    const frame = frameOf(population, 0, 112);
    const [loyalField, latentField, habitField, noneField] = l.blocks;
    for (let place = 0; place < population.order.length; place++) {
      const { x, y } = centreOf(l, place);
      const code = frame[place]!;
      if (code === codes['loyal'] || code === codes['spurious']) expect(x).toBeLessThan(latentField!.left);
      if (code === codes['loyal'] || code === codes['latent']) expect(y).toBeLessThan(habitField!.top);
      if (code === codes['none']) expect(x >= noneField!.left && y >= noneField!.top).toBe(true);
    }
    expect(loyalField!.count).toBe(classCounts(population, 0, 112, 'everyone').loyal);
    const bounds = (week: number) => at(week).blocks.map(({ left, top, rows }) => [left, top, rows]);
    expect(bounds(3)).toEqual(bounds(150));
    expect(at(3).pitch).toBe(at(150).pitch);
  });

  it('tenure and value go from the longest and the most to the shortest and the least, in stable order within groups', () => {
    const byTenure = arrange(population, 0, 112, 'tenure', room).sequence!;
    const group = (place: number) => {
      const week = population.joined[place]!;
      return week > 0 ? 2 + Math.ceil(week / 52) : week <= -104 ? 0 : week <= -52 ? 1 : 2;
    };
    for (let slot = 1; slot < byTenure.length; slot++) {
      const [a, b] = [byTenure[slot - 1]!, byTenure[slot]!];
      expect(group(a) < group(b) || (group(a) === group(b) && a < b)).toBe(true);
    }
    const { sequence, captions } = arrange(population, 0, 112, 'value', room);
    const step = population.profitWeeks.findLastIndex((week) => week <= 112);
    const frame = frameOf(population, 0, population.profitWeeks[step]!);
    const money = (place: number) => population.profits[0]![step * population.order.length + place]!;
    const present = [...sequence!].filter((place) => frame[place] !== codes['absent']);
    const fifths = [0, 1, 2, 3, 4].map((k) =>
      present.filter((_, rank) => Math.floor((rank * 5) / present.length) === k).map(money),
    );
    for (let k = 1; k < 5; k++) {
      expect(Math.min(...fifths[k - 1]!)).toBeGreaterThanOrEqual(Math.max(...fifths[k]!));
    }
    expect(captions[0]!.texts[0]).toBe('most profit so far');
  });

  it('a rectangle selects the people whose places lie in it, wherever it was begun', () => {
    for (const kind of arrangements) {
      const l = arrange(population, 0, 60, kind, room);
      const [a, b] = [
        { x: 200, y: 120 },
        { x: 60, y: 30 },
      ];
      const inside = Array.from({ length: population.order.length }, (_, place) => place).filter((place) => {
        const { x, y } = centreOf(l, place);
        return x >= 60 && x <= 200 && y >= 30 && y <= 120;
      });
      expect(inside.length).toBeGreaterThan(20);
      expect(placesWithin(l, a, b).toSorted((p, q) => p - q)).toEqual(inside);
      expect(placesWithin(l, b, a)).toEqual(placesWithin(l, a, b));
    }
  });
});

describe('a selection', () => {
  it('is marked at the places of its people, and is none without anybody', () => {
    const people = new Set([population.order[5]!, population.order[700]!]);
    const mask = selectedPlaces(population, people)!;
    expect([...mask.keys()].filter((place) => mask[place] === 1)).toEqual([5, 700]);
    expect(selectedPlaces(population, people)).toBe(mask);
    expect(selectedPlaces(population, new Set())).toBeNull();
  });
});

describe('changed lives', () => {
  it('are the same nowhere else than in the reference itself', () => {
    expect(changedLives(population, 0, 0, 112, 'cohort').differ).toBe(0);
    expect(changedLives(population, 2, 0, 0, 'cohort').differ).toBe(0);
    expect(changedLives(population, 2, 0, 112, 'cohort').differ).toBeGreaterThan(0);
  });

  it('add up: the kinds are the sum, and the lists have their lengths', () => {
    const kinds: readonly Exclude<Change, 'same'>[] = [
      'stayed',
      'left',
      'joined',
      'missed',
      'warmer',
      'cooler',
      'other',
    ];
    for (const among of ['cohort', 'everyone'] as const) {
      for (let world = 0; world < 4; world++) {
        for (const week of [0, 52, 112, 156]) {
          const lives = changedLives(population, world, 0, week, among);
          expect(kinds.reduce((sum, kind) => sum + lives[kind], 0)).toBe(lives.differ);
          for (const kind of kinds) {
            expect(placesWith(population, world, 0, week, [kind], among)).toHaveLength(lives[kind]);
          }
          if (among === 'cohort') expect(lives.joined + lives.missed).toBe(0);
        }
      }
    }
  });

  it('are named after feeling before buying, and mirror when the worlds change places', () => {
    expect(changeOf('loyal', 'spurious')).toBe('warmer');
    expect(changeOf('none', 'latent')).toBe('cooler');
    expect(changeOf('loyal', 'latent')).toBe('other');
    expect(changeOf('none', 'gone')).toBe('stayed');
    expect(changeOf('gone', 'none')).toBe('left');
    expect(changeOf('latent', 'absent')).toBe('joined');
    expect(changeOf('absent', 'gone')).toBe('same');
    const mirror: Record<Change, Change> = {
      same: 'same',
      stayed: 'left',
      left: 'stayed',
      joined: 'missed',
      missed: 'joined',
      warmer: 'cooler',
      cooler: 'warmer',
      other: 'other',
    };
    for (const here of classNames) {
      for (const there of classNames) expect(changeOf(there, here)).toBe(mirror[changeOf(here, there)]);
    }
  });

  it('can be walked from one to the next, around the end', () => {
    const first = nextChanged(population, 2, 0, 112, 0, 1);
    const last = nextChanged(population, 2, 0, 112, 0, -1);
    expect(frameOf(population, 2, 112)[first]).not.toBe(frameOf(population, 0, 112)[first]);
    expect(last).toBeGreaterThan(first);
    expect(nextChanged(population, 2, 0, 112, last, 1)).toBe(first);
    expect(nextChanged(population, 0, 0, 112, 7, 1)).toBe(7);
  });
});

describe('classes', () => {
  it('of the customers of week 0 add up to the cohort in every world and week', () => {
    for (const week of [0, 60, 156]) {
      const counts = classCounts(population, 1, week);
      expect(Object.values(counts).reduce((a, b) => a + b)).toBe(957);
      expect(counts.absent).toBe(0);
    }
    expect(classCounts(population, 1, 0, 'joiners').absent).toBe(500);
  });

  it('begin in one stretch each, covering the cohort', () => {
    const runs = startingClasses(population, 0);
    expect(runs.map((r) => r.name)).toEqual(['loyal', 'latent', 'spurious', 'none']);
    expect(runs[0]?.from).toBe(0);
    expect(runs.at(-1)?.to).toBe(957);
  });

  it('of a week beyond the end are those of the last one', () => {
    expect(frameOf(population, 1, 999)).toEqual(frameOf(population, 1, 156));
  });
});
