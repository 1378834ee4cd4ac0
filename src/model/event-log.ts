/** A log of what happened to each person, for files and for the life of one person. */

/** The kinds of row. An arrival's value is the money of the first order; later orders are purchases. */
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
}

export function newEventLog(): EventLog {
  const size = 1024;
  return {
    world: new Uint8Array(size),
    week: new Int16Array(size),
    person: new Int32Array(size),
    kind: new Uint8Array(size),
    value: new Float64Array(size),
    length: 0,
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
