/** How the page is shown, as the address says before its `#`: `?projector` or `?embed`. */
import { readSearch, withProjector } from './view-search.ts';

export class View {
  #projector = $state(false);
  /** Inside another page: without bars, and without a memory of its own. */
  readonly embed: boolean;
  /** The only page that may ask an embedded one for anything, as `?embed=https://example.org` says; any if left out. */
  readonly embedOrigin: string | undefined;

  constructor(search: string) {
    const { projector, embed, embedOrigin } = readSearch(search);
    this.#projector = projector;
    this.embed = embed;
    this.embedOrigin = embedOrigin;
  }

  get projector(): boolean {
    return this.#projector;
  }
  set projector(on: boolean) {
    this.#projector = on;
    const { pathname, search, hash } = location;
    history.replaceState(history.state, '', pathname + withProjector(search, on) + hash);
  }
}
