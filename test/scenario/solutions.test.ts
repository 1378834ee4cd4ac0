/** Presets open at once: they carry what the budget solver found for them. */
import { describe, expect, it } from 'vitest';
import { modelVersion } from '../../src/model/version.ts';
import { needsSolving } from '../../src/scenario/solution-key.ts';
import { presets } from '../../src/scenario/presets/presets.ts';

describe.each(presets.map(({ id, scenario }) => [id, scenario] as const))('the preset %s', (_, scenario) => {
  it('is solved for its present settings (else run: npm run solve-presets)', () => {
    expect(needsSolving(scenario, modelVersion)).toBe(false);
  });

  it('costs its budget within 2 %, or within the interval of its pilots, or says that it cannot', () => {
    const { perCustomerYear, solutions } = scenario.budget;
    const solved = scenario.programs.filter(({ intensity }) => intensity !== null);
    expect(Object.keys(solutions).sort()).toEqual(solved.map(({ id }) => id).sort());
    for (const { cost, low, high, attainable } of Object.values(solutions)) {
      const near = Math.abs(cost - perCustomerYear) <= 0.02 * perCustomerYear;
      expect(near || (low <= perCustomerYear && perCustomerYear <= high)).toBe(attainable);
    }
  });
});
