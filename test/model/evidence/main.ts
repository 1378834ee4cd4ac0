// `npm run evidence`: measures every check of published evidence and writes docs/evidence.md.
import { writeFileSync } from 'node:fs';
import { sources } from '../../../src/about/sources.ts';
import { modelVersion } from '../../../src/model/version.ts';
import { themes, uncovered } from './all.ts';
import { codeOf, holds, measured } from './evidence.ts';
import type { EvidenceCheck, Standing } from './evidence.ts';

const standings: Readonly<Record<Standing, string>> = {
  size: 'the size',
  direction: 'the direction',
  differs: 'differs',
  switch: 'by a slider',
};

/** Three digits, without an exponent, with a real minus. */
const written = (x: number): string => String(Number(x.toPrecision(3))).replace('-', '−');

function row(check: EvidenceCheck): string {
  const found = measured(check);
  const { mean, low, high, replications } = found;
  const verdict = holds(found, check.expects) ? standings[check.standing] : '**FAILS**';
  console.log(`${check.row} ${written(mean)} [${written(low)}, ${written(high)}] ${verdict}`);
  if (!holds(found, check.expects)) process.exitCode = 1;
  const value = `${written(mean)} [${written(low)}, ${written(high)}] ${check.unit}, ${replications} replications`;
  return `| ${check.row} | ${check.statement} | ${check.published} | ${value} | ${verdict} |`;
}

const head = `| row | in the model | published | measured, 95 % interval | reproduces |
| --- | --- | --- | --- | --- |`;
const tables = Object.entries(themes).map(
  ([name, checks]) => `## ${name}\n\n${head}\n${checks.map(row).join('\n')}`,
);
const covered = [...new Set(Object.values(themes).flat().map(codeOf))];

writeFileSync(
  'docs/evidence.md',
  `# Published evidence, measured in the model

Written by \`npm run evidence\` with model version ${modelVersion}. Every row is a test (\`test/model/evidence\`). Each is measured on
forks: the same people with the same luck, treated and not. Coefficients stand at their defaults, and only circumstances vary (the
market, the program, what happens to people), except where a row says "by a slider": there the evidence is disputed or off by default,
and the row shows that its coefficient can be set to what was published. Intervals are 95 % t-intervals over replications, paired.
The last column says what of the published finding the model reproduces: its size; only its direction, which is all that many
sources give; or neither, and then the row says what the model does instead.

${tables.join('\n\n')}

## Rows that no check covers

${Object.entries(uncovered)
  .map(([code, why]) => `- **${code}** (${sources[code] ?? 'no parameter rests on it'}): ${why}`)
  .join('\n')}

## Sources

${covered.map((code) => `- **${code}**: ${sources[code] ?? ''}`).join('\n')}
`,
);
