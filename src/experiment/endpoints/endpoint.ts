/** What an experiment is read by: one outcome of one world at one week, a number per replication. */
import type { EndpointOutcome } from './outcomes.ts';

/** One number of one world of one replication. */
export interface Endpoint {
  readonly outcome: EndpointOutcome;
  /** Id of the program. */
  readonly world: string;
  /** Counted from the fork: the value after this week. */
  readonly week: number;
  /** Of outcomes that add up, what was there after this week is taken away: the weeks since + 1 to week. 0 for none. */
  readonly since: number;
}
