/**
 * Weekly indicators behind single charts: parts of the profit, reasons for leaving, what a firm's dashboard counts. They are written like
 * outcomes, and compared as they are, but no table of results lists them.
 */
import { makePlan } from '../../model/plan.ts';
import { leavingReasons } from '../../model/totals.ts';
import type { LeavingReason, TotalName } from '../../model/totals.ts';
import { outcomes, perHead, running, weekly } from './outcomes.ts';
import type { Outcome, WorldView } from './outcomes.ts';

export type Indicator = Pick<Outcome, 'label' | 'unit' | 'format' | 'formula' | 'series'>;

const centsPerMoney = 100;
const moneySoFar = 'money per head so far';
const per100 = 'per 100 heads so far';

const money = (label: string, formula: string, total: TotalName): Indicator => ({
  label,
  unit: moneySoFar,
  format: 'money',
  formula,
  series: perHead(total, centsPerMoney),
});

const counted = (label: string, formula: string, total: TotalName): Indicator => ({
  label,
  unit: per100,
  format: 'count',
  formula: `100 · ${formula} ÷ people`,
  series: perHead(total, 0.01),
});

/** What the profit is made of: the first is taken in, the others are spent, in the order of the ledger. */
export const profitParts = {
  revenue: outcomes.revenue,
  goods: money('Goods', 'goods and fulfilment ÷ people', 'goodsCost'),
  handling: money('Handling', 'cost of contacts about problems ÷ people', 'handlingCost'),
  accounts: money('Accounts', 'yearly cost of accounts ÷ people', 'accountCost'),
  program: money('Program', 'all that the program spends ÷ people', 'programCost'),
} as const satisfies Record<string, Indicator>;

const reasonLabels: Readonly<Record<LeavingReason, string>> = {
  drift: 'Drifted away',
  feeling: 'Stopped caring',
  failure: 'A problem never solved',
  slow: 'A slow solution',
  rival: 'A rival’s offer',
  demotion: 'Lost a status',
  woken: 'A call woke a habit',
  neighbours: 'Friends had left',
  price: 'Dearer than before',
};

/** People who left, by reason. */
export const reasonIndicators = Object.fromEntries(
  leavingReasons.map((reason): [LeavingReason, Indicator] => [
    reason,
    {
      label: reasonLabels[reason],
      unit: per100,
      format: 'count',
      formula: `100 · people who left for this reason ÷ people`,
      series: (world) => {
        const left = running(world.reason(reason));
        return weekly(world, (t) => (100 * (left[t] ?? NaN)) / world.people);
      },
    },
  ]),
) as Readonly<Record<LeavingReason, Indicator>>;

const shareSoFar =
  (part: TotalName, whole: TotalName, complement = false) =>
  (world: WorldView) => {
    const above = running(world.total(part));
    const below = running(world.total(whole));
    return weekly(world, (t) => {
      if (!((below[t] ?? 0) > 0)) return NaN;
      const share = (above[t] ?? NaN) / (below[t] ?? NaN);
      return complement ? 1 - share : share;
    });
  };

/** What the firm counts: activity. */
export const firmIndicators = {
  replySpeed: {
    label: 'Reply speed',
    unit: '0–100',
    format: 'index',
    formula: 'how fast contacts are answered, as staffed while the program is in force',
    series: (world) => {
      const { speed } = makePlan(world.settings, world.levers);
      const without = makePlan(world.settings, {}).speed;
      return weekly(world, (t) => (t <= world.weeksInForce ? speed : without));
    },
  },
  contacts: counted('Contacts answered', 'contacts about problems', 'contacts'),
  messages: counted('Messages opened', 'messages that arrived', 'messages'),
  gifts: counted('Gifts given', 'gifts', 'gifts'),
  redemptions: counted('Rewards redeemed', 'redemptions', 'redemptions'),
  pointsOwed: {
    label: 'Points owed',
    unit: 'money per head now',
    format: 'money',
    formula: 'points issued and not redeemed ÷ people',
    series: (world) => {
      const owed = world.total('pointsLiability');
      return weekly(world, (t) => (owed[t] ?? NaN) / centsPerMoney / world.people);
    },
  },
} as const satisfies Record<string, Indicator>;

/** What customers live through. */
export const truthIndicators = {
  solved: {
    label: 'Problems solved',
    unit: '% of problems so far',
    format: 'share',
    formula: '1 − problems never solved ÷ problems',
    series: shareSoFar('unresolved', 'problems', true),
  },
  problems: outcomes.problems,
  satisfaction: outcomes.satisfaction,
  bond: outcomes.bond,
  shareOfWallet: outcomes.shareOfWallet,
  left: counted('Left', 'departures', 'leavers'),
} as const satisfies Record<string, Indicator>;
