/** Decisions in words: what was asked, what the band of the odds means, and what came of it. */
import type { Decision, DecisionKind, Occasion, Trigger } from '../../../model/recorders/decisions.ts';

/**
 * How worlds agree in a decision. parts: the same die fell into the band in some of them and not in others. some: it was thrown in some of
 * them only, which follows from what came before. same: the same came of it everywhere.
 */
export type Agreement = 'parts' | 'some' | 'same';

export const agreementWords: Readonly<Record<Agreement, string>> = {
  parts: 'Here worlds part',
  some: 'Asked in some worlds only',
  same: 'The same in every world',
};

/** "in band: gone (scale to 0.05)": what a bar shows. */
export const bandWords = ({ means, scale }: { readonly means: string; readonly scale: number }): string =>
  `in band: ${means}${scale < 1 ? ` (scale to ${scale})` : ''}`;

interface DecisionText {
  readonly title: string;
  /** What it means that the die falls into the band. */
  readonly means: string;
  /** What came of it when the die fell into the band, and when it did not. */
  readonly yes: string;
  readonly no: string;
}
const text = (title: string, means: string, yes: string, no: string): DecisionText => ({
  title,
  means,
  yes,
  no,
});

export const decisionTexts: Readonly<Record<DecisionKind, DecisionText>> = {
  need: text('A need?', 'it arises', 'a need', 'no need'),
  choose: text('Who gets it?', 'bought here', 'buys here', 'buys elsewhere'),
  problem: text('A problem?', 'it arises', 'a problem', 'no problem'),
  solve: text('Contact', 'solved', 'solved', 'not solved'),
  slow: text('A slow solution?', 'slow', 'solved slowly', 'solved fast'),
  leave: text('Leaves?', 'gone', 'leaves', 'stays'),
  gift: text('A gift?', 'given', 'a gift', 'no gift'),
  tell: text('Tells somebody?', 'told', 'tells somebody', 'tells nobody'),
  recommend: text('Recommends us?', 'recommended', 'recommends us', 'recommends nothing'),
  rumour: text('Hears the rumour?', 'heard', 'hears the rumour', 'hears no rumour'),
  notice: text('Notices the offer?', 'noticed', 'notices the offer', 'notices no offer'),
  optOut: text('Wants no messages?', 'opts out', 'opts out', 'does not opt out'),
  wake: text('Woken by the call?', 'asks whether to stay', 'asks whether to stay', 'does not ask'),
  demotion: text('Minds the lost status?', 'asks whether to stay', 'asks whether to stay', 'does not ask'),
  join: text('Joins by themselves?', 'joins', 'joins', 'does not join'),
  referral: text('Joins on a good word?', 'joins', 'joins', 'does not join'),
  advert: text('Joins by advertising?', 'joins', 'joins', 'does not join'),
  return: text('Comes back?', 'back', 'comes back', 'stays away'),
};

const nth = ['1st', '2nd', '3rd'];

/** ", 2nd occasion": nothing for the first of a week, and for what comes outside a week's occasions. */
const which = (occasion: Occasion | undefined): string =>
  typeof occasion !== 'number' || occasion === 0 ? '' : `, ${nth[occasion] ?? `${occasion + 1}th`} occasion`;

const questions: Readonly<Partial<Record<Trigger, string>>> = {
  demotion: 'Leaves over it?',
  renewal: 'Renews not?',
  invitation: 'Accepts the invitation?',
};

export function titleOf({ what, occasion, contact, trigger }: Decision): string {
  if (contact !== undefined) return `${nth[contact - 1] ?? `${contact}th`} contact${which(occasion)}`;
  const question = trigger && questions[trigger];
  return question ?? decisionTexts[what].title + which(occasion);
}
