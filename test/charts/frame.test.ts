import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chartCsv } from '../../src/charts/frame/chart-csv.ts';
import { cellText } from '../../src/charts/frame/chart-table.ts';
import type { ChartTable } from '../../src/charts/frame/chart-table.ts';
import { withPngText } from '../../src/charts/frame/png-text.ts';
import { chartFileName, stampLines } from '../../src/charts/frame/stamp.ts';
import { nearestPlace, nextPlace } from '../../src/charts/frame/walk.ts';
import { wrap } from '../../src/charts/frame/wrap.ts';
import { differenceTable } from '../../src/charts/series/series-words.ts';
import { programStyles } from '../../src/charts/program-style.ts';
import { programs, sampleComparison, weeks } from './fixture.ts';

const stamp = {
  preset: 'town',
  seed: 'maple-1729',
  modelVersion: 7,
  fingerprint: '0123456789abcdef',
  replications: 20,
  link: 'https://example.org/#/lab?v=1&preset=town',
};

const gifts = { mean: 0.0123, low: 0.004, high: 0.0206, replications: 20 };
const table: ChartTable = {
  caption: 'Made up',
  columns: [{ head: 'Reason' }, { head: 'No program' }, { head: '=Gifts, "and" more' }],
  rows: [
    {
      name: '-drift',
      cells: [
        { level: 0.25, format: 'share', note: 'reference' },
        { difference: gifts, format: 'share' },
      ],
    },
    { name: 'all', cells: [{ count: 1200 }, 'none'] },
  ],
};

describe('a cell', () => {
  it('is written as on the page', () => {
    expect(table.rows.flatMap(({ cells }) => cells.map(cellText))).toEqual([
      '25.0\u202f% (reference)',
      '+1.2 ±\u202f0.8',
      '1,200',
      'none',
    ]);
    expect(cellText({ level: NaN, format: 'money' })).toBe('not defined');
  });
});

describe('a file of comma-separated values', () => {
  const lines = chartCsv('Reasons, % of all', table, stamp).split('\r\n');

  it('says first where it comes from', () => {
    const comments = lines.filter((line) => line.startsWith('# '));
    expect(lines.slice(0, comments.length)).toEqual(comments);
    for (const said of ['Reasons, % of all', stamp.link, stamp.seed, stamp.fingerprint, 'model version 7'])
      expect(comments.join('\n')).toContain(said);
  });

  it('gives an interval three columns, in the unit of the page, and starts no calculation in a spreadsheet', () => {
    const [head, drift, all, end] = lines.filter((line) => !line.startsWith('# '));
    expect(head).toBe(
      `Reason,No program,"'=Gifts, ""and"" more","'=Gifts, ""and"" more, low","'=Gifts, ""and"" more, high"`,
    );
    expect(drift).toBe(`'-drift,25,1.23,0.4,2.06`);
    expect(all).toBe('all,1200,none,,');
    expect(end).toBe('');
  });

  it('leaves the ends of an interval of one run empty', () => {
    const one = { mean: 2, low: 2, high: 2, replications: 1 };
    const rows = [{ name: 'a', cells: [{ difference: one, format: 'money' as const }] }];
    const text = chartCsv('', { caption: '', columns: [{ head: 'x' }, { head: 'y' }], rows }, stamp);
    expect(text.split('\r\n').at(-2)).toBe('a,2,,');
  });

  it('has all weeks, of which the page shows some', () => {
    const styles = programStyles(programs);
    const weekly = differenceTable(sampleComparison('profit'), styles, 'money', 'Profit', 'money', 100);
    const rows = chartCsv('', weekly, stamp)
      .trim()
      .split('\r\n')
      .filter((line) => /^\d/.test(line));
    expect(rows.map((line) => Number(line.split(',')[0]))).toEqual(
      Array.from({ length: weeks + 1 }, (_, i) => i),
    );
    expect(weekly.rows.length).toBeLessThan(rows.length);
  });
});

describe('the stamp', () => {
  it('does not pretend that an unfinished run has a fingerprint', () => {
    const lines = stampLines({ ...stamp, fingerprint: undefined, replications: 1 }).join('\n');
    expect(lines).toContain('1 replication, not complete');
    expect(lines).not.toContain('undefined');
  });

  it('makes names of files that every system can keep', () => {
    expect(chartFileName('town', 'whale', 'png')).toBe('steadfast-town-whale.png');
    expect(chartFileName('', 'a b/c', 'csv')).toBe('steadfast-a-b-c.csv');
  });

  it('breaks into lines that fit, and loses nothing', () => {
    const link = `https://example.org/${'x'.repeat(200)}`;
    const lines = wrap(`seed maple ${link}`, 60);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
    expect(lines.join('').replaceAll(' ', '')).toBe(`seedmaple${link}`);
  });
});

describe('words in a PNG', () => {
  // The smallest picture: one grey pixel.
  const png = Uint8Array.from(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
      'base64',
    ),
  );
  const chunks = (file: Uint8Array) => {
    const view = new DataView(file.buffer, file.byteOffset);
    const found: { type: string; data: Buffer }[] = [];
    for (let at = 8; at < file.length;) {
      const length = view.getUint32(at);
      const type = Buffer.from(file.subarray(at + 4, at + 8)).toString('latin1');
      found.push({ type, data: Buffer.from(file.subarray(at + 8, at + 8 + length)) });
      at += length + 12;
    }
    return found;
  };

  it('stand behind the header, and the picture stays whole', () => {
    const found = chunks(withPngText(png, { Title: 'Profit ± 0.3', Source: stamp.link }));
    expect(found.map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
    expect(found[1]?.data.toString('utf8')).toBe('Title\0\0\0\0\0Profit ± 0.3');
    expect(inflateSync(found[3]!.data).length).toBe(2);
  });

  it('have the checksum that a reader expects', () => {
    const file = withPngText(png, { A: 'b' });
    const length = new DataView(file.buffer).getUint32(33);
    const named = file.subarray(37, 41 + length);
    expect(new DataView(file.buffer).getUint32(41 + length)).toBe(crc32(named));
  });
});

describe('walking the points of a chart', () => {
  const row = (y: number, n: number) => Array.from({ length: n }, (_, x) => ({ x: x * 10, y, text: '' }));
  const walk = [row(0, 5), row(50, 2), row(100, 5)];

  it('begins at the first point, and stops at the edges', () => {
    expect(nextPlace(walk, undefined, 'ArrowRight', false)).toEqual({ row: 0, index: 0 });
    expect(nextPlace(walk, { row: 0, index: 4 }, 'ArrowRight', false)).toEqual({ row: 0, index: 4 });
    expect(nextPlace(walk, { row: 0, index: 0 }, 'ArrowUp', false)).toEqual({ row: 0, index: 0 });
    expect(nextPlace(walk, { row: 0, index: 4 }, 'ArrowDown', false)).toEqual({ row: 1, index: 1 });
    expect(nextPlace(walk, { row: 2, index: 1 }, 'End', false)).toEqual({ row: 2, index: 4 });
    expect(nextPlace(walk, { row: 2, index: 1 }, 'a', false)).toBeUndefined();
    expect(nextPlace([], undefined, 'Home', false)).toBeUndefined();
  });

  it('finds what is near, and nothing far away', () => {
    expect(nearestPlace(walk, 12, 48, 20)).toEqual({ row: 1, index: 1 });
    expect(nearestPlace(walk, 300, 300, 20)).toBeUndefined();
  });
});
