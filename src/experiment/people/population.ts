/** Records which class every person is in, week by week and world by world, for the population view. */
import { status } from '../../model/state.ts';
import { latentShare } from '../../model/steps/choose.ts';
import { classCode, classIndex, highShare, warmBond } from '../../model/classes.ts';
import type { World } from '../../model/world.ts';
import { largestPopulation, profitStep } from '../../scenario/rules/memory-needed.ts';
import type { Population } from '../results.ts';

/** The earliest week of joining that is told apart: the limit of 16 bits. */
const earliest = -32_768;

/** Class of a person now (Dick and Basu 1994): warm by bond, buying by latent share. */
export function classOf(world: World, i: number): number {
  const { state } = world;
  const s = state.status[i];
  if (s === status.prospect) return classCode.absent;
  if (s === status.gone) return classCode.gone;
  const warm = (state.bond[i] ?? 0) >= warmBond;
  const buys = latentShare(world, i) >= highShare;
  return classCode.loyal + classIndex(warm, buys);
}

export class PopulationRecorder {
  readonly #people: number;
  readonly #all: number;
  readonly #weeks: number;
  readonly #replication: number;
  /** By world: class codes by week, then person. */
  readonly #frames: Uint8Array[];
  readonly #bond: Float64Array;
  readonly #joinWeek: Int32Array;
  readonly #step: number;
  /** By world: money by step, then person. */
  readonly #profits: Float32Array[];

  constructor(worlds: readonly World[], weeks: number, replication: number) {
    const all = worlds[0]?.state.people ?? 0;
    this.#all = all;
    this.#people = Math.min(all, largestPopulation);
    this.#weeks = weeks;
    this.#replication = replication;
    this.#frames = worlds.map(() => new Uint8Array(this.#people * (weeks + 1)));
    this.#bond = worlds[0]?.state.bond.slice(0, this.#people) ?? new Float64Array();
    this.#joinWeek = worlds[0]?.state.joinWeek.slice(0, this.#people) ?? new Int32Array();
    this.#step = profitStep(this.#people);
    const steps = Math.floor(weeks / this.#step) + 1;
    this.#profits = worlds.map(() => new Float32Array(this.#people * steps));
    this.record(worlds, 0);
  }

  /** Takes down everybody's class, and at times profit, after `week` weeks. */
  record(worlds: readonly World[], week: number): void {
    worlds.forEach((world, w) => {
      const frame = this.#frames[w];
      if (frame === undefined) return;
      const at = week * this.#people;
      for (let i = 0; i < this.#people; i++) frame[at + i] = classOf(world, i);
    });
    if (week % this.#step !== 0) return;
    const from = (week / this.#step) * this.#people;
    worlds.forEach(({ state }, w) => {
      const profits = this.#profits[w];
      if (profits === undefined) return;
      for (let i = 0; i < this.#people; i++) profits[from + i] = state.profit(i) / 100;
    });
  }

  /** The first week in which a person is anything but absent in a world; Infinity when never. */
  #joined(world: number, i: number): number {
    const frame = this.#frames[world];
    for (let week = 0; week <= this.#weeks; week++)
      if (frame?.[week * this.#people + i] !== classCode.absent) return week;
    return Infinity;
  }

  /** Orders the people by place: customers of week 0 by class and bond, then those who join, by when. */
  finish(reference: number): Population {
    const start = this.#frames[reference] ?? new Uint8Array();
    const cohort: number[] = [];
    const later: { person: number; here: number; elsewhere: number }[] = [];
    for (let person = 0; person < this.#people; person++) {
      const at = start[person] ?? 0;
      if (at !== classCode.absent && at !== classCode.gone) {
        cohort.push(person);
        continue;
      }
      if (at === classCode.gone && !this.#isCustomerLater(person)) continue;
      const here =
        at === classCode.gone ? this.#returned(reference, person) : this.#joined(reference, person);
      const elsewhere = Math.min(
        ...this.#frames.map((_, world) =>
          at === classCode.gone ? this.#returned(world, person) : this.#joined(world, person),
        ),
      );
      if (elsewhere < Infinity) later.push({ person, here, elsewhere });
    }
    const bond = this.#bond;
    cohort.sort((a, b) => (start[a] ?? 0) - (start[b] ?? 0) || (bond[b] ?? 0) - (bond[a] ?? 0) || a - b);
    later.sort((a, b) =>
      a.here === b.here ? a.elsewhere - b.elsewhere || a.person - b.person : a.here - b.here,
    );
    const order = Int32Array.from([...cohort, ...later.map((one) => one.person)]);
    const joined = Int16Array.from([
      ...cohort.map((person) => Math.max(earliest, Math.min(0, this.#joinWeek[person] ?? 0))),
      ...later.map((one) => (one.here < Infinity ? one.here : one.elsewhere)),
    ]);
    return {
      replication: this.#replication,
      order,
      cohort: cohort.length,
      notShown: this.#all - this.#people,
      weeks: this.#weeks,
      frames: this.#frames.map((frame) => this.#byPlace(frame, order, cohort.length)),
      joined,
      profitWeeks: Int16Array.from(
        { length: Math.floor(this.#weeks / this.#step) + 1 },
        (_, step) => step * this.#step,
      ),
      profits: this.#profits.map((profits) => {
        const steps = profits.length / Math.max(1, this.#people);
        const ordered = new Float32Array(order.length * steps);
        for (let step = 0; step < steps; step++)
          for (let place = 0; place < order.length; place++)
            ordered[step * order.length + place] = profits[step * this.#people + (order[place] ?? 0)] ?? 0;
        return ordered;
      }),
    };
  }

  #isCustomerLater(i: number): boolean {
    return this.#frames.some((_, world) => this.#returned(world, i) < Infinity);
  }

  /** The first week in which somebody who left before the fork is a customer again. */
  #returned(world: number, i: number): number {
    const frame = this.#frames[world];
    for (let week = 1; week <= this.#weeks; week++) {
      const c = frame?.[week * this.#people + i];
      if (c !== classCode.absent && c !== classCode.gone) return week;
    }
    return Infinity;
  }

  #byPlace(frame: Uint8Array, order: Int32Array, cohort: number): Uint8Array {
    const places = order.length;
    const ordered = new Uint8Array(places * (this.#weeks + 1));
    const arrived = new Uint8Array(places);
    for (let week = 0; week <= this.#weeks; week++)
      for (let place = 0; place < places; place++) {
        const c = frame[week * this.#people + (order[place] ?? 0)] ?? 0;
        // Somebody who had left before the fork has an empty place until coming back; who joins and leaves within a week has left.
        const hadLeft = c === classCode.gone && frame[order[place] ?? 0] === classCode.gone;
        if (place < cohort || (!hadLeft && c !== classCode.absent)) arrived[place] = 1;
        ordered[week * places + place] = arrived[place] === 1 ? c : classCode.absent;
      }
    return ordered;
  }
}
