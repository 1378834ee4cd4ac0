/** What every chart of people is given. */
import type { Component } from 'svelte';
import type { ProgramStyle } from '../program-style.ts';
import type { PeopleAt } from './people.ts';
import type { PublishedRepeats } from './repeats-state.ts';

export interface PeopleChartProps {
  readonly at: PeopleAt;
  /** The same people at the start, for what compares two weeks. */
  readonly start: PeopleAt;
  readonly styles: readonly ProgramStyle[];
  /** What was published of the customers whom the scenario copies, if it does. */
  readonly published?: PublishedRepeats | undefined;
  readonly stale: boolean;
  /** People who are picked out in every picture; none: nobody is. */
  readonly selected: ReadonlySet<number>;
  showsTable?: boolean;
  /** The world that is hovered in any picture. */
  readonly emphasis?: number | undefined;
  readonly onemphasis?: ((world: number | undefined) => void) | undefined;
  /** People were picked, and who they are; nobody clears the selection. */
  readonly onselect?: ((people: readonly number[], label: string) => void) | undefined;
}

/** A chart of people that is loaded when it is shown. */
export type LoadPeopleChart = () => Promise<{
  readonly default: Component<PeopleChartProps, object, 'showsTable'>;
}>;
