/** Latent shares of all customers of a world at once. */
import { blockSize } from '../../model/lists.ts';
import { latentShares } from '../../model/steps/choose.ts';
import type { World } from '../../model/world.ts';

const share = new Float64Array(blockSize);

/**
 * Calls back for every customer, with the share of occasions that would go to the firm now, under the rival's offer of the week. In
 * blocks: a person alone costs several times as much.
 */
export function eachLatentShare(world: World, use: (person: number, share: number) => void): void {
  const { members, memberCount } = world.state;
  for (let from = 0; from < memberCount; from += blockSize) {
    const person = members.subarray(from, Math.min(memberCount, from + blockSize));
    latentShares(world, { length: person.length, person, share, offer: world.rivalOffer, usual: false });
    for (let k = 0; k < person.length; k++) use(person[k] ?? 0, share[k] ?? NaN);
  }
}
