/** One person's life in every world of a replication: how it stood each week, what happened, and the dice behind it. */
import { eventCode, newEventLog } from '../../model/recorders/event-log.ts';
import type { EventKindName } from '../../model/recorders/event-log.ts';
import { eventKinds } from '../../model/recorders/event-log.ts';
import { logistic } from '../../model/luck/numbers.ts';
import type { People } from '../../model/people.ts';
import { latentShare } from '../../model/steps/choose.ts';
import type { Decision } from '../../model/recorders/decisions.ts';
import type { Word } from '../../model/recorders/recorder.ts';
import type { World } from '../../model/world.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { assertPerson } from './explain.ts';
import { begin } from '../replicate.ts';

/** Something that happened in a week, counted from the fork, from 0; the value is that of the event log. */
export interface LifeEvent {
  readonly week: number;
  readonly kind: EventKindName;
  readonly value: number;
}

export interface LifeWord extends Word {
  /** A bad word that the person did not let pass. */
  readonly resisted: boolean;
}

/** What is taken down each week; column t is after t weeks, column 0 the fork. */
export const lifeStates = [
  'status', // 0 prospect, 1 customer, 2 gone
  'bond',
  'satisfaction',
  'trust',
  'latentShare', // σ(z)
  'wallet', // the firm's share of the last 26 weeks' occasions; NaN without any
  'points', // money
  'tier',
] as const;
export type LifeState = (typeof lifeStates)[number];

export interface Life {
  readonly states: Readonly<Record<LifeState, Float64Array>>;
  /** In the order in which they happened. */
  readonly events: readonly LifeEvent[];
  /** All dice that were thrown for the person, in the order in which they fell. */
  readonly decisions: readonly Decision[];
  /** What was told to the person, and by the person; the week is that of telling, and it is heard a week later. */
  readonly words: readonly LifeWord[];
}

const traitNames = [
  'needs', // occasions a year
  'affinity', // share of occasions that go to the firm when all feelings are neutral
  'warmth', // emotional weight
  'deals', // deal sensitivity
  'forgiveness',
  'privacy',
  'orderValue', // money
] as const;
type TraitName = (typeof traitNames)[number];

export interface Trait {
  readonly name: TraitName;
  readonly value: number;
  /** The median of the market's people. */
  readonly typical: number;
  /** Share of the market's people who have less. */
  readonly rank: number;
}

export interface Lives {
  readonly person: number;
  readonly replication: number;
  readonly weeks: number;
  readonly traits: readonly Trait[];
  /** By world, in the order of the scenario. */
  readonly lives: readonly Life[];
}

/**
 * Runs a replication again and records one person in every world. Luck is a pure function and watching changes nothing, so these are
 * the lives of the first run. Yields the share done. Throws RangeError when there is no such person.
 */
export function* lives(scenario: Scenario, replication: number, person: number): Generator<number, Lives> {
  assertPerson(scenario, person);
  const { weeks, burnIn } = scenario.time;
  const simulation = yield* begin(scenario, replication);
  const { worlds, market } = simulation;
  const log = newEventLog(person);
  const columns = worlds.map(() => emptyStates(weeks + 1));
  worlds.forEach((world, w) => {
    world.recorder.log = log;
    world.recorder.watched = person;
    takeDown(world, person, columns[w], 0);
  });
  for (let week = 0; week < weeks; week++) {
    simulation.advance();
    worlds.forEach((world, w) => takeDown(world, person, columns[w], week + 1));
    yield (burnIn + week + 1) / (burnIn + weeks);
  }
  const events: LifeEvent[][] = worlds.map(() => []);
  for (let k = 0; k < log.length; k++) {
    const kind = eventKinds[log.kind[k] ?? 0];
    if (kind !== undefined)
      events[log.world[k] ?? 0]?.push({ week: log.week[k] ?? 0, kind, value: log.value[k] ?? 0 });
  }
  return {
    person,
    replication,
    weeks,
    traits: traitsOf(market.people, person),
    lives: worlds.map((world, w) => ({
      states: columns[w] ?? emptyStates(0),
      events: inOrder(events[w] ?? []),
      decisions: world.recorder.decisions,
      words: world.recorder.words.map((word) => ({
        ...word,
        resisted: word.to === person && resisted(word, events[w] ?? []),
      })),
    })),
  };
}

/** Somebody who defends the firm in a week resists all bad words heard in it. */
const resisted = ({ week, kind }: Word, events: readonly LifeEvent[]) =>
  kind === 'bad' && events.some((event) => event.kind === 'defence' && event.week === week + 1);

function emptyStates(columns: number): Record<LifeState, Float64Array> {
  const make = () => new Float64Array(columns);
  return {
    status: make(),
    bond: make(),
    satisfaction: make(),
    trust: make(),
    latentShare: make(),
    wallet: make(),
    points: make(),
    tier: make(),
  };
}

function takeDown(
  world: World,
  i: number,
  into: Record<LifeState, Float64Array> | undefined,
  at: number,
): void {
  if (into === undefined) return;
  const { state } = world;
  const occasions = state.allWindow[i] ?? 0;
  into.status[at] = state.status[i] ?? 0;
  into.bond[at] = state.bond[i] ?? 0;
  into.satisfaction[at] = state.satisfaction[i] ?? 0;
  into.trust[at] = state.trust[i] ?? 0;
  into.latentShare[at] = latentShare(world, i);
  into.wallet[at] = occasions === 0 ? NaN : (state.ownWindow[i] ?? 0) / occasions;
  into.points[at] = (state.points[i] ?? 0) / 100;
  into.tier[at] = state.tier[i] ?? 0;
}

/** The row of an arrival is written after what came with the first order; here it comes before. */
function inOrder(events: readonly LifeEvent[]): readonly LifeEvent[] {
  const place = (event: LifeEvent) => event.week * 2 + (event.kind === 'arrival' ? 0 : 1);
  return [...events].sort((a, b) => place(a) - place(b));
}

function traitsOf(people: People, i: number): readonly Trait[] {
  const columns: Readonly<Record<TraitName, Float64Array>> = {
    needs: people.needRate.map((rate) => rate * 52),
    affinity: people.affinity.map(logistic),
    warmth: people.emotionalWeight,
    deals: people.dealSensitivity,
    forgiveness: people.forgiveness,
    privacy: people.privacyConcern,
    orderValue: people.orderValue,
  };
  return traitNames.map((name) => {
    const all = columns[name];
    const value = all[i] ?? 0;
    return {
      name,
      value,
      typical: median(all),
      rank: all.filter((other) => other < value).length / all.length,
    };
  });
}

function median(values: Float64Array): number {
  const sorted = values.slice().sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** What somebody did, and what befell them whatever the program gave: lives part where these differ. Gifts, points and words are not among them. */
const parts = new Set<EventKindName>(['purchase', 'arrival', 'return', 'problem', 'leaving']);
/** The same by code of the log. */
export const partingKinds: readonly boolean[] = eventKinds.map((kind) => parts.has(kind));

/** What of a row of the log tells two lives apart: the reason for leaving does not. */
export const partingValue = (kind: number, value: number): number => (kind === eventCode.leaving ? 0 : value);

/** By world: the first week in which its life differs from the reference's; undefined where it never does. */
export function partingWeeks({ lives: all }: Lives, reference: number): (number | undefined)[] {
  const told = all.map(({ events }) => events.filter(({ kind }) => parts.has(kind)));
  const there = told[reference] ?? [];
  return told.map((here) => {
    for (let k = 0; k < Math.max(here.length, there.length); k++) {
      const [a, b] = [here[k], there[k]];
      if (a && b && sameEvent(a, b)) continue;
      return Math.min(a?.week ?? Infinity, b?.week ?? Infinity);
    }
    return undefined;
  });
}

const sameEvent = (a: LifeEvent, b: LifeEvent): boolean => {
  const code = eventCode[a.kind];
  return (
    a.week === b.week && a.kind === b.kind && partingValue(code, a.value) === partingValue(code, b.value)
  );
};
