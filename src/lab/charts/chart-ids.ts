/** The charts that are not on the first screen, in the order of the menu. What each is stands in catalogue.ts. */
export const moreChartIds = [
  'profitParts',
  'reasons',
  'dashboard',
  'quadrant',
  'flows',
  'whale',
  'ridges',
] as const;
export type MoreChartId = (typeof moreChartIds)[number];
