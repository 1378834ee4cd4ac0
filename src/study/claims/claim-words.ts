/** What came out of a claim, in words. */
import { describeOutcome } from '../../experiment/endpoints/outcomes.ts';
import type { Outcome } from '../../experiment/figures/outcomes.ts';
import { allParameters } from '../../model/parameters/parameters.ts';
import type { Deciding } from './claim.ts';
import type { ClaimResult, Decided, ProbedEnd, Situation } from './result.ts';
import type { Finding, Standing, Verdict } from './verdict.ts';

export const standingWords: Readonly<Record<Standing, string>> = {
  supported: 'supported in this model',
  notSupported: 'not supported',
  unclear: 'cannot be told apart',
};

const findingWords: Readonly<Record<Finding, string>> = {
  for: 'for the claim',
  against: 'against it',
  small: 'too small to mention',
  unclear: 'unclear',
};

/** The short name of a parameter, such as “Crowding-out”. */
export const parameterLabel = (key: string): string =>
  allParameters().find((row) => row.key === key)?.parameter.label ?? key;

/** A parameter's value with two figures more than enough to set it by hand. */
export const parameterValue = (value: number): string => String(Number(value.toPrecision(2)));

const verdictKinds: Readonly<Record<Exclude<Verdict['kind'], 'depends'>, string>> = {
  ...standingWords,
  notTestable: 'not testable here',
};

/** "0.039 (0.035 to 0.044)": where a verdict turns, and within what. */
export const turnText = (end: Pick<ProbedEnd, 'turnsAt' | 'turnsWithin'>): string =>
  end.turnsAt === null
    ? ''
    : parameterValue(end.turnsAt) +
      (end.turnsWithin === null ? '' : ` (${end.turnsWithin.map(parameterValue).join(' to ')})`);

/** The verdict in one line: "depends on Crowding-out (turns at 0.013 (0.012 to 0.015))". */
export function verdictWords({ verdict, base, probes, seeds, claim }: ClaimResult): string {
  if (verdict.seedsDiffer) {
    const each = seeds.map(({ verdict: one }) =>
      one.kind === 'depends'
        ? `depends on ${one.on.map(parameterLabel).join(' and ')}`
        : verdictKinds[one.kind],
    );
    return `${standingWords.unclear}: seed by seed it is ${each.join(', ')}`;
  }
  if (verdict.kind === 'notTestable') return `${verdictKinds.notTestable}: ${claim.notTestable ?? ''}`;
  if (verdict.kind !== 'depends') return `${verdictKinds[verdict.kind]}${nearWords(base)}`;
  const on = verdict.on.map((key) => {
    const probe = probes.find(({ parameter }) => parameter === key);
    const at = [...new Set([probe?.low, probe?.high].flatMap((end) => (end ? [turnText(end)] : [])))].filter(
      (text) => text !== '',
    );
    return at.length === 0 ? parameterLabel(key) : `${parameterLabel(key)} (turns at ${at.join(' and ')})`;
  });
  return `depends on ${on.join(', ')}; ${standingWords[base.standing]} at the base${nearWords(base)}`;
}

/** Said of a standing that a little more luck could change. */
function nearWords({ standing, deciding }: Situation): string {
  const refusals = deciding.filter(({ finding }) => finding === 'against' || finding === 'small');
  const isNear =
    standing === 'supported'
      ? deciding.some(({ near }) => near)
      : standing === 'notSupported' && refusals.every(({ near }) => near);
  return isNear ? ', near its threshold' : '';
}

/** How the numbers of a deciding outcome are written. */
export const formatOf = ({ terms: [term] }: Deciding): Outcome['format'] =>
  term === undefined ? 'count' : describeOutcome(term.outcome).format;

/** What a deciding outcome says, with the threshold that it is held against: "for the claim; 0.16 is worth mentioning". */
export const judgedText = ({ finding, near }: Decided, threshold: string): string =>
  `${findingWords[finding]}; ${threshold} is worth mentioning${near ? ', which is near' : ''}`;
