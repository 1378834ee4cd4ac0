/** What came of a week in each world, in words with the die and the odds that decided it. */
import type { Explanation } from '../../../experiment/people/explain.ts';
import type { Life } from '../../../experiment/people/lives.ts';
import { status } from '../../../model/state.ts';
import type { Decision } from '../../../model/recorders/decisions.ts';
import type { DiceColumn } from './dice-state.ts';
import { decisionTexts } from './dice-words.ts';

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

/**
 * What came of the week, by world, by the decision in which the worlds part: leaving, where some leave and others do not, else the first
 * in which the same die decided differently. Where there is none, whether they left, or what they did.
 */
export function verdicts(
  explanation: Explanation,
  columns: readonly DiceColumn[],
  lives: readonly Life[],
): string[] {
  const { decisions } = explanation;
  const leavers = decisions.filter((own) => asked(own)?.happened === true).length;
  const deciding = columns.find(({ agreement }) => agreement === 'parts');
  const isAboutLeaving = leavers > 0 && leavers < decisions.length;
  if (deciding && !isAboutLeaving) return decidedBy(deciding);
  const questions = decisions.flatMap((own) => asked(own) ?? []);
  const decimals = Math.max(0, ...questions.map((one) => decimalsApart(one.uniform, one.threshold)));
  return decisions.map((_, world) => verdict(explanation, lives, world, decimals));
}

/** "solved: 0.60 is below 0.90", with the same decimals in every world. */
function decidedBy({ what, cells }: DiceColumn): string[] {
  const { yes, no } = decisionTexts[what];
  const decimals = Math.max(
    0,
    ...cells.map((cell) => (typeof cell === 'string' ? 0 : decimalsApart(cell.die, cell.odds))),
  );
  return cells.map((cell) =>
    typeof cell === 'string' ? cell : compared(cell.happened, yes, no, cell.die, cell.odds, decimals),
  );
}

const compared = (
  happened: boolean,
  yes: string,
  no: string,
  die: number,
  odds: number,
  decimals: number,
): string => {
  const [thrown, held] = [die.toFixed(decimals), odds.toFixed(decimals)];
  const came = happened ? yes : no;
  // How narrow it was is what a person wants to know then, and not on which side.
  return Math.abs(die - odds) < aHair * Math.max(die, odds)
    ? `${came} by a hair: ${thrown} against ${held}`
    : `${came}: ${thrown} is ${happened ? 'below' : 'above'} ${held}`;
};
/** Part of the larger of die and odds. */
const aHair = 0.02;

/** What came of the week in one world: "leaves: 0.12 is below 0.13", "stays by a hair: 0.0317 against 0.0316". */
function verdict(explanation: Explanation, lives: readonly Life[], world: number, decimals: number): string {
  const { week, decisions } = explanation;
  const own = decisions[world] ?? [];
  const life = lives[world];
  const decision = asked(own);
  if (decision) {
    const { yes, no } = decisionTexts.leave;
    return compared(decision.happened, yes, no, decision.uniform, decision.threshold, decimals);
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
