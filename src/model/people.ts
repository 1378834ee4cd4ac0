/** The people of one replication: traits fixed at birth, shared by all worlds. */
import { buildNetwork } from './network.ts';
import type { Network } from './network.ts';
import { gammaScore, lnGamma } from './luck/gamma.ts';
import { exp, log, logistic, normalQuantile } from './luck/numbers.ts';
import type { Market } from './parameters/parameters.ts';
import { purpose } from './luck/random.ts';
import type { Luck } from './luck/random.ts';
import { betaLogit, largestPoissonMean, logGamma } from './luck/sampling.ts';

/** One entry per person in every array. */
export interface People {
  readonly count: number;
  /** λ: category occasions a week. */
  readonly needRate: Float64Array;
  /** e^−kλ and e^−2kλ: the chance of no step to an occasion at the base rate and at twice it, the upper bound of acceleration. */
  readonly noNeed: Float64Array;
  readonly noNeedAtMost: Float64Array;
  /** θ = logit π: base log-odds that an occasion goes to the firm; and ln π. */
  readonly affinity: Float64Array;
  readonly logShare: Float64Array;
  /** logit p: base log-odds of leaving at a decision point. */
  readonly dropout: Float64Array;
  /**
   * Weeks without a purchase after which a customer counts as lapsed: with no more than 1 % chance does whoever is as they were at birth
   * buy nothing for so long. Infinite in a subscription, which is paid until it is ended.
   */
  readonly lapse: Float64Array;
  /** Mean money of an order. */
  readonly orderValue: Float64Array;
  /** Multiplies the costs of orders, contacts and accounts; mean 1. */
  readonly costToServe: Float64Array;
  /** ω, δ, ψ, φ. */
  readonly emotionalWeight: Float64Array;
  readonly dealSensitivity: Float64Array;
  readonly privacyConcern: Float64Array;
  readonly forgiveness: Float64Array;
  /**
   * Chance to join, or to come back, relative to an average person: as that of leaving is, at most `keenest`. So those who join are as those
   * who leave, and a market rests in who its customers are, not in their number alone.
   */
  readonly joining: Float64Array;
  /** Fixed number in (0, 1) that staggers what is regular, so that not everybody gets it in the same week. */
  readonly phase: Float64Array;
  /** With cohort arrival: the time of joining in weeks from the start; otherwise empty. */
  readonly entry: Float64Array;
  readonly network: Network;
}

/** What of a market its people are drawn from: with the same luck, markets that agree in these have the same people. */
export const drawnFrom = [
  'people',
  'kind',
  'arrival',
  'arrivalCounts',
  'arrivalWeeks',
  'network',
  'degree',
  'rewiring',
  'needMean',
  'needShape',
  'needTiming',
  'needRegularity',
  'opportunityWeeks',
  'affinityDiversity',
  'baseShare',
  'dropoutAlpha',
  'dropoutBeta',
  'orderValue',
  'orderSpreadBetween',
  'orderNeedCorrelation',
  'costToServeSpread',
  'costToServeCorrelation',
  'costNeedCorrelation',
  'emotionalAlpha',
  'emotionalBeta',
  'dealSpread',
  'privacyAlpha',
  'privacyBeta',
  'forgivenessAlpha',
  'forgivenessBeta',
] as const satisfies readonly (keyof Market)[];
type Traits = Pick<Market, (typeof drawnFrom)[number]>;

/** ln 100: a gap of so many mean gaps has a chance of 1 % in a Poisson process. */
const rareGap = 4.605170185988092;

/** The most that a person's chance to join can be above the average. */
export const keenest = 8;

/** Largest factor by which needs can be accelerated; `noNeedAtMost` is its chance of no occasion. */
export const largestAcceleration = 2;

function lognormal(mean: number, spread: number, normal: number): number {
  return mean * exp(spread * normal - 0.5 * spread * spread);
}

/** Joining times of a cohort, in weeks: by the given arrivals a day, or evenly over the window. */
function entryTimes(market: Traits, luck: Luck): Float64Array {
  if (market.arrival !== 'cohort') return new Float64Array(0);
  const { people, arrivalCounts, arrivalWeeks } = market;
  const entry = new Float64Array(people);
  const draws = luck.forLife(purpose.entry);
  const total = arrivalCounts.reduce((sum, n) => sum + n, 0);
  let day = 0;
  let upTo = arrivalCounts[0] ?? 0;
  for (let i = 0; i < people; i++) {
    if (total === 0) {
      entry[i] = draws.uniform(i) * arrivalWeeks;
      continue;
    }
    const place = ((i + 0.5) / people) * total;
    while (place > upTo && day < arrivalCounts.length - 1) upTo += arrivalCounts[++day];
    entry[i] = day / 7;
  }
  return entry;
}

/** Each trait has its own block of 1,000 indexes, so that no trait's number of attempts moves another's draws. */
const drawsOf = (luck: Luck, trait: number) => luck.forLife(purpose.trait, trait * 1000);

/** A standard normal for each person. */
function drawNormals(luck: Luck, trait: number, into: Float64Array): void {
  const draws = drawsOf(luck, trait);
  for (let i = 0; i < into.length; i++) into[i] = normalQuantile(draws.uniform(i));
}

/** The logit of a Beta variable for each person. */
function drawLogits(alpha: number, beta: number, luck: Luck, trait: number, into: Float64Array): void {
  const draws = drawsOf(luck, trait);
  for (let i = 0; i < into.length; i++) into[i] = betaLogit(alpha, beta, draws, i);
}

/** A Beta variable for each person. */
function drawShares(alpha: number, beta: number, luck: Luck, trait: number, into: Float64Array): void {
  drawLogits(alpha, beta, luck, trait, into);
  for (let i = 0; i < into.length; i++) into[i] = logistic(into[i]);
}

/**
 * How often needs arise, and whom they go to when all feelings are neutral. Returns the logarithms of the
 * Gamma(K, 1) variables behind the needs.
 */
function drawDemand(people: People, market: Traits, luck: Luck): Float64Array {
  const { count, needRate, noNeed, noNeedAtMost, affinity } = people;
  const { needShape, affinityDiversity, baseShare } = market;
  const meanRate = market.needMean / 52;
  const most = largestPoissonMean / largestAcceleration / market.needRegularity;
  const draws = drawsOf(luck, 0);
  const needs = new Float64Array(count);
  drawLogits(affinityDiversity * baseShare, affinityDiversity * (1 - baseShare), luck, 1, affinity);
  for (let i = 0; i < count; i++) {
    needs[i] = logGamma(needShape, draws, i);
    needRate[i] =
      market.needTiming === 'fixed'
        ? 1 / market.opportunityWeeks
        : Math.min((exp(needs[i]) * meanRate) / needShape, most);
  }
  for (let i = 0; i < count; i++) {
    noNeed[i] = exp(-market.needRegularity * needRate[i]);
    noNeedAtMost[i] = noNeed[i] * noNeed[i];
    setTaste(people, market, i, affinity[i]);
  }
  return needs;
}

/** Gives a person a taste θ, and what follows from it but how likely they join. */
function setTaste(people: People, market: Traits, i: number, taste: number): void {
  const { needRate, affinity, logShare, lapse } = people;
  affinity[i] = taste;
  logShare[i] = -log(1 + exp(-taste));
  lapse[i] = market.kind === 'subscription' ? Infinity : rareGap / (needRate[i] * exp(logShare[i]));
}

/** How likely a person joins: as soon as they leave, by decisions a year times the chance at each, against the average. */
function setJoining(people: People, market: Traits, i: number): void {
  const { needRate, affinity, dropout, joining } = people;
  const { kind, needMean, needTiming, baseShare, dropoutAlpha, dropoutBeta } = market;
  const usual = dropoutAlpha / (dropoutAlpha + dropoutBeta);
  // Renewals and fixed opportunities are as many for everybody, whoever is chosen.
  const alike = kind === 'subscription' || needTiming === 'fixed';
  const often = alike ? 1 : (needRate[i] * logistic(affinity[i])) / ((needMean / 52) * baseShare);
  joining[i] = Math.min(keenest, (often * logistic(dropout[i])) / usual);
}

/** Another taste in the midst of a life. */
export function changeTaste(people: People, market: Traits, i: number, taste: number): void {
  setTaste(people, market, i, taste);
  setJoining(people, market, i);
}

/** How soon people leave, and with that how likely they join. */
function drawTurnover(people: People, market: Traits, luck: Luck): void {
  drawLogits(market.dropoutAlpha, market.dropoutBeta, luck, 2, people.dropout);
  for (let i = 0; i < people.count; i++) setJoining(people, market, i);
}

/**
 * Ties the normals behind orders and costs to those of the same rank as the needs, z: orders become ρ·z + √(1 − ρ²)·order. The part of
 * the needs that then goes with no order, √(1 − ρ²)·z − ρ·order, is what costs are tied to in the same way.
 */
function tieToNeeds(orders: Float64Array, costs: Float64Array, market: Traits, needs: Float64Array): void {
  const { orderNeedCorrelation: tie, costNeedCorrelation: costTie, needShape } = market;
  // Where opportunities are fixed nobody needs more than another.
  if (market.needTiming === 'fixed' || (tie === 0 && costTie === 0)) return;
  const untied = Math.sqrt(1 - tie * tie);
  const costUntied = Math.sqrt(1 - costTie * costTie);
  const lnGammaOfShape = lnGamma(needShape);
  for (let i = 0; i < needs.length; i++) {
    const z = gammaScore(needShape, lnGammaOfShape, needs[i]);
    costs[i] = costTie * (untied * z - tie * orders[i]) + costUntied * costs[i];
    orders[i] = tie * z + untied * orders[i];
  }
}

/** What people order, which goes with how often they need something, and what they cost, which is tied a little to what they order. */
function drawOrders(people: People, market: Traits, luck: Luck, needs: Float64Array): void {
  const { count, orderValue, costToServe } = people;
  const costSpread = Math.sqrt(log(1 + market.costToServeSpread * market.costToServeSpread));
  const tie = market.costToServeCorrelation;
  const untied = Math.sqrt(1 - tie * tie);
  drawNormals(luck, 3, orderValue);
  drawNormals(luck, 4, costToServe);
  tieToNeeds(orderValue, costToServe, market, needs);
  for (let i = 0; i < count; i++) {
    costToServe[i] = lognormal(1, costSpread, tie * orderValue[i] + untied * costToServe[i]);
    orderValue[i] = lognormal(market.orderValue, market.orderSpreadBetween, orderValue[i]);
  }
}

/** How people take what happens to them. */
function drawCharacters(people: People, market: Traits, luck: Luck): void {
  const { count, dealSensitivity } = people;
  drawShares(market.emotionalAlpha, market.emotionalBeta, luck, 5, people.emotionalWeight);
  drawNormals(luck, 6, dealSensitivity);
  for (let i = 0; i < count; i++) dealSensitivity[i] = lognormal(1, market.dealSpread, dealSensitivity[i]);
  drawShares(market.privacyAlpha, market.privacyBeta, luck, 7, people.privacyConcern);
  drawShares(market.forgivenessAlpha, market.forgivenessBeta, luck, 8, people.forgiveness);
}

/** Draws everybody's traits (MODEL equations in docs/model.md, "Traits"). */
export function drawPeople({ market }: { readonly market: Traits }, luck: Luck): People {
  const n = market.people;
  const column = () => new Float64Array(n);
  const people: People = {
    count: n,
    needRate: column(),
    noNeed: column(),
    noNeedAtMost: column(),
    affinity: column(),
    logShare: column(),
    lapse: column(),
    dropout: column(),
    orderValue: column(),
    costToServe: column(),
    emotionalWeight: column(),
    dealSensitivity: column(),
    privacyConcern: column(),
    forgiveness: column(),
    joining: column(),
    phase: column(),
    entry: entryTimes(market, luck),
    network: buildNetwork(market, luck),
  };
  const needs = drawDemand(people, market, luck);
  drawOrders(people, market, luck, needs);
  drawTurnover(people, market, luck);
  drawCharacters(people, market, luck);
  const phases = luck.forLife(purpose.phase);
  for (let i = 0; i < n; i++) people.phase[i] = phases.uniform(i);
  return people;
}
