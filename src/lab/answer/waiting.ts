/** The sentence above the worlds until all runs are in. */
import type { ProgramStyle } from '../../charts/program-style.ts';
import type { Program } from '../../scenario/scenario.ts';
import { comparing } from './answer-parts.ts';
import type { AnswerPart } from './answer-parts.ts';
import type { LabState } from '../lab-state.svelte.ts';

/** Programs under the names that they have now: short ones where there is little room. */
export const named = (
  programs: readonly Program[],
  styles: readonly ProgramStyle[],
  brief: boolean,
): Program[] =>
  programs.map((program, world) => {
    const { name = program.name, shortName = name } = styles[world] ?? {};
    return { ...program, name: brief ? shortName : name };
  });

/** @param brief with short names */
export const waitingOf = (lab: LabState, brief = false): AnswerPart[] =>
  comparing(
    { programs: named(lab.programs, lab.worlds.styles, brief), reference: lab.worlds.reference },
    howFar(lab),
  );

/** Of the runs, how many are in; or what comes before them. */
function howFar({ session, scenario, isSolved, stale }: LabState): string {
  const done = Math.min(session.shown?.replications.length ?? 0, scenario.replications);
  if (session.phase === 'error') return 'the run failed';
  if (!stale && done > 0) {
    const runs = `${done} of ${scenario.replications} runs`;
    if (session.phase === 'stopped') return `stopped after ${runs}`;
    if (isSolved) return `${runs} are in`;
  }
  return isSolved ? 'the first run is under way' : 'first they are set to cost the same';
}
