/** What a claim is: a sentence from a source, and the experiment that tests it, all of it data. */
import type { Endpoint } from '../../experiment/endpoints/endpoint.ts';
import { addsUp } from '../../experiment/endpoints/outcomes.ts';
import type { EndpointOutcome } from '../../experiment/endpoints/outcomes.ts';
import type { EvidenceMark } from '../../model/parameters/parameters.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { SourceId } from './sources.ts';

/** Outcomes that claims measure: those of which it is said below what is worth mentioning. */
type ClaimOutcome = keyof typeof usualLevels;

/** An endpoint with the weight it has in a deciding outcome. */
export interface Term extends Endpoint {
  readonly outcome: ClaimOutcome;
  readonly weight: number;
  /** Name of the variant in which it is measured; '' for the scenario as it is. */
  readonly variant: string;
}

/** One number per replication, of which more speaks for the claim: Σ weight × endpoint − less. All terms are outcomes of one unit. */
export interface Deciding {
  /** What is compared, in words. */
  readonly label: string;
  readonly terms: readonly Term[];
  /** A constant that is taken away: what the claim says must be exceeded. */
  readonly less: number;
  /** The smallest difference worth mentioning, above 0. */
  readonly smallest: number;
}

/** Settings that a variant changes, as the command line writes them. */
type Variant = readonly (readonly [path: string, text: string])[];

export interface Claim {
  /** C1 to C26. */
  readonly id: string;
  readonly sentence: string;
  readonly source: SourceId;
  /** Rows of published evidence, such as r12; may be empty. */
  readonly rows: readonly string[];
  /** How far that evidence can be trusted, at best. */
  readonly mark: EvidenceMark;
  /** What the evidence says so far. */
  readonly evidence: string;
  /** Opens in the Lab. */
  readonly scenario: Scenario;
  /** What is compared with what. */
  readonly comparison: string;
  /** Conditions beside the scenario itself, by name. */
  readonly variants: Readonly<Record<string, Variant>>;
  /** All must hold. */
  readonly deciding: readonly Deciding[];
  /** Shown beside, without a say. */
  readonly besides: readonly Deciding[];
  /** Keys of the parameters along which the verdict is probed, over their plausible range. */
  readonly probes: readonly string[];
  /** What of the claim the experiment tests, and what it does not. */
  readonly tested: string;
  /** Why the model can show something beside the claim but not test it: then there is no verdict. Null for a claim that is tested. */
  readonly notTestable: string | null;
}

/** What a claim's entry says; the rest is usual. */
export type ClaimParts = Omit<Claim, UsualPart> & Partial<Pick<Claim, UsualPart>>;
type UsualPart = 'variants' | 'besides' | 'notTestable';

export const claim = (parts: ClaimParts): Claim => ({
  variants: {},
  besides: [],
  notTestable: null,
  ...parts,
});

/**
 * What is usual of each outcome, in its own unit: the level without a program in the default town after three years (of the stress tests,
 * after two), rounded; a test measures them again. Of what has no such level, that of which it is a difference or a share.
 */
const usualLevels = {
  bond: 0.14,
  trust: 0.6,
  // Around 0: half of the way from neutral to the best.
  satisfaction: 0.5,
  ownSatisfaction: 0.5,
  cohortSurvival: 0.78,
  shareOfWallet: 0.35,
  passFailures: 0.3,
  passRival: 0.37,
  rivalDepth: 0.1,
  passRumour: 0.35,
  // Nearly all stay.
  passEnd: 1,
  steadfastShare: 0.34,
  purchases: 3.3,
  profit: 90,
  unresolved: 3.3,
  referrals: 0.18,
  defences: 0.28,
  badWords: 11,
  // Latent purchases a week of 1,000 customers, who buy five times a year.
  liftAtEnd: 98,
  liftLater: 98,
  // The felt value of an ordinary gift.
  surprisePerGift: 1,
  costPerContact: 6.5,
  leftUncared: 0.93,
  leftUncaredOfAll: 0.12,
  // A paid newcomer costs 130.
  wonPerThousand: 7.7,
  keptPerThousand: 7.7,
  // Purchases in half a year of 100 people who buy about five times a year.
  afterDemotion: 250,
  // What the best contractors spend a year.
  trialDifference: 10_000,
  naiveChange: 1,
  topShare: 0.75,
  bottomShare: 0.22,
  programCostPerCustomerYear: 8,
} as const satisfies Partial<Record<EndpointOutcome, number>>;

/** Of every outcome the same part of its usual level is worth mentioning: a judgement. */
const partWorthMentioning = 0.01;

/** Of what adds up less is usual in a shorter time, in proportion; three years have 156 weeks. */
const usualWeeks = 156;

const smallestOf = ({ outcome, week, since = 0 }: TermParts): number =>
  partWorthMentioning * usualLevels[outcome] * (addsUp(outcome) ? (week - since) / usualWeeks : 1);

type TermParts = Omit<Term, 'since' | 'variant' | 'weight'> & Partial<Pick<Term, 'since' | 'variant'>>;

const term = (weight: number, parts: TermParts): Term => ({ weight, since: 0, variant: '', ...parts });

/** One endpoint, or so many times it, that must exceed another, or so many times that. */
export const differs = (
  label: string,
  more: TermParts,
  than: TermParts,
  [timesMore, timesThan]: readonly [number, number] = [1, 1],
): Deciding => ({
  label,
  smallest: smallestOf(more),
  less: 0,
  terms: [term(timesMore, more), term(-timesThan, than)],
});

/** An endpoint that must exceed a constant. */
export const exceeds = (label: string, endpoint: TermParts, bound = 0): Deciding => ({
  label,
  smallest: smallestOf(endpoint),
  less: bound,
  terms: [term(1, endpoint)],
});

/** What an endpoint is more than another must stay too small to mention. */
export const staysSmall = (label: string, endpoint: TermParts, than: TermParts): Deciding => ({
  label,
  // The bound itself is what is worth mentioning; how far below it says nothing more.
  smallest: smallestOf(endpoint) / 10,
  less: -smallestOf(endpoint),
  terms: [term(-1, endpoint), term(1, than)],
});

/** An endpoint that must stay below a constant. */
export const staysBelow = (label: string, bound: number, endpoint: TermParts): Deciding => ({
  label,
  smallest: smallestOf(endpoint) / 10,
  less: -bound,
  terms: [term(-1, endpoint)],
});
