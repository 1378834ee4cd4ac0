/** A table of everybody: traits, final state and ledger, one row per person and world. */
import type { Simulation } from '../../model/simulation.ts';
import { ledgerNames } from '../../model/state.ts';
import { latentShare } from '../../model/steps/choose.ts';
import { logistic } from '../../model/luck/numbers.ts';
import { classOf } from './population.ts';

/** Rows of numbers; `data` is row-major, `rows × columns.length`. */
export interface CustomerTable {
  readonly columns: readonly string[];
  readonly rows: number;
  readonly data: Float64Array;
}

const columns = [
  'world',
  'person',
  'needRate', // occasions a week
  'baseShare', // π
  'dropout', // p
  'orderValue',
  'costToServe',
  'emotionalWeight',
  'dealSensitivity',
  'privacyConcern',
  'forgiveness',
  'status', // 0 prospect, 1 customer, 2 gone
  'class', // code of `classNames`
  'satisfaction',
  'expectation',
  'bond',
  'gratitude',
  'trust',
  'undermining',
  'latentShare',
  'points', // money
  'tier',
  'joinWeek',
  'leftWeek',
  'leftReason', // code of `leavingReasons`, meaningful when gone
  'lastPurchase', // week
  'purchases', // since joining
  'gifts', // received, up to 255
  'optedOut',
  'arm', // 0 outside, 1 treated, 2 control
  'referred',
  ...ledgerNames.map((name) => `ledger.${name}`), // money since the fork
] as const;

/** The table at the end of a simulation. */
export function customerTable({ market, worlds }: Simulation): CustomerTable {
  const { people } = market;
  const data = new Float64Array(worlds.length * people.count * columns.length);
  let at = 0;
  worlds.forEach((world, w) => {
    const s = world.state;
    for (let i = 0; i < people.count; i++) {
      const row = [
        w,
        i,
        people.needRate[i],
        logistic(people.affinity[i] ?? 0),
        logistic(people.dropout[i] ?? 0),
        people.orderValue[i],
        people.costToServe[i],
        people.emotionalWeight[i],
        people.dealSensitivity[i],
        people.privacyConcern[i],
        people.forgiveness[i],
        s.status[i],
        classOf(world, i),
        s.satisfaction[i],
        s.expectation[i],
        s.bond[i],
        s.gratitude[i],
        s.trust[i],
        s.undermining[i],
        latentShare(world, i),
        (s.points[i] ?? 0) / 100,
        s.tier[i],
        s.joinWeek[i],
        s.leftWeek[i],
        s.leftReason[i],
        s.lastPurchase[i],
        s.visits[i],
        s.giftsReceived[i],
        s.optedOut[i],
        s.arm[i],
        s.referred[i],
      ];
      for (const value of row) data[at++] = value ?? 0;
      ledgerNames.forEach((_, k) => (data[at++] = (s.ledger[k * people.count + i] ?? 0) / 100));
    }
  });
  return { columns, rows: worlds.length * people.count, data };
}
