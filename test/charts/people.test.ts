import { describe, expect, it } from 'vitest';
import { cellText } from '../../src/charts/frame/chart-table.ts';
import { flowLayout, flowsOf, flowTable } from '../../src/charts/people/flows-state.ts';
import { panelAt, panelsOf } from '../../src/charts/people/people.ts';
import { classCode } from '../../src/model/classes.ts';
import type { PeopleAt } from '../../src/charts/people/people.ts';
import {
  bondTop,
  customersIn,
  customersWithin,
  quadrantOf,
  quadrantTable,
} from '../../src/charts/people/quadrant-state.ts';
import {
  binEdges,
  binOf,
  bins,
  customersInBins,
  ridgeOf,
  spreadRange,
  spreads,
  spreadTable,
} from '../../src/charts/people/ridges-state.ts';
import { chiSquareWords, customersWhoCame, repeatsOf } from '../../src/charts/people/repeats-state.ts';
import { segmentOf, whaleOf, whaleSummary, whaleTable } from '../../src/charts/people/whale-state.ts';
import { programStyles } from '../../src/charts/program-style.ts';
import { noReason } from '../../src/experiment/people/snapshot.ts';
import type { Moment } from '../../src/experiment/people/snapshot.ts';
import type { ClassName } from '../../src/model/classes.ts';
import { programs } from './fixture.ts';

/** One made-up person per entry. */
function momentOf(
  people: readonly {
    is: ClassName;
    bond?: number;
    share?: number;
    trust?: number;
    profit?: number;
    purchases?: number;
  }[],
): Moment {
  const numbers = (key: 'bond' | 'share' | 'trust' | 'profit') =>
    Float32Array.from(people, (person) => person[key] ?? 0);
  return {
    classes: Uint8Array.from(people, ({ is }) => classCode[is]),
    bond: numbers('bond'),
    share: numbers('share'),
    trust: numbers('trust'),
    profit: numbers('profit'),
    tenure: new Int32Array(people.length),
    purchases: Int32Array.from(people, ({ purchases = 0 }) => purchases),
    counted: Uint8Array.from(people, ({ is }) => Number(is !== 'absent')),
    reasons: new Uint8Array(people.length).fill(noReason),
  };
}

describe('repeat purchases', () => {
  const came = (...purchases: number[]) =>
    momentOf([...purchases.map((n) => ({ is: 'none' as const, purchases: n })), { is: 'absent' }]);
  const moment = came(1, 1, 1, 2, 8, 30);

  it('count everybody who was a customer, by purchases after the first, seven and more together', () => {
    expect(repeatsOf(moment)).toEqual([3, 1, 0, 0, 0, 0, 0, 2]);
    expect(customersWhoCame(moment, 7)).toEqual([4, 5]);
  });

  it('are compared by Pearson’s χ²', () => {
    const published = { week: 39, counts: [2, 2, 1, 1, 1, 1, 1, 2], source: 'somebody' };
    // (1² ÷ 2) + (1² ÷ 2) + 5 × 1 + 0
    expect(chiSquareWords(repeatsOf(moment), published)).toMatch(/^χ² 6\.0: /);
  });
});

const styles = programStyles(programs).slice(0, 1);
const at = (...worlds: Moment[]): PeopleAt => ({ week: 52, worlds });

describe('the whale curve', () => {
  // A hundred customers: 20 bring 10 each, 50 bring 1 each, 30 lose 2 each; together 190.
  const profit = [...Array<number>(20).fill(10), ...Array<number>(50).fill(1), ...Array<number>(30).fill(-2)];
  const moment = momentOf([
    ...profit.reverse().map((p) => ({ is: 'none' as const, profit: p })),
    { is: 'absent', profit: 999 },
  ]);
  const whale = whaleOf(moment);

  it('goes from the best to the worst of those who were customers, and ends at all the profit', () => {
    expect(whale.people.length).toBe(100);
    expect(whale.shares.at(-1)).toBeCloseTo(1, 9);
    expect(moment.profit[whale.people[0]!]).toBe(10);
  });

  it('gives the shares of the best 16 % and the worst 28 %, its peak and who costs', () => {
    expect(whale.best).toBeCloseTo(160 / 190, 9);
    expect(whale.worst).toBeCloseTo(-56 / 190, 9);
    expect(whale.peak).toBeCloseTo(250 / 190, 9);
    expect(whale.losing).toBeCloseTo(0.3, 9);
  });

  it('picks a segment by its rank', () => {
    const best = segmentOf(whale, 0, 0.16);
    expect(best.length).toBe(16);
    for (const person of best) expect(moment.profit[person]).toBe(10);
    expect(segmentOf(whale, 0.72, 1).every((person) => moment.profit[person]! < 0)).toBe(true);
  });

  it('says so where there is no profit to share', () => {
    const poor = whaleOf(momentOf([{ is: 'none', profit: -5 }]));
    expect(whaleSummary([poor], styles, at())).toContain('not defined');
    const texts = whaleTable([poor], styles, at()).rows.flatMap(({ cells }) => cells.map(cellText));
    expect(texts.join(' ')).not.toMatch(/NaN|Infinity/);
  });
});

describe('buying and feeling', () => {
  const moment = momentOf([
    { is: 'loyal', bond: 0.5, share: 0.8 },
    { is: 'loyal', bond: 0.9, share: 0.6 },
    { is: 'none', bond: 0.1, share: 0.2 },
    { is: 'gone', bond: 0.9, share: 0.9 },
    { is: 'absent' },
  ]);

  it('counts customers only, by class', () => {
    expect(quadrantOf(moment)).toEqual({
      customers: 3,
      counts: { loyal: 2, latent: 0, spurious: 0, none: 1 },
    });
    expect(quadrantTable([quadrantOf(moment)], styles, 52).rows[0]!.cells.map(cellText)).toEqual([
      '2',
      '66.7\u202f%',
    ]);
  });

  it('picks by class, and by box', () => {
    expect(customersIn(moment, 'loyal')).toEqual([0, 1]);
    expect(customersWithin(moment, [0.5, 1], [0.4, 0.6])).toEqual([0]);
  });

  it('reaches as high as the bonds do', () => {
    expect(bondTop(at(moment))).toBeCloseTo(0.9, 6);
    expect(bondTop(at(momentOf([{ is: 'none', bond: 0.01 }])))).toBeCloseTo(0.6, 6);
  });
});

describe('flows between classes', () => {
  const then = momentOf([
    { is: 'loyal' },
    { is: 'loyal' },
    { is: 'none' },
    { is: 'absent' },
    { is: 'absent' },
    { is: 'gone' },
  ]);
  const now = momentOf([
    { is: 'loyal' },
    { is: 'gone' },
    { is: 'loyal' },
    { is: 'none' },
    { is: 'absent' },
    { is: 'gone' },
  ]);
  const flows = flowsOf(then, now);

  it('hold everybody who is a customer at one of the two weeks, once', () => {
    expect(flows.flatMap(({ people }) => people).sort()).toEqual([0, 1, 2, 3]);
    expect(flows.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'loyal loyal',
      'loyal gone',
      'none loyal',
      'absent none',
    ]);
    expect(flowTable([flows], styles, [0, 52]).rows.map(({ name }) => name)).toContain('Loyal → Left');
  });

  it('fill their columns: ribbons of a node lie side by side within it', () => {
    const { left, right, ribbons } = flowLayout(flows, 200, 4);
    for (const [nodes, side, edge] of [
      [left, 'from', 'y0'],
      [right, 'to', 'y1'],
    ] as const) {
      for (const node of nodes) {
        const own = ribbons.filter(({ flow }) => flow[side] === node.name).sort((a, b) => a[edge] - b[edge]);
        expect(own[0]![edge]).toBeCloseTo(node.y, 9);
        own.forEach((ribbon, i) => {
          const next = own[i + 1]?.[edge] ?? node.y + node.height;
          expect(ribbon[edge] + ribbon.height).toBeCloseTo(next, 9);
        });
        expect(node.y + node.height).toBeLessThanOrEqual(200 + 1e-9);
      }
    }
  });
});

describe('how customers are spread', () => {
  const bond = spreads[0]!;
  const moment = momentOf([
    { is: 'loyal', bond: 0 },
    { is: 'loyal', bond: 0.5 },
    { is: 'none', bond: 1 },
    { is: 'gone', bond: 0.5 },
  ]);

  it('counts every customer in one bin', () => {
    const ridge = ridgeOf(moment, bond, [0, 1]);
    expect(ridge.customers).toBe(3);
    expect(ridge.counts.reduce((a, b) => a + b, 0)).toBe(3);
    expect(ridge.counts[0]).toBe(1);
    expect(ridge.counts.at(-1)).toBe(1);
    expect(ridge.median).toBeCloseTo(0.5, 6);
    expect(ridgeOf(moment, bond, [0, 1], new Set([1, 3])).customers).toBe(1);
  });

  it('has bins that meet, and values beyond the ends in the last of them', () => {
    const range = [-10, 30] as const;
    for (let bin = 0; bin < bins - 1; bin++)
      expect(binEdges(bin, range)[1]).toBeCloseTo(binEdges(bin + 1, range)[0], 9);
    expect(binOf(-99, range)).toBe(0);
    expect(binOf(99, range)).toBe(bins - 1);
  });

  it('picks customers by a range', () => {
    expect(customersInBins(moment, bond, [0, 1], 1, bins - 1)).toEqual([1, 2]);
  });

  it('draws money without its rarest hundredth', () => {
    const rich = momentOf(
      Array.from({ length: 200 }, (_, i) => ({ is: 'none' as const, profit: i === 0 ? 1e6 : i })),
    );
    const [low, high] = spreadRange(
      at(rich),
      spreads.find(({ id }) => id === 'profit')!,
    );
    expect(low).toBe(0);
    expect(high).toBeLessThan(1000);
  });

  it('has a table with different names for all rows, also where nobody is', () => {
    const nobody = momentOf([{ is: 'absent' }]);
    const ranges = spreads.map((subject) => spreadRange(at(nobody), subject));
    const ridges = spreads.map((subject, k) => [ridgeOf(nobody, subject, ranges[k]!)]);
    const { rows } = spreadTable(ridges, ranges, styles, 52);
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    expect(rows.flatMap(({ cells }) => cells.map(cellText)).join(' ')).not.toMatch(/NaN|Infinity/);
  });
});

describe('panels', () => {
  it('stand inside the width, without overlap, and are found by a point', () => {
    for (const width of [320, 700, 1240]) {
      const { panels, height } = panelsOf(4, width, 200, { least: 220, gap: 24, head: 20 });
      panels.forEach((panel, i) => {
        expect(panel.x + panel.width).toBeLessThanOrEqual(width + 1e-9);
        expect(panel.y + panel.height).toBeLessThanOrEqual(height + 1e-9);
        expect(panelAt(panels, panel.x + panel.width / 2, panel.y + panel.height / 2)).toBe(i);
      });
    }
  });
});
