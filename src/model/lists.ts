/** What the scan of a week finds, and the blocks in which people are taken through the steps of an occasion. */
import { Picked } from './luck/picked.ts';
import type { World } from './world.ts';

/** A step of the week: something that happens to all people of a block, or to all customers, in one world. */
export type Step<Block> = (world: World, block: Block) => void;

/**
 * Takes a block through steps, each step for everybody before the next. People do not touch each other within a week, so this is the same
 * as one person after the other. Called through a list, each step is compiled by itself with all that it uses, which is what makes it fast.
 */
export function goThrough<Block>(steps: readonly Step<Block>[], world: World, block: Block): void {
  for (const step of steps) step(world, block);
}

/** Who would have an occasion, get a gift, recommend, join or return this week in some world. */
export class Lists {
  readonly needs: Picked;
  readonly gifts: Picked;
  readonly talkers: Picked;
  readonly joiners: Picked;
  readonly returners: Picked;
  /** Room for the people who are customers in all worlds. */
  readonly common: Int32Array;

  constructor(people: number) {
    this.needs = new Picked(people);
    this.gifts = new Picked(people);
    this.talkers = new Picked(people);
    this.joiners = new Picked(people);
    this.returners = new Picked(people);
    this.common = new Int32Array(people);
  }
}

/** So many people go through the steps of an occasion at once: few enough for the nearest cache to hold what one step hands to the next. */
export const blockSize = 256;

const numbers = () => new Float64Array(blockSize);

/** People, each once, and the chance that the firm gets their next occasion. */
export interface Shares {
  readonly length: number;
  readonly person: Int32Array;
  /** σ(z). */
  readonly share: Float64Array;
  /** The rival's offer, in shares of the price. */
  readonly offer: number;
  /** Whether prices and perks count as people are used to them, not as they are. */
  readonly usual: boolean;
}

/** Occasions, each of another person: the firm gets those whose choice, a uniform, lies below the share. */
export interface Chosen {
  readonly length: number;
  readonly person: Int32Array;
  readonly share: Float64Array;
  readonly choice: Float64Array;
}

/** Occasions that arise, each of another person: who has them, and who gets them. */
export class Occasions implements Shares, Chosen {
  length = 0;
  offer = 0;
  usual = false;
  /** Which of their week's occasions it is, from 0: it tells their draws apart. */
  index = 0;
  readonly person = new Int32Array(blockSize);
  /** The draw of need, and how many occasions it makes this week. */
  readonly draw = numbers();
  readonly many = new Int32Array(blockSize);
  /** Factor by which the person's needs are accelerated, and the share of the week that counts. */
  readonly faster = numbers();
  readonly exposed = numbers();
  readonly share = numbers();
  readonly choice = numbers();
}

/** Occasions that went to the firm, each of another person, and what comes of them. */
export class Purchases {
  length = 0;
  index = 0;
  readonly person = new Int32Array(blockSize);
  readonly faster = numbers();
  readonly share = numbers();
  /** Money of the order, and its cents at list price. */
  readonly money = numbers();
  readonly cents = numbers();
  /** A problem that a stress test imposes. */
  imposed: 'none' | 'problem' | 'unresolved' = 'none';
  /** Whether there was a problem, and the score x of the experience. */
  readonly problem = new Uint8Array(blockSize);
  readonly score = numbers();
  /** What the experience adds to the log-odds of leaving at once, by cause. */
  readonly failure = numbers();
  readonly slow = numbers();
  /** Log-odds of leaving before feelings, and the chance after them. */
  readonly own = numbers();
  readonly chance = numbers();
  /** A draw for each, of the step at hand. */
  readonly draw = numbers();
}
