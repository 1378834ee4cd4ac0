// `npm run evidence`: measures every check of published evidence and writes docs/evidence.md.
import { writeFileSync } from 'node:fs';
import { markdownTable } from '../../../src/cli/output/markdown-table.ts';
import { sources } from '../../../src/app/parameters/sources.ts';
import { modelVersion } from '../../../src/model/version.ts';
import { themes, uncovered } from './all.ts';
import { codeOf, measured } from './evidence.ts';
import type { EvidenceCheck } from './evidence.ts';
import { cellsOf } from './page.ts';

const found = new Map<EvidenceCheck, string[]>();

function row(check: EvidenceCheck): string[] {
  const cells = cellsOf(check, measured(check));
  found.set(check, cells);
  const [code, , , value, verdict] = cells;
  console.log(`${code} ${value} ${verdict}`);
  if (verdict === '**FAILS**') process.exitCode = 1;
  return cells;
}

const head = ['row', 'in the model', 'published', 'measured, 95 % interval', 'reproduces'];
const tables = Object.entries(themes).map(
  ([name, checks]) => `## ${name}\n\n${markdownTable(head, checks.map(row))}`,
);
/** "**r18** (published: …; here: …): why". */
const why = (check: EvidenceCheck): string =>
  `- **${check.row}**, ${check.statement}. Published: ${check.published}. Here: ${found.get(check)?.[3]}. ${check.why}`;
const reasons = Object.values(themes)
  .flat()
  .filter((check) => check.why !== undefined)
  .map(why);
const covered = [...new Set(Object.values(themes).flat().map(codeOf))];

writeFileSync(
  'docs/evidence.md',
  `# Published evidence, measured in the model

Written by \`npm run evidence\` with model version ${modelVersion}. Every row is a test (\`test/model/evidence\`). Each is measured on
forks: the same people with the same luck, treated and not. Coefficients stand at their defaults, and only circumstances vary (the
market, the program, what happens to people), except where a row says "by a slider": there the evidence is disputed or off by default,
and the row shows that its coefficient can be set to what was published. Intervals are 95 % t-intervals over replications, paired.
The last column says what of the published finding the model reproduces: its size; its size because the number itself is an input ("put in"),
so that the row shows that the code does what it is told and no more; only its direction, which is all that many
sources give; or neither, and then the row says what the model does instead, and the section after the tables why.
The tests measure every row again and compare it with this page: it cannot fall behind the model, its defaults or the market of a row.

${tables.join('\n\n')}

## Where the model differs or shows only a part, and why

${reasons.join('\n')}

## Rows that no check covers

${Object.entries(uncovered)
  .map(([code, why]) => `- **${code}** (${sources[code] ?? ''}): ${why}`)
  .join('\n')}

## Sources

${covered.map((code) => `- **${code}**: ${sources[code] ?? ''}`).join('\n')}
`,
);
