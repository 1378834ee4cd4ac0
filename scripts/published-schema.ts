import type { Plugin } from 'vite';
import { scenarioSchemaText } from '../src/scenario/rules/schema.ts';

const fileName = 'scenario.schema.json';

/** Publishes the JSON Schema of a scenario beside the page: the build writes it, and the page under development serves it. */
export function publishedSchema(): Plugin {
  return {
    name: 'published-schema',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: scenarioSchemaText() });
    },
    configureServer(server) {
      server.middlewares.use(`/${fileName}`, (_, response) => {
        response.setHeader('content-type', 'application/json; charset=utf-8');
        response.end(scenarioSchemaText());
      });
    },
  };
}
