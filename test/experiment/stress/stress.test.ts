/** The stress tests against their definition: forks made and judged again here, step by step. */
import { describe, expect, it, vi } from 'vitest';
import { runToEnd } from '../../../src/experiment/replicate.ts';
import type { Stress } from '../../../src/experiment/results.ts';
import { halfDepth, stress, stressAt } from '../../../src/experiment/stress/stress.ts';
import { Simulation } from '../../../src/model/simulation.ts';
import { latentShare } from '../../../src/model/steps/choose.ts';
import type { World } from '../../../src/model/world.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { mechanismsAt, row } from '../../model/support/worlds.ts';
import { small } from '../support/small.ts';

// Seconds on a quiet machine; others may be busy.
vi.setConfig({ testTimeout: 60_000 });

const at = (scenario: Scenario, ...weeks: number[]): Stress[] => runToEnd(stress(scenario, 0, weeks));
const one = (scenario: Scenario, week: number): Stress => at(scenario, week)[0]!;

/** The simulation of a scenario at the beginning of a week. */
function simulationAt(scenario: Scenario, week: number): Simulation {
  const levers = scenario.programs.map((program) => program.levers);
  const simulation = runToEnd(Simulation.start(scenario, levers, scenario.events, scenario.seed, 0));
  for (let t = 0; t < week; t++) simulation.advance();
  return simulation;
}

/** A fork of 34 weeks: who is a customer at its end, and everybody's latent share by week, 0 in weeks as no customer. */
function live(simulation: Simulation, world: World, under: (week: number) => World['stress']) {
  const fork = simulation.fork([world]);
  const [copy] = fork.worlds;
  const byWeek: Float64Array[] = [];
  for (let week = 1; week <= 34; week++) {
    copy!.stress = under(week);
    fork.advance();
    const isCustomer = (i: number) => copy!.state.isCustomer(i);
    byWeek.push(
      Float64Array.from({ length: copy!.state.people }, (_, i) =>
        isCustomer(i) ? latentShare(copy!, i) : 0,
      ),
    );
  }
  const sum = (i: number) => byWeek.slice(7).reduce((total, shares) => total + shares[i]!, 0);
  return { world: copy!, byWeek, sum };
}

const calm = { rivalOffer: 0, ended: false, imposed: 'none', rumour: 0 } as const;
const ended = () => ({ ...calm, ended: true });
const failures = (week: number): World['stress'] => ({
  ...calm,
  imposed: week === 1 ? 'problem' : week === 8 ? 'unresolved' : 'none',
});
const rumour = () => ({ ...calm, rumour: 1 });
const rival = (week: number): World['stress'] => ({ ...calm, rivalOffer: 0.02 * week });

const customersOf = ({ state }: World) => [...state.members.subarray(0, state.memberCount)];

describe('a stress test', () => {
  const week = 0;
  const found = one(small, week);

  it('judges the customers whom a calm fork keeps, by three quarters of what they give there', () => {
    const simulation = simulationAt(small, week);
    simulation.worlds.forEach((world, w) => {
      const untouched = live(simulation, world, () => calm);
      const stayers = customersOf(world).filter((i) => untouched.world.state.isCustomer(i));
      expect([found.customers[w], found.stayers[w]]).toEqual([customersOf(world).length, stayers.length]);
      const stay = (under: (week: number) => World['stress']) => {
        const stressed = live(simulation, world, under);
        return stayers.filter(
          (i) => stressed.world.state.isCustomer(i) && stressed.sum(i) >= 0.75 * untouched.sum(i),
        ).length;
      };
      expect([found.passFailures[w], found.passRumour[w]]).toEqual([stay(failures), stay(rumour)]);
      expect(found.passEnd[w]).toEqual(w === 0 ? NaN : stay(ended));
    });
  });

  it('deepens the rival’s offer by 2 % a week, and counts who is still there at 12 % and when half have gone', () => {
    const simulation = simulationAt(small, week);
    simulation.worlds.forEach((world, w) => {
      const untouched = live(simulation, world, () => calm);
      const tempted = live(simulation, world, rival);
      const stayers = customersOf(world).filter((i) => untouched.world.state.isCustomer(i));
      const went = stayers.map(
        (i) => 1 + tempted.byWeek.findIndex((shares, t) => shares[i]! < 0.75 * untouched.byWeek[t]![i]!),
      );
      expect(found.passRival[w]).toBe(went.filter((t) => t === 0 || t > 6).length);
      expect(found.rivalDepth[w]).toBe(halfDepth(went));
    });
  });

  it('imposes a problem on every customer in weeks 1 and 8, the second unsolved', () => {
    const simulation = simulationAt({ ...small, market: { ...small.market, failureRate: 0 } }, week);
    const fork = simulation.fork([simulation.worlds[0]!]);
    const [world] = fork.worlds;
    for (let t = 1; t <= 9; t++) {
      world!.stress = failures(t);
      const before = world!.state.memberCount;
      fork.advance();
      // Whoever leaves at an occasion of the week is spared.
      const problems = row(world!, 'problems')[t]!;
      if (t === 1 || t === 8) {
        expect(problems).toBeLessThanOrEqual(before);
        expect(problems).toBeGreaterThan(0.95 * before);
      } else expect(problems).toBe(0);
      if (t === 8) expect(row(world!, 'unresolved')[t]).toBe(problems);
    }
  });

  it('counts of everybody who is judged as many as pass: never more, nor nobody', () => {
    found.stayers.forEach((stayers, w) => {
      expect(stayers).toBeLessThan(found.customers[w]!);
      for (const passed of [found.passFailures[w]!, found.passRival[w]!, found.passRumour[w]!]) {
        expect(passed).toBeLessThan(stayers);
        expect(passed).toBeGreaterThan(0);
      }
    });
  });

  it('counts as defenders whoever is bonded and not angry when everybody hears a bad word', () => {
    const { effects } = small;
    for (const at of [0, 26]) {
      const { defenders } = one({ ...small, time: { ...small.time, weeks: 60 } }, at);
      const simulation = simulationAt({ ...small, time: { ...small.time, weeks: 60 } }, at);
      simulation.worlds.forEach(({ state }, w) => {
        const ready = [...state.members.subarray(0, state.memberCount)].filter(
          (i) => state.bond[i]! > effects.defendBond && state.satisfaction[i]! - state.glow[i]! > -0.25,
        ).length;
        expect(ready).toBeGreaterThan(0);
        // Words already under way may anger a few first.
        expect(Math.abs(defenders[w]! - ready)).toBeLessThanOrEqual(0.02 * ready);
      });
    }
  });

  it('is passed by all who are judged when every mechanism is off: ordinary leaving is no failure', () => {
    const tests = one({ ...small, mechanisms: mechanismsAt(0) }, 0);
    tests.stayers.forEach((stayers, w) => {
      expect(stayers).toBeLessThan(tests.customers[w]!);
      expect([tests.passFailures[w], tests.passRival[w], tests.passRumour[w]]).toEqual(
        Array(3).fill(stayers),
      );
    });
  });

  it('of a program’s end is not defined where no program runs, or none any more', () => {
    const endsAt = {
      ...small.programs[1]!,
      id: 'short',
      levers: { ...small.programs[1]!.levers, endsAt: 4 },
    };
    const programs = [...small.programs.slice(0, 2), endsAt];
    const { passEnd } = one({ ...small, programs, time: { ...small.time, weeks: 12 } }, 0);
    expect([...passEnd].map(Number.isNaN)).toEqual([true, false, false]);
    const simulation = simulationAt({ ...small, programs }, 10);
    const later = runToEnd(stressAt(simulation, 0, 10, 0, []));
    expect([...later.passEnd].map(Number.isNaN)).toEqual([true, false, true]);
  });
});

describe('the offer at which half have gone', () => {
  it('lies between two weeks by a straight line', () => {
    expect(halfDepth([1, 2, 3, 4])).toBeCloseTo(0.04, 12);
    expect(halfDepth([3, 3, 3, 0])).toBeCloseTo(0.02 * (2 + 2 / 3), 12);
  });

  it('is not defined where more than half never go', () => {
    expect(halfDepth([5, 0, 0])).toBeNaN();
    expect(halfDepth([5, 0])).toBeCloseTo(0.1, 12);
  });
});

describe('the lift of a program in latent purchases', () => {
  const twins: Scenario = {
    ...small,
    time: { ...small.time, weeks: 80 },
    programs: [small.programs[0]!, { ...small.programs[0]!, id: 'twin' }, small.programs[1]!],
  };

  it('is exactly 0 for a twin of the reference, whatever happens at the time', () => {
    for (const event of [
      { kind: 'rivalOffer', week: 48, weeks: 6, size: 0.4 },
      { kind: 'priceRise', week: 40, size: 0.2 },
      { kind: 'failureWave', week: 50, weeks: 20, size: 5 },
    ] as const) {
      const { liftAtEnd, liftLater } = one({ ...twins, events: [event] }, 52);
      expect([liftAtEnd[0], liftAtEnd[1], liftLater[0], liftLater[1]]).toEqual([0, 0, 0, 0]);
    }
  });

  it('is above 0 while points are in force', () => {
    const { liftAtEnd } = one({ ...twins, events: [] }, 52);
    expect(liftAtEnd[2]).toBeGreaterThan(0);
  });

  it('does not depend on the order of the worlds', () => {
    const events = [{ kind: 'rivalOffer', week: 48, weeks: 6, size: 0.4 }] as const;
    const forwards = one({ ...twins, events }, 52);
    const backwards = one({ ...twins, programs: [...twins.programs].reverse(), events }, 52);
    expect([...backwards.liftAtEnd].reverse()).toEqual([...forwards.liftAtEnd]);
    expect([...backwards.passRival].reverse()).toEqual([...forwards.passRival]);
  });
});

describe('stress tests', () => {
  it('come one for each week asked for that the scenario reaches, in order', () => {
    const weeks = at({ ...small, time: { ...small.time, weeks: 60 } }, 0, 52, 104).map(({ week }) => week);
    expect(weeks).toEqual([0, 52]);
  });

  it('at a week know nothing of later events', () => {
    const later = { ...small, time: { ...small.time, weeks: 80 } };
    const wave = { kind: 'failureWave', week: 52, weeks: 20, size: 10 } as const;
    expect(one({ ...later, events: [wave] }, 52)).toEqual(one({ ...later, events: [] }, 52));
  });

  it('at a week know that programs have ended before', () => {
    const ended = {
      ...small,
      time: { ...small.time, weeks: 80 },
      events: [{ kind: 'programEnds', week: 30 }] as const,
    };
    // Nothing is left to end.
    expect([...one(ended, 52).passEnd].every(Number.isNaN)).toBe(true);
  });

  it('tell the share done, which never falls', () => {
    const shares: number[] = [];
    for (const share of stress(small, 0, [0])) shares.push(share);
    expect(shares.every((share, k) => share >= (shares[k - 1] ?? 0) && share <= 1)).toBe(true);
    expect(shares.at(-1)).toBeGreaterThan(0.9);
  });

  it('at one week are the same alone and after others', () => {
    const long = { ...small, time: { ...small.time, weeks: 60 } };
    expect(at(long, 0, 52)[1]).toEqual(one(long, 52));
  });
});
