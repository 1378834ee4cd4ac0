import { readFileSync, writeFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { scenarioSchemaText } from '../src/scenario/rules/schema.ts';

const file = new URL('../public/scenario.schema.json', import.meta.url);

function current(): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Writes the JSON Schema of a scenario into public/ when the site is built, from where it is published as it is. */
export function writeSchema(): Plugin {
  return {
    name: 'write-schema',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    buildStart() {
      const text = scenarioSchemaText();
      if (text !== current()) writeFileSync(file, text);
    },
  };
}
