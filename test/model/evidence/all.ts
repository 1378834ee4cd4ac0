/** All checks of published evidence, and the rows that none can be made for. */
import { contact } from './rows/contact.ts';
import { dataRows } from './rows/data.ts';
import { endings } from './rows/endings.ts';
import type { EvidenceCheck } from './evidence.ts';
import { expectations } from './rows/expectations.ts';
import { gifts } from './rows/gifts.ts';
import { market } from './rows/market.ts';
import { newcomers } from './rows/newcomers.ts';
import { pointsValue } from './rows/points-value.ts';
import { price } from './rows/price.ts';
import { recovery } from './rows/recovery.ts';
import { rewards } from './rows/rewards.ts';
import { satisfaction } from './rows/satisfaction.ts';
import { service } from './rows/service.ts';
import { talk } from './rows/talk.ts';
import { tierRows } from './rows/tiers.ts';

/** By theme, in the order of the rows. */
export const themes: Readonly<Record<string, readonly EvidenceCheck[]>> = {
  'Points and goals': [...rewards, ...endings, ...pointsValue],
  Tiers: tierRows,
  'Contact and calls': contact,
  'Data and trust': dataRows,
  'Gifts and care': [...gifts, ...expectations],
  'Failures, effort and recovery': [...service, ...recovery],
  'Satisfaction, promises, self-service and priorities': satisfaction,
  'Words, referrals and departures': talk,
  'Leaving, rivals and the worth of customers': market,
  'Offers for newcomers, and win-back': newcomers,
  Prices: price,
};

export const evidence: readonly EvidenceCheck[] = Object.values(themes).flat();

/** Rows of the evidence that no check covers, and why. */
export const uncovered: Readonly<Record<string, string>> = {
  r77: 'Uncertain incentives made people repeat more, but only when the uncertainty was resolved at once, and over several repetitions. Every draw here is resolved when the gift is given, and what uncertainty adds is the same for the first gift and the tenth: to test it, a program would need a lever for when a draw is opened.',
  r17: 'Who joins by an own decision responds to reminders otherwise than who was enrolled by the firm. Nobody here remembers how they joined, except by referral (r57): to test it, people would need a trait that no other row speaks of, and a reminder that is not a message with an offer.',
};
