/** The document docs/claims.md. */
import { formatBareLevel, formatDifference } from '../../charts/format.ts';
import { describeOutcome } from '../../experiment/endpoints/outcomes.ts';
import { modelVersion } from '../../model/version.ts';
import { encodeLink } from '../../scenario/link/link.ts';
import {
  formatOf,
  judgedText,
  parameterLabel,
  parameterValue,
  standingWords,
  turnText,
  verdictWords,
} from '../../study/claims/claim-words.ts';
import { claimsMark } from '../../study/claims/claims.ts';
import type { ClaimResult, ProbedEnd } from '../../study/claims/result.ts';
import { claimSources } from '../../study/claims/sources.ts';
import { markdownTable } from '../output/markdown-table.ts';
import type { ClaimsStamp } from './stamp.ts';

/** What a test compares with the present state; on a line of its own in the document. */
const stampLine = (): string => `<!-- model ${modelVersion}, claims ${claimsMark()} -->`;

export function claimsMarkdown(results: readonly ClaimResult[], stamp: ClaimsStamp): string {
  const { seed, people, complete } = stamp;
  const made = [
    `model version ${modelVersion}`,
    `seed \`${seed}\``,
    stamp.replications === undefined
      ? 'the replications that each claim names'
      : `${stamp.replications} replications`,
    ...(people === undefined ? [] : [`markets of ${people} people`]),
  ].join(', ');
  return [
    '# Claims',
    '',
    complete ? stampLine() : '<!-- incomplete: for looking at only -->',
    '',
    `Written by \`npm run claims\`: ${made}. Every number and every verdict is computed, by the rule in [decisions.md](decisions.md#how-a-claim-gets-its-verdict) ` +
      'that was fixed before the runs. They hold in this model, under these assumptions; they are no findings about people.',
    '',
    'Each claim is a sentence from one of five documents:',
    '',
    ...Object.entries(claimSources).map(([id, title]) => `- ${id}: ${title}`),
    '',
    'Differences are signed so that more speaks for the claim, with 95 % intervals over replications; shares and indexes are in points of 100. ' +
      'All deciding outcomes must hold; after each stands the smallest difference worth mentioning, for the claim or against it. `steadfast outcomes` says what each means, and so does the list at the end. The evidence mark says how ' +
      'far published evidence goes: V seen in the source, C computed from such, M from memory, W weak, J judgement.',
    '',
    table(results),
    '',
    ...seedTable(results),
    '',
    ...results.flatMap(section),
    '## Outcomes that decide',
    '',
    outcomeTable(results),
    '',
  ].join('\n');
}

function table(results: readonly ClaimResult[]): string {
  return markdownTable(
    ['claim', 'comparison', 'deciding outcomes', 'verdict', 'evidence'],
    results.map((result) => {
      const { claim, base } = result;
      const deciding = claim.deciding.map((one, k) => {
        const decided = base.deciding[k];
        if (decided === undefined) return one.label;
        const { value, spread } = formatDifference(decided.estimate, formatOf(one));
        return `${one.label}: ${value} ${spread} (${judgedText(decided, formatBareLevel(one.smallest, formatOf(one)))})`;
      });
      return [
        `${claim.id} (${claim.source}): ${claim.sentence}`,
        claim.comparison,
        deciding.join('<br>'),
        verdictWords(result),
        `${claim.mark} ${claim.rows.join(', ')}`.trim(),
      ];
    }),
  );
}

/** Each claim at its base on every seed: how far the worst outcome lies above what is worth mentioning, as a multiple of it. */
function seedTable(results: readonly ClaimResult[]): string[] {
  const seeds = results[0]?.seeds.map(({ seed }) => seed) ?? [];
  return [
    '## On other luck',
    '',
    'Every claim is run on the same seeds, with its probes; where their verdicts differ, it cannot be told apart. Each cell: how it stands at the base, and ' +
      'what its worst outcome is of the smallest difference worth mentioning (1 is just enough).',
    '',
    markdownTable(
      ['claim', ...seeds.map((seed) => `\`${seed}\``), 'together'],
      results.map((result) => [
        result.claim.id,
        ...result.seeds.map(
          ({ base }) => `${standingWords[base.standing]} (${multiple(base.margin.mean + 1)})`,
        ),
        verdictWords(result),
      ]),
    ),
  ];
}

const multiple = (value: number): string => value.toFixed(Math.abs(value) < 10 ? 2 : 0).replace('-', '−');

function section(result: ClaimResult): string[] {
  const { claim, base, probes, replications } = result;
  const end = (one: ProbedEnd | null): string => {
    if (one === null) return 'the base itself';
    const turn = one.turnsAt === null ? '' : `, turns at ${turnText(one)}`;
    return `${parameterValue(one.value)}: ${standingWords[one.standing]}${turn}`;
  };
  const beside = claim.besides.flatMap((one, k) => {
    const decided = base.besides[k];
    return decided === undefined
      ? []
      : [`${one.label}: ${formatDifference(decided.estimate, formatOf(one)).text}`];
  });
  return [
    `## ${claim.id}`,
    '',
    `${claim.sentence} ${capital(verdictWords(result))}.`,
    '',
    `${claim.tested} Evidence so far: ${claim.evidence} ${replications} replications of ${claim.scenario.market.people} people.`,
    '',
    ...(beside.length === 0 ? [] : [`Beside: ${beside.join('; ')}.`, '']),
    ...(probes.length === 0
      ? []
      : [
          markdownTable(
            ['along', 'low', 'base', 'high'],
            probes.map((probe) => [
              `${parameterLabel(probe.parameter)} \`${probe.parameter}\``,
              end(probe.low),
              `${parameterValue(probe.base)}: ${standingWords[base.standing]}`,
              end(probe.high),
            ]),
          ),
          '',
        ]),
    `Opens in the Lab: \`${encodeLink(claim.scenario)}\``,
    '',
  ];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function outcomeTable(results: readonly ClaimResult[]): string {
  const used = results.flatMap(({ claim }) =>
    [...claim.deciding, ...claim.besides].flatMap(({ terms }) => terms.map(({ outcome }) => outcome)),
  );
  return markdownTable(
    ['outcome', 'unit', 'formula', 'denominator', 'weeks'],
    [...new Set(used)].map((name) => {
      const { label, unit, formula, denominator, window } = describeOutcome(name);
      return [label, unit, formula, denominator, window];
    }),
  );
}
