/**
 * Which of a person's draws of a week for one purpose it is: the one place in which occasions, contacts and triggers become indexes of
 * luck. The indexes are part of the model's version.
 */

/** Occasions of a week are counted from 0; beyond them come a first order, and a problem that a stress test imposes. */
export const occasionIndex = { firstOrder: 200, imposed: 300 } as const;

/** Contacts about a problem, from 1 to 3. */
export const solveIndex = (occasion: number, contact: number): number => 3 * occasion + contact;

/** The week's gift, and those at occasions. */
export const weeklyGift = 0;
export const giftAt = (occasion: number): number => occasion + 1;

/** What brings up the question whether to leave, apart from occasions. */
const leaveIndexes = { demotion: 0, woken: 1, imposed: 2, renewal: 3, opportunity: 1000 } as const;
const firstOccasion = 4;
export type WeekTrigger = keyof typeof leaveIndexes;

/** Decisions to leave over what happens once a week, and at occasions: a purchase, or one lost to a rival or to the price. */
export const leaveOver = (trigger: WeekTrigger): number => leaveIndexes[trigger];
export const leaveAt = (occasion: number): number => firstOccasion + occasion;

/** Draws that choose a listener: for a recommendation, for news of an offer, and for experiences. */
export const listenerIndex = { recommend: 0, offer: 1 } as const;
export const listenerAt = (occasion: number): number => 2 + occasion;
