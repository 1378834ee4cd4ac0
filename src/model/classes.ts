/** The classes of customers (Dick and Basu 1994), by attitude and behaviour: their names, codes, order and cut-offs. */

/** Warm before cool and, in each, those who buy here before those who buy elsewhere. */
export const customerClasses = ['loyal', 'latent', 'spurious', 'none'] as const;
export type CustomerClass = (typeof customerClasses)[number];

/** The classes, and the two states outside them: not a customer yet, and left. The order is the code in population frames. */
export const classNames = ['absent', ...customerClasses, 'gone'] as const;
export type ClassName = (typeof classNames)[number];
export const classCode = Object.fromEntries(classNames.map((name, code) => [name, code])) as Readonly<
  Record<ClassName, number>
>;

/** Bond from which on a customer is called warm, away from the rest level of the bond; published with every count. */
export const warmBond = 0.3;
/** Latent share of occasions from which on a customer is said to buy here. */
export const highShare = 0.5;

/** The place of a customer's class in `customerClasses`. */
export const classIndex = (warm: boolean, buysHere: boolean): number => (warm ? 0 : 2) + (buysHere ? 0 : 1);

export const isCustomerClass = (name: ClassName): name is CustomerClass =>
  name !== 'absent' && name !== 'gone';
export const isWarm = (name: ClassName): boolean => name === 'loyal' || name === 'latent';
export const buysHere = (name: ClassName): boolean => name === 'loyal' || name === 'spurious';
