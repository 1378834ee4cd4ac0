/** Why somebody left in a week in one world and stayed in another, as far as the dice tell it. */
import type { Life } from '../../../experiment/people/lives.ts';
import { dieOf } from '../../../model/recorders/decisions.ts';
import type { DecisionKind } from '../../../model/recorders/decisions.ts';
import { reasonOf } from './life-words.ts';

const ordinals = ['', 'a', 'a second', 'a third', 'a fourth', 'a fifth'];

/** What brought the decision of a week about, in the life of somebody who left in it. */
export function trigger(life: Life, week: number): string {
  const problems = life.events.filter((event) => event.kind === 'problem' && event.week <= week).length;
  switch (reasonOf(life, week)) {
    case 'failure':
      return `${ordinals[problems] ?? 'another'} problem`;
    case 'slow':
      return 'a slow solution';
    case 'rival':
      return 'a purchase lost to the rival’s offer';
    case 'price':
      return 'a price dearer than before';
    case 'demotion':
      return 'a lost status';
    case 'woken':
      return 'a sales call';
    case 'neighbours':
      return 'acquaintances have left';
    case 'feeling':
      return 'a purchase without much feeling';
    case 'drift':
    case undefined:
      return wasAtOpportunity(life, week) ? 'an opportunity like any other' : 'a purchase like any other';
  }
}

/** Whether somebody left before a fixed opportunity, where those are what asks. */
const wasAtOpportunity = ({ decisions }: Life, week: number) =>
  decisions.some((one) => one.week === week && one.happened && one.trigger === 'opportunity');

/** Said of somebody for whom the question whether to stay never came up. */
export const spared = 'is spared the question';

/**
 * Why somebody stayed in a week in which they left elsewhere: a verb, as far as the dice tell it. Compared is the very occasion after
 * which they left there; whoever never had it was not asked.
 */
export function stayVerb(life: Life, leaver: Life, week: number): string {
  const dice = ({ decisions }: Life, what: DecisionKind) =>
    decisions.filter((one) => one.week === week && one.what === what);
  const left = dice(leaver, 'leave').find(({ happened }) => happened);
  if (!left) return spared;
  const isAsked = dice(life, 'leave').some((one) => dieOf(one) === dieOf(left));
  const { occasion } = left;
  if (occasion === undefined) return isAsked ? 'outweighs it' : spared;
  const at = (one: Life, what: DecisionKind) => dice(one, what).filter((d) => d.occasion === occasion);
  const came = (one: Life, what: DecisionKind) => at(one, what).some(({ happened }) => happened);
  const isBought = came(life, 'choose');
  const reason = reasonOf(leaver, week);
  if (reason === 'rival' || reason === 'price')
    return isBought ? 'wins it' : isAsked ? 'outweighs it' : spared;
  if (!isBought) return spared;
  if (came(leaver, 'problem')) {
    if (!came(life, 'problem')) return 'prevents it';
    if (came(life, 'solve') && !came(leaver, 'solve')) return 'solves it';
    if (came(leaver, 'slow') && !came(life, 'slow')) return 'solves it fast';
  }
  if (!isAsked) return spared;
  // There is nothing to outweigh where nothing went wrong.
  return ['drift', 'feeling'].includes(reason ?? 'drift') ? 'keeps them' : 'outweighs it';
}
