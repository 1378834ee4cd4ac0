/** Behaviour against attitude: the four classes of Dick and Basu (1994), with the published cut-offs. */
import type { Moment } from '../../experiment/people/snapshot.ts';
import {
  classCode,
  classNames,
  customerClasses,
  highShare,
  isCustomerClass,
  warmBond,
} from '../../model/classes.ts';
import type { CustomerClass } from '../../model/classes.ts';
import { className, classTitle } from '../class-words.ts';
import { inLine } from '../program-style.ts';
import type { ProgramStyle } from '../program-style.ts';
import type { ChartTable } from '../frame/chart-table.ts';
import type { Range } from '../series/series-state.ts';
import { isCustomer, peopleWho } from './people.ts';
import type { PeopleAt } from './people.ts';

export interface Quadrant {
  readonly customers: number;
  readonly counts: Readonly<Record<CustomerClass, number>>;
}

export function quadrantOf({ classes }: Moment): Quadrant {
  const counts: Record<CustomerClass, number> = { loyal: 0, latent: 0, spurious: 0, none: 0 };
  let customers = 0;
  for (const code of classes) {
    const name = classNames[code];
    if (name === undefined || !isCustomerClass(name)) continue;
    customers++;
    counts[name]++;
  }
  return { customers, counts };
}

/** How high the bonds reach, to a round tenth, and at least well above the cut-off. */
export function bondTop({ worlds }: PeopleAt): number {
  let most = 2 * warmBond;
  for (const { bond } of worlds) for (const value of bond) most = Math.max(most, value);
  return Math.min(1, Math.ceil(most * 10) / 10);
}

export const customersIn = ({ classes }: Moment, name: CustomerClass): number[] =>
  peopleWho(classes.length, (i) => classes[i] === classCode[name]);

/** Customers whose share and bond lie within a box. */
export const customersWithin = ({ classes, share, bond }: Moment, shares: Range, bonds: Range): number[] =>
  peopleWho(
    classes.length,
    (i) =>
      isCustomer(classes[i]) &&
      (share[i] ?? 0) >= shares[0] &&
      (share[i] ?? 0) <= shares[1] &&
      (bond[i] ?? 0) >= bonds[0] &&
      (bond[i] ?? 0) <= bonds[1],
  );

export const cutOffs = `warm from a bond of ${Math.round(warmBond * 100)}, buying from a share of ${Math.round(highShare * 100)} %`;

const shareOf = (q: Quadrant, name: CustomerClass) => (q.customers > 0 ? q.counts[name] / q.customers : NaN);
const percent = (share: number) => (Number.isFinite(share) ? `${Math.round(share * 100)} %` : 'none');

export function classSpoken(q: Quadrant, name: CustomerClass, style: ProgramStyle | undefined): string {
  return `${inLine(style?.shortName ?? '')}, ${className[name]}, ${q.counts[name]} of ${q.customers} customers, ${percent(shareOf(q, name))}`;
}

export function quadrantSummary(
  quadrants: readonly Quadrant[],
  styles: readonly ProgramStyle[],
  week: number,
): string {
  const parts = quadrants.map((q, world) => {
    const shares = customerClasses.map((name) => `${className[name]} ${percent(shareOf(q, name))}`);
    return `${inLine(styles[world]?.shortName ?? '')} ${shares.join(', ')}`;
  });
  return `Customers by buying and feeling after ${week} weeks, one run, ${cutOffs}: ${parts.join('; ')}.`;
}

export function quadrantTable(
  quadrants: readonly Quadrant[],
  styles: readonly ProgramStyle[],
  week: number,
): ChartTable {
  return {
    caption: `Customers by class after ${week} weeks, ${cutOffs}. One run (replication 0): no intervals.`,
    columns: [
      { head: 'Class' },
      ...styles.flatMap(({ name, color }) => [
        { head: `${name}, people`, color },
        { head: `${name}, share`, color },
      ]),
    ],
    rows: customerClasses.map((name) => ({
      name: classTitle[name],
      cells: quadrants.flatMap((q) => [
        { count: q.counts[name] },
        { level: shareOf(q, name), format: 'share' as const },
      ]),
    })),
  };
}
