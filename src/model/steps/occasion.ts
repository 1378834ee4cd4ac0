/** Steps 1 to 5 and 9 around the occasions of the customers' week. */
import { goThrough, Occasions, Purchases } from '../lists.ts';
import type { Lists } from '../lists.ts';
import type { Picked } from '../luck/picked.ts';
import { status } from '../state.ts';
import type { World } from '../world.ts';
import { choose } from './choose.ts';
import { asksAtOpportunities, leaveAfterPurchase, leaveBeforeOpportunity, loseToPrice } from './leave.ts';
import { need, noteNoNeed } from './need.ts';
import { purchase, visit } from './purchase.ts';

const occasions = new Occasions();
const purchases = new Purchases();

/**
 * All occasions of the week of those who may have one, block by block: the worlds take turns, while what their people have in common is
 * still near.
 */
export function liveThrough(worlds: readonly World[], { needs }: Lists): void {
  for (const world of worlds) if (world.recorder.watched >= 0) noteNoNeed(world, occasions);
  const next = worlds.map(() => 0);
  while (next.some((place) => place < needs.length))
    worlds.forEach((world, w) => (next[w] = liveThroughBlock(world, needs, next[w])));
}

/**
 * The occasions of a block from a place in the list on: first everybody's first, then the second of those who have two, and so on. Who
 * leaves has no further ones. Returns the place to go on from.
 */
function liveThroughBlock(world: World, needs: Picked, from: number): number {
  const got = world.market.settings.market.kind === 'purchases' ? purchase : visit;
  const next = need(world, needs, from, occasions);
  keepThoseWith(0, world);
  if (asksAtOpportunities(world)) {
    leaveBeforeOpportunity(world, occasions);
    keepThoseWith(0, world);
  }
  while (occasions.length > 0) {
    choose(world, occasions, purchases);
    loseToPrice(world, occasions);
    goThrough(got, world, purchases);
    goThrough(leaveAfterPurchase, world, purchases);
    keepThoseWith(occasions.index + 1, world);
  }
  return next;
}

/** Keeps those who have an occasion of this index, counted from 0, and are still customers. */
function keepThoseWith(index: number, { state }: World): void {
  const { person, many, faster, length } = occasions;
  let kept = 0;
  for (let k = 0; k < length; k++) {
    if (many[k] <= index || state.status[person[k]] !== status.customer) continue;
    person[kept] = person[k];
    many[kept] = many[k];
    faster[kept++] = faster[k];
  }
  occasions.index = index;
  occasions.length = kept;
}
