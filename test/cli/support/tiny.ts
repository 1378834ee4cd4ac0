/** Options that make a market small enough to be run in a moment. */
export const tiny = ['market.people=300', 'time.weeks=26', 'time.burnIn=13'].flatMap((set) => ['--set', set]);
