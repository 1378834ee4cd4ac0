/** What the numbers were made with. */
export interface ClaimsStamp {
  readonly seed: string;
  /** Undefined where each claim has its own. */
  readonly replications: number | undefined;
  readonly people: number | undefined;
  /** Whether every claim was run, with its probes. */
  readonly complete: boolean;
}
