/** The table of commands, in the order of the help: a further one is an entry here, and a file or a room of its own. */
import { claimsCommand } from './claims/claims.ts';
import type { Command } from './command.ts';
import { completionCommand } from './completion/completion.ts';
import { linkCommand } from './link/link.ts';
import { outcomesCommand } from './lists/outcomes.ts';
import { parametersCommand } from './lists/parameters.ts';
import { presetsCommand } from './lists/presets.ts';
import { pairingCommand } from './pairing/pairing.ts';
import { runCommand } from './run/run.ts';
import { sweepCommand } from './sweep/sweep.ts';
import { whyCommand } from './why/why.ts';
import { winnersCommand } from './winners/winners.ts';

export const commands: readonly [Command, ...Command[]] = [
  runCommand,
  claimsCommand,
  parametersCommand,
  outcomesCommand,
  presetsCommand,
  linkCommand,
  sweepCommand,
  whyCommand,
  winnersCommand,
  pairingCommand,
  completionCommand(() => commands),
];
