/** The command line: finds the command, and turns whatever happens into an exit code and a sentence. */
import { version } from '../../package.json';
import { modelVersion } from '../model/version.ts';
import { Cancelled, RunError } from '../runner/runner.ts';
import { suggest } from '../scenario/rules/suggest.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { commandHelp, generalHelp } from './help.ts';
import type { Terminal } from './terminal.ts';
import { exitCodes, WrongUsage } from './terminal.ts';

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
    terminal.out.write(topic === undefined ? generalHelp(commands) : commandHelp(commandOf(topic)));
  } else if (name === '--version' || name === '-V') {
    terminal.out.write(`steadfast ${version}, model version ${modelVersion}\n`);
  } else if (asksForHelp) {
    terminal.out.write(commandHelp(commandOf(name)));
  } else {
    await commandOf(name).execute(rest, terminal);
  }
}

function endOfOptions(words: readonly string[]): number {
  const at = words.indexOf('--');
  return at < 0 ? words.length : at;
}

function commandOf(name: string): Command {
  const found = commands.find((command) => command.name === name);
  if (found) return found;
  const kind = name.startsWith('-') ? 'option' : 'command';
  const meant = suggest(name, [...commands.map((command) => command.name), '--help', '--version']);
  const hint = meant === undefined ? 'steadfast --help lists all.' : `did you mean ${meant}?`;
  throw new WrongUsage(`There is no ${kind} ${name}: ${hint}`);
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
