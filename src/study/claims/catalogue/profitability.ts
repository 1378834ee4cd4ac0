/** Claims of “How Customer Service Builds Loyalty and Profits”: unequal customers, a controlled test, service spread or focused. */
import { bank } from '../../../scenario/presets/bank.ts';
import { contractors } from '../../../scenario/presets/contractors.ts';
import { fromTemplate } from '../../../scenario/program-templates.ts';
import { claim, differs, exceeds, staysBelow } from '../claim.ts';
import type { Claim } from '../claim.ts';
import { experiment, programOf } from '../experiment.ts';

const unequal = claim({
  id: 'C23',
  sentence: 'Customers are not equal: 16 % bring 105 % of the profit, and the bottom 28 % lose 22 %.',
  source: 'S4',
  rows: [],
  mark: 'V',
  evidence: 'Shapes like this are published for banks; about half of the customers may be unprofitable.',
  scenario: experiment(bank.scenario, {
    title: 'C23: Whose profit is it?',
    weeks: 52,
    programs: [fromTemplate('none')],
  }),
  comparison: 'the most and the least profitable customers of one year, by their ledgers, against all',
  deciding: [
    exceeds(
      'profit of the best 16 %, over all of the profit',
      { outcome: 'topShare', world: 'none', week: 52 },
      1,
    ),
    staysBelow('profit of the worst 28 %, below −15 % of it', -0.15, {
      outcome: 'bottomShare',
      world: 'none',
      week: 52,
    }),
  ],
  besides: [
    exceeds('profit of the best 16 %', { outcome: 'topShare', world: 'none', week: 52 }),
    exceeds('profit of the worst 28 %', { outcome: 'bottomShare', world: 'none', week: 52 }),
  ],
  probes: ['market.accountCost', 'market.costToServeSpread', 'market.orderSpreadBetween'],
  tested:
    'Whether the shape appears in a bank with a yearly cost for each account. The preset was built to show it, so that the probes say ' +
    'more than the base.',
});

const controlledTest = claim({
  id: 'C24',
  sentence: 'Give super service to the top, and prove it by a controlled test: 600 treated, 600 not.',
  source: 'S4',
  rows: ['r19', 'r20'],
  mark: 'V',
  evidence:
    'One vendor’s test found a large gain; one academic field experiment found that calls raised churn.',
  scenario: experiment(contractors.scenario, {
    title: 'C24: Does super service for the top pay?',
    replications: 20,
    programs: [
      fromTemplate('none'),
      {
        ...programOf(contractors.scenario, 'team'),
        levers: { ...programOf(contractors.scenario, 'team').levers, 'accountTeam.calls': 1 },
      },
    ],
  }),
  comparison:
    '600 of the top 1,200, by lot, whom a team calls once a month, against the other 600; and the world with the team against the one without',
  deciding: [
    exceeds('spend a year, treated over controls', { outcome: 'trialDifference', world: 'team', week: 78 }),
    differs(
      'profit per head of the market, team over none',
      { outcome: 'profit', world: 'team', week: 78 },
      { outcome: 'profit', world: 'none', week: 78 },
    ),
  ],
  besides: [
    exceeds('naive change of the treated against the year before', {
      outcome: 'naiveChange',
      world: 'team',
      week: 78,
    }),
  ],
  probes: ['effects.accountLift', 'market.marginRate'],
  tested:
    'The difference as randomised, and whether it pays. The naive change beside it falls by regression to the mean even where the ' +
    'service works: without controls it would be called a failure.',
});

const wateredDown = claim({
  id: 'C25',
  sentence: 'Serving everyone alike waters service down for all.',
  source: 'S4',
  rows: ['r14', 'r56'],
  mark: 'V',
  evidence: 'Focus helps the top and does not hurt the bottom, unless it is visible or “top” is mostly luck.',
  scenario: experiment(bank.scenario, {
    title: 'C25: Service spread or focused?',
    budget: 6,
    programs: [programOf(bank.scenario, 'everyone'), programOf(bank.scenario, 'top')],
  }),
  comparison: 'the same money for the top 16 % by profit, chosen anew every four weeks, against everybody',
  deciding: [
    differs(
      'profit, focused over spread',
      { outcome: 'profit', world: 'top', week: 156 },
      { outcome: 'profit', world: 'everyone', week: 156 },
    ),
  ],
  besides: [
    differs(
      'still customers, focused over spread',
      { outcome: 'cohortSurvival', world: 'top', week: 156 },
      { outcome: 'cohortSurvival', world: 'everyone', week: 156 },
    ),
  ],
  probes: ['market.failureRate', 'effects.solvingScale', 'market.costToServeSpread'],
  tested:
    'Profit at the same cost. Not tested: focus that others can see, since service has no visibility in the model.',
});

export const profitability: readonly Claim[] = [unequal, controlledTest, wateredDown];
