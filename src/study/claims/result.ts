/** What came out of a claim's experiment. */
import type { Endpoint } from '../../experiment/endpoints/endpoint.ts';
import { estimate } from '../../experiment/figures/statistics.ts';
import type { Estimate } from '../../experiment/figures/statistics.ts';
import type { Claim, Deciding, Term } from './claim.ts';
import { marginOf } from './turning.ts';
import type { Margin } from './turning.ts';
import { isNear, judge, standing } from './verdict.ts';
import type { Finding, Standing, Verdict } from './verdict.ts';

/** A deciding outcome, measured: more speaks for the claim. */
export interface Decided {
  readonly label: string;
  readonly estimate: Estimate;
  readonly smallest: number;
  readonly finding: Finding;
  /** Its mean is near the smallest difference: other luck could change what it says. */
  readonly near: boolean;
}

/** A claim under one set of assumptions. */
export interface Situation {
  readonly deciding: readonly Decided[];
  readonly besides: readonly Decided[];
  readonly standing: Standing;
  /** Of the worst deciding outcome. */
  readonly margin: Margin;
}

/** One end of a parameter's plausible range. */
export interface ProbedEnd extends Situation {
  readonly value: number;
  /** The value between base and end, or between the ends, where the verdict turns; null where it does not. */
  readonly turnsAt: number | null;
  /** Where the ends of the intervals turn instead of the means: a 95 % range of that value. */
  readonly turnsWithin: readonly [number, number] | null;
}

export interface Probed {
  readonly parameter: string;
  readonly base: number;
  /** Null where the end is the base. */
  readonly low: ProbedEnd | null;
  readonly high: ProbedEnd | null;
}

export interface ClaimResult {
  readonly claim: Claim;
  readonly replications: number;
  readonly base: Situation;
  readonly probes: readonly Probed[];
  /** Of all seeds together. */
  readonly verdict: Verdict;
  /** Each seed by itself; `base` and `probes` above are those of the first. */
  readonly seeds: readonly SeedResult[];
  /** Money per customer-year that each program costs at the base, by id. */
  readonly costs: Readonly<Record<string, Estimate>>;
}

/** What one seed alone says. */
export interface SeedResult {
  readonly seed: string;
  readonly base: Situation;
  readonly verdict: Verdict;
}

const sameEndpoint = (a: Endpoint, b: Endpoint): boolean =>
  a.outcome === b.outcome && a.world === b.world && a.week === b.week && a.since === b.since;

/** The endpoints that a claim needs in a variant, each once. */
export function endpointsOf(deciding: readonly Deciding[], variant: string): Endpoint[] {
  const endpoints: Endpoint[] = [];
  for (const { outcome, world, week, since, ...term } of deciding.flatMap(({ terms }) => terms)) {
    const endpoint = { outcome, world, week, since };
    if (term.variant === variant && !endpoints.some((known) => sameEndpoint(known, endpoint)))
      endpoints.push(endpoint);
  }
  return endpoints;
}

/** The variants that outcomes are measured in, the scenario itself first. */
export const variantsOf = (deciding: readonly Deciding[]): string[] => [
  ...new Set(['', ...deciding.flatMap(({ terms }) => terms.map(({ variant }) => variant))]),
];

/** Values by variant, then by replication and endpoint, in the order of `endpointsOf`. */
export type Values = Readonly<Record<string, readonly (readonly number[])[]>>;

/** Puts the endpoints of all replications together. */
export function situationOf({ deciding, besides }: Claim, values: Values): Situation {
  const all = [...deciding, ...besides];
  const columns = Object.fromEntries(variantsOf(all).map((variant) => [variant, endpointsOf(all, variant)]));
  const valueOf = (term: Term, replication: number): number => {
    const place = columns[term.variant]?.findIndex((endpoint) => sameEndpoint(endpoint, term)) ?? -1;
    return values[term.variant]?.[replication]?.[place] ?? NaN;
  };
  const many = values['']?.length ?? 0;
  const decide = ({ label, terms, less, smallest }: Deciding): Decided => {
    const each = Array.from({ length: many }, (_, replication) =>
      terms.reduce((sum, term) => sum + term.weight * valueOf(term, replication), -less),
    );
    const measured = { estimate: estimate(each), smallest };
    return { label, ...measured, finding: judge(measured), near: isNear(measured) };
  };
  const decided = deciding.map(decide);
  return {
    deciding: decided,
    besides: besides.map(decide),
    standing: standing(decided.map(({ finding }) => finding)),
    margin: marginOf(decided),
  };
}
