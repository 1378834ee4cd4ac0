// Writes docs/model-tables.md; a test says when it is out of date.
import { writeFileSync } from 'node:fs';
import { modelTables } from './model-tables.ts';

writeFileSync('docs/model-tables.md', modelTables());
