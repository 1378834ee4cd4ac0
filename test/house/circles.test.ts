import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The files of a room that each of its files imports, values and types alike. */
function importsOf(room: string): Map<string, string[]> {
  const files = readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(room, name));
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const found = readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g);
      const targets = [...found].map(([, target]) => join(file, '..', target!));
      return [file, targets.filter((target) => known.has(target))];
    }),
  );
}

/** Files that import each other in a ring, or none: what is left when files that import no other are taken away again and again. */
function inCircles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const left = new Map(graph);
  for (let before = -1; before !== left.size;) {
    before = left.size;
    for (const [file, targets] of left) if (!targets.some((target) => left.has(target))) left.delete(file);
  }
  // What is left leads to a ring; what nothing that is left leads to is not in one.
  for (let before = -1; before !== left.size;) {
    before = left.size;
    const named = new Set([...left.values()].flat());
    for (const file of left.keys()) if (!named.has(file)) left.delete(file);
  }
  return [...left.keys()];
}

describe('files', () => {
  it.each(['src/model', 'src/scenario', 'src/experiment', 'src/runner'])(
    'of %s never import each other in a circle, not even for types',
    (room) => {
      const graph = importsOf(room);
      expect(graph.size).toBeGreaterThan(5);
      expect(inCircles(graph)).toEqual([]);
    },
  );

  it('in a ring are found, and what only leads to one is not named', () => {
    const graph = { a: ['b'], b: ['c'], c: ['b', 'd'], d: [] };
    expect(inCircles(new Map(Object.entries(graph)))).toEqual(['b', 'c']);
  });
});
