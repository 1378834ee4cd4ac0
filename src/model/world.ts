/** A world: the market under one program. */
import { logEvent } from './event-log.ts';
import type { EventKindName, EventLog } from './event-log.ts';
import { eventCode } from './event-log.ts';
import type { Market } from './market.ts';
import type { Levers } from './parameters/parameters.ts';
import { makePlan } from './plan.ts';
import type { Plan } from './plan.ts';
import { firstProgramColumn, Totals } from './state.ts';
import type { State } from './state.ts';
import { totalIndex, totalNames } from './totals.ts';
import type { LeavingReason } from './totals.ts';
import { leavingReasons } from './totals.ts';

/** Something that one person told another, in the week in which it was told; it is heard a week later. */
export interface Word {
  readonly week: number;
  readonly from: number;
  readonly to: number;
  /** left: the news that the speaker left. */
  readonly kind: 'good' | 'bad' | 'left';
}

/** What a die is thrown for, in the life of a person who is watched. */
export type DecisionKind =
  | 'need'
  | 'choose'
  | 'problem'
  | 'solve'
  | 'slow'
  | 'leave'
  | 'gift'
  | 'tell'
  | 'recommend'
  | 'rumour'
  | 'notice'
  | 'optOut'
  | 'wake'
  | 'demotion'
  | 'join'
  | 'referral'
  | 'advert'
  | 'return';

/** One decision, for the question why: what was asked, the die, and the odds it met. */
export interface Decision {
  readonly week: number;
  readonly what: DecisionKind;
  /** Which occasion of the week, or which contact. */
  readonly index: number;
  readonly uniform: number;
  /** The chance it was held against: it happens when the uniform lies below (for `need`: the chance of no occasion). */
  readonly threshold: number;
  readonly happened: boolean;
}

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
  /** Sums of the current week, by total; and leavers by reason. */
  readonly now = new Float64Array(totalNames.length);
  readonly nowReasons = new Float64Array(leavingReasons.length);
  /** How full each tier is: perks are worth less in a crowd (r11). */
  tierValue = new Float64Array();
  /** People to whom a good word about the firm came this week while they were prospects, and how many words. */
  referred: { person: number; words: number }[] = [];
  /** Those who joined or left since the register was last brought up to date. */
  readonly moved: number[] = [];
  /** People who joined and whose first order is still to be made, how many, and whether they came as `arrivals` or `returns`. */
  readonly newcomers: { person: number; how: 'arrivals' | 'returns' }[] = [];
  /** Conditions that hold in this world alone: stress tests. */
  stress: { rivalOffer: number; ended: boolean; imposed: 'none' | 'problem' | 'unresolved' } = {
    rivalOffer: 0,
    ended: false,
    imposed: 'none',
  };
  /** Whether gifts were ever given here, so that missing ones must be looked for; and points. */
  rememberGifts: boolean;
  rememberPoints: boolean;
  /** Customers at the fork; with cohort arrival, everybody who has joined so far. */
  cohortSize = 0;
  /** A 1 for each customer of the fork; null in the burn-in and with cohort arrival, where everybody who has joined counts. */
  cohort: Uint8Array | null = null;
  log: EventLog | null = null;
  /** Number of this world in the log. */
  number = 0;
  /** The person whose decisions are recorded, and the record. */
  watched = -1;
  readonly decisions: Decision[] = [];
  /** What the person who is watched told and was told. */
  readonly words: Word[] = [];

  constructor(
    market: Market,
    levers: Partial<Levers>,
    state: State,
    totals: Totals,
    plans = plansOf(market, levers),
  ) {
    this.market = market;
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

  /** Adds to a total of the week, named by its index. */
  count(total: number, amount = 1): void {
    this.now[total] += amount;
  }

  /** Books integer cents in a column of a person's ledger: revenue is income, everything else a cost. */
  book(i: number, column: number, cents: number): void {
    const { state } = this;
    state.ledger[column * state.people + i] += cents;
    this.account(column, cents);
  }

  /** The same in the week's totals, for one or many people. */
  account(column: number, cents: number): void {
    const { now } = this;
    now[totalIndex.profit] += column === 0 ? cents : -cents;
    if (column === 0) now[totalIndex.revenue] += cents;
    else if (column >= firstProgramColumn) now[totalIndex.programCost] += cents;
    else now[totalIndex.goodsCost + column - 1] += cents;
  }

  record(kind: EventKindName, i: number, value: number): void {
    const { log, market } = this;
    if (log !== null && market.week >= 0 && (log.only < 0 || log.only === i))
      logEvent(log, this.number, market.week, i, eventCode[kind], value);
  }

  /** Records who told whom what, if one of them is watched. */
  overhear(from: number, to: number, kind: Word['kind']): void {
    if ((from === this.watched || to === this.watched) && this.market.week >= 0)
      this.words.push({ week: this.market.week, from, to, kind });
  }

  /** Records what is told of nobody but the person who is watched. */
  remark(kind: EventKindName, i: number, value: number): void {
    if (i === this.watched) this.record(kind, i, value);
  }

  decide(
    i: number,
    what: Decision['what'],
    index: number,
    uniform: number,
    threshold: number,
    happened = uniform < threshold,
  ): boolean {
    if (i === this.watched) this.note(what, index, uniform, threshold, happened);
    return happened;
  }

  /** Records a decision of the person who is watched. */
  note(what: Decision['what'], index: number, uniform: number, threshold: number, happened: boolean): void {
    this.decisions.push({ week: this.market.week, what, index, uniform, threshold, happened });
  }

  leaves(reason: LeavingReason): void {
    this.nowReasons[leavingReasons.indexOf(reason)]++;
  }
}
