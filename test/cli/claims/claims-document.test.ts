/** docs/claims.md is of the present model and claims, and its numbers can be had again. */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { modelVersion } from '../../../src/model/version.ts';
import { claims, claimsMark } from '../../../src/study/claims/claims.ts';
import { steadfast } from '../support/in-process.ts';

const text = await readFile(new URL('../../../docs/claims.md', import.meta.url), 'utf8');

it('is stamped with the present model version and claims (else run: npm run claims)', () => {
  expect(text).toContain(`\n<!-- model ${modelVersion}, claims ${claimsMark()} -->\n`);
  for (const { id, sentence } of claims) {
    expect(text).toContain(`\n## ${id}\n`);
    expect(text).toContain(sentence);
  }
});

/** Cheap claims with large effects, so that few people and replications are enough for their signs; on three seeds. */
const cheap = ['C15', 'C20', 'C22'];

it('has the signs that a small run on other luck has', async () => {
  const words = ['claims', ...cheap, '--no-probes', '--json', '--seed', 'other'];
  const { out } = await steadfast([...words, '--replications', '5', '--people', '1500'], { real: true });
  const { claims: again } = JSON.parse(out) as {
    claims: { id: string; base: { deciding: { label: string; mean: number }[] } }[];
  };
  expect(again.map(({ id }) => id)).toEqual(cheap);
  for (const { id, base } of again) {
    for (const { label, mean } of base.deciding) {
      const written = text.slice(text.indexOf(`| ${id} (`)).split(`${label}: `)[1] ?? '';
      expect(written, `${id}, ${label}`).toMatch(mean > 0 ? /^\+/ : /^−/);
    }
  }
}, 60_000);
