/** What happened to a person, in words. */
import { format } from 'd3-format';
import type { Life, LifeEvent, Trait } from '../../../experiment/people/lives.ts';
import { leavingReasons } from '../../../model/totals.ts';
import type { LeavingReason } from '../../../model/totals.ts';
import { status } from '../../../model/state.ts';
import type { Program } from '../../../scenario/scenario.ts';
import { inWords } from '../../answer/answer-parts.ts';
import { endStatus } from '../lanes/marks.ts';
import type { Lane, Mark } from '../lanes/marks.ts';

const money = (value: number): string => format(Number.isInteger(value) ? ',d' : ',.2f')(value);
const times = (count: number): string => (count === 1 ? '1 time' : `${count} times`);
const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count === 1 ? 'one' : inWords(count)} ${count === 1 ? one : many}`;

/** "silver", as the program calls its tiers. */
export function tierName(program: Program | undefined, tier: number): string {
  if (tier === 0) return 'no status';
  const name = program?.levers['points.tiers']?.[tier - 1]?.name ?? '';
  return name === '' ? `tier ${tier}` : name.toLowerCase();
}

const reasonWords: Readonly<Record<LeavingReason, string>> = {
  drift: 'drifts away: the odds of any customer',
  feeling: 'too little satisfaction, bond or trust',
  failure: 'a problem never solved',
  slow: 'a problem solved too slowly',
  rival: 'lost to the rival’s offer',
  demotion: 'over the lost status',
  woken: 'a sales call woke a habit',
  neighbours: 'acquaintances had left',
  price: 'it had become too dear',
};

/** The reason for leaving in a week, as the model recorded it. */
export function reasonOf(life: Life, week: number): LeavingReason | undefined {
  const row = life.events.find((event) => event.week === week && event.kind === 'leaving');
  return row && leavingReasons[row.value];
}

/** Up to a week: the last problem and those before it, each still remembered when the next one came, as the model recorded it. */
function problemsInARow({ events }: Life, week: number): LifeEvent[] {
  let row: LifeEvent[] = [];
  events.forEach((event, k) => {
    if (event.kind !== 'problem' || event.week > week) return;
    row = events[k + 1]?.kind === 'problemAgain' ? [...row, event] : [event];
  });
  return row;
}

export function leavingWords(life: Life, week: number): string {
  const reason = reasonOf(life, week);
  if (reason === undefined) return '';
  if (reason !== 'failure') return reasonWords[reason];
  const problems = problemsInARow(life, week);
  const span = week - (problems[0]?.week ?? week);
  if (problems.length < 2 || span === 0) return reasonWords.failure;
  return `${counted(problems.length, 'problem')} in ${span} ${span === 1 ? 'week' : 'weeks'}, the last never solved`;
}

const felt = (surprise: number): string =>
  surprise > 0.05 ? 'a surprise' : surprise < -0.05 ? 'less than expected' : 'expected, no surprise';

/** One mark in words; '' for what only the dice tell. */
function markWords(mark: Mark, life: Life, program: Program | undefined): string {
  const { kind, value } = mark;
  switch (kind) {
    case 'visit':
      return 'comes here';
    case 'purchase':
      return `buys here for ${money(value)}`;
    case 'elsewhere':
      return value === 1 ? 'buys elsewhere, for the rival’s offer' : 'buys elsewhere';
    case 'arrival':
      return `joins, first order ${money(value)}`;
    case 'return':
      return value === 1 ? 'comes back on an invitation' : 'comes back';
    case 'problem':
      return value < 0
        ? 'a problem, never solved'
        : `a problem, solved at ${value === 1 ? 'once' : `contact ${value}`}`;
    case 'slow':
      return 'the solution is slow';
    case 'gift':
      return `a gift of ${money(value)}: ${felt(mark.surprise)}`;
    case 'missedGift':
      return 'misses a gift that was expected';
    case 'redemption':
      return `redeems points for ${money(value)}`;
    case 'expiry':
      return `points for ${money(value)} lapse`;
    case 'promotion':
      return `rises to ${tierName(program, value)}`;
    case 'demotion':
      return value === 0 ? 'loses the status' : `falls to ${tierName(program, value)}`;
    case 'statusEnd':
      return `${tierName(program, value)} ends with the program`;
    case 'message':
      return value > 0 ? 'hears a good word' : 'hears a bad word';
    case 'wordBefore':
      return value > 0 ? 'hears a good word, not being a customer' : 'hears a bad word, not being a customer';
    case 'defence':
      return 'defends us against it';
    case 'told':
      return value > 0 ? 'praises us to an acquaintance' : 'complains to an acquaintance';
    case 'neighbourLeft':
      return value === 1 ? 'an acquaintance leaves' : `${inWords(value)} acquaintances leave`;
    case 'offerNoticed':
      return 'notices the offer for newcomers';
    case 'perkSeen':
      return 'sees perks that others have';
    case 'mail':
      return value === 1 ? 'gets a message' : `gets ${inWords(value)} messages`;
    case 'call':
      return value === 1 ? 'gets a call' : `gets ${inWords(value)} calls`;
    case 'optOut':
      return 'wants no more messages';
    case 'invitation':
      return `is invited back with ${money(value)}`;
    case 'leaving':
      return `leaves: ${leavingWords(life, mark.week)}`;
    case 'surprise':
    case 'problemAgain':
      return '';
  }
}

/** What happened in a week: "a problem, never solved; leaves: …"; what nothing happened in is said as well. */
export function weekWords(lane: Lane, life: Life, program: Program | undefined, week: number): string {
  const words = lane.marks.filter((mark) => mark.week === week).map((mark) => markWords(mark, life, program));
  const told = [...new Set(words.filter((text) => text !== ''))].map((text) => {
    const many = words.filter((other) => other === text).length;
    return many > 1 ? `${text} (${many} times)` : text;
  });
  if (told.length > 0) return told.join('; ');
  const now = life.states.status[week];
  return now === status.customer
    ? 'nothing happens'
    : now === status.gone
      ? 'has left'
      : 'not a customer yet';
}

/** How a life ends: "still a customer", "back since week 149", "left in week 61" or "never joined". */
export function endWords(life: Life): string {
  const end = endStatus(life);
  const back = life.events.findLast(({ kind }) => kind === 'return');
  if (end === status.customer) return back ? `back since week ${back.week}` : 'still a customer';
  const last = life.events.findLast(({ kind }) => kind === 'leaving');
  if (end === status.gone) return last ? `left in week ${last.week}` : 'had left before';
  return 'never joined';
}

/** "bought 60 times of 64" */
export function boughtWords({ bought, occasions }: Lane, subscription: boolean): string {
  const verb = subscription ? 'came' : 'bought';
  return occasions === 0 ? `never ${verb}` : `${verb} ${times(bought)} of ${occasions}`;
}

/** What a program did for the person: "3 gifts, 15.40"; '' without. */
export function gestureWords(life: Life, program: Program | undefined): string {
  const of = (kind: string) => life.events.filter((event) => event.kind === kind);
  const sum = (kind: string) => of(kind).reduce((all, { value }) => all + value, 0);
  const parts: string[] = [];
  const gifts = of('gift').length;
  if (gifts > 0) parts.push(`${gifts} ${gifts === 1 ? 'gift' : 'gifts'}, ${money(sum('gift'))}`);
  const redeemed = of('redemption').length;
  if (redeemed > 0)
    parts.push(`${redeemed} ${redeemed === 1 ? 'reward' : 'rewards'}, ${money(sum('redemption'))}`);
  const best = Math.max(0, ...of('promotion').map(({ value }) => value));
  if (best > 0) parts.push(`reached ${tierName(program, best)}`);
  return parts.join('; ');
}

interface TraitText {
  readonly label: string;
  readonly says: (trait: Trait) => string;
}

const byRank =
  (high: string, low: string) =>
  ({ rank }: Trait): string =>
    rank > 0.75 ? high : rank < 0.25 ? low : '';

/** Names and plain words of the traits. */
export const traitTexts: Readonly<Record<Trait['name'], TraitText>> = {
  needs: { label: 'Needs a year', says: byRank('buys often', 'buys rarely') },
  affinity: {
    label: 'Prefers us',
    says: ({ value }) =>
      value > 0.67 ? 'prefers us' : value < 0.33 ? 'prefers others' : 'buys here and there',
  },
  warmth: { label: 'Warmth', says: byRank('wants to be cared for', 'keeps to business') },
  deals: { label: 'Hunts deals', says: byRank('hunts deals', 'ignores deals') },
  forgiveness: { label: 'Forgives', says: byRank('forgives', 'forgives little') },
  privacy: { label: 'Guards privacy', says: byRank('guards privacy', 'shares data easily') },
  orderValue: { label: 'Money an order', says: byRank('spends much', 'spends little') },
};

/** "Buys often, prefers us, hunts deals." */
export function whoWords(traits: readonly Trait[]): string {
  const words = traits.map((trait) => traitTexts[trait.name].says(trait)).filter((text) => text !== '');
  const text = words.join(', ');
  return text === '' ? 'Like most.' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

export const traitNumber = ({ name }: Trait, value: number): string =>
  name === 'needs' || name === 'orderValue'
    ? value >= 10
      ? String(Math.round(value))
      : value.toFixed(1)
    : value.toFixed(2);
