/** The charts that are not on the first screen. Each is loaded when it is asked for. */
import type { Component } from 'svelte';
import type { LoadPeopleChart } from '../../charts/people/people-chart.ts';

interface LabChartProps {
  showsTable?: boolean;
  /** The chart of people that is drawn. */
  draw?: LoadPeopleChart | undefined;
}

interface MoreChart {
  /** In the menu and over the rail. */
  readonly label: string;
  /** A chart of the Lab: it reads the Lab's state itself, and is given `ofPeople`. */
  readonly load: () => Promise<{ readonly default: Component<LabChartProps, object, 'showsTable'> }>;
  /** What is drawn of the people that it asks for. */
  readonly ofPeople?: LoadPeopleChart;
}

const ofPeople = (chart: LoadPeopleChart) => ({
  load: () => import('./PeopleChart.svelte'),
  ofPeople: chart,
});

const catalogue: Readonly<Record<string, MoreChart>> = {
  profitParts: {
    label: 'Parts of the profit',
    load: () => import('./ProfitParts.svelte'),
  },
  reasons: {
    label: 'Reasons for leaving',
    load: () => import('./LeavingReasons.svelte'),
  },
  stressTests: {
    label: 'Stress tests',
    load: () => import('./StressTests.svelte'),
  },
  dashboard: {
    label: 'Dashboard and truth',
    load: () => import('./Dashboard.svelte'),
  },
  quadrant: {
    label: 'Buying and feeling',
    ...ofPeople(() => import('../../charts/people/QuadrantChart.svelte')),
  },
  flows: {
    label: 'From class to class',
    ...ofPeople(() => import('../../charts/people/FlowChart.svelte')),
  },
  repeats: {
    label: 'Repeat purchases',
    ...ofPeople(() => import('../../charts/people/RepeatsChart.svelte')),
  },
  whale: {
    label: 'Who brings the profit',
    ...ofPeople(() => import('../../charts/people/WhaleChart.svelte')),
  },
  ridges: {
    label: 'How customers are spread',
    ...ofPeople(() => import('../../charts/people/RidgesChart.svelte')),
  },
};

/** In the order in which the menu has them. */
export const moreCharts: readonly (MoreChart & { readonly id: string })[] = Object.entries(catalogue).map(
  ([id, chart]) => ({ id, ...chart }),
);

/** Undefined for an id that names none, and for none. */
export const moreChart = (id: string | undefined): MoreChart | undefined =>
  id !== undefined && Object.hasOwn(catalogue, id) ? catalogue[id] : undefined;
