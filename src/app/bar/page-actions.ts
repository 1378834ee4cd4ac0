/** What the page on the screen offers to the bar. */
export interface PageActions {
  /** Plays again from the start, with the same luck. */
  readonly reset?: (() => void) | undefined;
  readonly openJson: () => void;
  readonly saveTable?: (() => void) | undefined;
  readonly help: () => void;
  readonly history: () => void;
  readonly report?: (() => void) | undefined;
}
