/** The sentence about the worlds, from the numbers that are shown. */
import type { Comparison } from '../../experiment/figures/compare.ts';
import { answer } from './answer.ts';
import type { WeekValues } from './answer.ts';
import type { AnswerPart } from './answer-parts.ts';
import { named, waitingOf } from './waiting.ts';
import type { LabState } from '../lab-state.svelte.ts';

const at = (comparison: Comparison | undefined, week: number): WeekValues =>
  comparison?.values.map((rows) => rows.map((series) => series[week] ?? NaN)) ?? [];

/** @param brief with short names and without the clause about customers, where there is little room */
export function answerOf(lab: LabState, brief = false): AnswerPart[] {
  if (!lab.isComplete) return waitingOf(lab, brief);
  const { session, headlineWeek: week, worlds } = lab;
  return answer({
    programs: named(session.shown?.scenario.programs ?? [], worlds.shownStyles, brief),
    reference: worlds.shownReference,
    week,
    profit: at(session.comparison('profit'), week),
    customers: brief ? undefined : at(session.comparison('cohortSurvival'), week),
  });
}
