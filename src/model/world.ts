/** A world: the market under one program. */
import type { Market } from './market.ts';
import type { Levers } from './parameters/parameters.ts';
import { makePlan } from './plan.ts';
import type { Plan } from './plan.ts';
import { Recorder } from './recorders/recorder.ts';
import { WeekBooks } from './recorders/week-books.ts';
import { Totals } from './state.ts';
import type { State } from './state.ts';

/** What a program does in force: as it is, and while gifts are stopped. */
interface Plans {
  readonly full: Plan;
  readonly withoutGifts: Plan;
}

const plansOf = ({ settings }: Market, levers: Partial<Levers>): Plans => ({
  full: makePlan(settings, levers),
  withoutGifts: makePlan(settings, { ...levers, 'gifts.schedule': 'none' }),
});

export class World {
  readonly market: Market;
  readonly state: State;
  readonly totals: Totals;
  /** The program's levers; none for a world without a program. */
  readonly levers: Partial<Levers>;
  /** The week in which the program ends by itself; never when 0. */
  readonly endsAt: number;
  readonly #plans: Plans;
  /** What is done for those whom the program treats, this week. */
  plan: Plan;
  /** Whether the program is in force this week. */
  inForce = false;
  /** Whether the program picks whom it treats. */
  readonly targeted: boolean;
  /** What is counted of the current week, and what is told of single people. */
  readonly books = new WeekBooks();
  readonly recorder: Recorder;
  /** How full each tier is: perks are worth less in a crowd (r11). */
  tierValue = new Float64Array();
  /** People to whom a good word about the firm came this week while they were prospects, and how many words. */
  referred: { person: number; words: number }[] = [];
  /** Those who joined or left since the register was last brought up to date. */
  readonly moved: number[] = [];
  /** People who joined and whose first order is still to be made, how many, and whether they came as `arrivals` or `returns`. */
  readonly newcomers: { person: number; how: 'arrivals' | 'returns' }[] = [];
  /** Conditions that hold in this world alone: stress tests. */
  stress: { rivalOffer: number; ended: boolean; imposed: 'none' | 'problem' | 'unresolved'; rumour: number } =
    {
      rivalOffer: 0,
      ended: false,
      imposed: 'none',
      rumour: 0,
    };
  /** Whether gifts were ever given here, so that missing ones must be looked for; and points. */
  rememberGifts: boolean;
  rememberPoints: boolean;
  /** Whether anybody was ever better off here than at list price, and can be used to it. */
  rememberPrices = false;
  /** Customers at the fork; with cohort arrival, everybody who has joined so far. */
  cohortSize = 0;
  /** A 1 for each customer of the fork; null in the burn-in and with cohort arrival, where everybody who has joined counts. */
  cohort: Uint8Array | null = null;

  constructor(
    market: Market,
    levers: Partial<Levers>,
    state: State,
    totals: Totals,
    plans = plansOf(market, levers),
  ) {
    this.market = market;
    this.recorder = new Recorder(market);
    this.levers = levers;
    this.state = state;
    this.totals = totals;
    this.endsAt = levers.endsAt ?? 0;
    this.targeted =
      (levers['targeting.rank'] ?? 'everyone') !== 'everyone' || (levers['targeting.randomShare'] ?? 1) < 1;
    this.#plans = plans;
    this.rememberGifts = plans.full.gifts !== 'none';
    this.rememberPoints = plans.full.earnRate > 0;
    this.plan = market.idlePlan;
  }

  /** A world that goes on from this one's state, sharing nothing with it, perhaps under another program. */
  fork(levers: Partial<Levers> = this.levers, weeks = this.totals.columns - 1): World {
    const same = levers === this.levers;
    const plans = same ? this.#plans : undefined;
    const copy = new World(this.market, levers, this.state.copy(), new Totals(weeks), plans);
    copy.inForce = this.inForce;
    copy.plan = same ? this.plan : this.market.idlePlan;
    copy.tierValue = this.tierValue.slice();
    copy.rememberGifts = copy.rememberGifts || this.rememberGifts;
    copy.rememberPoints = copy.rememberPoints || this.rememberPoints;
    copy.rememberPrices = this.rememberPrices;
    copy.cohortSize = this.cohortSize;
    copy.cohort = this.cohort;
    copy.stress = { ...this.stress };
    return copy;
  }

  /** Whether the program would be in force in a week under the market's conditions. */
  shouldBeInForce(): boolean {
    const { week, conditions } = this.market;
    return (
      week >= 0 &&
      !conditions.programsEnded &&
      !this.stress.ended &&
      (this.endsAt === 0 || week < this.endsAt)
    );
  }

  /** Chooses this week's plan. */
  setPlan(): void {
    this.inForce = this.shouldBeInForce();
    const { conditions, idlePlan } = this.market;
    if (!this.inForce) this.plan = idlePlan;
    else this.plan = conditions.giftsStopped ? this.#plans.withoutGifts : this.#plans.full;
  }

  /** What the firm does for a person. */
  planFor(i: number): Plan {
    return this.targeted && this.state.arm[i] !== 1 ? this.market.idlePlan : this.plan;
  }

  /** Whether a person is a customer whom the program treats. */
  treats(i: number): boolean {
    return this.state.isCustomer(i) && (!this.targeted || this.state.arm[i] === 1);
  }

  get rivalOffer(): number {
    return Math.max(this.market.conditions.rivalOffer, this.stress.rivalOffer);
  }

  /** Share of the people who hear a bad word this week. */
  get rumour(): number {
    return Math.max(this.market.conditions.rumour, this.stress.rumour);
  }
}
