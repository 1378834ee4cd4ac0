import { describe, expect, it } from 'vitest';
import { customerTable } from '../../../src/experiment/people/customers.ts';
import { runToEnd } from '../../../src/experiment/replicate.ts';
import { logistic } from '../../../src/model/luck/numbers.ts';
import { Simulation } from '../../../src/model/simulation.ts';
import { ledgerNames } from '../../../src/model/state.ts';
import { row, sumOf } from '../../model/support/worlds.ts';
import { small } from '../support/small.ts';

const levers = small.programs.map((program) => program.levers);
const simulation = runToEnd(Simulation.start(small, levers, small.events, small.seed, 0));
for (let week = 0; week < small.time.weeks; week++) simulation.advance();
const { columns, rows, data } = customerTable(simulation);
const { people } = simulation.market;

const column = (name: string): number[] => {
  const at = columns.indexOf(name);
  expect(at, name).toBeGreaterThanOrEqual(0);
  return Array.from({ length: rows }, (_, k) => data[k * columns.length + at]!);
};
/** The ledger's columns are the last, in its order, under its names or longer ones. */
const money = columns.slice(-ledgerNames.length);

describe('the table of customers', () => {
  it('has a row for every world and person, in this order', () => {
    expect(rows).toBe(people.count * simulation.worlds.length);
    expect(data).toHaveLength(rows * columns.length);
    expect(column('person')).toEqual(Array.from({ length: rows }, (_, k) => k % people.count));
    expect(column('world')).toEqual(Array.from({ length: rows }, (_, k) => Math.floor(k / people.count)));
    expect(new Set(columns).size).toBe(columns.length);
  });

  it('has a ledger that sums to the weekly totals, to the cent', () => {
    simulation.worlds.forEach((world, w) => {
      const sums = money.map((name) =>
        Math.round(100 * sumOf(column(name).slice(w * people.count, (w + 1) * people.count))),
      );
      const [revenue, goods, handling, account, ...program] = sums;
      expect([revenue, goods, handling, account, sumOf(program)]).toEqual(
        (['revenue', 'goodsCost', 'handlingCost', 'accountCost', 'programCost'] as const).map((name) =>
          sumOf(row(world, name)),
        ),
      );
    });
  });

  it('gives the same traits in every world, as shares and not as log-odds', () => {
    for (const name of ['needRate', 'baseShare', 'dropout', 'orderValue', 'costToServe', 'privacyConcern']) {
      const values = column(name);
      for (let k = people.count; k < rows; k++) expect(values[k]).toBe(values[k - people.count]);
    }
    expect(column('baseShare')[7]).toBe(logistic(people.affinity[7]!));
    for (const share of column('dropout')) expect(share > 0 && share < 1).toBe(true);
  });

  it('gives the final state of each world', () => {
    simulation.worlds.forEach(({ state }, w) => {
      const part = (name: string) => column(name).slice(w * people.count, (w + 1) * people.count);
      expect(part('bond')).toEqual([...state.bond]);
      expect(part('trust')).toEqual([...state.trust]);
      expect(part('joinWeek')).toEqual([...state.joinWeek]);
      expect(sumOf(part('points'))).toBeCloseTo(sumOf(state.points) / 100, 6);
    });
  });

  it('holds numbers only', () => {
    expect(data.every(Number.isFinite)).toBe(true);
  });
});
