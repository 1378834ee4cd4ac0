/** The document: one plain JSON value that says everything needed to get the same numbers again. */
import type { Levers, MarketEvent, NumericLeverKey, Settings } from '../model/parameters/parameters.ts';

/** Families of programs share a colour; two worlds of a family never share a dash. */
export type ProgramFamily = 'none' | 'points' | 'gifts' | 'service' | 'care' | 'contact';

/** One way of earning loyalty: data, never code. */
export interface Program {
  /** Unique in the scenario; letters, digits and hyphens: used in links, files and on the command line. */
  readonly id: string;
  readonly name: string;
  /** One plain line that says what it does. */
  readonly note: string;
  readonly family: ProgramFamily;
  /** The lever that the equal budget turns until the program costs the budget; null: nothing to turn. */
  readonly intensity: NumericLeverKey | null;
  /** The levers that differ from their default. */
  readonly levers: Partial<Levers>;
}

/** How programs are made comparable. */
export type BudgetMode = 'equal' | 'bestWithin' | 'intensity';

/** What the budget solver found for one program. */
export interface Solution {
  /** Cost while in force, in money per customer-year of the no-program world, with its 95 % interval over pilot replications. */
  readonly cost: number;
  readonly low: number;
  readonly high: number;
  /** False: no value of the lever costs the budget, and the lever stands at the nearest. */
  readonly attainable: boolean;
  /** With `bestWithin`: the share of the budget that pays best. */
  readonly shareOfBudget: number;
}

export interface Budget {
  readonly mode: BudgetMode;
  /** Money per customer-year of the no-program world. */
  readonly perCustomerYear: number;
  /** What the levers were solved for: a hash of all that their solution depends on; '' when never solved. */
  readonly solvedFor: string;
  /** By program id; programs without an intensity lever are left out. */
  readonly solutions: Readonly<Record<string, Solution>>;
}

export interface Scenario extends Settings {
  /** Version of this format, not of the model. */
  readonly format: 1;
  /** The preset it started from. */
  readonly preset: string;
  readonly title: string;
  /** Any text; the luck of every person follows from it. */
  readonly seed: string;
  /** Independent repetitions with other people and other luck, from 1 to 1000. */
  readonly replications: number;
  readonly budget: Budget;
  /** The worlds, from 1 to 6, in the order of their columns. */
  readonly programs: readonly Program[];
  /** Id of the program that the others are compared with. */
  readonly reference: string;
  readonly events: readonly MarketEvent[];
}

/** Which world the others are compared with: its place among the programs; the first where there is none of that id. */
export const referenceIndex = ({ programs, reference }: Pick<Scenario, 'programs' | 'reference'>): number =>
  Math.max(
    0,
    programs.findIndex(({ id }) => id === reference),
  );
