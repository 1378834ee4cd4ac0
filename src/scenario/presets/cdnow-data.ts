/**
 * How many of the 2,357 customers of the CDNOW sample bought for the first time on each day from 1 January 1997 on: 84 days.
 * Counted from the transaction log by Fader and Hardie (a tenth of the customers of the first quarter of 1997), as it ships
 * with the Python package `lifetimes` (MIT licence).
 */
export const cdnowArrivals: readonly number[] = [
  18, 22, 17, 20, 23, 25, 32, 18, 24, 18, 25, 26, 28, 25, 22, 22, 22, 27, 29, 35, 25, 25, 29, 26, 27, 26, 29,
  31, 33, 30, 22, 29, 30, 36, 36, 25, 43, 26, 31, 29, 33, 33, 25, 25, 25, 22, 35, 36, 34, 30, 25, 25, 32, 24,
  37, 31, 36, 34, 30, 26, 31, 30, 32, 40, 29, 29, 28, 31, 30, 30, 26, 28, 32, 25, 34, 28, 31, 28, 21, 19, 24,
  24, 33, 30,
];

/** The published BG/NBD fit to the sample (Fader, Hardie & Lee 2005), per week: purchase rates gamma, drop-out beta. */
export const cdnowFit = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } as const;

/** Mean purchases a year while alive, from the fit. */
export const cdnowPurchasesPerYear = (cdnowFit.r / cdnowFit.alpha) * 52;

/**
 * Money of an order, from all 78 weeks of the same log: mean over people, deviations of its logarithm between and within people, and how far
 * who buys often also orders more. Deviations and mean by maximum likelihood beside the rates above (correlation 0.24 ± 0.03 there). The
 * correlation is the one at which the mean of an order comes out for orders (36.45) as well as for people (32.4): what it is for.
 */
export const cdnowOrders = {
  orderValue: 32.41,
  orderSpreadBetween: 0.433,
  orderSpreadWithin: 0.581,
  orderNeedCorrelation: 0.35,
} as const;

/** Share of the spend of 78 weeks that the 20 % who spent most brought, in the log. */
export const cdnowTopShare = 0.674;
