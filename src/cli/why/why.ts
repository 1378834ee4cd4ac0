/** `steadfast why`: which mechanisms make a program differ from the reference. */
import { stressWeeksOf } from '../../experiment/stress/stress-plan.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { oneOf } from '../../scenario/rules/value-rules.ts';
import { attribute, explainedFigures } from '../../study/attribution.ts';
import type { ExplainedFigure } from '../../study/attribution.ts';
import { solveIfNeeded } from '../../study/run.ts';
import { command } from '../command.ts';
import { readWhole } from '../input/options.ts';
import { comparedPrograms } from '../input/programs.ts';
import { applySettings, findScenario, oneSource, scenarioWords } from '../input/read-scenario.ts';
import { readSettings, settingOptions } from '../input/settings.ts';
import { WrongUsage } from '../terminal.ts';
import { budgetOptions, noSolveOption, readWorkers, withRunner, workersOption } from '../work.ts';
import { reasonsJson } from './why-json.ts';
import type { Explained } from './why-json.ts';
import { reasonsText } from './why-text.ts';

const options = {
  ...settingOptions,
  program: { value: 'ID', help: 'Only this program; all but the reference by default.' },
  figure: { value: 'ID', help: `What is explained, ${oneOf(explainedFigures)}; profit by default.` },
  week: { value: 'NUMBER', help: 'The week; the last, or the last of the stress tests, by default.' },
  json: { help: 'Prints one JSON object instead of text.' },
  workers: workersOption,
  'no-solve': noSolveOption,
} as const;

/** The command. */
export const whyCommand = command({
  name: 'why',
  operands: '<preset | file.json | link>',
  words: scenarioWords,
  summary:
    'Runs a scenario again with one mechanism off at a time: what the difference of each program from the reference loses with it.',
  options,
  async run({ operands, options: given }, terminal) {
    const workers = readWorkers(given.workers);
    const found = await findScenario(oneSource('why', operands));
    const scenario = applySettings(found, readSettings(given), terminal);
    const programs = comparedPrograms(scenario, given.program);
    const figure = readFigure(given.figure);
    const week = readWhole('week', given.week, [0, scenario.time.weeks]) ?? usualWeek(scenario, figure);
    await withRunner(terminal, workers, async (runner, progress) => {
      const base = await solveIfNeeded(
        runner,
        scenario,
        budgetOptions(terminal, progress, given['no-solve']),
      );
      const explained: Explained[] = [];
      for (const program of programs) {
        progress.about(program.name);
        const question = { figure, program: program.id, week };
        const job = { signal: terminal.interrupted, onProgress: progress.show };
        explained.push({ program, attribution: await attribute(runner, base, question, job) });
      }
      progress.clear();
      const asked = { scenario: base, figure, week };
      if (given.json) terminal.out.write(reasonsJson(asked, explained));
      else terminal.out.write(reasonsText(asked, explained, terminal.out.columns ?? 100));
    });
  },
});

function readFigure(given = 'profit'): ExplainedFigure {
  const found = explainedFigures.find((figure) => figure === given);
  if (found) return found;
  throw new WrongUsage(`--figure is ${given}, but it must be ${oneOf(explainedFigures)}.`);
}

const usualWeek = (scenario: Scenario, figure: ExplainedFigure): number =>
  figure === 'steadfastShare' ? (stressWeeksOf(scenario).at(-1) ?? 0) : scenario.time.weeks;
