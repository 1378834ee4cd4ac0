/** The panel Why: the dice of one week against the odds that each world held them to. */
import type { Explanation } from '../../experiment/explain.ts';
import type { Life } from '../../experiment/lives.ts';
import { status } from '../../model/state.ts';
import type { Decision, DecisionKind } from '../../model/world.ts';
import { firstLeave, firstOrder, occasionIn } from './occasions.ts';

export interface WhyCell {
  readonly world: number;
  /** Both in [0, 1]; it happens when the die falls below the odds. */
  readonly odds: number;
  readonly die: number;
  readonly happened: boolean;
}

export interface WhyColumn {
  readonly key: string;
  readonly title: string;
  /** What it means that the die falls into the band. */
  readonly means: string;
  /** The end of the scale; 1 unless the odds are small. */
  readonly scale: number;
  /** By world: what was decided, or in words why nothing was. */
  readonly cells: readonly (WhyCell | string)[];
}

const texts: Readonly<Record<DecisionKind, readonly [title: string, means: string]>> = {
  need: ['A need?', 'it arises'],
  choose: ['Who gets it?', 'bought here'],
  problem: ['A problem?', 'it arises'],
  solve: ['Contact', 'solved'],
  slow: ['A slow solution?', 'slow'],
  leave: ['Leaves?', 'gone'],
  gift: ['A gift?', 'given'],
  tell: ['Tells somebody?', 'told'],
  recommend: ['Recommends us?', 'recommended'],
  rumour: ['Hears the rumour?', 'heard'],
  notice: ['Notices the offer?', 'noticed'],
  optOut: ['Wants no messages?', 'opts out'],
  wake: ['Woken by the call?', 'asks whether to stay'],
  demotion: ['Minds the lost status?', 'asks whether to stay'],
  join: ['Joins by themselves?', 'joins'],
  referral: ['Joins on a good word?', 'joins'],
  advert: ['Joins by advertising?', 'joins'],
  return: ['Comes back?', 'back'],
};

const nth = ['1st', '2nd', '3rd'];
const second = (occasion: number) =>
  occasion === 0 ? '' : `, ${nth[occasion] ?? `${occasion + 1}th`} occasion`;
/** First orders have numbers beyond those of a week's occasions. */
const occasionOf = (index: number) => (index >= firstOrder ? 0 : index);

function titleOf({ what, index }: Decision): string {
  const [title] = texts[what];
  switch (what) {
    case 'choose':
    case 'problem':
    case 'slow':
    case 'tell':
      return title + second(occasionOf(index));
    case 'solve':
      return `${nth[(index - 1) % 3] ?? ''} contact${second(occasionOf(Math.floor((index - 1) / 3)))}`;
    case 'gift':
      return title + second(Math.max(0, index - 1));
    case 'leave':
      return index === 0
        ? 'Leaves over it?'
        : index === 3
          ? 'Renews not?'
          : title + second(Math.max(0, index - firstLeave));
    case 'return':
      return index === 1 ? 'Accepts the invitation?' : title;
    default:
      return title;
  }
}

/** What goes on every week in the background is shown only when something came of it. */
const background = new Set<DecisionKind>(['recommend', 'rumour', 'notice', 'optOut', 'wake', 'tell']);

const keyOf = ({ what, index }: Decision) => `${what} ${index}`;

/** Of a need the die must lie above the chance of none: turned round, so that every bar reads alike. */
function cellOf(world: number, one: Decision): WhyCell {
  const turned = one.what === 'need';
  return {
    world,
    odds: turned ? 1 - one.threshold : one.threshold,
    die: turned ? 1 - one.uniform : one.uniform,
    happened: one.happened,
  };
}

const scales = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4];

/** The end of a scale on which small odds can be seen. */
export function scaleFor(odds: readonly number[]): number {
  const top = Math.max(...odds);
  return scales.find((scale) => top <= 0.5 * scale) ?? 1;
}

/** One column per decision, in the order in which they were made. */
export function whyColumns(explanation: Explanation, lives: readonly Life[]): WhyColumn[] {
  const { decisions, week } = explanation;
  const order: Decision[] = [];
  for (const own of decisions) {
    let at = 0;
    for (const one of own) {
      const known = order.findIndex((other) => keyOf(other) === keyOf(one));
      if (known >= 0) at = known + 1;
      else order.splice(at++, 0, one);
    }
  }
  return order
    .filter(
      ({ what, index }) =>
        !background.has(what) ||
        decisions.some((own) => own.some((one) => one.what === what && one.index === index && one.happened)),
    )
    .map((column) => {
      const cells = decisions.map((own, world) => {
        const found = own.find((one) => keyOf(one) === keyOf(column));
        return found ? cellOf(world, found) : absence(column, own, lives[world], week);
      });
      const odds = cells.flatMap((cell) => (typeof cell === 'string' ? [] : [cell.odds]));
      return {
        key: keyOf(column),
        title: titleOf(column),
        means: texts[column.what][1],
        scale: scaleFor(odds),
        cells,
      };
    });
}

/** Why a die was not thrown in a world. */
function absence(column: Decision, own: readonly Decision[], life: Life | undefined, week: number): string {
  const was = life?.states.status[week];
  if (was === status.gone) return 'had left';
  if (was === status.prospect) return 'not a customer';
  const occasion = occasionIn(column);
  const gone = own.find(({ what, happened }) => what === 'leave' && happened);
  const goneAt = gone && occasionIn(gone);
  if (occasion === undefined) return gone ? 'gone before it' : 'not asked';
  if (goneAt !== undefined && occasion > goneAt) return 'gone before it';
  const at = (kind: DecisionKind) => own.filter((one) => one.what === kind && occasionIn(one) === occasion);
  const [choice] = at('choose');
  if (occasion < firstOrder && choice === undefined) return 'no such need';
  if (choice?.happened === false) return 'bought elsewhere';
  if (column.what === 'solve' || column.what === 'slow') {
    if (!at('problem').some(({ happened }) => happened)) return 'no problem';
    return column.what === 'slow' ? 'not solved' : 'not needed';
  }
  return 'not asked';
}

/** Decimals that tell two numbers apart, at most five. */
export function decimalsApart(a: number, b: number): number {
  for (let decimals = 2; decimals < 5; decimals++)
    if (a.toFixed(decimals) !== b.toFixed(decimals) && Number(b.toFixed(decimals)) > 0) return decimals;
  return 5;
}

/** The decision to leave that counts in a week: the one that was carried out, else the last. */
const asked = (own: readonly Decision[]): Decision | undefined =>
  own.find(({ what, happened }) => what === 'leave' && happened) ??
  own.findLast(({ what }) => what === 'leave');

/** What came of the week, by world; a die has the same decimals in all of them. */
export function verdicts(explanation: Explanation, lives: readonly Life[]): string[] {
  const decisions = explanation.decisions.flatMap((own) => asked(own) ?? []);
  const decimals = Math.max(
    0,
    ...decisions.map(({ uniform, threshold }) => decimalsApart(uniform, threshold)),
  );
  return explanation.decisions.map((_, world) => verdict(explanation, lives, world, decimals));
}

/** What came of the week in one world: "leaves: 0.12 is below 0.13". */
function verdict(explanation: Explanation, lives: readonly Life[], world: number, decimals: number): string {
  const { week, decisions } = explanation;
  const own = decisions[world] ?? [];
  const life = lives[world];
  const decision = asked(own);
  if (decision) {
    const { happened, uniform, threshold } = decision;
    const [die, odds] = [uniform.toFixed(decimals), threshold.toFixed(decimals)];
    return happened ? `leaves: ${die} is below ${odds}` : `stays: ${die} is above ${odds}`;
  }
  const events = life?.events.filter((event) => event.week === week) ?? [];
  const happened = (kind: string) => events.some((event) => event.kind === kind);
  if (happened('arrival')) return 'joins';
  if (happened('return')) return 'comes back';
  const was = life?.states.status[week];
  if (was === status.gone) return 'had left before';
  if (was === status.prospect) return 'not a customer';
  const here = own.filter((one) => one.what === 'choose' && one.happened).length;
  const away = own.filter((one) => one.what === 'choose' && !one.happened).length;
  if (here + away === 0) return 'no need this week';
  return here === 0 ? 'buys elsewhere' : away === 0 ? 'buys here, stays' : 'buys here and elsewhere';
}
