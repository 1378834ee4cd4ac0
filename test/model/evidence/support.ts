import { expect, it } from 'vitest';
import { holds, measured, titleOf } from './evidence.ts';
import type { EvidenceCheck } from './evidence.ts';

/** A test for each check, named by its row. */
export function testEvidence(checks: readonly EvidenceCheck[]): void {
  it.each(checks.map((check) => [titleOf(check), check] as const))(
    '%s',
    (_, check) => {
      const found = measured(check);
      const { mean, low, high } = found;
      expect(holds(found, check.expects), `${mean} [${low}, ${high}] ${check.unit}`).toBe(true);
    },
    // Some take seconds, on a busy machine many.
    120_000,
  );
}
