/** The command line: finds the command, and turns whatever happens into an exit code and a sentence. */
import { version } from '../../package.json';
import { modelVersion } from '../model/version.ts';
import { Cancelled, RunError } from '../runner/runner.ts';
import { suggest } from '../scenario/rules/suggest.ts';
import { claimsCommand } from './claims/claims.ts';
import type { Command } from './command.ts';
import { linkCommand, outcomesCommand, parametersCommand, presetsCommand } from './lists/lists.ts';
import { optionLines } from './input/options.ts';
import { pairingCommand } from './run/pairing.ts';
import { runCommand } from './run/run.ts';
import type { Terminal } from './terminal.ts';
import { exitCodes, WrongUsage } from './terminal.ts';
import { winnersCommand } from './winners/winners.ts';
import { wrap } from './output/text-table.ts';

const commands: Readonly<Record<string, Command>> = {
  run: runCommand,
  claims: claimsCommand,
  parameters: parametersCommand,
  outcomes: outcomesCommand,
  presets: presetsCommand,
  link: linkCommand,
  winners: winnersCommand,
  pairing: pairingCommand,
};

/** Runs the command line with the words after the program's name. Resolves with the exit code; never rejects. */
export async function commandLine(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await dispatch(words, terminal);
    return exitCodes.done;
  } catch (error) {
    const { code, text } = ending(error);
    terminal.err.write(`${text}\n`);
    return code;
  }
}

async function dispatch(words: readonly string[], terminal: Terminal): Promise<void> {
  const [name, ...rest] = words;
  const asksForHelp = words.slice(0, endOfOptions(words)).some((word) => word === '--help' || word === '-h');
  if (name === undefined || name === 'help' || (asksForHelp && name.startsWith('-'))) {
    const topic = name === 'help' ? rest[0] : undefined;
    terminal.out.write(topic === undefined ? generalHelp() : commandHelp(topic));
  } else if (name === '--version' || name === '-V') {
    terminal.out.write(`steadfast ${version}, model version ${modelVersion}\n`);
  } else if (asksForHelp) {
    terminal.out.write(commandHelp(name));
  } else {
    await commandOf(name).execute(rest, terminal);
  }
}

function endOfOptions(words: readonly string[]): number {
  const at = words.indexOf('--');
  return at < 0 ? words.length : at;
}

function commandOf(name: string): Command {
  const found = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (found) return found;
  const kind = name.startsWith('-') ? 'option' : 'command';
  const meant = suggest(name, [...Object.keys(commands), '--help', '--version']);
  const hint = meant === undefined ? 'steadfast --help lists all.' : `did you mean ${meant}?`;
  throw new WrongUsage(`There is no ${kind} ${name}: ${hint}`);
}

const helpWidth = 100;

function generalHelp(): string {
  const lines = Object.entries(commands).map(([name, { operands, summary }]) =>
    [`  steadfast ${`${name} ${operands}`.trim()}`, wrap(summary, helpWidth, '      ')].join('\n'),
  );
  return `Steadfast: what earns loyalty that lasts? The same customers under several programs, side by side.

Usage:
${lines.join('\n')}
  steadfast COMMAND --help
  steadfast --version

Options of run:
${optionLines(runCommand.options, helpWidth)}

Examples:
  steadfast run town
  steadfast run town --set market.failureRate=0.1 --set programs.gifts.gifts.value=8 --json
  steadfast parameters points

Exit codes: 0 done, 1 failed, 2 wrong usage, 130 stopped by Ctrl-C.
`;
}

function commandHelp(name: string): string {
  const { operands, summary, options } = commandOf(name);
  return `Usage: steadfast ${`${name} ${operands}`.trim()} [options]

${wrap(summary, helpWidth)}

Options:
${optionLines(options, helpWidth)}
`;
}

/** What an error means for whoever called the program. */
function ending(error: unknown): { readonly code: number; readonly text: string } {
  if (error instanceof WrongUsage) return { code: exitCodes.wrongUsage, text: `steadfast: ${error.message}` };
  if (error instanceof Cancelled) return { code: exitCodes.interrupted, text: 'Stopped.' };
  if (error instanceof RunError) return { code: exitCodes.failed, text: `steadfast: ${error.message}` };
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    code: exitCodes.failed,
    text: `steadfast: This should not happen; please report it with the command you gave.\n${trace}`,
  };
}
