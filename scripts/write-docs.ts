// Writes the parts of docs/model.md that are written by programs; a test says when they are out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { replaceBlock } from './doc-blocks.ts';
import { modelBlocks } from './doc-tables.ts';

const file = 'docs/model.md';
let text = readFileSync(file, 'utf8');
const read = (name: string) => readFileSync(`docs/${name}`, 'utf8');
for (const [name, content] of Object.entries(modelBlocks)) text = replaceBlock(text, name, content(read));
writeFileSync(file, text);
