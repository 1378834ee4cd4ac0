/** All checks of published evidence, and the rows that none can be made for. */
import { contact } from './contact.ts';
import type { EvidenceCheck } from './evidence.ts';
import { gifts } from './gifts.ts';
import { market } from './market.ts';
import { rewards } from './rewards.ts';
import { satisfaction } from './satisfaction.ts';
import { service } from './service.ts';
import { talk } from './talk.ts';
import { tierRows } from './tiers.ts';

/** By theme, in the order of the rows. */
export const themes: Readonly<Record<string, readonly EvidenceCheck[]>> = {
  'Points and goals': rewards,
  Tiers: tierRows,
  'Contact, calls and data': contact,
  'Gifts and care': gifts,
  'Failures, effort and recovery': service,
  'Satisfaction, promises, self-service and priorities': satisfaction,
  'Words, referrals and departures': talk,
  'Leaving, rivals, win-back and the worth of customers': market,
};

export const evidence: readonly EvidenceCheck[] = Object.values(themes).flat();

/** Rows of the evidence that no check covers, and why. */
export const uncovered: Readonly<Record<string, string>> = {
  r8: 'Frequent customers are hardly locked in: the lock-in of points is the same for all with a balance.',
  r17: 'Joining by one’s own will or for an incentive: people have no such trait.',
  r21: 'Targeting by uplift: a program can rank by spend, profit or tenure only.',
  r26: 'Overt and covert collection: the slider that r25 tests is the same.',
  r35: 'Gifts related or not to what is sold: gifts have a worth, not a kind.',
  r63: 'Net promoter score: the model has none.',
};
