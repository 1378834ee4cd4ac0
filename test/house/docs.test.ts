/** The written parts of the documentation say what the code says. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBlock, replaceBlock } from '../../scripts/doc-blocks.ts';
import { modelBlocks } from '../../scripts/doc-tables.ts';

const model = readFileSync(new URL('../../docs/model.md', import.meta.url), 'utf8');

it.each(Object.entries(modelBlocks))(
  'docs/model.md has the present %s: if not, run npm run docs',
  (name, content) => {
    expect(readBlock(model, name)).toBe(content());
  },
);

describe('a written block', () => {
  const text = 'before\n<!-- written: a -->\nold\n<!-- end: a -->\nafter';

  it('is replaced without touching what stands around it', () => {
    const next = replaceBlock(text, 'a', 'new');
    expect(readBlock(next, 'a')).toBe('new');
    expect(next).toMatch(/^before\n/);
    expect(next).toMatch(/\nafter$/);
  });

  it('that is missing is an error with its name', () => {
    expect(() => replaceBlock(text, 'b', 'new')).toThrow('“b”');
  });
});
