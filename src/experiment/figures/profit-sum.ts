/**
 * The profit as a sum: what a world took in and paid beyond the reference, term by term. Every term is integer cents in every
 * replication, so that the terms add up to the difference in profit exactly, as the ledger's columns do.
 */
import { totalIndex } from '../../model/totals.ts';
import type { TotalName } from '../../model/totals.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { outcomes } from './outcomes.ts';
import type { Replication } from '../results.ts';
import { profitParts } from './indicators.ts';
import type { Indicator } from './indicators.ts';
import { estimate } from './statistics.ts';
import type { Estimate } from './statistics.ts';

interface ProfitTerm extends Indicator {
  /** Row of the weekly totals, in cents. */
  readonly total: TotalName;
  readonly sign: 1 | -1;
  /** Beside its amount in a sentence: "−3.41 goods". */
  readonly word: string;
}

/** Income counts as it is, a cost as what it takes from the profit. */
function term(total: TotalName, word: string, part: Indicator, sign: 1 | -1): ProfitTerm {
  return {
    ...part,
    label: word.charAt(0).toUpperCase() + word.slice(1),
    unit: 'money per head so far, as it adds to the profit',
    total,
    sign,
    word,
    // Added to 0, as a cost that nobody has would else be −0.
    series: (world) => part.series(world).map((value) => 0 + sign * value),
  };
}

/** The terms, in the order of the ledger. */
export const profitTerms = {
  earned: term('revenue', 'earned', profitParts.revenue, 1),
  goods: term('goodsCost', 'goods', profitParts.goods, -1),
  handling: term('handlingCost', 'handling', profitParts.handling, -1),
  accounts: term('accountCost', 'accounts', profitParts.accounts, -1),
  program: term('programCost', 'program', profitParts.program, -1),
} as const;
/** What is left for the program: the profit before its own cost. */
export const margin: Indicator = {
  label: 'Profit before the program',
  unit: 'money per head so far',
  format: 'money',
  formula: '(revenue − goods − handling − accounts) ÷ people',
  series: (world) => {
    const cost = profitParts.program.series(world);
    return outcomes.profit.series(world).map((value, t) => value + (cost[t] ?? NaN));
  },
};

export type ProfitTermId = keyof typeof profitTerms;
export const profitTermIds = Object.keys(profitTerms) as readonly ProfitTermId[];

export interface Summand {
  /** By replication: this world minus the reference, integer cents of all people together; what it costs more is negative. */
  readonly cents: readonly number[];
  /** The same in money per person of the market. */
  readonly perHead: Estimate;
}

export interface ProfitSum {
  /** In the order of the table. What is 0 in every replication takes no part and is left out. */
  readonly terms: readonly (Summand & { readonly id: ProfitTermId })[];
  /** What they add up to. */
  readonly profit: Summand;
}

/** The sum at a week, of the weeks 1 to then. `world` and `reference` are places among the programs. */
export function profitSum(
  { market, time }: Pick<Scenario, 'market' | 'time'>,
  replications: readonly Replication[],
  world: number,
  reference: number,
  week: number,
): ProfitSum {
  const columns = time.weeks + 1;
  const soFar = ({ totals }: Replication, of: number, name: TotalName) => {
    const from = totalIndex[name] * columns;
    return totals[of]?.subarray(from, from + week + 1).reduce((sum, cents) => sum + cents, 0) ?? NaN;
  };
  const summand = (name: TotalName, sign: 1 | -1): Summand => {
    const cents = replications.map(
      (run) => 0 + sign * (soFar(run, world, name) - soFar(run, reference, name)),
    );
    return { cents, perHead: estimate(cents.map((value) => value / 100 / market.people)) };
  };
  const terms = profitTermIds.map((id) => {
    const { total, sign } = profitTerms[id];
    return { id, ...summand(total, sign) };
  });
  return {
    terms: terms.filter(({ cents }) => cents.some((value) => value !== 0)),
    profit: summand('profit', 1),
  };
}

/**
 * Whole units for terms that add up to a whole number of units: each is rounded down, and what is then missing goes to those that lost
 * most (the largest remainders). None is a whole unit away from its own value.
 */
export function inWholeUnits(terms: readonly number[], total: number): number[] {
  const whole = terms.map(Math.floor);
  const missing = total - whole.reduce((sum, value) => sum + value, 0);
  const remainders = terms.map((value, k) => ({ k, left: value - (whole[k] ?? 0) }));
  for (const { k } of remainders.sort((a, b) => b.left - a.left).slice(0, Math.max(0, missing)))
    whole[k] = (whole[k] ?? 0) + 1;
  return whole;
}
