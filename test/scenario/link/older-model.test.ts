/** Links that older versions of the model gave away: they open as they are, and say what is another now. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modelChanges, modelVersion } from '../../../src/model/version.ts';
import { aboutModel } from '../../../src/scenario/link/older-model.ts';
import { decodeLink } from '../../../src/scenario/link/read-link.ts';
import { findPreset } from '../../../src/scenario/presets/presets.ts';

// Made by the programs of model versions 1 and 2, with their fingerprints. Never change these.
const town =
  '#/lab?v=1&preset=town&seed=Gruppe+11&replications=2&worlds=none,points,gifts&programs.gifts.gifts.perYear=2.25' +
  '&budget.mode=intensity&market.people=1000&events=rivalOffer:60:9:0.3';
const hotel =
  '#/lab?v=1&preset=hotel&seed=class-7&replications=2&budget.mode=intensity&market.people=1000&market.failureRate=0.06';
const given = [
  ['1, town', `${town}&model=1&fp=1b9cb25b`, 1, '1b9cb25b'],
  ['2, town', `${town}&model=2&fp=c2117c36`, 2, 'c2117c36'],
  ['2, hotel', `${hotel}&model=2&fp=994f531c`, 2, '994f531c'],
] as const;

describe.each(given)('a link of model version %s', (_, link, version, fingerprint) => {
  const decoded = decodeLink(link);

  it('opens with all that it sets', () => {
    expect(decoded.problems).toEqual([]);
    expect(decoded).toMatchObject({ modelVersion: version, fingerprint });
    const { scenario } = decoded;
    expect(scenario.replications).toBe(2);
    expect(scenario.market.people).toBe(1000);
    expect(scenario.budget.mode).toBe('intensity');
    if (scenario.preset === 'town') {
      expect(scenario.seed).toBe('Gruppe 11');
      expect(scenario.programs.map(({ id }) => id)).toEqual(['none', 'points', 'gifts']);
      expect(scenario.programs[2]?.levers['gifts.perYear']).toBe(2.25);
      expect(scenario.events).toEqual([{ kind: 'rivalOffer', week: 60, weeks: 9, size: 0.3 }]);
    } else {
      expect(scenario.market).toEqual({
        ...findPreset('hotel')!.scenario.market,
        people: 1000,
        failureRate: 0.06,
      });
    }
  });

  it('says that its numbers are of an older model, and what each version since has changed', () => {
    const [first, ...changes] = aboutModel('The link', decoded.modelVersion);
    expect(first).toBe(
      `The link was made with model version ${version}, and this is version ${modelVersion}: its numbers are those of an older model, and come out otherwise here.`,
    );
    expect(changes).toHaveLength(modelVersion - version);
    changes.forEach((sentence, k) =>
      expect(sentence).toMatch(new RegExp(`^Version ${version + 1 + k}: .+\\.$`)),
    );
  });
});

describe('what there is to say about the model of a link', () => {
  it('is nothing where it is the present one, or unknown', () => {
    expect(aboutModel('The link', modelVersion)).toEqual([]);
    expect(aboutModel('The link', undefined)).toEqual([]);
  });

  it('is that numbers may be others where it is a newer one', () => {
    expect(aboutModel('The link', 999)).toEqual([
      `The link was made with model version 999, which is newer than version ${modelVersion} here: its numbers may come out otherwise.`,
    ]);
  });
});

it('every model version since the first says what it changed, and has its heading in the changelog', () => {
  const versions = Array.from({ length: modelVersion - 1 }, (_, k) => k + 2);
  expect(Object.keys(modelChanges).map(Number)).toEqual(versions);
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  for (const version of versions) {
    expect(modelChanges[version]!.length).toBeGreaterThan(0);
    for (const phrase of modelChanges[version]!) expect(phrase).toMatch(/^[a-z].{15,120}[^.]$/);
    expect(changelog).toContain(`\n### Model version ${version}\n`);
  }
});
