/** One life as marks on a lane: what of it is as in the reference world, and what is its own. No pixels are drawn here. */
import type { Life } from '../../../experiment/people/lives.ts';
import type { EventKindName } from '../../../model/recorders/event-log.ts';
import { status } from '../../../model/state.ts';

export interface Mark {
  readonly week: number;
  readonly kind: EventKindName | 'visit';
  readonly value: number;
  /** Of a gift: what it was felt to be worth beyond what was expected. */
  readonly surprise: number;
  /** The reference has the same mark in the same week. */
  readonly same: boolean;
  /** Which of its kind it is in its week, from 0. */
  readonly nth: number;
}

/** A stretch of time in which a person is a customer, in weeks. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Lane {
  readonly marks: readonly Mark[];
  readonly stretches: readonly Stretch[];
  /** Occasions that the firm got, and all. */
  readonly bought: number;
  readonly occasions: number;
}

type Event = Omit<Mark, 'same' | 'nth'>;

/** In a subscription an occasion that the firm got brings no order, so that the log has no row for it; the dice have. */
function visitsOf({ decisions }: Life): Event[] {
  return decisions
    .filter(({ what, happened }) => what === 'choose' && happened)
    .map(({ week }) => ({ week, kind: 'visit', value: 0, surprise: 0 }));
}

/** What happened, with the surprise of each gift beside it; that a problem is not the first is no mark of its own. In a subscription visits as well, and purchases are fees. */
function storyOf(life: Life, subscription: boolean): Event[] {
  const story: Event[] = [];
  for (const { week, kind, value } of life.events) {
    if (kind === 'surprise') {
      const gift = story.findLastIndex((mark) => mark.kind === 'gift');
      const found = story[gift];
      if (found) story[gift] = { ...found, surprise: value };
    } else if (kind !== 'problemAgain') story.push({ week, kind, value, surprise: 0 });
  }
  if (!subscription) return story;
  return [...story, ...visitsOf(life)].sort((a, b) => a.week - b.week);
}

/** Values so close are the same sight: what an expected gift is worth differs a little everywhere. */
const alike = (a: number, b: number) => Math.abs(a - b) < 0.005;

export function lanesOf(lives: readonly Life[], reference: number, subscription: boolean): Lane[] {
  const stories = lives.map((life) => storyOf(life, subscription));
  return lives.map((life, world) => {
    const left = [...(stories[reference] ?? [])];
    const marks: Mark[] = [];
    for (const mark of stories[world] ?? []) {
      const found = left.findIndex(
        (other) => other.week === mark.week && other.kind === mark.kind && alike(other.value, mark.value),
      );
      if (found >= 0) left.splice(found, 1);
      const nth = marks.filter((other) => other.week === mark.week && other.kind === mark.kind).length;
      marks.push({ ...mark, same: found >= 0, nth });
    }
    return { marks, stretches: stretchesOf(life), ...occasionsOf(life) };
  });
}

/** Frame t stands before week t: who is first a customer in it joined half a week before, in the middle of week t − 1. */
function stretchesOf({ states }: Life): Stretch[] {
  const found: Stretch[] = [];
  const last = states.status.length - 1;
  let from: number | undefined;
  for (let frame = 0; frame <= last; frame++) {
    const isCustomer = states.status[frame] === status.customer;
    if (isCustomer) from ??= Math.max(0, frame - 0.5);
    else if (from !== undefined) {
      found.push({ from, to: frame - 0.5 });
      from = undefined;
    }
  }
  return from === undefined ? found : [...found, { from, to: last }];
}

function occasionsOf({ decisions, events }: Life): { bought: number; occasions: number } {
  const choices = decisions.filter(({ what }) => what === 'choose');
  // First orders go to the firm by themselves.
  const first = events.filter(({ kind }) => kind === 'arrival' || kind === 'return').length;
  return {
    bought: choices.filter(({ happened }) => happened).length + first,
    occasions: choices.length + first,
  };
}

/** The last state of a person in a world. */
export const endStatus = ({ states }: Life): number => states.status.at(-1) ?? status.prospect;

/** In two words, how a life leaves the reference's in the week in which they part. */
export function partingWords(here: Lane, there: Lane, week: number): string {
  const of = ({ marks }: Lane, kind: Mark['kind']) =>
    marks.filter((mark) => mark.week === week && mark.kind === kind);
  const more = (kind: Mark['kind']) => of(here, kind).length - of(there, kind).length;
  if (more('leaving') > 0) return 'leaves';
  if (more('leaving') < 0) return 'stays';
  if (more('arrival') > 0) return 'joins';
  if (more('arrival') < 0) return 'does not join';
  if (more('return') > 0) return 'comes back';
  if (more('return') < 0) return 'stays away';
  if (more('problem') > 0) return 'a problem';
  if (more('problem') < 0) return 'no problem';
  const [own, other] = [of(here, 'problem')[0], of(there, 'problem')[0]];
  if (own && other && own.value !== other.value)
    return own.value < 0
      ? 'never solved'
      : other.value < 0 || own.value < other.value
        ? 'solved in time'
        : 'solved later';
  return more('purchase') > 0 ? 'buys here' : more('purchase') < 0 ? 'does not buy here' : 'another order';
}
