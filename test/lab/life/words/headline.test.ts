import { describe, expect, it } from 'vitest';
import type { LifeEvent } from '../../../../src/experiment/people/lives.ts';
import { fateWeek, tellingWeek } from '../../../../src/lab/life/words/turns.ts';
import {
  weeks,
  event,
  bought,
  die,
  over,
  life,
  livesOf,
  sentence,
  leaves,
  gone,
  decided,
  outweighed,
  solved,
} from '../support/made-lives.ts';

describe('the sentence over the lanes', () => {
  it('says who solves and who outweighs what made a customer leave', () => {
    expect(sentence(gone, outweighed, gone, solved)).toBe(
      'Week 61, a second problem. Points and tiers outweighs it, Outcome service solves it; in the other two worlds customer 3209 leaves.',
    );
  });

  it('names the only world in which a customer leaves', () => {
    expect(sentence(gone, solved, solved, solved)).toBe(
      'Week 61, a second problem. Points and tiers, Random gifts and Outcome service solve it; without a program customer 3209 leaves.',
    );
  });

  it('says that the question never came up where it did not', () => {
    const busy = life([...bought(10, 30), leaves(30, 'drift')], [die(30, 'leave', 0.01, 0.02, over(0))]);
    const idle = life(bought(10));
    expect(sentence(idle, busy, idle, idle)).toBe(
      'Week 30, a purchase like any other under Points and tiers: customer 3209 leaves. In the other three worlds nothing is bought that week.',
    );
  });

  it('does not let a program outweigh a rival whom it beat', () => {
    const lost = life(
      [...bought(10), event(30, 'elsewhere'), leaves(30, 'rival')],
      [die(30, 'leave', 0.01, 0.06, over(0))],
    );
    const won = life(bought(10, 30));
    expect(sentence(lost, lost, won)).toBe(
      'Week 30, a purchase lost to the rival’s offer. Random gifts wins it; in the other two worlds customer 3209 leaves.',
    );
    // A second need that arises under points alone, and is lost: nobody else could have won it.
    const second = life(
      [...bought(10, 30), leaves(30, 'rival')],
      [die(30, 'choose', 0.9, 0.8, { occasion: 1 }), die(30, 'leave', 0.01, 0.06, over(1))],
    );
    expect(sentence(won, second, won)).toBe(
      'Week 30, a purchase lost to the rival’s offer under Points and tiers: customer 3209 leaves. In the other two worlds it does not come up.',
    );
  });

  const back = (week: number) => event(week, 'return', 0);
  const returned = life([...gone.events, back(80)], decided(0.13));

  it('says that somebody who leaves comes back later, and where somebody stays away', () => {
    expect(sentence(returned, outweighed)).toBe(
      'Week 61, a second problem. Points and tiers outweighs it; without a program customer 3209 leaves and comes back in week 80.',
    );
    expect(sentence(returned, outweighed, returned, solved)).toMatch(
      /; in the other two worlds customer 3209 leaves and comes back in week 80\.$/,
    );
    expect(sentence(returned, outweighed, gone, solved)).toMatch(
      /; without a program customer 3209 leaves and comes back in week 80, under Random gifts leaves and stays away\.$/,
    );
  });

  it('says that somebody who stays leaves later', () => {
    const later = life([...outweighed.events, leaves(90, 'drift')], decided(0.11));
    expect(sentence(gone, later, gone, solved)).toMatch(
      /customer 3209 leaves\. Under Points and tiers the customer leaves in week 90\.$/,
    );
    expect(sentence(later, gone, later, solved)).toMatch(
      / Without a program and under Random gifts the customer leaves in week 90\.$/,
    );
  });

  it('says it where the question came up in one world only, and of whoever leaves again', () => {
    const busy = (...later: readonly LifeEvent[]) =>
      life([...bought(10, 30), leaves(30, 'drift'), ...later], [die(30, 'leave', 0.01, 0.02, over(0))]);
    const idle = life(bought(10));
    expect(sentence(idle, busy(back(60)), idle)).toMatch(
      /^Week 30, a purchase like any other under Points and tiers: customer 3209 leaves and comes back in week 60\. In/,
    );
    expect(sentence(idle, busy(back(60)), busy(back(60), leaves(70, 'drift')))).toMatch(
      /customer 3209 leaves and comes back in week 60 under Points and tiers, leaves, comes back in week 60 and leaves again in week 70 under Random gifts\. /,
    );
  });

  it('says it of lives that are the same, or part by purchases alone', () => {
    expect(sentence(returned, returned)).toBe(
      'Customer 3209 lives the same life in both worlds: buys 4 times, leaves in week 61 and comes back in week 80.',
    );
    const more = life([...returned.events, ...bought(90)].sort((a, b) => a.week - b.week));
    expect(sentence(returned, more)).toMatch(
      /Customer 3209 leaves in week 61 and comes back in week 80 in all of them\.$/,
    );
    expect(sentence(life([back(12)]), life([back(12)]))).toMatch(/: buys once and comes back in week 12\.$/);
  });

  it('tells of joining earlier, later and never', () => {
    const at = (week: number) => life([event(week, 'arrival', 30)]);
    const never = { ...life([]), states: { ...life([]).states, status: new Float64Array(weeks + 1) } };
    expect(sentence(at(40), at(12), never, at(40))).toBe(
      'Week 12: customer 3209 joins under Points and tiers; without a program and under Outcome service in week 40; under Random gifts never.',
    );
    expect(sentence(never, never)).toBe('Customer 3209 never becomes a customer, in any world.');
    const before = { ...never, states: { ...never.states, status: never.states.status.map(() => 2) } };
    expect(sentence(before, before)).toBe(
      'Customer 3209 had left before week 0 and does not come back, in any world.',
    );
  });

  it('counts purchases where nobody leaves differently', () => {
    expect(sentence(life(bought(5, 9)), life(bought(5, 9, 20)), life(bought(5, 9)), life(bought(5, 9)))).toBe(
      'From week 20 on life goes another way. Customer 3209 buys 3 times under Points and tiers, 2 in the other three worlds. Still a customer in all of them.',
    );
    expect(sentence(life(bought(5)), life(bought(8)))).toBe(
      'From week 5 on life goes another way. Customer 3209 buys once in every world, in other weeks. Still a customer in all of them.',
    );
  });

  it('tells how a problem ended where that is the difference', () => {
    const ended = (value: number) => life([...bought(5), event(5, 'problem', value)]);
    expect(sentence(ended(-3), ended(-3), ended(-3), ended(1))).toMatch(
      /^Week 5, a problem: never solved without a program and under Points and tiers and Random gifts, solved at once under Outcome service\./,
    );
  });

  it('is plain where lives never part, and says whose bond ends warmest', () => {
    expect(sentence(life(bought(5, 9)), life(bought(5, 9)))).toBe(
      'Customer 3209 lives the same life in both worlds: buys 2 times and is still a customer.',
    );
    expect(sentence(life(bought(5)), life(bought(5), [], 0.32), life(bought(5), [], 0.4))).toBe(
      'Customer 3209 lives the same life in all three worlds: buys once and is still a customer. The bond ends warmest under Random gifts.',
    );
    expect(sentence(gone, gone)).toMatch(/: buys 3 times and leaves in week 61\.$/);
    const more = life(
      [...gone.events, event(20, 'purchase', 20)].sort((a, b) => a.week - b.week),
      decided(0.13),
    );
    expect(sentence(gone, more)).toMatch(/\. Customer 3209 leaves in week 61 in all of them\.$/);
    expect(sentence(life([]))).toBe(
      'Customer 3209 never buys and is still a customer. Add a world to compare this life with.',
    );
  });

  it('opens the panel where fates part, else where lives part, else where something happens', () => {
    expect(fateWeek(livesOf(gone, solved))).toBe(61);
    expect(tellingWeek(livesOf(gone, solved), 0)).toBe(61);
    expect(tellingWeek(livesOf(life(bought(5)), life(bought(8))), 0)).toBe(5);
    expect(tellingWeek(livesOf(life(bought(7)), life(bought(7))), 0)).toBe(7);
    expect(tellingWeek(livesOf(life([]), life([])), 0)).toBe(0);
  });
});
