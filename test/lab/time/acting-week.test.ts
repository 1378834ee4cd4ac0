import { expect, test } from 'vitest';
import { actingWeek } from '../../../src/lab/time/acting-week.ts';

test('an event begins at the week on the screen, and a year before the end where that is close to the end', () => {
  expect(actingWeek(0, 156)).toBe(0);
  expect(actingWeek(143, 156)).toBe(143);
  expect(actingWeek(144, 156)).toBe(104);
  expect(actingWeek(156, 156)).toBe(104);
});

test('in a short horizon it begins in the middle, and always within', () => {
  expect(actingWeek(26, 26)).toBe(13);
  for (let weeks = 1; weeks <= 60; weeks++)
    for (let week = 0; week <= weeks; week++) {
      const begins = actingWeek(week, weeks);
      expect(begins).toBeGreaterThanOrEqual(0);
      expect(begins).toBeLessThan(weeks);
    }
});
