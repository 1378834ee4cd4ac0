import { arm, status } from '../../../src/model/state.ts';
import { feeling, total } from '../support/trials.ts';
import type { TrialMeasure } from '../support/trials.ts';
import type { Claim, Claims, Of } from './claims.ts';

const bond = feeling('bond');
const purchases = total('purchases');
const care = { 'care.spend': 15 };
const calls = { 'accountTeam.calls': 2 };
const top = { 'targeting.rank': 'spend' } as const;

/** Customers whom the program treats, per head of market. */
const treated: TrialMeasure = ({ state }) => {
  let many = 0;
  for (let i = 0; i < state.people; i++)
    if (state.status[i] === status.customer && state.arm[i] === arm.treated) many++;
  return many / state.people;
};

export const targetingClaims: Claims<Of<'targeting'>> & { readonly endsAt: readonly Claim<'endsAt'>[] } = {
  'targeting.rank': [
    { from: 'everyone', to: 'spend', outcome: 'bond', is: 'lower', measure: bond, beside: care },
    // Calls lift in proportion: most where most is bought.
    { from: 'tenure', to: 'spend', outcome: 'purchases', is: 'higher', measure: purchases, beside: calls },
    { from: 'tenure', to: 'profit', outcome: 'purchases', is: 'higher', measure: purchases, beside: calls },
  ],
  'targeting.share': [
    { from: 0.1, to: 0.6, outcome: 'bond', is: 'higher', measure: bond, beside: { ...care, ...top } },
    { from: 0.1, to: 0.6, outcome: 'people treated', is: 'higher', measure: treated, beside: top },
  ],
  'targeting.count': [
    { from: 50, to: 300, outcome: 'bond', is: 'higher', measure: bond, beside: { ...care, ...top } },
    { from: 50, to: 300, outcome: 'people treated', is: 'higher', measure: treated, beside: top },
  ],
  'targeting.recompute': [
    { from: 'never', to: 'monthly', outcome: 'people treated', is: 'higher', measure: treated, beside: top },
    {
      from: 'never',
      to: 'monthly',
      outcome: 'purchases',
      is: 'higher',
      measure: purchases,
      beside: { ...calls, ...top },
    },
  ],
  'targeting.randomShare': [
    { from: 1, to: 0.3, outcome: 'people treated', is: 'lower', measure: treated, beside: top },
    { from: 1, to: 0.3, outcome: 'bond', is: 'lower', measure: bond, beside: { ...care, ...top } },
  ],
  endsAt: [
    {
      from: 0,
      to: 52,
      outcome: 'purchases after its end',
      is: 'lower',
      measure: total('purchases', 53),
      beside: { 'points.earnRate': 0.03 },
    },
  ],
};
