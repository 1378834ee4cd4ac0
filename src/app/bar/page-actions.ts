/** What a page adds to the menu "More" while it is open. */
export interface ActionsOfPage {
  /** Plays again from the start, with the same luck. */
  readonly reset?: () => void;
  readonly saveTable?: () => unknown;
}

/** What the menu "More" does. */
export interface PageActions extends ActionsOfPage {
  readonly openJson: () => void;
  readonly help: () => void;
  readonly history: () => void;
}
