/** Steps 1, 2 and 9 around the occasions of one customer's week. */
import { exp, logistic } from '../numbers.ts';
import type { Plan } from '../plan.ts';
import { purpose } from '../random.ts';
import { poisson } from '../sampling.ts';
import { status } from '../state.ts';
import type { World } from '../world.ts';
import { countOccasion, logOdds } from './choose.ts';
import { atPurchase, decideToLeave, leaveIndex } from './leave.ts';
import { acceleration, accelerates } from './need.ts';
import { purchase } from './purchase.ts';
import { experience } from './experience.ts';
import { totalIndex as total } from '../totals.ts';

/** Index of the draws of an experience that a stress test imposes. */
const imposedIndex = 300;

/** The share of this week in which a person is a customer: less than 1 only in the week a cohort's member joins. */
function exposure(world: World, i: number): number {
  const { entry } = world.market.people;
  if (entry.length === 0) return 1;
  const { week } = world.market;
  return entry[i] > week && entry[i] < week + 1 ? week + 1 - entry[i] : 1;
}

/** All occasions of a customer's week, in order; after leaving, the rest are void. `u` is the person's draw of need. */
export function liveThrough(world: World, i: number, u: number): void {
  const { market, state } = world;
  const { people, luck } = market;
  const plan = world.planFor(i);
  const faster = accelerates(plan) ? acceleration(world, i, plan) : 1;
  const factor = faster * exposure(world, i);
  const mean = people.needRate[i] * factor;
  const none = factor === 1 ? people.noNeed[i] : exp(-mean);
  const occasions = poisson(u, mean, none);
  world.decide(i, 'need', 0, u, none, occasions > 0);
  for (let j = 0; j < occasions && state.status[i] === status.customer; j++) {
    world.count(total.occasions);
    const choice = luck.uniform(i, purpose.choose, j);
    const share = logistic(logOdds(world, i, plan, world.rivalOffer));
    const own = world.decide(i, 'choose', j, choice, share);
    countOccasion(world, i, own);
    if (own) buy(world, i, j, plan, share, faster);
    else if (world.rivalOffer > 0) loseToRival(world, i, j, plan, choice);
  }
}

function buy(world: World, i: number, j: number, plan: Plan, share: number, faster: number): void {
  const repeat = world.state.visits[i] > 0;
  const { failure, slow } = purchase(world, i, j, plan);
  const base = repeat && world.market.settings.market.kind === 'purchases';
  const shock = failure + slow;
  if (!base && shock === 0) return;
  const own = base ? atPurchase(world, i, share, faster) : world.market.people.dropout[i];
  const reason = failure > 0 ? 'failure' : slow > 0 ? 'slow' : 'drift';
  decideToLeave(world, i, plan, leaveIndex.firstOccasion + j, own, base, shock, reason);
}

/** An occasion that the firm would have got without the rival's offer: a moment to leave for good (r67). */
function loseToRival(world: World, i: number, j: number, plan: Plan, choice: number): void {
  if (choice >= logistic(logOdds(world, i, plan, 0))) return;
  const { rivalShock } = world.market.settings.effects;
  decideToLeave(
    world,
    i,
    plan,
    leaveIndex.firstOccasion + j,
    world.market.people.dropout[i],
    false,
    rivalShock,
    'rival',
  );
}

/** A problem that a stress test imposes on a customer, outside any purchase. */
export function imposeFailure(world: World, i: number, kind: 'problem' | 'unresolved'): void {
  const plan = world.planFor(i);
  const { failure, slow } = experience(world, i, imposedIndex, plan, kind);
  if (failure + slow === 0) return;
  const reason = failure > 0 ? 'failure' : 'slow';
  decideToLeave(
    world,
    i,
    plan,
    leaveIndex.imposed,
    world.market.people.dropout[i],
    false,
    failure + slow,
    reason,
  );
}
