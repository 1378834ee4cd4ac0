/** The sentence over the lanes: what of a life the programs changed, as far as the model recorded it. */
import { partingWeeks } from '../../../experiment/people/lives.ts';
import type { AnswerPart } from '../../answer/answer-parts.ts';
import { behaviourSentence, sameSentence } from './behaviour-words.ts';
import { fateSentence } from './fate-words.ts';
import type { LivesTold } from './headline-parts.ts';
import { fateWeek } from './turns.ts';

export function headline(told: LivesTold): AnswerPart[] {
  const { lives } = told;
  const fate = fateWeek(lives);
  if (fate !== undefined) return fateSentence(told, fate);
  const parting = partingWeeks(lives, told.reference).filter((week) => week !== undefined);
  return parting.length > 0 ? behaviourSentence(told, Math.min(...parting)) : sameSentence(told);
}
