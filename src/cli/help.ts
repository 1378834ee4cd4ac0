/** The help, from the table of commands. */
import type { Command } from './command.ts';
import { optionLines } from './input/options.ts';
import { wrap } from './output/text-table.ts';

const width = 100;

const usage = ({ name, operands }: Command): string => `steadfast ${name} ${operands}`.trimEnd();

/** All commands, with the options of the first. */
export function generalHelp(commands: readonly [Command, ...Command[]]): string {
  const lines = commands.map((command) =>
    [`  ${usage(command)}`, wrap(command.summary, width, '      ')].join('\n'),
  );
  const [first] = commands;
  return `Steadfast: what earns loyalty that lasts? The same customers under several programs, side by side.

Usage:
${lines.join('\n')}
  steadfast COMMAND --help
  steadfast --version

Options of ${first.name}:
${optionLines(first.options, width)}

Examples:
  steadfast run town
  steadfast run town --set market.failureRate=0.1 --set programs.gifts.gifts.value=8 --json
  steadfast parameters points

Exit codes: 0 done, 1 failed, 2 wrong usage, 130 stopped by Ctrl-C.
`;
}

export function commandHelp(command: Command): string {
  const { summary, options } = command;
  return `Usage: ${usage(command)} [options]

${wrap(summary, width)}

Options:
${optionLines(options, width)}
`;
}
