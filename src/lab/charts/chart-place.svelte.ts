/** The place of the large chart: which chart stands there, and how it is saved. */
import type { MoreChartId } from './chart-ids.ts';
import type { FileKind } from '../../charts/frame/save-chart.ts';

export class ChartPlace {
  /** The chart that stands in place of the differences week by week. */
  more = $state<MoreChartId | undefined>();
  /** It takes the whole width of the page. */
  wide = $state(false);
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
