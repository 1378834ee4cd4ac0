import { describe, expect, test } from 'vitest';
import { replicate, runToEnd } from '../../../src/experiment/replicate.ts';
import { noReason, snapshot } from '../../../src/experiment/people/snapshot.ts';
import { classNames } from '../../../src/model/classes.ts';
import { leavingReasons, totalIndex } from '../../../src/model/totals.ts';
import { small } from '../support/small.ts';

const { weeks } = small.time;
const shot = runToEnd(snapshot(small, 0, [weeks, 0, 20]));
const { replication, population } = runToEnd(replicate(small, 0, { population: true }));
const total = (world: number, name: 'customers' | 'profit', week: number) =>
  replication.totals[world]![totalIndex[name] * (weeks + 1) + week]!;
const gone = classNames.indexOf('gone');

describe('a snapshot', () => {
  test('has each week once, in order, and every world', () => {
    expect(shot.weeks).toEqual([0, 20, weeks]);
    for (const worlds of shot.moments) expect(worlds.length).toBe(small.programs.length);
  });

  test('has the same people in the same classes as the population of the first run', () => {
    shot.weeks.forEach((week, at) =>
      shot.moments[at]!.forEach(({ classes }, world) => {
        const frame = population!.frames[world]!;
        const places = population!.order.length;
        population!.order.forEach((person, place) => {
          const seen = frame[week * places + place]!;
          // Somebody who had left before the fork has an empty place in the population.
          if (seen !== 0) expect(classes[person]).toBe(seen);
        });
      }),
    );
  });

  test('adds up to the totals of the run', () => {
    shot.weeks.forEach((week, at) =>
      shot.moments[at]!.forEach(({ classes, profit, counted }, world) => {
        const customers = classes.filter((c) => c !== 0 && c !== gone).length;
        expect(customers).toBe(total(world, 'customers', week));
        let cents = 0;
        for (let t = 1; t <= week; t++) cents += total(world, 'profit', t);
        const sum = profit.reduce((a, b, i) => a + (counted[i] ? b : 0), 0);
        // Profits of people are kept in 24 bits of precision.
        expect(sum).toBeCloseTo(cents / 100, 1);
      }),
    );
  });

  test('gives a reason to those who have left since the fork, and to nobody else', () => {
    const last = shot.moments.at(-1)!;
    last.forEach(({ reasons, classes, counted }) => {
      reasons.forEach((reason, i) => {
        if (reason === noReason) expect(classes[i] !== gone || counted[i] === 0).toBe(true);
        else {
          expect(classes[i]).toBe(gone);
          expect(reason).toBeLessThan(leavingReasons.length);
        }
      });
      expect(reasons.some((reason) => reason !== noReason)).toBe(true);
    });
    for (const { reasons } of shot.moments[0]!) expect([...reasons].every((r) => r === noReason)).toBe(true);
  });

  test('does not exist at a week that is not simulated', () => {
    expect(() => runToEnd(snapshot(small, 0, [weeks + 1]))).toThrow(RangeError);
  });
});
