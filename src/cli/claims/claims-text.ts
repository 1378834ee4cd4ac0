/** Claims as text for people. */
import { formatBareLevel, formatDifference } from '../../charts/format.ts';
import { modelVersion } from '../../model/version.ts';
import { encodeLink } from '../../scenario/link/link.ts';
import {
  formatOf,
  judgedText,
  parameterLabel,
  parameterValue,
  standingWords,
  verdictWords,
} from '../../study/claims/claim-words.ts';
import type { Deciding } from '../../study/claims/claim.ts';
import type { ClaimResult, Decided, Probed } from '../../study/claims/result.ts';
import { claimSources } from '../../study/claims/sources.ts';
import { plain } from '../output/figure-text.ts';
import { wrap } from '../output/text-table.ts';
import type { ClaimsStamp } from './stamp.ts';

const indent = '    ';

/** All that `claims` prints. */
export function claimsText(results: readonly ClaimResult[], { seed }: ClaimsStamp, width: number): string {
  return [
    ...results.map((result) => claimText(result, width)),
    ...results.map((result) => `${result.claim.id.padEnd(indent.length)} ${verdictWords(result)}`),
    '',
    wrap(
      `In this model, under these assumptions. Model version ${modelVersion}, seed ${seed}. Differences are signed so that more speaks for the claim, ` +
        'with 95 % intervals over replications; shares and indexes are in points of 100. “steadfast outcomes” says what each outcome means.',
      width,
    ),
    '',
  ].join('\n');
}

function claimText(result: ClaimResult, width: number): string {
  const { claim, base, probes, replications } = result;
  const evidence = [claim.mark, ...claim.rows].join(' ');
  return [
    wrap(`${claim.id}  ${verdictWords(result)}`, width),
    wrap(`“${claim.sentence}” (${claimSources[claim.source]})`, width, indent),
    wrap(`Compared: ${claim.comparison}; ${replications} replications.`, width, indent),
    ...outcomeLines(claim.deciding, base.deciding, true, width),
    ...outcomeLines(claim.besides, base.besides, false, width),
    ...probes.map((probe) => wrap(probeText(probe), width, indent)),
    wrap(seedsText(result), width, indent),
    wrap(`Evidence ${evidence}: ${claim.evidence}`, width, indent),
    wrap(claim.tested, width, indent),
    `${indent}${encodeLink(claim.scenario)}`,
    '',
  ].join('\n');
}

function outcomeLines(
  deciding: readonly Deciding[],
  decided: readonly Decided[],
  decides: boolean,
  width: number,
): string[] {
  return deciding.flatMap((one, k) => {
    const found = decided[k];
    if (found === undefined) return [];
    const { value, spread, note } = formatDifference(found.estimate, formatOf(one));
    const judged = decides
      ? judgedText(found, formatBareLevel(one.smallest, formatOf(one)))
      : ['shown beside', note].filter(Boolean).join(', ');
    return [wrap(`- ${one.label}: ${plain(`${value} ${spread}`).trim()} (${judged})`, width, indent)];
  });
}

/** "On the seeds claims-1: supported in this model; …". */
const seedsText = ({ seeds }: ClaimResult): string =>
  `At the base, by seed: ${seeds.map(({ seed, base }) => `${seed}: ${standingWords[base.standing]}`).join('; ')}.`;

/** "Crowding-out 0 to 0.05: supported in this model; cannot be told apart". */
function probeText({ parameter, low, high, base }: Probed): string {
  const ends = [low, high].flatMap((end) =>
    end === null ? [] : [`${parameterValue(end.value)}: ${standingWords[end.standing]}`],
  );
  return `${parameterLabel(parameter)} (${parameter}, ${parameterValue(base)} at the base), at ${ends.join('; at ')}.`;
}
