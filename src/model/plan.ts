/** A program's levers turned into what a week needs to know of them. */
import { clamp, exp, roundHalfUp } from './luck/numbers.ts';
import { defaultLevers, defaultSettings } from './parameters/parameters.ts';
import type { Levers, Settings, Tier } from './parameters/parameters.ts';
import { patternOf } from './shape.ts';

/** What the firm does for one person in one week. */
export interface Plan {
  // problems and their handling
  readonly problemRate: number;
  readonly solve: readonly [first: number, second: number, third: number];
  readonly speed: number;
  /** Cents per contact, before the person's cost to serve. */
  readonly contactCost: number;
  readonly selfService: number;
  /** Care from 0 to 1. */
  readonly care: number;
  readonly promise: number;
  // rewards
  readonly earnRate: number;
  readonly threshold: number; // cents
  readonly expiryWeeks: number;
  readonly tiers: readonly Tier[];
  /** Spend of a year that earns each tier, in whole cents. */
  readonly tierSpend: Float64Array;
  /** What each tier's perks are worth, from 0 (none) to 1. */
  readonly tierWorth: Float64Array;
  readonly demotion: boolean;
  readonly exclusivity: number;
  readonly visibility: number;
  /** Whether buying is rewarded at all, by points or tiers. */
  readonly contingent: boolean;
  // gifts
  readonly gifts: Levers['gifts.schedule'];
  readonly giftChance: number; // a week or a purchase, by schedule
  readonly giftWeeks: number;
  readonly giftValue: number;
  readonly giftSpread: number;
  readonly jackpotChance: number;
  readonly jackpotFactor: number;
  /** Factor on the felt value of gifts whose worth is uncertain. */
  readonly giftDoubt: number;
  // contact
  readonly emails: number; // a week
  readonly letters: number;
  readonly calls: number;
  /** Multiplies needs by 1 + contactLift · δ for those who get messages. */
  readonly contactLift: number;
  /** Messages a week beyond the ideal number. */
  readonly excess: number;
  readonly salesContact: boolean;
  /** Trust lost a week, times ψ. */
  readonly dataTrust: number;
  readonly quarterPush: number;
  readonly accountCalls: number; // a week
  readonly accountLift: number;
  readonly salesAccount: boolean;
  // newcomers and those who left
  readonly offer: number;
  readonly offerOrders: number;
  readonly advertising: number; // cents per customer-year
  readonly winBackOffer: number; // cents; 0 for no invitations
  readonly winBackCapped: boolean;
  readonly winBackCap: number;
  // spends, cents per customer-year
  readonly serviceSpend: number;
  readonly careSpend: number;
  readonly nothingSpend: number;
  readonly dataSpend: number;
  readonly pointsAdministration: number;
}

/** 1 − e^(−money/scale): what money buys of the largest gain. */
const bought = (money: number, scale: number): number => 1 - exp(-money / scale);

/**
 * Inverted U of contact (r22): r is the sum over channels of messages a quarter over their ideal numbers, so that each channel's ideal
 * falls as the others rise; r(2 − r) peaks at 1 and never falls below −1.
 */
export const contactUse = (r: number): number => Math.max(-1, r * (2 - r));

function servicePlan({ market, effects }: Settings, levers: Levers) {
  const spend = levers['service.spend'];
  const onCauses = spend * levers['service.rootCauseShare'];
  const onHandling = spend - onCauses;
  const outcome = levers['service.measured'] === 'outcome';
  const fast = outcome ? 0 : bought(onHandling, effects.speedScale);
  const cut = levers['service.staffingCut'];
  const self = levers['service.selfService'];
  const speed = clamp(market.replySpeed + (1 - market.replySpeed) * fast - effects.staffSpeed * cut, 0, 1);
  const first = clamp(
    market.resolution +
      (outcome ? effects.solvingGain * bought(onHandling, effects.solvingScale) : -effects.speedCost * fast) -
      effects.staffSolving * cut,
    0,
    1,
  );
  return {
    problemRate: market.failureRate * (1 - effects.causesGain * bought(onCauses, effects.causesScale)),
    solve: [first, first * market.secondResolution, first * market.thirdResolution] as const,
    speed,
    contactCost:
      market.handlingCost *
      100 *
      (1 - effects.speedSaving * fast) *
      (1 - effects.selfServiceSaving * self) *
      (1 - effects.staffSaving * cut),
    selfService: self,
    serviceSpend: spend * 100,
  };
}

function contactPlan({ market, effects }: Settings, levers: Levers) {
  const emails = levers['contact.emails'];
  const letters = levers['contact.letters'];
  const calls = levers['contact.calls'];
  const use = emails / effects.idealEmails + letters / effects.idealLetters + calls / effects.idealCalls;
  const depth = levers['contact.dataDepth'];
  const open = levers['contact.transparent'] ? 1 : 1 - effects.covertLoss;
  const tailored = 1 - effects.dataLift + effects.dataLift * depth * open;
  const monthly = levers['accountTeam.calls'];
  const accountSales = levers['accountTeam.purpose'] === 'sales';
  const messages = emails + letters + calls;
  return {
    emails: emails / 13,
    letters: letters / 13,
    calls: calls / 13,
    contactLift: effects.contactLift * levers['contact.relevance'] * tailored * contactUse(use),
    excess: use > 1 ? (messages * (1 - 1 / use)) / 13 : 0,
    salesContact: levers['contact.purpose'] === 'sales',
    dataTrust: (effects.dataTrust * depth * (levers['contact.transparent'] ? effects.transparency : 1)) / 13,
    quarterPush: levers['contact.quarterPush'],
    dataSpend: market.dataCost * 100 * depth,
    accountCalls: (monthly * 12) / 52,
    // Concave in calls: one a month gives the lift, endless calls give twice that.
    accountLift:
      ((effects.accountLift * 2 * monthly) / (1 + monthly)) * (accountSales ? effects.salesLift : 1),
    salesAccount: accountSales,
  };
}

/**
 * How uncertain a gift's worth is, from an even spread and with some chance a jackpot: its coefficient of variation over that of one or two
 * dollars (r39), at most 1.
 */
function doubt(levers: Levers): number {
  const spread = levers['gifts.spread'];
  const chance = levers['gifts.jackpotChance'];
  const factor = levers['gifts.jackpotFactor'];
  const mean = 1 + chance * (factor - 1);
  const square = (1 + (spread * spread) / 3) * (1 + chance * (factor * factor - 1));
  return Math.min(1, 3 * Math.sqrt(Math.max(0, square / (mean * mean) - 1)));
}

function giftPlan({ effects }: Settings, levers: Levers) {
  const schedule = levers['gifts.schedule'];
  return {
    gifts: schedule,
    giftChance:
      schedule === 'randomWeek'
        ? Math.min(1, levers['gifts.perYear'] / 52)
        : schedule === 'everyVisit'
          ? 1
          : levers['gifts.probability'],
    giftWeeks: levers['gifts.everyWeeks'],
    giftValue: levers['gifts.value'],
    giftSpread: levers['gifts.spread'],
    jackpotChance: levers['gifts.jackpotChance'],
    jackpotFactor: levers['gifts.jackpotFactor'],
    giftDoubt: 1 + effects.uncertainty * doubt(levers),
  };
}

function planOf(settings: Settings, levers: Levers): Plan {
  const { market, effects } = settings;
  const earnRate = levers['points.earnRate'];
  const tiers = levers['points.tiers'];
  return {
    ...servicePlan(settings, levers),
    ...contactPlan(settings, levers),
    ...giftPlan(settings, levers),
    care:
      bought(levers['care.spend'], effects.careScale) *
      (1 - effects.selfServiceCare * levers['service.selfService']),
    careSpend: levers['care.spend'] * 100,
    promise: levers['promise.level'],
    earnRate,
    threshold: roundHalfUp(levers['points.threshold'] * 100),
    expiryWeeks: levers['points.expiryWeeks'],
    tiers,
    tierSpend: Float64Array.from(tiers, (tier) => roundHalfUp(tier.spend * 100)),
    tierWorth: Float64Array.from(tiers, (tier) => bought(tier.cost, effects.perkScale)),
    demotion: levers['points.demotion'],
    exclusivity: levers['points.exclusivity'],
    visibility: levers['points.visibility'],
    contingent: earnRate > 0 || tiers.length > 0,
    pointsAdministration: earnRate > 0 || tiers.length > 0 ? market.pointsAdministration * 100 : 0,
    offer: levers['newCustomerOffer.discount'],
    offerOrders: levers['newCustomerOffer.orders'],
    advertising: levers['acquisition.spend'] * 100,
    winBackOffer: levers['winBack.offer'] * 100,
    winBackCapped: levers['winBack.capped'],
    winBackCap: levers['winBack.cap'],
    nothingSpend: levers['nothing.spend'] * 100,
  };
}

const shaped = patternOf(planOf(defaultSettings, defaultLevers));

/** The plan of a program in force. Levers that are not named are off. */
export const makePlan = (settings: Settings, named: Partial<Levers>): Plan =>
  shaped(planOf(settings, { ...defaultLevers, ...named }));
