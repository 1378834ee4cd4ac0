// Writes the parts of docs/model.md that follow from the tables of the code; a test says when they are out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { replaceBlock } from './doc-blocks.ts';
import { modelBlocks } from './doc-tables.ts';

const file = 'docs/model.md';
let text = readFileSync(file, 'utf8');
for (const [name, content] of Object.entries(modelBlocks)) text = replaceBlock(text, name, content());
writeFileSync(file, text);
