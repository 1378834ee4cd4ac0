/** Outcomes that are one number, not a weekly series: from the stress tests, the event log, the customer table, the trials and sums over weeks. */
import { leavingReasons } from '../../model/totals.ts';
import type { LeavingReason, TotalName } from '../../model/totals.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { outcomes, running, stressOutcomes } from '../figures/outcomes.ts';
import type { Indicator } from '../figures/indicators.ts';
import { margin, profitTerms } from '../figures/profit-sum.ts';
import type { Outcome, OutcomeId, WorldView } from '../figures/outcomes.ts';
import type { ReplicationOutput } from '../replicate.ts';
import type { Stress } from '../results.ts';
import { stressValues } from '../stress/stress-summary.ts';
import type { StressValue } from '../stress/stress-summary.ts';
import { trialOf } from '../trial.ts';
import { afterDemotion } from './after-demotion.ts';
import { shareOfProfit } from './share-of-profit.ts';

/** One replication with all that was recorded of it. */
export interface MeasuredRun {
  readonly scenario: Scenario;
  readonly output: ReplicationOutput;
  /** By week, if stress tests were asked for. */
  readonly stress: readonly Stress[];
  readonly reference: number;
  readonly view: (world: number) => WorldView;
}

/** Where and when an outcome is measured: after `week`, without what was there after `since`. */
interface Place {
  readonly world: number;
  readonly week: number;
  readonly since: number;
}

type Described = Omit<Outcome, 'series'>;

interface SingleOutcome extends Described {
  /** What must be recorded beside the totals. */
  readonly needs?: 'stress' | 'events' | 'customers';
  readonly value: (run: MeasuredRun, place: Place) => number;
}

/** Undefined, not infinite, over nothing. */
const quotient = (above: number, below: number): number => (below > 0 ? above / below : NaN);

/** What a total adds up to in the weeks since + 1 to week. */
function flow(run: MeasuredRun, { world, week, since }: Place, name: TotalName): number {
  const sums = running(run.view(world).total(name));
  return (sums[week] ?? NaN) - (sums[since] ?? NaN);
}

const state = (run: MeasuredRun, { world, week }: Place, name: TotalName): number =>
  run.view(world).total(name)[week] ?? NaN;

/** By how much a state of this world exceeds that of the reference. */
const beyond = (run: MeasuredRun, place: Place, name: TotalName): number =>
  state(run, place, name) - state(run, { ...place, world: run.reference }, name);

const stressAt = (run: MeasuredRun, week: number) => run.stress.filter((test) => test.week === week);

/** A figure of the stress tests, as the outcome table describes it. */
const tested = (id: StressValue): SingleOutcome => ({
  ...stressOutcomes[id],
  needs: 'stress',
  value: (run, { world, week }) => stressValues(stressAt(run, week), world, id)[0] ?? NaN,
});

const lifts =
  (which: 'liftAtEnd' | 'liftLater'): SingleOutcome['value'] =>
  (run, { world, week }) =>
    1000 * (stressAt(run, week)[0]?.[which][world] ?? NaN);

/** Customers of week 0 that are customers beyond those of the reference. */
const kept = (run: MeasuredRun, place: Place): number => beyond(run, place, 'cohortCustomers');

/** Customers who joined since, beyond those of the reference: as net of those who left again as the kept are. */
const won = (run: MeasuredRun, place: Place): number => beyond(run, place, 'customers') - kept(run, place);

const uncared: readonly LeavingReason[] = ['feeling', 'failure', 'slow'];

function left(run: MeasuredRun, { world, week, since }: Place, reasons: readonly LeavingReason[]): number {
  const rows = run.output.replication.reasons[world] ?? new Float64Array();
  const columns = run.scenario.time.weeks + 1;
  let sum = 0;
  for (const reason of reasons)
    for (let t = since + 1; t <= week; t++) sum += rows[leavingReasons.indexOf(reason) * columns + t] ?? 0;
  return sum;
}

const trial = (run: MeasuredRun, world: number) => trialOf([run.output.replication], world);

/** A sum over weeks that no table of results lists: what the difference in profit is made of. */
const ofIndicator = ({ label, unit, format, formula, series }: Indicator): SingleOutcome => ({
  ...{ label, unit, format, formula },
  denominator: 'all people in the market',
  window: 'weeks 1 to t',
  value: (run, { world, week, since }) => {
    const sums = series(run.view(world));
    return (sums[week] ?? NaN) - (sums[since] ?? NaN);
  },
});

const lifted = {
  unit: 'purchases a week of 1,000 people',
  format: 'count',
  denominator: 'people who are customers in this world and in the reference',
  needs: 'stress',
} as const;
const overWeeks = 'the weeks given';

const table = {
  passFailures: tested('passFailures'),
  passRival: tested('passRival'),
  rivalDepth: tested('rivalDepth'),
  passRumour: tested('passRumour'),
  defenders: tested('defenders'),
  passEnd: tested('passEnd'),
  steadfastShare: tested('steadfastShare'),
  liftAtEnd: {
    ...lifted,
    label: 'Lift at the end',
    formula: '1000 · mean of latent purchases a week here − in the reference, when the program ends',
    window: 'at the week given',
    value: lifts('liftAtEnd'),
  },
  liftLater: {
    ...lifted,
    label: 'Lift half a year after the end',
    formula:
      '1000 · mean of latent purchases a week here − in the reference, 26 weeks after the program ended',
    window: '26 weeks after the week given',
    value: lifts('liftLater'),
  },
  earned: ofIndicator(profitTerms.earned),
  goods: ofIndicator(profitTerms.goods),
  handling: ofIndicator(profitTerms.handling),
  accounts: ofIndicator(profitTerms.accounts),
  program: ofIndicator(profitTerms.program),
  margin: ofIndicator(margin),
  surprisePerGift: {
    label: 'Surprise of a gift',
    unit: 'felt value beyond what was expected, per gift',
    format: 'count',
    formula: 'surprise ÷ gifts',
    denominator: 'gifts given',
    window: overWeeks,
    value: (run, place) => quotient(flow(run, place, 'surprise'), flow(run, place, 'gifts')),
  },
  badWords: {
    label: 'Bad words',
    unit: 'told, per 100 customer-years',
    format: 'count',
    formula: '100 · bad words told ÷ (sum of customers at each week’s end ÷ 52)',
    denominator: 'customer-years of this world',
    window: overWeeks,
    value: (run, place) => quotient(100 * flow(run, place, 'wordsBad'), flow(run, place, 'customers') / 52),
  },
  ownSatisfaction: {
    label: 'Satisfaction of all customers',
    unit: '−100 to 100, customers of this world',
    format: 'index',
    formula: 'sum of satisfaction ÷ customers',
    denominator: 'customers of this world, whoever they are in others',
    window: 'at the week given',
    value: (run, place) => quotient(state(run, place, 'satisfactionSum'), state(run, place, 'customers')),
  },
  costPerContact: {
    label: 'Cost of a contact',
    unit: 'money per contact about a problem',
    format: 'money',
    formula: 'handling cost ÷ contacts',
    denominator: 'contacts about problems',
    window: overWeeks,
    value: (run, place) => quotient(flow(run, place, 'handlingCost') / 100, flow(run, place, 'contacts')),
  },
  leftUncared: {
    label: 'Left uncared for',
    unit: '% of those who left for a reason that the firm or others gave',
    format: 'share',
    formula: 'left over feeling, a problem never solved or solved slowly ÷ all who left but for drift',
    denominator: 'leavers whose recorded reason is not drift, the base process',
    window: overWeeks,
    value: (run, place) =>
      quotient(
        left(run, place, uncared),
        left(
          run,
          place,
          leavingReasons.filter((reason) => reason !== 'drift'),
        ),
      ),
  },
  leftUncaredOfAll: {
    label: 'Left uncared for, of all',
    unit: '% of all who left',
    format: 'share',
    formula: 'left over feeling, a problem never solved or solved slowly ÷ all who left',
    denominator: 'all leavers, of whom most drift away in the base process',
    window: overWeeks,
    value: (run, place) => quotient(left(run, place, uncared), left(run, place, leavingReasons)),
  },
  wonPerThousand: {
    label: 'Customers won for 1,000',
    unit: 'people per 1,000 of program cost',
    format: 'count',
    formula: '1000 · (customers who were none at week 0, here − in the reference) ÷ program cost',
    denominator: 'program cost',
    window: 'customers at the week given, cost up to it',
    value: (run, place) => quotient(1000 * won(run, place), flow(run, place, 'programCost') / 100),
  },
  keptPerThousand: {
    label: 'Customers kept for 1,000',
    unit: 'people per 1,000 of program cost',
    format: 'count',
    formula: '1000 · (customers of week 0 who are customers here − in the reference) ÷ program cost',
    denominator: 'program cost',
    window: 'customers at the week given, cost up to it',
    value: (run, place) => quotient(1000 * kept(run, place), flow(run, place, 'programCost') / 100),
  },
  afterDemotion: {
    label: 'Purchases after the fall',
    unit: 'per 100 people in 26 weeks',
    format: 'count',
    formula: '100 · purchases here in the 26 weeks after the reference demotes a person first ÷ such people',
    denominator: 'people demoted in the reference while customers in all worlds',
    window: 'demotions in the weeks given, and 26 weeks after each',
    needs: 'events',
    value: (run, { world, week, since }) =>
      run.output.events === undefined
        ? NaN
        : 100 *
          afterDemotion(
            run.output.events,
            { world, reference: run.reference, week, since },
            run.scenario.programs.length,
          ),
  },
  trialDifference: {
    label: 'Treated minus controls',
    unit: 'money a year and head, as randomised',
    format: 'money',
    formula: 'mean spend of the treated − mean spend of the controls',
    denominator: 'people of an arm, whoever they became',
    window: 'weeks 1 to the horizon',
    value: (run, { world }) => trial(run, world)?.difference.mean ?? NaN,
  },
  naiveChange: {
    label: 'Naive change',
    unit: '% of the spend of the year before',
    format: 'share',
    formula: 'spend of the treated after ÷ before − 1',
    denominator: 'their spend in the year before the trial',
    window: 'weeks 1 to the horizon',
    value: (run, { world }) => (trial(run, world)?.naiveChange.mean ?? NaN) - 1,
  },
  topShare: {
    label: 'Profit of the best 16 %',
    unit: '% of all profit',
    format: 'share',
    formula: 'profit of the most profitable 16 % of customers ÷ profit of all customers',
    denominator: 'profit of all customers of the horizon',
    window: 'weeks 1 to the horizon',
    needs: 'customers',
    value: (run, { world }) => shareOfProfit(run.output.customers, world, 0, 0.16),
  },
  bottomShare: {
    label: 'Profit of the worst 28 %',
    unit: '% of all profit',
    format: 'share',
    formula: 'profit of the least profitable 28 % of customers ÷ profit of all customers',
    denominator: 'profit of all customers of the horizon',
    window: 'weeks 1 to the horizon',
    needs: 'customers',
    value: (run, { world }) => shareOfProfit(run.output.customers, world, 0.72, 1),
  },
} as const satisfies Record<string, SingleOutcome>;

type SingleOutcomeId = keyof typeof table;

/** All that an endpoint can be of: these outcomes, and the weekly ones. */
export type EndpointOutcome = SingleOutcomeId | OutcomeId;

export const singleOutcomes: Readonly<Record<SingleOutcomeId, SingleOutcome>> = table;

const isSingle = (id: EndpointOutcome): id is SingleOutcomeId => Object.hasOwn(table, id);

/** What the outcome of an endpoint means, whichever table it is in. */
export const describeOutcome = (id: EndpointOutcome): Described =>
  isSingle(id) ? singleOutcomes[id] : outcomes[id];

/** What must be recorded for an outcome. */
export const needsOf = (id: EndpointOutcome): SingleOutcome['needs'] =>
  isSingle(id) ? singleOutcomes[id].needs : undefined;

/** Whether it is a sum over weeks, of which `since` can take the earlier ones away. */
export const addsUp = (id: EndpointOutcome): boolean => !isSingle(id) && outcomes[id].addsUp === true;

/** The value of an outcome in a run; not a number where it is undefined. */
export function endpointValue(run: MeasuredRun, id: EndpointOutcome, place: Place): number {
  if (isSingle(id)) return singleOutcomes[id].value(run, place);
  const series = outcomes[id].series(run.view(place.world));
  const before = place.since > 0 && addsUp(id) ? (series[place.since] ?? NaN) : 0;
  return (series[place.week] ?? NaN) - before;
}
