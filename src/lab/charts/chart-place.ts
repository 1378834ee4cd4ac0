/** How the chart that stands in the place of the large one is saved. */
import type { FileKind } from '../../charts/frame/save-chart.ts';

export class ChartPlace {
  #save: ((kind: FileKind) => Promise<void> | undefined) | undefined;

  /** Called by the chart that stands in the place; what it returns takes the chart away again. */
  hold(save: (kind: FileKind) => Promise<void> | undefined): () => void {
    this.#save = save;
    return () => {
      if (this.#save === save) this.#save = undefined;
    };
  }

  /** Gives the chart to the person as a file. */
  async save(kind: FileKind): Promise<void> {
    await this.#save?.(kind);
  }
}
