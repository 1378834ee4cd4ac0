/** `steadfast run`: runs a scenario and prints or writes what came out. */
import { stressWeeksOf } from '../../experiment/stress/stress-plan.ts';
import { summarise } from '../../experiment/figures/summary.ts';
import { summaryTables } from '../../experiment/figures/summary-tables.ts';
import { modelVersion } from '../../model/version.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { run } from '../../study/run.ts';
import type { BudgetRun } from '../../study/run.ts';
import { command } from '../command.ts';
import type { Given } from '../input/options.ts';
import { readSettings, settingOptions } from '../input/settings.ts';
import { applySettings, findScenario, scenarioWords } from '../input/read-scenario.ts';
import type { Found } from '../input/read-scenario.ts';
import { makeFolder, writeFiles } from '../output/files.ts';
import { RecordingFiles } from './recording-files.ts';
import { runJson } from './run-json.ts';
import { runText } from './run-text.ts';
import type { Terminal } from '../terminal.ts';
import { WrongUsage } from '../terminal.ts';
import { budgetOptions, noSolveOption, readWorkers, withRunner, workersOption } from '../work.ts';

const options = {
  ...settingOptions,
  json: { help: 'Prints one JSON object with everything instead of text.' },
  csv: { value: 'FOLDER', help: 'Writes tables and the scenario into a folder instead of printing text.' },
  events: { value: 'FILE', help: 'Writes a row (CSV) for everything that happens to anybody.' },
  customers: { value: 'FILE', help: 'Writes a row (CSV) per person and world: traits, final state, ledger.' },
  workers: workersOption,
  'no-stress': { help: 'Leaves out the stress tests.' },
  'no-solve': noSolveOption,
} as const;

/** The command. */
export const runCommand = command({
  name: 'run',
  operands: '<preset | file.json | link>',
  words: scenarioWords,
  summary: 'Runs a scenario: levels, differences from the reference, costs, and the fingerprint.',
  options,
  async run({ operands, options: given }, terminal) {
    const [source, ...more] = operands;
    if (source === undefined) {
      throw new WrongUsage(
        'Say what to run, such as: steadfast run town. “steadfast presets” lists the presets.',
      );
    }
    if (more.length > 0) throw new WrongUsage(`One scenario at a time: ${more.join(' ')} is too much.`);
    if (given.json && given.csv !== undefined) throw new WrongUsage('Choose one of --json and --csv.');
    const workers = readWorkers(given.workers);
    const found = await findScenario(source);
    const scenario = applySettings(found, readSettings(given), terminal);

    // Before anything that takes long, so that a wrong path is told at once.
    const files = await openFiles(scenario, given);
    await withRunner(terminal, workers, async (runner, progress) => {
      const result = await run(runner, scenario, {
        ...budgetOptions(terminal, progress, given['no-solve']),
        stressWeeks: given['no-stress'] ? [] : stressWeeksOf(scenario),
        ...(files && { recording: files.recording }),
      });
      progress.clear();
      await report(result, given, terminal);
      if (scenario === found.scenario) compareWithLink(found, result.fingerprint, terminal);
    }).finally(() => files?.close());
  },
});

type Options = Given<typeof options>;

async function openFiles(
  { programs }: Scenario,
  { csv, events, customers }: Options,
): Promise<RecordingFiles | undefined> {
  if (csv !== undefined) await makeFolder(csv);
  if (events === undefined && customers === undefined) return undefined;
  const worlds = programs.map(({ id }) => id);
  return RecordingFiles.open(worlds, events, customers);
}

async function report(
  { scenario, replications, stress, fingerprint }: BudgetRun,
  given: Options,
  { out, err }: Terminal,
): Promise<void> {
  const summary = summarise(scenario, replications, stress);
  if (given.json) {
    out.write(runJson(scenario, summary, fingerprint));
  } else if (given.csv !== undefined) {
    const tables = Object.entries(summaryTables(scenario, summary, replications));
    const written = await writeFiles(given.csv, {
      ...Object.fromEntries(tables.map(([name, text]) => [`${name}.csv`, text])),
      'scenario.json': `${JSON.stringify(scenario, null, 2)}\n`,
    });
    err.write(`Wrote ${written.join(', ')} to ${given.csv}. Fingerprint ${fingerprint}.\n`);
  } else {
    out.write(runText(scenario, summary, fingerprint, out.columns ?? 120));
  }
}

/** Says whether the numbers are those of the link, when it tells. */
function compareWithLink(found: Found, fingerprint: string, { err }: Terminal): void {
  if (found.fingerprint === undefined) return;
  if (fingerprint.startsWith(found.fingerprint)) {
    err.write('The fingerprint is that of the link: these are the same numbers.\n');
  } else if (found.modelVersion === undefined || found.modelVersion === modelVersion) {
    err.write(
      `The fingerprint differs from that of the link (${found.fingerprint}): these are other numbers.\n`,
    );
  }
}
