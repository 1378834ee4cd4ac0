/** The stress tests against their definition: forks made and judged again here, step by step. */
import { describe, expect, it, vi } from 'vitest';
import { runToEnd } from '../../../src/experiment/replicate.ts';
import type { Stress } from '../../../src/experiment/results.ts';
import { stress } from '../../../src/experiment/stress/stress.ts';
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

/** Who is a customer after 34 weeks, and everybody's latent share of weeks 8 to 34, summed over the weeks as a customer. */
function live(simulation: Simulation, world: World, under: (week: number) => World['stress']) {
  const fork = simulation.fork([world]);
  const [copy] = fork.worlds;
  const shares = new Float64Array(copy!.state.people);
  for (let week = 1; week <= 34; week++) {
    copy!.stress = under(week);
    fork.advance();
    if (week < 8) continue;
    shares.forEach((sum, i) => {
      if (copy!.state.isCustomer(i)) shares[i] = sum + latentShare(copy!, i);
    });
  }
  return { world: copy!, shares };
}

const calm = { rivalOffer: 0, ended: false, imposed: 'none' } as const;
const hardships: Readonly<Record<'failures' | 'rival' | 'end', (week: number) => World['stress']>> = {
  failures: (week) => ({ ...calm, imposed: week === 1 ? 'problem' : week === 8 ? 'unresolved' : 'none' }),
  rival: (week) => ({ ...calm, rivalOffer: week <= 8 ? 0.2 : 0 }),
  end: () => ({ ...calm, ended: true }),
};

describe('a stress test', () => {
  const week = 0;
  const found = one(small, week);

  it('counts the customers who stay with at least 0.75 of their calm share, after each hardship and all', () => {
    const simulation = simulationAt(small, week);
    simulation.worlds.forEach((world, w) => {
      const customers = [...world.state.members.subarray(0, world.state.memberCount)];
      expect(found.customers[w]).toBe(customers.length);
      const untouched = live(simulation, world, () => calm);
      const passes = Object.values(hardships).map((under) => {
        const { world: copy, shares } = live(simulation, world, under);
        return customers.map((i) => copy.state.isCustomer(i) && shares[i]! >= 0.75 * untouched.shares[i]!);
      });
      const counts = passes.map((passed) => passed.filter(Boolean).length);
      expect([found.passFailures[w], found.passRival[w], found.passEnd[w]]).toEqual(counts);
      const all = customers.filter((_, k) => passes.every((passed) => passed[k]!)).length;
      expect(found.steadfast[w]).toBe(all);
    });
  });

  it('imposes a problem on every customer in weeks 1 and 8, the second unsolved', () => {
    const simulation = simulationAt({ ...small, market: { ...small.market, failureRate: 0 } }, week);
    const fork = simulation.fork([simulation.worlds[0]!]);
    const [world] = fork.worlds;
    for (let t = 1; t <= 9; t++) {
      world!.stress = hardships.failures(t);
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

  it('is harder to pass in all parts than in each, and nobody passes who is no customer', () => {
    found.customers.forEach((customers, w) => {
      const parts = [found.passFailures[w]!, found.passRival[w]!, found.passEnd[w]!];
      expect(found.steadfast[w]).toBeLessThanOrEqual(Math.min(...parts));
      expect(Math.max(...parts)).toBeLessThanOrEqual(customers);
      expect(found.steadfast[w]).toBeGreaterThan(0);
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

  it('passes everybody who stays, when every mechanism is off', () => {
    const base = { ...small, mechanisms: mechanismsAt(0) };
    const { passFailures, passRival, passEnd, steadfast } = one(base, 0);
    const simulation = simulationAt(base, 0);
    simulation.worlds.forEach((world, w) => {
      const { world: copy } = live(simulation, world, () => calm);
      const stayed = [...world.state.members.subarray(0, world.state.memberCount)].filter((i) =>
        copy.state.isCustomer(i),
      );
      for (const passed of [passFailures, passRival, passEnd, steadfast])
        expect(passed[w]).toBe(stayed.length);
    });
  });

  it('by the end of the program touches nobody where there is none', () => {
    const simulation = simulationAt(small, 0);
    const [none] = simulation.worlds;
    const { world: copy } = live(simulation, none!, () => calm);
    const stayed = [...none!.state.members.subarray(0, none!.state.memberCount)];
    expect(found.passEnd[0]).toBe(stayed.filter((i) => copy.state.isCustomer(i)).length);
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
    expect([...backwards.steadfast].reverse()).toEqual([...forwards.steadfast]);
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
    // Nothing is left to end: that test asks no more than to stay.
    const { passEnd } = one(ended, 52);
    const simulation = simulationAt(ended, 52);
    simulation.worlds.forEach((world, w) => {
      const { world: copy } = live(simulation, world, () => calm);
      const { members, memberCount } = world.state;
      const stayed = [...members.subarray(0, memberCount)].filter((i) => copy.state.isCustomer(i));
      expect(passEnd[w]).toBe(stayed.length);
    });
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
