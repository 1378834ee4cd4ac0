/** What the endpoints of a claim add up to, on made-up numbers. */
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/study/claims/claim.ts';
import { claims } from '../../../src/study/claims/claims.ts';
import { situationOf } from '../../../src/study/claims/result.ts';

describe('a situation', () => {
  const of = (weight: number, variant = '') => ({
    ...({ outcome: 'bond', world: 'a', week: 9, since: 0, weight, variant } as const),
  });
  const claim: Claim = {
    ...claims[0]!,
    deciding: [
      { label: 'twice, over the other and a half', terms: [of(2), of(-1, 'other')], less: 0.5, smallest: 1 },
    ],
    besides: [],
  };

  it('adds up weights and variants, replication by replication', () => {
    const { deciding, standing, margin } = situationOf(claim, { '': [[3], [4]], other: [[1], [2]] });
    expect(deciding[0]?.estimate.mean).toBeCloseTo(5, 12);
    expect(margin.mean).toBeCloseTo(4, 12);
    expect(standing).toBe('unclear'); // two replications, 4.5 and 5.5: the interval is wide
  });

  it('is unclear where an endpoint is undefined', () => {
    expect(situationOf(claim, { '': [[NaN], [NaN]], other: [[1], [2]] }).standing).toBe('unclear');
  });
});
