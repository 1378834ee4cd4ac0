/** What makes the answers of the budget solver stale, and what does not. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { real } from '../../src/model/parameters/kinds.ts';
import { modelVersion } from '../../src/model/version.ts';
import { needsSolving, solutionKey } from '../../src/scenario/solution-key.ts';
import { presets } from '../../src/scenario/presets/presets.ts';
import { claimsMark } from '../../src/study/claims/claims.ts';
import { decodeLink } from '../../src/scenario/link/read-link.ts';
import { setLever, setParameter } from '../../src/scenario/edit/edit.ts';

/** Made with model version 2, and marks that hashed all values of a scenario: a claim's, and one whose market and budget somebody changed. */
const oldLinks = [
  '#/lab?v=1&preset=town&title=C18:+Does+appreciation+work,+alone+and+combined%3F&seed=claims-1&replications=30&worlds=none,care,points,care-points&programs.care.care.spend=7.93789&programs.points.name=Points&programs.points.note=Points+on+every+order,+without+tiers%2E&programs.points.points.earnRate=0.0237407&programs.points.points.tiers=none&programs.care-points=care&programs.care-points.name=Care+and+points&programs.care-points.note=One+per+cent+back+in+points%3B+the+rest+of+the+budget+goes+into+thanks+and+people+who+take+their+time%2E&programs.care-points.points.earnRate=0.01&programs.care-points.care.spend=4.23316&events=none&solved=f946c6692a5a4fae&solved.care=8:7.965896542446678:8.034103457553323&solved.points=8:7.884935192658152:8.115064807341849&solved.care-points=8.000000000000002:7.920415449953646:8.079584550046357',
  '#/lab?v=1&preset=town&seed=class-7&replications=1&programs.points.points.earnRate=0.009366&programs.gifts.gifts.perYear=0.377121&programs.service.service.spend=3.97419&budget.mode=bestWithin&market.people=200&market.failureRate=0.06&solved=5d5789ee7dd1eb47&solved.points=4:3.570738744425994:4.429261255574006:0.5&solved.gifts=2.0000000000000004:1.8978620745844526:2.102137925415548:0.25&solved.service=4:3.9735106970220557:4.026489302977945:0.5',
];

it.each(oldLinks)(
  'a link with a mark of an older model, %.40s …, opens, and its levers are solved again',
  (link) => {
    const { scenario, problems } = decodeLink(link);
    expect(problems.filter(({ path }) => path !== 'v')).toEqual([]);
    expect(needsSolving(scenario, modelVersion)).toBe(true);
  },
);

describe('a parameter that is added to the table', () => {
  /** What the program is with one parameter more. */
  async function withOneMore() {
    const link = await import('../../src/scenario/link/read-link.ts');
    const claimsNow = await import('../../src/study/claims/claims.ts');
    const presetsNow = await import('../../src/scenario/presets/presets.ts');
    expect(presetsNow.defaultScenario.market).toHaveProperty('madeUp', 0);
    return { ...link, ...claimsNow, ...presetsNow };
  }

  beforeEach(() => {
    vi.resetModules();
    vi.doMock('../../src/model/parameters/market.ts', async (original) => {
      const { marketTable } = await original<{ marketTable: object }>();
      const madeUp = real('Made up', 0, [0, 1], 'share', 'Does nothing yet.', 'J', '', [0, 1]);
      return { marketTable: { ...marketTable, madeUp } };
    });
  });
  afterEach(() => {
    vi.doUnmock('../../src/model/parameters/market.ts');
    vi.resetModules();
  });

  it('changes no key of a preset while it is at its default, and leaves the answers of presets and claims', async () => {
    const now = await withOneMore();
    const { solutionKey: keyNow } = await import('../../src/scenario/solution-key.ts');
    const keys = (of: typeof presets, key: typeof solutionKey) =>
      of.map(({ scenario }) => key(scenario, modelVersion));
    expect(keys(now.presets, keyNow)).toEqual(keys(presets, solutionKey));
    expect(now.presets.map(({ scenario }) => scenario.budget)).toEqual(
      presets.map(({ scenario }) => scenario.budget),
    );
    expect(now.claimsMark()).toBe(claimsMark());
  });

  it('changes the key once it is set to something else', async () => {
    const { defaultScenario } = await withOneMore();
    const { solutionKey: keyNow } = await import('../../src/scenario/solution-key.ts');
    const changed = setParameter(defaultScenario, 'market.madeUp', 0.3);
    expect(keyNow(changed, modelVersion)).not.toBe(keyNow(defaultScenario, modelVersion));
  });
});

it('a lever that is named at its default is the same question as one that is left out', () => {
  const town = presets[0]!.scenario;
  const named = {
    ...town,
    programs: town.programs.map((program) => ({
      ...program,
      levers: { ...program.levers, 'care.spend': 0 },
    })),
  };
  expect(solutionKey(named, modelVersion)).toBe(solutionKey(town, modelVersion));
  const set = setLever(town, 'gifts', 'care.spend', 1);
  expect(solutionKey(set, modelVersion)).not.toBe(solutionKey(town, modelVersion));
});
