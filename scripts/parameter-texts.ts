import type { Plugin } from 'vite';
import { allParameters } from '../src/model/parameters/parameters.ts';

const name = 'virtual:parameter-texts';

/**
 * Help texts and sources are most of the parameter table, and what reads them comes late or never: workers compute and never
 * explain, and a page opens its drawer later. So the table goes without them, and they are a module of their own.
 * Node, the command line and the tests keep the table whole.
 */
export function parameterTexts(): Plugin {
  return {
    name: 'parameter-texts',
    enforce: 'pre',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) => {
      if (id !== `\0${name}`) return null;
      const texts = allParameters().map(({ key, parameter: { help, source } }) => [key, { help, source }]);
      return `export default ${JSON.stringify(Object.fromEntries(texts))}`;
    },
    transform: (code, file, options) =>
      /src\/model\/parameters(\/\w+)?\.ts$/.test(file) && options?.ssr !== true
        ? { code: withoutTexts(code), map: null }
        : null,
  };
}

/** Help is what ends with a full stop; the source follows the evidence mark. */
const withoutTexts = (code: string) =>
  code.replace(/'[^'\n]+\.'/g, "''").replace(/('[VCMWJ]',\s*)'[^'\n]*'/g, "$1''");
