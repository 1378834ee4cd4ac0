/** A log of what happened to each person, for files and for the life of one person. */

/**
 * The kinds of row. An arrival's value is the money of the first order; later orders are purchases. Those after `arrival` are many or
 * small, and recorded of nobody but a person who is watched.
 */
export const eventKinds = [
  'purchase', // money
  'problem', // contacts made; negative when never solved
  'gift', // money
  'redemption', // money
  'promotion', // new tier
  'demotion', // new tier
  'message', // words heard: 1 good, −1 bad, −0.5 bad and resisted
  'defence', // 1: resisted a bad word
  'leaving', // code of the reason
  'return', // 1: invited, 0: by itself
  'arrival', // money of the first order
  'elsewhere', // an occasion that went to a rival: 1 when only for the rival's offer
  'surprise', // what the gift was felt to be worth beyond what was expected; negative: less than expected
  'missedGift', // felt value of a gift that was expected and did not come
  'slow', // 1: the solution of the problem was slow
  'told', // a word said: 1 good, −1 bad
  'wordBefore', // words heard before being a customer: good, or bad when negative
  'neighbourLeft', // acquaintances who left
  'offerNoticed', // 1: learnt of an offer for newcomers only
  'perkSeen', // perks of acquaintances seen without having any
  'mail', // e-mails and letters
  'call', // calls
  'optOut', // 1: wants no more messages
  'expiry', // money of points that lapsed
  'statusEnd', // tier that ended with its program
  'invitation', // money offered for coming back
  'problemAgain', // weeks since the last problem, which was still remembered
] as const;
export type EventKindName = (typeof eventKinds)[number];
export const eventCode = Object.fromEntries(eventKinds.map((k, i) => [k, i])) as Readonly<
  Record<EventKindName, number>
>;

/** Rows in columns; only the first `length` entries of each array count. */
export interface EventLog {
  world: Uint8Array;
  week: Int16Array;
  person: Int32Array;
  kind: Uint8Array;
  value: Float64Array;
  length: number;
  /** The only person who is logged; −1: everybody. */
  readonly only: number;
}

export function newEventLog(only = -1): EventLog {
  const size = 1024;
  return {
    world: new Uint8Array(size),
    week: new Int16Array(size),
    person: new Int32Array(size),
    kind: new Uint8Array(size),
    value: new Float64Array(size),
    length: 0,
    only,
  };
}

function grow<A extends Uint8Array | Int16Array | Int32Array | Float64Array>(
  array: A,
  make: (size: number) => A,
): A {
  const larger = make(array.length * 2);
  larger.set(array);
  return larger;
}

export function logEvent(
  log: EventLog,
  world: number,
  week: number,
  person: number,
  kind: number,
  value: number,
): void {
  if (log.length === log.week.length) {
    log.world = grow(log.world, (n) => new Uint8Array(n));
    log.week = grow(log.week, (n) => new Int16Array(n));
    log.person = grow(log.person, (n) => new Int32Array(n));
    log.kind = grow(log.kind, (n) => new Uint8Array(n));
    log.value = grow(log.value, (n) => new Float64Array(n));
  }
  const at = log.length++;
  log.world[at] = world;
  log.week[at] = week;
  log.person[at] = person;
  log.kind[at] = kind;
  log.value[at] = value;
}
