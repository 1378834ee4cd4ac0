/** What a run yields, in typed arrays that can be transferred between threads. */

/** One replication of all worlds. */
export interface Replication {
  readonly replication: number;
  /** By world: totals in rows of `weeks + 1`, in the order of `totalNames`. */
  readonly totals: readonly Float64Array[];
  /** By world: leavers by reason and week, in rows of `weeks + 1`, in the order of `leavingReasons`. */
  readonly reasons: readonly Float64Array[];
  /** By world: sums over the people who are customers in all worlds, in rows of `weeks + 1`, in the order of `commonNames`. */
  readonly common: readonly Float64Array[];
  /** By world: the table of the randomised trial inside it (`trialOf` reads it); empty where there is none. */
  readonly trials: readonly Float64Array[];
  /** By world: 16 hexadecimal digits over the bit patterns of the final state and the totals. */
  readonly fingerprints: readonly string[];
}

/** The stress tests of one replication, by forks at one week. Arrays are by world. */
export interface Stress {
  readonly replication: number;
  /** The week, counted from the fork, at which the stress forks begin. */
  readonly week: number;
  /** Customers at that week. */
  readonly customers: Float64Array;
  /** Of those, how many the calm fork keeps: the people who are judged by each test. */
  readonly stayers: Float64Array;
  /** Of the stayers, how many pass each test; not a number for the end of a program where none runs. */
  readonly passFailures: Float64Array;
  readonly passRival: Float64Array;
  readonly passRumour: Float64Array;
  readonly passEnd: Float64Array;
  /** The rival's offer, in shares of the price, at which half of the stayers have gone; not a number where more than half never go. */
  readonly rivalDepth: Float64Array;
  /** Of the customers, how many defend the firm when everybody hears a bad word of it. */
  readonly defenders: Float64Array;
  /** By world: how many customers are in each class of Dick and Basu, in rows of four by cut-offs (`cutoffs` in classes.ts). */
  readonly classes: readonly Float64Array[];
  /** Latent purchases a week of people who are customers in this world's ended fork and in the reference, at its end and 26 weeks later. */
  readonly liftAtEnd: Float64Array;
  readonly liftLater: Float64Array;
}

/** One replication, person by person, for the population view. */
export interface Population {
  readonly replication: number;
  /** The people who are shown, in the order of their places: first the customers of week 0, by class and bond, then those who join. */
  readonly order: Int32Array;
  /** How many places belong to the customers of week 0. */
  readonly cohort: number;
  /** People who would have a place but for the limit. */
  readonly notShown: number;
  readonly weeks: number;
  /** By world: class codes (`classNames`) by week 0…weeks, then by place: `frames[world][week * order.length + place]`. */
  readonly frames: readonly Uint8Array[];
  /**
   * By place: the week of joining, counted from the fork: of customers of week 0 the real one, at most 0; of the others the first week in
   * which they are customers of the reference, or else of any world.
   */
  readonly joined: Int16Array;
  /** The weeks at which profits were taken down: 0, and then in equal steps. */
  readonly profitWeeks: Int16Array;
  /** By world: money that a person has brought since the fork after all costs: `profits[world][step * order.length + place]`. */
  readonly profits: readonly Float32Array[];
}
