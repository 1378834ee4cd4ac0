/** What a page adds to the menu "More" while it is open. */
export interface PageActions {
  /** Plays again from the start, with the same luck. */
  readonly reset?: () => void;
  readonly saveTable?: () => unknown;
}
