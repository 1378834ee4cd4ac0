/**
 * Marks of solved levers as they were made before they left out what stands at its default: over all values of a scenario. Links and
 * files of that time hold them, and are taken as solved where they are. All of them are of model version 2: once there is none
 * but later answers, this file has nothing left to do.
 */
import type { Settings } from '../model/parameters/parameters.ts';
import { hashText } from '../model/hash.ts';
import { canonical, isSolvable, solutionKey, solvedMark } from './solution-key.ts';
import type { Scenario } from './scenario.ts';

const modelVersion = 2;

/** The parameters that there were, by group. */
const names: Readonly<Record<keyof Settings, string>> = {
  time: 'weeks burnIn',
  market: `
    people kind periodWeeks arrival arrivalWeeks arrivalCounts startShare startTenure network degree
    rewiring needMean needShape affinityDiversity baseShare dropoutAlpha dropoutBeta orderValue
    orderSpreadBetween orderSpreadWithin costToServeSpread costToServeCorrelation emotionalAlpha
    emotionalBeta dealSpread privacyAlpha privacyBeta forgivenessAlpha forgivenessBeta forgivenessFall
    joinRate returnRate returnDelay marginRate orderCost handlingCost accountCost acquisitionCost
    giftShipping messageCost letterCost callCost dataCost pointsAdministration liabilityWeight
    discountRate failureRate resolution secondResolution thirdResolution replySpeed
  `,
  effects: `
    satisfactionPull bondPull gratitudePull trustPull trustNeutral underminingPull priceSensitivity
    statusPerk noise effort waiting unresolved secondFailure secondFailurePenalty failureMemory betrayal
    forgiving memberInsurance satisfactionRate gainWeight lossWeight expectationRate normWeight
    bondGrowth bondHalfLife trustRate trustRest trustVariance pointsPressure pressureEarnRate
    postRewardDip pointsLockIn lockInBalance crowdingOut crowdingOutHalfLife promotionBond
    promotionSatisfaction demotionFactor endBond perkScale tierLockIn missedGoal bystander gratitude
    gratitudeHalfLife giftBond feltMoney learning irregularity uncertainty recentDecay missedGift
    suspicion suspicionDoubt suspicionWeeks suspicionSize careBond careRecovery careScale careShield
    idealEmails idealLetters idealCalls contactLift dataLift covertLoss dataTrust transparency optOut
    fatigue waking wokenLeave accountLift salesLift solvingGain solvingScale causesGain causesScale
    speedScale speedCost speedSaving selfServiceSaving selfServiceEffort selfServiceCare
    selfServiceLockIn staffSaving staffSolving staffSpeed tellThreshold tellGood tellBad tellOutrage
    bondedTalk wordSatisfaction wordTrust defendBond referral referredValue referredHalfLife
    referredHold referrerHold warning contagion contagionHalfLife satisfactionHold bondHold trustHold
    failureShock slowShock rivalShock demotionShock demotionDecision promiseJoin discountJoin noticing
    offerBond offerTrust pushTrust winBackBase winBackOffer winBackBond winBackFailure
  `,
  mechanisms: 'need choose experience reward gift care contact talk leave winBack arrive',
};

/** The values that a group had then. */
function valuesOf(scenario: Scenario, group: keyof Settings): object {
  const values: Readonly<Record<string, unknown>> = { ...scenario[group] };
  const known = names[group].trim().split(/\s+/);
  return Object.fromEntries(known.map((name) => [name, values[name]]));
}

function oldMark(scenario: Scenario): string {
  const { budget, programs } = scenario;
  const turned = programs
    .filter(({ intensity }) => intensity !== null)
    .map(({ id, intensity, levers }) => {
      const rest = Object.entries(levers).filter(([lever]) => lever !== intensity);
      return { id, intensity, levers: Object.fromEntries(rest) };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const { mode, perCustomerYear } = budget;
  const [time, market, effects, mechanisms] = (['time', 'market', 'effects', 'mechanisms'] as const).map(
    (group) => valuesOf(scenario, group),
  );
  const question = { modelVersion, time, market, effects, mechanisms, mode, perCustomerYear, turned };
  return solvedMark(scenario, hashText(canonical(question)));
}

/** The scenario with the mark that its levers have today, where they were solved under a mark of that time; else as it is. */
export function withPresentMark(scenario: Scenario): Scenario {
  const { budget } = scenario;
  if (budget.solvedFor === '' || !isSolvable(scenario)) return scenario;
  const present = solvedMark(scenario, solutionKey(scenario, modelVersion));
  const isOld = budget.solvedFor !== present && budget.solvedFor === oldMark(scenario);
  return isOld ? { ...scenario, budget: { ...budget, solvedFor: present } } : scenario;
}
