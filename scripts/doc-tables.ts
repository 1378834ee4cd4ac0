/** The blocks of docs/model.md that follow from the tables of the code alone. */
import { parameterTables } from '../src/cli/parameter-tables.ts';

export const modelBlocks: Readonly<Record<string, () => string>> = {
  parameters: parameterTables,
};
