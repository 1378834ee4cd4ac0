/** The state of one world: one typed array per field, one entry per person. */
import { IntList, keepOnly, mergeInto } from './int-list.ts';
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
  usedTo: 0, // what buying here was usually worth beyond the goods, in shares of the price
} as const;

const weekFields = {
  joinWeek: never,
  lastPurchase: never,
  lastFailure: never,
  lastGift: never,
  lastWord: never, // when the person last recommended the firm
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
  stage: 0, // of k steps to the next need, how many are done
  wonBack: 0, // times that an offer for coming back was accepted, at most 3
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
  'wonBack',
]);

/** Words and departures that are read next week: each its person × 8 plus its kind (0–7). */
class Inbox {
  #messages = new IntList();

  push(person: number, kind: number): void {
    this.#messages.push(person * 8 + kind);
  }

  clear(): void {
    this.#messages.length = 0;
  }

  /** The messages as a sorted list, the same in whatever order they came. */
  sorted(): Int32Array {
    return this.#messages.view().slice().sort();
  }

  copy(): Inbox {
    const copy = new Inbox();
    copy.#messages = this.#messages.copy();
    return copy;
  }
}

type Values = Readonly<Record<string, number>>;

/** Fields of one kind, one column after the other, in the order of their table. */
class Columns<A extends Float64Array | Int32Array | Uint8Array> {
  readonly all: A;
  readonly #people: number;
  readonly #names: readonly string[];
  readonly #values: readonly number[];
  /** Places of the fields that start afresh with a new relationship. */
  readonly #fresh: readonly number[];

  constructor(fields: Values, people: number, make: (size: number) => A) {
    this.#people = people;
    this.#names = Object.keys(fields);
    this.#values = Object.values(fields);
    this.#fresh = [...this.#names.keys()].filter((k) => !kept.has(this.#names[k]));
    this.all = make(people * this.#names.length);
    this.#values.forEach((value, k) => {
      if (value !== 0) this.all.fill(value, k * people, (k + 1) * people);
    });
  }

  column(name: string): A {
    const k = this.#names.indexOf(name);
    return this.all.subarray(k * this.#people, (k + 1) * this.#people) as A;
  }

  /** Forgets what belonged to an old relationship. */
  reset(i: number): void {
    for (const k of this.#fresh) this.all[k * this.#people + i] = this.#values[k];
  }
}

/** Makes columns; a base class, so that the fields of `State` can be declared and made in one place each. */
class Fields {
  readonly people: number;
  readonly #numbers: Columns<Float64Array>;
  readonly #weeks: Columns<Int32Array>;
  readonly #bytes: Columns<Uint8Array>;

  constructor(people: number) {
    this.people = people;
    this.#numbers = new Columns(numberFields, people, (size) => new Float64Array(size));
    this.#weeks = new Columns(weekFields, people, (size) => new Int32Array(size));
    this.#bytes = new Columns(byteFields, people, (size) => new Uint8Array(size));
  }

  protected numbers(name: keyof typeof numberFields): Float64Array {
    return this.#numbers.column(name);
  }

  protected weeks(name: keyof typeof weekFields): Int32Array {
    return this.#weeks.column(name);
  }

  protected bytes(name: keyof typeof byteFields): Uint8Array {
    return this.#bytes.column(name);
  }

  protected resetFields(i: number): void {
    this.#numbers.reset(i);
    this.#weeks.reset(i);
    this.#bytes.reset(i);
  }

  protected get fields(): readonly [Float64Array, Int32Array, Uint8Array] {
    return [this.#numbers.all, this.#weeks.all, this.#bytes.all];
  }
}

export class State extends Fields {
  readonly satisfaction = this.numbers('satisfaction');
  readonly glow = this.numbers('glow');
  readonly expectation = this.numbers('expectation');
  readonly bond = this.numbers('bond');
  readonly gratitude = this.numbers('gratitude');
  readonly trust = this.numbers('trust');
  readonly undermining = this.numbers('undermining');
  readonly points = this.numbers('points');
  readonly tierSpend = this.numbers('tierSpend');
  readonly giftValue = this.numbers('giftValue');
  readonly gapWeeks = this.numbers('gapWeeks');
  readonly errorWeeks = this.numbers('errorWeeks');
  readonly gapVisits = this.numbers('gapVisits');
  readonly errorVisits = this.numbers('errorVisits');
  readonly recentGifts = this.numbers('recentGifts');
  readonly fatigue = this.numbers('fatigue');
  readonly pressure = this.numbers('pressure');
  readonly spendBefore = this.numbers('spendBefore');
  readonly profitBefore = this.numbers('profitBefore');
  readonly spendLastYear = this.numbers('spendLastYear');
  readonly profitLastYear = this.numbers('profitLastYear');
  readonly usedTo = this.numbers('usedTo');
  readonly joinWeek = this.weeks('joinWeek');
  readonly lastPurchase = this.weeks('lastPurchase');
  readonly lastFailure = this.weeks('lastFailure');
  readonly lastGift = this.weeks('lastGift');
  readonly lastWord = this.weeks('lastWord');
  readonly leftWeek = this.weeks('leftWeek');
  readonly tierStart = this.weeks('tierStart');
  readonly visits = this.weeks('visits');
  readonly giftVisits = this.weeks('giftVisits');
  readonly status = this.bytes('status');
  readonly tier = this.bytes('tier');
  readonly giftsReceived = this.bytes('giftsReceived');
  readonly missed = this.bytes('missed');
  readonly dip = this.bytes('dip');
  readonly optedOut = this.bytes('optedOut');
  readonly noticed = this.bytes('noticed');
  readonly lastEnding = this.bytes('lastEnding');
  readonly leftReason = this.bytes('leftReason');
  readonly referred = this.bytes('referred');
  readonly arm = this.bytes('arm');
  readonly ownWindow = this.bytes('ownWindow');
  readonly allWindow = this.bytes('allWindow');
  readonly wonBack = this.bytes('wonBack');
  readonly stage = this.bytes('stage');
  /** By ledger column and person, integer cents. */
  readonly ledger = new Float64Array(this.people * ledgerNames.length);
  /** People by the week of their last purchase modulo 53, those of the last 52 weeks and before. */
  readonly lastBought = new Int32Array(53);
  /** The occasions of the last 26 weeks by week modulo 26: each its person × 2, and 1 more when it went to the firm. */
  window = Array.from({ length: walletWeeks }, () => new IntList());
  /** The customers: in ascending order up to a place, then those who joined since; those who left stay until they are dropped. */
  readonly members = new Int32Array(this.people);
  memberCount = 0;
  #inOrder = 0;
  /** Those who joined since, while they are put in their places. */
  readonly #joined = new IntList();
  /** Words and departures that are read next week. */
  inbox = new Inbox();
  /** People whose `pressure` is not 0. */
  pressed = new IntList();
  /** Sum of the points balances as the firm owes them, cents. */
  liability = 0;

  constructor(people: number, initialTrust = 0) {
    super(people);
    if (initialTrust !== 0) this.trust.fill(initialTrust);
  }

  /** Forgets what belonged to an old relationship. */
  resetPerson(i: number, initialTrust: number): void {
    this.resetFields(i);
    this.trust[i] = initialTrust;
  }

  /** Drops those who left from the list of members, and puts those who joined in their places. */
  orderMembers(): void {
    const { members, memberCount } = this;
    const joined = this.#joined;
    joined.length = 0;
    for (let k = this.#inOrder; k < memberCount; k++)
      if (this.isCustomer(members[k])) joined.push(members[k]);
    const stayed = keepOnly(members, this.#inOrder, this.status, status.customer);
    this.memberCount = this.#inOrder = mergeInto(members, stayed, joined.view());
  }

  /** Everything that is remembered of people, in a fixed order. */
  arrays(): (Float64Array | Int32Array | Uint8Array)[] {
    return [
      ...this.fields,
      this.ledger,
      this.lastBought,
      this.members.subarray(0, this.memberCount),
      ...this.window.map((week) => week.view()),
      this.pressed.view(),
    ];
  }

  /** A copy that shares nothing. */
  copy(): State {
    const copy = new State(this.people);
    this.fields.forEach((all, k) => copy.fields[k].set(all));
    copy.ledger.set(this.ledger);
    copy.lastBought.set(this.lastBought);
    copy.members.set(this.members.subarray(0, this.memberCount));
    copy.window = this.window.map((week) => week.copy());
    copy.inbox = this.inbox.copy();
    copy.pressed = this.pressed.copy();
    copy.liability = this.liability;
    copy.memberCount = this.memberCount;
    copy.#inOrder = this.#inOrder;
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
