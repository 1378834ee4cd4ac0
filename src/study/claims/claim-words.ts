/** What came out of a claim, in words. */
import { describeOutcome } from '../../experiment/endpoints/outcomes.ts';
import type { Outcome } from '../../experiment/figures/outcomes.ts';
import { allParameters } from '../../model/parameters/parameters.ts';
import type { Deciding } from './claim.ts';
import type { ClaimResult } from './result.ts';
import type { Finding, Standing } from './verdict.ts';

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
export const formatOf = ({ terms: [term] }: Deciding): Outcome['format'] =>
  term === undefined ? 'count' : describeOutcome(term.outcome).format;
