// Speed and memory of the full model, as ratios within one run, written to docs/performance.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { format, resolveConfig } from 'prettier';
import seedrandom from 'seedrandom';
import { markdownTable } from '../src/cli/output/markdown-table.ts';
import { begin, replicate, runToEnd } from '../src/experiment/replicate.ts';
import { stress } from '../src/experiment/stress/stress.ts';
import { stressWeeksOf } from '../src/experiment/stress/stress-plan.ts';
import { State } from '../src/model/state.ts';
import { totalIndex } from '../src/model/totals.ts';
import { createNodeRunner } from '../src/runner/node.node.ts';
import { defaultScenario } from '../src/scenario/presets/presets.ts';
import type { Scenario } from '../src/scenario/scenario.ts';
import { PlainMarket } from './plain-objects.ts';

const file = 'docs/performance.md';

/** The default scenario in a size, with some of its worlds, without a budget to solve. */
function sized(people: number, worlds: number, replications: number): Scenario {
  const { market, budget, time, programs } = defaultScenario;
  return {
    ...defaultScenario,
    market: { ...market, people },
    time: { ...time, burnIn: 52 },
    budget: { ...budget, mode: 'intensity' },
    programs: worlds === 1 ? programs.slice(1, 2) : programs.slice(0, worlds),
    reference: worlds === 1 ? (programs[1]?.id ?? '') : defaultScenario.reference,
    replications,
  };
}

interface Measured {
  /** Nanoseconds per person-week and world, the burn-in counted as one world. */
  readonly person: number;
  /** The same per customer-week. */
  readonly customer: number;
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

function measure(people: number, worlds: number, runs: number): Measured {
  const scenario = sized(people, worlds, 1);
  const { weeks, burnIn } = scenario.time;
  const results = Array.from({ length: runs }, (_, run) => {
    const begin = process.hrtime.bigint();
    const { replication } = runToEnd(replicate(scenario, run));
    const nanoseconds = Number(process.hrtime.bigint() - begin);
    const customers = replication.totals.map((totals) =>
      totals.subarray(totalIndex.customers * (weeks + 1) + 1, (totalIndex.customers + 1) * (weeks + 1)),
    );
    const customerWeeks = customers.flatMap((row) => [...row]).reduce((sum, n) => sum + n, 0);
    const all = people * (worlds * weeks + burnIn);
    return {
      person: nanoseconds / all,
      customer: nanoseconds / (customerWeeks * (all / (people * worlds * weeks))),
    };
  });
  return { person: median(results.map((r) => r.person)), customer: median(results.map((r) => r.customer)) };
}

/** Seconds of one replication with 100,000 people in four worlds, and of its weeks alone, without building the market and the burn-in. */
function measureMany(): { readonly all: number; readonly weeks: number } {
  const start = process.hrtime.bigint();
  const simulation = runToEnd(begin(sized(100_000, 4, 1), 0));
  const forked = process.hrtime.bigint();
  for (let week = 0; week < defaultScenario.time.weeks; week++) simulation.advance();
  const end = process.hrtime.bigint();
  return { all: Number(end - start) / 1e9, weeks: Number(end - forked) / 1e9 };
}

interface Plain {
  readonly person: number;
  readonly purchases: number;
}

const medians = (results: readonly Plain[]): Plain => ({
  person: median(results.map((r) => r.person)),
  purchases: median(results.map((r) => r.purchases)),
});

/** A part of the model written with plain objects: nanoseconds per person-week after the burn-in, and purchases per person. */
function measurePlain(random: () => number, runs: number): Plain {
  const { market, time, effects, mechanisms } = sized(10_000, 1, 1);
  const { weeks, burnIn } = time;
  const results = Array.from({ length: runs }, () => {
    const plain = new PlainMarket({ market, time, effects, mechanisms }, random);
    for (let week = 0; week < burnIn; week++) plain.simulateWeek(week);
    plain.purchases = 0;
    const start = process.hrtime.bigint();
    for (let week = burnIn; week < burnIn + weeks; week++) plain.simulateWeek(week);
    const nanoseconds = Number(process.hrtime.bigint() - start);
    return { person: nanoseconds / (market.people * weeks), purchases: plain.purchases / market.people };
  });
  return medians(results);
}

/** The default market without a program, and with only those mechanisms that the plain objects have. */
function plainScenario(worlds: number): Scenario {
  const scenario = sized(10_000, worlds, 1);
  const none = scenario.programs.slice(0, 1);
  return {
    ...scenario,
    mechanisms: { ...scenario.mechanisms, talk: 0, reward: 0, gift: 0, contact: 0, winBack: 0 },
    events: [],
    programs: Array.from({ length: worlds }, (_, w) =>
      none.map((program) => ({ ...program, id: `none${w}` })),
    ).flat(),
    reference: 'none0',
  };
}

/** The same weeks of the model: nanoseconds per person-week and world from the fork on, and purchases per person. */
function measureLikePlain(worlds: number, runs: number): Plain {
  const scenario = plainScenario(worlds);
  const { people } = scenario.market;
  const { weeks } = scenario.time;
  const results = Array.from({ length: runs }, (_, run) => {
    const simulation = runToEnd(begin(scenario, run));
    const start = process.hrtime.bigint();
    for (let week = 0; week < weeks; week++) simulation.advance();
    const nanoseconds = Number(process.hrtime.bigint() - start);
    const { values } = simulation.worlds[0].totals;
    const row = values.subarray(totalIndex.purchases * (weeks + 1), (totalIndex.purchases + 1) * (weeks + 1));
    return {
      person: nanoseconds / (people * weeks * worlds),
      purchases: row.reduce((sum, n) => sum + n, 0) / people,
    };
  });
  return medians(results);
}

/** How many times as long a replication takes with its stress tests as without, and with only those of the first week. */
function stressRatios(people: number, runs: number): { readonly all: number; readonly first: number } {
  const scenario = sized(people, 4, 1);
  const time = (steps: Generator<unknown, unknown>) => {
    const begin = process.hrtime.bigint();
    runToEnd(steps);
    return Number(process.hrtime.bigint() - begin);
  };
  const weeks = stressWeeksOf(scenario);
  const ratios = Array.from({ length: runs }, (_, run) => {
    const alone = time(replicate(scenario, run));
    return {
      all: 1 + time(stress(scenario, run, weeks)) / alone,
      first: 1 + time(stress(scenario, run, weeks.slice(0, 1))) / alone,
    };
  });
  return { all: median(ratios.map(({ all }) => all)), first: median(ratios.map(({ first }) => first)) };
}

/** Wall-clock seconds of a run by so many workers, which are warm. */
async function timed(workers: number, scenario: Scenario): Promise<number> {
  const script = new URL('../../../dist-cli/node.worker.js', import.meta.url);
  const runner = createNodeRunner({ workers, script });
  await runner.run({ ...scenario, seed: 'warm', replications: workers * 2 });
  const begin = process.hrtime.bigint();
  await runner.run(scenario);
  const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
  await runner.close();
  return seconds;
}

const bytes = new State(1000).arrays().reduce((sum, array) => sum + array.byteLength, 0) / 1000;
measure(4000, 4, 6); // warm
const cases = [
  [4000, 1, 9],
  [4000, 4, 9],
  [10_000, 1, 5],
  [10_000, 4, 5],
  [100_000, 1, 1],
  [100_000, 4, 1],
] as const;
const base = measure(10_000, 4, 5).person;
const rows = cases.map(([people, worlds, runs]) => {
  const { person, customer } = measure(people, worlds, runs);
  return [
    people.toLocaleString('en'),
    String(worlds),
    ...[person, customer].map((time) => time.toFixed(0)),
    (person / base).toFixed(2),
  ];
});
const large = measureMany();
const like = [measureLikePlain(1, 5), measureLikePlain(4, 5)] as const;
const plain = measurePlain(Math.random, 5);
const seeded = measurePlain(seedrandom('bench'), 5);
const against = Object.entries({
  'the model, one world': like[0],
  'the model, four worlds at once': like[1],
  'the part with objects, `Math.random`': plain,
  'the part with objects, seedrandom': seeded,
}).map(([what, { person, purchases }]) => [what, person.toFixed(0), purchases.toFixed(1)]);
const tested = stressRatios(4000, 7);
const many = sized(4000, 4, 20);
const one = await timed(1, many);
const two = await timed(2, many);

const head = `# Performance

Written by \`npm run bench\`, but for the part below the line. Times belong to the machine and to what else it was doing; the ratios of one run
are what counts.

Machine: ${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}.

## The full model

Default scenario, ${defaultScenario.time.weeks} weeks after 52 weeks of burn-in, one thread, median of up to nine replications. The ratio is to four worlds of 10,000 people.

${markdownTable(['people', 'worlds', 'ns per person-week and world', 'ns per customer-week and world', 'ratio'], rows)}

Twenty replications of 4,000 people in four worlds: ${one.toFixed(1)} s with one worker, ${two.toFixed(1)} s with two (${(one / two).toFixed(2)} times as fast).

With stress tests at weeks 0, 52 and 104 a replication of 4,000 people in four worlds takes ${tested.all.toFixed(1)} times as long as without; with
those at week 0 alone, ${tested.first.toFixed(1)} times. Each week of tests forks every world into four, and into five where a program runs, for 34 weeks, and the tests have a run of their own.

100,000 people, ${defaultScenario.time.weeks} weeks, four worlds: the weeks take ${large.weeks.toFixed(1)} s on one thread (goal: under 2 s); with building the market and the
burn-in ${large.all.toFixed(1)} s.

State with its ledger: ${bytes.toFixed(0)} bytes per person and world (goal: under 400); 100,000 people in four worlds: ${((bytes * 4e5) / 1e6).toFixed(0)} MB.

## Against plain objects

A part of the model, written as one would first, with an object per person and a stream of random numbers (\`bench/plain-objects.ts\`): need,
choice, orders, problems, what people make of them, leaving and joining. Against it the model itself without a program and with the
mechanisms talk, reward, gift, contact and win back at 0, where it still looks for all of them, keeps share of wallet, ledger and weekly sums, and
draws luck that worlds share. 10,000 people, ${defaultScenario.time.weeks} weeks after the burn-in, one thread:

${markdownTable(['what is computed', 'ns per person-week and world', 'purchases per person'], against)}
`;
const separator = '<!-- below: measured by hand -->';
const before = readFileSync(file, 'utf8');
const kept = before.includes(separator) ? before.slice(before.indexOf(separator)) : separator;
const text = `${head}\n${kept}`;
writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
console.log(head);
