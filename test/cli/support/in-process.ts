/** The command line in this process: what it prints, and how it ends. */
import { commandLine } from '../../../src/cli/command-line.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';
import type { Runner } from '../../../src/runner/runner.ts';
import { perform } from '../../../src/runner/perform.ts';
import type { Perform } from '../../../src/runner/perform.ts';
import { fakeRunner } from '../../runner/support/fakes.ts';
import { madeUp } from '../../runner/support/made-up.ts';

export interface Ending {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Circumstances {
  /** The real simulation instead of made-up results. */
  readonly real?: boolean;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly interrupted?: AbortSignal;
  readonly perform?: Perform;
}

/** Runs the command line with these words. */
export async function steadfast(words: readonly string[], how: Circumstances = {}): Promise<Ending> {
  let out = '';
  let err = '';
  const runners: Runner[] = [];
  const common = { isTTY: how.isTTY ?? false, columns: how.columns };
  const terminal: Terminal = {
    out: { ...common, write: (text) => (out += text) },
    err: { ...common, write: (text) => (err += text) },
    interrupted: how.interrupted ?? new AbortController().signal,
    openRunner: ({ workers = 2 }) => {
      const made = fakeRunner(workers, how.perform ?? (how.real ? perform : madeUp), { breathEvery: 25 });
      runners.push(made.runner);
      return made.runner;
    },
  };
  const code = await commandLine(words, terminal);
  return { code, out, err };
}
