import { describe, expect, it } from 'vitest';
import { findPreset, presets } from '../../../src/scenario/presets/presets.ts';
import { programTemplates } from '../../../src/scenario/program-templates.ts';
import { idRule } from '../../../src/scenario/rules/value-rules.ts';

const market = (id: string) => findPreset(id)!.scenario.market;

describe('every preset', () => {
  it.each(presets.map((preset) => [preset.id, preset] as const))(
    '%s says in a sentence what this market is, then what is published and what is judged',
    (id, { summary, note, scenario }) => {
      expect(summary).toMatch(/^[^\n]{20,80}[.?]$/);
      // One sentence of words that everybody knows, short enough to be read in passing.
      expect(note.market).toMatch(/^[^\n.]([^.\n]|\.\d){40,150}\.$/);
      for (const text of [note.published, note.judged]) expect(text).toMatch(/^[^\n]+\.$/);
      expect(scenario.preset).toBe(id);
    },
  );

  it.each(presets.map(({ id, scenario }) => [id, scenario] as const))(
    '%s compares with a program that does nothing',
    (_, scenario) => {
      const reference = scenario.programs.find(({ id }) => id === scenario.reference);
      expect(reference?.levers).toEqual({});
    },
  );

  it('has an id of its own, and so has every template', () => {
    for (const ids of [presets.map(({ id }) => id), programTemplates.map(({ id }) => id)]) {
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.map(idRule).filter((rule) => rule !== undefined)).toEqual([]);
    }
  });
});

describe('the preset cdnow', () => {
  it('holds 2,357 people who arrive within 12 weeks, on the days of the sample', () => {
    const { arrivalCounts, people } = market('cdnow');
    expect(arrivalCounts).toHaveLength(84);
    expect(arrivalCounts.reduce((a, b) => a + b, 0)).toBe(people);
    expect([arrivalCounts[0], arrivalCounts[36], arrivalCounts[83]]).toEqual([18, 43, 30]);
  });

  it('is BG/NBD with the published parameters: r 0.243, α 4.414, a 0.793, b 2.426 a week', () => {
    const { needMean, needShape, baseShare, dropoutAlpha, dropoutBeta } = market('cdnow');
    expect([needShape, dropoutAlpha, dropoutBeta, baseShare]).toEqual([0.243, 0.793, 2.426, 1]);
    expect(needShape / (needMean / 52)).toBeCloseTo(4.414, 12);
    expect(Object.values(findPreset('cdnow')!.scenario.mechanisms).every((strength) => strength === 0)).toBe(
      true,
    );
  });
});

describe('the preset shop', () => {
  it('has the purchase rates of cdnow, of which at most 95 % of the needs are the firm’s', () => {
    const [shop, cdnow] = [market('shop'), market('cdnow')];
    expect(shop.baseShare).toBeLessThanOrEqual(0.95);
    expect(shop.needMean * shop.baseShare).toBeCloseTo(cdnow.needMean, 12);
    expect([shop.needShape, shop.dropoutAlpha, shop.dropoutBeta]).toEqual([0.243, 0.793, 2.426]);
  });
});

describe('the preset contractors', () => {
  it('has orders of mean 2 a year and, within 1 %, of NBD shape 0.5', () => {
    const { people, needMean, needShape, baseShare: m, affinityDiversity: s } = market('contractors');
    expect(people).toBe(45_000);
    expect(needMean * m).toBeCloseTo(2, 12);
    // Squared coefficients of variation of a product of independent gamma needs and beta shares.
    const needs = 1 / needShape;
    const shares = (1 - m) / (m * (s + 1));
    expect(Math.abs(1 / ((1 + needs) * (1 + shares) - 1) / 0.5 - 1)).toBeLessThan(0.01);
  });

  it('treats half of the top 1,200, by lot, in the team and in the null program', () => {
    const treated = findPreset('contractors')!.scenario.programs.filter(
      ({ levers }) => levers['targeting.count'] === 1200 && levers['targeting.randomShare'] === 0.5,
    );
    expect(treated.map(({ id }) => id)).toEqual(['team', 'null']);
  });
});

describe('the preset airline', () => {
  it('has the published ladder, which is lost again', () => {
    const { levers } = findPreset('airline')!.scenario.programs[1]!;
    expect(levers['points.tiers']?.map(({ name }) => name)).toEqual([
      'Silver',
      'Gold',
      'Platinum',
      'Executive Platinum',
    ]);
    expect(levers).not.toHaveProperty('points.demotion');
  });
});
