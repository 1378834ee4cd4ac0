/** Which file of the repository imports which, read from the sources: types and what is loaded later included. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** By file, from the root of the repository with slashes: the files that it imports. */
export type Imports = ReadonlyMap<string, readonly string[]>;

const address = /(?:\bfrom|\bimport)\s*\(?\s*(['"])(\.[^'"\n]*)\1/g;

/** The files that a source names by a relative address, as paths from the root. */
export function importsOf(file: string, source: string): string[] {
  const folder = path.posix.dirname(file);
  return [...source.matchAll(address)].map(([, , to = '']) => path.posix.join(folder, to));
}

/** All files below some folders of the repository, as paths from its root with slashes. */
export const filesBelow = (root: URL, folders: readonly string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) =>
        path.relative(fileURLToPath(root), path.join(parentPath, name)).replaceAll(path.sep, '/'),
      )
      .sort(),
  );

export function readImports(root: URL, files: readonly string[]): Imports {
  const sources = files.filter((file) => /\.(?:ts|mjs|svelte)$/.test(file));
  const known = new Set(sources);
  return new Map(
    sources.map((file) => [
      file,
      importsOf(file, readFileSync(new URL(file, root), 'utf8')).filter((to) => known.has(to)),
    ]),
  );
}

/** The shortest way from a file back to itself along its imports, both ends named; undefined where there is none. */
function wayBack(imports: Imports, start: string): string[] | undefined {
  const cameFrom = new Map<string, string>();
  let front = [start];
  while (front.length > 0) {
    const next: string[] = [];
    for (const from of front)
      for (const to of imports.get(from) ?? []) {
        if (cameFrom.has(to)) continue;
        cameFrom.set(to, from);
        next.push(to);
      }
    if (cameFrom.has(start)) break;
    front = next;
  }
  if (!cameFrom.has(start)) return undefined;
  const way = [start];
  for (let at = cameFrom.get(start); at !== undefined && at !== start; at = cameFrom.get(at)) way.push(at);
  return [...way, start].reverse();
}

/** Circles of files that import each other, each once: "a → b → a". */
export function circlesOf(imports: Imports): string[] {
  const told = new Set<string>();
  const circles: string[] = [];
  for (const file of imports.keys()) {
    const way = told.has(file) ? undefined : wayBack(imports, file);
    if (!way) continue;
    way.forEach((one) => told.add(one));
    circles.push(way.join(' → '));
  }
  return circles;
}
