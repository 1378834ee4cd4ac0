/** The script in a real bash, which is asked as it asks when somebody presses the key. */
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/cli/commands.ts';
import { scenarioWords } from '../../../src/cli/input/read-scenario.ts';
import { claims } from '../../../src/study/claims/claims.ts';
import { presets } from '../../../src/scenario/presets/presets.ts';
import { steadfast } from '../support/in-process.ts';

const { out: script } = await steadfast(['completion']);

/** What bash offers for the last of these words. */
function offered(...words: string[]): string[] {
  const asked = `COMP_WORDS=(steadfast "$@"); COMP_CWORD=$#; _steadfast; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const text = execFileSync('bash', ['-c', `${script}\n${asked}`, 'steadfast', ...words], {
    encoding: 'utf8',
  });
  return text.split('\n').filter((line) => line !== '');
}

describe('completion', () => {
  it('offers every command of the table', () => {
    expect(offered('')).toEqual(expect.arrayContaining(commands.map(({ name }) => name)));
    expect(offered('pair')).toEqual(['pairing']);
    expect(offered('help', 'win')).toEqual(['winners']);
  });

  it.each(commands.map((command) => [command.name, command] as const))(
    'offers the options of %s',
    (name, command) => {
      const options = [...Object.keys(command.options), 'help'].map((option) => `--${option}`);
      expect(offered(name, '--').toSorted()).toEqual(options.toSorted());
    },
  );

  it('offers presets and claims where a scenario is named, and files where neither fits', () => {
    const withScenario = commands.filter(({ words }) => words === scenarioWords);
    expect(withScenario.length).toBeGreaterThan(2);
    for (const { name } of withScenario)
      expect(offered(name, '')).toEqual(expect.arrayContaining([...presets, ...claims].map(({ id }) => id)));
    expect(offered('claims', 'C2')).toEqual([
      'C2',
      ...claims.map(({ id }) => id).filter((id) => /^C2./.test(id)),
    ]);
    expect(offered('run', './scenario')).toEqual([]);
    expect(script).toContain('complete -o default -F _steadfast steadfast');
  });

  it('completes later words as the first', () => {
    expect(offered('run', 'town', '--no-s')).toEqual(['--no-stress', '--no-solve']);
  });
});
