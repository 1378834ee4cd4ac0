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
import type { ClaimResult, Probed, ProbedEnd, Situation, Values } from './result.ts';
import { solvedEnd } from './solve-claim.ts';
import { opposed, turningValue, verdictOf } from './verdict.ts';

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

/** Runs one claim. Its budgets are solved first where the answers are not kept. */
export async function runClaim(
  runner: Runner,
  claim: Claim,
  options: ClaimOptions = {},
): Promise<ClaimResult> {
  const ask = new Asker(runner, claim, options);
  const start = await solveIfNeeded(runner, claim.scenario, options);
  const [base, costs] = await Promise.all([ask.situation(start), ask.costs(start)]);
  const probes =
    options.baseOnly === true
      ? []
      : await Promise.all(claim.probes.map((parameter) => ask.probe(parameter, start, base)));
  const verdict = verdictOf(
    base.standing,
    probes.map(({ parameter, low, high }) => ({
      parameter,
      low: low?.standing ?? null,
      high: high?.standing ?? null,
    })),
  );
  const replications = options.replications ?? claim.scenario.replications;
  return { claim, replications, base, probes, verdict, costs };
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

class Asker {
  readonly #runner: Runner;
  readonly #claim: Claim;
  readonly #options: ClaimOptions;

  constructor(runner: Runner, claim: Claim, options: ClaimOptions) {
    this.#runner = runner;
    this.#claim = claim;
    this.#options = options;
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
  async probe(parameter: string, scenario: Scenario, situation: Situation): Promise<Probed> {
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
      const turnsAt = await this.#turn(parameter, here, base, other ?? null);
      return { ...here.situation, value: here.value, turnsAt };
    };
    const ends = await Promise.all([end(low, high), end(high, low)]);
    return { parameter, base: base.value, low: ends[0], high: ends[1] };
  }

  /** Where the verdict turns between an end and the base, or between the two ends where the base cannot tell. */
  async #turn(parameter: string, end: At, base: At, other: At | null): Promise<number | null> {
    const stands = (at: At | null) => at?.situation.standing ?? null;
    const from = opposed(stands(end), stands(base))
      ? base
      : stands(base) === 'unclear' && opposed(stands(end), stands(other))
        ? other
        : null;
    if (from === null) return null;
    const point = (at: At) => [at.value, at.situation.margin] as const;
    const found = await turningValue(
      point(from),
      point(end),
      async (value) => (await this.situation(between(parameter, from, end, value))).margin,
      halvings,
    );
    return found;
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
