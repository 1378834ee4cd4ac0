/** What a claim is: a sentence from a source, and the experiment that tests it, all of it data. */
import type { Endpoint } from '../../experiment/endpoints/endpoint.ts';
import { addsUp } from '../../experiment/endpoints/outcomes.ts';
import type { EndpointOutcome } from '../../experiment/endpoints/outcomes.ts';
import type { EvidenceMark } from '../../model/parameters/parameters.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { SourceId } from './sources.ts';

/** Outcomes that claims measure: those of which it is said below what is worth mentioning. */
type ClaimOutcome = keyof typeof worthMentioning;

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
}

/** What a claim's entry says; the rest is usual. */
export type ClaimParts = Omit<Claim, 'variants' | 'besides'> & Partial<Pick<Claim, 'variants' | 'besides'>>;

export const claim = (parts: ClaimParts): Claim => ({ variants: {}, besides: [], ...parts });

/**
 * The smallest difference worth mentioning, by outcome in its own unit: a judgement, fixed before any claim was run. Of shares and indexes
 * it is half a point to a point of 100, of counts and money about one per cent of what is usual in three years.
 */
const worthMentioning = {
  bond: 0.01,
  trust: 0.005,
  satisfaction: 0.005,
  ownSatisfaction: 0.005,
  cohortSurvival: 0.002,
  shareOfWallet: 0.002,
  passFailures: 0.005,
  passRival: 0.005,
  rivalDepth: 0.005,
  passRumour: 0.005,
  passEnd: 0.005,
  steadfastShare: 0.005,
  purchases: 0.02,
  profit: 0.2,
  unresolved: 0.5,
  referrals: 0.1,
  defences: 0.1,
  badWords: 0.1,
  liftAtEnd: 0.5,
  liftLater: 0.5,
  surprisePerGift: 0.02,
  costPerContact: 0.1,
  leftUncared: 0.01,
  wonPerThousand: 0.1,
  keptPerThousand: 0.1,
  afterDemotion: 2,
  trialDifference: 100,
  naiveChange: 0.01,
  topShare: 0.01,
  bottomShare: 0.01,
  programCostPerCustomerYear: 0.1,
} as const satisfies Partial<Record<EndpointOutcome, number>>;

/** Of what adds up less is usual in a shorter time, in proportion; three years have 156 weeks. */
const usualWeeks = 156;

const smallestOf = ({ outcome, week, since = 0 }: TermParts): number =>
  worthMentioning[outcome] * (addsUp(outcome) ? (week - since) / usualWeeks : 1);

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

/** An endpoint, or what it is more than another, that must stay below a constant. */
export const staysBelow = (
  label: string,
  bound: number,
  endpoint: TermParts,
  than?: TermParts,
): Deciding => ({
  label,
  // The bound itself is what is worth mentioning; how far below it says nothing more.
  smallest: smallestOf(endpoint) / 10,
  less: -bound,
  terms: [term(-1, endpoint), ...(than === undefined ? [] : [term(1, than)])],
});
