/** A run as text for people: levels, paired differences, costs against the budget, and what the numbers are. */
import { formatBareLevel } from '../../charts/format.ts';
import { sumParts, sumSentence } from '../../charts/sum-words.ts';
import { outcomes, stressOutcomes } from '../../experiment/figures/outcomes.ts';
import type { Outcome } from '../../experiment/figures/outcomes.ts';
import type { Figure } from '../../experiment/figures/figure.ts';
import { retainedGainMethod } from '../../experiment/stress/stress-summary.ts';
import type { Summary, SummaryId } from '../../experiment/figures/summary.ts';
import { modelVersion } from '../../model/version.ts';
import type { Program, Scenario } from '../../scenario/scenario.ts';
import { differenceText, levelText, plain } from '../output/figure-text.ts';
import { stressText } from './stress-text.ts';
import { textTable, wrap } from '../output/text-table.ts';
import type { Row } from '../output/text-table.ts';

/** The figures of the table, in order; `--json` and `--csv` hold all. */
const shown: readonly SummaryId[] = [
  'cohortSurvival',
  'customerShare',
  'activeShare',
  'shareOfWallet',
  'bond',
  'trust',
  'steadfastShare',
  'retainedGain',
  'purchases',
  'revenue',
  'profit',
  'profitPerCustomer',
  'lifetimeValue',
  'problems',
  'unresolved',
  'defences',
  'referrals',
];

const described = (id: SummaryId): Pick<Outcome, 'label' | 'unit' | 'format'> =>
  isOfStress(id) ? stressOutcomes[id] : outcomes[id];
const isOfStress = (id: SummaryId): id is keyof typeof stressOutcomes => id in stressOutcomes;

/** The label with the first part of the unit, if that is short; `--json` has every unit and denominator in full. */
function titleOf(id: SummaryId): string {
  const { label, unit } = described(id);
  const [short = ''] = unit.split(',');
  return short.length > longestUnit ? label : `${label} (${short})`;
}
const longestUnit = 26;

/** All that `run` prints. */
export function runText(scenario: Scenario, summary: Summary, fingerprint: string, width: number): string {
  const { worlds, differences } = summary;
  const reference = worlds.find(({ id }) => id === summary.reference);
  const others = worlds.filter(({ id }) => id !== summary.reference);
  const defined = shown.filter((id) => worlds.some((world) => world.summary[id].mean !== null));
  const levels = defined.map((id): Row => [
    titleOf(id),
    ...worlds.map((world) => levelText(world.summary[id], described(id))),
  ]);
  const paired = defined.flatMap((id): Row[] => {
    const row = others.map(({ id: world }) =>
      differences.find((difference) => difference.world === world && difference.outcome === id),
    );
    return row.every((difference) => difference === undefined)
      ? []
      : [[titleOf(id), ...row.map((d) => (d ? differenceText(d, described(id)) : ''))]];
  });
  return [
    headline(scenario),
    `At week ${scenario.time.weeks}\n${textTable(['', ...worlds.map(({ name }) => name)], levels, width)}`,
    ...(others.length > 0 && reference
      ? [
          `Difference from “${reference.name}”, paired by replication\n${textTable(['', ...others.map(({ name }) => name)], paired, width)}`,
        ]
      : []),
    sumsText(summary, width),
    stressText(summary, width),
    trialText(summary, width),
    budgetText(scenario, summary, width),
    footer(summary, fingerprint, defined.includes('retainedGain'), width),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function headline({ title, market, time, replications, seed, programs, events }: Scenario): string {
  const worlds = programs.length === 1 ? '1 world' : `${programs.length} worlds`;
  const happenings =
    events.length === 0 ? '' : `, ${events.length} ${events.length === 1 ? 'event' : 'events'}`;
  const repeated = replications === 1 ? '1 replication' : `${replications} replications`;
  return `${title}\n${count(market.people)} people, ${worlds}, ${time.weeks} weeks${happenings}, ${repeated}, seed ${JSON.stringify(seed)}`;
}

/** What each difference in profit is the sum of. */
function sumsText({ sums, worlds }: Summary, width: number): string {
  const sentences = sums.flatMap(({ world, terms, profit, stayedOf100: stayed }) => {
    if (profit.mean === null || stayed.mean === null) return [];
    const parts = terms.flatMap((term) => (term.mean === null ? [] : [{ id: term.term, perHead: term }]));
    const { mean, low, high, replications } = stayed;
    const share = { mean: mean / 100, low: low / 100, high: high / 100, replications };
    const name = worlds.find(({ id }) => id === world)?.name ?? world;
    return [plain(sumSentence(name, sumParts({ terms: parts, profit: { perHead: profit } }, share)))];
  });
  if (sentences.length === 0) return '';
  const head = 'Where these differences in profit come from, in money per head (rounded so that they add up)';
  return [wrap(head, width), ...sentences.map((sentence) => wrap(sentence, width))].join('\n');
}

const count = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

/** The randomised trials inside the worlds: the honest difference beside the naive one. */
function trialText({ worlds }: Summary, width: number): string {
  const tried = worlds.flatMap(({ name, trial }) => (trial === null ? [] : [{ name, trial }]));
  if (tried.length === 0) return '';
  const change = (value: Figure) => levelText(value, { format: 'share' });
  const rows: Row[] = [
    [
      'Treated and controls',
      ...tried.map(({ trial: t }) => `${count(Math.round(t.treated))} and ${count(Math.round(t.controls))}`),
    ],
    ['Treated, spend after ÷ before', ...tried.map(({ trial }) => change(trial.naiveChange))],
    ['Controls, spend after ÷ before', ...tried.map(({ trial }) => change(trial.controlChange))],
    ['Treated ÷ controls, as randomised', ...tried.map(({ trial }) => change(trial.ratio))],
    [
      'Treated − controls, a head and year',
      ...tried.map(({ trial }) => differenceText(trial.difference, { format: 'money' })),
    ],
  ];
  return `Randomised trial inside the world (changes in %)\n${textTable(['', ...tried.map(({ name }) => name)], rows, width)}`;
}

/** What each program got and cost, against the budget. */
function budgetText(scenario: Scenario, { worlds }: Summary, width: number): string {
  const { budget, programs, reference } = scenario;
  const free = worlds.every(({ summary }) => summary.programCostPerCustomerYear.mean === 0);
  if (free && programs.every(({ intensity }) => intensity === null)) return '';
  const rows = programs.map((program): Row => {
    const cost = worlds.find(({ id }) => id === program.id)?.summary.programCostPerCustomerYear;
    return [
      program.name,
      leverText(program),
      solutionText(scenario, program),
      cost ? levelText(cost, outcomes.programCostPerCustomerYear) : '',
    ];
  });
  const name = programs.find(({ id }) => id === reference)?.name ?? '';
  const aim =
    budget.mode === 'intensity'
      ? 'Cost of the programs: intensities as given, no common budget'
      : `Budget: ${formatBareLevel(budget.perCustomerYear, 'money')} per customer-year of “${name}”${budget.mode === 'bestWithin' ? ', or less where less pays better' : ''}`;
  const head = ['', 'Intensity', 'Cost when solved', 'Cost in this run'];
  return `${aim}\n${textTable(head, rows, Math.max(width, 80))}`;
}

function leverText({ intensity, levers }: Program): string {
  if (intensity === null) return 'none to turn';
  const value = levers[intensity];
  return `${intensity} ${value === undefined ? 'at its default' : String(Number(value.toPrecision(4)))}`;
}

function solutionText({ budget }: Scenario, { id, intensity }: Program): string {
  const solution = budget.solutions[id];
  if (intensity === null || budget.mode === 'intensity') return '';
  if (!solution) return 'not solved';
  const [cost, low, high] = [solution.cost, solution.low, solution.high].map((v) => v.toFixed(2));
  const found = `${cost ?? ''} (${low ?? ''} to ${high ?? ''})`;
  if (!solution.attainable) return `not attainable, nearest ${found}`;
  return solution.shareOfBudget === 1
    ? found
    : `${found}, ${Math.round(100 * solution.shareOfBudget)} % of it`;
}

function footer(
  { intervalMethod, replications }: Summary,
  fingerprint: string,
  gains: boolean,
  width: number,
): string {
  const intervals =
    replications < 2
      ? 'One replication has no interval: ask for more with --replications.'
      : `±: ${intervalMethod}. “unclear”: the interval includes 0.${gains ? ` Retained gain: ${retainedGainMethod}.` : ''}`;
  return [
    wrap(intervals, width),
    'In this model, under these assumptions.',
    `Fingerprint ${fingerprint}, model version ${modelVersion}`,
  ].join('\n');
}
