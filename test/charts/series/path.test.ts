import { expect, it } from 'vitest';
import { bandPath, linePath } from '../../../src/charts/series/path.ts';

const points = (...ys: number[]) => ys.map((y, x) => ({ x, y, y0: y + 1 }));

it('a line breaks where a value is missing', () => {
  expect(linePath(points(1, 2, NaN, 4, 5))).toBe('M0,1L1,2M3,4L4,5');
  expect(linePath(points(NaN, NaN))).toBe('');
  expect(linePath(points(NaN, 7.12345, NaN))).toBe('M1,7.12Z');
});

it('a band goes along its upper edge and back along its lower one', () => {
  expect(bandPath(points(1, 2, NaN, 4, 5))).toBe('M0,1L1,2L1,3L0,2ZM3,4L4,5L4,6L3,5Z');
});
