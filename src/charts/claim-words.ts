/** What came out of a claim, in words. */
import type { ClaimResult, Decided } from '../experiment/claims/result.ts';
import { describeMeasured } from '../experiment/claims/outcomes.ts';
import type { Finding, Standing } from '../experiment/claims/verdict.ts';
import { allParameters } from '../model/parameters/parameters.ts';
import type { Deciding } from '../scenario/claims/claim.ts';
import { formatDifference } from './format.ts';
import type { DifferenceText, NumberFormat } from './format.ts';

export const standingWords: Readonly<Record<Standing, string>> = {
  supported: 'supported in this model',
  notSupported: 'not supported',
  unclear: 'cannot be told apart',
};

export const findingWords: Readonly<Record<Finding, string>> = {
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

/** The verdict in one line: "depends on Crowding-out (turns at 0.013)". */
export function verdictWords({ verdict, base, probes }: ClaimResult): string {
  if (verdict.kind !== 'depends') return standingWords[verdict.kind];
  const on = verdict.on.map((key) => {
    const probe = probes.find(({ parameter }) => parameter === key);
    const turns = [probe?.low, probe?.high].flatMap((end) =>
      typeof end?.turnsAt === 'number' ? [parameterValue(end.turnsAt)] : [],
    );
    const at = [...new Set(turns)];
    return at.length === 0 ? parameterLabel(key) : `${parameterLabel(key)} (turns at ${at.join(' and ')})`;
  });
  return `depends on ${on.join(', ')}; ${standingWords[base.standing]} at the base`;
}

/** How the numbers of a deciding outcome are written. */
const formatOf = ({ terms: [term] }: Deciding): NumberFormat =>
  term === undefined ? 'count' : describeMeasured(term.outcome).format;

/** A deciding outcome with its interval. */
export const decidedText = (deciding: Deciding, { estimate }: Decided): DifferenceText =>
  formatDifference(estimate, formatOf(deciding));
