/** What people buy after a fall in tier, in each world: the same people, so that only the fall tells the worlds apart. */
import { eventCode } from '../../model/recorders/event-log.ts';
import type { EventLog } from '../../model/recorders/event-log.ts';

/** Weeks after the fall that count. */
const weeksAfter = 26;

interface Asked {
  readonly world: number;
  /** The world whose demotions count. */
  readonly reference: number;
  /** Demotions in the weeks since + 1 to week count. */
  readonly since: number;
  readonly week: number;
}

/** Mean purchases in the 26 weeks after a person's first demotion in the reference, of those who are customers in all worlds at the time. */
export function afterDemotion(log: EventLog, asked: Asked, worlds: number): number {
  const fallen = firstDemotions(log, asked);
  for (const person of notEverywhere(log, fallen, asked.reference, worlds)) fallen.delete(person);
  let purchases = 0;
  for (let k = 0; k < log.length; k++) {
    if (log.world[k] !== asked.world || log.kind[k] !== eventCode.purchase) continue;
    const fell = fallen.get(log.person[k] ?? -1);
    const week = log.week[k] ?? NaN;
    if (fell !== undefined && week > fell && week <= fell + weeksAfter) purchases++;
  }
  return fallen.size === 0 ? NaN : purchases / fallen.size;
}

/** The week of each person's first demotion in the reference, where it counts. */
function firstDemotions(log: EventLog, { reference, since, week }: Asked): Map<number, number> {
  const fallen = new Map<number, number>();
  for (let k = 0; k < log.length; k++) {
    if (log.world[k] !== reference || log.kind[k] !== eventCode.demotion) continue;
    const person = log.person[k] ?? -1;
    if (!fallen.has(person)) fallen.set(person, log.week[k] ?? NaN);
  }
  // The log counts weeks from 0: week t of the totals is its week t − 1.
  for (const [person, at] of fallen) if (at < since || at >= week) fallen.delete(person);
  return fallen;
}

/** Those of the fallen who are no customers in some other world at the beginning of the week in which they fall in the reference. */
function notEverywhere(
  log: EventLog,
  fallen: ReadonlyMap<number, number>,
  reference: number,
  worlds: number,
): Set<number> {
  const { arrival, leaving } = eventCode;
  const comings = [arrival, eventCode.return];
  // Who arrived in the reference was no customer at the fork, in no world.
  const newcomers = new Set<number>();
  const stands = Array.from({ length: worlds }, () => new Map<number, boolean>());
  for (let k = 0; k < log.length; k++) {
    const person = log.person[k] ?? -1;
    const fell = fallen.get(person);
    if (fell === undefined || (log.week[k] ?? Infinity) >= fell) continue;
    const kind = log.kind[k] ?? -1;
    const world = log.world[k] ?? 0;
    if (kind === arrival && world === reference) newcomers.add(person);
    if (comings.includes(kind)) stands[world]?.set(person, true);
    else if (kind === leaving) stands[world]?.set(person, false);
  }
  const away = (person: number) =>
    stands.some((world, w) => w !== reference && !(world.get(person) ?? !newcomers.has(person)));
  return new Set([...fallen.keys()].filter(away));
}
