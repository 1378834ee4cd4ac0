import path from 'node:path';

/**
 * The floors of the house, from the ground up. A room imports from itself and from the floors below it.
 * A new room in src/ (or a new floor) is entered here first.
 */
export const floors = [
  ['src/model'],
  ['src/scenario'],
  ['src/experiment'],
  ['src/runner'],
  ['workers'],
  ['src/study'],
  ['src/ui'],
  ['src/charts'],
  ['src/app'],
  ['src/lab', 'src/about', 'src/cli'],
  ['src/embed', 'src/report'],
];

/** Rooms that know no screen, worker or file. Only these packages, which know none either, may come in. */
const pureRooms = ['src/model', 'src/scenario', 'src/experiment', 'src/study'];
const purePackages = ['seedrandom'];

/** The files that stand directly in src/ put the rooms together: they may see all, and no room may see them. */
const roof = { name: 'src', floor: floors.length };

/**
 * @param {string} file path relative to the root of the repository
 * @returns {{ name: string, floor: number } | undefined} undefined for tests, scripts and the like
 */
function roomOf(file) {
  const [top, second, ...rest] = file.split(path.sep);
  if (top === undefined || second === undefined || top === '..') return undefined;
  const name = top === 'src' ? `src/${second}` : top;
  const floor = floors.findIndex((rooms) => rooms.includes(name));
  if (floor >= 0) return { name, floor };
  if (top !== 'src') return undefined;
  return rest.length === 0 ? roof : { name, floor: NaN };
}

/** @type {import('eslint').Rule.RuleModule} */
export const floorsRule = {
  meta: {
    type: 'problem',
    docs: { description: 'A room imports only from itself and the floors below it.' },
    schema: [],
    messages: {
      up: '{{from}} stands below {{to}} and must not import from it.',
      aside:
        '{{from}} and {{to}} stand on one floor and must not import from each other: put what they share on a floor below.',
      impure: '{{from}} knows no screen, worker or file: it must not import the package "{{to}}".',
      unknown: '{{from}} has no place in the house yet: enter it in scripts/lint/floors.mjs.',
    },
  },
  create(context) {
    const file = path.relative(context.cwd, context.filename);
    const here = roomOf(file);
    if (!here) return {};
    const from = here.name;
    if (Number.isNaN(here.floor)) {
      return { Program: (node) => context.report({ node, messageId: 'unknown', data: { from } }) };
    }

    /** @param {import('eslint').Rule.Node | import('estree').Node | null | undefined} source */
    const check = (source) => {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const address = source.value;
      if (!address.startsWith('.')) {
        if (pureRooms.includes(from) && !purePackages.includes(address)) {
          context.report({ node: source, messageId: 'impure', data: { from, to: address } });
        }
        return;
      }
      const there = roomOf(path.normalize(path.join(path.dirname(file), address)));
      // A room without a floor says so itself, in each of its files.
      if (!there || Number.isNaN(there.floor)) return;
      if (there.floor < here.floor || there.name === from) return;
      const messageId = there.floor > here.floor ? 'up' : 'aside';
      context.report({ node: source, messageId, data: { from, to: there.name } });
    };

    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      /** @param {{ source: import('estree').Node }} node a type such as import('./there').Thing */
      TSImportType: (node) => check(node.source),
    };
  },
};
