/**
 * How many of the sample the published model expects to have come again 0, 1, …, 6 and 7 or more times after 39 weeks (BG/NBD in closed form
 * with the rates of `cdnowFit`, averaged over the days on which they came first; Fader, Hardie & Lee 2005).
 */
export const cdnowRepeats = {
  week: 39,
  counts: [1406, 460, 193, 102, 59, 38, 26, 72],
  source: 'BG/NBD',
} as const;
