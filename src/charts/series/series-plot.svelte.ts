/** What charts over weeks share: what they are given, and where on the page a week and a value stand. */
import { linearScale } from '../linear-scale.ts';
import type { Comparison } from '../../experiment/figures/compare.ts';
import type { MarketEvent } from '../../model/parameters/parameters.ts';
import { formatTick } from '../format.ts';
import type { NumberFormat } from '../format.ts';
import type { ProgramStyle } from '../program-style.ts';
import { RangeKeeper, differenceTicks, levelTicks } from './series-state.ts';
import { textMeasure } from '../../ui/text-measure.ts';
import { chartMargins, timeScale, usualGutter } from '../timeline/time-scale.ts';

export interface SeriesProps {
  comparison: Comparison;
  styles: readonly ProgramStyle[];
  week: number;
  weeks: number;
  events: readonly MarketEvent[];
  format: NumberFormat;
  title: string;
  unit: string;
  /** Results from before a change: drawn in grey, and it says so. */
  stale?: boolean;
  refining?: { readonly done: number; readonly total: number } | null;
  /** Of the plot in pixels; the same in every state. */
  height: number;
  /** Room to the left that the axis numbers may hang into; without it they stand inside the plot. */
  gutter?: number;
  /** The world that is hovered in any picture. */
  emphasis?: number | undefined;
  /** With the years and the names of the events below the plot: where no timeline stands above it. A file has them in any case. */
  dated?: boolean;
  /** A week was chosen in the chart. */
  onweek?: (week: number) => void;
}

export class SeriesPlot {
  /** Of the chart in pixels, as it is measured; 0 before that. */
  width = $state(0);
  svg = $state<SVGSVGElement>();
  /** The week under the cursor; null when there is none. */
  cursor = $state<number | null>(null);

  readonly #of: 'differences' | 'levels';
  readonly #given: () => SeriesProps;
  readonly #keeper: RangeKeeper;

  constructor(of: 'differences' | 'levels', given: () => SeriesProps) {
    this.#of = of;
    this.#given = given;
    this.#keeper = new RangeKeeper(of);
  }

  readonly stale = $derived.by(() => this.#given().stale ?? false);
  readonly refining = $derived.by(() => this.#given().refining ?? null);
  readonly #gutter = $derived.by(() => this.#given().gutter ?? usualGutter);
  readonly #margins = $derived.by(() => chartMargins(this.width, this.#gutter));
  /** Edges of the plot. */
  readonly left = $derived.by(() => this.#margins.left);
  readonly right = $derived.by(() => this.width - this.#margins.right);
  readonly x = $derived.by(() => timeScale(this.#given().weeks, this.width, this.#gutter));
  readonly #range = $derived.by(() => this.#keeper.next(this.#given().comparison, this.refining, this.stale));
  /** Levels stand on a floor, of which the whole line is seen. */
  readonly y = $derived.by(() => {
    const { height } = this.#given();
    return linearScale(this.#range, this.#of === 'levels' ? [height - 1, 1] : [height, 0]);
  });
  readonly #axis = $derived.by(() =>
    this.#of === 'levels' ? levelTicks(this.#range) : differenceTicks(this.#range),
  );
  /** Length of the ticks of the axis. */
  readonly tick = $derived.by(() => (this.#of === 'levels' ? 0 : 4));
  /** Pixels that are left between the widest number of the axis and the plot, where it stands beside, clear of what is next to the chart. */
  readonly #free = $derived.by(() => {
    const measure = textMeasure(this.svg, '0.6875rem');
    const widest = Math.max(...this.#axis.values.map((value) => measure(this.tickText(value))));
    return Math.max(this.#gutter, this.left) - 1 - widest - this.tick;
  });
  /** Pixels between the numbers of the axis and their ticks, or the plot. */
  readonly tickGap = $derived.by(() => Math.min(this.#free, this.tick > 0 ? 3 : 5));
  /** Numbers too wide to stand beside the plot stand inside it, and 0 of differences goes: its line has a name. */
  readonly inside = $derived.by(() => this.#free < 2);
  readonly ticks = $derived.by(() =>
    this.inside && this.#of === 'differences'
      ? this.#axis.values.filter((value) => value !== 0)
      : this.#axis.values,
  );

  tickText(value: number): string {
    return formatTick(value, this.#axis.step, this.#given().format, this.#of === 'differences');
  }

  /** Another world is hovered. */
  isPale(world: number): boolean {
    const { emphasis } = this.#given();
    return emphasis !== undefined && emphasis !== world;
  }
}
