/** `steadfast completion`: lets a shell complete commands, options and names, from the table of commands. */
import { command } from '../command.ts';
import type { Command } from '../command.ts';
import { WrongUsage } from '../terminal.ts';

/** @param commands the table that the command itself is an entry of */
export const completionCommand = (commands: () => readonly Command[]): Command =>
  command({
    name: 'completion',
    operands: '',
    summary:
      'Prints a script for bash that completes commands, options, presets and claims: eval "$(steadfast completion)".',
    options: {},
    run({ operands }, { out }) {
      if (operands.length > 0) throw new WrongUsage(`completion takes no ${operands.join(' ')}.`);
      out.write(completionScript(commands()));
    },
  });

function completionScript(commands: readonly Command[]): string {
  const names = commands.map(({ name }) => name);
  const cases = commands.map(({ name, words, options }) => {
    const given = [...words, ...Object.keys({ ...options, help: null }).map((option) => `--${option}`)];
    return `    *' ${name}') words='${given.join(' ')}' ;;`;
  });
  // Where nothing fits, the shell completes names of files by itself.
  return `# Completion of steadfast for bash. In zsh first: autoload -U +X bashcompinit && bashcompinit
_steadfast() {
  local current=\${COMP_WORDS[COMP_CWORD]} before='' words=''
  [ "$COMP_CWORD" -gt 1 ] && before=" \${COMP_WORDS[1]}"
  case "steadfast$before" in
    steadfast) words='${[...names, 'help', '--help', '--version'].join(' ')}' ;;
    *' help') words='${names.join(' ')}' ;;
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _steadfast steadfast
`;
}
