/** What dice decided in the life of a person who is watched, with names for what each was about. */
import { occasionIndex } from '../luck/indexes.ts';

/** What a die is thrown for. */
export type DecisionKind =
  | 'need'
  | 'choose'
  | 'problem'
  | 'solve'
  | 'slow'
  | 'leave'
  | 'gift'
  | 'tell'
  | 'recommend'
  | 'rumour'
  | 'notice'
  | 'optOut'
  | 'wake'
  | 'demotion'
  | 'join'
  | 'referral'
  | 'advert'
  | 'return';

/** Which occasion of the week, from 0; the first order of somebody who joins; a problem that a stress test imposes. */
export type Occasion = number | 'firstOrder' | 'imposed';

/**
 * What brought a question up. To leave: a purchase, an occasion lost to the rival's offer or to a price that is dearer here, a renewal, a lost status, a sales call, an
 * imposed problem, a fixed opportunity. To come back: an invitation; without one it is their own idea.
 */
export type Trigger =
  | 'purchase'
  | 'rival'
  | 'price'
  | 'renewal'
  | 'demotion'
  | 'woken'
  | 'imposed'
  | 'opportunity'
  | 'invitation';

/** What a decision is about, as far as its kind leaves it open. */
export interface About {
  /** None for what is asked once a week. */
  readonly occasion?: Occasion;
  /** Which contact about a problem, from 1. */
  readonly contact?: number;
  readonly trigger?: Trigger;
}

/** One decision, for the question why: what was asked, the die, and the odds it met. */
export interface Decision extends About {
  readonly week: number;
  readonly what: DecisionKind;
  readonly uniform: number;
  /** The chance it was held against: it happens when the uniform lies below (for `need`: the chance of no occasion). */
  readonly threshold: number;
  readonly happened: boolean;
}

/** The occasion that an index of luck stands for. */
export const occasionOf = (index: number): Occasion =>
  index === occasionIndex.firstOrder ? 'firstOrder' : index === occasionIndex.imposed ? 'imposed' : index;

/**
 * Names the die of a decision: two decisions of one person and week that have the same name, perhaps in two worlds, were held against the
 * same draw. At an occasion one die decides whether to leave, whatever made it a question.
 */
export function dieOf({ what, occasion, contact, trigger }: Pick<Decision, 'what'> & About): string {
  const at = occasion ?? trigger ?? '';
  return `${what} ${at} ${contact ?? ''}`;
}

/** Whether an occasion comes after another in a week: those of needs come first. */
export const comesAfter = (occasion: Occasion, other: Occasion): boolean =>
  typeof other === 'number' && (typeof occasion !== 'number' || occasion > other);
