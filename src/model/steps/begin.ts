/** The beginning of a world's week: what the program is, whom it treats, what acquaintances told, and who of a cohort joins. */
import { status } from '../state.ts';
import type { World } from '../world.ts';
import { arriveAsCohort } from './arrive.ts';
import { endRewards, measureTiers } from './reward.ts';
import { closeYear, target, targetsNow } from './target.ts';
import { readInbox } from './talk.ts';

export function beginWeek(world: World): void {
  const { market, state } = world;
  world.now.fill(0);
  world.nowReasons.fill(0);
  const was = world.inForce;
  world.setPlan();
  if (was && !world.inForce) endRewards(world);
  if (market.week % 52 === 0 && market.week !== 0) closeYear(world);
  if (targetsNow(world)) target(world);
  if (world.plan.tiers.length > 0 && (!was || market.week % 4 === 0)) measureTiers(world);
  if (market.conditions.offerBegins) state.noticed.fill(0);
  readInbox(world);
  if (market.people.entry.length > 0) arriveAsCohort(world);
}

/** Drops those who left from the list of members. */
export function dropLeavers(world: World): void {
  const { state } = world;
  const { members } = state;
  let kept = 0;
  for (let k = 0; k < state.memberCount; k++) {
    const i = members[k];
    if (state.status[i] === status.customer) members[kept++] = i;
  }
  state.memberCount = kept;
}
