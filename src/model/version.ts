/** Raised when the same scenario and seed give other numbers than before; noted below and in CHANGELOG.md. */
export const modelVersion = 3;

/** What each version changed in the numbers of a scenario, in short phrases for whoever opens a link of an older one. */
export const modelChanges: Readonly<Record<number, readonly string[]>> = {
  2: [
    'referred customers order more at first, and leave less',
    'a gift at first contact, or too large for a young relationship, wins nothing',
    'a gift of uncertain worth is felt more',
    'nobody returns in the week of leaving',
  ],
  3: [
    'each seed draws other people and other luck than before, and seeds such as 1, 11 and 111 are told apart',
    'what becomes dearer makes customers leave, and prices move choices more',
    'who leaves sooner also joins sooner, so that markets rest in who buys how much',
    'who was won back by an offer leaves again sooner; self-service costs bonds',
    'customers who have long bought nothing are no longer counted as still customers',
    'people who buy often also order more',
  ],
};
