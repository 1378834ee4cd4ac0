/** What the command line needs of the machine around it, so that tests can stand in for it. */
import type { NodeRunnerOptions } from '../runner/node.node.ts';
import type { Runner } from '../runner/runner.ts';

export interface Output {
  write(text: string): void;
  readonly isTTY: boolean;
  /** Width of the window in characters; undefined where there is none. */
  readonly columns: number | undefined;
}

export interface Terminal {
  readonly out: Output;
  readonly err: Output;
  /** Aborted by Ctrl-C. */
  readonly interrupted: AbortSignal;
  readonly openRunner: (options: Pick<NodeRunnerOptions, 'workers'>) => Runner;
}

/** The command was called in a way that cannot work; its message is one sentence that says what to do. */
export class WrongUsage extends Error {
  override name = 'WrongUsage';
}

/** Exit codes, for scripts. */
export const exitCodes = {
  done: 0,
  failed: 1,
  wrongUsage: 2,
  /** As shells report a program that Ctrl-C ended: 128 and the number of the signal. */
  interrupted: 130,
} as const;
