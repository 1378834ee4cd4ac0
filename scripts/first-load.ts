import path from 'node:path';

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * Everything that the first picture needs in one file: it compresses better than many, whatever parts of it are also asked for by
 * what is loaded later.
 */
export function firstLoad() {
  let needed: Set<string> | undefined;
  return {
    name: (id: string, graph: Graph) => {
      needed ??= reachable(graph, path.resolve('src/main.ts'));
      return needed.has(id) ? 'first' : null;
    },
  };
}

/** All modules that one imports, and those that they import, but for what is imported when it is needed. */
function reachable(graph: Graph, entry: string): Set<string> {
  const found = new Set([entry]);
  for (const id of found) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}
