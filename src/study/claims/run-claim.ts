/** Runs a claim: its experiment as it is, at both ends of each parameter it is probed along, and where its verdict turns. */
import { estimate } from '../../experiment/figures/statistics.ts';
import type { NumberParameter } from '../../model/parameters/parameters.ts';
import type { JobOptions, Runner } from '../../runner/runner.ts';
import { setParameter } from '../../scenario/edit/edit.ts';
import { setPaths } from '../../scenario/edit/set-path.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { solveIfNeeded } from '../run.ts';
import { sharedNumber, sharedValue } from '../varied.ts';
import type { Claim, Deciding } from './claim.ts';
import { endpointsOf, situationOf, variantsOf } from './result.ts';
import type { ClaimResult, Probed, ProbedEnd, SeedResult, Situation, Values } from './result.ts';
import { solvedEnd } from './solve-claim.ts';
import { turningRange, turningValue } from './turning.ts';
import type { MarginAt } from './turning.ts';
import { jointVerdict, opposed, verdictOf } from './verdict.ts';
import type { Verdict } from './verdict.ts';

export interface ClaimOptions extends JobOptions {
  /** Instead of those of the claim's scenario. */
  readonly replications?: number;
  readonly people?: number;
  readonly seed?: string;
  /** Leaves out the probes: the verdict is that of the base. */
  readonly baseOnly?: boolean;
}

/** How often the range of a parameter is halved in search of the turn. */
const halvings = 4;

/** On how many seeds every claim is run: a verdict that hangs on the luck is none. */
const manySeeds = 3;

/** The seeds of a claim: its own, and others made of it. */
export const seedsOf = (first: string): string[] =>
  Array.from({ length: manySeeds }, (_, k) => (k === 0 ? first : `${first}, look ${k + 1}`));

/** Runs one claim on all of its seeds. Its budgets, which have luck of their own, are solved first where the answers are not kept. */
export async function runClaim(
  runner: Runner,
  claim: Claim,
  options: ClaimOptions = {},
): Promise<ClaimResult> {
  const [own = '', ...others] = seedsOf(options.seed ?? claim.scenario.seed);
  const ask = new Asker(runner, claim, { ...options, seed: own });
  const start = await solveIfNeeded(runner, claim.scenario, options);
  const { base, probes } = await ask.all(start, true);
  const costs = await ask.costs(start);
  const seeds: SeedResult[] = [{ seed: own, base, verdict: verdictFrom(claim, base, probes) }];
  // One after the other: fewer jobs wait at a time.
  for (const seed of others) {
    const found = await new Asker(runner, claim, { ...options, seed }).all(start, false);
    seeds.push({ seed, base: found.base, verdict: verdictFrom(claim, found.base, found.probes) });
  }
  const verdict = jointVerdict(seeds.map((one) => one.verdict));
  const replications = options.replications ?? claim.scenario.replications;
  return { claim, replications, base, probes, verdict, seeds, costs };
}

/** The verdict of one seed. */
function verdictFrom({ notTestable }: Claim, base: Situation, probes: readonly Probed[]): Verdict {
  if (notTestable !== null) return { kind: 'notTestable', on: [], seedsDiffer: false };
  const ends = probes.map(({ parameter, low, high }) => ({
    parameter,
    low: low?.standing ?? null,
    high: high?.standing ?? null,
  }));
  return verdictOf(base.standing, ends);
}

function numberParameter(key: string): NumberParameter {
  const found = sharedNumber(key);
  if (!found) throw new Error(`There is no number parameter "${key}" to probe along.`);
  return found;
}

/** The plausible range of a parameter. */
export const rangeOf = (key: string): readonly [low: number, high: number] => numberParameter(key).plausible;

/** A situation at a value of the parameter, with the scenario that it was measured in. */
interface At {
  readonly value: number;
  readonly scenario: Scenario;
  readonly situation: Situation;
}

/** Where a verdict turns, and within what. */
interface Turn {
  readonly at: number;
  readonly within: readonly [number, number];
}

class Asker {
  readonly #runner: Runner;
  readonly #claim: Claim;
  readonly #options: ClaimOptions;

  constructor(runner: Runner, claim: Claim, options: ClaimOptions) {
    this.#runner = runner;
    this.#claim = claim;
    this.#options = options;
  }

  /** The claim as it stands and at the ends of its probes; where a verdict turns only if it is asked for. */
  async all(
    start: Scenario,
    findTurns: boolean,
  ): Promise<{ readonly base: Situation; readonly probes: readonly Probed[] }> {
    const base = await this.situation(start);
    if (this.#options.baseOnly === true) return { base, probes: [] };
    const { probes } = this.#claim;
    return {
      base,
      probes: await Promise.all(probes.map((parameter) => this.probe(parameter, start, base, findTurns))),
    };
  }

  /** Measures all outcomes of the claim in a scenario whose levers are solved. */
  async situation(scenario: Scenario): Promise<Situation> {
    const all = [...this.#claim.deciding, ...this.#claim.besides];
    const measured = await Promise.all(
      variantsOf(all).map(
        async (variant) =>
          [variant, await this.#measure(this.#variant(scenario, variant), all, variant)] as const,
      ),
    );
    const values: Values = Object.fromEntries(measured);
    return situationOf(this.#claim, values);
  }

  /** What each program costs. */
  async costs(scenario: Scenario): Promise<ClaimResult['costs']> {
    const { programs, time } = scenario;
    const rows = await this.#runner.measure(
      resized(scenario, this.#options),
      programs.map(({ id }) => ({
        outcome: 'programCostPerCustomerYear',
        world: id,
        week: time.weeks,
        since: 0,
      })),
      this.#options,
    );
    return Object.fromEntries(
      programs.map(({ id }, k) => [id, estimate(rows.map((row) => row[k] ?? NaN))] as const),
    );
  }

  /** The claim at both ends of a parameter's plausible range, and where it turns on the way. */
  async probe(
    parameter: string,
    scenario: Scenario,
    situation: Situation,
    findTurns: boolean,
  ): Promise<Probed> {
    const base: At = { value: sharedValue(scenario, parameter), scenario, situation };
    const [low, high] = await Promise.all(
      rangeOf(parameter).map(async (value): Promise<At | null> => {
        if (value === base.value) return null;
        const changed = await solvedEnd(this.#runner, scenario, parameter, value, this.#options);
        return { value, scenario: changed, situation: await this.situation(changed) };
      }),
    );
    const end = async (
      here: At | null | undefined,
      other: At | null | undefined,
    ): Promise<ProbedEnd | null> => {
      if (!here) return null;
      const turn = findTurns ? await this.#turn(parameter, here, base, other ?? null) : null;
      const { value } = here;
      return { ...here.situation, value, turnsAt: turn?.at ?? null, turnsWithin: turn?.within ?? null };
    };
    const ends = await Promise.all([end(low, high), end(high, low)]);
    return { parameter, base: base.value, low: ends[0], high: ends[1] };
  }

  /** Where the verdict turns between an end and the base, or between the two ends where the base cannot tell. */
  async #turn(parameter: string, end: At, base: At, other: At | null): Promise<Turn | null> {
    const stands = (at: At | null) => at?.situation.standing ?? null;
    const from = opposed(stands(end), stands(base))
      ? base
      : stands(base) === 'unclear' && opposed(stands(end), stands(other))
        ? other
        : null;
    if (from === null) return null;
    const tried: MarginAt[] = [from, end].map(({ value, situation }) => ({
      value,
      margin: situation.margin,
    }));
    const point = (at: At) => [at.value, at.situation.margin.mean] as const;
    const at = await turningValue(
      point(from),
      point(end),
      async (value) => {
        const { margin } = await this.situation(between(parameter, from, end, value));
        tried.push({ value, margin });
        return margin.mean;
      },
      halvings,
    );
    return at === null ? null : { at, within: turningRange(tried, at) };
  }

  async #measure(
    scenario: Scenario,
    all: readonly Deciding[],
    variant: string,
  ): Promise<readonly (readonly number[])[]> {
    return this.#runner.measure(resized(scenario, this.#options), endpointsOf(all, variant), this.#options);
  }

  #variant(scenario: Scenario, name: string): Scenario {
    if (name === '') return scenario;
    const reading = setPaths(scenario, this.#claim.variants[name] ?? []);
    if (reading.scenario) return reading.scenario;
    throw new Error(`The variant "${name}" of ${this.#claim.id}: ${reading.problems[0]?.message ?? ''}`);
  }
}

/** The scenario at a value between two others, with the levers that the budget decides in between as well. */
function between(parameter: string, from: At, to: At, value: number): Scenario {
  const share = (value - from.value) / (to.value - from.value);
  const programs = from.scenario.programs.map((program, k) => {
    const { intensity, levers } = program;
    const [a, b] = [from, to].map(({ scenario }) => intensity && scenario.programs[k]?.levers[intensity]);
    if (intensity === null || typeof a !== 'number' || typeof b !== 'number') return program;
    return { ...program, levers: { ...levers, [intensity]: a + share * (b - a) } };
  });
  const fitting = numberParameter(parameter).integer ? Math.round(value) : value;
  return { ...setParameter(from.scenario, parameter, fitting), programs };
}

/** With other replications, people and luck; a number of people who are treated shrinks and grows with the market. */
function resized(scenario: Scenario, { replications, people, seed }: ClaimOptions): Scenario {
  const many = people ?? scenario.market.people;
  const scale = many / scenario.market.people;
  return {
    ...scenario,
    seed: seed ?? scenario.seed,
    replications: replications ?? scenario.replications,
    market: { ...scenario.market, people: many },
    programs: scenario.programs.map((program) => {
      const count = program.levers['targeting.count'];
      if (count === undefined || scale === 1) return program;
      const levers = { ...program.levers, 'targeting.count': Math.max(2, Math.round(count * scale)) };
      return { ...program, levers };
    }),
  };
}
