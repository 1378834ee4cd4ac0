/** Sums over the people who are customers in all worlds compared, so that means do not mix different survivors. */
import { keepOnly } from './int-list.ts';
import { status } from './state.ts';
import { commonNames } from './totals.ts';
import type { CommonName } from './totals.ts';
import type { World } from './world.ts';

/** Fills a list with the people who are customers in all worlds; returns how many. */
function listCommon(worlds: readonly World[], list: Int32Array): number {
  const { members, memberCount } = worlds[0].state;
  list.set(members.subarray(0, memberCount));
  let many = memberCount;
  for (const { state } of worlds) many = keepOnly(list, many, state.status, status.customer);
  return many;
}

/** Adds one world's sums, in one pass: the processor adds up all five at the same time. */
function sumWorld(
  { state, totals }: World,
  list: Int32Array,
  many: number,
  into: Float64Array,
  column: number,
): void {
  const { bond, trust, satisfaction, ownWindow, allWindow } = state;
  let bonds = 0;
  let trusts = 0;
  let satisfactions = 0;
  let own = 0;
  let all = 0;
  for (let k = 0; k < many; k++) {
    const i = list[k];
    bonds += bond[i];
    trusts += trust[i];
    satisfactions += satisfaction[i];
    own += ownWindow[i];
    all += allWindow[i];
  }
  const sums: Readonly<Record<CommonName, number>> = {
    people: many,
    bond: bonds,
    trust: trusts,
    satisfaction: satisfactions,
    ownOccasions: own,
    occasions: all,
  };
  commonNames.forEach((name, row) => (into[row * totals.columns + column] = sums[name]));
}

/** Writes the sums into a column of each world's table (rows as `commonNames`). `list` is room for everybody. */
export function sumCommon(
  worlds: readonly World[],
  tables: readonly Float64Array[],
  column: number,
  list: Int32Array,
): void {
  const many = listCommon(worlds, list);
  worlds.forEach((world, w) => sumWorld(world, list, many, tables[w], column));
}
