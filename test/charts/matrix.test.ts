import { describe, expect, it } from 'vitest';
import { cellText } from '../../src/charts/frame/chart-table.ts';
import { matrixLayout } from '../../src/charts/matrix/matrix-layout.ts';
import {
  asCost,
  cellSpoken,
  matrixSummary,
  matrixTable,
  onOneScale,
  waterfall,
  waterfallReach,
} from '../../src/charts/matrix/matrix-state.ts';
import type { MatrixRow } from '../../src/charts/matrix/matrix-state.ts';
import { programStyles } from '../../src/charts/program-style.ts';
import type { Estimate } from '../../src/experiment/figures/statistics.ts';
import { programs } from './fixture.ts';

const styles = programStyles(programs).slice(0, 3);
const of = (mean: number, half: number): Estimate => ({
  mean,
  low: mean - half,
  high: mean + half,
  replications: 20,
});
const row = (id: string, points: Estimate, gifts: Estimate): MatrixRow => ({
  id,
  label: id,
  unit: 'money',
  format: 'money',
  levels: [of(100, 1), of(100 + points.mean, 1), of(100 + gifts.mean, 1)],
  differences: [of(0, 0), points, gifts],
  domain: [Math.min(0, points.low, gifts.low), Math.max(0, points.high, gifts.high)],
});

const revenue = row('revenue', of(14, 4), of(9, 1));
const goods = asCost(row('goods', of(9, 2), of(5, 1)));
const program = asCost(row('program', of(5, 0.1), of(6, 0.2)));
const profit = row('profit', of(0, 2), of(-2, 0.5));
const parts = [revenue, goods, program];

describe('the parts of a sum', () => {
  const rows = waterfall(parts, profit, [-10, 20]);

  it('begin where the one before ended, and end at the sum', () => {
    expect(rows.map(({ starts }) => starts)).toEqual([
      [0, 0, 0],
      [0, 14, 9],
      [0, 5, 4],
      [0, 0, 0],
    ]);
    const last = rows[2]!;
    [1, 2].forEach((world) =>
      expect(last.starts![world]! + last.differences[world]!.mean).toBe(profit.differences[world]!.mean),
    );
    expect(rows.at(-1)?.isSum).toBe(true);
  });

  it('reach as far as their bars and whiskers do, at any week', () => {
    const [low, high] = waterfallReach([[...parts, { ...profit, isSum: true }]], 20);
    expect(low).toBeLessThanOrEqual(-2.5);
    expect(high).toBeGreaterThanOrEqual(18);
    expect(high).toBeLessThan(20);
    expect(waterfallReach([[]], 20)).toEqual([-1, 1]);
  });

  it('take a cost from the profit, with its interval turned round', () => {
    expect(goods.differences[1]).toEqual(of(-9, 2));
    expect(Object.is(asCost(row('none', of(0, 0), of(0, 0))).differences[1]?.mean, 0)).toBe(true);
  });
});

describe('a matrix', () => {
  const matrix = { reference: 0, worlds: 3, groups: [{ title: '', rows: onOneScale([...parts, profit]) }] };

  it('has rows of one unit on one scale', () => {
    const domains = matrix.groups[0]!.rows.map(({ domain }) => domain.join());
    expect(new Set(domains).size).toBe(1);
  });

  it('reads its cells, and says which are unclear', () => {
    expect(cellSpoken(profit, 1, 0, styles)).toBe('profit, points, 0.00 ±\u202f2.00 (unclear)');
    expect(cellSpoken(profit, 0, 0, styles)).toBe('profit, none, 100, reference');
  });

  it('sums up only what is clear', () => {
    const summary = matrixSummary(matrix, styles, 'Profit', 112);
    expect(summary).toContain('after 112 weeks');
    expect(summary).toContain('gifts: revenue +9.00 ±\u202f1.00');
    expect(summary).not.toContain('unclear');
    const nothing = { ...matrix, groups: [{ title: '', rows: [row('x', of(1, 2), of(1, 2))] }] };
    expect(matrixSummary(nothing, styles, 'X', 1)).toContain('points: nothing clear; gifts: nothing clear');
  });

  it('has a table of all that it shows', () => {
    const table = matrixTable(matrix, styles, 'Profit');
    expect(table.rows.map(({ name }) => name)).toEqual(['revenue', 'goods', 'program', 'profit']);
    for (const { cells } of table.rows) expect(cells.length).toBe(table.columns.length - 1);
    expect(table.rows[1]!.cells.map(cellText).slice(-2)).toEqual(['−9.00 ±\u202f2.00', '−5.00 ±\u202f1.00']);
  });

  it('folds its labels on a narrow page, and never overlaps its groups', () => {
    const two = { ...matrix, groups: [...matrix.groups, { title: 'b', rows: parts }] };
    for (const width of [328, 700, 1100, 1400]) {
      const place = matrixLayout(two, width);
      const [a, b] = place.groups;
      if (place.sideBySide) expect(b!.x).toBeGreaterThanOrEqual(a!.x + a!.width);
      else expect(b!.y).toBeGreaterThanOrEqual(place.headHeight + 4 * place.rowHeight);
      expect(place.labelWidth + 3 * place.cellWidth).toBeLessThanOrEqual(width + 0.01);
      expect(place.folded).toBe(width < 600);
    }
  });
});
