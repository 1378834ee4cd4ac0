import { describe, expect, it } from 'vitest';
import { claims } from '../../../src/study/claims/claims.ts';
import { decodeLink } from '../../../src/scenario/link/read-link.ts';
import { madeUp } from '../../runner/support/made-up.ts';
import { steadfast } from '../support/in-process.ts';

const few = ['claims', 'c4', 'C10', '--replications', '4', '--people', '200'];

describe('claims', () => {
  it('prints each claim with its comparison, what decides, the verdict and its evidence', async () => {
    const { code, out } = await steadfast(few);
    expect(code).toBe(0);
    for (const id of ['C4', 'C10']) {
      const claim = claims.find((one) => one.id === id)!;
      const flat = out.replace(/\s+/g, ' ');
      expect(flat).toContain(claim.sentence);
      expect(flat).toContain(claim.comparison);
      for (const { label } of claim.deciding) expect(flat).toContain(`- ${label}: `);
      expect(out).toMatch(new RegExp(`^${id} +(supported|not supported|cannot be told|depends on)`, 'm'));
    }
    expect(out).not.toMatch(/^C1 /m);
    expect(out).not.toMatch(/NaN|undefined|Infinity/);
    expect(out).toContain('In this model, under these assumptions.');
  });

  it('prints JSON with a link that opens the scenario, and what each outcome means', async () => {
    const { code, out } = await steadfast([...few, '--json']);
    expect(code).toBe(0);
    const result = JSON.parse(out) as {
      claims: { id: string; link: string; verdict: { text: string }; base: { deciding: object[] } }[];
      outcomes: Record<string, { formula: string }>;
    };
    expect(result.claims.map(({ id }) => id)).toEqual(['C4', 'C10']);
    for (const { id, link, base } of result.claims) {
      const claim = claims.find((one) => one.id === id)!;
      expect(decodeLink(link).scenario).toEqual(claim.scenario);
      expect(base.deciding).toHaveLength(claim.deciding.length);
    }
    expect(result.outcomes['surprisePerGift']?.formula).toBe('surprise ÷ gifts');
  });

  it('prints a table with a row per outcome and situation', async () => {
    const { out } = await steadfast([...few, '--csv', '--no-probes']);
    const rows = out.trim().split('\r\n');
    const outcomes = claims
      .filter(({ id }) => id === 'C4' || id === 'C10')
      .flatMap(({ deciding, besides }) => [...deciding, ...besides]);
    expect(rows).toHaveLength(1 + outcomes.length);
    expect(rows[0]).toMatch(/^claim,verdict,parameter,value,standing,turnsAt,outcome,decides,mean/);
  });

  it('marks a document of some claims as incomplete', async () => {
    const { out } = await steadfast([...few, '--markdown']);
    expect(out).toContain('<!-- incomplete');
    expect(out).not.toMatch(/NaN|undefined/);
  });

  it('says what is wrong', async () => {
    const wrong = async (...words: string[]) => (await steadfast(['claims', ...words])).err;
    expect(await wrong('C27')).toMatch(/There is no claim C27: the claims are C1, .* and C26\./);
    expect(await wrong('--json', '--csv')).toContain('Choose one of --json, --csv and --markdown.');
    expect(await wrong('--replications', '1')).toContain(
      '--replications is 1, but it must be a whole number between 2 and 1000.',
    );
  });

  it('stops cleanly when interrupted', async () => {
    const interrupt = new AbortController();
    const ending = await steadfast(few, {
      interrupted: interrupt.signal,
      perform: function* (task) {
        interrupt.abort();
        return yield* madeUp(task);
      },
    });
    expect(ending).toMatchObject({ code: 130, out: '' });
  });
});

describe('outcomes', () => {
  it('lists formula, unit, denominator and weeks, of those that hold every word', async () => {
    const { out } = await steadfast(['outcomes', 'bad', 'words']);
    expect(out).toMatch(/^badWords\n {4}Bad words, told, per 100 customer-years: /m);
    expect(out).toContain('Of: customer-years of this world.');
    const { out: json } = await steadfast(['outcomes', '--json']);
    const ids = (JSON.parse(json) as { id: string }[]).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['profit', 'steadfastShare', 'afterDemotion']));
    expect((await steadfast(['outcomes', 'nonsense'])).err).toContain('There is no outcome with nonsense');
  });
});

it('a claim can be run and linked by its number', async () => {
  const { out } = await steadfast(['link', 'c23']);
  expect(decodeLink(out.trim()).scenario.title).toBe('C23: Whose profit is it?');
});
