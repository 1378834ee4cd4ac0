/** `steadfast pairing`: how much it saves that worlds share their luck. */
import { outcomes } from '../../experiment/figures/outcomes.ts';
import type { OutcomeId } from '../../experiment/figures/outcomes.ts';
import { pairingSavings } from '../../experiment/figures/pairing.ts';
import type { Saving } from '../../experiment/figures/pairing.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { run } from '../../study/run.ts';
import { command } from '../command.ts';
import { applySettings, findScenario, oneSource, scenarioWords } from '../input/read-scenario.ts';
import { readSettings, settingOptions } from '../input/settings.ts';
import { WrongUsage } from '../terminal.ts';
import { markdownFigures } from '../output/markdown-table.ts';
import { readWorkers, withRunner, workersOption } from '../work.ts';

/** The outcomes of the table. */
export const pairedOutcomes: readonly OutcomeId[] = [
  'profit',
  'activeShare',
  'customerShare',
  'shareOfWallet',
  'bond',
  'trust',
];

const options = {
  ...settingOptions,
  replications: { value: 'NUMBER', help: 'Independent repetitions, 2 to 1000; 30 by default.' },
  workers: workersOption,
} as const;

/** The command. */
export const pairingCommand = command({
  name: 'pairing',
  operands: '<preset | file.json | link>',
  words: scenarioWords,
  summary:
    'Measures how much it saves that worlds share their luck: the variance of unpaired over that of paired differences, as a Markdown table.',
  options,
  async run({ operands, options: given }, terminal) {
    const workers = readWorkers(given.workers);
    const found = await findScenario(oneSource('pairing', operands));
    const settings = readSettings(given);
    const usual = settings.some(([path]) => path === 'replications') ? [] : [['replications', '30'] as const];
    const scenario = applySettings(found, [...usual, ...settings], terminal);
    if (scenario.replications < 2) throw new WrongUsage('A variance needs at least 2 replications.');
    if (scenario.programs.length < 2) throw new WrongUsage('A difference needs at least two programs.');
    await withRunner(terminal, workers, async (runner, progress) => {
      const { replications } = await run(runner, scenario, {
        signal: terminal.interrupted,
        onProgress: progress.show,
        // How much luck is shared does not hang on what the programs cost.
        keepLevers: true,
      });
      progress.clear();
      terminal.out.write(
        `${pairingMarkdown(scenario, pairingSavings(scenario, replications, pairedOutcomes))}\n`,
      );
    });
  },
});

function ratioText(ratio: number): string {
  if (Number.isNaN(ratio)) return 'not defined';
  return ratio === Infinity ? 'no difference' : ratio.toFixed(ratio < 10 ? 1 : 0);
}

/** The table: how many unpaired replications one paired replication is worth. */
export function pairingMarkdown({ programs }: Scenario, savings: readonly (readonly Saving[])[]): string {
  const nameOf = (id: string | undefined) => programs.find((program) => program.id === id)?.name ?? '';
  return markdownFigures(
    ['variance unpaired ÷ paired', ...pairedOutcomes.map((outcome) => outcomes[outcome].label)],
    savings.map((row) => [nameOf(row[0]?.program), ...row.map(({ ratio }) => ratioText(ratio))]),
  );
}
