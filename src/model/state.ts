/** The state of one world: one typed array per field, one entry per person. */
import { leavingReasons, totalNames } from './totals.ts';

/** What each customer earned and cost, in integer cents since the fork. The order is the order of the ledger's columns. */
export const ledgerNames = [
  'revenue',
  'goods',
  'handling',
  'account',
  'points',
  'tiers',
  'gifts',
  'service',
  'care',
  'contact',
  'accountTeam',
  'offers',
  'acquisition',
  'winBack',
  'nothing',
] as const;
export type LedgerName = (typeof ledgerNames)[number];
export const ledgerColumn = Object.fromEntries(ledgerNames.map((name, k) => [name, k])) as Readonly<
  Record<LedgerName, number>
>;
/** The columns from here on are what the program spends. */
export const firstProgramColumn = ledgerNames.indexOf('points');

export const status = { prospect: 0, customer: 1, gone: 2 } as const;

/** How a person's last problem ended. */
export const ending = { none: 0, solved: 1, unresolved: 2 } as const;

/** Roles in a targeted program or trial. */
export const arm = { outside: 0, treated: 1, control: 2 } as const;

/** A week long before any other. */
export const never = -1_000_000;

/** Weeks over which share of wallet is measured. */
export const walletWeeks = 26;

// Every field with its type and its value for somebody who has no past with the firm. The order is the order of the fingerprint.
const numberFields = {
  satisfaction: 0, // s in [−1, 1]
  glow: 0, // part of s owed to a recovered problem, which moves no behaviour
  expectation: 0, // e in [−1, 1]
  bond: 0, // b in [0, 1]
  gratitude: 0, // g ≥ 0
  trust: 0, // τ in [0, 1]
  undermining: 0, // u in [0, 1], crowding-out
  points: 0, // cents
  tierSpend: 0, // cents since the tier year began
  giftValue: 0, // v: felt value that a gift is expected to have
  gapWeeks: 0, // μ of the clock of weeks, and d beside it
  errorWeeks: 0.5,
  gapVisits: 0, // μ and d of the clock of own visits
  errorVisits: 0.5,
  recentGifts: 0, // gifts, fading
  fatigue: 0,
  pressure: 0, // churned neighbours, fading; for a prospect: bad words heard, fading
  spendBefore: 0, // cents: spend and profit in the ledger when the current year began
  profitBefore: 0,
  spendLastYear: 0, // cents in the year before
  profitLastYear: 0,
} as const;

const weekFields = {
  joinWeek: never,
  lastPurchase: never,
  lastFailure: never,
  lastGift: never,
  leftWeek: never,
  tierStart: 0,
  visits: 0, // own purchases (in a subscription: own occasions) since joining
  giftVisits: 0, // visits at the last gift
} as const;

const byteFields = {
  status: status.prospect,
  tier: 0,
  giftsReceived: 0, // counts to 255
  missed: 0, // the expected gift that failed to come has been mourned
  dip: 0, // a reward was redeemed and nothing bought since
  optedOut: 0,
  noticed: 0, // knows of the running offer for newcomers
  lastEnding: ending.none,
  leftReason: 0,
  referred: 0,
  arm: arm.outside,
  ownWindow: 0, // own occasions of the last 26 weeks
  allWindow: 0,
} as const;

/** Fields that belong to a relationship and start afresh when a person joins again. */
const kept = new Set([
  'lastPurchase',
  'spendBefore',
  'profitBefore',
  'spendLastYear',
  'profitLastYear',
  'arm',
  'ownWindow',
  'allWindow',
]);
const resetNumbers = Object.entries(numberFields).filter(([name]) => !kept.has(name));
const resetWeeks = Object.entries(weekFields).filter(([name]) => !kept.has(name));
const resetBytes = Object.entries(byteFields).filter(([name]) => !kept.has(name));

/** Words and departures that are read next week. */
class Inbox {
  #items = new Int32Array(64);
  length = 0;

  /** Adds a message of a kind (0–7) for a person. */
  push(person: number, kind: number): void {
    if (this.length === this.#items.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.length++] = person * 8 + kind;
  }

  person(at: number): number {
    return Math.floor(this.#items[at] / 8);
  }

  kind(at: number): number {
    return this.#items[at] & 7;
  }

  copy(): Inbox {
    const copy = new Inbox();
    copy.#items = this.#items.slice();
    copy.length = this.length;
    return copy;
  }

  /** The messages as a sorted list, the same in whatever order they came. */
  sorted(): Int32Array {
    return this.#items.slice(0, this.length).sort();
  }
}

/** Makes columns; a base class, so that the fields of `State` can be declared and made in one place each. */
class Columns {
  readonly people: number;

  constructor(people: number) {
    this.people = people;
  }

  protected numbers(value = 0): Float64Array {
    return new Float64Array(this.people).fill(value);
  }

  protected weeks(value: number): Int32Array {
    return new Int32Array(this.people).fill(value);
  }

  protected bytes(value: number): Uint8Array {
    return new Uint8Array(this.people).fill(value);
  }
}

export class State extends Columns {
  readonly satisfaction = this.numbers(numberFields.satisfaction);
  readonly glow = this.numbers(numberFields.glow);
  readonly expectation = this.numbers(numberFields.expectation);
  readonly bond = this.numbers(numberFields.bond);
  readonly gratitude = this.numbers(numberFields.gratitude);
  readonly trust = this.numbers(numberFields.trust);
  readonly undermining = this.numbers(numberFields.undermining);
  readonly points = this.numbers(numberFields.points);
  readonly tierSpend = this.numbers(numberFields.tierSpend);
  readonly giftValue = this.numbers(numberFields.giftValue);
  readonly gapWeeks = this.numbers(numberFields.gapWeeks);
  readonly errorWeeks = this.numbers(numberFields.errorWeeks);
  readonly gapVisits = this.numbers(numberFields.gapVisits);
  readonly errorVisits = this.numbers(numberFields.errorVisits);
  readonly recentGifts = this.numbers(numberFields.recentGifts);
  readonly fatigue = this.numbers(numberFields.fatigue);
  readonly pressure = this.numbers(numberFields.pressure);
  readonly spendBefore = this.numbers(numberFields.spendBefore);
  readonly spendLastYear = this.numbers(numberFields.spendLastYear);
  readonly profitBefore = this.numbers(numberFields.profitBefore);
  readonly profitLastYear = this.numbers(numberFields.profitLastYear);
  readonly joinWeek = this.weeks(weekFields.joinWeek);
  readonly lastPurchase = this.weeks(weekFields.lastPurchase);
  readonly lastFailure = this.weeks(weekFields.lastFailure);
  readonly lastGift = this.weeks(weekFields.lastGift);
  readonly leftWeek = this.weeks(weekFields.leftWeek);
  readonly tierStart = this.weeks(weekFields.tierStart);
  readonly visits = this.weeks(weekFields.visits);
  readonly giftVisits = this.weeks(weekFields.giftVisits);
  readonly status = this.bytes(byteFields.status);
  readonly tier = this.bytes(byteFields.tier);
  readonly giftsReceived = this.bytes(byteFields.giftsReceived);
  readonly missed = this.bytes(byteFields.missed);
  readonly dip = this.bytes(byteFields.dip);
  readonly optedOut = this.bytes(byteFields.optedOut);
  readonly noticed = this.bytes(byteFields.noticed);
  readonly lastEnding = this.bytes(byteFields.lastEnding);
  readonly leftReason = this.bytes(byteFields.leftReason);
  readonly referred = this.bytes(byteFields.referred);
  readonly arm = this.bytes(byteFields.arm);
  readonly ownWindow = this.bytes(byteFields.ownWindow);
  readonly allWindow = this.bytes(byteFields.allWindow);
  /** Occasions that went to the firm, and all, by week modulo 26 and person. */
  readonly ownWeeks = new Uint8Array(this.people * walletWeeks);
  readonly allWeeks = new Uint8Array(this.people * walletWeeks);
  /** By ledger column and person, integer cents. */
  readonly ledger = new Float64Array(this.people * ledgerNames.length);
  /** People by the week of their last purchase modulo 53, those of the last 52 weeks and before. */
  readonly lastBought = new Int32Array(53);
  /** The customers, in the order in which they joined; those who left are dropped at the week's end. */
  readonly members = new Int32Array(this.people);
  memberCount = 0;
  inbox = new Inbox();
  /** Sum of the points balances as the firm owes them, cents. */
  liability = 0;

  constructor(people: number, initialTrust = 0) {
    super(people);
    this.trust.fill(initialTrust);
  }

  /** Forgets what belonged to an old relationship. */
  resetPerson(i: number, initialTrust: number): void {
    const fields = this as unknown as Record<string, Float64Array>;
    for (const [name, value] of resetNumbers) fields[name][i] = value;
    for (const [name, value] of resetWeeks) fields[name][i] = value;
    for (const [name, value] of resetBytes) fields[name][i] = value;
    this.trust[i] = initialTrust;
  }

  /** Every array of the state, in a fixed order. */
  arrays(): (Float64Array | Int32Array | Uint8Array)[] {
    const fields = this as unknown as Record<string, Float64Array>;
    const names = [...Object.keys(numberFields), ...Object.keys(weekFields), ...Object.keys(byteFields)];
    return [
      ...names.map((name) => fields[name]),
      this.ownWeeks,
      this.allWeeks,
      this.ledger,
      this.lastBought,
      this.members,
    ];
  }

  /** A copy that shares nothing. */
  copy(): State {
    const copy = new State(this.people);
    const from = this.arrays();
    copy.arrays().forEach((array, k) => {
      array.set(from[k]);
    });
    copy.inbox = this.inbox.copy();
    copy.liability = this.liability;
    copy.memberCount = this.memberCount;
    return copy;
  }

  /** Asked again and again within a week, in which a person may leave. */
  isCustomer(i: number): boolean {
    return this.status[i] === status.customer;
  }

  /** Money in cents that a person has brought since the fork, after all costs. */
  profit(i: number): number {
    let profit = this.ledger[i];
    for (let k = 1; k < ledgerNames.length; k++) profit -= this.ledger[k * this.people + i];
    return profit;
  }
}

/** Weekly totals of one world; column 0 is the fork. */
export class Totals {
  readonly columns: number;
  readonly values: Float64Array;
  readonly reasons: Float64Array;

  constructor(weeks: number) {
    this.columns = weeks + 1;
    this.values = new Float64Array(totalNames.length * this.columns);
    this.reasons = new Float64Array(leavingReasons.length * this.columns);
  }
}
