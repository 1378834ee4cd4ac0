/** Problems that a stress test imposes on every customer, outside any purchase. */
import { blockSize, goThrough, Purchases } from '../lists.ts';
import { occasionIndex } from '../luck/indexes.ts';
import type { World } from '../world.ts';
import { experience } from './experience.ts';
import { decideToLeave } from './leave.ts';

const problems = new Purchases();

export function imposeFailures(world: World): void {
  const { state, market, stress } = world;
  if (stress.imposed === 'none') return;
  const { members, memberCount } = state;
  problems.index = occasionIndex.imposed;
  problems.imposed = stress.imposed;
  for (let next = 0; next < memberCount;) {
    problems.length = 0;
    for (; next < memberCount && problems.length < blockSize; next++)
      if (state.isCustomer(members[next])) problems.person[problems.length++] = members[next];
    goThrough(experience, world, problems);
    for (let k = 0; k < problems.length; k++) {
      const i = problems.person[k];
      const failure = problems.failure[k];
      const shock = failure + problems.slow[k];
      if (shock === 0) continue;
      const own = market.people.dropout[i];
      const reason = failure > 0 ? 'failure' : 'slow';
      decideToLeave(world, i, world.planFor(i), { trigger: 'imposed', own, base: false, shock, reason });
    }
  }
}
