/** Written by `npm run solve-claims`: what the budget solver found for the claims, by the mark of each program's question. */
import type { SolvedLever } from '../solution-key.ts';

export const solvedLevers: Readonly<Record<string, SolvedLever | undefined>> = {};
