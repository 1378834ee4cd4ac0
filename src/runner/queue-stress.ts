/** The stress tests of a run: queued with it, so that no worker rests, and delivered after it. */
import type { Stress } from '../experiment/results.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Batch } from './batch.ts';
import { stressBytes } from './memory.ts';
import { priorities } from './priorities.ts';
import { progressOf } from './progress.ts';
import type { OnShare } from './progress.ts';
import type { RunOptions } from './runner.ts';

/** Queues the stress tests behind the main run; what it returns delivers them, once the main run is complete. */
export function queueStress(
  scenario: Scenario,
  weeks: readonly number[],
  batch: Batch,
): (options: RunOptions) => Promise<readonly Stress[]> {
  if (weeks.length === 0) return () => Promise.resolve([]);
  const shares = new Float64Array(scenario.replications);
  let progress: OnShare = (job, share) => {
    shares[job] = share;
  };
  const tests = Array.from({ length: scenario.replications }, (_, replication) =>
    batch.requestAhead({
      task: { kind: 'stress', scenario, replication, weeks },
      priority: priorities.stress,
      bytes: stressBytes(scenario),
      onShare: (share) => progress(replication, share),
    }),
  );
  return async (options) => {
    progress = progressOf('stress', scenario.replications, options, shares);
    const results = await Promise.all(
      tests.map(async (test, i) => {
        const output = await test;
        for (const result of output) options.onStress?.(result);
        progress(i, 1);
        return output;
      }),
    );
    return results.flat();
  };
}
