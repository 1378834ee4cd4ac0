/** The outcome table: what every figure and chart shows, with its formula, unit, denominator and weeks. */
import { exp, log } from '../../model/luck/numbers.ts';
import type { Levers, Settings } from '../../model/parameters/parameters.ts';
import { commonNames, leavingReasons, totalIndex } from '../../model/totals.ts';
import type { CommonName, LeavingReason, TotalName } from '../../model/totals.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Replication } from '../results.ts';
import { stressWeeks, stressWindow } from '../stress/stress-plan.ts';
import { rivalOfferText, rivalOfferWeek } from '../stress/tests.ts';

/** One world of one replication, as the formulas read it. */
export interface WorldView {
  readonly people: number;
  readonly weeks: number;
  readonly discountRate: number;
  /** Row of a weekly total of this world, weeks 0…`weeks`. */
  readonly total: (name: TotalName) => Float64Array;
  /** Row of a sum over the people who are customers in all worlds. */
  readonly common: (name: CommonName) => Float64Array;
  /** People who left for a reason, by week. */
  readonly reason: (name: LeavingReason) => Float64Array;
  /** The same row of the reference world, the denominator of costs. */
  readonly referenceTotal: (name: TotalName) => Float64Array;
  /** Weeks in which this world's program is in force, counted from the fork. */
  readonly weeksInForce: number;
  readonly settings: Settings;
  readonly levers: Partial<Levers>;
}

export interface Outcome {
  readonly label: string;
  /** One plain line under the label: unit and denominator. */
  readonly unit: string;
  /** How the number is written: a share is shown × 100 with %, an index × 100, money and counts as they are. */
  readonly format: 'share' | 'index' | 'money' | 'count';
  readonly formula: string;
  /** Which people or money stand below the line. */
  readonly denominator: string;
  /** Which weeks enter the value shown at week t. */
  readonly window: string;
  /** Whether it is a sum over the weeks 1 to t, so that later minus earlier is what came between. */
  readonly addsUp?: true;
  /** The value after each week 0…`weeks`; not a number where it is undefined. */
  readonly series: (world: WorldView) => Float64Array;
}

export const weekly = (world: WorldView, value: (week: number) => number): Float64Array =>
  Float64Array.from({ length: world.weeks + 1 }, (_, week) => value(week));

const ratio = (above: Float64Array, below: Float64Array) => (world: WorldView) =>
  weekly(world, (t) => ((below[t] ?? 0) > 0 ? (above[t] ?? NaN) / (below[t] ?? NaN) : NaN));

/** Running sum, from week 1 to each week, or over the last `window` weeks. */
export function running(row: Float64Array, window = Infinity): Float64Array {
  const sums = new Float64Array(row.length);
  let sum = 0;
  for (let t = 0; t < row.length; t++) {
    sum += row[t] ?? 0;
    if (t >= window) sum -= row[t - window] ?? 0;
    sums[t] = sum;
  }
  return sums;
}

export const perHead = (name: TotalName, scale: number, window?: number) => (world: WorldView) => {
  const sums = running(world.total(name), window);
  return weekly(world, (t) => (sums[t] ?? NaN) / scale / world.people);
};

const commonMean =
  (name: CommonName, below: CommonName = 'people') =>
  (world: WorldView) =>
    ratio(world.common(name), world.common(below))(world);

/** Customer-years up to each week: the customers at each week's end, when the week is charged, over 52. */
const customerYears = (customers: Float64Array) => {
  const years = new Float64Array(customers.length);
  for (let t = 1; t < customers.length; t++) years[t] = (years[t - 1] ?? 0) + (customers[t] ?? 0) / 52;
  return years;
};

const all = 'all people in the market';
const common = 'people who are customers in all worlds';
const soFar = 'weeks 1 to t';
/** A sum so far. */
const sum = { window: soFar, addsUp: true } as const;
const cents = 100;

const table = {
  cohortSurvival: {
    label: 'Still customers',
    unit: '% of those at the start',
    format: 'share',
    formula:
      'customers of week 0 who are customers and have not lapsed ÷ customers of week 0 (of a cohort: of all who have joined); lapsed: has bought nothing for 4.6 times as long as their own purchases are apart with neutral feelings, a gap of 1 % chance',
    denominator: 'customers of week 0',
    window: 'at week t',
    series: (w) => ratio(w.total('cohortCustomers'), w.total('cohort'))(w),
  },
  customerShare: {
    label: 'Customers',
    unit: '% of all people',
    format: 'share',
    formula: 'customers ÷ people',
    denominator: all,
    window: 'at week t',
    series: (w) => weekly(w, (t) => (w.total('customers')[t] ?? NaN) / w.people),
  },
  activeShare: {
    label: 'Active',
    unit: '% of all people, bought within a year',
    format: 'share',
    formula: 'people who bought in the last 52 weeks ÷ people',
    denominator: all,
    window: 'weeks t − 51 to t',
    series: (w) => weekly(w, (t) => (w.total('active')[t] ?? NaN) / w.people),
  },
  shareOfWallet: {
    label: 'Share of wallet',
    unit: '%, customers in all worlds',
    format: 'share',
    formula: 'occasions that went to the firm ÷ occasions',
    denominator: `occasions of ${common}`,
    window: 'weeks t − 25 to t',
    series: commonMean('ownOccasions', 'occasions'),
  },
  bond: {
    label: 'Bond',
    unit: '0–100, customers in all worlds',
    format: 'index',
    formula: 'mean bond',
    denominator: common,
    window: 'at week t',
    series: commonMean('bond'),
  },
  trust: {
    label: 'Trust',
    unit: '0–100, customers in all worlds',
    format: 'index',
    formula: 'mean trust',
    denominator: common,
    window: 'at week t',
    series: commonMean('trust'),
  },
  satisfaction: {
    label: 'Satisfaction',
    unit: '−100 to 100, customers in all worlds',
    format: 'index',
    formula: 'mean satisfaction',
    denominator: common,
    window: 'at week t',
    series: commonMean('satisfaction'),
  },
  profit: {
    label: 'Profit per head',
    unit: 'money so far',
    format: 'money',
    formula: '(revenue − goods − handling − accounts − program) ÷ people',
    denominator: all,
    ...sum,
    series: perHead('profit', cents),
  },
  profitPerQuarter: {
    label: 'Profit',
    unit: 'per head and quarter',
    format: 'money',
    formula: 'profit of a quarter ÷ people',
    denominator: all,
    window: 'weeks t − 12 to t; not defined before week 13',
    series: (w) => perHead('profit', cents, 13)(w).map((v, t) => (t < 13 ? NaN : v)),
  },
  profitPerCustomer: {
    label: 'Profit per customer',
    unit: 'money per customer-year',
    format: 'money',
    formula: 'profit ÷ customer-years of this world',
    denominator: 'customer-years of this world',
    window: soFar,
    series: (w) => {
      const profit = running(w.total('profit'));
      const years = customerYears(w.total('customers'));
      return weekly(w, (t) =>
        t > 0 && (years[t] ?? 0) > 0 ? (profit[t] ?? NaN) / cents / (years[t] ?? NaN) : NaN,
      );
    },
  },
  lifetimeValue: {
    label: 'Discounted profit',
    unit: 'money per head, discounted to the start',
    format: 'money',
    formula: 'Σ profit of week t ÷ (1 + rate)^(t/52) ÷ people',
    denominator: all,
    ...sum,
    series: (w) => {
      const discounted = w.total('profit').map((p, t) => p * exp((-log(1 + w.discountRate) * t) / 52));
      const sums = running(discounted);
      return weekly(w, (t) => (sums[t] ?? NaN) / cents / w.people);
    },
  },
  revenue: {
    label: 'Revenue per head',
    unit: 'money so far',
    format: 'money',
    formula: 'revenue ÷ people',
    denominator: all,
    ...sum,
    series: perHead('revenue', cents),
  },
  purchases: {
    label: 'Purchases',
    unit: 'per head so far',
    format: 'count',
    formula: 'purchases ÷ people',
    denominator: all,
    ...sum,
    series: perHead('purchases', 1),
  },
  programCostPerCustomerYear: {
    label: 'Cost of the program',
    unit: 'money per customer-year of the reference, while in force',
    format: 'money',
    formula: 'program cost ÷ customer-years of the reference world in the weeks in force',
    denominator: 'customer-years of the reference world',
    window: 'weeks 1 to t in which the program is in force',
    series: (w) => {
      const cost = running(w.total('programCost'));
      const years = customerYears(w.referenceTotal('customers'));
      return weekly(w, (t) => {
        const last = Math.min(t, w.weeksInForce);
        return last > 0 && (years[last] ?? 0) > 0
          ? (cost[last] ?? NaN) / cents / (years[last] ?? NaN)
          : last === 0 && t > 0
            ? 0
            : NaN;
      });
    },
  },
  problems: {
    label: 'Problems',
    unit: 'per 100 heads so far',
    format: 'count',
    formula: '100 · problems ÷ people',
    denominator: all,
    ...sum,
    series: perHead('problems', 0.01),
  },
  unresolved: {
    label: 'Never solved',
    unit: 'per 100 heads so far',
    format: 'count',
    formula: '100 · problems never solved ÷ people',
    denominator: all,
    ...sum,
    series: perHead('unresolved', 0.01),
  },
  defences: {
    label: 'Defences',
    unit: 'per 100 heads so far',
    format: 'count',
    formula: '100 · bad words that a bonded listener resisted ÷ people',
    denominator: all,
    ...sum,
    series: perHead('defences', 0.01),
  },
  referrals: {
    label: 'Referrals',
    unit: 'joined by referral, per 100 heads so far',
    format: 'count',
    formula: '100 · arrivals by referral ÷ people',
    denominator: all,
    ...sum,
    series: perHead('referrals', 0.01),
  },
  arrivals: {
    label: 'Newcomers',
    unit: 'per 100 heads so far',
    format: 'count',
    formula: '100 · arrivals ÷ people',
    denominator: all,
    ...sum,
    series: perHead('arrivals', 0.01),
  },
} as const satisfies Record<string, Outcome>;

export type OutcomeId = keyof typeof table;
export const outcomes: Readonly<Record<OutcomeId, Outcome>> = table;
export const outcomeIds = Object.keys(table) as OutcomeId[];

const judged = 'customers of this world whom 34 weeks without stress keep';
const staying =
  'are still customers, with a mean latent share over weeks 8–34 of at least 0.75 of that without stress';
const startWeeks = `week ${stressWeeks.slice(0, -1).join(', ')} or ${stressWeeks.at(-1)}`;
const forked = `${stressWindow} from ${startWeeks}`;
const meanOf = (tests: string) => `mean of ${tests}`;

/** Outcomes that come from stress forks at fixed weeks, not from the weekly totals. */
export const stressOutcomes = {
  steadfastShare: {
    label: 'Steadfast',
    unit: '% who stay, 3 tests',
    format: 'share',
    formula: meanOf(
      `the three shares who stay: after two failures, with a rival ${rivalOfferText} cheaper, through a rumour`,
    ),
    denominator: judged,
    window: forked,
  },
  withoutFailures: {
    label: 'Steadfast, failures left out',
    unit: '% who stay, 2 tests',
    format: 'share',
    formula: meanOf(`two shares who stay: with a rival ${rivalOfferText} cheaper, through a rumour`),
    denominator: judged,
    window: forked,
  },
  withoutRival: {
    label: 'Steadfast, rival left out',
    unit: '% who stay, 2 tests',
    format: 'share',
    formula: meanOf('two shares who stay: after two failures, through a rumour'),
    denominator: judged,
    window: forked,
  },
  withoutRumour: {
    label: 'Steadfast, rumour left out',
    unit: '% who stay, 2 tests',
    format: 'share',
    formula: meanOf(`two shares who stay: after two failures, with a rival ${rivalOfferText} cheaper`),
    denominator: judged,
    window: forked,
  },
  passFailures: {
    label: 'Stay after two failures',
    unit: '% of those who would stay without',
    format: 'share',
    formula: `those who, after a problem in week 1 and one in week 8 that is never solved, ${staying} ÷ all who are judged`,
    denominator: judged,
    window: forked,
  },
  passRival: {
    label: `Stay with a rival ${rivalOfferText} cheaper`,
    unit: '% of those who would stay without',
    format: 'share',
    formula: `those who, when a rival’s offer that deepens by 2 % of the price a week has reached ${rivalOfferText}, have not left and never gave less than 0.75 of their latent share of that week without stress ÷ all who are judged`,
    denominator: judged,
    window: `${rivalOfferWeek} weeks from ${startWeeks}`,
  },
  rivalDepth: {
    label: 'Half go at',
    unit: '% that a rival is cheaper',
    format: 'share',
    formula:
      'the deepening offer at which half of those who are judged have left or given less than 0.75 of their latent share without stress',
    denominator: judged,
    window: `${stressWindow}, to an offer of 68 %; not defined where more than half never go`,
  },
  passRumour: {
    label: 'Stay through a rumour',
    unit: '% of those who would stay without',
    format: 'share',
    formula: `those who, while everybody hears a bad word every week, ${staying} ÷ all who are judged`,
    denominator: judged,
    window: forked,
  },
  defenders: {
    label: 'Defend it',
    unit: '% of customers, against a bad word that everybody hears',
    format: 'share',
    formula: 'customers who resist the first bad word of the rumour ÷ customers',
    denominator: 'customers of this world at the week of the fork',
    window: 'the first week of the fork',
  },
  passEnd: {
    label: 'Stay after the program ends',
    unit: '% of those who would stay without',
    format: 'share',
    formula: `those who, without the program, ${staying} ÷ all who are judged`,
    denominator: `${judged}; not defined where no program runs`,
    window: forked,
  },
  retainedGain: {
    label: 'Retained gain',
    unit: '% of the lift that is left 26 weeks after the program ends',
    format: 'share',
    formula: 'lift in latent purchases over the reference 26 weeks after the end ÷ lift at the end',
    denominator: 'lift at the end; not defined where its interval includes 0',
    window: 'the last week of stress tests, and 26 weeks later',
  },
} as const;

/** The last week, counted from the fork, in which a program is in force. */
export function weeksInForce(scenario: Pick<Scenario, 'time' | 'events'>, endsAt: number): number {
  const ends = scenario.events.filter((e) => e.kind === 'programEnds').map((e) => e.week);
  return Math.min(scenario.time.weeks, endsAt > 0 ? endsAt : Infinity, ...ends);
}

/** A world of a replication as the outcome formulas read it. */
export function viewOf(
  scenario: Scenario,
  replication: Replication,
  world: number,
  reference: number,
): WorldView {
  const { weeks } = scenario.time;
  const row = (rows: readonly Float64Array[], which: number, index: number) =>
    (rows[which] ?? new Float64Array()).subarray(index * (weeks + 1), (index + 1) * (weeks + 1));
  return {
    people: scenario.market.people,
    weeks,
    discountRate: scenario.market.discountRate,
    total: (name) => row(replication.totals, world, totalIndex[name]),
    common: (name) => row(replication.common, world, commonNames.indexOf(name)),
    reason: (name) => row(replication.reasons, world, leavingReasons.indexOf(name)),
    referenceTotal: (name) => row(replication.totals, reference, totalIndex[name]),
    weeksInForce: weeksInForce(scenario, scenario.programs[world]?.levers.endsAt ?? 0),
    settings: scenario,
    levers: scenario.programs[world]?.levers ?? {},
  };
}
