/** Puts every chart on one page in the Lab's arrangement. Query: theme, dir, text, week, mode, cohort, joiners, people, state, table, move. */
import { mount } from 'svelte';
import ForestPlot from '../../src/charts/intervals/ForestPlot.svelte';
import LevelChart from '../../src/charts/series/LevelChart.svelte';
import LineSample from '../../src/charts/LineSample.svelte';
import PairedChart from '../../src/charts/series/PairedChart.svelte';
import PopulationView from '../../src/charts/population/PopulationView.svelte';
import type { EventChanges } from '../../src/charts/timeline/event-words.ts';
import Timeline from '../../src/charts/timeline/Timeline.svelte';
import Whisker from '../../src/charts/intervals/Whisker.svelte';
import { formatDifference } from '../../src/charts/format.ts';
import { changedLives } from '../../src/charts/population/population-state.ts';
import { programStyles } from '../../src/charts/program-style.ts';
import { matrixRow, waterfall, waterfallReach } from '../../src/charts/matrix/matrix-state.ts';
import MatrixChart from '../../src/charts/matrix/MatrixChart.svelte';
import FlowChart from '../../src/charts/people/FlowChart.svelte';
import QuadrantChart from '../../src/charts/people/QuadrantChart.svelte';
import RidgesChart from '../../src/charts/people/RidgesChart.svelte';
import WhaleChart from '../../src/charts/people/WhaleChart.svelte';
import { whiskerDomain } from '../../src/charts/series/series-state.ts';
import { outcomes } from '../../src/experiment/figures/outcomes.ts';
import type { OutcomeId } from '../../src/experiment/figures/outcomes.ts';
import { events, programs, sampleComparison, samplePeople, samplePopulation, weeks } from './fixture.ts';

const query = new URLSearchParams(location.search);
const number = (name: string, otherwise: number) => Number(query.get(name) ?? otherwise);
const theme = query.get('theme');
if (theme) document.documentElement.dataset['theme'] = theme;
document.documentElement.style.fontSize = query.get('text') ?? '';
document.documentElement.dir = query.get('dir') ?? 'ltr';
const gutter = innerWidth >= 1200 ? 36 : innerWidth >= 600 ? 24 : 0;

const view = $state({
  week: number('week', 112),
  mode: query.get('mode') === 'everyone' ? ('everyone' as const) : ('changed' as const),
  place: null as number | null,
  events: [...events],
});
Object.assign(window, { view });

const styles = programStyles(programs);
const population = samplePopulation(number('cohort', 957), number('joiners', 500));
const state = query.get('state');
const replications = state === 'running' ? 1 : state === 'refining' ? 6 : 20;
const refining = state === 'refining' || state === 'running' ? { done: replications, total: 20 } : null;
const stale = state === 'stale';

const gallery = document.getElementById('gallery');
if (!gallery) throw new Error('The gallery has no place to stand.');

function element(parent: Element, className: string, text = '', tag = 'div'): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  parent.append(made);
  return made;
}

function row(note: string): HTMLElement {
  element(gallery!, 'margin-note text-control strong', note);
  return element(gallery!, '');
}

const worlds = element(row('The same people'), 'worlds');
if (query.has('people')) worlds.style.setProperty('--people', `${number('people', 200)}px`);
programs.forEach((program, world) => {
  const column = element(worlds, '');
  const head = element(column, 'head');
  const name = element(head, 'text-world', program.name, 'span');
  name.style.color = styles[world]!.color;
  mount(LineSample, { target: head, props: { style: styles[world]! } });
  element(column, 'text-note ink2', program.note);
  mount(PopulationView, {
    target: element(column, 'people'),
    props: {
      population,
      world,
      reference: 0,
      get week() {
        return view.week;
      },
      get mode() {
        return view.mode;
      },
      get place() {
        return view.place;
      },
      set place(value) {
        view.place = value;
      },
      label: program.name,
    },
  });
  const changed = changedLives(population, world, 0, view.week, 'cohort');
  element(
    column,
    'text-note ink2',
    `${changed.differ} differ: ${changed.stayed} stayed, ${changed.left} left, ${changed.warmer} warmer, ${changed.cooler} cooler, ${changed.other} other`,
  );
  for (const outcome of ['profit', 'cohortSurvival'] as const) {
    const all = sampleComparison(outcome, replications).differences.map((d) => d[view.week]!);
    const text = formatDifference(all[world]!, outcomes[outcome].format);
    if (world === 0) {
      element(column, 'text-figure', outcomes[outcome].label);
      continue;
    }
    const figure = element(column, 'head');
    element(figure, text.clear ? 'text-figure' : 'text-figure ink2', text.value, 'span');
    element(figure, 'text-note ink3', `${text.spread} ${text.note}`, 'span').style.flex = '1';
    const mark = element(figure, '');
    mark.style.width = '40%';
    mount(Whisker, {
      target: mark,
      props: {
        estimate: all[world]!,
        domain: whiskerDomain(all.slice(1)),
        style: styles[world]!,
        clear: text.clear,
      },
    });
  }
});

const shared = {
  styles,
  weeks,
  get events() {
    return view.events;
  },
  get week() {
    return view.week;
  },
  onweek: (week: number) => (view.week = week),
};

/** Keeps getters, which a spread would read once. */
const withProps = <A extends object, B extends object>(a: A, b: B) =>
  Object.defineProperties(
    {},
    { ...Object.getOwnPropertyDescriptors(a), ...Object.getOwnPropertyDescriptors(b) },
  ) as A & B;

const axisRow = element(row('Profit against no program'), 'flush');
mount(Timeline, {
  target: axisRow,
  props: {
    weeks,
    get week() {
      return view.week;
    },
    set week(value) {
      view.week = value;
    },
    get events() {
      return view.events;
    },
    onedit: (index: number) => console.log('edit', index),
    ...(query.has('move')
      ? {
          onchange: (index: number, changes: EventChanges) => {
            view.events = view.events.map((e, i) => (i === index ? { ...e, ...changes } : e));
          },
        }
      : {}),
    compact: innerWidth < 600,
  },
});
const outcomeOf = (id: OutcomeId) => ({
  comparison: sampleComparison(id, replications),
  format: outcomes[id].format,
  title: outcomes[id].label,
  unit: outcomes[id].unit,
});
mount(PairedChart, {
  target: axisRow,
  props: withProps(shared, {
    ...outcomeOf('profit'),
    stale,
    refining,
    height: innerWidth < 600 ? 180 : 134,
    heading: innerWidth < 1200,
    table: query.has('table'),
    gutter,
  }),
});

const levels = element(row('The levels'), 'worlds');
for (const outcome of ['cohortSurvival', 'shareOfWallet', 'bond', 'profitPerQuarter'] as const) {
  mount(LevelChart, {
    target: element(levels, ''),
    props: withProps(shared, {
      ...outcomeOf(outcome),
      stale,
      refining,
      gutter,
      onenlarge: () => console.log('enlarge'),
    }),
  });
}
const forest = row('All worlds, one metric');
forest.style.maxWidth = '400px';
mount(ForestPlot, { target: forest, props: withProps(shared, outcomeOf('cohortSurvival')) });
const phone = row('The timeline of a phone');
phone.style.maxWidth = '280px';
mount(Timeline, {
  target: phone,
  props: {
    weeks,
    get week() {
      return view.week;
    },
    set week(value) {
      view.week = value;
    },
    events,
    compact: true,
  },
});

const parts = (['profit', 'bond', 'shareOfWallet'] as const).map((id) =>
  matrixRow({ id, ...outcomes[id], format: 'money' }, sampleComparison(id, replications), view.week, 20),
);
const sum = matrixRow(
  { id: 'sum', ...outcomes.profit },
  sampleComparison('profit', replications),
  view.week,
  20,
);
for (const rows of [parts, waterfall(parts, sum, waterfallReach([parts], 20))])
  mount(MatrixChart, {
    target: row('Measures and worlds'),
    props: {
      id: 'matrix',
      title: 'Made-up parts',
      unit: 'money',
      matrix: { reference: 0, worlds: 4, groups: [{ title: '', rows }] },
      styles,
      week: view.week,
      stale,
      refining,
    },
  });

const picked = $state({ people: new Set<number>() });
for (const chart of [QuadrantChart, FlowChart, WhaleChart, RidgesChart])
  mount(chart, {
    target: row('The same people'),
    props: {
      at: samplePeople(population, view.week),
      start: samplePeople(population, 0),
      styles,
      stale,
      get selected() {
        return picked.people;
      },
      onselect: (people: readonly number[]) => (picked.people = new Set(people)),
    },
  });
