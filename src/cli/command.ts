/** What a command of the command line is. */
import { readCall } from './input/options.ts';
import type { Call, OptionTable } from './input/options.ts';
import type { Terminal } from './terminal.ts';

export interface Command {
  readonly name: string;
  /** What comes after the command's name, for the help. */
  readonly operands: string;
  /** Words that may be among the operands, for completion. */
  readonly words: readonly string[];
  /** One sentence. */
  readonly summary: string;
  readonly options: OptionTable;
  /** Runs it with the words after its name. Rejects with `WrongUsage`, `RunError` or `Cancelled`; all else is a defect. */
  execute(words: readonly string[], terminal: Terminal): Promise<void>;
}

/** Makes a command from its parts: what it runs gets its words read by its own table of options. */
export function command<const T extends OptionTable>(
  parts: Pick<Command, 'name' | 'operands' | 'summary'> & {
    readonly words?: readonly string[];
    readonly options: T;
    readonly run: (call: Call<T>, terminal: Terminal) => Promise<void> | void;
  },
): Command {
  const { name, operands, words = [], summary, options, run } = parts;
  return {
    name,
    operands,
    words,
    summary,
    options,
    execute: async (given, terminal) => run(readCall(given, options), terminal),
  };
}
