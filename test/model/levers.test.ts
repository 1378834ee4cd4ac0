/** Every lever does what its help text says: paired differences over replications, 95 % t-intervals that exclude 0. */
import { describe, expect, it } from 'vitest';
import { estimate } from '../../src/experiment/figures/statistics.ts';
import { leversTable } from '../../src/model/parameters/parameters.ts';
import type { LeverKey, Levers } from '../../src/model/parameters/parameters.ts';
import { contactClaims } from './levers/contact.ts';
import { giftClaims } from './levers/gifts.ts';
import { newcomerClaims } from './levers/newcomers.ts';
import { pointsClaims } from './levers/points.ts';
import { serviceClaims } from './levers/service.ts';
import { targetingClaims } from './levers/targeting.ts';
import type { Claim } from './levers/claims.ts';
import { trial } from './support/trials.ts';

const claims: Readonly<Partial<Record<string, readonly Claim[]>>> = {
  ...pointsClaims,
  ...giftClaims,
  ...serviceClaims,
  ...contactClaims,
  ...newcomerClaims,
  ...targetingClaims,
};

it('tests every lever of the table', () => {
  const silent = Object.keys(leversTable).filter((lever) => (claims[lever] ?? []).length === 0);
  expect(silent).toEqual([]);
});

const written = (value: Levers[LeverKey]): string =>
  typeof value === 'object' ? `${value.length} tiers` : String(value);

describe.each(Object.entries(claims))('%s', (lever, each = []) => {
  it.each(
    each.map((claim) => [written(claim.from), written(claim.to), claim.outcome, claim.is, claim] as const),
  )(
    'from %s to %s: %s %s',
    (_from, _to, _outcome, _is, { from, to, is, measure, beside, circumstances }) => {
      const programs = [from, to].map((value) => ({ ...beside, [lever]: value }));
      const [values] = trial(circumstances ?? {}, programs, [measure]);
      const differences = values![1]!.map((value, r) => value - values![0]![r]!);
      if (is === 'the same') {
        expect(differences.every((d) => d === 0)).toBe(true);
        return;
      }
      const { low, high, mean } = estimate(differences);
      const clear = is === 'higher' ? low > 0 : high < 0;
      expect(clear, `${mean} [${low}, ${high}]`).toBe(true);
    },
    30_000,
  );
});
