/** The sentence about the week on the screen, from the numbers that are shown. */
import type { Comparison } from '../../experiment/figures/compare.ts';
import { commonTests } from '../../experiment/stress/tests.ts';
import { answer } from './answer.ts';
import type { AnswerPart, WeekValues } from './answer.ts';
import type { LabState } from '../lab-state.svelte.ts';

const at = (comparison: Comparison | undefined, week: number): WeekValues =>
  comparison?.values.map((rows) => rows.map((series) => series[week] ?? NaN)) ?? [];

/** @param brief without the clause about the steadfast, where there is little room */
export function answerOf(lab: LabState, brief = false): AnswerPart[] {
  const { session, shownWeek } = lab;
  const steadfast = brief ? undefined : lab.steadfast.steadfast;
  const shown = session.shown;
  if (!shown) return [{ text: 'Running the first replication.' }];
  return answer({
    programs: shown.scenario.programs.map(
      (program) => lab.programs.find((now) => now.id === program.id) ?? program,
    ),
    reference: lab.worlds.shownReference,
    week: shownWeek,
    profit: at(session.comparison('profit'), shownWeek),
    customers: at(session.comparison('cohortSurvival'), shownWeek),
    steadfast: steadfast?.values,
    steadfastWithout:
      steadfast && commonTests.map((test) => steadfast.worlds.map(({ without }) => without[test])),
  });
}
