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
  /** One or two plain sentences: what is seen. */
  readonly about: string;
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
    about:
      'Each bar begins where the one above ended: what a world takes in and spends more or less than the reference.',
    load: () => import('./ProfitParts.svelte'),
  },
  reasons: {
    label: 'Reasons for leaving',
    about: 'Who left so far, by the reason that decided it. A click on a cell selects these people.',
    load: () => import('./LeavingReasons.svelte'),
  },
  stressTests: {
    label: 'Stress tests',
    about:
      'Who stays when things go wrong twice, a rival is cheaper or a rumour runs, each test by itself; and their mean with each left out.',
    load: () => import('./StressTests.svelte'),
  },
  dashboard: {
    label: 'Dashboard and truth',
    about:
      'Left what a firm counts, right what its customers live through. The one may rise without the other.',
    load: () => import('./Dashboard.svelte'),
  },
  quadrant: {
    label: 'Buying and feeling',
    about:
      'Every customer by what they buy here and how they feel. Draw a box, or press Enter on a class, to select people in every picture.',
    ...ofPeople(() => import('../../charts/people/QuadrantChart.svelte')),
  },
  flows: {
    label: 'From class to class',
    about: 'What people were at the start, and what they are now. A click on a ribbon selects its people.',
    ...ofPeople(() => import('../../charts/people/FlowChart.svelte')),
  },
  whale: {
    label: 'Who brings the profit',
    about:
      'Customers from the best to the worst, and the profit that they bring together. Where a curve falls, customers cost more than they bring.',
    ...ofPeople(() => import('../../charts/people/WhaleChart.svelte')),
  },
  ridges: {
    label: 'How customers are spread',
    about:
      'Bond, trust, share and profit of single customers, world above world. Draw across a ridge to select people.',
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
