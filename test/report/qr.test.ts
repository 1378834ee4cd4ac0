import { expect, test } from 'vitest';
import { qrOf } from '../../src/report/qr.ts';

test('a link becomes squares in ink on white, whatever the theme', () => {
  const code = qrOf('https://example.org/#/lab?v=1&preset=town');
  if ('sentence' in code) throw new Error(code.sentence);
  expect(code.svg).toMatch(/^<svg /);
  expect(code.svg).toContain('#fff');
  expect(code.svg).toContain('#000');
  expect(code.svg).not.toBe((qrOf('https://example.org/#/lab?v=1&preset=bank') as typeof code).svg);
});

test('the longest link that fits has a code; one byte more has a sentence with both numbers', () => {
  expect(qrOf('x'.repeat(2953))).toHaveProperty('svg');
  expect(qrOf('x'.repeat(2954))).toEqual({
    sentence: 'The link has 2,954 bytes; a QR code holds at most 2,953, so there is none.',
  });
  // Bytes count, not letters.
  expect(qrOf('é'.repeat(1477))).toEqual({ sentence: expect.stringContaining('2,954 bytes') as string });
});
