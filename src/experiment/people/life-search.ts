/** Finds people whose lives tell something: who stayed because of a program, who was demoted, who is the same in every world. */
import { eventCode, newEventLog } from '../../model/recorders/event-log.ts';
import type { EventLog } from '../../model/recorders/event-log.ts';
import { status } from '../../model/state.ts';
import type { World } from '../../model/world.ts';
import { referenceIndex } from '../../scenario/scenario.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { partingKinds, partingValue } from './lives.ts';
import { begin } from '../replicate.ts';

/** How much warmer the bond must end for a life to be called warmer. */
const clearlyWarmer = 0.05;

/** Worlds are numbers in the order of the scenario. */
export type LifeQuestion =
  | { readonly kind: 'stayed' | 'left' | 'warmer'; readonly world: number }
  | { readonly kind: 'stayedLeft'; readonly world: number; readonly other: number }
  | { readonly kind: 'demoted' | 'defended' | 'returned' }
  | { readonly kind: 'same' };

export interface FoundLives {
  readonly question: LifeQuestion;
  /** In ascending order. */
  readonly people: Int32Array;
}

/** What became of everybody in one world. */
interface Fates {
  readonly status: Uint8Array;
  readonly bond: Float64Array;
  readonly purchases: Int32Array;
  /** A hash of all that lives part by. */
  readonly story: Int32Array;
  readonly demoted: Uint8Array;
  readonly defended: Uint8Array;
  /** Left since the fork, and came back after it. */
  readonly left: Uint8Array;
  readonly returned: Uint8Array;
}

function newFates({ state }: World): Fates {
  const bytes = () => new Uint8Array(state.people);
  return {
    status: state.status,
    bond: state.bond,
    purchases: new Int32Array(state.people),
    story: new Int32Array(state.people),
    demoted: bytes(),
    defended: bytes(),
    left: bytes(),
    returned: bytes(),
  };
}

/** Adds a week's rows to what became of people. */
function fold(log: EventLog, fates: readonly Fates[]): void {
  for (let k = 0; k < log.length; k++) {
    const into = fates[log.world[k] ?? 0];
    const i = log.person[k] ?? 0;
    const kind = log.kind[k] ?? 0;
    if (into === undefined) continue;
    if (kind === eventCode.purchase || kind === eventCode.arrival)
      into.purchases[i] = (into.purchases[i] ?? 0) + 1;
    if (kind === eventCode.demotion) into.demoted[i] = 1;
    if (kind === eventCode.defence) into.defended[i] = 1;
    if (kind === eventCode.leaving) into.left[i] = 1;
    // Who had left before the fork comes back to a relationship that these lives do not tell of.
    if (kind === eventCode.return && into.left[i] === 1) into.returned[i] = 1;
    if (partingKinds[kind] !== true) continue;
    // Money is told apart by the cent.
    const value = Math.round(100 * partingValue(kind, log.value[k] ?? 0));
    let h = into.story[i] ?? 0;
    for (const part of [log.week[k] ?? 0, kind, value]) {
      h = Math.imul(h ^ part, 0x21f0aaad);
      h ^= h >>> 15;
    }
    into.story[i] = h;
  }
}

/** Runs a replication again and lists the people who answer each question that the scenario's programs raise. Yields the share done. */
export function* searchLives(
  scenario: Scenario,
  replication: number,
): Generator<number, readonly FoundLives[]> {
  const { weeks, burnIn } = scenario.time;
  const simulation = yield* begin(scenario, replication);
  const { worlds } = simulation;
  const log = newEventLog();
  const fates = worlds.map(newFates);
  for (const world of worlds) world.recorder.log = log;
  const ever = new Uint8Array(scenario.market.people);
  for (let week = 0; week < weeks; week++) {
    if (week === 0) addCustomers(ever, worlds);
    simulation.advance();
    addCustomers(ever, worlds);
    fold(log, fates);
    log.length = 0;
    yield (burnIn + week + 1) / (burnIn + weeks);
  }
  const people = Int32Array.from(ever.keys()).filter((i) => ever[i] === 1);
  const reference = referenceIndex(scenario);
  return questionsOf(scenario, reference).map((question) => ({
    question,
    people: people.filter((i) => answers(question, fates, reference, i)),
  }));
}

function addCustomers(ever: Uint8Array, worlds: readonly World[]): void {
  for (const { state } of worlds) for (let k = 0; k < state.memberCount; k++) ever[state.members[k] ?? 0] = 1;
}

/** The questions, in the order in which they are offered. */
function questionsOf({ programs }: Scenario, reference: number): LifeQuestion[] {
  const others = programs.map((_, world) => world).filter((world) => world !== reference);
  const of = (family: string) => others.filter((world) => programs[world]?.family === family);
  const [gifts] = of('gifts');
  const [points] = of('points');
  return [
    ...others.map((world): LifeQuestion => ({ kind: 'stayed', world })),
    ...others.map((world): LifeQuestion => ({ kind: 'left', world })),
    ...(gifts === undefined || points === undefined
      ? []
      : [{ kind: 'stayedLeft', world: gifts, other: points } as const]),
    ...of('gifts').map((world): LifeQuestion => ({ kind: 'warmer', world })),
    { kind: 'demoted' },
    { kind: 'defended' },
    { kind: 'returned' },
    { kind: 'same' },
  ];
}

function answers(question: LifeQuestion, fates: readonly Fates[], reference: number, i: number): boolean {
  const there = fates[reference];
  if (there === undefined) return false;
  const stays = (world: number) => fates[world]?.status[i] === status.customer;
  const isGone = (world: number) => fates[world]?.status[i] === status.gone;
  switch (question.kind) {
    case 'stayed':
      return stays(question.world) && !stays(reference);
    case 'left':
      return !stays(question.world) && stays(reference);
    case 'stayedLeft':
      return stays(question.world) && isGone(question.other) && isGone(reference);
    case 'warmer': {
      const here = fates[question.world];
      if (here === undefined || !stays(question.world) || !stays(reference)) return false;
      return (
        (here.bond[i] ?? 0) >= (there.bond[i] ?? 0) + clearlyWarmer &&
        (here.purchases[i] ?? 0) <= (there.purchases[i] ?? 0)
      );
    }
    case 'demoted':
    case 'defended':
    case 'returned': {
      const { kind } = question;
      return fates.some((world) => world[kind][i] === 1);
    }
    case 'same':
      return fates.every(({ story }) => story[i] === there.story[i]);
  }
}
