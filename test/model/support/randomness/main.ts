// `npm run randomness [rounds] [seed]`: the battery at length, a table of p-values and the verdict.
import { battery, rule, verdict } from './battery.ts';

const [rounds = '16', seed = 'randomness'] = process.argv.slice(2);
const steps = battery(seed, Number(rounds));
let draws = 0;
let step = steps.next();
for (; step.done !== true; step = steps.next()) {
  draws = step.value;
  if (process.stderr.isTTY) process.stderr.write(`\r${(draws / 1e6).toFixed(0)} million draws`);
}
if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');

const results = step.value;
const rows = [...new Set(results.map(({ row }) => row))];
for (const row of rows) {
  console.log(row);
  for (const { test, p } of results.filter((result) => result.row === row))
    console.log(`  ${test.padEnd(34)} ${p.toFixed(6)}`);
}
const { passes, extreme, bound, distance } = verdict(results);
console.log(`
${(draws / 1e6).toFixed(0)} million draws, ${results.length} p-values, seed “${seed}”.
${rule}
Closest allowed to 0 or 1: ${bound.toExponential(2)}; beyond it: ${extreme.map(({ row, test, p }) => `${row}, ${test} (${p})`).join('; ') || 'none'}.
Kolmogorov and Smirnov: √n·D = ${distance.toFixed(3)} of at most 1.95.
${passes ? 'Passes.' : 'FAILS.'}`);
if (!passes) process.exitCode = 1;
