/** The beginning of a world's week: what the program is, whom it treats, what acquaintances told, and who of a cohort joins. */
import type { World } from '../world.ts';
import { arriveAsCohort } from './arrive.ts';
import { endRewards, measureTiers } from './tier-year.ts';
import { closeYear, target, targetsNow } from './target.ts';
import { readInbox } from './talk.ts';

export function beginWeek(world: World): void {
  const { market, state } = world;
  world.books.open();
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
