/** What the population view is drawn from: every person in one place, in all worlds and weeks. */
import { describe, expect, it, vi } from 'vitest';
import { classOf, PopulationRecorder } from '../../../src/experiment/people/population.ts';
import { replicate, runToEnd } from '../../../src/experiment/replicate.ts';
import { Simulation } from '../../../src/model/simulation.ts';
import { status } from '../../../src/model/state.ts';
import { latentShare } from '../../../src/model/steps/choose.ts';
import { classNames, highShare, warmBond } from '../../../src/model/classes.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { small } from '../support/small.ts';

// Seconds on a quiet machine; others may be busy.
vi.setConfig({ testTimeout: 60_000 });

const { weeks } = small.time;
const reference = 0;

/** Runs a replication week by week, with every person's class of every world and week beside the recorder's. */
function record(scenario: Scenario) {
  const levers = scenario.programs.map((program) => program.levers);
  const simulation = runToEnd(Simulation.start(scenario, levers, scenario.events, scenario.seed, 0));
  const { worlds } = simulation;
  const people = scenario.market.people;
  const classes = () =>
    worlds.map((world) => Array.from({ length: people }, (_, i) => classNames[classOf(world, i)]!));
  const bond = worlds[0]!.state.bond.slice();
  const recorder = new PopulationRecorder(worlds, weeks, 0);
  /** `[week][world][person]` */
  const direct = [classes()];
  /** `[week][world][person]`, money */
  const money = () =>
    worlds.map(({ state }) => Array.from({ length: people }, (_, i) => state.profit(i) / 100));
  const brought = [money()];
  for (let week = 1; week <= weeks; week++) {
    simulation.advance();
    recorder.record(worlds, week);
    direct.push(classes());
    brought.push(money());
  }
  return { population: recorder.finish(reference), direct, brought, bond, people, worlds };
}

const { population, direct, brought, bond, people, worlds } = record(small);
const { order, frames, cohort } = population;
const shown = (world: number, week: number, place: number) =>
  classNames[frames[world]![week * order.length + place]!]!;
const customers = new Set(['loyal', 'latent', 'spurious', 'none']);
/** The first week in which a person is a customer of a world. */
const first = (world: number, person: number) => {
  const week = direct.findIndex((at) => customers.has(at[world]![person]!));
  return week < 0 ? Infinity : week;
};

describe('places', () => {
  it('belong to one person each, and to everybody who is ever a customer', () => {
    expect(new Set(order).size).toBe(order.length);
    const ever = Array.from({ length: people }, (_, i) => i).filter((i) =>
      worlds.some((_world, w) => first(w, i) < Infinity),
    );
    expect([...order].sort((a, b) => a - b)).toEqual(ever);
  });

  it('show each person’s class in every world and week', () => {
    for (let week = 0; week <= weeks; week += 3)
      worlds.forEach((_, world) => {
        order.forEach((person, place) => {
          const is = direct[week]![world]![person]!;
          // Who had left before the fork is not there until coming back.
          const expected = is === 'gone' && first(world, person) > week ? 'absent' : is;
          expect(shown(world, week, place)).toBe(expected);
        });
      });
  });

  it('come first to the customers of week 0, who are the same in all worlds, by class and then by bond', () => {
    expect(cohort).toBe(direct[0]![reference]!.filter((c) => customers.has(c)).length);
    const rank = (place: number) => classNames.indexOf(shown(reference, 0, place));
    for (let place = 0; place < cohort; place++) {
      worlds.forEach((_, world) => expect(shown(world, 0, place)).toBe(shown(reference, 0, place)));
      if (place === 0) continue;
      const step = rank(place) - rank(place - 1);
      expect(step).toBeGreaterThanOrEqual(0);
      if (step === 0) expect(bond[order[place]!]).toBeLessThanOrEqual(bond[order[place - 1]!]!);
    }
  });

  it('then to those who join, by when they join the reference, and last to those who join only elsewhere', () => {
    const joins = [...order.subarray(cohort)].map((person) => first(reference, person));
    expect(joins.every((week, k) => week > 0 && week >= (joins[k - 1] ?? 0))).toBe(true);
    expect(joins.length).toBeGreaterThan(10);
    worlds.forEach((_, world) => {
      for (let place = cohort; place < order.length; place++) expect(shown(world, 0, place)).toBe('absent');
    });
  });

  it('are the same when a whole replication is run with them', () => {
    const output = runToEnd(replicate(small, 0, { population: true })).population!;
    expect(output).toEqual(population);
  });
});

describe('joining and profit', () => {
  it('are told of everybody: when they joined, and what they brought by every quarter in each world', () => {
    const last = Math.floor(weeks / 13);
    expect([...population.profitWeeks]).toEqual(Array.from({ length: last + 1 }, (_, step) => step * 13));
    order.forEach((person, place) => {
      const week = population.joined[place]!;
      if (place < cohort) expect(week).toBeLessThanOrEqual(0);
      else {
        const here = first(reference, person);
        const elsewhere = Math.min(...worlds.map((_world, w) => first(w, person)));
        expect(week).toBe(here < Infinity ? here : elsewhere);
      }
      worlds.forEach((_, w) => {
        for (let step = 0; step <= last; step++) {
          const told = population.profits[w]![step * order.length + place]!;
          expect(told).toBe(Math.fround(brought[13 * step]![w]![person]!));
        }
      });
    });
    // Some had been customers for longer than others.
    expect(new Set(population.joined.subarray(0, cohort)).size).toBeGreaterThan(5);
  });
});

describe('classes', () => {
  it('say by bond whether somebody is warm, and by latent share whether they buy', () => {
    const counts = new Map<string, number>();
    worlds.forEach((world) => {
      for (let i = 0; i < people; i++) {
        const name = classNames[classOf(world, i)]!;
        counts.set(name, (counts.get(name) ?? 0) + 1);
        const { state } = world;
        if (state.status[i] === status.prospect) expect(name).toBe('absent');
        else if (state.status[i] === status.gone) expect(name).toBe('gone');
        else {
          const warm = state.bond[i]! >= warmBond;
          const buys = latentShare(world, i) >= highShare;
          expect(name).toBe(warm ? (buys ? 'loyal' : 'latent') : buys ? 'spurious' : 'none');
        }
      }
    });
    expect([...counts.keys()].sort()).toEqual([...classNames].sort());
  });
});

describe('a market of nobody but prospects', () => {
  it('has no places at first, and gives them to those who join', () => {
    const empty = record({ ...small, market: { ...small.market, startShare: 0, joinRate: 0 } });
    expect([empty.population.order.length, empty.population.cohort]).toEqual([0, 0]);
    const cohortOf = record({
      ...small,
      market: { ...small.market, arrival: 'cohort', arrivalWeeks: 4, people: 60 },
    });
    expect([cohortOf.population.order.length, cohortOf.population.cohort]).toEqual([60, 0]);
  });
});
