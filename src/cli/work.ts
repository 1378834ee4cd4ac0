/** What every command that has something computed shares: its threads, and the line that says how far it is. */
import type { Runner } from '../runner/runner.ts';
import type { BudgetOptions } from '../study/run.ts';
import { readWhole } from './input/options.ts';
import { ProgressLine } from './output/progress.ts';
import type { Terminal } from './terminal.ts';

export const workersOption = {
  value: 'NUMBER',
  help: 'Threads; as many as there are cores by default.',
} as const;

/** Throws `WrongUsage` for what is no number of threads. */
export const readWorkers = (given: string | undefined): number | undefined =>
  readWhole('workers', given, [1, 256]);

export const noSolveOption = {
  help: 'Runs the intensities as they stand, even if they were not solved for the budget.',
} as const;

/** How a run at the budget is stopped, watched and announced. */
export const budgetOptions = (
  { interrupted, err }: Terminal,
  progress: ProgressLine,
  keepLevers: boolean,
): BudgetOptions => ({
  signal: interrupted,
  onProgress: progress.show,
  keepLevers,
  onUnsolved: () =>
    err.write(
      keepLevers
        ? 'The intensities were not solved for this budget: costs may differ between programs.\n'
        : 'Solving the intensities for the budget first; --no-solve leaves them as they are.\n',
    ),
  onSolved: progress.clear,
});

/** Opens a runner, hands it to the work, and closes it whatever comes of it. */
export async function withRunner<T>(
  { openRunner, err }: Terminal,
  workers: number | undefined,
  work: (runner: Runner, progress: ProgressLine) => Promise<T>,
): Promise<T> {
  const runner = openRunner(workers === undefined ? {} : { workers });
  const progress = new ProgressLine(err);
  try {
    return await work(runner, progress);
  } finally {
    progress.clear();
    await runner.close();
  }
}
