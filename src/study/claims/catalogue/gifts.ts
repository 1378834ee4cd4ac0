/** Claims of “Want better relationships? Gift your customers!”: rewards, tiers, gifts and jackpots. */
import { airline } from '../../../scenario/presets/airline.ts';
import { town } from '../../../scenario/presets/town.ts';
import { fromTemplate } from '../../../scenario/program-templates.ts';
import { claim, differs, exceeds } from '../claim.ts';
import type { Claim } from '../claim.ts';
import { experiment, programOf } from '../experiment.ts';

const miles = programOf(airline.scenario, 'miles');

const mercenaries = claim({
  id: 'C1',
  sentence: 'Rewards for buying (miles, points) buy mercenaries: they stop flying when they stop earning.',
  source: 'S0',
  rows: ['r1', 'r2', 'r16'],
  mark: 'V',
  evidence: 'Half right: behaviour up a little, attitude less.',
  scenario: experiment(airline.scenario, {
    title: 'C1: Do miles buy mercenaries?',
    budget: 20,
    programs: [fromTemplate('none'), miles],
  }),
  comparison:
    'miles and tiers against no program, while they last and half a year after a fork in which they end at week 104',
  deciding: [
    exceeds('lift of purchases by the miles when they end', {
      outcome: 'liftAtEnd',
      world: 'miles',
      week: 104,
    }),
    differs(
      'half of that lift, over what is left of it half a year later',
      { outcome: 'liftAtEnd', world: 'miles', week: 104 },
      { outcome: 'liftLater', world: 'miles', week: 104 },
      [0.5, 1],
    ),
  ],
  besides: [
    differs(
      'bond, miles over no program',
      { outcome: 'bond', world: 'miles', week: 104 },
      { outcome: 'bond', world: 'none', week: 104 },
    ),
  ],
  probes: ['effects.crowdingOut', 'effects.priceSensitivity', 'effects.endBond'],
  tested:
    'Whether the miles raise purchases at all, and whether less than half of that is left half a year after they end, among people ' +
    'who are customers with and without them. Not tested: who is drawn in by the miles in the first place.',
});

const ladder = claim({
  id: 'C2',
  sentence: 'A ladder of tiers turns on people who cut back.',
  source: 'S0',
  rows: ['r12', 'r13'],
  mark: 'V',
  evidence: 'Supported: demoted customers fall below those who were never elevated.',
  scenario: experiment(airline.scenario, {
    title: 'C2: What does falling from a tier do?',
    programs: [
      { ...miles, levers: { ...miles.levers, 'points.earnRate': 0.01 } },
      fromTemplate('points', {
        id: 'no-tiers',
        name: 'Miles without tiers',
        levers: { ...miles.levers, 'points.earnRate': 0.01, 'points.tiers': [] },
      }),
    ],
  }),
  comparison:
    'the people who fall from a tier, against the same people in the world without tiers, for 26 weeks',
  deciding: [
    differs(
      'purchases of the demoted, without tiers over with tiers',
      { outcome: 'afterDemotion', world: 'no-tiers', week: 130, since: 52 },
      { outcome: 'afterDemotion', world: 'miles', week: 130, since: 52 },
    ),
  ],
  besides: [
    differs(
      'still customers, with tiers over without',
      { outcome: 'cohortSurvival', world: 'miles', week: 156 },
      { outcome: 'cohortSurvival', world: 'no-tiers', week: 156 },
    ),
  ],
  probes: ['effects.demotionFactor', 'effects.demotionShock', 'effects.tierLockIn'],
  tested:
    'First falls in the second and third year, of people who are customers in both worlds at that time; who then leaves counts as ' +
    'buying nothing. Not tested: what demotion does to others who see it.',
});

const realRelationships = claim({
  id: 'C3',
  sentence: 'Gifts that ask for nothing build real relationships.',
  source: 'S0',
  rows: ['r29', 'r31', 'r33', 'r34'],
  mark: 'V',
  evidence: 'With conditions: not at the first contact, not too large, not shrinking.',
  scenario: experiment(town.scenario, {
    title: 'C3: Do gifts build relationships?',
    budget: 8,
    programs: [fromTemplate('none'), fromTemplate('random-gifts'), fromTemplate('points')],
  }),
  comparison: 'random gifts against no program and against points, at equal budgets',
  deciding: [
    differs(
      'bond, gifts over no program',
      { outcome: 'bond', world: 'random-gifts', week: 156 },
      { outcome: 'bond', world: 'none', week: 156 },
    ),
    differs(
      'bond, gifts over points',
      { outcome: 'bond', world: 'random-gifts', week: 156 },
      { outcome: 'bond', world: 'points', week: 156 },
    ),
    exceeds('lift of purchases half a year after the gifts end', {
      outcome: 'liftLater',
      world: 'random-gifts',
      week: 104,
    }),
  ],
  besides: [
    differs(
      'profit, gifts over points',
      { outcome: 'profit', world: 'random-gifts', week: 156 },
      { outcome: 'profit', world: 'points', week: 156 },
    ),
  ],
  probes: ['effects.giftBond', 'effects.gratitudeHalfLife', 'market.emotionalBeta'],
  tested:
    'Whether the bond grows more than without a program and than with points, and whether purchases stay higher after the gifts have ' +
    'ended. Not tested: whether the gifts pay, which is shown beside.',
});

const entitlement = claim({
  id: 'C4',
  sentence: 'Gifts every day become a right and an obligation.',
  source: 'S0',
  rows: ['r30'],
  mark: 'V',
  evidence: 'Supported: a smaller gift after a larger one does lasting harm.',
  scenario: experiment(town.scenario, {
    title: 'C4: Do gifts at every visit become a right?',
    programs: [fromTemplate('none'), fromTemplate('visit-gifts', { levers: { 'gifts.value': 2 } })],
    events: [{ kind: 'giftStops', week: 104 }],
  }),
  comparison:
    'the first quarter of gifts at every visit against the last; and after they stop, against no program',
  deciding: [
    differs(
      'surprise of a gift, first quarter over last',
      { outcome: 'surprisePerGift', world: 'visit-gifts', week: 13 },
      { outcome: 'surprisePerGift', world: 'visit-gifts', week: 104, since: 91 },
    ),
    differs(
      'satisfaction a quarter after the stop, no program over gifts',
      { outcome: 'satisfaction', world: 'none', week: 117 },
      { outcome: 'satisfaction', world: 'visit-gifts', week: 117 },
    ),
  ],
  besides: [
    differs(
      'purchases in the half year after the stop, no program over gifts',
      { outcome: 'purchases', world: 'none', week: 130, since: 104 },
      { outcome: 'purchases', world: 'visit-gifts', week: 130, since: 104 },
    ),
  ],
  probes: ['effects.learning', 'effects.missedGift', 'effects.lossWeight'],
  tested:
    'That gifts no longer surprise (a right), and that their end is felt as a loss even against people who never had any. ' +
    'Not tested: the obligation that givers feel.',
});

const irregular = claim({
  id: 'C5',
  sentence: 'Irregular rewards and jackpots reinforce more than constant ones.',
  source: 'S0',
  rows: ['r38', 'r39', 'r40'],
  mark: 'V',
  evidence: 'Plausible, not shown commercially; reversed when people look at the outcome.',
  scenario: experiment(town.scenario, {
    title: 'C5: Do irregular rewards reinforce more?',
    programs: [
      fromTemplate('regular-gifts', {
        note: 'Four gifts a year, every quarter.',
        levers: { 'gifts.everyWeeks': 13, 'gifts.value': 4 },
      }),
      fromTemplate('random-gifts', {
        note: 'Four gifts a year of the same worth, in random weeks.',
        levers: { 'gifts.perYear': 4, 'gifts.value': 4 },
      }),
      fromTemplate('random-gifts', {
        id: 'jackpots',
        name: 'Jackpots',
        note: 'Four gifts a year in random weeks; one in twenty is ten times as large, and all together are worth the same.',
        // 4 ÷ (1 + 0.05·(10 − 1))
        levers: {
          'gifts.perYear': 4,
          'gifts.value': 2.7586,
          'gifts.jackpotChance': 0.05,
          'gifts.jackpotFactor': 10,
        },
      }),
    ],
  }),
  comparison:
    'four gifts a year in random weeks, and as many with jackpots, against four a year at regular intervals, all of the same mean worth',
  deciding: [
    differs(
      'purchases, random over regular',
      { outcome: 'purchases', world: 'random-gifts', week: 156 },
      { outcome: 'purchases', world: 'regular-gifts', week: 156 },
    ),
    differs(
      'purchases, jackpots over regular',
      { outcome: 'purchases', world: 'jackpots', week: 156 },
      { outcome: 'purchases', world: 'regular-gifts', week: 156 },
    ),
  ],
  besides: [
    differs(
      'purchases, jackpots over random',
      { outcome: 'purchases', world: 'jackpots', week: 156 },
      { outcome: 'purchases', world: 'random-gifts', week: 156 },
    ),
    differs(
      'bond, random over regular',
      { outcome: 'bond', world: 'random-gifts', week: 156 },
      { outcome: 'bond', world: 'regular-gifts', week: 156 },
    ),
  ],
  probes: ['effects.irregularity', 'effects.uncertainty', 'market.giftShipping'],
  tested:
    'Irregularity alone: the same number of gifts a year, of the same mean worth, shipped as often. Not tested: rare and large against ' +
    'frequent and small, gifts that hang on purchases, and effort within one game, as in the laboratory.',
});

const noHeaven = claim({
  id: 'C6',
  sentence: 'Winning every time is no heaven: the gambler who always wins is bored.',
  source: 'S0',
  rows: ['r40'],
  mark: 'M',
  evidence: 'Follows from learning by prediction error.',
  scenario: experiment(town.scenario, {
    title: 'C6: Is winning every time a bore?',
    programs: [
      fromTemplate('visit-gifts', { name: 'Always a gift', levers: { 'gifts.value': 3 } }),
      fromTemplate('ratio-gifts', {
        name: 'One time in four',
        levers: { 'gifts.value': 3, 'gifts.probability': 0.25 },
      }),
    ],
  }),
  comparison: 'a gift at every purchase against the same gift at one purchase in four, which costs a quarter',
  deciding: [
    differs(
      'surprise of a gift in the third year, one in four over always',
      { outcome: 'surprisePerGift', world: 'ratio-gifts', week: 156, since: 104 },
      { outcome: 'surprisePerGift', world: 'visit-gifts', week: 156, since: 104 },
    ),
    differs(
      'bond, one in four over always',
      { outcome: 'bond', world: 'ratio-gifts', week: 156 },
      { outcome: 'bond', world: 'visit-gifts', week: 156 },
    ),
  ],
  besides: [
    differs(
      'purchases, one in four over always',
      { outcome: 'purchases', world: 'ratio-gifts', week: 156 },
      { outcome: 'purchases', world: 'visit-gifts', week: 156 },
    ),
  ],
  probes: ['effects.irregularity', 'effects.learning'],
  tested:
    'Whether gifts that always come stop to surprise, and bond less than a quarter as many that come by chance. Not tested: real ' +
    'gambling, where people pay to play.',
});

const steadfast = claim({
  id: 'C7',
  sentence:
    'The steadfast stay when you fail more than once and when another offers a much better deal, and they defend you.',
  source: 'S0',
  rows: ['r46', 'r49', 'r61'],
  mark: 'V',
  evidence:
    'People resist bad words about what they prefer; after unfair treatment the bonded are the worst enemies.',
  scenario: experiment(town.scenario, {
    title: 'C7: Who stays, and who speaks up?',
    budget: 8,
    programs: [
      fromTemplate('points'),
      fromTemplate('care', {
        id: 'relationship',
        name: 'Gifts and care',
        note: 'A small gift at random moments, and people who take their time.',
        levers: { 'gifts.schedule': 'randomWeek', 'gifts.perYear': 0.7 },
      }),
    ],
    events: [{ kind: 'rumour', week: 110, size: 0.3 }],
  }),
  comparison:
    'customers of gifts and care against customers of points, at equal budgets: stress tests at week 104, a rumour at week 110',
  deciding: [
    differs(
      'stay after two failures, gifts and care over points',
      { outcome: 'passFailures', world: 'relationship', week: 104 },
      { outcome: 'passFailures', world: 'points', week: 104 },
    ),
    differs(
      'the rival’s offer at which half go, gifts and care over points',
      { outcome: 'rivalDepth', world: 'relationship', week: 104 },
      { outcome: 'rivalDepth', world: 'points', week: 104 },
    ),
    differs(
      'defences in the month of the rumour, gifts and care over points',
      { outcome: 'defences', world: 'relationship', week: 114, since: 110 },
      { outcome: 'defences', world: 'points', week: 114, since: 110 },
    ),
  ],
  probes: ['effects.betrayal', 'market.emotionalBeta', 'effects.bondHold'],
  tested:
    'Whether a program that builds bonds leaves people who bear more than those of one that pays for purchases; of the rival it is the depth of ' +
    'the offer that counts, which has no ceiling. Not tested: persons ' +
    'with a strong bond against others of the same world. That only the bonded defend is an assumption of the model, not a result.',
});

export const gifts: readonly Claim[] = [
  mercenaries,
  ladder,
  realRelationships,
  entitlement,
  irregular,
  noHeaven,
  steadfast,
];
