/** One replication of an experiment, boiled down to the numbers that it is made for. */
import { referenceIndex } from '../../scenario/scenario.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { viewOf } from '../figures/outcomes.ts';
import { replicate } from '../replicate.ts';
import type { ReplicationOutput } from '../replicate.ts';
import { stress } from '../stress/stress.ts';
import type { Endpoint } from './endpoint.ts';
import { endpointValue, needsOf } from './outcomes.ts';

/** Runs one replication and measures it. Yields the share done; returns a value per endpoint, not a number where it is undefined. */
export function* measure(
  scenario: Scenario,
  replication: number,
  endpoints: readonly Endpoint[],
): Generator<number, readonly number[]> {
  const wanted = (need: ReturnType<typeof needsOf>) =>
    endpoints.filter(({ outcome }) => needsOf(outcome) === need);
  const weeks = [...new Set(wanted('stress').map(({ week }) => week))].sort((a, b) => a - b);
  const isStressOnly = weeks.length > 0 && wanted('stress').length === endpoints.length;
  const share = isStressOnly ? 0 : weeks.length > 0 ? 0.5 : 1;
  const output = isStressOnly
    ? notRun(replication)
    : yield* part(
        replicate(scenario, replication, {
          events: wanted('events').length > 0,
          customers: wanted('customers').length > 0,
        }),
        0,
        share,
      );
  const tests = weeks.length > 0 ? yield* part(stress(scenario, replication, weeks), share, 1) : [];
  const indexOf = (id: string) => scenario.programs.findIndex((program) => program.id === id);
  const reference = referenceIndex(scenario);
  const run = {
    scenario,
    output,
    stress: tests,
    reference,
    view: (world: number) => viewOf(scenario, output.replication, world, reference),
  };
  return endpoints.map(({ outcome, world, week, since }) =>
    endpointValue(run, outcome, { world: indexOf(world), week, since }),
  );
}

/** Stress tests run the market themselves: where nothing else is measured, nobody reads a main run. */
const notRun = (replication: number): ReplicationOutput => ({
  replication: { replication, totals: [], reasons: [], common: [], trials: [], fingerprints: [] },
});

/** Part of a longer task, from one share done to another. */
function* part<T>(steps: Generator<number, T>, from: number, to: number): Generator<number, T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield from + (to - from) * step.value;
  }
}
