/**
 * What is counted every week in every world. One row of a `Totals` table per name, one column per week from 0 to `weeks`:
 * column 0 is the fork (states only, flows 0), column t is after t weeks. Money is in integer cents.
 */
export const totalNames = [
  // states at the end of the week, in people
  'customers',
  'cohort', // customers of week 0 who had not lapsed; with cohort arrival, everybody who has joined
  'cohortCustomers', // those of them who are customers and have not lapsed
  'active', // people who bought in the last 52 weeks
  'pointsLiability', // cents owed for points, weighted
  'bondSum', // over this world's customers
  'trustSum',
  'satisfactionSum',
  // flows of the week
  'purchases',
  'occasions', // of customers, whoever got them
  'problems',
  'unresolved',
  'contacts', // contacts about problems
  'gifts',
  'surprise', // felt value of gifts beyond what was expected
  'redemptions',
  'promotions',
  'demotions',
  'messages', // e-mails, letters and calls that arrived
  'wordsGood',
  'wordsBad',
  'defences',
  'arrivals',
  'referrals', // arrivals by referral
  'returns',
  'leavers',
  'revenue',
  'goodsCost', // goods and fulfilment; this and the next two in the order of the ledger's columns
  'handlingCost',
  'accountCost',
  'programCost', // everything the program spends
  'profit',
] as const;

/** The totals that are states: they have a value at the fork. */
export const stateTotals = [
  'customers',
  'active',
  'pointsLiability',
  'bondSum',
  'trustSum',
  'satisfactionSum',
] as const;

/** How many weeks a fork can go beyond the one it was made in: its totals have columns for no more. */
export const forkWeeks = 34;

export type TotalName = (typeof totalNames)[number];
export const totalIndex = Object.fromEntries(totalNames.map((name, i) => [name, i])) as Readonly<
  Record<TotalName, number>
>;

/** Sums over the people who are customers in all worlds compared, for means that do not mix different survivors. */
export const commonNames = ['people', 'bond', 'trust', 'satisfaction', 'ownOccasions', 'occasions'] as const;
export type CommonName = (typeof commonNames)[number];

/** Why people leave. The order is the code in event logs. */
export const leavingReasons = [
  'drift', // the base process: moved away, no longer needs it
  'feeling', // low satisfaction, bond or trust: not caring
  'failure', // a problem never solved
  'slow', // a slow solution
  'rival', // a rival's offer
  'demotion',
  'woken', // a sales call woke a habit
  'neighbours', // acquaintances who left
  'price', // dearer here than it was, or than elsewhere
] as const;
export type LeavingReason = (typeof leavingReasons)[number];
