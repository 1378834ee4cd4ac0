/** `steadfast sweep`: what turning one number does. */
import { csvText } from '../../experiment/figures/csv.ts';
import { outcomes } from '../../experiment/figures/outcomes.ts';
import type { OutcomeId } from '../../experiment/figures/outcomes.ts';
import type { Program, Scenario } from '../../scenario/scenario.ts';
import { readScenario } from '../../scenario/rules/validate.ts';
import { suggest } from '../../scenario/rules/suggest.ts';
import { oneOf } from '../../scenario/rules/value-rules.ts';
import { solveIfNeeded } from '../../study/run.ts';
import { sweep, sweepValues, sweptPair } from '../../study/sweep.ts';
import { numberAt, numberPaths } from '../../study/varied.ts';
import type { VariedNumber } from '../../study/varied.ts';
import { command } from '../command.ts';
import { readWhole } from '../input/options.ts';
import type { Given } from '../input/options.ts';
import { comparedPrograms } from '../input/programs.ts';
import { applySettings, findScenario, scenarioWords } from '../input/read-scenario.ts';
import { readSettings, settingOptions } from '../input/settings.ts';
import { WrongUsage } from '../terminal.ts';
import { budgetOptions, noSolveOption, readWorkers, withRunner, workersOption } from '../work.ts';
import { sweepJson, sweepRows } from './sweep-data.ts';
import type { Swept } from './sweep-data.ts';
import { sweepText } from './sweep-text.ts';

const options = {
  ...settingOptions,
  values: { value: 'LIST', help: 'The values, with commas; evenly over the plausible range by default.' },
  points: { value: 'NUMBER', help: 'How many of those, 2 to 100; 5 by default.' },
  program: { value: 'ID', help: 'Only this program; all but the reference by default.' },
  outcome: { value: 'ID', help: 'What is compared, such as bond; profit by default.' },
  week: { value: 'NUMBER', help: 'The week at which it is compared; the last by default.' },
  json: { help: 'Prints one JSON object instead of text.' },
  csv: { help: 'Prints a table (CSV), a row per program and value.' },
  workers: workersOption,
  'no-solve': noSolveOption,
} as const;

/** The command. */
export const sweepCommand = command({
  name: 'sweep',
  operands: '<preset | file.json | link> PATH',
  words: scenarioWords,
  summary:
    'Runs a scenario at several values of one number, such as market.failureRate or programs.gifts.gifts.value: the difference from the reference at each, at its own cost.',
  options,
  async run({ operands, options: given }, terminal) {
    const [source, path, ...more] = operands;
    if (source === undefined || path === undefined || more.length > 0)
      throw new WrongUsage('Name a scenario and a number, such as: steadfast sweep town market.failureRate.');
    if (given.json && given.csv) throw new WrongUsage('Choose one of --json and --csv.');
    const workers = readWorkers(given.workers);
    const found = await findScenario(source);
    const scenario = applySettings(found, readSettings(given), terminal);
    const number = readNumber(scenario, path);
    const outcome = readOutcome(given.outcome);
    const week = readWhole('week', given.week, [0, scenario.time.weeks]) ?? scenario.time.weeks;
    const programs = readPrograms(scenario, number, given.program);
    const values = readValues(scenario, number, programs, given);

    await withRunner(terminal, workers, async (runner, progress) => {
      const base = await solveIfNeeded(
        runner,
        scenario,
        budgetOptions(terminal, progress, given['no-solve']),
      );
      const swept: Swept[] = [];
      for (const program of programs) {
        progress.about(program.name);
        const { replications } = base;
        const plan = { varied: number.varied, values, program: program.id, outcome, week, replications };
        const job = { signal: terminal.interrupted, onProgress: progress.show };
        swept.push({ program, points: await sweep(runner, base, plan, job) });
      }
      progress.clear();
      const leftOut = values.filter((value) => !swept[0]?.points.some((point) => point.value === value));
      if (leftOut.length > 0)
        terminal.err.write(
          `Left out, as it contradicts other values of the scenario: ${leftOut.join(', ')}.\n`,
        );
      const asked = { scenario: base, path, number, outcome, week };
      if (given.json) terminal.out.write(sweepJson(asked, swept));
      else if (given.csv) terminal.out.write(csvText(...sweepRows(swept)));
      else terminal.out.write(sweepText(asked, swept, terminal.out.columns ?? 100));
    });
  },
});

function readNumber(scenario: Scenario, path: string): VariedNumber {
  const found = numberAt(scenario, path);
  if (found) return found;
  const meant = suggest(path, numberPaths(scenario));
  const hint = meant === undefined ? '“steadfast parameters” lists all.' : `did you mean ${meant}?`;
  throw new WrongUsage(`There is no number ${path} to turn: ${hint}`);
}

function readOutcome(given = 'profit'): OutcomeId {
  if (Object.hasOwn(outcomes, given)) return given as OutcomeId;
  const meant = suggest(given, Object.keys(outcomes));
  const hint = meant === undefined ? `they are ${oneOf(Object.keys(outcomes))}.` : `did you mean ${meant}?`;
  throw new WrongUsage(`There is no weekly outcome ${given}: ${hint}`);
}

/** A lever says itself whose it is. */
function readPrograms(
  scenario: Scenario,
  { program }: VariedNumber,
  given: string | undefined,
): readonly Program[] {
  if (program === null) return comparedPrograms(scenario, given);
  if (given !== undefined && given !== program.id)
    throw new WrongUsage(`The lever is one of ${program.id}: leave out --program ${given}.`);
  return [program];
}

/** The values that were given must be right; of those that were not, what does not go together is left out. */
function readValues(
  scenario: Scenario,
  { varied, parameter, now }: VariedNumber,
  programs: readonly Program[],
  given: Pick<Given<typeof options>, 'values' | 'points'>,
): readonly number[] {
  if (given.values === undefined) {
    const points = readWhole('points', given.points, [2, 100]);
    return sweepValues(...parameter.plausible, now, parameter.integer, points);
  }
  if (given.points !== undefined) throw new WrongUsage('Choose one of --values and --points.');
  const values = given.values.split(',').map((text) => (text.trim() === '' ? NaN : Number(text)));
  if (values.some((value) => !Number.isFinite(value)))
    throw new WrongUsage(
      `--values is ${given.values}, but it must be numbers with commas, such as 0.02,0.05.`,
    );
  const [program] = programs;
  for (const value of values) {
    const pair = sweptPair(scenario, { varied, program: program?.id ?? '', replications: 1 }, value);
    const [problem] = readScenario(pair).problems;
    if (problem) throw new WrongUsage(problem.message);
  }
  return [...new Set(values)];
}
