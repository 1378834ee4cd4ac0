/** What the rooms of the site know of its pages; `src/pages.ts` is their table. */

export interface PageEntry {
  /** As it stands in links, such as `#/lab`, and the name of its folder. */
  readonly id: string;
  readonly name: string;
  /** The letter that leads there after G; a page may do without. */
  readonly key?: string;
  /** Its item in the menu "More"; where it is left out, the bar leads there. */
  readonly item?: string;
}

/** Those that the bar leads to. */
export const inBar = (pages: readonly PageEntry[]): readonly PageEntry[] =>
  pages.filter(({ item }) => item === undefined);
