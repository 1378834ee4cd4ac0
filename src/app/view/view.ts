/**
 * What is shown of the scenario and its numbers, apart from both: one plain value that can be written as JSON and read again. What is
 * undefined is left out there. `view-state.svelte.ts` holds the one of the site.
 */
import type { Arrangement } from '../../charts/population/arrangements.ts';
import type { SumPartId } from '../../charts/sum-words.ts';
import type { OutcomeId } from '../../experiment/figures/outcomes.ts';
import type { Scenario } from '../../scenario/scenario.ts';

export interface View {
  /** The week of every chart and population: a whole number from 0 on; one beyond the horizon stands for its end. */
  readonly week: number;
  /** Id of the world that is looked at where not all are shown; where it is left out, the page chooses. */
  readonly world: string | undefined;
  readonly chart: LargeChart;
  /** Whose signs are in full ink: lives that went another way, or everybody. */
  readonly ink: 'changed' | 'everyone';
  /** By what the populations are laid out. */
  readonly arrangement: Arrangement;
  /** People picked out in every world and chart. */
  readonly picked: Picked | undefined;
  /** Whose life was open last: where whoever goes by keys comes back to. */
  readonly lastPerson: number | undefined;
  /** The person under the pointer or the keys, in whatever picture. */
  readonly hovered: number | undefined;
  /** The part of the sum under the pointer or the keys: the chart, the people and the levers show it. */
  readonly pointed: SumPartId | undefined;
  /** The world under the pointer, by its place among the numbers shown: it is drawn before the others. */
  readonly emphasis: number | undefined;
  /** All that is open, what was opened last at the end; of what excludes each other one at most. */
  readonly open: readonly Open[];
}

/** What stands in the place of the large chart. */
export interface LargeChart {
  /** Whose differences it shows, and what the projector and the curves of levers are about. */
  readonly outcome: OutcomeId;
  /** The part of the sum that it shows instead, until another chart is chosen. */
  readonly part: SumPartId | undefined;
  /** Whose levels stand there instead of the differences. */
  readonly levels: OutcomeId | undefined;
  /** Id of the chart of the catalogue that stands there instead of both. */
  readonly more: string | undefined;
  /** A chart of the catalogue takes the whole width of the page. */
  readonly wide: boolean;
  /** It stands there as a table. */
  readonly table: boolean;
}

interface Picked {
  /** Ids in the market of replication 0. */
  readonly people: readonly number[];
  /** Who they are, such as "21 customers in Random gifts and not in No program: 16, and 5 newcomers; week 112". */
  readonly label: string;
  /** Of which market (`peopleKey`): in another one the same ids are other people. */
  readonly market: string;
}

/** Something that can be open, with what it is about. Worlds are named by their ids. */
export type Open =
  /** The numbers of an earlier state, beside those of now. */
  | { readonly what: 'before'; readonly scenario: Scenario }
  /** All levers and numbers. */
  | { readonly what: 'drawer'; readonly world: string }
  /** One world in full width. */
  | { readonly what: 'enlarged'; readonly world: string }
  /** A part of the sum of the world that is looked at, by mechanism. */
  | { readonly what: 'part'; readonly part: SumPartId }
  /** The menu of events that can be added. */
  | { readonly what: 'addEvent' }
  /** The editor of an event, by its index. */
  | { readonly what: 'event'; readonly index: number }
  /** The life of a person of replication 0; `market` as in `Picked`. */
  | { readonly what: 'life'; readonly person: number; readonly market: string }
  | { readonly what: 'projector' }
  | { readonly what: 'keyboard' }
  | { readonly what: 'history' }
  | { readonly what: 'openScenario' };

/** Where each stands. Two of one place exclude each other; what stands elsewhere stays, and is there again when the other is closed. */
const places = {
  before: 'over the worlds',
  drawer: 'beside the worlds',
  enlarged: 'as a dialog of the page',
  part: 'under the sentence',
  addEvent: 'at the weeks',
  event: 'at the weeks',
  life: 'in place of the Lab',
  projector: 'in place of the site',
  keyboard: 'as a dialog of the site',
  history: 'as a dialog of the site',
  openScenario: 'as a dialog of the site',
} as const satisfies Record<Open['what'], string>;

export const defaultView: View = {
  week: 0,
  world: undefined,
  chart: {
    outcome: 'profit',
    part: undefined,
    levels: undefined,
    more: undefined,
    wide: false,
    table: false,
  },
  ink: 'changed',
  arrangement: 'places',
  picked: undefined,
  lastPerson: undefined,
  hovered: undefined,
  pointed: undefined,
  emphasis: undefined,
  open: [],
};

/** What of that kind is open. */
export const openedIn = <What extends Open['what']>(
  { open }: Pick<View, 'open'>,
  what: What,
): Extract<Open, { what: What }> | undefined =>
  open.find((one): one is Extract<Open, { what: What }> => one.what === what);

/** Without what is excluded by something that was opened after it. */
export const withoutRivals = (open: readonly Open[]): readonly Open[] =>
  open.filter((one, at) => !open.slice(at + 1).some(({ what }) => places[what] === places[one.what]));

/** A change of what is shown. */
export type ViewEdit = (view: View) => View;

/** Opens something, in place of what it excludes. */
export const opening =
  (one: Open): ViewEdit =>
  (view) => ({ ...view, open: withoutRivals([...view.open, one]) });

export const closing =
  (what: Open['what']): ViewEdit =>
  (view) =>
    openedIn(view, what) ? { ...view, open: view.open.filter((one) => one.what !== what) } : view;

export const showing =
  (part: Partial<Omit<View, 'open'>>): ViewEdit =>
  (view) => ({ ...view, ...part });

/** Another chart than before shows no part of the sum any more. */
export const charting =
  (edit: Partial<LargeChart>): ViewEdit =>
  (view) => {
    const isOther = 'outcome' in edit || 'levels' in edit || 'more' in edit;
    return { ...view, chart: { ...view.chart, ...(isOther && { part: undefined }), ...edit } };
  };

/** Opens a part of the sum, of a world if one is named, and shows it in the chart as well. */
export const openingPart =
  (part: SumPartId, world?: string): ViewEdit =>
  (view) => {
    const looked = world === undefined ? view : { ...view, world };
    return charting({ levels: undefined, more: undefined, part })(opening({ what: 'part', part })(looked));
  };
