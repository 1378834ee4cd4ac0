/** Worlds are the same to the last bit alone and together, in any order; a fork changes nothing but what is changed. */
import { describe, expect, it, vi } from 'vitest';
import { replicate, runToEnd } from '../../src/experiment/replicate.ts';
import { combineFingerprints, worldFingerprint } from '../../src/experiment/fingerprint.ts';
import type { MarketEvent } from '../../src/model/parameters/parameters.ts';
import { ledgerNames } from '../../src/model/state.ts';
import type { State } from '../../src/model/state.ts';
import { totalNames } from '../../src/model/totals.ts';
import { defaultScenario } from '../../src/scenario/presets/presets.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { lively, smallMarkets, smallWeeks } from './support/markets.ts';
import type { SmallMarket } from './support/markets.ts';
import { advance, row, run, start, stateDigits, sumOf, totalsDigits } from './support/worlds.ts';

// Seconds on a quiet machine; others may be busy.
vi.setConfig({ testTimeout: 60_000 });

const runMarket = ({ settings, programs, events }: SmallMarket) => run(settings, programs, events);
const each = smallMarkets.map((market) => [market.name, market] as const);

/** All arrays of a state by name, with the ledger in columns. */
function columnsOf(state: State): Map<string, unknown> {
  const arrays = new Map<string, unknown>(
    Object.entries(state).filter(([name, value]) => ArrayBuffer.isView(value) && name !== 'ledger'),
  );
  ledgerNames.forEach((name, k) =>
    arrays.set(`ledger.${name}`, state.ledger.slice(k * state.people, (k + 1) * state.people)),
  );
  return arrays.set('inbox', state.inbox.sorted()).set('liability', state.liability);
}

describe.each(each)('worlds of %s', (_, market) => {
  const together = runMarket(market);
  const digits = together.worlds.map(worldFingerprint);

  it('are the same to the last bit alone and together', () => {
    const alone = market.programs.map((levers) =>
      worldFingerprint(run(market.settings, [levers], market.events).worlds[0]!),
    );
    expect(alone).toEqual(digits);
  });

  it('are the same to the last bit in another order, and beside their own doubles', () => {
    const others = [...market.programs, ...market.programs].reverse();
    const worlds = run(market.settings, others, market.events).worlds.map(worldFingerprint);
    expect(worlds).toEqual([...digits, ...digits].reverse());
  });

  it('begin alike: at the fork they differ in nothing', () => {
    const { worlds } = start(market.settings, market.programs, market.events);
    expect(new Set(worlds.map(stateDigits)).size).toBe(1);
    expect(new Set(worlds.map((world) => totalsDigits(world, 0, 1))).size).toBe(1);
    for (const world of worlds) expect(row(world, 'customers')[0]).toBe(world.state.memberCount);
  });
});

it('worlds differ from each other when their programs do', () => {
  expect(new Set(runMarket(lively).worlds.map(worldFingerprint)).size).toBe(lively.programs.length);
});

describe.each(each)('a fork of %s', (_, market) => {
  const at = 20;
  const length = 30;
  const begin = () => advance(start(market.settings, market.programs, market.events), at);

  it('without a change stays identical to its original to the last bit', () => {
    const original = begin();
    const fork = original.fork(original.worlds, market.events);
    // Taking turns, since both share the market's clock.
    for (let week = 0; week < Math.min(length, market.settings.time.weeks - at); week++) {
      fork.advance();
      original.advance();
    }
    expect(fork.worlds.map(stateDigits)).toEqual(original.worlds.map(stateDigits));
    const digits = (worlds: typeof fork.worlds) =>
      worlds.map((world) => totalsDigits(world, at + 1, original.week + 1));
    expect(digits(fork.worlds)).toEqual(digits(original.worlds));
  });

  it('of a single world is the same as one of all', () => {
    const original = begin();
    const all = advance(original.fork(original.worlds, market.events), 10);
    const last = original.worlds.length - 1;
    const one = advance(original.fork([original.worlds[last]!], market.events), 10);
    expect(stateDigits(one.worlds[0]!)).toBe(stateDigits(all.worlds[last]!));
  });

  it('leaves its original untouched: they share no memory, and the original goes on as if there were none', () => {
    const original = begin();
    const before = original.worlds.map(stateDigits);
    const fork = original.fork(original.worlds, market.events);
    const buffers = new Set(original.worlds.flatMap((w) => w.state.arrays().map((array) => array.buffer)));
    for (const { state, totals } of fork.worlds) {
      expect(state.arrays().filter((array) => buffers.has(array.buffer))).toEqual([]);
      expect(original.worlds.some((w) => w.totals.values.buffer === totals.values.buffer)).toBe(false);
    }
    for (const world of fork.worlds)
      world.stress = { rivalOffer: 0.5, ended: true, imposed: 'unresolved', rumour: 0 };
    advance(fork, length);
    for (const world of fork.worlds) for (const array of world.state.arrays()) array.fill(1);
    expect(original.worlds.map(stateDigits)).toEqual(before);
    const undisturbed = advance(begin(), 15);
    expect(advance(original, 15).worlds.map(worldFingerprint)).toEqual(
      undisturbed.worlds.map(worldFingerprint),
    );
  });
});

describe('a fork', () => {
  it('without events of its own keeps those that have begun, and has no later ones', () => {
    const rise: MarketEvent = { kind: 'priceRise', week: 5, size: 0.2 };
    const ends: MarketEvent = { kind: 'programEnds', week: 8 };
    const later: MarketEvent = { kind: 'failureWave', week: 30, weeks: 20, size: 10 };
    const { settings, programs } = lively;
    const original = advance(start(settings, programs, [rise, ends, later]), 20);
    const fork = advance(original.fork(original.worlds), 20);
    const expected = advance(start(settings, programs, [rise, ends]), 40);
    expect(fork.worlds.map(stateDigits)).toEqual(expected.worlds.map(stateDigits));
  });

  it('with another program differs from then on alone, and in nothing but what the program does', () => {
    const original = advance(start(lively.settings, [{}], lively.events), 20);
    const copy = original.worlds[0]!.fork({ 'nothing.spend': 10 });
    const fork = advance(original.fork([original.worlds[0]!, copy], lively.events), 34);
    const [same, other] = fork.worlds.map(({ state }) => columnsOf(state));
    const differing = [...same!.keys()].filter(
      (name) => JSON.stringify(same!.get(name)) !== JSON.stringify(other!.get(name)),
    );
    expect(differing.sort()).toEqual(['ledger.nothing', 'profitBefore', 'profitLastYear']);
  });
});

describe('an event', () => {
  const week = 30;
  const kinds: readonly MarketEvent[] = [
    { kind: 'failureWave', week, weeks: 4, size: 5 },
    { kind: 'rivalOffer', week, weeks: 4, size: 0.4 },
    { kind: 'programEnds', week },
    { kind: 'priceRise', week, size: 0.3 },
    { kind: 'rumour', week, size: 0.5 },
    { kind: 'newCustomerOffer', week, weeks: 4, size: 0.5 },
    { kind: 'giftStops', week },
  ];
  const programs = lively.programs.map((levers) => ({ ...levers, endsAt: 0 }));
  const calm = run(lively.settings, programs);

  it.each(kinds.map((event) => [event.kind, event] as const))(
    'of kind %s leaves all weeks before it untouched, and changes later ones',
    (kind, event) => {
      const simulation = advance(start(lively.settings, programs, [event]), week);
      const untouched = advance(start(lively.settings, programs), week);
      expect(simulation.worlds.map(stateDigits)).toEqual(untouched.worlds.map(stateDigits));
      advance(simulation, smallWeeks - week);
      simulation.worlds.forEach((world, w) => {
        expect(totalsDigits(world, 0, week + 1)).toBe(totalsDigits(calm.worlds[w]!, 0, week + 1));
      });
      // The end of programs or gifts changes only worlds that have them.
      const changed = simulation.worlds.filter(
        (world, w) =>
          totalsDigits(world, week + 1, smallWeeks + 1) !==
          totalsDigits(calm.worlds[w]!, week + 1, smallWeeks + 1),
      ).length;
      expect(changed).toBe(kind === 'programEnds' || kind === 'giftStops' ? 4 : 5);
    },
  );
});

describe.each(each)('a null program in %s', (_, market) => {
  const targeted = {
    'targeting.rank': 'spend',
    'targeting.share': 0.5,
    'targeting.randomShare': 0.5,
  } as const;
  const { settings, events } = market;
  const programs = [
    {},
    { 'nothing.spend': 8.77 },
    { 'nothing.spend': 8.77, ...targeted },
    { 'nothing.spend': 8.77, endsAt: 25 },
  ];
  const { worlds, common } = run(settings, programs, events);
  const [none, ...nulls] = worlds;

  it('changes no behaviour, to the last bit', () => {
    const calm = columnsOf(none!.state);
    for (const world of nulls) {
      const columns = columnsOf(world.state);
      for (const name of calm.keys()) {
        if (name === 'ledger.nothing' || name.startsWith('profit') || name === 'arm') continue;
        expect(columns.get(name), name).toEqual(calm.get(name));
      }
      for (const name of totalNames)
        if (name !== 'programCost' && name !== 'profit')
          expect(row(world, name), name).toEqual(row(none!, name));
      expect(world.totals.reasons).toEqual(none!.totals.reasons);
    }
    expect(common.slice(1)).toEqual([common[0], common[0], common[0]]);
  });

  it('lowers the profit of every week by exactly what it costs', () => {
    for (const world of nulls) {
      // An offer to newcomers on the timeline costs every world the same.
      const cost = row(world, 'programCost').map((cents, t) => cents - row(none!, 'programCost')[t]!);
      const lost = row(none!, 'profit').map((cents, t) => cents - row(world, 'profit')[t]!);
      expect(lost).toEqual(cost);
      expect(sumOf(columnsOf(world.state).get('ledger.nothing') as Float64Array)).toBe(sumOf(cost));
    }
    expect(sumOf(row(nulls[0]!, 'programCost'))).toBeGreaterThan(sumOf(row(none!, 'programCost')));
  });
});

describe('a scenario', () => {
  const scenario: Scenario = {
    ...defaultScenario,
    time: { weeks: 40, burnIn: 20 },
    market: { ...defaultScenario.market, people: 300 },
    events: defaultScenario.events.map((event) => ({ ...event, week: Math.floor(event.week / 4) })),
  };
  const prints = (of: Scenario, replication: number) =>
    runToEnd(replicate(of, replication)).replication.fingerprints;

  it('has the same fingerprint twice', () => {
    expect(combineFingerprints([prints(scenario, 0), prints(scenario, 1)])).toBe(
      combineFingerprints([prints(scenario, 0), prints(scenario, 1)]),
    );
  });

  it('has the same fingerprint whether or not events, people and customers are recorded', () => {
    const all = { population: true, events: true, customers: true };
    expect(runToEnd(replicate(scenario, 0, all)).replication.fingerprints).toEqual(prints(scenario, 0));
  });

  it('has another fingerprint in every replication, with another seed, and in another order', () => {
    const one = prints(scenario, 0);
    const two = prints(scenario, 1);
    const other = prints({ ...scenario, seed: 'another' }, 0);
    expect(new Set([...one, ...two, ...other]).size).toBe(12);
    expect(combineFingerprints([one, two])).not.toBe(combineFingerprints([two, one]));
  });
});
