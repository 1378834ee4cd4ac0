import { describe, expect, it, vi } from 'vitest';
import { steadfast } from '../support/in-process.ts';
import { tiny } from '../support/tiny.ts';

// Seconds on a quiet machine; others may be busy.
vi.setConfig({ testTimeout: 60_000 });

describe('pairing', () => {
  it('prints a table of what shared luck saves', async () => {
    const { code, out } = await steadfast(['pairing', 'town', '--replications', '4', ...tiny], {
      real: true,
    });
    expect(code).toBe(0);
    const rows = out
      .trim()
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()));
    expect(rows).toHaveLength(5);
    // Worlds that share their luck differ far less than worlds that do not.
    for (const row of rows.slice(2)) expect(Number(row[2])).toBeGreaterThan(3);
  });

  it('asks for two replications at least', async () => {
    expect(await steadfast(['pairing', 'town', '--replications', '1'])).toMatchObject({
      code: 2,
      err: 'steadfast: A variance needs at least 2 replications.\n',
    });
  });
});
