/** The end of points, and whether membership insures against failures (rows r15, r16 and r18). */
import type { Effects } from '../../../../src/model/parameters/parameters.ts';
import { logOdds } from '../../../../src/model/steps/choose.ts';
import type { World } from '../../../../src/model/world.ts';
import { advance, open } from '../../support/trials.ts';
import { each } from '../evidence.ts';
import type { EvidenceCheck } from '../evidence.ts';
import { flow, impose, lift, peopleOf, staysInAll } from '../support/worlds.ts';

/** Purchases to be expected of the same people 8 to 52 weeks after the end of points, against never having had any. */
function afterTheEnd(weeks: number, replication: number, effects: Partial<Effects> = {}): number {
  const program = { 'points.earnRate': 0.03, endsAt: weeks };
  const circumstances = { weeks: weeks + 52, market: { people: 3000 }, effects };
  const simulation = advance(open(circumstances, [{}, program], replication), weeks + 8);
  const [never, ended] = simulation.worlds as [World, World];
  const { needRate } = simulation.market.people;
  let [without, after] = [0, 0];
  for (let week = 8; week < 52; week += 4) {
    advance(simulation, 4);
    for (const i of peopleOf(simulation, (one) => staysInAll(simulation, one))) {
      const odds = [never, ended].map((world) => logOdds(world, i, 0));
      without += needRate[i]! / (1 + Math.exp(-odds[0]!));
      after += needRate[i]! / (1 + Math.exp(-odds[1]!));
    }
  }
  return after / without - 1;
}

const afterYears = each(8, (replication) => afterTheEnd(130, replication));
const afterHalfYear = each(8, (replication) => afterTheEnd(26, replication));
const withoutCrowdingOut = each(6, (replication) => afterTheEnd(130, replication, { crowdingOut: 0 }));

/** Lift of purchases in the half year after the end of two years of care, and of points. */
const outlasts = each(16, (replication) => {
  const programs = [{}, { 'care.spend': 8, endsAt: 104 }, { 'points.earnRate': 0.03, endsAt: 104 }];
  const simulation = advance(open({ weeks: 130, market: { people: 3000 } }, programs, replication), 130);
  const [never, care, rewarded] = simulation.worlds as [World, World, World];
  return lift(care, never, 'purchases', 109, 130) - lift(rewarded, never, 'purchases', 109, 130);
});

/** What an unsolved failure costs members in purchases of half a year, against the same people without points. */
function insured(replication: number, effects: Partial<Effects> = {}): number {
  const circumstances = { weeks: 26, market: { people: 4000 }, effects };
  const simulation = advance(open(circumstances, [{}, { 'points.earnRate': 0.02 }], replication), 20);
  const [without, members] = simulation.worlds as [World, World];
  const fork = simulation.fork([without, without, members, members]);
  for (let week = 1; week <= 30; week++) {
    fork.worlds.forEach((world, w) => impose(world, week === 1 && w % 2 === 1 ? 'unresolved' : 'none'));
    fork.advance();
  }
  const [calm, hit, calmMembers, hitMembers] = fork.worlds.map((world) => flow(world, 'purchases', 23, 50));
  return 100 * (hitMembers! / calmMembers! - hit! / calm!);
}
const insurance = each(12, (replication) => insured(replication));
const insuranceOn = each(12, (replication) => insured(replication, { memberInsurance: 0.2 }));

export const endings: readonly EvidenceCheck[] = [
  {
    row: 'r15',
    statement:
      'after points have ended people buy less than had they never had any, by far less than in the laboratory',
    published: 'free choice d = −0.36 to −0.40',
    match: 'direction',
    expects: { between: [-0.05, 0] },
    unit: 'share of purchases',
    measure: afterYears,
  },
  {
    row: 'r15b',
    statement: 'with crowding-out at 0 nothing is undermined: they buy no less',
    published: 'minimal undermining (Cameron & Pierce 1994)',
    match: 'switch',
    expects: { above: 0 },
    unit: 'share of purchases',
    measure: withoutCrowdingOut,
  },
  {
    row: 'r16',
    statement: 'the end of points leaves more of a loss after two and a half years than after half a year',
    published: 'reactions grow with the length of membership',
    match: 'direction',
    expects: { below: 0 },
    unit: 'share of purchases',
    measure: () => afterYears().map((years, r) => years - afterHalfYear()[r]!),
  },
  {
    row: 'r16',
    statement: 'what care has built outlasts its end, against what points have',
    published: 'non-monetary treatment outlasts termination',
    match: 'direction',
    expects: { above: 0 },
    unit: 'share of purchases',
    measure: outlasts,
  },
  {
    row: 'r18',
    statement:
      'membership insures against an unsolved failure by less than 2 points of purchases, as it is off',
    published: 'members discount bad experiences',
    match: 'differs',
    expects: { between: [-2, 2] },
    why: 'The finding is from memory of its source and without a size, so that the effect is off until somebody sets `memberInsurance`. What is left at 0 is that members have one more reason to come back.',
    unit: 'points of %',
    measure: insurance,
  },
  {
    row: 'r18',
    statement: 'and by more where its slider stands at a fifth of the failure',
    published: 'weight of a failure × 0.8 for members',
    match: 'switch',
    expects: { above: 0 },
    unit: 'points of %',
    measure: () => insuranceOn().map((points, r) => points - insurance()[r]!),
  },
];
