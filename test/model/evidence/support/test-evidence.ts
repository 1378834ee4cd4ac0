import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { holds, measured, titleOf } from '../evidence.ts';
import type { EvidenceCheck } from '../evidence.ts';
import { cellsOf, rowsOf } from '../page.ts';

const documented = rowsOf(readFileSync(new URL('../../../../docs/evidence.md', import.meta.url), 'utf8'));

/** A test for each check, named by its row: what it expects holds, and docs/evidence.md says what was measured. */
export function testEvidence(checks: readonly EvidenceCheck[]): void {
  it.each(checks.map((check) => [titleOf(check), check] as const))(
    '%s',
    (_, check) => {
      const found = measured(check);
      const { mean, low, high } = found;
      expect(holds(found, check.expects), `${mean} [${low}, ${high}] ${check.unit}`).toBe(true);
      const row = documented.find(([code, statement]) => code === check.row && statement === check.statement);
      expect(row, 'docs/evidence.md is out of date: run npm run evidence').toEqual(cellsOf(check, found));
    },
    // Some take seconds, on a busy machine many.
    120_000,
  );
}
