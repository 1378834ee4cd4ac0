/** Claims for programs: one JSON object, or a table. */
import { describeOutcome } from '../../experiment/endpoints/outcomes.ts';
import { csvText } from '../../experiment/figures/csv.ts';
import type { CsvValue } from '../../experiment/figures/csv.ts';
import { intervalMethod } from '../../experiment/figures/statistics.ts';
import { modelVersion } from '../../model/version.ts';
import { encodeLink } from '../../scenario/link/link.ts';
import { verdictWords } from '../../study/claims/claim-words.ts';
import type { ClaimResult, ProbedEnd, Situation } from '../../study/claims/result.ts';
import { claimSources } from '../../study/claims/sources.ts';
import { jsonEstimate, jsonNumber, readableJson } from '../output/readable-json.ts';
import type { ClaimsStamp } from './stamp.ts';

/** The text of `claims --json`. */
export function claimsJson(results: readonly ClaimResult[], stamp: ClaimsStamp): string {
  const used = results.flatMap(({ claim }) =>
    [...claim.deciding, ...claim.besides].flatMap(({ terms }) => terms.map(({ outcome }) => outcome)),
  );
  const object = {
    modelVersion,
    seed: stamp.seed,
    note: 'In this model, under these assumptions.',
    intervalMethod,
    claims: results.map((result) => {
      const { claim, verdict, base, probes, seeds, costs, replications } = result;
      const { id, sentence, source, rows, mark, evidence, comparison, tested, scenario } = claim;
      return {
        id,
        sentence,
        source: { id: source, title: claimSources[source] },
        evidence: { mark, rows, text: evidence },
        comparison,
        tested,
        verdict: { ...verdict, text: verdictWords(result) },
        replications,
        base: plain(base),
        seeds: seeds.map((one) => ({ seed: one.seed, verdict: one.verdict, base: plain(one.base) })),
        probes: probes.map(({ low, high, ...probe }) => ({
          ...probe,
          low: low && end(low),
          high: high && end(high),
        })),
        costs: Object.fromEntries(Object.entries(costs).map(([world, cost]) => [world, jsonEstimate(cost)])),
        link: encodeLink(scenario),
      };
    }),
    outcomes: Object.fromEntries(
      [...new Set(used)].map((name) => {
        const { label, unit, formula, denominator, window } = describeOutcome(name);
        return [name, { label, unit, formula, denominator, window }];
      }),
    ),
  };
  return `${readableJson(object)}\n`;
}

const end = ({ value, turnsAt, turnsWithin, ...situation }: ProbedEnd) => ({
  value,
  turnsAt,
  turnsWithin,
  ...plain(situation),
});

const plain = ({ standing, margin, deciding, besides }: Situation) => ({
  standing,
  margin: { mean: jsonNumber(margin.mean), low: jsonNumber(margin.low), high: jsonNumber(margin.high) },
  deciding: deciding.map(({ estimate, ...rest }) => ({ ...rest, ...jsonEstimate(estimate) })),
  besides: besides.map(({ label, estimate }) => ({ label, ...jsonEstimate(estimate) })),
});

/** The table of `claims --csv`. */
export function claimsCsv(results: readonly ClaimResult[]): string {
  const columns = [
    ...['claim', 'verdict', 'parameter', 'value', 'standing', 'turnsAt', 'outcome', 'decides'],
    ...['mean', 'low', 'high', 'replications', 'smallest', 'finding'],
  ];
  return csvText(columns, results.flatMap(rowsOf));
}

function rowsOf(result: ClaimResult): CsvValue[][] {
  const { claim, base, probes } = result;
  const rows = (situation: Situation, where: readonly CsvValue[], turnsAt: number | null) =>
    [...situation.deciding, ...situation.besides].map(
      ({ label, estimate, smallest, finding }): CsvValue[] => {
        const { mean, low, high, replications } = estimate;
        const decides = situation.deciding.some((deciding) => deciding.label === label);
        return [
          ...[claim.id, verdictWords(result), ...where, situation.standing, turnsAt, label, decides],
          ...[mean, low, high, replications, smallest, decides ? finding : ''],
        ];
      },
    );
  return [
    ...rows(base, ['', ''], null),
    ...probes.flatMap(({ parameter, low, high }) =>
      [low, high].flatMap((end) => (end === null ? [] : rows(end, [parameter, end.value], end.turnsAt))),
    ),
  ];
}
