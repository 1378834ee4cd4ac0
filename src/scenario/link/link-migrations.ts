/** One setting of a link, no longer escaped: its path and its text. */
export type LinkEntry = readonly [path: string, text: string];

/** Brings the settings of a link from one version of the form to the next; `v` is not among them. Must not throw. */
export interface LinkMigration {
  /** What changed, in one sentence. */
  readonly note: string;
  readonly upgrade: (settings: readonly LinkEntry[]) => readonly LinkEntry[];
}

/**
 * In order: the first turns version 1 into version 2, and so on; the present version is one more than their number. Old links
 * work for ever: whoever renames or removes a parameter, lever, template, preset or text form adds a migration at the end.
 */
export const linkMigrations: readonly LinkMigration[] = [];
