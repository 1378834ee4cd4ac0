/** What the help text of a lever promises, as something that a trial can find wrong. */
import type { LeverKey, Levers } from '../../../src/model/parameters/parameters.ts';
import type { Circumstances, TrialMeasure } from '../support/trials.ts';

/** From one value of the lever to another, an outcome other than the lever's own cost rises, falls, or stays the same to the last bit. */
export interface Claim<K extends LeverKey = LeverKey> {
  readonly from: Levers[K];
  readonly to: Levers[K];
  readonly outcome: string;
  readonly is: 'higher' | 'lower' | 'the same';
  readonly measure: TrialMeasure;
  /** The other levers of both programs. */
  readonly beside?: Partial<Levers>;
  readonly circumstances?: Circumstances;
}

/** Claims of every lever of some families. */
export type Claims<K extends LeverKey> = { readonly [Key in K]: readonly Claim<Key>[] };

/** The levers of a family. */
export type Of<Family extends string> = Extract<LeverKey, `${Family}.${string}`>;
