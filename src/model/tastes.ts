/** Tastes that change: now and then a person's taste for the firm is drawn anew, alike in all worlds and in every run of a week. */
import { log } from './luck/numbers.ts';
import { purpose } from './luck/random.ts';
import type { Lifelong, Luck } from './luck/random.ts';
import { betaLogit } from './luck/sampling.ts';
import type { Market } from './parameters/parameters.ts';
import { changeTaste } from './people.ts';
import type { People } from './people.ts';

/** One person's new taste, as a logit, from a week on. */
interface Change {
  readonly week: number;
  readonly person: number;
  readonly taste: number;
}

/** Draws of a change: when it comes, and the taste after it. */
interface ChangeDraws {
  readonly gap: Lifelong;
  readonly taste: Lifelong;
}

/** Each change has a block of indexes of its own; so many are the most that a person has. */
const block = 1000;
const most = 60;

/** All changes from one week up to another, by week. Times between a person's are exponential, with `tasteChurn` of the people in a year. */
function drawChanges(market: Market, people: People, luck: Luck, from: number, to: number): Change[] {
  const { tasteChurn, affinityDiversity: s, baseShare: m } = market;
  const rate = -log(1 - tasteChurn) / 52;
  const draws = Array.from({ length: most }, (_, j): ChangeDraws => ({
    gap: luck.forLife(purpose.taste, j * block),
    taste: luck.forLife(purpose.taste, j * block + 1),
  }));
  const changes: Change[] = [];
  for (let person = 0; person < people.count; person++) {
    let time = from;
    for (const { gap, taste } of draws) {
      time -= log(gap.uniform(person)) / rate;
      if (time > to) break;
      changes.push({ week: Math.floor(time), person, taste: betaLogit(s * m, s * (1 - m), taste, person) });
    }
  }
  return changes.sort((a, b) => a.week - b.week);
}

export class Tastes {
  readonly #market: Market;
  readonly #people: People;
  readonly #changes: readonly Change[];
  /** What each change that has come found. */
  readonly #before: Float64Array;
  #come = 0;

  /** @param from the first week, and `to` the last in which a taste may change */
  constructor(market: Market, people: People, luck: Luck, from: number, to: number) {
    this.#market = market;
    this.#people = people;
    this.#changes = drawChanges(market, people, luck, from, to);
    this.#before = new Float64Array(this.#changes.length);
  }

  /** Gives everybody the taste of a week, later or, after a fork has run ahead, earlier than the present one. */
  goTo(week: number): void {
    const changes = this.#changes;
    for (; this.#come < changes.length && changes[this.#come].week <= week; this.#come++) {
      const { person, taste } = changes[this.#come];
      this.#before[this.#come] = this.#people.affinity[person];
      changeTaste(this.#people, this.#market, person, taste);
    }
    while (this.#come > 0 && changes[this.#come - 1].week > week) {
      this.#come--;
      changeTaste(this.#people, this.#market, changes[this.#come].person, this.#before[this.#come]);
    }
  }
}
